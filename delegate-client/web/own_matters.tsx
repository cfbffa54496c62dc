// What one's own delegation has under way beside its place: its nameplate in a T, rights of reply, exchanges of places.
import type { EntryRow, PointRow, ReplyRow } from 'nameplate/v1/row.ts';
import { AnswerSwap_Answer } from 'nameplate/v1/command.ts';
import { EntryState, PointKind, PointState, SwapState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { pointKey } from 'kit/enums.ts';
import { isUp, placeOf, placeOn } from 'kit/matters.ts';
import { behalfText, entryName, Named } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { isOpenSwap, ownPoint, ownSwaps, waitingReplies } from './matters.ts';

// `shown`: the entry that has the card.
export function OwnMatters({ me, shown }: { me: string; shown: number }) {
  const store = useStore();
  const acting = useActing();
  const point = store.currentMeeting && ownPoint(store.points, me);
  const replies = waitingReplies(store, me).filter(({ entry }) => entry.id !== shown);
  // Of its names on one list the first has the card.
  const others = store.waiting(store.entry(shown)?.list ?? 0).filter((entry) => entry.participant === me && entry.id !== shown);
  return (
    <>
      {point && <Nameplate point={point} acting={acting} />}
      {store.replies.map((reply) => <AskedReply key={reply.entry} reply={reply} acting={acting} />)}
      {replies.map(({ entry, place, total }) => (
        <OwnEntry key={entry.id} entry={entry} acting={acting} title={t('matter-reply', { n: entry.replyNumber })}
          text={t('delegate-reply-accorded', { place, total })} />
      ))}
      {others.filter(({ replyNumber }) => replyNumber === 0).map((entry) => (
        <OwnEntry key={entry.id} entry={entry} acting={acting} title={behalfText(store, entry) || t('delegate-for-own')}
          text={t('delegate-place', { place: placeOn(store.list(entry.list), entry.id), total: store.list(entry.list)?.order.length ?? 0 })} />
      ))}
      {ownSwaps(store, me).map((told) => <Swap key={told.swap.id} told={told} acting={acting} />)}
      {acting.said && <p class="refusal" role="alert" data-testid="refusal">{acting.said}</p>}
    </>
  );
}

function Nameplate({ point, acting }: { point: PointRow; acting: Acting }) {
  const store = useStore();
  const up = isUp(point);
  // A point that is before the body is told there; one's own nameplate only while it is up, or was put aside.
  const words = pointWords(store.points, point);
  if (!words) return null;
  return (
    <section class="matter own-matter" data-testid="nameplate" data-state={PointState[point.state]?.slice('POINT_STATE_'.length).toLowerCase()}>
      <p class="label">{t('delegate-nameplate-up')}</p>
      <p class="matter-name"><span class="tee" aria-hidden="true">T</span> {t(pointKey(point.kind))}</p>
      <p data-testid="nameplate-state" role="status">{words}</p>
      {up && (
        <ConfirmButton kind="plain" testid="withdraw-point" question={t('delegate-lower-sure')} yes={t('delegate-withdraw-yes')}
          disabled={!store.live} pending={acting.pending === 'withdraw-point'}
          onPress={() => acting.run('withdraw-point', act('withdrawPoint', { point: point.id }))}>{t('delegate-lower')}</ConfirmButton>
      )}
    </section>
  );
}

function pointWords(points: PointRow[], point: PointRow): string {
  switch (point.state) {
    case PointState.POINT_STATE_RAISED:
      return point.kind === PointKind.POINT_KIND_ORDER ? t('delegate-point-waits', placeOf(points, point)) : t('delegate-point-seen');
    case PointState.POINT_STATE_RECOGNISED: return t('delegate-point-recognised');
    case PointState.POINT_STATE_RECLASSIFIED: return t('delegate-point-reclassified');
    default: return '';
  }
}

// Only the delegation and the podium know of it until it is accorded.
function AskedReply({ reply, acting }: { reply: ReplyRow; acting: Acting }) {
  const store = useStore();
  const to = store.entry(reply.toEntry);
  const declined = reply.state === EntryState.ENTRY_STATE_DECLINED;
  return (
    <section class="matter own-matter" data-testid="reply" data-state={declined ? 'declined' : 'requested'}>
      <p class="label">{t('delegate-private')}</p>
      <p class="matter-name">{t('matter-reply', { n: reply.number })}</p>
      {to && <p>{t('matter-reply-to')} <Named name={entryName(store, to)} /></p>}
      <p role="status">{declined ? t('delegate-reply-declined') : t('delegate-reply-requested')}</p>
      {declined && reply.reason && <p><bdi>{reply.reason}</bdi></p>}
      {!declined && <WithdrawOwn entry={reply.entry} acting={acting} />}
    </section>
  );
}

function OwnEntry({ entry, title, text, acting }: { entry: EntryRow; title: string; text: string; acting: Acting }) {
  return (
    <section class="matter own-matter" data-testid="own-entry">
      <p class="matter-name">{title}</p>
      <p>{text}</p>
      <WithdrawOwn entry={entry.id} acting={acting} />
    </section>
  );
}

function WithdrawOwn({ entry, acting }: { entry: number; acting: Acting }) {
  const store = useStore();
  const name = `withdraw-${entry}`;
  return (
    <ConfirmButton kind="plain" testid={name} question={t('delegate-withdraw-sure')} yes={t('delegate-withdraw-yes')}
      disabled={!store.live} pending={acting.pending === name}
      onPress={() => acting.run(name, act('withdraw', { entry }))}>{t('delegate-withdraw')}</ConfirmButton>
  );
}

const SWAP_WORDS: Partial<Record<SwapState, string>> = {
  [SwapState.SWAP_STATE_DONE]: 'delegate-swap-done', [SwapState.SWAP_STATE_DECLINED]: 'delegate-swap-declined',
  [SwapState.SWAP_STATE_VETOED]: 'delegate-swap-vetoed', [SwapState.SWAP_STATE_VOID]: 'delegate-swap-void',
};

function Swap({ told: { swap, mine, theirs, proposed }, acting }: { told: ReturnType<typeof ownSwaps>[number]; acting: Acting }) {
  const store = useStore();
  const open = isOpenSwap(swap);
  const list = store.list(mine?.list ?? 0);
  const words = open ? '' : SWAP_WORDS[swap.state];
  if (!mine || !theirs || words === undefined) return null;
  const answer = (name: string, value: AnswerSwap_Answer) =>
    acting.run(`swap-${name}`, act('answerSwap', { swap: swap.id, answer: value }));
  const button = (name: string, value: AnswerSwap_Answer, kind: 'main' | 'plain', text: string) => (
    <Button kind={kind} testid={`swap-${name}`} disabled={!store.live} pending={acting.pending === `swap-${name}`}
      onPress={() => answer(name, value)}>{text}</Button>
  );
  return (
    <section class="matter own-matter" data-testid="swap" data-state={SwapState[swap.state]?.slice('SWAP_STATE_'.length).toLowerCase()}>
      <p class="label">{t('matter-swap')}</p>
      <p class="matter-name"><Named name={entryName(store, theirs)} /></p>
      {words && <p role="status">{t(words)}</p>}
      {swap.reason && <p><bdi>{swap.reason}</bdi></p>}
      {open && <p role="status">{t(proposed ? 'delegate-swap-proposed' : 'delegate-swap-asked')}</p>}
      {open && <p>{t('delegate-swap-places', { mine: placeOn(list, mine.id), theirs: placeOn(list, theirs.id) })}</p>}
      {open && (
        <div class="row">
          {proposed ? button('withdraw', AnswerSwap_Answer.WITHDRAW, 'plain', t('delegate-withdraw')) : (
            <>
              {button('accept', AnswerSwap_Answer.ACCEPT, 'main', t('matter-swap-accept'))}
              {button('decline', AnswerSwap_Answer.DECLINE, 'plain', t('matter-swap-decline'))}
            </>
          )}
        </div>
      )}
    </section>
  );
}
