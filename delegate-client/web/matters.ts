// What a delegation has under way beside its place on a list, and what it may begin, from the rows alone: pure, so that
// it is tested without a page.
import type { EntryRow, PointRow } from 'nameplate/v1/row.ts';
import { EntryState, ListKind, SwapState } from 'nameplate/v1/types.ts';
import { isUp } from 'kit/matters.ts';
import type { Store } from 'kit/store.ts';

// ---------------------------------------------------------------- the nameplate in a T

// The one that is up or was dealt with last in this meeting: a delegation has one nameplate.
export function ownPoint(points: PointRow[], me: string): PointRow | undefined {
  const own = points.filter((point) => point.participant === me);
  return own.find(isUp) ?? own.at(-1);
}

export function hasNameplateUp(points: PointRow[], me: string): boolean {
  return points.some((point) => point.participant === me && isUp(point));
}

// ---------------------------------------------------------------- replies and swaps

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
