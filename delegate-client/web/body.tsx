// What the body is at, beside the statements: a point of order, the ruling on it, a vote, a motion. Everybody sees it;
// who has the right acts on it here.
import type { MotionRow, PointRow } from 'nameplate/v1/row.ts';
import { MotionState, PointState, Ruling, Side, Voting, type Rights } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { motionKey } from 'kit/enums.ts';
import { isFormal, isMover, maySpeakOn, pendingMotions, slotsLeft, speakersAllowed } from 'kit/matters.ts';
import { Name } from 'kit/names.tsx';
import { t } from 'kit/words.ts';

export function BeforeTheBody({ me, rights }: { me: string; rights: Rights }) {
  const store = useStore();
  const acting = useActing();
  const point = store.point(store.floor?.point ?? 0);
  const taken = store.floor?.motion ?? 0;
  // A motion that one delegation moved is everybody's business until it is decided.
  const motions = isFormal(store) ? pendingMotions(store.motions) : [];
  const vote = store.floor?.voting ?? Voting.VOTING_NONE;
  if (!point && motions.length === 0) return null;
  return (
    <section class="body" data-testid="body" aria-live="polite">
      {vote !== Voting.VOTING_NONE && (
        <p class="voting" data-testid="voting">
          <strong>{t('matter-voting')}</strong> {vote === Voting.VOTING_APPEAL ? t('matter-voting-appeal')
            : t(motionKey(store.motion(taken)?.kind ?? 0))}
        </p>
      )}
      {point && <Point point={point} me={me} rights={rights} acting={acting} />}
      {motions.map((motion) => (
        <Motion key={motion.id} motion={motion} taken={motion.id === taken} me={me} rights={rights} acting={acting} />
      ))}
      {acting.said && <p class="refusal" role="alert" data-testid="refusal">{acting.said}</p>}
    </section>
  );
}

function Point({ point, me, rights, acting }: { point: PointRow; me: string; rights: Rights; acting: Acting }) {
  const store = useStore();
  const ruled = point.ruling !== Ruling.RULING_UNSPECIFIED;
  const mayAppeal = me !== '' && rights.appeals && isFormal(store) && point.state === PointState.POINT_STATE_RULED && point.appealedBy === '';
  return (
    <div class="matter" data-testid="point">
      <p class="label">{t('point-order')}</p>
      <p class="matter-name"><Name code={point.participant} /></p>
      {store.onFloor && <p class="hint">{t('delegate-interrupted')}</p>}
      {ruled && (
        <p data-testid="ruling">
          <strong>{t(point.ruling === Ruling.RULING_WELL_TAKEN ? 'matter-ruling-well' : 'matter-ruling-not-well')}</strong>
          {point.rulingText && <> <bdi>{point.rulingText}</bdi></>}
        </p>
      )}
      {point.appealedBy && <p>{t('matter-appealed-by')} <Name code={point.appealedBy} /></p>}
      {point.tally && point.appealedBy && point.state !== PointState.POINT_STATE_APPEALED && (
        <p data-testid="appeal-result">
          <strong>{t(point.overruled ? 'matter-overruled' : 'matter-upheld')}</strong> {t('matter-tally', numbers(point.tally))}
        </p>
      )}
      {mayAppeal && (
        <ConfirmButton kind="plain" testid="appeal" question={t('delegate-appeal-sure')} yes={t('delegate-appeal-yes')}
          disabled={!store.live} pending={acting.pending === 'appeal'}
          onPress={() => acting.run('appeal', act('appealRuling', { point: point.id }))}>{t('delegate-appeal')}</ConfirmButton>
      )}
    </div>
  );
}

const numbers = ({ yes, no, abstain }: { yes: number; no: number; abstain: number }) => ({ yes, no, abstain });

interface MotionProps {
  motion: MotionRow;
  taken: boolean;
  me: string;
  rights: Rights;
  acting: Acting;
}

function Motion({ motion, taken, me, rights, acting }: MotionProps) {
  const store = useStore();
  const mine = isMover(motion, me);
  const voting = motion.state === MotionState.MOTION_STATE_VOTING;
  return (
    <div class="matter" data-testid="motion" data-taken={taken}>
      <p class="label">{taken ? t('matter-motion-taken') : t('matter-motion-moved')}</p>
      <p class="matter-name">{t(motionKey(motion.kind))}</p>
      <p>{mine ? t('delegate-moved-by-you') : <>{t('matter-moved-by')} <Name code={motion.participant} /></>}</p>
      {!voting && [Side.SIDE_FOR, Side.SIDE_AGAINST].filter((side) => speakersAllowed(motion.kind, side) > 0).map((side) => (
        <Speakers key={side} motion={motion} side={side} me={me} rights={rights} acting={acting} />
      ))}
      {mine && !voting && (
        <ConfirmButton kind="plain" testid="withdraw-motion" question={t('delegate-withdraw-motion-sure')} yes={t('delegate-withdraw-yes')}
          disabled={!store.live} pending={acting.pending === 'withdraw-motion'}
          onPress={() => acting.run('withdraw-motion', act('withdrawMotion', { motion: motion.id }))}>{t('delegate-withdraw-motion')}</ConfirmButton>
      )}
    </div>
  );
}

// Who speaks for or against it, and how many may still ask to.
function Speakers({ motion, side, me, rights, acting }: Omit<MotionProps, 'taken'> & { side: Side }) {
  const store = useStore();
  const inFavour = side === Side.SIDE_FOR;
  const left = slotsLeft(motion, side);
  const name = inFavour ? 'speak-for-motion' : 'speak-against-motion';
  const speakers = motion.speakers.map((one, at) => ({ ...one, speaks: motion.speaking === at + 1 })).filter((one) => one.side === side);
  return (
    <div class="side">
      <p>
        <strong>{t(inFavour ? 'matter-for' : 'matter-against')}</strong>{' '}
        {speakers.map(({ participant, heard, speaks }, at) => (
          <span key={participant}>{at > 0 && ' · '}{heard && !speaks && '✓ '}{speaks && '▸ '}<Name code={participant} /></span>
        ))}
        {left > 0 && <span class="hint"> {t('matter-slots', { n: left })}</span>}
      </p>
      {left > 0 && me !== '' && rights.motions && maySpeakOn(motion, me) && (
        <Button testid={name} disabled={!store.live} pending={acting.pending === name}
          onPress={() => acting.run(name, act('speakOnMotion', { motion: motion.id, side }))}>
          {t(inFavour ? 'delegate-speak-for' : 'delegate-speak-against')}
        </Button>
      )}
    </div>
  );
}
