// Inscribing a delegation that has no phone: a few letters in any of six languages, arrows, Enter.
import { useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { Capacity } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { groupName, Name, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { found } from './search.ts';

export function AddDelegation({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [group, setGroup] = useState('');
  const results = found(store.participants, typed);
  const chosen = results[Math.min(at, results.length - 1)];
  const groups = chosen ? store.groups.filter((each) => each.members.includes(chosen.code) || each.code === chosen.code) : [];
  const waiting = store.waiting(list.id);
  const placeOf = (code: string) => waiting.findIndex((entry) => entry.participant === code && entry.onBehalfOf === group) + 1;

  const inscribe = async (code: string) => {
    const wanted = groups.some((each) => each.code === group) ? group : '';
    const good = await acting.run('inscribe', act('inscribe', {
      list: list.id, participant: code, onBehalfOf: wanted,
      capacity: wanted ? Capacity.CAPACITY_GROUP : Capacity.CAPACITY_NATIONAL,
    }));
    if (good) {
      setTyped('');
      setGroup('');
      setAt(0);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, Math.max(results.length - 1, 0)));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Escape') setTyped('');
    else if (event.key === 'Enter' && chosen) void inscribe(chosen.code);
    else return;
    event.preventDefault();
  };
  return (
    <div class="add">
      <label class="add-field">
        <span>{t('console-add')}</span>
        <input type="text" autocomplete="off" spellcheck={false} role="combobox" data-testid="add-delegation" value={typed}
          aria-expanded={results.length > 0} aria-controls="add-results" aria-autocomplete="list"
          aria-activedescendant={chosen ? `add-option-${chosen.code}` : undefined} placeholder={t('console-add-hint')}
          onInput={(event) => { setTyped(event.currentTarget.value); setAt(0); }} onKeyDown={pressed} disabled={!store.live} />
      </label>
      {chosen && groups.length > 0 && (
        <label class="add-field"><span>{t('console-add-for')}</span>
          <select value={group} onChange={(event) => setGroup(event.currentTarget.value)} data-testid="add-for">
            <option value="">{t('console-add-own')}</option>
            {groups.map((each) => <option key={each.code} value={each.code}>{groupName(store, each.code).text}</option>)}
          </select>
        </label>
      )}
      <ul id="add-results" role="listbox" aria-label={t('console-add')} class="results" hidden={results.length === 0}>
        {results.map((each, index) => {
          const place = placeOf(each.code);
          return (
            <li key={each.code} role="option" id={`add-option-${each.code}`} aria-selected={each === chosen} data-testid={`add-result-${each.code}`}
              aria-label={participantName(store, each.code).text} onClick={() => { setAt(index); void inscribe(each.code); }}>
              <Name code={each.code} />
              <span class="quiet">{place > 0 ? t('console-already', { place }) : each.code}</span>
            </li>
          );
        })}
      </ul>
      {typed.trim() !== '' && results.length === 0 && <p class="quiet">{t('console-add-none')}</p>}
    </div>
  );
}
