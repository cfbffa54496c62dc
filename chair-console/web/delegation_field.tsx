// Naming a delegation by a few letters, in any of six languages: one, or one after the other.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Participant } from 'nameplate/v1/types.ts';
import { useStore } from 'kit/context.ts';
import { Name, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { Result } from './result.tsx';
import { found } from './search.ts';

const MOST = 5;

interface FieldProps {
  label: string;
  name: string; // of the field among those of its form; its options are called after it
  among: (participant: Participant) => boolean;
  choose: (code: string) => void;
}

export function DelegationField({ label, name, among, choose }: FieldProps) {
  const store = useStore();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const results = found(store.participants.filter(among), typed, MOST);
  const chosen = results[Math.min(at, results.length - 1)];
  const take = (code: string) => {
    setTyped('');
    setAt(0);
    choose(code);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, Math.max(results.length - 1, 0)));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Enter' && typed.trim() !== '') { if (chosen) take(chosen.code); }
    else return;
    event.preventDefault();
  };
  return (
    <div class="delegation-field">
      <label class="time"><span>{label}</span>
        <input type="text" autocomplete="off" autocapitalize="off" spellcheck={false} role="combobox" value={typed} data-testid={name} placeholder={t('console-add-hint')}
          aria-expanded={results.length > 0} aria-controls={`${name}-results`} aria-autocomplete="list"
          aria-activedescendant={chosen ? `${name}-option-${chosen.code}` : undefined}
          onInput={(event) => { setTyped(event.currentTarget.value); setAt(0); }} onKeyDown={pressed} />
      </label>
      <ul id={`${name}-results`} role="listbox" aria-label={label} class="results" hidden={results.length === 0}>
        {results.map((each) => (
          <Result key={each.code} id={`${name}-option-${each.code}`} participant={each} chosen={each === chosen} testid={`${name}-result-${each.code}`} note={each.code} press={() => take(each.code)} />
        ))}
      </ul>
    </div>
  );
}

// One that was named, with a cross to take it back.
export function Chip({ code, drop }: { code: string; drop: () => void }) {
  return (
    <button type="button" class="chip" aria-label={t('console-remove-sure', { name: participantName(useStore(), code).text })} onClick={drop}>
      <Name code={code} /><span class="cross" aria-hidden="true" />
    </button>
  );
}

// Exactly one: the field gives way to its name.
export function OneDelegation({ code, ...field }: FieldProps & { code: string }) {
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(code);
  // The field and the name take each other's place: the focus must not fall out of the form, where single keys act.
  useLayoutEffect(() => {
    if (was.current !== code) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    was.current = code;
  }, [code]);
  return (
    <div class="one-delegation" role="group" aria-label={field.label} ref={box}>
      {code === '' ? <DelegationField {...field} /> : <Chip code={code} drop={() => field.choose('')} />}
    </div>
  );
}
