// Buttons that print their key, buttons that ask once more in place, the band that says NOT LIVE, the choice of
// language.
//
// Apart because the three faces must press alike. They must never use the browser's own dialogs.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterClose } from 'proto/ts/frames.ts';
import { useStore } from './context.ts';
import { PAGE_BUILD } from './build.ts';
import { keepLanguage } from './kept.ts';
import { keyPressed } from './keys.ts';
import {
  LANGUAGES, LANGUAGE_NAMES, directionOf, isLang, language, setLanguage, t, timeText, type Lang,
} from './words.ts';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  shortcut?: string; // printed on the button; the face listens for it (useShortcut)
  kind?: 'main' | 'plain' | 'danger';
  disabled?: boolean;
  pending?: boolean; // pressed and not answered: striped, and not pressed again
  testid?: string;
  class?: string;
  attrs?: ButtonHTMLAttributes<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onPress, shortcut, kind = 'plain', disabled, pending, testid, attrs } = props;
  return (
    <button type="button" class={`button ${props.class ?? ''}`} data-kind={kind}
      data-pending={pending ? 'true' : undefined} disabled={disabled}
      aria-disabled={pending || undefined} aria-busy={pending || undefined}
      aria-keyshortcuts={shortcut} data-testid={testid} {...attrs}
      onClick={() => { if (!pending) onPress(); }}>
      <span class="button-text">{children}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

export interface ConfirmButtonProps extends ButtonProps {
  question: string; // "Close the list now?"
  yes: string; // "Announce and close"
}

// The first press opens the question where the button stood; the second press (data-testid NAME-confirm) does it.
// Escape, "Back" and 15 s close it again.
export function ConfirmButton({ question, yes, onPress, testid, ...props }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  useEffect(() => {
    if (!open) return;
    first.current?.querySelector('button')?.focus();
    const timer = setTimeout(() => setOpen(false), 15_000);
    return () => clearTimeout(timer);
  }, [open]);
  if (!open || props.disabled)
    return (
      <span ref={button} class="confirm-closed">
        <Button {...props} testid={testid} onPress={() => setOpen(true)}
          attrs={{ ...props.attrs, 'aria-expanded': false }} />
      </span>
    );
  return (
    <div class="confirm" role="group" aria-label={question} ref={first}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}>
      <span class="confirm-question">{question}</span>
      <Button kind={props.kind ?? 'danger'} pending={props.pending} testid={testid && `${testid}-confirm`}
        onPress={() => { close(); onPress(); }}>{yes}</Button>
      <Button onPress={close} testid={testid && `${testid}-back`}>{t('back')}</Button>
    </div>
  );
}

const TYPED_INTO = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable]';

// Calls `run` when the key is pressed outside of text fields, not repeated, without Ctrl, Alt or Meta.
export function useShortcut(key: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const heard = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement | null;
      const typing = at?.matches?.(TYPED_INTO);
      if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (keyPressed(event) !== key.toUpperCase()) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [key, enabled]);
}

// Above everything while the page does not show the truth; nothing while it does. Consoles and phones only: the room
// never sees an error.
export function LiveBand() {
  const store = useStore();
  const { link, closeCode, sinceMeetingMs, wasLive } = store.link;
  const reload = () => location.reload();
  const hurry = () => store.hurry();
  if (store.fault !== undefined) return <Band text={t('live-fault')} action={t('live-try')} run={reload} />;
  if (link === 'live') {
    const newer = store.welcome?.pageBuild && store.welcome.pageBuild !== PAGE_BUILD;
    return newer ? <Band calm text={t('live-newer')} action={t('live-reload')} run={reload} /> : null;
  }
  if (link === 'away') {
    const then = afterClose(closeCode);
    const signIn = () => location.assign('/sign-in');
    if (then === 'sign-in') return <Band text={t('live-signed-out')} action={t('live-sign-in')} run={signIn} />;
    if (then === 'reload') return <Band text={t('live-newer')} action={t('live-reload')} run={reload} />;
    return <Band text={t('live-refused', { code: closeCode })} action={t('live-try')} run={hurry} />;
  }
  if (!wasLive) return <Band calm text={t('live-connecting')} />;
  return <Band text={t('live-not', { time: timeText(sinceMeetingMs, store.timeZone, true) })} action={t('live-try')} run={hurry} />;
}

function Band({ text, action, run, calm }: { text: string; action?: string; run?: () => void; calm?: boolean }) {
  return (
    <div class="band" role={calm ? 'status' : 'alert'} data-calm={calm ? 'true' : undefined} data-testid="not-live">
      <span>{text}</span>
      {action && run && <Button onPress={run}>{action}</Button>}
    </div>
  );
}

// Six languages, each in its own words. Nothing of the page is lost by changing it.
export function LanguageChoice({ onChosen }: { onChosen?: (lang: Lang) => void }) {
  return (
    <label class="language">
      <span class="visually-hidden">{t('language-choice')}</span>
      <select data-testid="lang" value={language.value} onChange={async (event) => {
        const wanted = event.currentTarget.value;
        if (!isLang(wanted) || !(await setLanguage(wanted))) return;
        keepLanguage(wanted);
        onChosen?.(wanted);
      }}>
        {LANGUAGES.map((lang) => (
          <option key={lang} value={lang} lang={lang} dir={directionOf(lang)}>{LANGUAGE_NAMES[lang]}</option>
        ))}
      </select>
    </label>
  );
}
