// Who a seat of the podium is, where a State's name alone could be taken for its delegation.
import { seatText } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';

export function seatLabel(store: Store, seat: string): string {
  const said = seatText(store, seat);
  return seat.startsWith('cofacilitator:') ? `${t('role-cofacilitator')} (${said})` : said;
}
