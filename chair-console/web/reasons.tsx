// What departs from the order goes on record with a reason: one of the usual ones, or one's own words.
import { signal } from '@preact/signals';
import { t } from 'kit/words.ts';

const USUAL = ['console-reason-request', 'console-reason-chair', 'console-reason-level', 'console-reason-absent', 'console-reason-correction'] as const;
const OWN = 'own';
const kept = signal<{ key: string; own: string }>({ key: USUAL[0], own: '' });

// The reason that the next act will carry, in the language of the page.
export const reason = {
  get value(): string {
    const { key, own } = kept.value;
    return key === OWN && own.trim() ? own.trim() : t(key === OWN ? USUAL[0] : key);
  },
};

export function Reasons() {
  const { key, own } = kept.value;
  return (
    <div class="reasons">
      <label><span>{t('console-reason')}</span>
        <select value={key} data-testid="reason" onChange={(event) => { kept.value = { key: event.currentTarget.value, own }; }}>
          {USUAL.map((each) => <option key={each} value={each}>{t(each)}</option>)}
          <option value={OWN}>{t('console-reason-own')}</option>
        </select>
      </label>
      {key === OWN && (
        <input type="text" maxLength={120} value={own} aria-label={t('console-reason-own')} data-testid="reason-own"
          onInput={(event) => { kept.value = { key, own: event.currentTarget.value }; }} />
      )}
    </div>
  );
}
