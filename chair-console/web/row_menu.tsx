// What else can be done with one name: without dragging, and never beside what is done often.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Correct_Kind } from 'nameplate/v1/command.ts';
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { SwapState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { inSession, isVoting, placeOn, pointIsLive } from 'kit/matters.ts';
import { entryName, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { rightsOf } from './rights.ts';

// What is to be done with the name when its reason has been given.
export interface Departure { entry: number; question: string; send: (reason: string) => Promise<unknown> }

interface MenuProps {
  entry: EntryRow;
  list: ListRow;
  acting: Acting;
  toPlace: (place: number) => void;
  ask: (departure: Departure) => void;
  close: () => void;
}

export function RowMenu({ entry, list, acting, toPlace, ask, close }: MenuProps) {
  const store = useStore();
  const [place, setPlace] = useState(list.order.indexOf(entry.id) + 1);
  const [minutes, setMinutes] = useState(entry.limitMs / 60_000);
  const [other, setOther] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const { podium, inscribes } = rightsOf(store);
  const name = participantName(store, entry.participant).text;
  const held = store.floor?.entry ?? 0; // as it was when the button was pressed
  const off = !store.live || !podium;
  const open = store.mainList?.id === list.id && store.currentMeeting !== undefined;
  const here = list.order.indexOf(entry.id) + 1;
  const move = (to: number) => {
    close();
    toPlace(to);
  };
  const swapping = store.talks.filter(({ state }) => state === SwapState.SWAP_STATE_PROPOSED).flatMap((swap) => [swap.entry, swap.withEntry]);
  const others = swapping.includes(entry.id) ? [] : store.waiting(list.id).filter((each) => each.participant !== entry.participant && !swapping.includes(each.id));
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
            onPress={() => ask({ entry: entry.id, question: t('console-why-limit', { name }),
              send: (reason) => acting.run('entry-limit', act('setEntryLimit', { entry: entry.id, limitMs: Math.round(minutes * 60_000), reason })) })}>
            {t('console-set-limit')}
          </Button>
        </span>
      </div>
      <div class="row apart">
        {others.length > 0 && (
          <span class="joined">
            <label class="time"><span>{t('matter-swap-with')}</span>
              <select value={other} data-testid={`swap-with-${entry.id}`} onChange={(event) => setOther(Number(event.currentTarget.value))}>
                <option value={0}>–</option>
                {others.map((each) => <option key={each.id} value={each.id}>{placeOn(list, each.id)}. {entryName(store, each).text}</option>)}
              </select>
            </label>
            <Button disabled={off || !others.some(({ id }) => id === other)} pending={acting.pending === 'swap'} testid={`swap-${entry.id}`}
              onPress={() => acting.run('swap', act('proposeSwap', { entry: entry.id, withEntry: other }), close)}>{t('console-swap-propose')}</Button>
          </span>
        )}
        {entry.absent > 0 && (
          <Button disabled={off} testid={`not-absent-${entry.id}`} onPress={() => ask({ entry: entry.id, question: t('console-why-not-absent', { name }),
            send: (reason) => acting.run('correct', act('correct', { entry: entry.id, kind: Correct_Kind.NOT_PRESENT, reason })) })}>{t('console-not-absent')}</Button>
        )}
        <Button disabled={off || !open || !inSession(store) || pointIsLive(store) || isVoting(store) || (store.floor?.motion ?? 0) !== 0} pending={acting.pending === 'give'} testid={`give-${entry.id}`}
          onPress={() => ask({ entry: entry.id, question: t('console-why-give', { name }),
            send: (reason) => acting.run('give', act('giveFloor', { entry: entry.id, expectCurrent: held, reason })) })}>
          {t('console-give')}
        </Button>
        <ConfirmButton kind="plain" disabled={!store.live || !(podium || (inscribes && store.care(entry.id)?.by === store.welcome?.seat))} question={t('console-withdraw-sure')} yes={t('console-withdraw-yes')} testid={`withdraw-${entry.id}`}
          onPress={() => acting.run('withdraw', act('withdraw', { entry: entry.id }), close)}>
          {t('console-withdraw')}
        </ConfirmButton>
      </div>
    </div>
  );
}
