// What else can be done with one name: without dragging, and never beside what is done often.
import { useState } from 'preact/hooks';
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';
import { reason } from './reasons.tsx';

interface MenuProps { entry: EntryRow; list: ListRow; acting: Acting; toPlace: (place: number) => void; close: () => void }

export function RowMenu({ entry, list, acting, toPlace, close }: MenuProps) {
  const store = useStore();
  const [place, setPlace] = useState(1);
  const [minutes, setMinutes] = useState(3);
  const off = !store.live;
  const open = store.mainList?.id === list.id && store.currentMeeting !== undefined;
  return (
    <div class="row-menu" role="group" aria-label={t('console-more-title')}
      onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <Button disabled={off} onPress={() => { close(); toPlace(1); }}>{t('console-move-first')}</Button>
      <label class="time"><span>{t('console-move-to-place')}</span>
        <input type="number" min={1} max={list.order.length} value={place} onInput={(event) => setPlace(Number(event.currentTarget.value))} />
      </label>
      <Button disabled={off || !(place >= 1)} onPress={() => { close(); toPlace(place); }}>{t('console-move')}</Button>
      <label class="time"><span>{t('console-limit-minutes')}</span>
        <input type="number" min={0} max={120} step={0.5} value={minutes} onInput={(event) => setMinutes(Number(event.currentTarget.value))} />
      </label>
      <Button disabled={off || !(minutes >= 0)} pending={acting.pending === 'entry-limit'}
        onPress={() => acting.run('entry-limit', act('setEntryLimit', { entry: entry.id, limitMs: Math.round(minutes * 60_000), reason: reason.value }), close)}>
        {t('console-set-limit')}
      </Button>
      <ConfirmButton kind="plain" disabled={off || !open} question={t('console-give-sure')} yes={t('console-give-yes')} testid={`give-${entry.id}`}
        onPress={() => acting.run('give', act('giveFloor', { entry: entry.id, expectCurrent: store.floor?.entry ?? 0, reason: reason.value }), close)}>
        {t('console-give')}
      </ConfirmButton>
      <ConfirmButton kind="danger" disabled={off} question={t('console-withdraw-sure')} yes={t('console-withdraw-yes')} testid={`withdraw-${entry.id}`}
        onPress={() => acting.run('withdraw', act('withdraw', { entry: entry.id }), close)}>
        {t('console-withdraw')}
      </ConfirmButton>
    </div>
  );
}
