// The delegations that somebody speaks for, when they are no group of the directory.
import { useState } from 'preact/hooks';
import { useStore } from 'kit/context.ts';
import { Name, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { Result } from './result.tsx';
import { found } from './search.ts';

export function Members({ members, change }: { members: string[]; change: (members: string[]) => void }) {
  const store = useStore();
  const [typed, setTyped] = useState('');
  const results = found(store.participants.filter((each) => !members.includes(each.code)), typed, 5);
  const take = (code: string) => {
    change([...members, code]);
    setTyped('');
  };
  return (
    <div class="members">
      <label class="time"><span>{t('console-add-members', { n: members.length })}</span>
        <input type="text" autocomplete="off" spellcheck={false} role="combobox" value={typed} data-testid="add-member" placeholder={t('console-add-hint')}
          aria-expanded={results.length > 0} aria-controls="member-results" aria-autocomplete="list"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (results[0]) take(results[0].code);
          }} />
      </label>
      <ul id="member-results" role="listbox" aria-label={t('console-members')} class="results" hidden={results.length === 0}>
        {results.map((each, index) => (
          <Result key={each.code} id={`member-option-${each.code}`} participant={each} chosen={index === 0} testid={`member-result-${each.code}`} note={each.code} press={() => take(each.code)} />
        ))}
      </ul>
      {members.length > 0 && (
        <ul class="chips">
          {members.map((code) => (
            <li key={code}>
              <button type="button" class="chip" aria-label={t('console-remove-sure', { name: participantName(store, code).text })} onClick={() => change(members.filter((each) => each !== code))}>
                <Name code={code} /><span class="cross" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
