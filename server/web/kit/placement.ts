// Why an entry stands where it stands, as a sentence: "2 groups go first under the order set at 10:12".
//
// Apart because the phone and the console must give the same reason in the same words.
import { Placement_Reason } from 'nameplate/v1/event.ts';
import type { EntryRow } from 'nameplate/v1/row.ts';
import type { Store } from './store.ts';
import { t, timeText } from './words.ts';

export function placementText(store: Store, entry: EntryRow): string {
  const { placement } = entry;
  if (!placement || placement.reason === Placement_Reason.REASON_UNSPECIFIED) return '';
  const name = Placement_Reason[placement.reason]?.toLowerCase().replaceAll('_', '-');
  if (!name) return '';
  const time = placement.orderSetAtMs > 0 ? timeText(placement.orderSetAtMs, store.timeZone) : 'none';
  return t(`placement-${name}`, { ahead: placement.ahead, time });
}
