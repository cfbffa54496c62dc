// The record: what was done, by whom, when and why; and the seals that prove it.
import { post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { dayText, t, timeText } from 'kit/words.ts';
import { useSeals } from './seals.tsx';

// Numbers and letters that a person reads aloud and compares: never turned around in Arabic.
function Seals() {
  const store = useStore();
  const { known, take } = useSeals();
  const { by = '', seals = [] } = known ?? {};
  const said = known === undefined ? '' : known.status !== 200 ? t('console-seals-failed') : by === '' ? t('console-seals-not-made') : '';
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
