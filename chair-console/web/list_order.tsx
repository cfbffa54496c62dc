// The order of a list: by which policy, by drawing of lots now or at an announced second. Before the first call only.
import { useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { OrderingPolicy } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { typedWithin } from 'kit/bytes.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { orderingKey } from 'kit/enums.ts';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { TimeOfDay, useTimeOfDay } from './list_asks.tsx';

const { ORDERING_POLICY_AS_REQUESTED, ORDERING_POLICY_GROUPS_FIRST, ORDERING_POLICY_LOT, ORDERING_POLICY_NOT_YET_SPOKEN_FIRST, ORDERING_POLICY_PROTOCOL } = OrderingPolicy;
const POLICIES = [ORDERING_POLICY_GROUPS_FIRST, ORDERING_POLICY_AS_REQUESTED, ORDERING_POLICY_PROTOCOL, ORDERING_POLICY_NOT_YET_SPOKEN_FIRST, ORDERING_POLICY_LOT];

const SEED_BYTES = 64;

interface OrderProps { list: ListRow; acting: Acting }

export function Ordering({ list, acting }: OrderProps) {
  const store = useStore();
  const { begun } = list;
  const [wanted, want] = useState(list.ordering);
  const set = list.orderingSetAtMs > 0 ? ` · ${timeText(list.orderingSetAtMs, store.timeZone)}` : '';
  return (
    <>
      {begun ? <p class="quiet ordering">{t(orderingKey(list.ordering))}{set}</p> : (
        <label class="ordering"><span class="visually-hidden">{t('console-order')}</span>
          <select value={wanted} disabled={!store.live} data-testid="ordering" onChange={(event) => want(Number(event.currentTarget.value))}>
            {POLICIES.map((each) => <option key={each} value={each}>{t(orderingKey(each))}</option>)}
          </select>
        </label>
      )}
      {!begun && wanted !== list.ordering && (
        <Button testid="set-ordering" disabled={!store.live} pending={acting.pending === 'ordering'}
          onPress={() => acting.run('ordering', act('setOrdering', { list: list.id, ordering: wanted }))}>{t('console-order-set')}</Button>
      )}
      {!begun && list.drawSeed === '' && list.ordering === ORDERING_POLICY_LOT && (
        <>
          <DrawNow list={list} acting={acting} />
          <DrawAt list={list} acting={acting} />
        </>
      )}
      {list.drawAtMs > 0 && (
        <p class="quiet row">{t('matter-draw-at', { time: timeText(list.drawAtMs, store.timeZone) })}{' '}
          <Button testid="cancel-draw" disabled={!store.live} pending={acting.pending === 'cancel-draw'}
            onPress={() => acting.run('cancel-draw', act('announceDraw', { list: list.id, atMs: -1 }))}>{t('console-draw-cancel')}</Button>
        </p>
      )}
      {list.drawSeed && <p class="quiet" data-testid="seed">{t('matter-seed')} <bdi class="digits">{list.drawSeed}</bdi></p>}
    </>
  );
}

// The seed may be drawn in the room; else the server draws one. Either is published.
function DrawNow({ list, acting }: OrderProps) {
  const store = useStore();
  const [seed, type] = useState('');
  return (
    <AskButton testid="draw-lots" label={t('console-draw')} question={t('console-draw-question')} yes={t('console-draw-yes')} disabled={!store.live || list.order.length === 0}
      pending={acting.pending === 'draw'} onPress={() => acting.run('draw', act('drawLots', { list: list.id, seed: seed.trim() }))}>
      <label class="time wide"><span>{t('console-draw-seed')}</span>
        <input type="text" value={seed} data-testid="draw-seed" onInput={(event) => type(typedWithin(event, SEED_BYTES))} />
      </label>
    </AskButton>
  );
}

function DrawAt({ list, acting }: OrderProps) {
  const store = useStore();
  const time = useTimeOfDay();
  return (
    <AskButton testid="announce-draw" label={t('console-draw-at')} question={t('console-draw-at-question')} yes={t('console-announce-yes')} disabled={!store.live} ready={time.at !== undefined}
      pending={acting.pending === 'announce-draw'} onPress={() => acting.run('announce-draw', act('announceDraw', { list: list.id, atMs: time.at! }), () => time.setTyped(''))}>
      <TimeOfDay time={time} label={t('console-time')} testid="draw-time" />
    </AskButton>
  );
}
