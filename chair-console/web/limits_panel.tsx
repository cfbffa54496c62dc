// Time limits by category, for the round, one topic or this meeting, said to be a guideline or decided; how often one may
// speak; more time for a delegation that needs it.
import { useState } from 'preact/hooks';
import { Category, LimitBasis, type Topic } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { categoryKey } from 'kit/enums.ts';
import { Name, seatText } from 'kit/names.tsx';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { NoObjection, useConsent } from './consent.tsx';
import { OneDelegation } from './delegation_field.tsx';
import { limitIn, limitInForce, limitsOf, target, type Scope } from './limits.ts';
import { rightsOf } from './rights.ts';
import { topicLabel } from './topic_label.ts';

const CATEGORIES = [
  Category.CATEGORY_GROUP, Category.CATEGORY_MEMBER_STATE, Category.CATEGORY_OBSERVER_STATE, Category.CATEGORY_IGO, Category.CATEGORY_ENTITY, Category.CATEGORY_STAKEHOLDER,
];
const MINUTE = 60_000;

export function LimitsPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const { limits, of } = limitInForce(store, topic, Category.CATEGORY_MEMBER_STATE);
  const { podium } = rightsOf(store);
  const said = (category: Category) => {
    const { limitMs } = limitInForce(store, topic, category);
    return t('console-limit-of', { category: t(categoryKey(category)), limit: limitMs > 0 ? lengthText(limitMs) : '–' });
  };
  const where = { meeting: t('console-meeting', { n: store.currentMeeting?.meeting?.number ?? 0 }), topic: topicLabel(topic), round: t('console-limits-round') }[of];
  return (
    <details class="limits panel" data-testid="limits">
      <summary><h2>{t('console-limits')}</h2> <span class="quiet">{said(Category.CATEGORY_MEMBER_STATE)} · {said(Category.CATEGORY_GROUP)}</span></summary>
      {limits && (
        <p class="quiet">
          {t(limits.basis === LimitBasis.LIMIT_BASIS_DECIDED ? 'console-limit-decided' : 'console-limit-guideline')} · {where}
          {limits.setAtMs > 0 && <> · {timeText(limits.setAtMs, store.timeZone)}{limits.setBy && ` · ${seatText(store, limits.setBy)}`}</>}
        </p>
      )}
      {podium && <SetLimits topic={topic} usual={of} acting={acting} key={`${topic?.topic?.id} ${of} ${limits?.setAtMs}`} />}
      {podium && topic?.topic && <MostTimes topic={topic.topic} acting={acting} key={`times ${topic.topic.id} ${topic.topic.mostTimes}`} />}
      {podium && <Accommodations acting={acting} />}
    </details>
  );
}

// What is set at the place that is chosen; an empty field says nothing there, and the next place decides.
function SetLimits({ topic, usual, acting }: { topic: TopicRow | undefined; usual: Scope; acting: Acting }) {
  const store = useStore();
  const [scope, setScope] = useState<Scope>(usual);
  const held = limitsOf(store, topic, scope);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [decided, setDecided] = useState(held?.basis === LimitBasis.LIMIT_BASIS_DECIDED);
  const consent = useConsent(decided);
  const meeting = store.currentMeeting?.meeting;
  const textOf = (category: Category) => {
    const limitMs = limitIn(held, category);
    return typed[category] ?? (limitMs === undefined ? '' : String(limitMs / MINUTE));
  };
  const wanted = CATEGORIES.filter((category) => textOf(category).trim() !== '')
    .map((category) => ({ category, limitMs: Math.round(Number(textOf(category)) * MINUTE) }));
  const good = wanted.every(({ limitMs }) => limitMs === 0 || (limitMs >= 10_000 && limitMs <= 120 * MINUTE)) && (wanted.length > 0 || held !== undefined);
  const set = () => acting.run('limits', act('setTimeLimits', {
    ...target(store, topic, scope), noObjection: consent.recorded,
    limits: { limits: wanted, basis: decided ? LimitBasis.LIMIT_BASIS_DECIDED : LimitBasis.LIMIT_BASIS_GUIDELINE, setAtMs: 0, setBy: '' },
  }), () => {
    setTyped({});
    consent.hear(false);
  });
  return (
    <>
      <label class="time"><span>{t('console-limits-scope')}</span>
        <select value={scope} data-testid="limits-scope" onChange={(event) => { setTyped({}); setScope(event.currentTarget.value as Scope); }}>
          <option value="round">{t('console-limits-round')}</option>
          {topic && <option value="topic">{t('console-limits-topic', { topic: topicLabel(topic) })}</option>}
          {meeting && <option value="meeting">{t('console-limits-meeting', { n: meeting.number })}</option>}
        </select>
      </label>
      <div class="limit-fields">
        {CATEGORIES.map((category) => (
          <label key={category} class="time"><span>{t(categoryKey(category))}</span>
            <input type="number" min={0} max={120} step={0.5} value={textOf(category)} placeholder={String(limitInForce(store, topic, category).limitMs / MINUTE)} data-testid={`limit-category-${category}`}
              onInput={(event) => setTyped({ ...typed, [category]: event.currentTarget.value })} />
          </label>
        ))}
      </div>
      <p class="quiet">{t('console-limits-help')}</p>
      <div class="row">
        <label class="check"><input type="checkbox" checked={decided} data-testid="limits-decided" onChange={(event) => setDecided(event.currentTarget.checked)} /> {t('console-limits-decided')}</label>
        <NoObjection consent={consent} />
        <Button testid="set-limits" disabled={!store.live || !good || !consent.given} pending={acting.pending === 'limits'} onPress={set}>{t('console-set-limits')}</Button>
      </div>
    </>
  );
}

// 72/114: how often a delegation may speak on the topic.
function MostTimes({ topic, acting }: { topic: Topic; acting: Acting }) {
  const store = useStore();
  const [typed, setTyped] = useState(String(topic.mostTimes));
  const consent = useConsent();
  const times = Number(typed);
  const good = typed.trim() !== '' && Number.isInteger(times) && times >= 0 && times <= 20 && times !== topic.mostTimes;
  return (
    <div class="row apart">
      <label class="time"><span>{t('console-most-times')}</span>
        <input type="number" min={0} max={20} step={1} value={typed} data-testid="most-times" onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <NoObjection consent={consent} />
      <Button testid="set-most-times" disabled={!store.live || !good || !consent.given} pending={acting.pending === 'most-times'}
        onPress={() => acting.run('most-times', act('setMostTimes', { topic: topic.id, times, noObjection: consent.recorded }))}>{t('console-most-times-set')}</Button>
    </div>
  );
}

// More time for a delegation whenever it speaks. Only the podium and the delegation know.
function Accommodations({ acting }: { acting: Acting }) {
  const store = useStore();
  const [code, choose] = useState('');
  const [minutes, setMinutes] = useState(1);
  const set = (participant: string, extraMs: number) => void acting.run(`extra-${participant}`, act('setAccommodation', { participant, extraMs }));
  return (
    <section class="apart" aria-labelledby="extras-title" data-testid="extras">
      <h3 id="extras-title">{t('console-extras')}</h3>
      <ul>
        {store.extras.map(({ participant, extraMs }) => (
          <li key={participant} class="row"><span><Name code={participant} /> <DigitsText text={`+${lengthText(extraMs)}`} /></span>
            <Button disabled={!store.live} pending={acting.pending === `extra-${participant}`} testid={`extra-end-${participant}`} onPress={() => set(participant, 0)}>{t('console-extra-end')}</Button>
          </li>
        ))}
      </ul>
      <AskButton testid="extra" label={t('console-extra')} question={t('console-extra-question')} yes={t('console-extra-yes')} disabled={!store.live} ready={code !== '' && minutes > 0 && minutes <= 30}
        pending={acting.pending.startsWith('extra-')} onPress={() => { choose(''); set(code, Math.round(minutes * MINUTE)); }}>
        <OneDelegation label={t('console-for-whom')} name="extra-of" code={code} choose={choose} among={() => true} />
        <label class="time"><span>{t('console-extra-minutes')}</span>
          <input type="number" min={0.5} max={30} step={0.5} value={minutes} data-testid="extra-minutes" onInput={(event) => setMinutes(Number(event.currentTarget.value))} />
        </label>
      </AskButton>
    </section>
  );
}
