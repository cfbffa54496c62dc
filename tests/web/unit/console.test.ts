// The console's pure parts: where a moved name lands, finding a delegation, the chamber's time of day.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Category, type Participant } from 'nameplate/v1/types.ts';
import { participantsAndGroups } from '../gallery/round.ts';
import { beforeForPlace, changes, moved, rowsAbove } from '../../../chair-console/web/order.ts';
import { folded, found, rank } from '../../../chair-console/web/search.ts';
import { chamberMoment, chamberTime, momentText } from '../../../chair-console/web/zone.ts';

const order = [1, 2, 3, 4];

test('a moved name stands before its target, or at the end', () => {
  assert.deepEqual(moved(order, 4, 2), [1, 4, 2, 3]);
  assert.deepEqual(moved(order, 1, 0), [2, 3, 4, 1]);
  assert.deepEqual(moved(order, 2, 3), order);
});

test('a name or a target that is gone moves nothing', () => {
  assert.deepEqual(moved(order, 9, 2), order);
  assert.deepEqual(moved(order, 2, 9), order);
  assert.equal(changes(order, 9, 2), false);
});

test('the target of every place brings the name to that place', () => {
  for (const entry of order)
    for (let place = 1; place <= order.length; place++)
      assert.equal(moved(order, entry, beforeForPlace(order, entry, place)).indexOf(entry) + 1, place, `${entry} to ${place}`);
});

test('a move to where the name stands changes nothing', () => {
  for (const entry of order)
    for (const before of [0, ...order])
      assert.equal(changes(order, entry, before), moved(order, entry, before).join() !== order.join(), `${entry} before ${before}`);
});

test('a held row finds its place by the heights of the others, without fluttering', () => {
  const heights = [40, 80, 40];
  assert.equal(rowsAbove(heights, 40, -100), 0);
  assert.equal(rowsAbove(heights, 40, 20), 0);
  assert.equal(rowsAbove(heights, 40, 60), 1);
  assert.equal(rowsAbove(heights, 40, 140), 2);
  assert.equal(rowsAbove(heights, 40, 1000), 3);
  let last = 0;
  for (let y = 0; y < 300; y++) {
    const now = rowsAbove(heights, 40, y);
    assert.ok(now >= last, `goes back at ${y}`);
    last = now;
  }
  assert.equal(last, 3);
});

const { participants } = participantsAndGroups();
const first = (typed: string) => found(participants, typed)[0]?.code;

test('a delegation is found by a few letters of any of six languages, with or without accents, or by its code', () => {
  assert.equal(first('keny'), 'KE');
  assert.equal(first('cote d'), 'CI');
  assert.equal(first("CÔTE D"), 'CI');
  assert.equal(first('япон'), 'JP');
  assert.equal(first('巴西'), 'BR');
  assert.equal(first('البرازيل'), 'BR');
  assert.equal(first('ke'), 'KE');
  assert.equal(first('espana'), 'ES');
});

test('an apostrophe, a hyphen or their absence does not hide a name', () => {
  assert.ok(found(participants, "people's republic of korea").some(({ code }) => code === 'KP'));
  assert.ok(found(participants, 'people’s republic of korea').some(({ code }) => code === 'KP'));
  assert.ok(found(participants, 'guinea bissau').some(({ code }) => code === 'GW'));
});

test('the beginning of a name goes before the beginning of a word, and that before the middle', () => {
  const named = (code: string, en: string): Participant =>
    ({ code, category: Category.CATEGORY_MEMBER_STATE, name: { en, fr: '', es: '', ru: '', ar: '', zh: '' } });
  assert.ok(rank(named('A', 'Niger'), 'nig') < rank(named('B', 'Upper Niger'), 'nig'));
  assert.ok(rank(named('B', 'Upper Niger'), 'nig') < rank(named('C', 'Benignity'), 'nig'));
  assert.equal(rank(named('D', 'Chad'), 'nig'), Infinity);
  assert.equal(rank(named('D', 'Chad'), '  '), Infinity);
});

test('letters of one sound are one letter', () => {
  assert.equal(folded('Ёлка'), folded('елка'));
  assert.equal(folded('أذربيجان'), folded('اذربيجان'));
  assert.equal(folded('São'), 'sao');
});

const NEW_YORK = 'America/New_York';
const on = Date.UTC(2018, 2, 12, 14); // 12 March 2018, 10 a.m. in New York

test('a time of day is the chamber’s, whatever the laptop says', () => {
  assert.equal(chamberTime('09:30', on, NEW_YORK), Date.UTC(2018, 2, 12, 13, 30));
  assert.equal(chamberTime('15:00:05', on, NEW_YORK), Date.UTC(2018, 2, 12, 19, 0, 5));
  assert.equal(chamberTime('9:30', on, 'Asia/Kathmandu'), Date.UTC(2018, 2, 12, 3, 45));
  for (const wrong of ['', '25:00', '10:60', 'ten', '10']) assert.equal(chamberTime(wrong, on, NEW_YORK), undefined, wrong);
});

test('late at night in UTC it is still the chamber’s day', () => {
  const evening = Date.UTC(2018, 2, 13, 2); // 10 p.m. on the 12th in New York
  assert.equal(chamberTime('23:00', evening, NEW_YORK), Date.UTC(2018, 2, 13, 3));
});

test('a moment typed is a moment shown, also on the days when the clocks change', () => {
  for (const typed of ['2018-03-12T10:00', '2018-03-11T01:30', '2018-03-11T03:30', '2018-11-04T03:00', '2018-12-31T23:59']) {
    const at = chamberMoment(typed, NEW_YORK);
    assert.ok(at !== undefined, typed);
    assert.equal(momentText(at, NEW_YORK), typed);
  }
  assert.equal(chamberMoment('2018-03-12', NEW_YORK), undefined);
});

test('every fault of an imported file has its sentence', () => {
  const source = readFileSync(join(NAMEPLATE_ROOT, 'server/rounds/fault.cpp'), 'utf8');
  const said = readFileSync(join(NAMEPLATE_ROOT, 'server/web/kit/locales/en/console.ftl'), 'utf8');
  // The settings of a round are read by nameplatectl alone, which has its own sentences.
  const [files] = source.split('// the settings of the round');
  const words = [...files!.matchAll(/Sentence\{"(\w+)"/g)].map(([, word]) => word!);
  assert.ok(words.length > 40);
  assert.deepEqual(words.filter((word) => !said.includes(`\nfault-${word.replaceAll('_', '-')} = `)), []);
});
