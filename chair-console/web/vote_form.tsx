// Recording a vote: on an appeal against a ruling (71/113), on a motion. What it decides is said before it is recorded.
import { useState } from 'preact/hooks';
import { Voting, type Tally } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { motionKey } from 'kit/enums.ts';
import { inSession } from 'kit/matters.ts';
import { t } from 'kit/words.ts';
import { rightsOf } from './rights.ts';

export function TallyLine({ tally }: { tally: Tally | undefined }) {
  if (!tally) return null;
  if (tally.noObjection) return <>{t('console-no-objection')}</>;
  return <>{t('matter-tally', { yes: tally.yes, no: tally.no, abstain: tally.abstain })}</>;
}

const SIDES = ['yes', 'no', 'abstain'] as const;

// A majority of those present and voting; a tie is none: the ruling stands, the motion is rejected (86/126).
function outcomeKey(about: Voting, { yes, no }: { yes: number; no: number }): string {
  if (about === Voting.VOTING_APPEAL) return yes > no ? 'matter-overruled' : 'matter-upheld';
  return yes > no ? 'console-vote-adopted' : 'console-vote-rejected';
}

// A form for each vote: figures typed for one must not be offered for the next.
export function VoteForm({ acting }: { acting: Acting }) {
  const { floor } = useStore();
  if (!floor || floor.voting === Voting.VOTING_NONE) return null;
  return <Vote about={floor.voting} acting={acting} key={`${floor.voting}/${floor.motion}/${floor.point}`} />;
}

function Vote({ about, acting }: { about: Voting; acting: Acting }) {
  const store = useStore();
  const [typed, setTyped] = useState({ yes: '', no: '', abstain: '' });
  const appeal = about === Voting.VOTING_APPEAL;
  const cast = { yes: Number(typed.yes), no: Number(typed.no), abstain: Number(typed.abstain) };
  const total = cast.yes + cast.no + cast.abstain;
  const members = store.quorum?.members ?? 0;
  const whole = SIDES.every((side) => Number.isInteger(cast[side]) && cast[side] >= 0);
  const good = whole && total > 0 && total <= members;
  const result = t(outcomeKey(about, cast));
  const off = !store.live || !inSession(store) || (!appeal && (store.floor?.point ?? 0) !== 0);
  const record = (tally: Partial<Tally>) => acting.run('vote', act('recordVote', { tally: { yes: 0, no: 0, abstain: 0, noObjection: false, ...tally } }));
  return (
    <div class="vote" data-testid="vote">
      <p class="ask-question"><strong>{t('matter-voting')}</strong> {appeal ? t('matter-voting-appeal') : t(motionKey(store.motion(store.floor?.motion ?? 0)?.kind ?? 0))}</p>
      <p class="quiet">{t(appeal ? 'console-vote-appeal' : 'console-vote-motion')}</p>
      {rightsOf(store).podium && (
        <div class="row">
          {SIDES.map((side) => (
            <label key={side} class="time"><span>{t(`console-vote-${side}`)}</span>
              <input type="number" min={0} max={members} step={1} value={typed[side]} data-testid={`vote-${side}`} onInput={(event) => setTyped({ ...typed, [side]: event.currentTarget.value })} />
            </label>
          ))}
          <ConfirmButton kind="main" testid="record-vote" disabled={off || !good} pending={acting.pending === 'vote'}
            question={`${t('matter-tally', cast)}. ${result}`} yes={t('console-vote-yes-record')} onPress={() => record(cast)}>{t('console-vote-record')}</ConfirmButton>
          {!appeal && (
            <Button testid="vote-no-objection" disabled={off} pending={acting.pending === 'vote'} onPress={() => record({ noObjection: true })}>{t('console-vote-no-objection')}</Button>
          )}
        </div>
      )}
      <p class="quiet">{t('console-vote-cast', { n: total, members })} <strong role="status">{total > members ? t('console-vote-too-many', { members }) : good ? result : ''}</strong></p>
    </div>
  );
}
