// When the list ends and what fits before the hard stop, from what the statements took so far: ranges, never a minute.
// The slider asks "what if the limit were ..." and changes nothing until it is applied.
import { useState } from 'preact/hooks';
import { forecast, type Forecast } from 'proto/ts/forecast.ts';
import { Category, LimitBasis } from 'nameplate/v1/types.ts';
import type { EntryRow, ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { categoryKey } from 'kit/enums.ts';
import { shownMeeting } from 'kit/topics.ts';
import { t, timeText } from 'kit/words.ts';
import { limitInForce, replaced, target } from './limits.ts';
import { rightsOf } from './rights.ts';

const STEP_MS = 10_000;
const LEAST_MS = 30_000;
const MOST_MS = 600_000;
const STATES = Category.CATEGORY_MEMBER_STATE;

export function ForecastPanel({ topic, acting }: { topic: TopicRow | undefined; acting: Acting }) {
  const store = useStore();
  const now = useMeetingTime(5000);
  const [wanted, want] = useState(0); // ms; 0 = as it is
  const list = store.list(topic?.mainList ?? 0);
  const meeting = shownMeeting(store)?.meeting;
  if (!list || !topic || list.order.length === 0) return null;
  const floor = store.currentTopic?.topic?.id === topic.topic?.id ? store.floor : undefined;
  const from = Math.max(now, meeting?.startsAtMs ?? 0); // a meeting that has not begun
  const { limitMs, of, limits } = limitInForce(store, topic, STATES);
  const decided = limits?.basis === LimitBasis.LIMIT_BASIS_DECIDED; // the body's: not changed by a slider
  const entryOf = (id: number) => store.entry(id);
  const usual = forecast(list, entryOf, floor, from);
  // Only those who would get the limit of their category.
  const whatIf = (entry: EntryRow) => (entry.category === STATES && entry.limitMs === limitMs ? wanted : entry.limitMs);
  const other = wanted > 0 && wanted !== limitMs ? forecast(list, entryOf, floor, from, whatIf) : undefined;
  return (
    <details class="forecast panel" data-testid="forecast">
      <summary><h2>{t('console-forecast')}</h2> <span class="quiet"><Ends forecast={usual} /></span></summary>
      <ForecastLine list={list} forecast={usual} stopMs={meeting?.hardStopMs ?? 0} />
      {limitMs > 0 && (
        <>
          <label class="what-if"><span>{t('console-what-if', { category: t(categoryKey(STATES)) })} <strong><DigitsText text={lengthText(wanted || limitMs)} /></strong></span>
            <input type="range" min={LEAST_MS} max={MOST_MS} step={STEP_MS} value={wanted || limitMs} data-testid="what-if" aria-valuetext={lengthText(wanted || limitMs)}
              onInput={(event) => want(Number(event.currentTarget.value))} />
          </label>
          {other && (
            <div data-testid="what-if-result" role="status">
              <ForecastLine list={list} forecast={other} stopMs={meeting?.hardStopMs ?? 0} />
              <div class="row">
                {rightsOf(store).podium && !decided && (
                  <Button testid="apply-what-if" disabled={!store.live} pending={acting.pending === 'what-if'}
                    onPress={() => acting.run('what-if', act('setTimeLimits', { ...target(store, topic, of), limits: replaced(limits, STATES, wanted) }), () => want(0))}>{t('console-what-if-apply')}</Button>
                )}
                <Button testid="drop-what-if" onPress={() => want(0)}>{t('console-what-if-drop')}</Button>
              </div>
            </div>
          )}
        </>
      )}
      <p class="quiet">{t('console-forecast-help')}</p>
    </details>
  );
}

function Ends({ forecast: { end } }: { forecast: Forecast }) {
  const store = useStore();
  return <>{t('console-forecast-ends', { from: timeText(end.fromMs, store.timeZone), to: timeText(end.toMs, store.timeZone) })}</>;
}

function ForecastLine({ list, forecast: told, stopMs }: { list: ListRow; forecast: Forecast; stopMs: number }) {
  const store = useStore();
  const { few, many } = told.fitsBy(stopMs);
  return (
    <p data-testid="forecast-line">{t('console-waiting', { n: list.order.length })} · <Ends forecast={told} />
      {stopMs > 0 && <> · {t('console-forecast-fits', { few, many, time: timeText(stopMs, store.timeZone) })}</>}
    </p>
  );
}
