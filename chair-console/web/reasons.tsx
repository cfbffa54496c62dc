// Moves go on record with a reason: one of the usual ones, or one's own words.
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { language, t } from 'kit/words.ts';

const USUAL = ['console-reason-request', 'console-reason-chair', 'console-reason-level', 'console-reason-absent', 'console-reason-correction'] as const;
const kept = signal<{ key: string; own: string }>({ key: USUAL[0], own: '' });

// The reason that the next move will carry, in the language of the page.
export const reason = {
  get value(): string {
    return kept.value.key === 'own' ? kept.value.own.trim() : t(kept.value.key);
  },
};

export function Reasons() {
  const [writing, write] = useState(kept.value.key === 'own');
  void language.value;
  return (
    <div class="row reasons">
      <label class="time"><span>{t('console-reason')}</span>
        <select value={kept.value.key} data-testid="reason" onChange={(event) => {
          const key = event.currentTarget.value;
          write(key === 'own');
          kept.value = { ...kept.value, key };
        }}>
          {USUAL.map((key) => <option key={key} value={key}>{t(key)}</option>)}
          <option value="own">{t('console-reason-own')}</option>
        </select>
      </label>
      {writing && (
        <input type="text" maxLength={120} value={kept.value.own} aria-label={t('console-reason-own')} data-testid="reason-own"
          onInput={(event) => { kept.value = { key: 'own', own: event.currentTarget.value }; }} />
      )}
    </div>
  );
}
