// Participants and groups: import, look up, edit one.
import { useState } from 'preact/hooks';
import { Category, type Group, type LocalText, type Participant } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { categoryKey } from 'kit/enums.ts';
import { GroupName, Name } from 'kit/names.tsx';
import { directionOf, LANGUAGES, LANGUAGE_NAMES, t } from 'kit/words.ts';
import { OddName } from './odd_names.tsx';
import { rank } from './search.ts';
import { Files } from './setup_files.tsx';

const EMPTY: LocalText = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };

export function NameFields({ name, change }: { name: LocalText | undefined; change: (name: LocalText) => void }) {
  const now = name ?? EMPTY;
  return (
    <div class="name-fields">
      {LANGUAGES.map((lang) => (
        <label key={lang} class="time"><span lang={lang}>{LANGUAGE_NAMES[lang]}</span>
          <input type="text" maxLength={200} lang={lang} dir={directionOf(lang)} value={now[lang]} onInput={(event) => change({ ...now, [lang]: event.currentTarget.value })} />
        </label>
      ))}
    </div>
  );
}

export function Participants() {
  const store = useStore();
  const acting = useActing();
  const [typed, setTyped] = useState('');
  const [edited, edit] = useState<Participant | undefined>();
  const shown = store.participants.filter((each) => typed.trim() === '' || rank(each, typed) < Infinity);
  return (
    <>
      <Files kind="participants" />
      <div class="row">
        <label class="time"><span>{t('console-find')}</span><input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
        <Button onPress={() => edit({ code: '', category: Category.CATEGORY_MEMBER_STATE, name: EMPTY })}>{t('console-new')}</Button>
      </div>
      {acting.said && <p role="alert" class="refusal">{acting.said}</p>}
      {edited && <EditParticipant edited={edited} change={edit} acting={acting} />}
      <table class="people"><thead><tr><th scope="col">{t('console-code')}</th><th scope="col">{t('console-name')}</th><th scope="col">{t('console-category')}</th><th scope="col"><span class="visually-hidden">{t('console-edit')}</span></th></tr></thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.code}><td>{each.code}</td><td><Name code={each.code} /><OddName code={each.code} /></td><td>{t(categoryKey(each.category))}</td>
              <td><Button onPress={() => edit(each)} attrs={{ 'aria-label': `${t('console-edit')} ${each.code}` }}>{t('console-edit')}</Button></td></tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const CATEGORIES = [1, 2, 3, 4, 5, 6] as Category[];

function EditParticipant({ edited, change, acting }: { edited: Participant; change: (now: Participant | undefined) => void; acting: Acting }) {
  const store = useStore();
  const known = store.participant(edited.code) !== undefined;
  const close = () => change(undefined);
  return (
    <div class="edit" role="group" aria-label={t('console-edit')}>
      <div class="row">
        <label class="time"><span>{t('console-code')}</span><input type="text" maxLength={16} value={edited.code} onInput={(event) => change({ ...edited, code: event.currentTarget.value.toUpperCase() })} /></label>
        <label class="time"><span>{t('console-category')}</span>
          <select value={edited.category} onChange={(event) => change({ ...edited, category: Number(event.currentTarget.value) })}>
            {CATEGORIES.map((each) => <option key={each} value={each}>{t(categoryKey(each))}</option>)}
          </select>
        </label>
      </div>
      <NameFields name={edited.name} change={(name) => change({ ...edited, name })} />
      <div class="row">
        <Button kind="main" disabled={!store.live} pending={acting.pending === 'put'} onPress={() => acting.run('put', act('putParticipant', { participant: edited }), close)}>{t('console-save')}</Button>
        <Button onPress={close}>{t('back')}</Button>
        {known && (
          <ConfirmButton kind="danger" disabled={!store.live} question={t('console-remove-sure', { name: edited.code })} yes={t('console-remove')}
            onPress={() => acting.run('remove', act('removeParticipant', { code: edited.code }), close)}>{t('console-remove')}</ConfirmButton>
        )}
      </div>
    </div>
  );
}

export function Groups() {
  const store = useStore();
  const acting = useActing();
  const [edited, edit] = useState<Group | undefined>();
  const close = () => edit(undefined);
  return (
    <>
      <Files kind="groups" />
      <div class="row"><Button onPress={() => edit({ code: '', name: EMPTY, members: [] })}>{t('console-new')}</Button></div>
      {acting.said && <p role="alert" class="refusal">{acting.said}</p>}
      {edited && (
        <div class="edit" role="group" aria-label={t('console-edit')}>
          <label class="time"><span>{t('console-code')}</span><input type="text" maxLength={16} value={edited.code} onInput={(event) => edit({ ...edited, code: event.currentTarget.value.toUpperCase() })} /></label>
          <NameFields name={edited.name} change={(name) => edit({ ...edited, name })} />
          <label class="time"><span>{t('console-members')}</span>
            <textarea rows={3} value={edited.members.join(' ')} onInput={(event) => edit({ ...edited, members: event.currentTarget.value.toUpperCase().split(/\s+/).filter((each) => each !== '') })} />
          </label>
          <div class="row">
            <Button kind="main" disabled={!store.live} pending={acting.pending === 'put'} onPress={() => acting.run('put', act('putGroup', { group: edited }), close)}>{t('console-save')}</Button>
            <Button onPress={close}>{t('back')}</Button>
            {store.group(edited.code) && (
              <ConfirmButton kind="danger" disabled={!store.live} question={t('console-remove-sure', { name: edited.code })} yes={t('console-remove')}
                onPress={() => acting.run('remove', act('removeGroup', { code: edited.code }), close)}>{t('console-remove')}</ConfirmButton>
            )}
          </div>
        </div>
      )}
      <table class="people"><thead><tr><th scope="col">{t('console-code')}</th><th scope="col">{t('console-name')}</th><th scope="col">{t('console-members')}</th><th scope="col"><span class="visually-hidden">{t('console-edit')}</span></th></tr></thead>
        <tbody>
          {store.groups.map((each) => (
            <tr key={each.code}><td>{each.code}</td><td><GroupName code={each.code} /><OddName code={each.code} /></td><td class="digits">{each.members.length}</td>
              <td><Button onPress={() => edit(each)} attrs={{ 'aria-label': `${t('console-edit')} ${each.code}` }}>{t('console-edit')}</Button></td></tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
