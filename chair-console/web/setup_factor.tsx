// The second factor of each seat of the podium: set up with a phone, confirmed by its digits, removed by them.
import { useState } from 'preact/hooks';
import { post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { dayText, t, timeText } from 'kit/words.ts';
import { DIGITS, isDigits, normalDigits } from '../../server/web/landing/code.ts';
import { AskButton } from './ask.tsx';
import { seatLabel } from './seat_label.ts';

export interface FactorSeat { seat: string; role: string; second_factor_since_ms: number }
interface Begun { seat: string; secret: string; qr_svg: string }
const PODIUM = ['presiding', 'cofacilitator', 'secretary', 'officer'];

export function SecondFactor({ seats, reload }: { seats: FactorSeat[]; reload: () => Promise<void> }) {
  const store = useStore();
  const [begun, setBegun] = useState<Begun>();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const ask = async (what: string, wanted: object) => {
    setBusy(true);
    const { status, body } = await post(`/api/access/second-factor/${what}`, wanted);
    setBusy(false);
    setTyped('');
    const done = status === 200 || status === 204;
    say(done ? '' : t(status === 422 ? 'console-factor-wrong' : status === 429 ? 'console-factor-wait' : 'console-online-failed'));
    if (done) setBegun(what === 'begin' ? body as unknown as Begun : undefined);
    await reload();
  };
  const digits = normalDigits(typed);
  const field = (
    <label class="time"><span>{t('console-factor-digits')}</span>
      <input class="digits" dir="ltr" inputMode="numeric" autocomplete="off" maxLength={DIGITS + 4} value={typed} data-testid="factor-digits"
        onInput={(event) => setTyped(event.currentTarget.value)} />
    </label>
  );
  const since = (ms: number) => t('console-factor-since', { time: `${dayText(ms, store.timeZone)}, ${timeText(ms, store.timeZone)}` });
  return (
    <section class="factors" aria-labelledby="factors-title">
      <h3 id="factors-title">{t('console-factor')}</h3>
      <p>{t('console-factor-help')}</p>
      {said && <p role="alert" class="warning" data-testid="factor-said">{said}</p>}
      <ul>
        {seats.filter((each) => PODIUM.includes(each.role)).map(({ seat, second_factor_since_ms: ms }) => (
          <li key={seat} data-testid={`factor-${seat}`} data-set={ms > 0 ? 'true' : undefined}>
            <strong>{seatLabel(store, seat)}</strong> <span class="quiet">{ms > 0 ? since(ms) : t('console-factor-none')}</span>
            {ms > 0
              ? <AskButton testid={`factor-remove-${seat}`} sends="danger" pending={busy} label={t('console-factor-remove')} question={t('console-factor-remove-ask')} yes={t('console-remove')}
                  ready={isDigits(digits)} onPress={() => ask('remove', { seat, digits })}>{field}</AskButton>
              : <Button testid={`factor-begin-${seat}`} pending={busy} onPress={() => ask('begin', { seat })}>{t('console-factor-set-up')}</Button>}
          </li>
        ))}
      </ul>
      {begun && (
        <form class="edit" data-testid="factor-form" onSubmit={(event) => { event.preventDefault(); if (isDigits(digits)) void ask('confirm', { seat: begun.seat, digits }); }}>
          <p>{t('console-factor-scan', { seat: seatLabel(store, begun.seat) })}</p>
          <div class="factor-key">
            <img alt={t('console-factor-qr')} src={`data:image/svg+xml,${encodeURIComponent(begun.qr_svg)}`} />
            <p><span class="quiet">{t('console-factor-key')}</span> <code dir="ltr" data-testid="factor-secret">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code></p>
          </div>
          <div class="row">
            {field}
            <Button kind="main" testid="factor-confirm" pending={busy} disabled={!isDigits(digits)} attrs={{ type: 'submit' }} onPress={() => {}}>{t('console-factor-confirm')}</Button>
            <Button testid="factor-back" onPress={() => { setBegun(undefined); setTyped(''); }}>{t('back')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
