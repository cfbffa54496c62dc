// The reason an act goes on record with: one of the usual ones, or one's own words. Nothing is chosen beforehand: the
// record must not state what nobody said.
import { useState } from 'preact/hooks';
import { reasonKey, recordedReason, type UsualReason } from 'kit/reasons.ts';
import { t } from 'kit/words.ts';

const OWN = 'own';

export interface ChosenReason {
  choice: '' | typeof OWN | UsualReason;
  own: string;
  recorded: string; // empty while none is given
  choose: (choice: ChosenReason['choice']) => void;
  type: (own: string) => void;
}

export function useReason(): ChosenReason {
  const [choice, choose] = useState<ChosenReason['choice']>('');
  const [own, type] = useState('');
  const recorded = choice === OWN ? own.trim() : choice === '' ? '' : recordedReason(choice);
  return { choice, own, recorded, choose, type };
}

// 120 letters in any script are within the 400 bytes the server takes.
export function ReasonField({ label, words, testid, type }: { label: string; words: string; testid: string; type: (words: string) => void }) {
  return (
    <label class="time wide"><span>{label}</span>
      <input type="text" maxLength={120} value={words} data-testid={testid} onInput={(event) => type(event.currentTarget.value)} />
    </label>
  );
}

// In a form, where a reason may be left out.
export function ReasonChoice({ reason, usual, testid }: { reason: ChosenReason; usual: UsualReason[]; testid: string }) {
  return (
    <>
      <label class="time wide"><span>{t('console-suspend-reason')}</span>
        <select value={reason.choice} data-testid={testid} onChange={(event) => reason.choose(event.currentTarget.value as ChosenReason['choice'])}>
          <option value="">–</option>
          {usual.map((each) => <option key={each} value={each}>{t(reasonKey(each))}</option>)}
          <option value={OWN}>{t('console-reason-own')}</option>
        </select>
      </label>
      {reason.choice === OWN && (
        <ReasonField label={t('console-reason-own')} words={reason.own} testid={`${testid}-own`} type={reason.type} />
      )}
    </>
  );
}
