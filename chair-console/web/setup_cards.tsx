// Desk cards: a QR code and a typed code for each seat, shown once, printed, and gone when the page is left.
import { useEffect, useState } from 'preact/hooks';
import { get, post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { AskButton } from './ask.tsx';
import { goesOnAs } from './own_devices.ts';
import { SecondFactor, type FactorSeat } from './setup_factor.tsx';
import { Name, seatText } from 'kit/names.tsx';
import { t } from 'kit/words.ts';

interface Card { seat: string; role: string; participant: string; code: string; join_url: string; qr_svg: string }
interface Seat extends FactorSeat { made_at_ms: number }
const PODIUM = ['presiding', 'secretary', 'officer', 'booth', 'display', 'public'];

export function Cards() {
  const store = useStore();
  const [cards, setCards] = useState<Card[]>([]);
  const [seats, setSeats] = useState<Seat[]>([]);
  const [one, setOne] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const load = async () => {
    const { status, body } = await get('/api/access/seats');
    if (status === 200) setSeats(body.seats as Seat[]);
  };
  useEffect(() => { void load(); }, []);
  const make = async (wanted: object) => {
    setBusy(true);
    say(t('console-cards-making'));
    const { status, body } = await post('/api/access/make', wanted);
    setBusy(false);
    say(status === 200 ? '' : t('console-cards-failed'));
    if (status === 200) setCards(body.cards as Card[]);
    if (status === 200 && typeof body.device === 'string') goesOnAs(body.device);
    await load();
  };
  const made = new Set(seats.filter((each) => each.made_at_ms > 0).map((each) => each.seat));
  const missing = store.participants.filter((each) => !made.has(`delegation:${each.code}`)).length;
  const choices = [...PODIUM, ...(store.round?.settings?.presidingSeats ?? []).map((each) => `cofacilitator:${each.code}`), ...store.participants.map((each) => `delegation:${each.code}`)];
  return (
    <>
      <p>{t('console-cards-help', { made: made.size, missing })}</p>
      <div class="row">
        {missing > 0 && <Button kind="main" testid="make-missing" pending={busy} onPress={() => make({ which: 'missing' })}>{t('console-cards-missing', { n: missing })}</Button>}
        <AskButton testid="make-all" sends="danger" pending={busy} label={t('console-cards-all')} question={t('console-cards-all-sure')} yes={t('console-cards-all-yes')} onPress={() => make({ which: 'all' })} />
        <label class="time"><span>{t('console-cards-one')}</span>
          <select value={one} data-testid="card-seat" onChange={(event) => setOne(event.currentTarget.value)}>
            <option value="">–</option>
            {choices.map((seat) => <option key={seat} value={seat}>{seatText(store, seat)}</option>)}
          </select>
        </label>
        <ConfirmButton kind="plain" testid="make-one" disabled={one === ''} pending={busy} question={t('console-cards-one-sure')} yes={t('console-cards-one-yes')} onPress={() => make({ seats: [one] })}>{t('console-cards-one-make')}</ConfirmButton>
        {cards.length > 0 && <Button kind="main" testid="print-cards" onPress={() => print()}>{t('console-cards-print')}</Button>}
      </div>
      {said && <p role="status">{said}</p>}
      {cards.length > 0 && <p class="warning">{t('console-cards-once')}</p>}
      <div class="cards" data-testid="cards">
        {cards.map((card) => (
          <article key={card.seat} class="desk-card" data-testid={`card-${card.seat}`}>
            <h3>{card.participant && card.role === 'delegation' ? <Name code={card.participant} /> : seatText(store, card.seat)}</h3>
            <img alt={t('console-cards-qr')} src={`data:image/svg+xml,${encodeURIComponent(card.qr_svg)}`} />
            <p class="code"><code dir="ltr">{card.code}</code></p>
            <p class="address" dir="ltr">{new URL(card.join_url).origin}</p>
            <p lang="en" dir="ltr">Scan with your phone, or open the address and type the code.</p>
            <p lang="fr" dir="ltr">Scannez avec votre téléphone, ou ouvrez l’adresse et saisissez le code.</p>
          </article>
        ))}
      </div>
      <SecondFactor seats={seats} reload={load} />
    </>
  );
}
