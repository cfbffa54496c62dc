// The list of speakers of the topic looked at: its state and what can be done to it, adding a delegation, the names.
import './list.css';
import type { ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { ListState, TopicState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { listStateKey } from 'kit/enums.ts';
import { t, timeText } from 'kit/words.ts';
import { AddDelegation } from './add_delegation.tsx';
import { AnnounceClosing, CloseList, OpenListAt } from './list_asks.tsx';
import { Ordering } from './list_order.tsx';
import { RepliesInOrder } from './replies.tsx';
import { rightsOf } from './rights.ts';
import { Rows } from './rows.tsx';
import { UnitBar } from './unit_bar.tsx';

// No list of theirs takes names any more.
const OVER = [TopicState.TOPIC_STATE_CONCLUDED, TopicState.TOPIC_STATE_DEBATE_ADJOURNED, TopicState.TOPIC_STATE_DEBATE_CLOSED];

export function ListPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const list = store.list(topic?.mainList ?? 0);
  if (!list) return <section class="list panel"><p class="empty">{t('console-no-topic')}</p></section>;
  const { podium, inscribes } = rightsOf(store);
  const over = OVER.includes(topic?.state ?? TopicState.TOPIC_STATE_UNSPECIFIED);
  return (
    <section class="list panel" aria-labelledby="list-title">
      <div class="list-head">
        <h2 id="list-title">{t('console-list', { n: list.order.length })}</h2>
        <ListStateLine list={list} />
      </div>
      {topic && <UnitBar topic={topic} acting={acting} key={`${topic.topic?.id}/${topic.unit}`} />}
      {podium && !over && <ListControls list={list} acting={acting} />}
      {inscribes && !over && <AddDelegation list={list} acting={acting} />}
      <Rows list={list} acting={acting} />
      <RepliesInOrder topic={topic} acting={acting} />
      <div class="list-foot">
        {list.heard > 0 && <p class="quiet">{t('console-heard', { n: list.heard })}</p>}
      </div>
    </section>
  );
}

function ListStateLine({ list }: { list: ListRow }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const coming = list.state === ListState.LIST_STATE_NOT_OPEN;
  const at = list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED ? list.closesAtMs : coming ? list.opensAtMs : 0;
  return (
    <p class="list-state" data-testid="list-state" data-state={ListState[list.state]?.slice('LIST_STATE_'.length).toLowerCase()}>
      <span class="mark" aria-hidden="true" />
      <span>
        {t(listStateKey(list.state))}
        {at > 0 && <> · {t(coming ? 'console-opens-at' : 'console-closes-at', { time: timeText(at, store.timeZone, at % 60_000 !== 0) })}</>}
        {at > now && at - now < 3_600_000 && <> (<DigitsText text={lengthText(at - now)} />)</>}
      </span>
    </p>
  );
}

function ListControls({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const off = !store.live;
  const announced = list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED;
  const open = list.state === ListState.LIST_STATE_OPEN || announced;
  const closed = list.state === ListState.LIST_STATE_CLOSED;
  return (
    <div class="row controls">
      {!open && !closed && (
        <>
          <Button testid="open-list" disabled={off} pending={acting.pending === 'open-list'}
            onPress={() => acting.run('open-list', act('openList', { list: list.id }))}>{t('console-open-now')}</Button>
          <OpenListAt list={list} acting={acting} />
          {list.opensAtMs > 0 && (
            <Button testid="cancel-opening" disabled={off} pending={acting.pending === 'unschedule'}
              onPress={() => acting.run('unschedule', act('openList', { list: list.id, atMs: -1 }))}>{t('console-cancel-opening')}</Button>
          )}
        </>
      )}
      {open && <AnnounceClosing list={list} acting={acting} />}
      {open && <CloseList list={list} acting={acting} />}
      {(closed || announced) && (
        <Button testid="reopen-list" disabled={off} pending={acting.pending === 'reopen'}
          onPress={() => acting.run('reopen', act('reopenList', { list: list.id }))}>{closed ? t('console-reopen') : t('console-keep-open')}</Button>
      )}
      <Ordering list={list} acting={acting} key={list.ordering} />
    </div>
  );
}
