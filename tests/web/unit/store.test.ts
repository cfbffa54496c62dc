// The store: rows as signals. What reads a row follows that row and no other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals';
import { Command } from 'nameplate/v1/command.ts';
import { EntryRow, FloorRow, ListRow, MeetingRow, Row, RoundRow, TopicRow } from 'nameplate/v1/row.ts';
import { Meeting } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { Store, outcomeOf } from 'kit/store.ts';

const empty = <T>(type: { decode(bytes: Uint8Array): T }, fields: Partial<T>): T => ({ ...type.decode(new Uint8Array()), ...fields });

class Rows {
  rows = new Map<string, NonNullable<Row['row']>>();
  store = new Store();
  constructor() {
    this.store.attach({
      row: (key) => { const row = this.rows.get(key); return row && { row }; },
      keys: () => [...this.rows.keys()],
      submit: async () => ({ kind: 'not-sent' }),
      hurry: () => {},
      nowMs: () => 0,
      realMs: () => Infinity,
    });
  }
  put(key: string, row: NonNullable<Row['row']>) {
    this.rows.set(key, row);
    this.store.rowsChanged([{ audience: 1, key, removed: false }], false);
  }
  remove(key: string) {
    this.rows.delete(key);
    this.store.rowsChanged([{ audience: 1, key, removed: true }], false);
  }
}

const entry = (id: number, participant: string) => ({ $case: 'entry' as const, entry: empty(EntryRow, { id, participant }) });
const list = (order: number[]) => ({ $case: 'list' as const, list: empty(ListRow, { id: 1, topic: 1, order }) });

test('a reader follows its row and no other', () => {
  const rows = new Rows();
  rows.put('entry/1', entry(1, 'KE'));
  let drawn = 0;
  let seen = '';
  effect(() => { drawn++; seen = rows.store.entry(1)?.participant ?? '-'; });
  rows.put('entry/2', entry(2, 'BR'));
  assert.deepEqual([drawn, seen], [1, 'KE']);
  rows.put('entry/1', entry(1, 'FJ'));
  assert.deepEqual([drawn, seen], [2, 'FJ']);
  rows.remove('entry/1');
  assert.deepEqual([drawn, seen], [3, '-']);
});

test('a row that is not there yet is followed, too', () => {
  const rows = new Rows();
  const seen: string[] = [];
  effect(() => { seen.push(rows.store.entry(7)?.participant ?? '-'); });
  rows.put('entry/7', entry(7, 'JP'));
  assert.deepEqual(seen, ['-', 'JP']);
});

test('the waiting entries follow the order of the list and the names on it', () => {
  const rows = new Rows();
  let seen = '';
  effect(() => { seen = rows.store.waiting(1).map(({ participant }) => participant).join(); });
  rows.put('list/1', list([2, 1]));
  rows.put('entry/1', entry(1, 'KE'));
  rows.put('entry/2', entry(2, 'BR'));
  assert.equal(seen, 'BR,KE');
  rows.put('list/1', list([1, 2]));
  assert.equal(seen, 'KE,BR');
  rows.remove('entry/1');
  assert.equal(seen, 'BR');
});

test('where the meeting stands: topic, main list, floor, next', () => {
  const rows = new Rows();
  rows.put('round', { $case: 'round', round: empty(RoundRow, { meeting: 3, topic: 1 }) });
  rows.put('meeting/3', { $case: 'meeting', meeting: empty(MeetingRow, { meeting: empty(Meeting, { id: 3, number: 5 }) }) });
  rows.put('topic/1', { $case: 'topic', topic: empty(TopicRow, { mainList: 1 }) });
  rows.put('list/1', list([2]));
  rows.put('entry/1', entry(1, 'KE'));
  rows.put('entry/2', entry(2, 'BR'));
  rows.put('floor', { $case: 'floor', floor: empty(FloorRow, { entry: 1, state: 2 }) });
  const { store } = rows;
  assert.equal(store.currentMeeting?.meeting?.number, 5);
  assert.deepEqual([store.mainList?.id, store.onFloor?.participant, store.next?.participant], [1, 'KE', 'BR']);
  rows.remove('floor');
  assert.equal(store.onFloor, undefined);
});

test('all of a kind come sorted and follow what is added and removed', () => {
  const rows = new Rows();
  const meeting = (id: number, number: number) => ({ $case: 'meeting' as const, meeting: empty(MeetingRow, { meeting: empty(Meeting, { id, number }) }) });
  const seen: string[] = [];
  effect(() => { seen.push(rows.store.meetings.map((each) => each.meeting?.number).join()); });
  rows.put('meeting/9', meeting(9, 1));
  rows.put('meeting/2', meeting(2, 2));
  rows.remove('meeting/9');
  assert.deepEqual(seen, ['', '1', '1,2', '2']);
});

test('a forgotten table is gone from every reader', () => {
  const rows = new Rows();
  rows.put('entry/1', entry(1, 'KE'));
  let seen = -1;
  effect(() => { seen = rows.store.entries.length; });
  rows.rows.clear();
  rows.store.rowsChanged([], true);
  assert.deepEqual([seen, rows.store.entry(1)], [0, undefined]);
});

test('since when the link is lost: from the first moment it was not live', () => {
  const { store } = new Rows();
  store.setLink('connecting', 0, 100);
  assert.deepEqual([store.link.sinceMs, store.link.wasLive], [0, false]);
  store.setLink('live', 0, 200);
  store.setLink('waiting', 1006, 300);
  store.setLink('connecting', 0, 400);
  assert.deepEqual([store.link.sinceMs, store.link.wasLive, store.live], [300, true, false]);
  store.setLink('live', 0, 500);
  assert.deepEqual([store.link.sinceMs, store.link.sinceMeetingMs, store.live], [0, 0, true]);
});

test('counts what is not answered yet', async () => {
  const store = new Store();
  let answer = () => {};
  store.attach({
    row: () => undefined, keys: () => [], hurry: () => {}, nowMs: () => 0, realMs: () => Infinity,
    submit: () => new Promise((done) => { answer = () => done({ kind: 'not-sent' }); }),
  });
  const pressed = store.submit(act('clearMessage'));
  assert.equal(store.unanswered, 1);
  answer();
  assert.deepEqual([await pressed, store.unanswered], [{ kind: 'not-sent' }, 0]);
});

test('every way a command can end is told apart', () => {
  const id = new Uint8Array(16);
  assert.deepEqual(outcomeOf(undefined), { kind: 'not-sent' });
  assert.deepEqual(outcomeOf({ id, outcome: { $case: 'accepted', accepted: { act: 4, entry: 2, place: 1 } } }), { kind: 'accepted', act: 4, entry: 2, place: 1 });
  assert.equal(outcomeOf({ id, outcome: { $case: 'notTaken', notTaken: { reason: 2, retryAfterMs: 0 } } }).kind, 'not-taken');
});

test('every act of the contract can be made with its fields, and keeps them', () => {
  const made = act('moveEntry', { entry: 17, reason: 'late' });
  assert.deepEqual(Command.decode(Command.encode({ act: made }).finish()).act, { $case: 'moveEntry', moveEntry: { entry: 17, beforeEntry: 0, reason: 'late' } });
  const first = act('tick');
  const last = act('undo', { act: 5 });
  assert.deepEqual([first.$case, last], ['tick', { $case: 'undo', undo: { act: 5 } }]);
});
