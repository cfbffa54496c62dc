// The digits of the speaking clock and their phase: the one function every page uses.
//
// Apart because the display, the phones and the terminal must never disagree by a second; its twin in C++
// (proto/cpp/digits.hpp) reads the same golden/digits.txt. It must never read a clock.
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
  // Meeting milliseconds until the text or the phase changes, at least 1; undefined while the clock stands.
  nextMs: number | undefined;
}

function minutesAndSeconds(seconds: number): string {
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`;
}

// All times are whole meeting milliseconds. `runningSinceMs`: undefined while the clock stands. A `nowMs` before it
// (an offset not yet measured well) counts as nothing used, never as negative time.
export function digits(
  limitMs: number,
  usedBeforeMs: number,
  runningSinceMs: number | undefined,
  nowMs: number,
  concludeAtMs: number,
): Digits {
  const now = Math.floor(nowMs);
  let usedMs = Math.max(usedBeforeMs, 0);
  if (runningSinceMs !== undefined) usedMs += Math.max(now - runningSinceMs, 0);
  const remainingMs = limitMs - usedMs;
  let text: string;
  let phase: Phase = 'plain';
  let nextMs: number;
  if (limitMs <= 0) {
    text = minutesAndSeconds(Math.floor(usedMs / 1000));
    nextMs = 1000 - (usedMs % 1000);
  } else if (remainingMs > 0) {
    const shown = Math.ceil(remainingMs / 1000);
    text = minutesAndSeconds(shown);
    phase = remainingMs <= concludeAtMs ? 'conclude' : 'go';
    nextMs = remainingMs - (shown - 1) * 1000;
    if (phase === 'go') nextMs = Math.min(nextMs, remainingMs - concludeAtMs);
  } else {
    text = `+${minutesAndSeconds(Math.floor(-remainingMs / 1000))}`;
    phase = 'over';
    nextMs = 1000 - (-remainingMs % 1000);
  }
  if (runningSinceMs === undefined) return { text, phase, usedMs, nextMs: undefined };
  // Before its own beginning the clock shows its first value; it changes that much later.
  return { text, phase, usedMs, nextMs: nextMs + Math.max(runningSinceMs - now, 0) };
}

export function digitsOfFloor(floor: FloorRow, nowMs: number, concludeAtMs: number): Digits {
  const since = floor.clock?.$case === 'runningSinceMs' ? floor.clock.runningSinceMs : undefined;
  return digits(floor.limitMs, floor.usedMs, since, nowMs, concludeAtMs);
}
