// Who did what: the last acts, each with its officer and device, and the one that can still be undone.
import { useState } from 'preact/hooks';
import type { ActRow } from 'nameplate/v1/row.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { Name, seatText } from 'kit/names.tsx';
import { has, t, timeText } from 'kit/words.ts';

export function actText(name: string): string {
  const key = `act-${name.replaceAll('_', '-')}`;
  return has(key) ? t(key) : name;
}

export function ActsPanel() {
  const store = useStore();
  const [all, showAll] = useState(false);
  const acts = store.acts;
  return (
    <section class="acts panel" aria-labelledby="acts-title">
      <h2 id="acts-title">{t('console-acts')}</h2>
      <ol data-testid="acts" aria-live="off">
        {(all ? acts : acts.slice(0, 6)).map((row) => <ActLine key={row.act} row={row} />)}
      </ol>
      {acts.length > 6 && <Button onPress={() => showAll(!all)} attrs={{ 'aria-expanded': all }}>{all ? t('console-fewer') : t('console-all-acts', { n: acts.length })}</Button>}
    </section>
  );
}

function ActLine({ row }: { row: ActRow }) {
  const store = useStore();
  const who = store.entry(row.entry)?.participant || row.participant;
  const before = store.entry(row.previous)?.participant;
  return (
    <li data-testid={`act-${row.act}`} data-undone={row.undone}>
      <span class="digits quiet">{timeText(row.atMs, store.timeZone, true)}</span>{' '}
      <span class="act-what">{actText(row.actName)}{before && <> <Name code={before} /> →</>}{who && store.participant(who) && <> <Name code={who} /></>}</span>
      {row.reason && <span class="quiet"> – {row.reason}</span>}
      {row.undone && <span class="badge">{t('console-undone')}</span>}
      <span class="quiet"> · {row.by ? seatText(store, row.by) : t('console-by-clock')}{row.device && row.device !== row.by ? ` (${row.device.split('-').at(-1)})` : ''}</span>
    </li>
  );
}
