// The single keys of the console on other layouts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPressed } from 'kit/keys.ts';

test('a key is what it says, wherever it lies', () => {
  assert.equal(keyPressed({ key: 'n', code: 'KeyN' }), 'N');
  assert.equal(keyPressed({ key: 'b', code: 'KeyN' }), 'B'); // Dvorak
  assert.equal(keyPressed({ key: 'n', code: 'KeyL' }), 'N');
  assert.equal(keyPressed({ key: 'a', code: 'KeyQ' }), 'A'); // AZERTY
  assert.equal(keyPressed({ key: '.', code: 'KeyE' }), ''); // Dvorak
  assert.equal(keyPressed({ key: 'é', code: 'KeyN' }), '');
});

test('a layout without Latin letters goes by where the key lies', () => {
  assert.equal(keyPressed({ key: 'т', code: 'KeyN' }), 'N');
  assert.equal(keyPressed({ key: 'ع', code: 'KeyU' }), 'U');
  assert.equal(keyPressed({ key: 'لا', code: 'KeyB' }), 'B');
});

test('a digit is a digit with or without Shift, and on the number block', () => {
  assert.equal(keyPressed({ key: '&', code: 'Digit1' }), '1');
  assert.equal(keyPressed({ key: '3', code: 'Numpad3' }), '3');
  assert.equal(keyPressed({ key: '١', code: 'Digit1' }), '1');
});

test('other keys are none of these', () => {
  for (const key of ['Enter', 'ArrowUp', 'F1', ' ']) assert.equal(keyPressed({ key, code: key }), '');
});
