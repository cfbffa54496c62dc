// What is before the body beside the statements, or waits for the podium: nameplates in a T, motions and votes, rights of
// reply, exchanges of places, and who is present. Below the list, so that the buttons of the floor keep their place.
import './matters.css';
import { useState } from 'preact/hooks';
import { PointKind } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { pointKey } from 'kit/enums.ts';
import { inSession, isFormal, isUp, pendingMotions } from 'kit/matters.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { OneDelegation } from './delegation_field.tsx';
import { MotionCard, MoveMotion } from './motion_card.tsx';
import { PointCard } from './point_card.tsx';
import { ReplyCard, RequestReply, undecided } from './replies.tsx';
import { rightsOf } from './rights.ts';
import { SwapCard, proposed } from './swap_card.tsx';
import { VoteForm } from './vote_form.tsx';

// The one before the body first, then those that are up, in the order in which they were raised.
function shownPoints(store: Store) {
  const live = store.point(store.floor?.point ?? 0);
  return [...(live ? [live] : []), ...store.points.filter((point) => point.id !== live?.id && isUp(point))];
}

// `only`: what waits, without the forms that begin something.
export function MattersPanel({ acting, only = false }: { acting: Acting; only?: boolean }) {
  const store = useStore();
  const { known, podium, inscribes } = rightsOf(store);
  const points = shownPoints(store);
  const motions = isFormal(store) ? pendingMotions(store.motions) : [];
  const replies = undecided(store);
  const swaps = proposed(store); // also before the meeting
  const meeting = store.currentMeeting !== undefined;
  if (!known || (!meeting && swaps.length === 0)) return null;
  const cards = points.length + motions.length + replies.length + swaps.length;
  const voting = (store.floor?.voting ?? 0) !== 0;
  if (only && cards === 0 && !voting) return null;
  return (
    <section class="matters panel" aria-labelledby="matters-title" data-testid="matters" data-up={points.length > 0}>
      <div class="matters-head">
        <h2 id="matters-title">{t(isFormal(store) ? 'console-matters' : 'console-matters-informal')}</h2>
        {meeting && !only && <span class="row">
          {inscribes && <RaiseNameplate acting={acting} />}
          {podium && isFormal(store) && <MoveMotion acting={acting} />}
          {inscribes && <RequestReply acting={acting} />}
          {inscribes && <MarkPresent acting={acting} />}
        </span>}
      </div>
      <VoteForm acting={acting} />
      {cards > 0 && (
        <ul class="matter-cards">
          {points.map((point) => <PointCard key={`p${point.id}`} point={point} acting={acting} />)}
          {motions.map((motion) => <MotionCard key={`m${motion.id}`} motion={motion} acting={acting} />)}
          {replies.map((reply) => <ReplyCard key={`r${reply.entry}`} reply={reply} acting={acting} />)}
          {swaps.map((swap) => <SwapCard key={`s${swap.id}`} swap={swap} acting={acting} />)}
        </ul>
      )}
      {isFormal(store) && <Quorum />}
      <p class="visually-hidden" role="status">{points.length > 0 ? t('console-points-up', { n: points.length }) : ''}</p>
    </section>
  );
}

// For a delegation without a phone that raises its nameplate in a T.
function RaiseNameplate({ acting }: { acting: Acting }) {
  const store = useStore();
  const [code, choose] = useState('');
  const [kind, setKind] = useState(PointKind.POINT_KIND_ORDER);
  const [ownMatter, concerns] = useState(false);
  const voting = (store.floor?.voting ?? 0) !== 0;
  const kinds = [PointKind.POINT_KIND_ORDER, ...(isFormal(store) && !voting ? [PointKind.POINT_KIND_MOTION] : []), ...(voting ? [] : [PointKind.POINT_KIND_INFORMATION])];
  const wanted = kinds.includes(kind) ? kind : PointKind.POINT_KIND_ORDER;
  return (
    <AskButton testid="raise" label={t('console-raise')} question={t('console-raise-question')} yes={t('console-raise-yes')} disabled={!store.live || !inSession(store)} ready={code !== ''} pending={acting.pending === 'raise'}
      onPress={() => {
        choose('');
        concerns(false);
        void acting.run('raise', act('raisePoint', { participant: code, kind: wanted, aboutVoting: voting, ownMatter }));
      }}>
      <OneDelegation label={t('console-for-whom')} name="raise-by" code={code} choose={choose} among={(each) => !store.points.some((point) => point.participant === each.code && isUp(point))} />
      <label class="time"><span>{t('console-raise-kind')}</span>
        <select value={wanted} data-testid="raise-kind" onChange={(event) => setKind(Number(event.currentTarget.value))}>
          {kinds.map((each) => <option key={each} value={each}>{t(pointKey(each))}</option>)}
        </select>
      </label>
      <label class="check"><input type="checkbox" checked={ownMatter} onChange={(event) => concerns(event.currentTarget.checked)} /> {t('console-own-matter')}</label>
    </AskButton>
  );
}

// 67/108: figures for the Chair; they bar nothing.
function Quorum() {
  const { quorum } = useStore();
  if (!quorum) return null;
  const { present, members, toDebate, toDecide } = quorum;
  return <p class="quiet" data-testid="quorum">{t('console-quorum', { present, members, debate: toDebate, decide: toDecide })}</p>;
}

function MarkPresent({ acting }: { acting: Acting }) {
  const store = useStore();
  const [code, choose] = useState('');
  const present = store.present.includes(code);
  return (
    <AskButton testid="presence" label={t('console-presence')} question={t('console-presence-question')} disabled={!store.live} ready={code !== ''} pending={acting.pending === 'presence'}
      yes={t(present ? 'console-presence-away' : 'console-presence-here')}
      onPress={() => {
        choose('');
        void acting.run('presence', act('markPresent', { participant: code, present: !present }));
      }}>
      <OneDelegation label={t('console-for-whom')} name="presence-of" code={code} choose={choose} among={() => true} />
    </AskButton>
  );
}

