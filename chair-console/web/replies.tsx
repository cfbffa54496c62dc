// Rights of reply (73/115, 34/401): asked for, accorded or declined, and those that wait for their turn.
import { useState } from 'preact/hooks';
import type { EntryRow, ListRow, ReplyRow, TopicRow } from 'nameplate/v1/row.ts';
import { EntryState, ListKind } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { inSession, isVoting, repliable } from 'kit/matters.ts';
import { Name, Named, behalfText, entryName } from 'kit/names.tsx';
import { rightsOf as rightsOfDelegation } from 'kit/rights.ts';
import type { Store } from 'kit/store.ts';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { OneDelegation } from './delegation_field.tsx';
import { ReasonField } from './reasons.tsx';
import { rightsOf } from './rights.ts';

// What waits for a decision of the Chair; nobody else but the delegation knows of it.
export const undecided = (store: Store) => store.asked.filter(({ state }) => state === EntryState.ENTRY_STATE_REQUESTED);

export function ReplyCard({ reply, acting }: { reply: ReplyRow; acting: Acting }) {
  const store = useStore();
  const to = store.entry(reply.toEntry);
  const [reason, type] = useState('');
  return (
    <li class="matter-card" data-testid={`asked-${reply.entry}`}>
      <p class="label">{t('matter-reply', { n: reply.number })} · {timeText(reply.atMs, store.timeZone)}</p>
      <p class="matter-name"><Name code={reply.participant} /></p>
      {to && <p>{t('matter-reply-to')} <Named name={entryName(store, to)} /></p>}
      {rightsOf(store).podium && (
        <div class="row">
          <Button kind="main" testid={`accord-${reply.entry}`} disabled={!store.live} pending={acting.pending === 'accord'}
            onPress={() => acting.run('accord', act('decideReply', { entry: reply.entry, accord: true }))}>{t('console-reply-accord')}</Button>
          <AskButton testid={`decline-${reply.entry}`} label={t('console-reply-decline')} question={t('console-reply-decline-question')} yes={t('console-reply-decline-yes')} disabled={!store.live} pending={acting.pending === 'decline'}
            onPress={() => acting.run('decline', act('decideReply', { entry: reply.entry, accord: false, reason: reason.trim() }))}>
            <ReasonField label={t('console-reply-why')} words={reason} testid="decline-reason" type={type} />
          </AskButton>
        </div>
      )}
    </li>
  );
}

// For a delegation that asks from its seat.
export function RequestReply({ acting }: { acting: Acting }) {
  const store = useStore();
  const [code, choose] = useState('');
  const [picked, pick] = useState(0);
  const statements = repliable(store, code);
  const to = statements.some(({ id }) => id === picked) ? picked : 0;
  const textOf = (entry: EntryRow) => [entryName(store, entry).text, behalfText(store, entry), timeText(entry.beganAtMs, store.timeZone)].filter(Boolean).join(' · ');
  return (
    <AskButton testid="request-reply" label={t('console-reply-ask')} question={t('console-reply-ask-question')} yes={t('console-reply-ask-yes')} disabled={!store.live || !inSession(store) || isVoting(store)} ready={code !== '' && to !== 0}
      pending={acting.pending === 'request-reply'} onPress={() => {
        choose('');
        pick(0);
        void acting.run('request-reply', act('requestReply', { participant: code, toEntry: to }));
      }}>
      <OneDelegation label={t('console-for-whom')} name="reply-by" code={code} choose={choose} among={(each) => rightsOfDelegation(store, each.code).replies > 0} />
      <label class="time"><span>{t('matter-reply-to')}</span>
        <select value={to} data-testid="reply-to" onChange={(event) => pick(Number(event.currentTarget.value))}>
          <option value={0}>–</option>
          {statements.map((entry) => <option key={entry.id} value={entry.id}>{textOf(entry)}</option>)}
        </select>
      </label>
    </AskButton>
  );
}

// Under the list of speakers: who replies after it, in order.
export function RepliesInOrder({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const lists = store.lists.filter((list) => list.kind === ListKind.LIST_KIND_REPLY && list.topic === topic?.topic?.id && list.order.length > 0);
  return <>{lists.map((list) => <Replies key={list.id} list={list} due={topic?.callsFrom === list.id} acting={acting} />)}</>;
}

function Replies({ list, due, acting }: { list: ListRow; due: boolean; acting: Acting }) {
  const store = useStore();
  return (
    <section class="replies" aria-labelledby={`replies-${list.id}`} data-testid="replies">
      <h3 id={`replies-${list.id}`}>{t('console-replies', { n: list.order.length })} <span class="quiet">{t(due ? 'console-replies-due' : 'console-replies-later')}</span></h3>
      <ol>
        {store.waiting(list.id).map((entry) => (
          <li key={entry.id} class="row">
            <span><Named name={entryName(store, entry)} /> <span class="badge">{t('matter-reply', { n: entry.replyNumber })}</span>{' '}
              {entry.limitMs > 0 && <span class="quiet"><DigitsText text={lengthText(entry.limitMs)} /></span>}
            </span>
            {(rightsOf(store).podium || (rightsOf(store).inscribes && store.care(entry.id)?.by === store.welcome?.seat)) && (
              <ConfirmButton kind="plain" testid={`withdraw-${entry.id}`} disabled={!store.live} question={t('console-withdraw-sure')} yes={t('console-withdraw-yes')}
                onPress={() => acting.run('withdraw', act('withdraw', { entry: entry.id }))}>{t('console-withdraw')}</ConfirmButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
