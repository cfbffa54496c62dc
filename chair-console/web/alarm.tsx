// The alarm of every console: who came in at the podium, on which device, and the one press that puts it out again.
//
// It lies over the switch and the health strip as the NOT LIVE band does, so that no button of the floor moves or is
// covered. It stays until somebody answers it, here or, by ending the device, at any console.
import { useRef, useState } from 'preact/hooks';
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';
import { post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import type { Store } from 'kit/store.ts';
import { t, timeText } from 'kit/words.ts';
import { alarmsOf, isAboutAccess } from './alarms.ts';
import { keepAlarms, keptAlarms } from './kept_alarms.ts';
import { ownDevices } from './own_devices.ts';
import { rightsOf } from './rights.ts';
import { seatLabel } from './seat_label.ts';

// The server gives the last ones only: what alarmed is kept while the page is open.
class Seen {
  readonly rows = new Map<number, ActRow>();
  readonly dismissed: Set<number>;
  constructor(readonly epoch: string) { this.dismissed = keptAlarms(epoch); }
}

function alarmText(store: Store, row: ActRow): string {
  const { kind, seat, client } = row.access!;
  const time = timeText(row.atMs, store.timeZone, true);
  if (kind === Kind.SECOND_FACTOR_SET) return t('console-alarm-factor-set', { seat: seatLabel(store, seat), time });
  if (kind === Kind.SECOND_FACTOR_REMOVED) return t('console-alarm-factor-removed', { seat: seatLabel(store, seat), time });
  return t('console-alarm-in', { seat: seatLabel(store, seat), device: row.device.split('-').at(-1) ?? '', client, time });
}

export function Alarm() {
  const store = useStore();
  const [, again] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(0);
  const kept = useRef<Seen | undefined>(undefined);
  const { welcome } = store;
  if (!welcome) return null;
  if (kept.current?.epoch !== welcome.epoch) kept.current = new Seen(welcome.epoch);
  const seen = kept.current;
  const own = ownDevices(welcome.device);
  for (const row of store.acts.filter(isAboutAccess)) {
    seen.rows.set(row.act, row);
    // Also under the name that a later sign-in of this browser will give it.
    if (own.includes(row.device) && !seen.dismissed.has(row.act)) keepAlarms(seen.epoch, seen.dismissed.add(row.act));
  }
  const { secretary } = rightsOf(store);
  const alarms = alarmsOf([...seen.rows.values()], { own, secretary, dismissed: seen.dismissed });
  const row = alarms[0];
  if (!row) return null;
  const answer = (act: number) => {
    keepAlarms(seen.epoch, seen.dismissed.add(act));
    again((n) => n + 1);
  };
  const end = async () => {
    setBusy(true);
    const { status } = await post('/api/access/sign-out', { device: row.device });
    setBusy(false);
    setFailed(status === 204 || status === 404 ? 0 : row.act);
    if (status === 204 || status === 404) answer(row.act);
  };
  const cameIn = row.access!.kind === Kind.DEVICE_SIGNED_IN;
  return (
    <div class="alarm" data-testid="alarm" data-act={row.act}>
      <p role="alert"><span class="alarm-mark" aria-hidden="true" />
        <span>{failed === row.act ? t('console-online-failed') : alarmText(store, row)}
          {cameIn && !secretary && <> {t('console-alarm-tell')}</>}</span></p>
      {cameIn && secretary && (
        <Button kind="danger" testid="alarm-out" pending={busy} disabled={!store.live} onPress={end}>{t('console-alarm-out')}</Button>
      )}
      <Button testid="alarm-fine" onPress={() => answer(row.act)}>{t('console-alarm-fine')}{alarms.length > 1 && <span class="digits">1/{alarms.length}</span>}</Button>
    </div>
  );
}
