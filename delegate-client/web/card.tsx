// The card of one's own delegation: ask for the floor, the place, "you are next", "you have the floor".
//
// Nothing is shown as done before the server said so; a request that got no answer is said to be not sent.
import { useEffect, useState } from 'preact/hooks';
import type { EntryRow, ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { Placement_Reason } from 'nameplate/v1/event.ts';
import { Capacity, Language, ListState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { ClockPanel, DigitsText, lengthText, useClock, useMeetingTime, useUnconfirmed } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { languageKey } from 'kit/enums.ts';
import { behalfText, groupName, localText, Name, seatText } from 'kit/names.tsx';
import { reasonText } from 'kit/reasons.ts';
import { t, timeText } from 'kit/words.ts';
import { expectedWait, heardOf, type Standing } from './standing.ts';

interface CardProps {
  standing: Standing;
  topic: TopicRow | undefined;
  list: ListRow | undefined;
  me: string;
}

const STATES = { speaking: 'speaking', next: 'next', waiting: 'waiting', open: 'idle', 'not-open': 'not-open', closed: 'closed', none: 'none' } as const;

export function OwnCard({ standing, topic, list, me }: CardProps) {
  const acting = useActing();
  const [withdrawal, setWithdrawal] = useState(0);
  const state = me === '' ? 'following' : acting.pending === 'request' ? 'sending' : STATES[standing.kind];
  return (
    <section class="card" data-testid="state" data-state={state} data-busy={acting.pending !== ''}>
      {me === '' && <p class="following">{t('delegate-following')} <a href="/sign-in">{t('delegate-sign-in')}</a></p>}
      {standing.kind === 'speaking' && <Speaking entry={standing.entry} acting={acting} />}
      {standing.kind === 'next' && <Next entry={standing.entry} acting={acting} withdrawn={setWithdrawal} />}
      {standing.kind === 'waiting' && <Waiting standing={standing} acting={acting} withdrawn={setWithdrawal} />}
      {(standing.kind === 'open' || standing.kind === 'closed' || standing.kind === 'not-open') && list && me !== '' && (
        <Request list={list} topic={topic} me={me} open={standing.kind === 'open'} acting={acting} />
      )}
      {acting.said && <p class="refusal" role="alert" data-testid="refusal">{acting.said}</p>}
      {withdrawal > 0 && <TakeBack number={withdrawal} acting={acting} done={() => setWithdrawal(0)} />}
    </section>
  );
}

function Speaking({ entry, acting }: { entry: EntryRow; acting: Acting }) {
  const store = useStore();
  return (
    <div class="mine" data-testid="you-have-floor">
      <div role="alert"><h3>{t('delegate-floor-title')}</h3></div>
      {behalfText(store, entry) && <p>{behalfText(store, entry)}</p>}
      <ClockPanel />
      <ConfirmButton kind="plain" testid="finished" question={t('delegate-finished-sure')} yes={t('delegate-finished-yes')}
        disabled={!store.live} pending={acting.pending === 'finished'}
        onPress={() => acting.run('finished', act('endStatement', { entry: entry.id }))}>
        {t('delegate-finished')}
      </ConfirmButton>
    </div>
  );
}

function Next({ entry, acting, withdrawn }: { entry: EntryRow; acting: Acting; withdrawn: (act: number) => void }) {
  const store = useStore();
  const behind = store.waiting(entry.list).length - 1;
  const after = Math.min(3, behind);
  return (
    <div class="mine" data-testid="you-are-next">
      <div role="alert"><h3>{t('delegate-next-title')}</h3></div>
      {store.onFloor && <p>{t('delegate-next-after')} <Name code={store.onFloor.participant} /></p>}
      <p>{t('delegate-next-hint')}</p>
      <p class="visually-hidden" data-testid="place">1</p>
      {entry.ready ? <p class="done">✓ {t('delegate-ready-done')}</p> : (
        <Button kind="main" testid="ready" disabled={!store.live} pending={acting.pending === 'ready'}
          onPress={() => acting.run('ready', act('ready', { entry: entry.id }))}>{t('delegate-ready')}</Button>
      )}
      {after > 0 && (
        <Button testid="not-now" disabled={!store.live} pending={acting.pending === 'not-now'}
          onPress={() => acting.run('not-now', act('notNow', { entry: entry.id, after }))}>
          {t('delegate-not-now', { n: after })}
        </Button>
      )}
      <Withdraw entry={entry} acting={acting} withdrawn={withdrawn} />
      <Because entry={entry} />
    </div>
  );
}

function Waiting({ standing, acting, withdrawn }: { standing: Extract<Standing, { kind: 'waiting' }>; acting: Acting; withdrawn: (act: number) => void }) {
  const store = useStore();
  const { entry, place, total } = standing;
  return (
    <>
      <p class="label">{t('delegate-place-label')}</p>
      <p class="place" data-testid="place">
        {place === 1 ? t('delegate-place-first', { total }) : t('delegate-place', { place, total })}
      </p>
      {behalfText(store, entry) && <p>{behalfText(store, entry)}</p>}
      <p>{t('delegate-places-before', { ahead: place - 1 })}</p>
      <Wait entry={entry} />
      <Because entry={entry} />
      <Withdraw entry={entry} acting={acting} withdrawn={withdrawn} />
    </>
  );
}

// "about 13 to 18 minutes", while the list moves; a range, never a time of day.
function Wait({ entry }: { entry: EntryRow }) {
  const store = useStore();
  useMeetingTime(15_000);
  const clock = useClock();
  const unconfirmed = useUnconfirmed();
  if (unconfirmed || !store.currentMeeting || store.mainList?.id !== entry.list) return null;
  if (clock?.paused) return <p class="wait">{t('delegate-wait-paused')}</p>;
  const rest = clock ? (clock.limitMs > 0 ? clock.limitMs - clock.usedMs : 120_000) : 0;
  const wait = expectedWait(store.waiting(entry.list), entry.id, rest);
  if (!wait) return null;
  return <p class="wait">{wait.to <= 3 ? t('delegate-wait-soon') : t('delegate-wait', wait)}</p>;
}

// Why the name stands where it stands, and the proof that it was taken.
function Because({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const receipt = store.receipt(entry.id);
  const time = receipt && timeText(receipt.atMs, store.timeZone, true);
  const bySelf = receipt?.by.startsWith('delegation:');
  const carried = entry.carriedFrom && store.meeting(entry.carriedFrom)?.meeting?.number;
  return (
    <div class="because">
      {entry.placement?.reason === Placement_Reason.BY_CATEGORY && <p>{t('delegate-why-category', { ahead: entry.placement.ahead })}</p>}
      {entry.movedReason && <p>{t('delegate-moved', { reason: reasonText(entry.movedReason) })}</p>}
      {entry.absent > 0 && <p>{t('delegate-absent')}</p>}
      {carried ? <p>{t('delegate-carried', { meeting: carried })}</p> : null}
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

function Withdraw({ entry, acting, withdrawn }: { entry: EntryRow; acting: Acting; withdrawn: (act: number) => void }) {
  const store = useStore();
  return (
    <ConfirmButton kind="plain" testid="withdraw" question={t('delegate-withdraw-sure')} yes={t('delegate-withdraw-yes')}
      disabled={!store.live} pending={acting.pending === 'withdraw'}
      onPress={() => acting.run('withdraw', act('withdraw', { entry: entry.id }), withdrawn)}>
      {t('delegate-withdraw')}
    </ConfirmButton>
  );
}

// A withdrawal can be taken back for ten seconds, at the place it had.
function TakeBack({ number, acting, done }: { number: number; acting: Acting; done: () => void }) {
  const store = useStore();
  const [seconds, setSeconds] = useState(10);
  useEffect(() => {
    if (seconds <= 0) return done();
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return (
    <p class="take-back" role="status">
      {t('delegate-withdrawn')}{' '}
      <Button testid="undo-withdraw" disabled={!store.live} pending={acting.pending === 'undo'}
        onPress={() => acting.run('undo', act('undo', { act: number }), done)}>
        {t('delegate-undo', { seconds })}
      </Button>
    </p>
  );
}

function Request({ list, topic, me, open, acting }: { list: ListRow; topic: TopicRow | undefined; me: string; open: boolean; acting: Acting }) {
  const store = useStore();
  const [group, setGroup] = useState('');
  const [spoken, setSpoken] = useState(Language.LANGUAGE_UNSPECIFIED);
  const groups = store.groups.filter((each) => each.members.includes(me) || each.code === me);
  const heard = heardOf(store.entries, me, list.id);
  const ask = () => acting.run('request', act('inscribe', {
    list: list.id,
    capacity: group ? Capacity.CAPACITY_GROUP : Capacity.CAPACITY_NATIONAL,
    onBehalfOf: group,
    language: spoken,
  }));
  return (
    <>
      {heard && <p class="done">✓ {t('delegate-heard', { used: lengthText(heard.usedMs) })}</p>}
      <ListLine list={list} />
      <Button kind="main" class="request" testid="request" disabled={!open || !store.live} pending={acting.pending === 'request'} onPress={ask}>
        {acting.pending === 'request' ? t('delegate-sending') : t('delegate-request')}
      </Button>
      {open && (
        <div class="choices">
          {groups.length > 0 && (
            <label>
              <span>{t('delegate-request-for')}</span>
              <select value={group} onChange={(event) => setGroup(event.currentTarget.value)} data-testid="speak-for">
                <option value="">{t('delegate-for-own')}</option>
                {groups.map((each) => <option key={each.code} value={each.code}>{groupName(store, each.code).text}</option>)}
              </select>
            </label>
          )}
          <label>
            <span>{t('delegate-language')}</span>
            <select value={spoken} onChange={(event) => setSpoken(Number(event.currentTarget.value))}>
              {[0, 1, 2, 3, 4, 5, 6, 7].map((each) => <option key={each} value={each}>{each === 0 ? '–' : t(languageKey(each))}</option>)}
            </select>
          </label>
        </div>
      )}
      <p class="visually-hidden">{localText(topic?.topic?.title).text}</p>
    </>
  );
}

// The state of the list in words: when it opens, that it closes, that it is closed.
export function ListLine({ list }: { list: ListRow }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const waiting = t('delegate-list-waiting', { n: list.order.length });
  if (list.state === ListState.LIST_STATE_CLOSED) return <p data-testid="list-state">{t('delegate-list-closed')} {waiting}</p>;
  if (list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED)
    return <p data-testid="list-state">{t('delegate-list-closing', { time: timeText(list.closesAtMs, store.timeZone, true) })} {waiting}</p>;
  if (list.state === ListState.LIST_STATE_OPEN) return <p data-testid="list-state">{t('list-open')} · {waiting}</p>;
  if (list.opensAtMs === 0) return <p data-testid="list-state">{t('delegate-list-not-open')}</p>;
  const left = list.opensAtMs - now;
  return (
    <p data-testid="list-state">
      {t('delegate-list-opens-at', { time: timeText(list.opensAtMs, store.timeZone) })}
      {left > 0 && left < 3_600_000 && <> <DigitsText text={t('delegate-list-opens-in', { left: lengthText(left) })} /></>}
    </p>
  );
}
