// Inscribing a delegation that has no phone: a few letters in any of six languages, arrows, Enter.
import { useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { Capacity, Language, Level, OrderingPolicy, RefusalCode, StatementType, type Participant } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { languageKey, levelKey, statementKey } from 'kit/enums.ts';
import { isFormal } from 'kit/matters.ts';
import { groupName, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { Members } from './members.tsx';
import { found } from './search.ts';
import { Result } from './result.tsx';

const OWN = '';
const SEVERAL = '*'; // no group's code has a star
const LEVELS = [0, 1, 2, 3, 4, 5] as Level[];
const LANGUAGES = [1, 2, 3, 4, 5, 6, 7] as Language[];

export function AddDelegation({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [speaksFor, setSpeaksFor] = useState(OWN);
  const [members, setMembers] = useState<string[]>([]);
  const [spoken, setSpoken] = useState(Language.LANGUAGE_UNSPECIFIED);
  const [level, setLevel] = useState(Level.LEVEL_UNSPECIFIED);
  const [type, setType] = useState(StatementType.STATEMENT_TYPE_UNSPECIFIED);
  const [voice, say] = useState('');
  const results = found(store.participants, typed);
  const chosen = results[Math.min(at, results.length - 1)];
  const groups = chosen ? store.groups.filter((each) => each.members.includes(chosen.code) || each.code === chosen.code) : [];
  const capacity = speaksFor === OWN || (speaksFor !== SEVERAL && !groups.some((each) => each.code === speaksFor)) ? OWN : speaksFor;
  const byLevel = list.ordering === OrderingPolicy.ORDERING_POLICY_PROTOCOL;
  const types = [StatementType.STATEMENT_TYPE_UNSPECIFIED, StatementType.STATEMENT_TYPE_EXPLANATION_OF_POSITION, ...(isFormal(store) ? [StatementType.STATEMENT_TYPE_EXPLANATION_OF_VOTE] : [])];
  const waiting = store.waiting(list.id);
  const placeOf = (code: string) => waiting.findIndex((entry) => entry.participant === code
    && (capacity === OWN ? entry.capacity === Capacity.CAPACITY_NATIONAL : capacity !== SEVERAL && entry.onBehalfOf === capacity)) + 1;

  const inscribe = async ({ code }: Participant) => {
    const name = participantName(store, code).text;
    const several = capacity === SEVERAL;
    if (several && members.length < 2) return acting.say(t('console-add-members-first'));
    await acting.run('inscribe', act('inscribe', {
      list: list.id, participant: code, language: spoken,
      capacity: capacity === OWN ? Capacity.CAPACITY_NATIONAL : Capacity.CAPACITY_GROUP,
      level: byLevel ? level : Level.LEVEL_UNSPECIFIED, type: types.includes(type) ? type : StatementType.STATEMENT_TYPE_UNSPECIFIED,
      onBehalfOf: several ? '' : capacity, forMembers: several ? members : [],
    }), (_act, place) => {
      say(t('console-added', { name, place }));
      setTyped('');
      setSpeaksFor(OWN);
      setMembers([]);
      setSpoken(Language.LANGUAGE_UNSPECIFIED);
      setLevel(Level.LEVEL_UNSPECIFIED);
      setType(StatementType.STATEMENT_TYPE_UNSPECIFIED);
      setAt(0);
    }, (outcome) => (outcome.kind === 'refused' && outcome.refusal.code === RefusalCode.REFUSAL_ALREADY_INSCRIBED
      ? t('console-add-already', { name, place: outcome.refusal.place }) : undefined));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, Math.max(results.length - 1, 0)));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Escape') setTyped('');
    else if (event.key === 'Enter' && chosen && acting.pending !== 'inscribe') void inscribe(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div class="add">
      <label class="add-field"><span>{t('console-add')}</span>
        <input type="text" autocomplete="off" autocapitalize="off" spellcheck={false} role="combobox" data-testid="add-delegation" value={typed}
          aria-expanded={results.length > 0} aria-controls="add-results" aria-autocomplete="list"
          aria-activedescendant={chosen ? `add-option-${chosen.code}` : undefined} placeholder={t('console-add-hint')}
          onInput={(event) => { setTyped(event.currentTarget.value); setAt(0); say(''); }} onKeyDown={pressed} disabled={!store.live} />
      </label>
      <p class="visually-hidden" role="status">{voice}</p>
      {typed.trim() !== '' && (
        <div class="add-more">
          <ul id="add-results" role="listbox" aria-label={t('console-add')} class="results" hidden={results.length === 0}>
            {results.map((each, index) => (
              <Result key={each.code} id={`add-option-${each.code}`} participant={each} chosen={each === chosen} testid={`add-result-${each.code}`}
                note={placeOf(each.code) > 0 ? t('console-already', { place: placeOf(each.code) }) : each.code}
                press={() => { setAt(index); void inscribe(each); }} />
            ))}
          </ul>
          {results.length === 0 && <p class="quiet" role="status">{t('console-add-none')}</p>}
          {chosen && (
            <div class="row">
              <label class="time"><span>{t('console-add-for')}</span>
                <select value={capacity} onChange={(event) => setSpeaksFor(event.currentTarget.value)} data-testid="add-for">
                  <option value={OWN}>{t('console-add-own')}</option>
                  {groups.map((each) => <option key={each.code} value={each.code}>{groupName(store, each.code).text}</option>)}
                  <option value={SEVERAL}>{t('console-add-several')}</option>
                </select>
              </label>
              <label class="time"><span>{t('console-add-language')}</span>
                <select value={spoken} onChange={(event) => setSpoken(Number(event.currentTarget.value))} data-testid="add-language">
                  <option value={0}>{t(languageKey(0))}</option>
                  {LANGUAGES.map((each) => <option key={each} value={each}>{t(languageKey(each))}</option>)}
                </select>
              </label>
              {byLevel && (
                <label class="time"><span>{t('statement-level')}</span>
                  <select value={level} onChange={(event) => setLevel(Number(event.currentTarget.value))} data-testid="add-level">
                    {LEVELS.map((each) => <option key={each} value={each}>{t(levelKey(each))}</option>)}
                  </select>
                </label>
              )}
              <label class="time"><span>{t('statement-type')}</span>
                <select value={type} onChange={(event) => setType(Number(event.currentTarget.value))} data-testid="add-type">
                  {types.map((each) => <option key={each} value={each}>{t(statementKey(each))}</option>)}
                </select>
              </label>
              {capacity === SEVERAL && <Members members={members} speaker={chosen.code} change={setMembers} />}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
