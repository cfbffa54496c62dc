// One procedural motion: taken up in the order of the rules (77/119), spoken on, put to the vote, withdrawn.
import { useState } from 'preact/hooks';
import type { MotionRow } from 'nameplate/v1/row.ts';
import { FloorState, MotionKind, MotionState, Side } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { motionKey } from 'kit/enums.ts';
import { inSession, isVoting, maySpeakOn, pendingMotions, pointIsLive, slotsLeft, speakersAllowed } from 'kit/matters.ts';
import { Name } from 'kit/names.tsx';
import { rightsOf } from 'kit/rights.ts';
import type { Store } from 'kit/store.ts';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { OneDelegation } from './delegation_field.tsx';
import { TimeOfDay, useTimeOfDay } from './list_asks.tsx';
import { rightsOf as rightsHere } from './rights.ts';

interface CardProps { motion: MotionRow; acting: Acting }

// Motions are for Members, or as the round's settings say.
const mayMove = (store: Store) => ({ code }: { code: string }) => rightsOf(store, code).motions;

export function MotionCard({ motion, acting }: CardProps) {
  const store = useStore();
  const { podium } = rightsHere(store);
  const taken = store.floor?.motion === motion.id;
  const voting = motion.state === MotionState.MOTION_STATE_VOTING;
  return (
    <li class="matter-card" data-testid={`motion-${motion.id}`} data-live={taken} data-state={MotionState[motion.state]?.slice('MOTION_STATE_'.length).toLowerCase()}>
      <p class="label">{t(taken ? 'matter-motion-taken' : 'matter-motion-moved')} · {timeText(motion.atMs, store.timeZone)}</p>
      <p class="matter-name">{t(motionKey(motion.kind))}</p>
      <p>{t('matter-moved-by')} <Name code={motion.participant} />{motion.resumeAtMs > 0 && <> · {t('console-resumes-at', { time: timeText(motion.resumeAtMs, store.timeZone) })}</>}</p>
      {!voting && [Side.SIDE_FOR, Side.SIDE_AGAINST].filter((side) => speakersAllowed(motion.kind, side) > 0)
        .map((side) => <Speakers key={side} motion={motion} side={side} acting={acting} />)}
      {podium && !voting && (
        <div class="row">
          {taken ? <Heard motion={motion} acting={acting} /> : <TakeUp motion={motion} acting={acting} />}
          <ConfirmButton kind="plain" testid={`withdraw-motion-${motion.id}`} disabled={!store.live} pending={acting.pending === 'withdraw-motion'}
            question={t('console-motion-withdraw-sure')} yes={t('console-withdraw-yes')}
            onPress={() => acting.run('withdraw-motion', act('withdrawMotion', { motion: motion.id }))}>{t('console-motion-withdraw')}</ConfirmButton>
        </div>
      )}
    </li>
  );
}

// Why it cannot be taken up now; empty when it can.
function whyNotTaken(store: Store, motion: MotionRow): string {
  const [first] = pendingMotions(store.motions);
  if (first && first.id !== motion.id) return t('console-motion-first', { motion: t(motionKey(first.kind)) });
  const free = store.floor?.state === FloorState.FLOOR_STATE_VACANT && store.floor.point === 0;
  return free ? '' : t('console-motion-when-free');
}

function TakeUp({ motion, acting }: CardProps) {
  const store = useStore();
  const why = whyNotTaken(store, motion);
  return (
    <>
      <Button kind="main" testid={`take-motion-${motion.id}`} disabled={!store.live || !inSession(store) || why !== ''} pending={acting.pending === 'take'}
        onPress={() => acting.run('take', act('takeMotion', { motion: motion.id }))}>{t('console-motion-take')}</Button>
      {why && <span class="quiet">{why}</span>}
    </>
  );
}

function Heard({ motion, acting }: CardProps) {
  const store = useStore();
  const next = motion.speakers.find(({ heard }) => !heard);
  const off = !store.live || !inSession(store) || pointIsLive(store);
  return (
    <>
      {next && (
        <Button kind="main" testid={`hear-${motion.id}`} disabled={off} pending={acting.pending === 'hear'}
          onPress={() => acting.run('hear', act('hearOnMotion', { motion: motion.id }))}>{t('console-motion-hear')} <Name code={next.participant} /></Button>
      )}
      <ConfirmButton kind={next ? 'plain' : 'main'} testid={`put-to-vote-${motion.id}`} disabled={off} pending={acting.pending === 'put'}
        question={t(next ? 'console-motion-vote-unheard' : 'console-motion-vote-sure')} yes={t('console-motion-vote')}
        onPress={() => acting.run('put', act('putToVote', { motion: motion.id }))}>{t('console-motion-vote')}</ConfirmButton>
    </>
  );
}

function Speakers({ motion, side, acting }: CardProps & { side: Side }) {
  const store = useStore();
  const [code, choose] = useState('');
  const inFavour = side === Side.SIDE_FOR;
  const left = slotsLeft(motion, side);
  const speakers = motion.speakers.map((one, at) => ({ ...one, speaks: motion.speaking === at + 1 })).filter((one) => one.side === side);
  const name = `speak-${inFavour ? 'for' : 'against'}-${motion.id}`;
  return (
    <div class="row motion-side">
      <p><strong>{t(inFavour ? 'matter-for' : 'matter-against')}</strong>{' '}
        {speakers.map(({ participant, heard, speaks }, at) => (
          <span key={participant}>{at > 0 && ' · '}<Name code={participant} />{speaks ? ` (${t('matter-speaks')})` : heard ? ` (${t('matter-heard')})` : ''}</span>
        ))}{' '}
        {left > 0 && <span class="quiet">{t('matter-slots', { n: left })}</span>}
      </p>
      {left > 0 && rightsHere(store).podium && (
        <AskButton testid={name} label={t(inFavour ? 'console-motion-for' : 'console-motion-against')} question={t(inFavour ? 'console-motion-for' : 'console-motion-against')} yes={t('console-motion-note')}
          disabled={!store.live || !inSession(store)} ready={code !== ''} pending={acting.pending === name}
          onPress={() => { choose(''); void acting.run(name, act('speakOnMotion', { motion: motion.id, side, participant: code })); }}>
          <OneDelegation label={t('console-for-whom')} name={`${name}-who`} code={code} choose={choose} among={(each) => mayMove(store)(each) && maySpeakOn(motion, each.code)} />
        </AskButton>
      )}
    </div>
  );
}

const MOTIONS = [
  MotionKind.MOTION_KIND_SUSPEND_MEETING, MotionKind.MOTION_KIND_ADJOURN_MEETING, MotionKind.MOTION_KIND_ADJOURN_DEBATE, MotionKind.MOTION_KIND_CLOSE_DEBATE,
];

// A motion moved from a seat: `participant` when it is known who rose.
export function MoveMotion({ participant = '', acting, then }: { participant?: string; acting: Acting; then?: () => void }) {
  const store = useStore();
  const time = useTimeOfDay();
  const [kind, setKind] = useState(MotionKind.MOTION_KIND_UNSPECIFIED);
  const [chosen, choose] = useState('');
  const mover = participant || chosen;
  const moved = pendingMotions(store.motions).map((each) => each.kind);
  const suspend = kind === MotionKind.MOTION_KIND_SUSPEND_MEETING;
  const offered = MOTIONS.filter((each) => !moved.includes(each) && (store.currentTopic !== undefined || each <= MotionKind.MOTION_KIND_ADJOURN_MEETING));
  return (
    <AskButton testid={participant ? `move-motion-${participant}` : 'move-motion'} label={t('console-motion-move')} question={t('console-motion-move-question')} yes={t('console-motion-move-yes')}
      disabled={!store.live || !inSession(store) || pointIsLive(store) || isVoting(store) || offered.length === 0} pending={acting.pending === 'move-motion'}
      ready={offered.includes(kind) && mover !== '' && (!suspend || time.typed === '' || time.at !== undefined)}
      onPress={() => {
        choose('');
        setKind(MotionKind.MOTION_KIND_UNSPECIFIED);
        time.setTyped('');
        void acting.run('move-motion', act('moveMotion', { kind, participant: mover, resumeAtMs: suspend ? time.at ?? 0 : 0 }), then);
      }}>
      {participant === '' && <OneDelegation label={t('console-for-whom')} name="motion-by" code={chosen} choose={choose} among={mayMove(store)} />}
      <label class="time"><span>{t('matter-motion-which')}</span>
        <select value={kind} data-testid="motion-kind" onChange={(event) => setKind(Number(event.currentTarget.value))}>
          <option value={0}>–</option>
          {offered.map((each) => <option key={each} value={each}>{t(motionKey(each))}</option>)}
        </select>
      </label>
      {suspend && <TimeOfDay time={time} label={t('matter-motion-resume')} testid="motion-resume" />}
    </AskButton>
  );
}
