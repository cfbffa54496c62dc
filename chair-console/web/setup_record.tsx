// The record: what was done, by whom, when and why.
import { t } from 'kit/words.ts';

export function Record() {
  return (
    <>
      <p>{t('console-record-help')}</p>
      <div class="row" data-testid="record">
        <a class="button" href="/api/record.html" target="_blank" rel="noopener">{t('console-record-html')}</a>
        <a class="button" href="/api/record.csv" download>{t('console-record-csv')}</a>
        <a class="button" href="/api/record.json" download>{t('console-record-json')}</a>
      </div>
    </>
  );
}
