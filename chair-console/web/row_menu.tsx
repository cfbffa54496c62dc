// What else can be done with one name: without dragging, and never beside what is done often.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';
import { Reasons, reason } from './reasons.tsx';
import { rightsOf } from './rights.ts';

interface MenuProps { entry: EntryRow; list: ListRow; acting: Acting; toPlace: (place: number) => void; close: () => void }

export function RowMenu({ entry, list, acting, toPlace, close }: MenuProps) {
  const store = useStore();
  const [place, setPlace] = useState(list.order.indexOf(entry.id) + 1);
  const [minutes, setMinutes] = useState(entry.limitMs / 60_000);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const { podium, inscribes } = rightsOf(store);
  const off = !store.live || !podium;
  const open = store.mainList?.id === list.id && store.currentMeeting !== undefined;
  const here = list.order.indexOf(entry.id) + 1;
  const move = (to: number) => {
    close();
    toPlace(to);
  };
  const goodPlace = Number.isInteger(place) && place >= 1 && place <= list.order.length && place !== here;
  const goodLimit = minutes === 0 || (minutes >= 1 / 6 && minutes <= 120);
  return (
    <div class="row-menu" role="group" aria-label={t('console-more-title')} ref={box}
      onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <div class="row">
        <Button disabled={off || here === 1} testid={`first-${entry.id}`} onPress={() => move(1)}>{t('console-move-first')}</Button>
        <span class="joined">
          <label class="time"><span>{t('console-move-to-place')}</span>
            <input type="number" min={1} max={list.order.length} value={place} data-testid={`place-${entry.id}`} onInput={(event) => setPlace(Number(event.currentTarget.value))} />
          </label>
          <Button disabled={off || !goodPlace} testid={`move-${entry.id}`} onPress={() => move(place)}>{t('console-move')}</Button>
        </span>
        <span class="joined">
          <label class="time"><span>{t('console-limit-minutes')}</span>
            <input type="number" min={0} max={120} step={0.5} value={minutes} onInput={(event) => setMinutes(Number(event.currentTarget.value))} />
          </label>
          <Button disabled={off || !goodLimit} pending={acting.pending === 'entry-limit'} testid={`limit-${entry.id}`}
            onPress={() => acting.run('entry-limit', act('setEntryLimit', { entry: entry.id, limitMs: Math.round(minutes * 60_000), reason: reason.value }), close)}>
            {t('console-set-limit')}
          </Button>
        </span>
      </div>
      <Reasons />
      <div class="row apart">
        <ConfirmButton kind="plain" disabled={off || !open} question={t('console-give-sure')} yes={t('console-give-yes')} testid={`give-${entry.id}`}
          onPress={() => acting.run('give', act('giveFloor', { entry: entry.id, expectCurrent: store.floor?.entry ?? 0, reason: reason.value }), close)}>
          {t('console-give')}
        </ConfirmButton>
        <ConfirmButton kind="plain" disabled={!store.live || !inscribes} question={t('console-withdraw-sure')} yes={t('console-withdraw-yes')} testid={`withdraw-${entry.id}`}
          onPress={() => acting.run('withdraw', act('withdraw', { entry: entry.id }), close)}>
          {t('console-withdraw')}
        </ConfirmButton>
      </div>
    </div>
  );
}
