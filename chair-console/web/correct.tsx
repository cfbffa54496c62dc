// Setting right what is too late to undo: a statement marked as heard that was not, or its time. The record keeps both.
import { useState } from 'preact/hooks';
import { Correct_Kind } from 'nameplate/v1/command.ts';
import { Capacity, EntryState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { msOfLength } from './length.ts';
import { ReasonField } from './reasons.tsx';

const MOST_MS = 8 * 3_600_000;

export function CorrectStatement({ entry, acting }: { entry: number; acting: Acting }) {
  const store = useStore();
  const row = store.entry(entry);
  const [kind, setKind] = useState(Correct_Kind.TIME_USED);
  const [typed, setTyped] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  if (row?.state !== EntryState.ENTRY_STATE_HEARD) return null;
  const listed = row.capacity === Capacity.CAPACITY_NATIONAL || row.capacity === Capacity.CAPACITY_GROUP;
  const usedMs = msOfLength(typed ?? ''); // nothing typed: nothing to correct
  const time = kind === Correct_Kind.TIME_USED;
  const good = !time || (usedMs !== undefined && usedMs <= MOST_MS);
  return (
    <AskButton testid={`correct-${entry}`} label={t('console-correct')} question={t('console-correct-question')} yes={t('console-correct-yes')} disabled={!store.live} ready={good && reason.trim() !== ''}
      pending={acting.pending === 'correct'} onPress={() => {
        setReason('');
        setTyped(undefined);
        void acting.run('correct', act('correct', { entry, kind, usedMs: time ? usedMs ?? 0 : 0, reason: reason.trim() }));
      }}>
      <label class="time"><span>{t('console-correct-what')}</span>
        <select value={kind} data-testid="correct-kind" onChange={(event) => setKind(Number(event.currentTarget.value))}>
          <option value={Correct_Kind.TIME_USED}>{t('console-correct-time')}</option>
          {listed && <option value={Correct_Kind.NOT_HEARD}>{t('console-correct-not-heard')}</option>}
        </select>
      </label>
      {time && (
        <label class="time"><span>{t('console-correct-used')}</span>
          <input type="text" inputMode="numeric" class="digits" value={typed ?? lengthText(row.usedMs)} data-testid="correct-used" onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
      )}
      <ReasonField label={t('console-reply-why')} words={reason} testid="correct-reason" type={setReason} />
    </AskButton>
  );
}
