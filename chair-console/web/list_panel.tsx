// The list of speakers of the topic looked at: its state, its names, and adding one.
import { useState } from 'preact/hooks';
import type { ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { ListState, Mode, OrderingPolicy } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { listStateKey, orderingKey } from 'kit/enums.ts';
import { t, timeText } from 'kit/words.ts';
import { AddDelegation } from './add_delegation.tsx';
import { Rows } from './rows.tsx';
import { chamberTime } from './zone.ts';

export function ListPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const list = store.list(topic?.mainList ?? 0);
  if (!list) return <section class="list panel"><p>{t('console-no-topic')}</p></section>;
  return (
    <section class="list panel" aria-labelledby="list-title">
      <div class="list-head">
        <h2 id="list-title">{t('console-list', { n: list.order.length })}</h2>
        <ListStateLine list={list} />
      </div>
      <ListControls list={list} acting={acting} />
      <AddDelegation list={list} acting={acting} />
      <Rows list={list} acting={acting} />
      {list.heard > 0 && <p class="quiet">{t('console-heard', { n: list.heard })}</p>}
    </section>
  );
}

function ListStateLine({ list }: { list: ListRow }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const shape = list.state === ListState.LIST_STATE_OPEN ? '○' : list.state === ListState.LIST_STATE_CLOSED ? '■' : '◐';
  const at = list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED ? list.closesAtMs : list.state === ListState.LIST_STATE_NOT_OPEN ? list.opensAtMs : 0;
  return (
    <p class="list-state" data-testid="list-state">
      <span aria-hidden="true">{shape}</span> {t(listStateKey(list.state))}
      {at > 0 && <> · {t(list.state === ListState.LIST_STATE_NOT_OPEN ? 'console-opens-at' : 'console-closes-at', { time: timeText(at, store.timeZone, true) })}
        {at > now && at - now < 3_600_000 && <> (<DigitsText text={lengthText(at - now)} />)</>}</>}
    </p>
  );
}

function ListControls({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [time, setTime] = useState('');
  const off = !store.live;
  const formal = store.round?.settings?.mode === Mode.MODE_FORMAL;
  const at = chamberTime(time, store.nowMs(), store.timeZone);
  const open = list.state === ListState.LIST_STATE_OPEN || list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED;
  const closed = list.state === ListState.LIST_STATE_CLOSED;
  const timeField = (label: string) => (
    <label class="time"><span>{label}</span>
      <input type="time" step="1" value={time} data-testid="list-time" onInput={(event) => setTime(event.currentTarget.value)} />
    </label>
  );
  return (
    <div class="row controls">
      {!open && !closed && (
        <>
          <Button testid="open-list" disabled={off} pending={acting.pending === 'open-list'}
            onPress={() => acting.run('open-list', act('openList', { list: list.id }))}>{t('console-open-now')}</Button>
          {timeField(t('console-open-at'))}
          <Button testid="schedule-list" disabled={off || at === undefined} pending={acting.pending === 'schedule'}
            onPress={() => acting.run('schedule', act('openList', { list: list.id, atMs: at! }))}>{t('console-set-time')}</Button>
          {list.opensAtMs > 0 && (
            <Button disabled={off} onPress={() => acting.run('unschedule', act('openList', { list: list.id, atMs: -1 }))}>{t('console-cancel-opening')}</Button>
          )}
        </>
      )}
      {open && (
        <>
          {timeField(t('console-announce-at'))}
          <Button testid="announce-closing" disabled={off || at === undefined} pending={acting.pending === 'announce'}
            onPress={() => acting.run('announce', act('announceClosing', { list: list.id, atMs: at! }))}>{t('console-announce')}</Button>
          <ConfirmButton testid="close-list" kind="plain" disabled={off} pending={acting.pending === 'close-list'}
            question={formal ? t('console-close-objection') : t('console-close-sure')} yes={t('console-close-yes')}
            onPress={() => acting.run('close-list', act('closeList', { list: list.id, noObjection: formal }))}>{t('console-close')}</ConfirmButton>
        </>
      )}
      {(closed || list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED) && (
        <Button testid="reopen-list" disabled={off} pending={acting.pending === 'reopen'}
          onPress={() => acting.run('reopen', act('reopenList', { list: list.id }))}>{closed ? t('console-reopen') : t('console-keep-open')}</Button>
      )}
      <label class="time"><span>{t('console-order')}</span>
        <select value={list.ordering} disabled={off || list.heard > 0} data-testid="ordering"
          onChange={(event) => acting.run('ordering', act('setOrdering', { list: list.id, ordering: Number(event.currentTarget.value) }))}>
          {[OrderingPolicy.ORDERING_POLICY_GROUPS_FIRST, OrderingPolicy.ORDERING_POLICY_AS_REQUESTED].map((each) => (
            <option key={each} value={each}>{t(orderingKey(each))}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
