// What every console must see at once: somebody signed in at the podium, a second factor was set or removed.
//
// Pure, from the log of acts alone. What a device did itself is no alarm to it, and what is over is none to anybody.
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';

const ALARMING = [Kind.DEVICE_SIGNED_IN, Kind.SECOND_FACTOR_SET, Kind.SECOND_FACTOR_REMOVED];
const ENDING = [Kind.DEVICES_SIGNED_OUT, Kind.CODE_REPLACED, Kind.CODES_MADE];

export const isAboutAccess = (row: ActRow): boolean => row.access !== undefined;

export interface Looking {
  own: string; // this device's name
  secretary: boolean;
  dismissed: ReadonlySet<number>;
}

// Newest first; `rows` in any order, each about access. Who came in before this device did alarms the secretary alone,
// who can put it out: a thief of the night is seen in the morning, and a Chair is not greeted by everybody's arrival.
export function alarmsOf(rows: ActRow[], { own, secretary, dismissed }: Looking): ActRow[] {
  const newestFirst = [...rows].sort((a, b) => b.act - a.act);
  const arrived = newestFirst.find((row) => row.device === own && row.access!.kind === Kind.DEVICE_SIGNED_IN)?.act ?? 0;
  const over = new Set<string>(); // seats and devices whose sign-ins ended later
  return newestFirst.filter((row) => {
    const { kind, seat } = row.access!;
    // A device by its own name; a whole seat when its code was replaced.
    if (ENDING.includes(kind)) over.add(seat);
    if (!ALARMING.includes(kind) || row.device === own || dismissed.has(row.act)) return false;
    if (!secretary && row.act < arrived) return false;
    return kind !== Kind.DEVICE_SIGNED_IN || !(over.has(row.device) || over.has(seat));
  });
}
