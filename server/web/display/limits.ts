// The time limit in force, in words.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { Category, LimitBasis, StatementType, type TimeLimits } from 'nameplate/v1/types.ts';
import { lengthText } from 'kit/clock.tsx';
import { categoryKey } from 'kit/enums.ts';
import type { Store } from 'kit/store.ts';
import { t, timeText } from 'kit/words.ts';

// The meeting's own limits, the topic's, or the round's.
export function limitsInForce(store: Store): TimeLimits | undefined {
  const own = [store.currentMeeting?.meeting?.limits, store.currentTopic?.topic?.limits];
  return own.find((each) => each && each.limits.length > 0) ?? store.round?.settings?.limits;
}

// Of whoever speaks: "Guideline 3:00", "Time limit 3:00"; with nobody: of Member States and groups, and who set it when.
export function limitText(store: Store, entry: EntryRow | undefined): string {
  const limits = limitsInForce(store);
  const decided = limits?.basis === LimitBasis.LIMIT_BASIS_DECIDED;
  if (entry) {
    if (entry.participant === '') return ''; // outside the list and its limits (70/112)
    const limitMs = store.floor?.limitMs ?? 0;
    if (limitMs <= 0) return t('display-no-limit');
    // Of replies and explanations of vote it is the Assembly's own (34/401).
    const assembly = entry.replyNumber > 0 || entry.type === StatementType.STATEMENT_TYPE_EXPLANATION_OF_VOTE;
    return t(decided || assembly ? 'display-limit-decided' : 'display-limit', { limit: lengthText(limitMs) });
  }
  const of = (category: Category) => limits?.limits.find((each) => each.category === category)?.limitMs ?? 0;
  const parts = [Category.CATEGORY_MEMBER_STATE, Category.CATEGORY_GROUP].filter((category) => of(category) > 0)
    .map((category) => t('display-limit-of', { category: t(categoryKey(category)), limit: lengthText(of(category)) }));
  if (!limits || parts.length === 0) return t('display-no-limit');
  const basis = !decided ? t('display-guideline') : limits.setAtMs > 0
    ? t('display-decided-at', { time: timeText(limits.setAtMs, store.timeZone) }) : t('display-decided');
  return [basis, ...parts].join(' · ');
}
