import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode, normalCode } from '../../../server/web/landing/code.ts';

test('a typed code is read as it was meant', () => {
  for (const typed of ['0AB1CDEFGH', 'oab1cdefgh', ' OABI CDE-FGH ', 'oabl-cdefg-h', '0ab1–cde fgh', '0AB1CDEFGH'])
    assert.equal(normalCode(typed), '0AB1CDEFGH', typed);
});

test('ten signs of the alphabet are a code; fewer, more, or others are not', () => {
  assert.equal(isCode(normalCode('0ab1cdefgh')), true);
  for (const typed of ['', '0ab1cdefg', '0ab1cdefghj', '0ab1cdefgu', '0ab1cdéfgh', '0ab1cdefg!'])
    assert.equal(isCode(normalCode(typed)), false, typed);
});
