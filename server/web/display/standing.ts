// Which of its pictures the display shows, from the rows alone.
//
// Apart from the drawing so that every state can be tested. It must never depend on the link: a lost connection
// changes nothing in the room but a small ring.
import type { ListRow, MeetingRow, TopicRow } from 'nameplate/v1/row.ts';
import { FloorState, MeetingState, RoundState, TopicState } from 'nameplate/v1/types.ts';
import type { Store } from 'kit/store.ts';

export type Screen =
  | 'empty' // no row is known yet
  | 'before' // a meeting is coming
  | 'vacant' // in session, the Chair speaks
  | 'exhausted' // in session, everyone on the list was heard
  | 'speaking'
  | 'suspended'
  | 'adjourned'
  | 'concluded'
  | 'message'
  | 'blank';

export interface Standing {
  screen: Screen;
  meeting: MeetingRow | undefined; // in session or suspended, else the one just adjourned, else the next
  next: MeetingRow | undefined; // the next one scheduled
  topic: TopicRow | undefined; // open, else the first of the coming meeting that is not concluded
  list: ListRow | undefined; // its main list
}

const HOUR_MS = 3_600_000;

export function standingOf(store: Store, nowMs: number): Standing {
  const { round, meetings } = store;
  const current = store.currentMeeting;
  const next = meetings.find(({ state }) => state === MeetingState.MEETING_STATE_SCHEDULED);
  const last = meetings.findLast(({ state }) => state === MeetingState.MEETING_STATE_ADJOURNED);
  const coming = next !== undefined && (last === undefined || (next.meeting?.startsAtMs ?? 0) - nowMs < HOUR_MS / 2);
  let screen = screenOf(store, coming);
  const meeting = current ?? (screen === 'before' ? next : (last ?? next));
  const topic = store.currentTopic ?? firstTopic(store, current ?? next);
  const list = topic && store.list(topic.mainList);
  if (screen === 'vacant' && list && list.heard > 0 && list.order.length === 0) screen = 'exhausted';
  return { screen: round ? screen : 'empty', meeting, next, topic, list };
}

function screenOf(store: Store, coming: boolean): Screen {
  const { round, floor, notice, currentMeeting } = store;
  if (notice?.blank) return 'blank';
  if (notice?.messageShown) return 'message';
  if (currentMeeting?.state === MeetingState.MEETING_STATE_SUSPENDED) return 'suspended';
  if (currentMeeting) return floor && floor.state !== FloorState.FLOOR_STATE_VACANT ? 'speaking' : 'vacant';
  if (round?.state === RoundState.ROUND_STATE_CONCLUDED) return 'concluded';
  if (coming) return 'before';
  return store.meetings.length > 0 ? 'adjourned' : 'before';
}

function firstTopic(store: Store, meeting: MeetingRow | undefined): TopicRow | undefined {
  return meeting?.meeting?.topics.map((id) => store.topic(id))
    .find((topic) => topic !== undefined && topic.state !== TopicState.TOPIC_STATE_CONCLUDED);
}

// The two languages of the picture: the one chosen, and the round's other one.
export function secondLanguage(displayLanguages: string[], main: string): string | undefined {
  return displayLanguages.find((each) => each !== main);
}

// Least size of letters in hundredths of the picture's height, so that capitals fill 16 minutes of arc at the last row
// (ISO 9241-303). `far` and `height` in metres; 0.714 is the height of Noto's capitals in em.
export function leastLetters(far: number, height: number): number {
  const capital = far * Math.tan((16 / 60) * (Math.PI / 180));
  return Math.min(Math.max((capital / 0.714 / height) * 100, 3), 9);
}
