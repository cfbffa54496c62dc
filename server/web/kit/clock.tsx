// The speaking clock on a page: digits that change on the edge of the second, and meeting time for sentences.
//
// Apart because only here does a page wait for time. The digits themselves are proto/ts/clock.ts.
import { useEffect, useState } from 'preact/hooks';
import { FloorState } from 'nameplate/v1/types.ts';
import { digitsOfFloor, type Digits } from 'proto/ts/clock.ts';
import { useStore } from './context.ts';
import { t } from './words.ts';

export interface Clock extends Digits {
  limitMs: number;
  running: boolean;
  paused: boolean;
  share: number; // of the limit used, 0 to 1; 0 without a limit
}

// The clock of whoever has the floor; undefined while it is vacant. Drawn again at each second's edge, at each change
// of phase, and when the row changes.
export function useClock(): Clock | undefined {
  const store = useStore();
  const [, draw] = useState(0);
  const floor = store.floor;
  const concludeAtMs = store.round?.settings?.concludeAtMs ?? 0;
  const held = floor !== undefined && floor.state !== FloorState.FLOOR_STATE_VACANT && floor.entry !== 0;
  const digits = held ? digitsOfFloor(floor, store.nowMs(), concludeAtMs) : undefined;
  useEffect(() => {
    if (digits?.nextMs === undefined) return;
    const wait = store.realMs(digits.nextMs);
    if (wait === Infinity) return;
    // Never sooner than the edge (a timer may fire early by a fraction), never later than a second: the measured
    // offset glides meanwhile.
    const timer = setTimeout(() => draw((n) => n + 1), Math.min(Math.max(Math.ceil(wait), 4), 1000));
    return () => clearTimeout(timer);
  });
  if (!digits || !floor) return undefined;
  return {
    ...digits,
    limitMs: floor.limitMs,
    running: floor.clock?.$case === 'runningSinceMs',
    paused: floor.clock?.$case !== 'runningSinceMs',
    share: floor.limitMs > 0 ? Math.min(digits.usedMs / floor.limitMs, 1) : 0,
  };
}

// True once the link has been lost for so long, by the page's wall clock.
export function useLostFor(ms: number): boolean {
  const { sinceMs } = useStore().link;
  const [, draw] = useState(0);
  useEffect(() => {
    if (!sinceMs) return;
    const timer = setTimeout(() => draw((n) => n + 1), Math.max(ms - (Date.now() - sinceMs), 0) + 20);
    return () => clearTimeout(timer);
  }, [sinceMs, ms]);
  return sinceMs > 0 && Date.now() - sinceMs >= ms;
}

// The digits run on without the server; after ten seconds nobody can say that they are still true.
const UNCONFIRMED_MS = 10_000;
export const useUnconfirmed = () => useLostFor(UNCONFIRMED_MS);

// Meeting time, drawn again every `everyMs` of meeting time, on its edge. For "in 3 minutes", not for digits.
export function useMeetingTime(everyMs = 1000): number {
  const store = useStore();
  const [, draw] = useState(0);
  const nowMs = store.nowMs();
  useEffect(() => {
    const wait = store.realMs(everyMs - (nowMs % everyMs));
    if (wait === Infinity) return;
    const timer = setTimeout(() => draw((n) => n + 1), Math.min(Math.max(Math.ceil(wait), 50), 60_000));
    return () => clearTimeout(timer);
  });
  return nowMs;
}

// A length of time as digits: "3:00".
export function lengthText(ms: number): string {
  const seconds = Math.ceil(Math.max(ms, 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

// Minutes and seconds always run from left to right, also in Arabic.
export function DigitsText({ text }: { text: string }) {
  return <span class="digits" dir="ltr">{text}</span>;
}

// Shape, digits and word of the clock with its bar: never colour alone. role=timer is not read aloud by itself; the
// polite line beside it speaks at the changes of phase and at 60 s. On the room's display (`trusted`) it runs on unmarked.
export function ClockPanel({ testid = 'clock', trusted }: { testid?: string; trusted?: boolean }) {
  const clock = useClock();
  const unconfirmed = useUnconfirmed() && !trusted;
  if (!clock) return null;
  const word = unconfirmed ? t('clock-unconfirmed') : clock.paused ? t('clock-paused') : t(`clock-${clock.phase}`);
  return (
    <div class="clock" data-phase={clock.phase} data-paused={clock.paused} data-unconfirmed={unconfirmed ? 'true' : undefined}>
      <div class="clock-line">
        <span class="clock-shape" aria-hidden="true" />
        <span class="clock-digits" role="timer" aria-live="off" aria-label={t('clock-label')} data-testid={testid}>
          <DigitsText text={clock.text} />
        </span>
        <span class="clock-word" data-testid="phase">{word}</span>
      </div>
      {clock.limitMs > 0 && <ClockBar clock={clock} />}
      <ClockVoice clock={clock} />
    </div>
  );
}

// The part used. The stylesheet gives each phase its own pattern.
export function ClockBar({ clock }: { clock: Clock }) {
  return (
    <div class="clock-bar" data-phase={clock.phase} aria-hidden="true">
      <div class="clock-used" style={{ inlineSize: `${(clock.share * 100).toFixed(2)}%` }} />
    </div>
  );
}

// What a screen reader hears: at one minute, at "please conclude" and at nought, each once.
export function ClockVoice({ clock }: { clock: Clock }) {
  const minute = clock.phase === 'go' && clock.limitMs > 60_000 && clock.limitMs - clock.usedMs <= 60_000;
  const text = clock.phase === 'over' ? t('clock-over') : clock.phase === 'conclude' ? t('clock-conclude')
    : minute ? t('clock-one-minute') : '';
  return <span class="visually-hidden" role="status">{text}</span>;
}
