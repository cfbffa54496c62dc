// Which time limits are in force, as the server finds them (72/114): of the meeting under way, else of the topic, else of
// the round, category by category. Pure, so that it is tested without a page.
import { LimitBasis, type Category, type TimeLimits } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import type { Store } from 'kit/store.ts';

export type Scope = 'meeting' | 'topic' | 'round';

export interface InForce {
  limitMs: number; // 0 = none
  of: Scope; // where it was set
  limits: TimeLimits | undefined; // all of that place
}

export function limitsOf(store: Store, topic: TopicRow | undefined, scope: Scope): TimeLimits | undefined {
  if (scope === 'meeting') return store.currentMeeting?.meeting?.limits;
  return scope === 'topic' ? topic?.topic?.limits : store.round?.settings?.limits;
}

// Undefined: nothing is said of the category here.
export const limitIn = (limits: TimeLimits | undefined, category: Category) => limits?.limits.find((each) => each.category === category)?.limitMs;

export function limitInForce(store: Store, topic: TopicRow | undefined, category: Category): InForce {
  for (const of of ['meeting', 'topic'] as const) {
    const limits = limitsOf(store, topic, of);
    const limitMs = limitIn(limits, category);
    if (limitMs !== undefined) return { limitMs, of, limits };
  }
  const limits = limitsOf(store, topic, 'round');
  return { limitMs: limitIn(limits, category) ?? 0, of: 'round', limits };
}

// As set_time_limits names it.
export function target(store: Store, topic: TopicRow | undefined, scope: Scope): { topic: number; meeting: number } {
  return { topic: scope === 'topic' ? topic?.topic?.id ?? 0 : 0, meeting: scope === 'meeting' ? store.currentMeeting?.meeting?.id ?? 0 : 0 };
}

export function replaced(limits: TimeLimits | undefined, category: Category, limitMs: number): TimeLimits {
  const others = (limits?.limits ?? []).filter((each) => each.category !== category);
  return { limits: [...others, { category, limitMs }].sort((a, b) => a.category - b.category), basis: limits?.basis ?? LimitBasis.LIMIT_BASIS_GUIDELINE, setAtMs: 0, setBy: '' };
}
