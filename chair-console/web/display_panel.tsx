// What the room sees: a message or nothing, each with an end, and a true small copy of the display.
import { useState } from 'preact/hooks';
import { MeetingState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { ClockPanel } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { EntryName, localText } from 'kit/names.tsx';
import { t, timeText } from 'kit/words.ts';

const TEMPLATES = ['silence', 'break', 'conclude', 'interpretation', 'documents'] as const;
const ENDS = [0, 5, 15, 30] as const; // minutes; 0 = until the next call

export function DisplayPanel({ acting }: { acting: Acting }) {
  const store = useStore();
  const [template, setTemplate] = useState<string>('');
  const [words, setWords] = useState('');
  const [end, setEnd] = useState(0);
  const off = !store.live;
  const rate = store.round?.settings?.clockRate || 1;
  const until = () => (end === 0 ? 0 : store.nowMs() + end * 60_000 * rate);
  const notice = store.notice;
  const empty = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };
  return (
    <section class="display panel" aria-labelledby="display-title">
      <h2 id="display-title">{t('console-display')}</h2>
      <Copy />
      <div class="row">
        <label class="time"><span>{t('console-message')}</span>
          <select value={template} data-testid="message-template" onChange={(event) => setTemplate(event.currentTarget.value)}>
            <option value="">{t('console-message-own')}</option>
            {TEMPLATES.map((each) => <option key={each} value={each}>{t(`template-${each}`)}</option>)}
          </select>
        </label>
        {template === '' && (
          <input type="text" maxLength={140} value={words} aria-label={t('console-message-own')} data-testid="message-text" onInput={(event) => setWords(event.currentTarget.value)} />
        )}
        <label class="time"><span>{t('console-ends')}</span>
          <select value={end} onChange={(event) => setEnd(Number(event.currentTarget.value))}>
            {ENDS.map((each) => <option key={each} value={each}>{each === 0 ? t('console-ends-call') : t('console-ends-minutes', { n: each })}</option>)}
          </select>
        </label>
        <Button testid="message" disabled={off || (template === '' && words.trim() === '')} pending={acting.pending === 'message'}
          onPress={() => acting.run('message', act('showMessage', { templateId: template, text: template ? empty : { ...empty, en: words.trim() }, untilMs: until() }))}>
          {t('console-show')}
        </Button>
        {notice?.messageShown && (
          <Button testid="clear-message" disabled={off} onPress={() => acting.run('clear', act('clearMessage', {}))}>{t('console-clear')}</Button>
        )}
        {notice?.blank ? (
          <Button testid="unblank" disabled={off} onPress={() => acting.run('blank', act('unblankDisplay', {}))}>{t('console-unblank')}</Button>
        ) : (
          <Button testid="blank" disabled={off} pending={acting.pending === 'blank'}
            onPress={() => acting.run('blank', act('blankDisplay', { untilMs: until() }))}>{t('console-blank')}</Button>
        )}
      </div>
    </section>
  );
}

function Copy() {
  const store = useStore();
  const { notice, onFloor, currentMeeting } = store;
  const message = notice?.messageShown && (notice.templateId ? t(`template-${notice.templateId}`) : localText(notice.message).text);
  return (
    <div class="copy" role="img" aria-label={t('console-copy')}>
      {notice?.blank ? <p class="copy-dim">{t('console-copy-blank')}{notice.blankUntilMs > 0 && ` · ${timeText(notice.blankUntilMs, store.timeZone)}`}</p>
        : currentMeeting?.state === MeetingState.MEETING_STATE_SUSPENDED ? <p>{t('meeting-suspended')}</p>
          : message ? <p>{message}</p>
            : onFloor ? <><p class="copy-name"><EntryName entry={onFloor} /></p><ClockPanel testid="copy-clock" /></>
              : <p class="copy-dim">{t('console-floor-vacant')}</p>}
    </div>
  );
}
