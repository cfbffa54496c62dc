// The alarms that nobody answered on this device so far, and how they are answered: one press or another, kept alike.
import { useRef, useState } from 'preact/hooks';
import type { ActRow } from 'nameplate/v1/row.ts';
import type { Store } from 'kit/store.ts';
import { alarmsOf, isAboutAccess } from './alarms.ts';
import { keepAlarms, keptAlarms } from './kept_alarms.ts';
import { ownDevices } from './own_devices.ts';
import { rightsOf } from './rights.ts';

// The server gives the last ones only: what alarmed is kept while the page is open.
class Seen {
  readonly rows = new Map<number, ActRow>();
  readonly dismissed: Set<number>;
  constructor(readonly epoch: string) { this.dismissed = keptAlarms(epoch); }
}

export interface Waiting {
  alarms: ActRow[]; // newest first
  answer: (those: readonly ActRow[]) => void;
}

export function useWaiting(store: Store): Waiting {
  const [, again] = useState(0);
  const kept = useRef<Seen | undefined>(undefined);
  const { welcome } = store;
  if (!welcome) return { alarms: [], answer: () => {} };
  if (kept.current?.epoch !== welcome.epoch) kept.current = new Seen(welcome.epoch);
  const seen = kept.current;
  const own = ownDevices(welcome.device);
  for (const row of store.acts.filter(isAboutAccess)) {
    seen.rows.set(row.act, row);
    // Also under the name that a later sign-in of this browser will give it.
    if (own.includes(row.device) && !seen.dismissed.has(row.act)) keepAlarms(seen.epoch, seen.dismissed.add(row.act));
  }
  return {
    alarms: alarmsOf([...seen.rows.values()], { own, secretary: rightsOf(store).secretary, dismissed: seen.dismissed }),
    answer(those) {
      for (const { act } of those) seen.dismissed.add(act);
      keepAlarms(seen.epoch, seen.dismissed);
      again((n) => n + 1);
    },
  };
}
