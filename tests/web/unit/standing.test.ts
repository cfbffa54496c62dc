// Which picture the display shows, state by state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryRow, FloorRow, ListRow, MeetingRow, NoticeRow, RoundRow, TopicRow, type Row } from 'nameplate/v1/row.ts';
import { FloorState, Meeting, MeetingState, RoundState } from 'nameplate/v1/types.ts';
import { Store } from 'kit/store.ts';
import { leastLetters, secondLanguage, standingOf } from '../../../server/web/display/standing.ts';

const make = <T>(type: { decode(bytes: Uint8Array): T }, fields: Partial<T>): T => ({ ...type.decode(new Uint8Array()), ...fields });
const HOUR = 3_600_000;
const TEN = 10 * HOUR;

interface Moment {
  meetings?: MeetingState[]; // the first at ten o'clock, the next five hours later
  sitting?: number; // which of them is current
  floor?: FloorState;
  waiting?: number[];
  heard?: number;
  notice?: Partial<NoticeRow>;
  round?: RoundState;
}

function screen(moment: Moment, nowMs = TEN + HOUR): string {
  const rows = new Map<string, Row>();
  const { meetings = [MeetingState.MEETING_STATE_IN_SESSION], sitting = 1, waiting = [], heard = 0 } = moment;
  const state = moment.round ?? RoundState.ROUND_STATE_RUNNING;
  rows.set('round', { row: { $case: 'round', round: make(RoundRow, { state, meeting: sitting, topic: sitting ? 1 : 0 }) } });
  meetings.forEach((each, i) => rows.set(`meeting/${i + 1}`, { row: { $case: 'meeting', meeting: make(MeetingRow, {
    meeting: make(Meeting, { id: i + 1, number: i + 1, startsAtMs: TEN + i * 5 * HOUR, topics: [1] }), state: each,
  }) } }));
  rows.set('topic/1', { row: { $case: 'topic', topic: make(TopicRow, { mainList: 1 }) } });
  rows.set('list/1', { row: { $case: 'list', list: make(ListRow, { id: 1, topic: 1, order: waiting, heard }) } });
  for (const id of waiting) rows.set(`entry/${id}`, { row: { $case: 'entry', entry: make(EntryRow, { id }) } });
  const floor = make(FloorRow, { state: moment.floor ?? FloorState.FLOOR_STATE_VACANT, entry: moment.floor ? 1 : 0 });
  rows.set('floor', { row: { $case: 'floor', floor } });
  if (moment.notice) rows.set('notice', { row: { $case: 'notice', notice: make(NoticeRow, moment.notice) } });
  const store = new Store();
  store.attach({
    row: (key) => rows.get(key), keys: () => [...rows.keys()], submit: async () => ({ kind: 'not-sent' }),
    hurry: () => {}, nowMs: () => nowMs, realMs: () => Infinity,
  });
  return standingOf(store, nowMs).screen;
}

const { MEETING_STATE_SCHEDULED: SCHEDULED, MEETING_STATE_SUSPENDED: SUSPENDED, MEETING_STATE_ADJOURNED: ADJOURNED } = MeetingState;
const { FLOOR_STATE_HELD: HELD, FLOOR_STATE_INTERRUPTED: INTERRUPTED } = FloorState;

test('in session: the Chair speaks, a delegation speaks, or stands interrupted', () => {
  assert.equal(screen({ waiting: [2] }), 'vacant');
  assert.equal(screen({ floor: HELD }), 'speaking');
  assert.equal(screen({ floor: INTERRUPTED }), 'speaking');
});

test('the list is exhausted when somebody was heard and nobody waits or speaks', () => {
  assert.equal(screen({ heard: 4 }), 'exhausted');
  assert.equal(screen({ heard: 0 }), 'vacant');
  assert.equal(screen({ heard: 4, waiting: [2] }), 'vacant');
  assert.equal(screen({ heard: 4, floor: HELD }), 'speaking');
});

test('blanking stands before a message, a message before what the meeting does', () => {
  assert.equal(screen({ floor: HELD, notice: { messageShown: true } }), 'message');
  assert.equal(screen({ floor: HELD, notice: { messageShown: true, blank: true } }), 'blank');
});

test('suspended, also while somebody keeps the floor', () => {
  assert.equal(screen({ meetings: [SUSPENDED], floor: INTERRUPTED }), 'suspended');
});

test('between meetings: adjourned, and half an hour before the next one what is coming', () => {
  const between = { meetings: [ADJOURNED, SCHEDULED], sitting: 0 };
  assert.equal(screen(between, TEN + 3 * HOUR), 'adjourned');
  assert.equal(screen(between, TEN + 4.4 * HOUR), 'adjourned');
  assert.equal(screen(between, TEN + 4.6 * HOUR), 'before');
  assert.equal(screen({ meetings: [ADJOURNED], sitting: 0 }), 'adjourned');
});

test('before the first meeting, and after the round', () => {
  assert.equal(screen({ meetings: [SCHEDULED, SCHEDULED], sitting: 0 }, TEN - HOUR), 'before');
  assert.equal(screen({ meetings: [ADJOURNED], sitting: 0, round: RoundState.ROUND_STATE_CONCLUDED }), 'concluded');
});

test('without rows there is nothing to say', () => {
  assert.equal(standingOf(new Store(), 0).screen, 'empty');
});

test('letters are large enough for the last row, within what a picture can hold', () => {
  assert.ok(Math.abs(leastLetters(30, 3) - 6.5) < 0.05);
  assert.ok(Math.abs(leastLetters(30, 4) - 4.9) < 0.05);
  assert.deepEqual([leastLetters(5, 4), leastLetters(60, 2)], [3, 9]);
});

test('the second language is the other one of the display', () => {
  assert.equal(secondLanguage(['en', 'fr'], 'en'), 'fr');
  assert.equal(secondLanguage(['en', 'fr'], 'fr'), 'en');
  assert.equal(secondLanguage(['en', 'fr'], 'ar'), 'en');
});
