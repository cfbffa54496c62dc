// Which time limits are in force for a topic, and what they become: pure, so that it is tested without a page.
import { LimitBasis, type Category, type TimeLimits } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import type { Store } from 'kit/store.ts';

export interface InForce {
  limits: TimeLimits | undefined;
  of: 'meeting' | 'topic' | 'round';
  scope: { topic: number; meeting: number }; // as set_time_limits names it
}

export const limitOf = (limits: TimeLimits | undefined, category: Category) => limits?.limits.find((each) => each.category === category)?.limitMs ?? 0;

// Of the meeting under way, else of the topic, else of the round (72/114).
export function limitsInForce(store: Store, topic: TopicRow | undefined): InForce {
  const meeting = store.currentMeeting?.meeting;
  if (meeting?.limits?.limits.length) return { limits: meeting.limits, of: 'meeting', scope: { topic: 0, meeting: meeting.id } };
  if (topic?.topic?.limits?.limits.length) return { limits: topic.topic.limits, of: 'topic', scope: { topic: topic.topic.id, meeting: 0 } };
  return { limits: store.round?.settings?.limits, of: 'round', scope: { topic: 0, meeting: 0 } };
}

export function replaced(limits: TimeLimits | undefined, category: Category, limitMs: number): TimeLimits {
  const others = (limits?.limits ?? []).filter((each) => each.category !== category);
  return { limits: [...others, { category, limitMs }].sort((a, b) => a.category - b.category), basis: limits?.basis ?? LimitBasis.LIMIT_BASIS_GUIDELINE, setAtMs: 0, setBy: '' };
}
