// Importing a CSV file: checked first, all its faults at once with their lines, nothing half imported.
import { useState } from 'preact/hooks';
import { postText } from 'kit/api.ts';
import { Button } from 'kit/controls.tsx';
import { has, t } from 'kit/words.ts';
import { OddList, type Odd } from './odd_names.tsx';

type Kind = 'participants' | 'groups' | 'programme';
interface Fault { line: number; column: string; fault: string; value: string }
type Said = { kind: 'faults'; faults: Fault[] } | { kind: 'text'; text: string } | { kind: 'checked'; rows: number; text: string; name: string; odd: Odd[] };

function faultText(fault: Fault): string {
  const key = `fault-${fault.fault.replaceAll('_', '-')}`;
  return has(key) ? t(key, { value: fault.value }) : `${fault.fault} ${fault.value}`;
}

export function Files({ kind }: { kind: Kind }) {
  const [said, say] = useState<Said | undefined>();
  const [busy, setBusy] = useState(false);
  const send = async (text: string, name: string, dry: boolean) => {
    setBusy(true);
    const { status, body } = await postText(`/api/import/${kind}${dry ? '?dry=1' : ''}`, text);
    setBusy(false);
    if (status === 422) return say({ kind: 'faults', faults: (body.faults as Fault[] | undefined) ?? [] });
    if (status === 200 && dry) return say({ kind: 'checked', rows: Number(body.rows), text, name, odd: (body.odd as Odd[] | undefined) ?? [] });
    if (status === 200) return say({ kind: 'text', text: t('console-imported', { rows: Number(body.rows) }) });
    if (status === 409) {
      const key = `refusal-${String(body.error ?? '').toLowerCase().replaceAll('_', '-')}`;
      return say({ kind: 'text', text: has(key) ? t(key, { field: String(body.field ?? ''), name: String(body.participant ?? '') }) : t('console-import-failed') });
    }
    say({ kind: 'text', text: t('console-import-failed') });
  };
  return (
    <div class="files">
      <div class="row">
        <label class="file"><span>{t('console-import')}</span>
          <input type="file" accept=".csv,text/csv" data-testid={`import-${kind}`} onChange={async (event) => {
            const input = event.currentTarget; // the event forgets it while we wait
            const file = input.files?.[0];
            if (file) await send(await file.text(), file.name, true);
            input.value = ''; // so that the corrected file, of the same name, can be chosen again
          }} />
        </label>
        <a class="button" href={`/api/export/${kind}.csv`} download data-testid={`export-${kind}`}>{t('console-export')}</a>
      </div>
      {said?.kind === 'checked' && <OddList odd={said.odd} />}
      {said?.kind === 'checked' && (
        <p role="status">{t('console-import-checked', { name: said.name, rows: said.rows })}{' '}
          <Button kind="main" testid={`import-${kind}-now`} pending={busy} onPress={() => send(said.text, said.name, false)}>{t('console-import-now')}</Button>
          <Button onPress={() => say(undefined)}>{t('back')}</Button>
        </p>
      )}
      {said?.kind === 'text' && <p role="status">{said.text}</p>}
      {said?.kind === 'faults' && (
        <div role="alert" data-testid="faults">
          <p>{t('console-faults', { n: said.faults.length })}</p>
          <table><thead><tr><th scope="col">{t('console-fault-line')}</th><th scope="col">{t('console-fault-column')}</th><th scope="col">{t('console-fault')}</th></tr></thead>
            <tbody>{said.faults.map((each, at) => <tr key={at}><td class="digits">{each.line}</td><td><code>{each.column}</code></td><td>{faultText(each)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}
