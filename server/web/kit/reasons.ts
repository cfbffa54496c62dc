// The usual reasons of acts that go on record with one: the record has one English sentence each, whatever the language
// of the officer's page; every page says it in its reader's language. Other words are shown as they were written.
//
// Apart because console, phone and display must say the same. A sentence here is for ever: it is in the log.
import { t } from './words.ts';

// `reason-ID` of kit.ftl in six languages.
const RECORDED = {
  request: 'at the request of the delegation',
  chair: 'decision of the Chair',
  level: 'level of representation',
  absent: 'not in the room',
  correction: 'correction',
  consultations: 'consultations',
  break: 'break',
  technical: 'technical difficulties',
} as const;
export type UsualReason = keyof typeof RECORDED;

export const USUAL_REASONS = Object.keys(RECORDED) as UsualReason[];
export const DEPARTURES: UsualReason[] = ['request', 'chair', 'level', 'absent', 'correction']; // from the order of a list
export const SUSPENSIONS: UsualReason[] = ['consultations', 'break', 'technical'];

export const reasonKey = (id: UsualReason) => `reason-${id}`;
export const recordedReason = (id: UsualReason): string => RECORDED[id];

// What is on record, in the language of the page.
export function reasonText(recorded: string): string {
  const id = USUAL_REASONS.find((each) => RECORDED[each] === recorded);
  return id ? t(reasonKey(id)) : recorded;
}
