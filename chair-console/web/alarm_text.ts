// What an alarm says: in full for the one at hand, and as a line among others.
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';
import type { Store } from 'kit/store.ts';
import { dayText, t, timeText } from 'kit/words.ts';
import { seatLabel } from './seat_label.ts';

// Whoever came in on another day is read by somebody who was not here.
function whenText(store: Store, atMs: number): string {
  const day = dayText(atMs, store.timeZone);
  const time = timeText(atMs, store.timeZone, true);
  return day === dayText(store.nowMs(), store.timeZone) ? time : `${day} ${time}`;
}

function said(store: Store, row: ActRow, signedIn: string): string {
  const { kind, client } = row.access!;
  const seat = seatLabel(store, row.access!.seat);
  const time = whenText(store, row.atMs);
  if (kind === Kind.SECOND_FACTOR_SET) return t('console-alarm-factor-set', { seat, time });
  if (kind === Kind.SECOND_FACTOR_REMOVED) return t('console-alarm-factor-removed', { seat, time });
  return t(signedIn, { seat, device: row.device.split('-').at(-1) ?? '', client, time });
}

export const alarmText = (store: Store, row: ActRow): string => said(store, row, 'console-alarm-in');
export const alarmLine = (store: Store, row: ActRow): string => said(store, row, 'console-alarm-line');
