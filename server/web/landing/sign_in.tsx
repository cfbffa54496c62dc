// The typed code, for whoever cannot scan the card. Pasting is welcome; nothing has to be remembered.
import { post } from 'kit/api.ts';
import { Button } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';
import { useRef, useState } from 'preact/hooks';
import { CODE_LENGTH, isCode, normalCode } from './code.ts';
import { Digits, useWait } from './digits.tsx';
import { Frame, goOn, startPage } from './page.tsx';

type Said = 'nothing' | 'incomplete' | 'unknown' | 'unreached';

function SignIn() {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<Said>('nothing');
  const [asking, setAsking] = useState(false);
  const [waitSeconds, wait] = useWait();
  const [factor, setFactor] = useState(false); // the code was right, and is not enough
  const [wrong, setWrong] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const submit = async (digits?: string) => {
    const code = normalCode(typed);
    if (!isCode(code)) {
      setSaid('incomplete');
      input.current?.focus();
      return;
    }
    setAsking(true);
    setSaid('nothing');
    const { status, body } = await post('/api/sign-in', digits ? { code, digits } : { code });
    setAsking(false);
    if (status === 200) return goOn(body.go);
    if (status === 429) return wait(body.retryAfter);
    if (body.error === 'second-factor') return setFactor(true);
    if (body.error === 'second-factor-wrong') return setWrong((times) => times + 1);
    setFactor(false); // the code may have been replaced meanwhile
    setSaid(status === 401 || status === 400 ? 'unknown' : 'unreached');
    input.current?.focus();
  };

  const fault = said === 'incomplete' ? t('sign-in-incomplete', { length: CODE_LENGTH })
    : said === 'unknown' ? t('sign-in-unknown') : said === 'unreached' ? t('landing-unreached')
    : waitSeconds > 0 ? t('sign-in-wait', { seconds: waitSeconds }) : '';
  if (factor) {
    return (
      <Frame title={t('sign-in-title')}>
        <Digits wrong={wrong} waitSeconds={waitSeconds} asking={asking} onDigits={(digits) => void submit(digits)} />
        <Button testid="other-code" onPress={() => setFactor(false)}>{t('back')}</Button>
      </Frame>
    );
  }
  return (
    <Frame title={t('sign-in-title')}>
      <form class="sign-in" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <div class="field">
          <label for="code">{t('sign-in-code')}</label>
          <input id="code" ref={input} dir="ltr" lang="en" type="text" name="code" autocomplete="off"
            autocapitalize="characters" spellcheck={false} aria-describedby="code-help code-fault" aria-invalid={fault ? 'true' : undefined}
            value={typed} onInput={(event) => setTyped(event.currentTarget.value)} data-testid="code" />
          <p id="code-help" class="help">{t('sign-in-help')}</p>
        </div>
        <p id="code-fault" role="alert" class="refusal" data-testid="refusal">{fault}</p>
        <button type="submit" class="button" data-kind="main" data-testid="sign-in"
          disabled={asking || waitSeconds > 0}>
          {asking ? t('sign-in-asking') : t('landing-sign-in')}
        </button>
      </form>
    </Frame>
  );
}

void startPage(SignIn);
