// The digits of the speaking clock and their phase: the one function every page uses.
//
// The twin of proto/cpp/digits: display, phones and terminal must never disagree by a second, so both read
// golden/digits.txt. It must never read a clock.
import type { FloorRow } from 'nameplate/v1/row.ts';

export type Phase =
  | 'plain' // no limit: counts up
  | 'go' // within the limit
  | 'conclude' // `concludeAtMs` or less remain
  | 'over'; // nothing remains: counts up with a plus sign

export interface Digits {
  text: string; // "2:14", "+0:12"; minutes are not wrapped into hours: "120:00"
  phase: Phase;
  usedMs: number;
  // Meeting milliseconds until the text or the phase changes, at least 1; nothing while the clock stands.
  nextMs: number | undefined;
}

// Minutes and seconds of a whole number of seconds: "2:14".
export function minutesAndSeconds(seconds: number): string {
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

// All times are meeting milliseconds. `runningSinceMs`: nothing while the clock stands. A `nowMs` before it (an
// offset not yet measured well) counts as nothing used, never as negative time.
export function digits(
  limitMs: number, usedMs: number, runningSinceMs: number | undefined, nowMs: number, concludeAtMs: number,
): Digits {
  const running = runningSinceMs !== undefined;
  const used = Math.max(usedMs, 0) + (running ? Math.max(nowMs - runningSinceMs, 0) : 0);
  const remaining = limitMs - used;
  let text: string;
  let phase: Phase;
  let next: number;
  if (limitMs <= 0) {
    text = minutesAndSeconds(Math.floor(used / 1000));
    phase = 'plain';
    next = 1000 - (used % 1000);
  } else if (remaining > 0) {
    const shown = Math.ceil(remaining / 1000);
    text = minutesAndSeconds(shown);
    phase = remaining <= concludeAtMs ? 'conclude' : 'go';
    next = remaining - (shown - 1) * 1000;
    if (phase === 'go') next = Math.min(next, remaining - concludeAtMs);
  } else {
    text = `+${minutesAndSeconds(Math.floor(-remaining / 1000))}`;
    phase = 'over';
    next = 1000 - (-remaining % 1000);
  }
  // Before its own beginning the clock shows its first value; it changes that much later.
  const nextMs = running ? next + Math.max(runningSinceMs - nowMs, 0) : undefined;
  return { text, phase, usedMs: used, nextMs };
}

export function floorDigits(floor: FloorRow, nowMs: number, concludeAtMs: number): Digits {
  const since = floor.clock?.$case === 'runningSinceMs' ? floor.clock.runningSinceMs : undefined;
  return digits(floor.limitMs, floor.usedMs, since, nowMs, concludeAtMs);
}
