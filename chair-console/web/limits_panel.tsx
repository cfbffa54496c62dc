// Time limits by category, for the round or for one topic, said to be a guideline or decided.
import { useState } from 'preact/hooks';
import { Category, LimitBasis, Mode, type TimeLimits } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { categoryKey } from 'kit/enums.ts';
import { seatText } from 'kit/names.tsx';
import { t, timeText } from 'kit/words.ts';
import { rightsOf } from './rights.ts';
import { topicLabel } from './topic_label.ts';

const CATEGORIES = [
  Category.CATEGORY_GROUP, Category.CATEGORY_MEMBER_STATE, Category.CATEGORY_OBSERVER_STATE, Category.CATEGORY_IGO, Category.CATEGORY_ENTITY, Category.CATEGORY_STAKEHOLDER,
];
const MINUTE = 60_000;

const limitOf = (limits: TimeLimits | undefined, category: Category) => limits?.limits.find((each) => each.category === category)?.limitMs ?? 0;

export function LimitsPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const own = topic?.topic?.limits?.limits.length ? topic.topic.limits : undefined;
  const inForce = own ?? store.round?.settings?.limits;
  const said = (category: Category) => t('console-limit-of', { category: t(categoryKey(category)), limit: limitOf(inForce, category) > 0 ? lengthText(limitOf(inForce, category)) : '–' });
  return (
    <details class="limits panel">
      <summary><h2>{t('console-limits')}</h2> <span class="quiet">{said(Category.CATEGORY_MEMBER_STATE)} · {said(Category.CATEGORY_GROUP)}</span></summary>
      {inForce && (
        <p class="quiet">
          {t(inForce.basis === LimitBasis.LIMIT_BASIS_DECIDED ? 'console-limit-decided' : 'console-limit-guideline')} · {own ? topicLabel(topic) : t('console-limits-round')}
          {inForce.setAtMs > 0 && <> · {timeText(inForce.setAtMs, store.timeZone)}{inForce.setBy && ` · ${seatText(store, inForce.setBy)}`}</>}
        </p>
      )}
      {rightsOf(store).podium && <SetLimits topic={topic} inForce={inForce} acting={acting} key={`${topic?.topic?.id} ${inForce?.setAtMs}`} />}
    </details>
  );
}

function SetLimits({ topic, inForce, acting }: { topic: TopicRow | undefined; inForce: TimeLimits | undefined; acting: Acting }) {
  const store = useStore();
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [forTopic, setForTopic] = useState(false);
  const [decided, setDecided] = useState(inForce?.basis === LimitBasis.LIMIT_BASIS_DECIDED);
  const [heard, hear] = useState(false);
  const formal = decided && store.round?.settings?.mode === Mode.MODE_FORMAL;
  const textOf = (category: Category) => typed[category] ?? String(limitOf(inForce, category) / MINUTE);
  const msOf = (category: Category) => Math.round(Number(textOf(category)) * MINUTE);
  const good = CATEGORIES.every((category) => msOf(category) === 0 || (msOf(category) >= 10_000 && msOf(category) <= 120 * MINUTE));
  const set = () => acting.run('limits', act('setTimeLimits', {
    topic: forTopic ? topic?.topic?.id ?? 0 : 0, noObjection: formal && heard,
    limits: {
      limits: CATEGORIES.map((category) => ({ category, limitMs: msOf(category) })),
      basis: decided ? LimitBasis.LIMIT_BASIS_DECIDED : LimitBasis.LIMIT_BASIS_GUIDELINE, setAtMs: 0, setBy: '',
    },
  }), () => setTyped({}));
  return (
    <>
      <div class="limit-fields">
        {CATEGORIES.map((category) => (
          <label key={category} class="time"><span>{t(categoryKey(category))}</span>
            <input type="number" min={0} max={120} step={0.5} value={textOf(category)} data-testid={`limit-category-${category}`} onInput={(event) => setTyped({ ...typed, [category]: event.currentTarget.value })} />
          </label>
        ))}
      </div>
      <p class="quiet">{t('console-limits-help')}</p>
      <div class="row">
        <label class="check"><input type="checkbox" checked={forTopic} disabled={!topic} onChange={(event) => setForTopic(event.currentTarget.checked)} /> {t('console-limits-topic', { topic: topicLabel(topic) })}</label>
        <label class="check"><input type="checkbox" checked={decided} onChange={(event) => setDecided(event.currentTarget.checked)} /> {t('console-limits-decided')}</label>
        {formal && <label class="check"><input type="checkbox" checked={heard} onChange={(event) => hear(event.currentTarget.checked)} /> {t('console-no-objection')}</label>}
        <Button testid="set-limits" disabled={!store.live || !good || (formal && !heard)} pending={acting.pending === 'limits'} onPress={set}>{t('console-set-limits')}</Button>
      </div>
    </>
  );
}
