// The card of one's own delegation: ask for the floor, the place, "you are next", "you have the floor".
//
// Nothing is shown as done before the server said so; a request that got no answer is said to be not sent.
import { useEffect, useState } from 'preact/hooks';
import { RemindSpeaker_Kind } from 'nameplate/v1/command.ts';
import type { EntryRow, ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { EntryState, FloorState, StatementType } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { ClockPanel, lengthText, useMeetingTime, useUnconfirmed } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { statementKey } from 'kit/enums.ts';
import { behalfText, entryName, Named } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { forecast } from 'proto/ts/forecast.ts';
import { Because } from './because.tsx';
import { Request } from './request.tsx';
import { minutesOf, type Standing } from './standing.ts';

interface CardProps {
  standing: Standing;
  topic: TopicRow | undefined;
  list: ListRow | undefined;
  me: string;
}

const STATES = { speaking: 'speaking', next: 'next', waiting: 'waiting', open: 'idle', 'not-open': 'not-open', closed: 'closed', 'debate-over': 'debate-over', none: 'none' } as const;

export function OwnCard({ standing, topic, list, me }: CardProps) {
  const acting = useActing();
  const [withdrawal, setWithdrawal] = useState(0);
  const extraMs = useStore().own?.extraMs ?? 0;
  const state = me === '' ? 'following' : acting.pending === 'request' ? 'sending' : STATES[standing.kind];
  return (
    <section class="card" data-testid="state" data-state={state} data-busy={acting.pending !== ''}>
      {me === '' && <p class="following">{t('delegate-following')} <a href="/sign-in">{t('delegate-sign-in')}</a></p>}
      {standing.kind === 'speaking' && <Speaking entry={standing.entry} acting={acting} />}
      {standing.kind === 'next' && <Next entry={standing.entry} acting={acting} withdrawn={setWithdrawal} />}
      {standing.kind === 'waiting' && <Waiting standing={standing} acting={acting} withdrawn={setWithdrawal} />}
      {(standing.kind === 'open' || standing.kind === 'closed' || standing.kind === 'not-open') && list && me !== '' && (
        <Request key={list.id} list={list} topic={topic} me={me} acting={acting} />
      )}
      {standing.kind === 'debate-over' && (
        <p data-testid="debate-over">{t(standing.adjourned ? 'delegate-debate-adjourned' : 'delegate-debate-closed')}</p>
      )}
      {me !== '' && extraMs > 0 && <p class="hint" data-testid="extra">{t('delegate-extra', { extra: lengthText(extraMs) })}</p>}
      {acting.said && <p class="refusal" role="alert" data-testid="refusal">{acting.said}</p>}
      {withdrawal > 0 && <TakeBack number={withdrawal} acting={acting} done={() => setWithdrawal(0)} />}
    </section>
  );
}

// What the statement is, where it is not the usual one: for a group, a reply, an explanation.
function WhatFor({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const behalf = behalfText(store, entry);
  const to = store.entry(entry.replyTo);
  return (
    <>
      {behalf && <p>{behalf}</p>}
      {entry.replyNumber > 0 && <p>{t('matter-reply', { n: entry.replyNumber })}{to && <>: <Named name={entryName(store, to)} /></>}</p>}
      {entry.type !== StatementType.STATEMENT_TYPE_UNSPECIFIED && <p>{t(statementKey(entry.type))}</p>}
    </>
  );
}

function Speaking({ entry, acting }: { entry: EntryRow; acting: Acting }) {
  const store = useStore();
  return (
    <div class="mine" data-testid="you-have-floor">
      <div role="alert"><h3>{t('delegate-floor-title')}</h3></div>
      <WhatFor entry={entry} />
      {entry.reminded !== RemindSpeaker_Kind.KIND_UNSPECIFIED && (
        <p class="reminder" role="alert">{t(entry.reminded === RemindSpeaker_Kind.TIME ? 'delegate-remind-time' : 'delegate-remind-relevance')}</p>
      )}
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
      <WhatFor entry={entry} />
      {store.onFloor && <p>{t('delegate-next-after')} <Named name={entryName(store, store.onFloor)} /></p>}
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
  const { entry, place, total } = standing;
  return (
    <>
      <p class="label">{t('delegate-place-label')}</p>
      <p class="place" data-testid="place">
        {place === 1 ? t('delegate-place-first', { total }) : t('delegate-place', { place, total })}
      </p>
      <WhatFor entry={entry} />
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
  const nowMs = useMeetingTime(15_000);
  const unconfirmed = useUnconfirmed();
  const list = store.mainList;
  if (entry.state === EntryState.ENTRY_STATE_FROZEN) return <p class="wait">{t('delegate-frozen')}</p>;
  if (unconfirmed || !store.currentMeeting || !list || list.id !== entry.list) return null;
  if (store.floor?.state === FloorState.FLOOR_STATE_INTERRUPTED || store.floor?.voting) return <p class="wait">{t('delegate-wait-paused')}</p>;
  const span = forecast(list, (id) => store.entry(id), store.floor, nowMs).calls.get(entry.id);
  if (!span) return null;
  const wait = minutesOf(span, nowMs);
  return <p class="wait" data-testid="wait">{wait.to <= 3 ? t('delegate-wait-soon') : t('delegate-wait', wait)}</p>;
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
