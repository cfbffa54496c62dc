// What a delegation has under way beside its place on a list, and what it may begin, from the rows alone: pure, so that
// it is tested without a page.
import type { EntryRow, ListRow, MotionRow, PointRow } from 'nameplate/v1/row.ts';
import {
  EntryState, ListKind, MotionKind, MotionState, PointKind, PointState, Side, SwapState,
} from 'nameplate/v1/types.ts';
import type { Store } from 'kit/store.ts';

// ---------------------------------------------------------------- the nameplate in a T

const isUp = ({ state }: PointRow) => state === PointState.POINT_STATE_RAISED || state === PointState.POINT_STATE_RECOGNISED;

// The one that is up or was dealt with last in this meeting: a delegation has one nameplate.
export function ownPoint(points: PointRow[], me: string): PointRow | undefined {
  const own = points.filter((point) => point.participant === me);
  return own.find(isUp) ?? own.at(-1);
}

export function hasNameplateUp(points: PointRow[], me: string): boolean {
  return points.some((point) => point.participant === me && isUp(point));
}

// Points of order are taken in the order in which they were raised (71/113): "first of 2 waiting".
export function placeOf(points: PointRow[], point: PointRow): { place: number; total: number } {
  const waiting = points.filter(({ state, kind }) => state === PointState.POINT_STATE_RAISED && kind === PointKind.POINT_KIND_ORDER);
  return { place: waiting.findIndex(({ id }) => id === point.id) + 1, total: waiting.length };
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

// ---------------------------------------------------------------- replies and swaps

// Statements of this meeting that can be replied to: being made, or among the last heard; newest first.
export function repliable(store: Store, me: string): EntryRow[] {
  const openedAtMs = store.currentMeeting?.openedAtMs ?? 0;
  const floor = store.floor?.entry ?? 0;
  return store.entries.filter((entry) => {
    if (entry.participant === me || (store.list(entry.list)?.topic ?? 0) === 0) return false;
    return entry.id === floor || (entry.state === EntryState.ENTRY_STATE_HEARD && entry.endedAtMs >= openedAtMs);
  }).sort((a, b) => b.beganAtMs - a.beganAtMs);
}

// One's own replies that wait their turn, on the reply lists.
export function waitingReplies(store: Store, me: string): { entry: EntryRow; place: number; total: number }[] {
  return store.lists.filter((list) => list.kind === ListKind.LIST_KIND_REPLY).flatMap((list) => {
    const waiting = store.waiting(list.id);
    return waiting.map((entry, at) => ({ entry, place: at + 1, total: waiting.length }))
      .filter(({ entry }) => entry.participant === me);
  });
}

// With whom it may exchange places: the same list, the same category, replies of the same round.
export function swappable(waiting: EntryRow[], mine: EntryRow): EntryRow[] {
  return waiting.filter((entry) => entry.participant !== mine.participant && entry.category === mine.category &&
    entry.replyNumber === mine.replyNumber && entry.state === EntryState.ENTRY_STATE_INSCRIBED);
}

// The swaps of those of one's names that still wait: the last of each.
export function ownSwaps(store: Store, me: string) {
  const latest = new Map<number, ReturnType<typeof read>>();
  const read = (swap: Store['swaps'][number]) => {
    const [from, to] = [store.entry(swap.entry), store.entry(swap.withEntry)];
    const proposed = from?.participant === me;
    return { swap, mine: proposed ? from : to, theirs: proposed ? to : from, proposed };
  };
  for (const swap of store.swaps) {
    const told = read(swap);
    if (told.mine?.state === EntryState.ENTRY_STATE_INSCRIBED) latest.set(told.mine.id, told);
  }
  return [...latest.values()];
}

export const isOpenSwap = ({ state }: { state: SwapState }) => state === SwapState.SWAP_STATE_PROPOSED;

// ---------------------------------------------------------------- groups

// A group's entry on this list that speaks for the delegation, too.
export function groupSpeaking(store: Store, waiting: EntryRow[], me: string): EntryRow | undefined {
  return waiting.find((entry) => entry.participant !== me &&
    (entry.forMembers.includes(me) || (entry.onBehalfOf !== '' && store.group(entry.onBehalfOf)?.members.includes(me))));
}

export function placeOn(list: ListRow | undefined, entry: number): number {
  return (list?.order ?? []).indexOf(entry) + 1;
}
