// Why the rules said no, as a sentence: one for each RefusalCode (kit.ftl, `refusal-...`).
//
// Apart because every face refuses in the same words. It must never show a code to a person.
import { RefusalCode, type Refusal } from 'nameplate/v1/types.ts';
import { NotTaken_Reason } from 'nameplate/v1/frame.ts';
import { participantName, seatText } from './names.tsx';
import type { Outcome, Store } from './store.ts';
import { has, t, timeText } from './words.ts';

// REFUSAL_LIST_CLOSED -> "refusal-list-closed"
export function refusalKey(code: RefusalCode): string {
  const name = RefusalCode[code];
  return name?.startsWith('REFUSAL_') ? name.toLowerCase().replaceAll('_', '-') : 'refusal-unknown';
}

export function refusalText(store: Store, refusal: Refusal): string {
  const key = refusalKey(refusal.code);
  return t(has(key) ? key : 'refusal-unknown', {
    rule: refusal.rule,
    field: refusal.field,
    place: refusal.place,
    seconds: refusal.seconds,
    time: refusal.atMs > 0 ? timeText(refusal.atMs, store.timeZone) : 'none',
    name: refusal.participant ? participantName(store, refusal.participant).text : '',
    by: refusal.by ? seatText(store, refusal.by) : '',
  });
}

// What to tell the person who pressed; empty when all is well.
export function outcomeText(store: Store, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'accepted': return '';
    case 'refused': return refusalText(store, outcome.refusal);
    case 'not-sent': return t('not-sent');
    case 'not-taken':
      if (outcome.reason === NotTaken_Reason.READ_ONLY) return t('not-taken-read-only');
      return t('not-taken-busy');
  }
}
