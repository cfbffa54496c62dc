// What is before the body or waits to be, beside the statements: nameplates raised in a T, motions, replies that may be
// asked for. From the rows alone: pure, so that it is tested without a page.
//
// Apart because the phone and the console must show one order and one set of bounds. The server decides.
import type { EntryRow, ListRow, MotionRow, PointRow } from 'nameplate/v1/row.ts';
import { EntryState, MeetingState, Mode, MotionKind, MotionState, PointKind, PointState, Side, Voting } from 'nameplate/v1/types.ts';
import type { Store } from './store.ts';

// Motions, votes and appeals are for formal meetings.
export function isFormal(store: Store): boolean {
  const said = store.currentMeeting?.meeting?.mode || store.round?.settings?.mode;
  return said === Mode.MODE_FORMAL;
}

// In session: not suspended, not over.
export const inSession = (store: Store) => store.currentMeeting?.state === MeetingState.MEETING_STATE_IN_SESSION;
export const isVoting = (store: Store) => (store.floor?.voting ?? Voting.VOTING_NONE) !== Voting.VOTING_NONE;
export const pointIsLive = (store: Store) => (store.floor?.point ?? 0) !== 0;
// Nobody speaks and nothing is before the body: what changes the meeting itself waits for that.
export const floorIsFree = (store: Store) => (store.floor?.entry ?? 0) === 0 && (store.floor?.motion ?? 0) === 0 && !pointIsLive(store) && !isVoting(store);

// ---------------------------------------------------------------- the nameplate in a T

export const isUp = ({ state }: PointRow) => state === PointState.POINT_STATE_RAISED || state === PointState.POINT_STATE_RECOGNISED;

// Points of order are taken in the order in which they were raised (71/113): "first of 2 waiting".
export function placeOf(points: PointRow[], point: PointRow): { place: number; total: number } {
  const waiting = points.filter(({ state, kind }) => state === PointState.POINT_STATE_RAISED && kind === PointKind.POINT_KIND_ORDER);
  return { place: waiting.findIndex(({ id }) => id === point.id) + 1, total: waiting.length };
}

// The one that may be recognised: the first that was raised; while voting goes on, the first on its conduct (88/128).
export function firstRaised(store: Store): PointRow | undefined {
  return store.points.find(({ state, kind, aboutVoting }) => state === PointState.POINT_STATE_RAISED &&
    kind === PointKind.POINT_KIND_ORDER && (!isVoting(store) || aboutVoting));
}

// ---------------------------------------------------------------- motions

export const isPending = ({ state }: MotionRow) => state === MotionState.MOTION_STATE_MOVED ||
  state === MotionState.MOTION_STATE_SPEAKING || state === MotionState.MOTION_STATE_VOTING;

// In the order in which they are taken, whatever the order in which they were moved (77/119).
export function pendingMotions(motions: MotionRow[]): MotionRow[] {
  return motions.filter(isPending).sort((a, b) => a.kind - b.kind || a.id - b.id);
}

// How many may speak on it besides its mover: 2 for and 2 against adjourning the debate (74/116), only 2 against
// closing it (75/117), nobody on the meeting itself (76/118).
export function speakersAllowed(kind: MotionKind, side: Side): number {
  if (kind === MotionKind.MOTION_KIND_ADJOURN_DEBATE) return 2;
  return kind === MotionKind.MOTION_KIND_CLOSE_DEBATE && side === Side.SIDE_AGAINST ? 2 : 0;
}

export function slotsLeft(motion: MotionRow, side: Side): number {
  return speakersAllowed(motion.kind, side) - motion.speakers.filter((one) => one.side === side).length;
}

export function isMover(motion: MotionRow, me: string): boolean {
  return motion.participant === me;
}

// The mover has spoken in moving it; nobody speaks on it twice; before the vote only.
export function maySpeakOn(motion: MotionRow, me: string): boolean {
  return isPending(motion) && motion.state !== MotionState.MOTION_STATE_VOTING && !isMover(motion, me) &&
    !motion.speakers.some((one) => one.participant === me);
}

// ---------------------------------------------------------------- replies and places

// Statements of this meeting that can be replied to: being made, or among the last heard; newest first.
export function repliable(store: Store, me: string): EntryRow[] {
  const openedAtMs = store.currentMeeting?.openedAtMs ?? 0;
  const floor = store.floor?.entry ?? 0;
  return store.entries.filter((entry) => {
    if (entry.participant === me || (store.list(entry.list)?.topic ?? 0) === 0) return false;
    return entry.id === floor || (entry.state === EntryState.ENTRY_STATE_HEARD && entry.endedAtMs >= openedAtMs);
  }).sort((a, b) => b.beganAtMs - a.beganAtMs);
}

export function placeOn(list: ListRow | undefined, entry: number): number {
  return (list?.order ?? []).indexOf(entry) + 1;
}
