// /j#TOKEN: the QR code of a card, or a one-time link. The token stands in the fragment, which no server log sees; it
// leaves the address at once.
import { post } from 'kit/api.ts';
import { Button } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { Digits, useWait } from './digits.tsx';
import { Frame, goOn, startPage } from './page.tsx';

const token = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

type State = 'asking' | 'digits' | 'unknown' | 'unreached';

function Join() {
  const [state, setState] = useState<State>(token ? 'asking' : 'unknown');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!token) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setState('asking');
    void post('/api/join', { token }).then(({ status, body }) => {
      if (status === 200) return goOn(body.go);
      // A full chamber signs in at once: wait as the server asks, a little apart from the others.
      if (status === 429) {
        const waitMs = (Number(body.retryAfter) || 1) * 1000 + Math.random() * 1000;
        timer = setTimeout(() => setAttempt((n) => n + 1), waitMs);
        return;
      }
      if (body.error === 'second-factor') return setState('digits');
      setState(status === 0 || status >= 500 ? 'unreached' : 'unknown');
    });
    return () => clearTimeout(timer);
  }, [attempt]);
  const [waitSeconds, wait] = useWait();
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState(0);
  // Digits are sent when somebody typed them, and never again by themselves.
  const submit = async (digits: string) => {
    setAsking(true);
    const { status, body } = await post('/api/join', { token, digits });
    setAsking(false);
    if (status === 200) return goOn(body.go);
    if (status === 429) return wait(body.retryAfter);
    if (body.error === 'second-factor-wrong') return setWrong((times) => times + 1);
    setState(status === 0 || status >= 500 ? 'unreached' : 'unknown');
  };
  return (
    <Frame title={t('join-title')}>
      {state === 'asking' && <p role="status">{t('join-asking')}</p>}
      {state === 'digits' && <Digits wrong={wrong} waitSeconds={waitSeconds} asking={asking} onDigits={(digits) => void submit(digits)} />}
      {state === 'unreached' && (
        <>
          <p role="alert" class="refusal">{t('landing-unreached')}</p>
          <Button kind="main" onPress={() => setAttempt((n) => n + 1)}>{t('landing-again')}</Button>
        </>
      )}
      {state === 'unknown' && (
        <>
          <p role="alert" class="refusal">{t('join-unknown')}</p>
          <a class="button" data-kind="main" href="/sign-in">{t('join-type')}</a>
        </>
      )}
    </Frame>
  );
}

void startPage(Join);
