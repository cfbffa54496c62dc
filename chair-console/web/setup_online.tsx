// Who is signed in, on which device, and signing one out.
import { useEffect, useState } from 'preact/hooks';
import { get, post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { seatText } from 'kit/names.tsx';
import { t } from 'kit/words.ts';

interface Device { device: string; client: string; since_ms: number; online: boolean }
interface Seat { seat: string; devices: Device[] }

export function OnLine() {
  const store = useStore();
  const [seats, setSeats] = useState<Seat[]>([]);
  const [said, say] = useState('');
  const load = async () => {
    const { status, body } = await get('/api/access/seats');
    if (status === 200) setSeats(body.seats as Seat[]);
    else say(t('console-online-failed'));
  };
  // Drawn anew whenever somebody comes or goes.
  useEffect(() => { void load(); }, [store.presence]);
  const end = async (device: string) => {
    const { status } = await post('/api/access/sign-out', { device });
    say(status === 204 ? '' : t('console-online-failed'));
    await load();
  };
  const signedIn = seats.filter((each) => each.devices.length > 0);
  return (
    <>
      <div class="row"><Button onPress={load}>{t('console-online-reload')}</Button></div>
      {said && <p role="alert">{said}</p>}
      <table data-testid="online"><thead><tr><th scope="col">{t('console-name')}</th><th scope="col">{t('console-device')}</th><th scope="col">{t('console-online')}</th><th scope="col"><span class="visually-hidden">{t('console-sign-out')}</span></th></tr></thead>
        <tbody>
          {signedIn.flatMap((seat) => seat.devices.map((device) => (
            <tr key={device.device}><td>{seatText(store, seat.seat)}</td><td>{device.device.split('-').at(-1)} · {device.client}</td>
              <td>{device.online ? `● ${t('console-online-yes')}` : `○ ${t('console-online-no')}`}</td>
              <td><ConfirmButton kind="plain" question={t('console-sign-out-sure')} yes={t('console-sign-out')} onPress={() => end(device.device)}>{t('console-sign-out')}</ConfirmButton></td></tr>
          )))}
        </tbody>
      </table>
    </>
  );
}
