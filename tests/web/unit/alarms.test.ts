import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';
import { alarmsOf, isAboutAccess, isListed, takesAway } from '../../../chair-console/web/alarms.ts';
import { isDigits, normalDigits } from '../../../server/web/landing/code.ts';

let number = 0;
const act = (actName: string, device: string, access?: ActRow['access']): ActRow => ({
  act: ++number, atMs: 0, by: device.slice(0, device.lastIndexOf('-')), device, actName, entry: 0, previous: 0, list: 0, topic: 0,
  meeting: 0, participant: '', reason: '', value: 0, undone: false, access,
});
const row = (kind: Kind, seat: string, device = 'secretary-1') => act('note_access', device, { kind, seat, count: 1, client: 'iPad' });
const signedIn = (device: string) => row(Kind.DEVICE_SIGNED_IN, device.slice(0, device.lastIndexOf('-')), device);
const devices = (rows: ActRow[], own = 'secretary-1', dismissed: number[] = [], secretary = own.startsWith('secretary')) =>
  alarmsOf(rows, { own: [own], secretary, dismissed: new Set(dismissed) }).map((each) => each.device);

test('a sign-in alarms every console but the device’s own, newest first', () => {
  const rows = [signedIn('presiding-1'), signedIn('cofacilitator:MX-2')];
  assert.deepEqual(devices(rows), ['cofacilitator:MX-2', 'presiding-1']);
  assert.deepEqual(devices([...rows].reverse()), ['cofacilitator:MX-2', 'presiding-1']);
  assert.deepEqual(devices(rows, 'presiding-1'), ['cofacilitator:MX-2']);
});

test('an alarm is over when it was answered, its device ended, or its seat got another code', () => {
  const chair = signedIn('presiding-1');
  assert.deepEqual(devices([chair], 'secretary-1', [chair.act]), []);
  assert.deepEqual(devices([chair, row(Kind.DEVICES_SIGNED_OUT, 'presiding-1')]), []);
  assert.deepEqual(devices([chair, row(Kind.DEVICES_SIGNED_OUT, 'presiding')]), []);
  assert.deepEqual(devices([chair, row(Kind.CODE_REPLACED, 'presiding')]), []);
  assert.deepEqual(devices([chair, row(Kind.DEVICES_SIGNED_OUT, 'presiding-2')]), ['presiding-1']);
  assert.deepEqual(devices([chair, row(Kind.CODE_REPLACED, 'officer')]), ['presiding-1']);
});

test('who replaces its own seat’s code is seen under the name it goes on with', () => {
  const thief = [signedIn('secretary-2'), row(Kind.CODE_REPLACED, 'secretary', 'secretary-2'), signedIn('secretary-3')];
  assert.deepEqual(devices(thief, 'presiding-1'), ['secretary-3']);
  assert.deepEqual(devices(thief, 'secretary-1'), ['secretary-3'], 'and by whoever it has put out, on the next card');
  const looking = { secretary: true, dismissed: new Set<number>() };
  assert.deepEqual(alarmsOf(thief, { ...looking, own: ['secretary-2', 'secretary-3'] }), []);
});

test('who signs a seat’s other devices out stays, and so does the alarm about it', () => {
  const rows = [signedIn('secretary-1'), signedIn('secretary-2'), row(Kind.DEVICES_SIGNED_OUT, 'secretary', 'secretary-2')];
  assert.deepEqual(devices(rows, 'presiding-1'), ['secretary-2']);
});

test('what ended before it says nothing of a sign-in', () => {
  const rows = [row(Kind.CODE_REPLACED, 'presiding'), row(Kind.DEVICES_SIGNED_OUT, 'presiding'), signedIn('presiding-1')];
  assert.deepEqual(devices(rows), ['presiding-1']);
});

test('who came in before: the secretary sees it, others do not', () => {
  const before = signedIn('presiding-1');
  const rows = [before, signedIn('officer-1'), signedIn('secretary-1'), signedIn('presiding-2')];
  assert.deepEqual(devices(rows), ['presiding-2', 'officer-1', 'presiding-1']);
  assert.deepEqual(devices(rows, 'officer-1'), ['presiding-2', 'secretary-1']);
  assert.deepEqual(devices(rows.filter((each) => each.device !== 'officer-1'), 'officer-1'), ['presiding-2', 'secretary-1', 'presiding-1'],
    'its own sign-in is no longer listed: all that is came later');
});

test('a second factor set or removed alarms all others, also when a device of the seat was ended', () => {
  const rows = [row(Kind.SECOND_FACTOR_REMOVED, 'presiding', 'secretary-2'), row(Kind.CODE_REPLACED, 'presiding', 'secretary-2')];
  assert.deepEqual(devices(rows), ['secretary-2']);
  assert.deepEqual(devices(rows, 'secretary-2'), []);
});

test('more than two are listed; what would go from under a finger is known', () => {
  const rows = (n: number) => Array.from({ length: n }, () => signedIn('presiding-1'));
  assert.deepEqual([0, 1, 2, 3, 20].map((n) => isListed(rows(n))), [false, false, false, true, true]);
  const goes = (before: number, now: number) => takesAway(rows(before), rows(now));
  for (const [before, now] of [[3, 2], [20, 1], [3, 0], [2, 0], [1, 0]] as const) assert.equal(goes(before, now), true, `${before} to ${now}`);
  for (const [before, now] of [[0, 0], [0, 1], [0, 3], [1, 2], [2, 1], [2, 3], [4, 3], [20, 21]] as const) assert.equal(goes(before, now), false, `${before} to ${now}`);
});

test('other acts are not about access', () => {
  assert.equal(isAboutAccess(act('call_next', 'presiding-1')), false);
  assert.equal(isAboutAccess(signedIn('officer-1')), true);
});

test('six digits are read from any keyboard', () => {
  for (const typed of ['123456', ' 123 456 ', '١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３４５６', '123-456']) assert.equal(normalDigits(typed), '123456', typed);
  assert.equal(isDigits('123456'), true);
  for (const typed of ['', '12345', '1234567', '12345a', '12345٦']) assert.equal(isDigits(typed), false, typed);
});
