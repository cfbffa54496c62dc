// The time limit in force, in words.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { Category, LimitBasis, type TimeLimits } from 'nameplate/v1/types.ts';
import { lengthText } from 'kit/clock.tsx';
import { categoryKey } from 'kit/enums.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';

// A topic's own limits, or the round's.
export function limitsInForce(store: Store): TimeLimits | undefined {
  const own = store.currentTopic?.topic?.limits;
  return own && own.limits.length > 0 ? own : store.round?.settings?.limits;
}

// Of whoever speaks: "Time limit 3:00"; with nobody: of Member States and groups.
export function limitText(store: Store, entry: EntryRow | undefined): string {
  const limits = limitsInForce(store);
  const decided = limits?.basis === LimitBasis.LIMIT_BASIS_DECIDED;
  if (entry) {
    const limitMs = store.floor?.limitMs ?? 0;
    if (limitMs <= 0) return t('display-no-limit');
    return t(decided ? 'display-limit-decided' : 'display-limit', { limit: lengthText(limitMs) });
  }
  const of = (category: Category) => limits?.limits.find((each) => each.category === category)?.limitMs ?? 0;
  const parts = [Category.CATEGORY_MEMBER_STATE, Category.CATEGORY_GROUP].filter((category) => of(category) > 0)
    .map((category) => t('display-limit-of', { category: t(categoryKey(category)), limit: lengthText(of(category)) }));
  return parts.length > 0 ? parts.join(' · ') : t('display-no-limit');
}
