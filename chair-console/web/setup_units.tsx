// The units of a reading: preamble, sections, objectives, in the order of the text. A unit keeps its number: its list
// hangs on it.
import type { LocalText, Unit } from 'nameplate/v1/types.ts';
import { typedWithin } from 'kit/bytes.ts';
import { Button } from 'kit/controls.tsx';
import { LANGUAGE_NAMES, directionOf, language, t } from 'kit/words.ts';

const EMPTY: LocalText = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };
const MOST = 60;
const LABEL_BYTES = 60;

export function Units({ units, change }: { units: Unit[]; change: (units: Unit[]) => void }) {
  const set = (at: number, fields: Partial<Unit>) => change(units.map((each, i) => (i === at ? { ...each, ...fields } : each)));
  const next = Math.max(0, ...units.map(({ number }) => number)) + 1;
  const lang = language.value;
  return (
    <details class="units" open={units.length === 0}>
      <summary>{t('console-units', { n: units.length })}</summary>
      <ol>
        {units.map((unit, at) => (
          <li key={unit.number} class="row">
            <span class="digits">{unit.number}</span>
            <label class="time"><span>{t('console-unit-label')}</span>
              <input type="text" value={unit.label} data-testid={`unit-label-${unit.number}`} onInput={(event) => set(at, { label: typedWithin(event, LABEL_BYTES) })} />
            </label>
            <label class="time wide"><span>{t('console-unit-title', { language: LANGUAGE_NAMES[lang] })}</span>
              <input type="text" maxLength={240} lang={lang} dir={directionOf(lang)} value={unit.title?.[lang] ?? ''} data-testid={`unit-title-${unit.number}`}
                onInput={(event) => set(at, { title: { ...EMPTY, ...unit.title, [lang]: event.currentTarget.value } })} />
            </label>
            <Button testid={`unit-remove-${unit.number}`} onPress={() => change(units.filter((_, i) => i !== at))}>{t('console-remove')}</Button>
          </li>
        ))}
      </ol>
      <Button testid="unit-add" disabled={units.length >= MOST} onPress={() => change([...units, { number: next, label: '', title: EMPTY }])}>{t('console-unit-add')}</Button>
    </details>
  );
}
