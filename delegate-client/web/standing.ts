// Where a delegation stands on a list, from the rows alone: pure, so that it is tested without a page.
//
// It must never show a place the server did not give, nor a single minute: an expected time is a range.
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { EntryState, ListState, MeetingState, TopicState } from 'nameplate/v1/types.ts';
import type { Span } from 'proto/ts/forecast.ts';

export type Standing =
  | { kind: 'speaking'; entry: EntryRow }
  | { kind: 'next'; entry: EntryRow }
  | { kind: 'waiting'; entry: EntryRow; place: number; total: number }
  | { kind: 'open' } // may ask
  | { kind: 'not-open' }
  | { kind: 'closed' }
  | { kind: 'debate-over'; adjourned: boolean } // 74/116, 75/117: nobody asks to speak on it any more
  | { kind: 'none' }; // no list

export interface Chamber {
  me: string; // participant code; empty when only following
  list: ListRow | undefined; // of the topic looked at
  waiting: EntryRow[]; // on that list, in order
  onFloor: EntryRow | undefined;
  next: EntryRow | undefined; // whom call_next takes: from the open topic's list, or replies that are due
  meeting: MeetingState | undefined; // of the meeting under way
  topic: TopicState | undefined; // of the one looked at
}

export function isOpen(list: ListRow | undefined): boolean {
  return list?.state === ListState.LIST_STATE_OPEN || list?.state === ListState.LIST_STATE_CLOSING_ANNOUNCED;
}

export function standingOf(chamber: Chamber): Standing {
  const { me, list, waiting, onFloor, next } = chamber;
  if (me && onFloor?.participant === me) return { kind: 'speaking', entry: onFloor };
  const inSession = chamber.meeting === MeetingState.MEETING_STATE_IN_SESSION;
  // Wherever one looks: whoever is next should know.
  if (me && inSession && next?.participant === me) return { kind: 'next', entry: next };
  if (!list) return { kind: 'none' };
  const at = waiting.findIndex((entry) => me !== '' && entry.participant === me);
  const mine = waiting[at];
  if (mine) return { kind: 'waiting', entry: mine, place: at + 1, total: waiting.length };
  const adjourned = chamber.topic === TopicState.TOPIC_STATE_DEBATE_ADJOURNED;
  if (adjourned || chamber.topic === TopicState.TOPIC_STATE_DEBATE_CLOSED) return { kind: 'debate-over', adjourned };
  if (isOpen(list)) return { kind: 'open' };
  return { kind: list.state === ListState.LIST_STATE_CLOSED ? 'closed' : 'not-open' };
}

// Minutes from now, from .. to, for "about 13 to 18 minutes": always a range, never a single minute.
export function minutesOf(span: Span, nowMs: number): { from: number; to: number } {
  const from = Math.max(Math.floor((span.fromMs - nowMs) / 60_000), 0);
  return { from, to: Math.max(Math.ceil((span.toMs - nowMs) / 60_000), from + 1) };
}

// The last statement of the delegation on this list that was heard.
export function heardOf(entries: EntryRow[], me: string, list: number): EntryRow | undefined {
  return entries
    .filter((entry) => entry.participant === me && entry.list === list && entry.state === EntryState.ENTRY_STATE_HEARD)
    .sort((a, b) => b.endedAtMs - a.endedAtMs)[0];
}
