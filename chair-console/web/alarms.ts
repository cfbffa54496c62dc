// What every console must see at once: somebody signed in at the podium, a second factor was set or removed.
//
// Pure, from the log of acts alone. What a device did itself is no alarm to it, and what is over is none to anybody.
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';

const ALARMING = [Kind.DEVICE_SIGNED_IN, Kind.SECOND_FACTOR_SET, Kind.SECOND_FACTOR_REMOVED];
const REPLACING = [Kind.CODE_REPLACED, Kind.CODES_MADE];
const ENDING = [Kind.DEVICES_SIGNED_OUT, ...REPLACING];

export const isAboutAccess = (row: ActRow): boolean => row.access !== undefined;

export interface Looking {
  own: readonly string[]; // this page's devices: one, unless it replaced its own seat's code
  secretary: boolean;
  dismissed: ReadonlySet<number>;
}

// A device by its own name; a whole seat when its code was replaced, but for whoever signed the others out and stayed.
function ends(ending: ActRow, signedIn: ActRow): boolean {
  const { kind, seat } = ending.access!;
  if (seat === signedIn.device) return true;
  return seat === signedIn.access!.seat && (REPLACING.includes(kind) || ending.device !== signedIn.device);
}

// Newest first; `rows` in any order, each about access. Who came in before this device did alarms the secretary alone,
// who can put it out: a thief of the night is seen in the morning, and a Chair is not greeted by everybody's arrival.
export function alarmsOf(rows: ActRow[], { own, secretary, dismissed }: Looking): ActRow[] {
  const newestFirst = [...rows].sort((a, b) => b.act - a.act);
  const arrived = newestFirst.find((row) => own.includes(row.device) && row.access!.kind === Kind.DEVICE_SIGNED_IN)?.act ?? 0;
  const endings: ActRow[] = []; // later than the row at hand
  return newestFirst.filter((row) => {
    const { kind } = row.access!;
    if (ENDING.includes(kind)) endings.push(row);
    if (!ALARMING.includes(kind) || own.includes(row.device) || dismissed.has(row.act)) return false;
    if (!secretary && row.act < arrived) return false;
    return kind !== Kind.DEVICE_SIGNED_IN || !endings.some((ending) => ends(ending, row));
  });
}

// More than two are not answered one after the other at one place: they are listed.
export const isListed = (rows: readonly ActRow[]): boolean => rows.length > 2;

// Whether drawing `now` instead of `before` takes something away that a press may be aimed at: the list, or all of it.
export function takesAway(before: readonly ActRow[], now: readonly ActRow[]): boolean {
  return isListed(before) ? !isListed(now) : before.length > 0 && now.length === 0;
}
