// Two delegations exchange places: the podium may answer for one that has no phone, or not allow it.
import { useState } from 'preact/hooks';
import { AnswerSwap_Answer } from 'nameplate/v1/command.ts';
import type { EntryRow, SwapRow } from 'nameplate/v1/row.ts';
import { SwapState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { placeOn } from 'kit/matters.ts';
import { Named, entryName } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { ReasonField } from './reasons.tsx';
import { rightsOf } from './rights.ts';

export const proposed = (store: Store) => store.talks.filter(({ state }) => state === SwapState.SWAP_STATE_PROPOSED);

export function SwapCard({ swap, acting }: { swap: SwapRow; acting: Acting }) {
  const store = useStore();
  const [reason, type] = useState('');
  const [one, other] = [store.entry(swap.entry), store.entry(swap.withEntry)];
  if (!one || !other) return null;
  const answer = (name: string, value: AnswerSwap_Answer) =>
    void acting.run(name, act('answerSwap', { swap: swap.id, answer: value, reason: value === AnswerSwap_Answer.VETO ? reason.trim() : '' }));
  return (
    <li class="matter-card" data-testid={`talk-${swap.id}`}>
      <p class="label">{t('matter-swap')}</p>
      <p class="matter-name"><Placed entry={one} /> <span class="exchange" aria-hidden="true">⇄</span> <Placed entry={other} /></p>
      <p>{t('console-swap-waits')} <Named name={entryName(store, other)} /></p>
      {rightsOf(store).podium && (
        <div class="row">
          <Button testid={`swap-accept-${swap.id}`} disabled={!store.live} pending={acting.pending === 'swap-accept'} onPress={() => answer('swap-accept', AnswerSwap_Answer.ACCEPT)}>{t('matter-swap-accept')}</Button>
          <Button testid={`swap-decline-${swap.id}`} disabled={!store.live} pending={acting.pending === 'swap-decline'} onPress={() => answer('swap-decline', AnswerSwap_Answer.DECLINE)}>{t('matter-swap-decline')}</Button>
          <AskButton testid={`swap-veto-${swap.id}`} label={t('console-swap-veto')} question={t('console-swap-veto-question')} yes={t('console-swap-veto-yes')} disabled={!store.live}
            pending={acting.pending === 'swap-veto'} ready={reason.trim() !== ''} onPress={() => answer('swap-veto', AnswerSwap_Answer.VETO)}>
            <ReasonField label={t('console-reply-why')} words={reason} testid="veto-reason" type={type} />
          </AskButton>
        </div>
      )}
    </li>
  );
}

function Placed({ entry }: { entry: EntryRow }) {
  const store = useStore();
  return <>{placeOn(store.list(entry.list), entry.id)}. <Named name={entryName(store, entry)} /></>;
}
