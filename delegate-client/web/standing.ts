// Where a delegation stands on a list, from the rows alone: pure, so that it is tested without a page.
//
// It must never show a place the server did not give, nor a single minute: an expected time is a range.
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { EntryState, ListState, MeetingState } from 'nameplate/v1/types.ts';

export type Standing =
  | { kind: 'speaking'; entry: EntryRow }
  | { kind: 'next'; entry: EntryRow }
  | { kind: 'waiting'; entry: EntryRow; place: number; total: number }
  | { kind: 'open' } // may ask
  | { kind: 'not-open' }
  | { kind: 'closed' }
  | { kind: 'none' }; // no list

export interface Chamber {
  me: string; // participant code; empty when only following
  list: ListRow | undefined; // of the topic looked at
  waiting: EntryRow[]; // on that list, in order
  onFloor: EntryRow | undefined;
  next: EntryRow | undefined; // first on the open topic's list
  meeting: MeetingState | undefined; // of the meeting under way
}

export function isOpen(list: ListRow | undefined): boolean {
  return list?.state === ListState.LIST_STATE_OPEN || list?.state === ListState.LIST_STATE_CLOSING_ANNOUNCED;
}

export function standingOf(chamber: Chamber): Standing {
  const { me, list, waiting, onFloor, next } = chamber;
  if (me && onFloor?.participant === me) return { kind: 'speaking', entry: onFloor };
  if (!list) return { kind: 'none' };
  const at = waiting.findIndex((entry) => me !== '' && entry.participant === me);
  const mine = waiting[at];
  if (mine) {
    const inSession = chamber.meeting === MeetingState.MEETING_STATE_IN_SESSION;
    if (inSession && next?.id === mine.id) return { kind: 'next', entry: mine };
    return { kind: 'waiting', entry: mine, place: at + 1, total: waiting.length };
  }
  if (isOpen(list)) return { kind: 'open' };
  return { kind: list.state === ListState.LIST_STATE_CLOSED ? 'closed' : 'not-open' };
}

// A change of speakers takes about this long: called, seated, microphone.
const CHANGE_MS = 12_000;
// Statements run from well under the limit to well over it; without a limit they take about four minutes.
const SHORT = 0.6;
const LONG = 1.3;
const NO_LIMIT_MS = 240_000;

// Minutes until the entry is called, from .. to; undefined when it is not waiting.
export function expectedWait(waiting: EntryRow[], entry: number, restMs: number): { from: number; to: number } | undefined {
  const at = waiting.findIndex((each) => each.id === entry);
  if (at < 0) return undefined;
  let short = Math.max(restMs, 0) * SHORT;
  let long = Math.max(restMs, 0) * LONG + CHANGE_MS;
  for (const ahead of waiting.slice(0, at)) {
    const limit = ahead.limitMs || NO_LIMIT_MS;
    short += limit * SHORT + CHANGE_MS;
    long += limit * LONG + CHANGE_MS;
  }
  const from = Math.floor(short / 60_000);
  return { from, to: Math.max(Math.ceil(long / 60_000), from + 1) };
}

// The last statement of the delegation on this list that was heard.
export function heardOf(entries: EntryRow[], me: string, list: number): EntryRow | undefined {
  return entries
    .filter((entry) => entry.participant === me && entry.list === list && entry.state === EntryState.ENTRY_STATE_HEARD)
    .sort((a, b) => b.endedAtMs - a.endedAtMs)[0];
}
