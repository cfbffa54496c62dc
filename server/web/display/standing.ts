// Which of its pictures the display shows, from the rows alone.
//
// Apart from the drawing so that every state can be tested. It must never depend on the link: a lost connection
// changes nothing in the room but a small ring.
import type { ListRow, MeetingRow, MotionRow, PointRow, TopicRow } from 'nameplate/v1/row.ts';
import { FloorState, MeetingState, MotionState, PointState, RoundState, TopicState, Voting } from 'nameplate/v1/types.ts';
import type { Store } from 'kit/store.ts';

export type Screen =
  | 'empty' // no row is known yet
  | 'before' // a meeting is coming
  | 'vacant' // in session, the Chair speaks
  | 'exhausted' // in session, everyone on the list was heard
  | 'speaking'
  | 'point' // of order: the raiser has the floor for it, whoever spoke stands interrupted
  | 'ruling' // on it, with the vote on an appeal once taken
  | 'voting'
  | 'motion' // speakers for and against it
  | 'result' // of the vote on it
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
  list: ListRow | undefined; // its main list, or the replies when they are due
  point: PointRow | undefined; // recognised or ruled on
  motion: MotionRow | undefined; // before the body; with nobody speaking since, the one last decided
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
  const main = topic && store.list(topic.mainList);
  const list = topic && topic === store.currentTopic ? (store.list(topic.callsFrom) ?? main) : main;
  const point = store.point(store.floor?.point ?? 0);
  const taken = store.motion(store.floor?.motion ?? 0);
  const motion = taken ?? (screen === 'vacant' ? lastDecided(store) : undefined);
  if (screen === 'vacant' && list && list.heard > 0 && list.order.length === 0) screen = 'exhausted';
  if (!taken && motion) screen = 'result';
  return { screen: round ? screen : 'empty', meeting, next, topic, list, point, motion };
}

function screenOf(store: Store, coming: boolean): Screen {
  const { round, floor, notice, currentMeeting } = store;
  if (notice?.blank) return 'blank';
  if (notice?.messageShown) return 'message';
  if (currentMeeting?.state === MeetingState.MEETING_STATE_SUSPENDED) return 'suspended';
  if (currentMeeting && floor) {
    if (floor.voting !== Voting.VOTING_NONE) return 'voting';
    const point = store.point(floor.point);
    if (point) return point.state === PointState.POINT_STATE_RECOGNISED ? 'point' : 'ruling';
    if (store.motion(floor.motion)?.state === MotionState.MOTION_STATE_SPEAKING) return 'motion';
  }
  if (currentMeeting) return floor && floor.state !== FloorState.FLOOR_STATE_VACANT ? 'speaking' : 'vacant';
  if (round?.state === RoundState.ROUND_STATE_CONCLUDED) return 'concluded';
  if (coming) return 'before';
  return store.meetings.length > 0 ? 'adjourned' : 'before';
}

// Decided since anybody last began to speak: what the room has just done.
function lastDecided(store: Store): MotionRow | undefined {
  const began = Math.max(0, ...store.entries.map(({ beganAtMs }) => beganAtMs));
  return store.motions.findLast(({ state, atMs }) => atMs > began &&
    (state === MotionState.MOTION_STATE_ADOPTED || state === MotionState.MOTION_STATE_REJECTED));
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
