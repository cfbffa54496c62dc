// Why a name stands where it stands, and the proof that it was taken.
import { Placement_Reason } from 'nameplate/v1/event.ts';
import type { EntryRow } from 'nameplate/v1/row.ts';
import { lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { behalfText, entryName, Named, seatText } from 'kit/names.tsx';
import { placementText } from 'kit/placement.ts';
import { reasonText } from 'kit/reasons.ts';
import { t, timeText } from 'kit/words.ts';

// Said by lines of their own, with what belongs to them.
const told = [Placement_Reason.MOVED, Placement_Reason.ABSENT_WHEN_CALLED, Placement_Reason.CARRIED_OVER];

export function Because({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const receipt = store.receipt(entry.id);
  const time = receipt && timeText(receipt.atMs, store.timeZone, true);
  const bySelf = receipt?.by.startsWith('delegation:');
  const carried = entry.carriedFrom && store.meeting(entry.carriedFrom)?.meeting?.number;
  const group = store.entry(entry.representedBy);
  const seed = entry.placement?.reason === Placement_Reason.BY_LOT ? store.list(entry.list)?.drawSeed : '';
  const why = told.includes(entry.placement?.reason ?? 0) ? '' : placementText(store, entry);
  return (
    <div class="because">
      {why && <p data-testid="why">{why}</p>}
      {seed && <p>{t('matter-seed')} <bdi class="seed" dir="ltr">{seed}</bdi></p>}
      {entry.movedReason && <p>{t('delegate-moved', { reason: reasonText(entry.movedReason) })}</p>}
      {entry.absent > 0 && <p>{t('delegate-absent')}</p>}
      {carried ? <p>{t('delegate-carried', { meeting: carried })}</p> : null}
      {group && <p><Named name={entryName(store, group)} /> ({behalfText(store, group)}): {t('delegate-group-speaks')}</p>}
      {entry.limitMs > 0 && <p>{t('delegate-limit', { limit: lengthText(entry.limitMs) })}</p>}
      {receipt && (
        <p data-testid="receipt">
          {bySelf ? t('delegate-receipt', { time: time!, act: receipt.act })
            : t('delegate-receipt-by', { time: time!, act: receipt.act, role: seatText(store, receipt.by) })}
        </p>
      )}
    </div>
  );
}
