// Time limits by category, for the round or for one topic, said to be a guideline or decided.
import { useState } from 'preact/hooks';
import { Category, LimitBasis, Mode } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { categoryKey } from 'kit/enums.ts';
import { seatText } from 'kit/names.tsx';
import { t, timeText } from 'kit/words.ts';

const CATEGORIES = [Category.CATEGORY_GROUP, Category.CATEGORY_MEMBER_STATE, Category.CATEGORY_OBSERVER_STATE, Category.CATEGORY_IGO, Category.CATEGORY_ENTITY];

export function LimitsPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const [forTopic, setForTopic] = useState(false);
  const inForce = forTopic && topic?.topic?.limits?.limits.length ? topic.topic.limits : store.round?.settings?.limits;
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [decided, setDecided] = useState(inForce?.basis === LimitBasis.LIMIT_BASIS_DECIDED);
  const minutes = (category: Category) => typed[category] ?? String((inForce?.limits.find((each) => each.category === category)?.limitMs ?? 0) / 60_000);
  const formal = store.round?.settings?.mode === Mode.MODE_FORMAL;
  const set = () => acting.run('limits', act('setTimeLimits', {
    topic: forTopic ? topic?.topic?.id ?? 0 : 0, noObjection: formal && decided,
    limits: {
      limits: CATEGORIES.map((category) => ({ category, limitMs: Math.round(Number(minutes(category)) * 60_000) || 0 })),
      basis: decided ? LimitBasis.LIMIT_BASIS_DECIDED : LimitBasis.LIMIT_BASIS_GUIDELINE, setAtMs: 0, setBy: '',
    },
  }), () => setTyped({}));
  return (
    <details class="limits panel">
      <summary>{t('console-limits')}</summary>
      {inForce && inForce.setAtMs > 0 && (
        <p class="quiet">{t(inForce.basis === LimitBasis.LIMIT_BASIS_DECIDED ? 'console-limit-decided' : 'console-limit-guideline')} · {timeText(inForce.setAtMs, store.timeZone)} · {seatText(store, inForce.setBy)}</p>
      )}
      <div class="row">
        {CATEGORIES.map((category) => (
          <label key={category} class="time"><span>{t(categoryKey(category))}</span>
            <input type="number" min={0} max={120} step={0.5} value={minutes(category)} onInput={(event) => setTyped({ ...typed, [category]: event.currentTarget.value })} />
          </label>
        ))}
      </div>
      <p class="quiet">{t('console-limits-help')}</p>
      <div class="row">
        <label class="check"><input type="checkbox" checked={forTopic} onChange={(event) => setForTopic(event.currentTarget.checked)} /> {t('console-limits-topic')}</label>
        <label class="check"><input type="checkbox" checked={decided} onChange={(event) => setDecided(event.currentTarget.checked)} /> {t('console-limits-decided')}</label>
        <Button testid="set-limits" disabled={!store.live} pending={acting.pending === 'limits'} onPress={set}>{t('console-set-limits')}</Button>
      </div>
    </details>
  );
}
