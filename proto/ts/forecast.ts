// When the names of a list will be called: ranges from measured turnover, never a single minute.
//
// How it is computed stands in proto/cpp/README.md; its twin in C++ (proto/cpp/forecast.hpp) reads the same
// golden/forecast.txt. It must never read a clock.
import type { EntryRow, FloorRow, ListRow } from 'nameplate/v1/row.ts';
import { Category } from 'nameplate/v1/types.ts';

export interface Span { fromMs: number; toMs: number } // meeting milliseconds
export interface Fits { few: number; many: number } // names heard in full

export interface Forecast {
  calls: Map<number, Span>; // of the waiting, by entry: when it is called
  ends: Map<number, Span>; // and when its turn is over
  end: Span; // when the last has spoken
  fitsBy: (hardStopMs: number) => Fits;
}

// Known beforehand: a slot takes 1.4 times the limit, five minutes where there is none, give or take this part of it.
const SLOT_PER_LIMIT = 1.4;
const SLOT_WITHOUT_LIMIT_MS = 300_000;
const SPREAD = 0.5;
// It counts as much as so many measured turnovers.
const WEIGHT = 2;
// Four of five: that many standard deviations to either side of a normal distribution.
const DEVIATIONS = 1.2816;
// Whoever speaks longer than expected is given this part of a slot still.
const STILL_TO_GO = 0.15;

interface Slot { meanMs: number; variance: number; seen: number }

function slotOf(list: ListRow, category: Category, limitMs: number, measuredScale: number): Slot {
  const usual = limitMs > 0 ? SLOT_PER_LIMIT * limitMs : SLOT_WITHOUT_LIMIT_MS;
  const spread = SPREAD * usual;
  const turnover = list.turnovers.find((one) => one.category === category && one.count > 0);
  if (turnover === undefined) return { meanMs: usual, variance: spread * spread, seen: WEIGHT };
  const { count } = turnover;
  const sum = turnover.sumMs * measuredScale;
  const squares = turnover.sumSqS2 * 1e6 * measuredScale * measuredScale;
  const measured = sum / count;
  const off = usual - measured;
  const seen = WEIGHT + count;
  const variance = (WEIGHT * spread * spread + Math.max(0, squares - sum * measured) + WEIGHT * count / seen * off * off) / seen;
  return { meanMs: (WEIGHT * usual + sum) / seen, variance, seen };
}

// What has been added up so far. Slots of one category share an error: their mean is an estimate.
class Sum {
  #meanMs = 0;
  #variance = 0;
  readonly #shared = new Map<Category, number>();

  add(category: Category, slot: Slot): void {
    this.addRest(slot.meanMs, slot.variance);
    this.#shared.set(category, (this.#shared.get(category) ?? 0) + Math.sqrt(slot.variance / slot.seen));
  }

  addRest(meanMs: number, variance: number): void {
    this.#meanMs += meanMs;
    this.#variance += variance;
  }

  from(nowMs: number): Span {
    let variance = this.#variance;
    for (const [, deviations] of [...this.#shared].sort(([a], [b]) => a - b)) variance += deviations * deviations;
    const wide = DEVIATIONS * Math.sqrt(variance);
    const at = (ms: number) => nowMs + Math.floor(Math.max(0, ms) + 0.5);
    return { fromMs: at(this.#meanMs - wide), toMs: at(this.#meanMs + wide) };
  }
}

// `limitOf`: what if this entry's limit were another? 0 = none.
export function forecast(
  list: ListRow,
  entryOf: (id: number) => EntryRow | undefined,
  floor: FloorRow | undefined,
  nowMs: number,
  limitOf?: (entry: EntryRow) => number,
): Forecast {
  const now = Math.floor(nowMs);
  const sum = new Sum();
  const speaker = floor === undefined || floor.entry === 0 ? undefined : entryOf(floor.entry);
  if (floor !== undefined && speaker !== undefined) {
    const slot = slotOf(list, speaker.category, floor.limitMs, 1);
    const goneMs = Math.max(now - floor.beganAtMs, 0);
    const restMs = Math.max(slot.meanMs - goneMs, STILL_TO_GO * slot.meanMs);
    sum.addRest(restMs, slot.variance * (restMs / slot.meanMs));
  }
  const calls = new Map<number, Span>();
  const ends = new Map<number, Span>();
  for (const id of list.order) {
    const entry = entryOf(id);
    const nowLimitMs = entry?.limitMs ?? 0;
    const limitMs = entry === undefined || limitOf === undefined ? nowLimitMs : limitOf(entry);
    const scale = nowLimitMs > 0 && limitMs > 0 ? limitMs / nowLimitMs : 1;
    calls.set(id, sum.from(now));
    sum.add(entry?.category ?? Category.CATEGORY_UNSPECIFIED, slotOf(list, entry?.category ?? Category.CATEGORY_UNSPECIFIED, limitMs, scale));
    ends.set(id, sum.from(now));
  }
  const fitsBy = (hardStopMs: number): Fits => {
    const spans = [...ends.values()];
    return { few: spans.filter((span) => span.toMs <= hardStopMs).length, many: spans.filter((span) => span.fromMs <= hardStopMs).length };
  };
  return { calls, ends, end: sum.from(now), fitsBy };
}
