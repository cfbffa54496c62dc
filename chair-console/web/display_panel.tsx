// What the room sees: a small copy of it; a message, or nothing at all, each with an end.
import { useState } from 'preact/hooks';
import type { LocalText } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import type { Store } from 'kit/store.ts';
import { TEMPLATES, templateKey } from 'kit/templates.ts';
import { LANGUAGES, LANGUAGE_NAMES, directionOf, t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { DisplayCopy } from './display_copy.tsx';
import { rightsOf } from './rights.ts';

const EMPTY: LocalText = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };
const ENDS = [0, 5, 15, 30, 60] as const; // minutes; 0 = until the next call

function untilMs(store: Store, minutes: number): number {
  return minutes === 0 ? 0 : store.nowMs() + minutes * 60_000 * (store.round?.settings?.clockRate || 1);
}

function End({ minutes, change }: { minutes: number; change: (minutes: number) => void }) {
  return (
    <label class="time"><span>{t('console-ends')}</span>
      <select value={minutes} onChange={(event) => change(Number(event.currentTarget.value))}>
        {ENDS.map((each) => <option key={each} value={each}>{each === 0 ? t('console-ends-call') : t('console-ends-minutes', { n: each })}</option>)}
      </select>
    </label>
  );
}

export function DisplayPanel({ acting }: { acting: Acting }) {
  const store = useStore();
  const { notice } = store;
  const off = !store.live;
  return (
    <section class="display panel" aria-labelledby="display-title">
      <h2 id="display-title">{t('console-display')}</h2>
      <DisplayCopy />
      {rightsOf(store).podium && (
        <div class="row">
          <Message acting={acting} />
          {notice?.messageShown && (
            <Button testid="clear-message" disabled={off} pending={acting.pending === 'clear'} onPress={() => acting.run('clear', act('clearMessage', {}))}>{t('console-clear')}</Button>
          )}
          {notice?.blank
            ? <Button testid="unblank" disabled={off} pending={acting.pending === 'blank'} onPress={() => acting.run('blank', act('unblankDisplay', {}))}>{t('console-unblank')}</Button>
            : <Blank acting={acting} />}
        </div>
      )}
    </section>
  );
}

function Message({ acting }: { acting: Acting }) {
  const store = useStore();
  const [template, setTemplate] = useState<string>(TEMPLATES[0]);
  const [words, setWords] = useState(EMPTY);
  const [minutes, setMinutes] = useState(0);
  const own = template === '';
  const text = Object.fromEntries(LANGUAGES.map((lang) => [lang, words[lang].trim()])) as unknown as LocalText;
  return (
    <AskButton testid="message" label={t('console-message')} question={t('console-message-question')} yes={t('console-show')}
      disabled={!store.live} pending={acting.pending === 'message'} ready={!own || text.en !== ''}
      onPress={() => acting.run('message', act('showMessage', { templateId: template, text: own ? text : EMPTY, untilMs: untilMs(store, minutes) }))}>
      <label class="time wide"><span>{t('console-message-text')}</span>
        <select value={template} data-testid="message-template" onChange={(event) => setTemplate(event.currentTarget.value)}>
          {TEMPLATES.map((each) => <option key={each} value={each}>{t(templateKey(each))}</option>)}
          <option value="">{t('console-message-own')}</option>
        </select>
      </label>
      {own && LANGUAGES.map((lang) => (
        <label key={lang} class="time wide"><span lang={lang}>{LANGUAGE_NAMES[lang]}</span>
          <input type="text" maxLength={140} lang={lang} dir={directionOf(lang)} value={words[lang]} data-testid={`message-${lang}`}
            onInput={(event) => setWords({ ...words, [lang]: event.currentTarget.value })} />
        </label>
      ))}
      <End minutes={minutes} change={setMinutes} />
    </AskButton>
  );
}

function Blank({ acting }: { acting: Acting }) {
  const store = useStore();
  const [minutes, setMinutes] = useState(0);
  return (
    <AskButton testid="blank" label={t('console-blank')} question={t('console-blank-question')} yes={t('console-blank-yes')}
      disabled={!store.live} pending={acting.pending === 'blank'}
      onPress={() => acting.run('blank', act('blankDisplay', { untilMs: untilMs(store, minutes) }))}>
      <End minutes={minutes} change={setMinutes} />
    </AskButton>
  );
}
