// One name of the list with everything the podium should know of it. Each mark is a word in a frame of its own kind:
// no colour is needed to tell them apart.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { Placement_Reason } from 'nameplate/v1/event.ts';
import { Category, EntryState, Language, StatementType } from 'nameplate/v1/types.ts';
import { DigitsText, lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { categoryKey, entryStateKey, languageKey, statementKey } from 'kit/enums.ts';
import { EntryName, participantName, seatText } from 'kit/names.tsx';
import { placementText } from 'kit/placement.ts';
import { reasonText } from 'kit/reasons.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { OddName } from './odd_names.tsx';

// "Carried over" and "absent" are marks; in the order of requests is where everybody stands.
const SAID_BY_A_MARK = [Placement_Reason.REASON_UNSPECIFIED, Placement_Reason.AS_REQUESTED, Placement_Reason.CARRIED_OVER, Placement_Reason.ABSENT_WHEN_CALLED];

// Why it stands where it stands, as far as a mark does not say so already.
function whyHere(store: Store, entry: EntryRow): string {
  const by = store.care(entry.id)?.by ?? '';
  const speaksForIt = store.entry(entry.representedBy);
  const notes = [
    entry.movedReason ? t('console-moved-because', { reason: reasonText(entry.movedReason) })
      : SAID_BY_A_MARK.includes(entry.placement?.reason ?? Placement_Reason.AS_REQUESTED) ? '' : placementText(store, entry),
    speaksForIt ? t('console-group-speaks', { name: participantName(store, speaksForIt.participant).text }) : '',
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
        <OddName code={entry.participant || `entry/${entry.id}`} />
        {entry.onBehalfOf && <OddName code={entry.onBehalfOf} />}
      </span>
      <span class="marks">
        {store.care(entry.id)?.secretaryDecides && <span class="badge" data-mark="alarm">{t('console-secretary-decides')}</span>}
        {entry.ready && <span class="badge" data-mark="ready">{t('console-ready')}</span>}
        {entry.absent > 0 && <span class="badge" data-mark="absent">{t('console-absent-times', { n: entry.absent })}</span>}
        {entry.carriedFrom > 0 && <span class="badge" data-mark="carried">{t('console-carried', { n: store.meeting(entry.carriedFrom)?.meeting?.number ?? 0 })}</span>}
        {entry.state === EntryState.ENTRY_STATE_FROZEN && <span class="badge" data-mark="frozen">{t(entryStateKey(entry.state))}</span>}
        {entry.type !== StatementType.STATEMENT_TYPE_UNSPECIFIED && <span class="badge" data-mark="type">{t(statementKey(entry.type))}</span>}
        {entry.language !== Language.LANGUAGE_UNSPECIFIED && <span class="badge" data-mark="language">{t(languageKey(entry.language))}</span>}
        {entry.category !== Category.CATEGORY_MEMBER_STATE && <span class="badge" data-mark={Category[entry.category]?.toLowerCase()}>{t(categoryKey(entry.category))}</span>}
        {entry.limitMs > 0 && <span class="limit"><DigitsText text={lengthText(entry.limitMs)} /></span>}
      </span>
    </span>
  );
}
