// What the phone and the console work out by themselves of motions, points of order, limits and texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryRow, FloorRow, MeetingRow, MotionRow, PointRow, RoundRow, TopicRow, type Row } from 'nameplate/v1/row.ts';
import {
  Category, EntryState, Meeting, MeetingState, MotionKind, MotionState, PointKind, PointState, RoundSettings, Side, TimeLimits, Topic, Voting,
} from 'nameplate/v1/types.ts';
import { cutToBytes } from 'kit/bytes.ts';
import { firstRaised, floorIsFree, inSession, maySpeakOn, pendingMotions, repliable, slotsLeft } from 'kit/matters.ts';
import { Store } from 'kit/store.ts';
import { msOfLength } from '../../../chair-console/web/length.ts';
import { limitInForce, replaced, target } from '../../../chair-console/web/limits.ts';

const make = <T>(type: { decode(bytes: Uint8Array): T }, fields: Partial<T>): T => ({ ...type.decode(new Uint8Array()), ...fields });
const MINUTE = 60_000;
const { CATEGORY_GROUP, CATEGORY_MEMBER_STATE, CATEGORY_IGO } = Category;

function storeOf(rows: Record<string, NonNullable<Row['row']>>): Store {
  const store = new Store();
  store.attach({
    row: (key) => (rows[key] ? { row: rows[key] } : undefined), keys: () => Object.keys(rows), submit: () => Promise.resolve({ kind: 'not-sent' }),
    hurry: () => {}, nowMs: () => 0, realMs: () => Infinity,
  });
  return store;
}

const limits = (...pairs: [Category, number][]) => make(TimeLimits, { limits: pairs.map(([category, limitMs]) => ({ category, limitMs })) });
const session = (floor: Partial<FloorRow> = {}, state = MeetingState.MEETING_STATE_IN_SESSION, meeting: Partial<Meeting> = {}) => ({
  round: { $case: 'round' as const, round: make(RoundRow, { meeting: 1, topic: 1, settings: make(RoundSettings, { limits: limits([CATEGORY_GROUP, 5 * MINUTE], [CATEGORY_MEMBER_STATE, 3 * MINUTE]) }) }) },
  'meeting/1': { $case: 'meeting' as const, meeting: make(MeetingRow, { meeting: make(Meeting, { id: 1, ...meeting }), state, openedAtMs: 100 }) },
  floor: { $case: 'floor' as const, floor: make(FloorRow, floor) },
});
const point = (id: number, fields: Partial<PointRow> = {}) => ({
  $case: 'point' as const, point: make(PointRow, { id, kind: PointKind.POINT_KIND_ORDER, state: PointState.POINT_STATE_RAISED, ...fields }),
});

test('motions are taken in the order of the rules, whatever the order in which they were moved', () => {
  const motion = (id: number, kind: MotionKind, state = MotionState.MOTION_STATE_MOVED) => make(MotionRow, { id, kind, state });
  const taken = pendingMotions([
    motion(1, MotionKind.MOTION_KIND_CLOSE_DEBATE), motion(2, MotionKind.MOTION_KIND_ADJOURN_DEBATE),
    motion(3, MotionKind.MOTION_KIND_SUSPEND_MEETING), motion(4, MotionKind.MOTION_KIND_ADJOURN_MEETING, MotionState.MOTION_STATE_WITHDRAWN),
  ]);
  assert.deepEqual(taken.map(({ id }) => id), [3, 2, 1]);
});

test('two may speak on each side of adjourning the debate, two against closing it, its mover and nobody twice', () => {
  const adjourn = make(MotionRow, {
    kind: MotionKind.MOTION_KIND_ADJOURN_DEBATE, state: MotionState.MOTION_STATE_SPEAKING, participant: 'JP',
    speakers: [{ participant: 'KE', side: Side.SIDE_FOR, heard: false }],
  });
  assert.deepEqual([slotsLeft(adjourn, Side.SIDE_FOR), slotsLeft(adjourn, Side.SIDE_AGAINST)], [1, 2]);
  const close = make(MotionRow, { kind: MotionKind.MOTION_KIND_CLOSE_DEBATE });
  assert.deepEqual([slotsLeft(close, Side.SIDE_FOR), slotsLeft(close, Side.SIDE_AGAINST)], [0, 2]);
  assert.deepEqual(['JP', 'KE', 'BR'].map((who) => maySpeakOn(adjourn, who)), [false, false, true]);
});

test('the first point raised is recognised; during a vote the first on its conduct', () => {
  const points = { 'point/1': point(1, { kind: PointKind.POINT_KIND_INFORMATION }), 'point/2': point(2), 'point/3': point(3, { aboutVoting: true }) };
  assert.equal(firstRaised(storeOf({ ...session(), ...points }))?.id, 2);
  assert.equal(firstRaised(storeOf({ ...session({ voting: Voting.VOTING_MOTION }), ...points }))?.id, 3);
});

test('the floor is free when nobody speaks and nothing is before the body', () => {
  assert.equal(floorIsFree(storeOf(session())), true);
  for (const floor of [{ entry: 3 }, { point: 1 }, { motion: 1 }, { voting: Voting.VOTING_APPEAL }]) assert.equal(floorIsFree(storeOf(session(floor))), false);
  assert.equal(inSession(storeOf(session())), true);
  assert.equal(inSession(storeOf(session({}, MeetingState.MEETING_STATE_SUSPENDED))), false);
});

test('a reply may be asked for to every statement of this meeting, not to one’s own, not to an earlier one', () => {
  const heard = (id: number, participant: string, endedAtMs: number) => ({
    $case: 'entry' as const, entry: make(EntryRow, { id, list: 1, participant, state: EntryState.ENTRY_STATE_HEARD, endedAtMs, beganAtMs: endedAtMs - 1 }),
  });
  const list = { $case: 'list' as const, list: { ...make(TopicRow, {}), id: 1, topic: 1 } as never };
  const store = storeOf({ ...session(), 'list/1': list, 'entry/1': heard(1, 'BR', 90), 'entry/2': heard(2, 'BR', 200), 'entry/3': heard(3, 'KE', 210), 'entry/4': heard(4, 'JP', 220) });
  assert.deepEqual(repliable(store, 'KE').map(({ id }) => id), [4, 2]);
});

test('a limit is that of the meeting, else of the topic, else of the round, category by category', () => {
  const topic = make(TopicRow, { topic: make(Topic, { id: 7, limits: limits([CATEGORY_GROUP, 8 * MINUTE]) }) });
  const store = storeOf(session({}, MeetingState.MEETING_STATE_IN_SESSION, { limits: limits([CATEGORY_IGO, MINUTE]) }));
  const told = [CATEGORY_IGO, CATEGORY_GROUP, CATEGORY_MEMBER_STATE].map((each) => limitInForce(store, topic, each));
  assert.deepEqual(told.map(({ limitMs, of }) => [limitMs / MINUTE, of]), [[1, 'meeting'], [8, 'topic'], [3, 'round']]);
  assert.deepEqual((['meeting', 'topic', 'round'] as const).map((scope) => target(store, topic, scope)), [{ topic: 0, meeting: 1 }, { topic: 7, meeting: 0 }, { topic: 0, meeting: 0 }]);
  assert.deepEqual(replaced(limits([CATEGORY_GROUP, 5], [CATEGORY_MEMBER_STATE, 3]), CATEGORY_GROUP, 4).limits.map(({ limitMs }) => limitMs), [4, 3]);
});

test('a text is cut in bytes, and never inside a sign', () => {
  assert.equal(cutToBytes('Преамбула', 7), 'Пре');
  assert.equal(cutToBytes('序言', 5), '序');
  assert.equal(cutToBytes('plain', 5), 'plain');
});

test('a length typed by hand is read as it is written', () => {
  assert.deepEqual(['3:05', '90:00', '0:00'].map(msOfLength), [185_000, 5_400_000, 0]);
  for (const typed of ['', '3', '3:60', '3:5', '-1:00', '1:02:03']) assert.equal(msOfLength(typed), undefined, typed);
});
