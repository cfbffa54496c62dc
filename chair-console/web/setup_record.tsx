// The record: what was done, by whom, when and why; and the seals that prove it.
import { useEffect, useState } from 'preact/hooks';
import { get, post, type Answer } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { dayText, t, timeText } from 'kit/words.ts';

interface Seal { act: number; at_ms: number; fingerprint: string }

// Numbers and letters that a person reads aloud and compares: never turned around in Arabic.
function Seals() {
  const store = useStore();
  const [seals, setSeals] = useState<Seal[]>([]);
  const [by, setBy] = useState('');
  const [said, say] = useState('');
  const take = ({ status, body }: Answer) => {
    if (status !== 200) return say(t('console-seals-failed'));
    say(body.by === '' ? t('console-seals-not-made') : '');
    setSeals(body.seals as Seal[]);
    setBy(String(body.by));
  };
  const ended = store.meetings.filter((each) => each.adjournedAtMs !== 0).length;
  // The seal is made just after the meeting's end is shown.
  useEffect(() => {
    void get('/api/seals').then(take);
    const again = setTimeout(() => void get('/api/seals').then(take), 3000);
    return () => clearTimeout(again);
  }, [ended]);
  const newest = [...seals].reverse();
  return (
    <section class="seals" aria-labelledby="seals-title">
      <h3 id="seals-title">{t('console-seals')}</h3>
      <p>{t('console-seals-help')}</p>
      {said && <p role="alert">{said}</p>}
      <ol data-testid="seals">
        {newest.map((each) => (
          <li key={each.act}>
            <span>{t('console-seal-act', { act: each.act, time: `${dayText(each.at_ms, store.timeZone)} ${timeText(each.at_ms, store.timeZone)}` })}</span>
            <code dir="ltr">{each.fingerprint}</code>
          </li>
        ))}
      </ol>
      {seals.length === 0 && !said && <p>{t('console-seals-none')}</p>}
      <Button testid="seal-now" onPress={async () => take(await post('/api/seals'))}>{t('console-seal-now')}</Button>
      {by && <p class="quiet">{t('console-seals-key')} <code dir="ltr" data-testid="seals-by">{by}</code></p>}
    </section>
  );
}

export function Record() {
  return (
    <>
      <p>{t('console-record-help')}</p>
      <div class="row" data-testid="record">
        <a class="button" href="/api/record.html" target="_blank" rel="noopener">{t('console-record-html')}</a>
        <a class="button" href="/api/record.csv" download>{t('console-record-csv')}</a>
        <a class="button" href="/api/record.json" download>{t('console-record-json')}</a>
      </div>
      <Seals />
    </>
  );
}
