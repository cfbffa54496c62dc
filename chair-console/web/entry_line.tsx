// One name of the list with everything the podium should know of it. Each mark is a word in a frame of its own kind:
// no colour is needed to tell them apart.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { Placement_Reason } from 'nameplate/v1/event.ts';
import { Category, Language } from 'nameplate/v1/types.ts';
import { DigitsText, lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { categoryKey, languageKey } from 'kit/enums.ts';
import { EntryName, seatText } from 'kit/names.tsx';
import { reasonText } from 'kit/reasons.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';

// Why it stands where it stands, as far as a mark does not say so already.
function whyHere(store: Store, entry: EntryRow): string {
  const by = store.care(entry.id)?.by ?? '';
  const notes = [
    entry.movedReason ? t('console-moved-because', { reason: reasonText(entry.movedReason) }) : '',
    entry.placement?.reason === Placement_Reason.YIELDED ? t('console-yielded') : '',
    entry.placement?.reason === Placement_Reason.RETURNED ? t('console-returned') : '',
    entry.placement?.reason === Placement_Reason.BY_CATEGORY ? t('console-by-category', { n: entry.placement.ahead }) : '',
    by && !by.startsWith('delegation:') ? t('console-inscribed-by', { by: seatText(store, by) }) : '',
  ];
  return notes.filter((each) => each !== '').join(' · ');
}

export function EntryLine({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const note = whyHere(store, entry);
  return (
    <span class="entry-line">
      <span class="entry-name">
        <EntryName entry={entry} />
        {note && <span class="note">{note}</span>}
      </span>
      <span class="marks">
        {store.care(entry.id)?.secretaryDecides && <span class="badge" data-mark="alarm">{t('console-secretary-decides')}</span>}
        {entry.ready && <span class="badge" data-mark="ready">{t('console-ready')}</span>}
        {entry.absent > 0 && <span class="badge" data-mark="absent">{t('console-absent-times', { n: entry.absent })}</span>}
        {entry.carriedFrom > 0 && <span class="badge" data-mark="carried">{t('console-carried', { n: store.meeting(entry.carriedFrom)?.meeting?.number ?? 0 })}</span>}
        {entry.language !== Language.LANGUAGE_UNSPECIFIED && <span class="badge" data-mark="language">{t(languageKey(entry.language))}</span>}
        {entry.category !== Category.CATEGORY_MEMBER_STATE && <span class="badge" data-mark={Category[entry.category]?.toLowerCase()}>{t(categoryKey(entry.category))}</span>}
        {entry.limitMs > 0 && <span class="limit"><DigitsText text={lengthText(entry.limitMs)} /></span>}
      </span>
    </span>
  );
}
