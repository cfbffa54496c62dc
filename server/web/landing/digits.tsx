// The second factor: six digits from the app on a phone, asked for after a right card.
//
// Apart because a typed code and a scanned card meet here. It keeps nothing: digits are good once.
import { t } from 'kit/words.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DIGITS, isDigits, normalDigits } from './code.ts';

export interface DigitsProps {
  wrong: number; // how often the server refused: each time the field is emptied and says so
  waitSeconds: number;
  asking: boolean;
  onDigits: (digits: string) => void;
}

export function Digits({ wrong, waitSeconds, asking, onDigits }: DigitsProps) {
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setTyped('');
    setIncomplete(false);
    input.current?.focus();
  }, [wrong]);
  const submit = () => {
    const digits = normalDigits(typed);
    setIncomplete(!isDigits(digits));
    if (isDigits(digits)) onDigits(digits);
    else input.current?.focus();
  };
  const fault = waitSeconds > 0 ? t('sign-in-wait', { seconds: waitSeconds })
    : incomplete ? t('factor-incomplete', { length: DIGITS }) : wrong > 0 && typed === '' ? t('factor-wrong') : '';
  return (
    <form class="sign-in" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div class="field">
        <label for="digits">{t('factor-digits')}</label>
        <input id="digits" ref={input} dir="ltr" lang="en" type="text" name="digits" inputMode="numeric" autocomplete="one-time-code"
          spellcheck={false} aria-describedby="digits-help digits-fault" aria-invalid={fault ? 'true' : undefined}
          value={typed} onInput={(event) => setTyped(event.currentTarget.value)} data-testid="digits" />
        <p id="digits-help" class="help">{t('factor-help')}</p>
      </div>
      <p id="digits-fault" role="alert" class="refusal" data-testid="refusal">{fault}</p>
      <button type="submit" class="button" data-kind="main" data-testid="send-digits" disabled={asking || waitSeconds > 0}>
        {asking ? t('sign-in-asking') : t('landing-sign-in')}
      </button>
    </form>
  );
}

// The seconds a server asked to wait, counted down.
export function useWait(): [number, (retryAfter: unknown) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, (retryAfter) => setSeconds(Math.max(Math.ceil(Number(retryAfter) || 1), 1))];
}
