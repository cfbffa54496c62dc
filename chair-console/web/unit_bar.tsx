// The reading of a text: which unit is before the body, and on to another. Names left over carry or lapse: the Chair says.
import { useState } from 'preact/hooks';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { Leftover, TopicKind, type Unit } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { floorIsFree, inSession } from 'kit/matters.ts';
import { localText } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { rightsOf } from './rights.ts';

const unitText = (unit: Unit) => [...new Set([unit.label, localText(unit.title).text])].filter((each) => each !== '').join(' – ');

export function UnitBar({ topic, acting }: { topic: TopicRow; acting: Acting }) {
  const store = useStore();
  const [wanted, want] = useState(0); // waits for what becomes of the names
  const [picked, pick] = useState(topic.unit);
  const units = topic.topic?.units ?? [];
  if (topic.topic?.kind !== TopicKind.TOPIC_KIND_READING || units.length === 0) return null;
  const at = units.findIndex(({ number }) => number === topic.unit);
  const present = units[at];
  const waiting = store.list(topic.mainList)?.order.length ?? 0;
  const open = store.currentTopic?.topic?.id === topic.topic.id;
  const off = !store.live || !open || !inSession(store) || !floorIsFree(store);
  const go = (unit: number, leftover: Leftover) => {
    want(0);
    void acting.run('unit', act('goToUnit', { topic: topic.topic?.id ?? 0, unit, leftover }));
  };
  const ask = (unit: number | undefined) => {
    if (unit === undefined || unit === 0 || unit === topic.unit) return;
    if (waiting > 0) want(unit);
    else go(unit, Leftover.LEFTOVER_UNSPECIFIED);
  };
  const to = units.find(({ number }) => number === wanted);
  return (
    <div class="unit-bar" data-testid="unit-bar">
      <p class="unit-name" data-testid="unit"><span class="label">{t('console-unit')}</span> <strong>{present ? unitText(present) : t('console-unit-none')}</strong></p>
      {rightsOf(store).podium && !to && (
        <div class="row">
          <Button testid="unit-back" disabled={off || at <= 0} pending={acting.pending === 'unit'} onPress={() => ask(units[at - 1]?.number)}>{t('console-unit-back')}</Button>
          <Button testid="unit-next" kind="main" disabled={off || at + 1 >= units.length} pending={acting.pending === 'unit'} onPress={() => ask(units[at + 1]?.number)}>{t('console-unit-next')}</Button>
          <label class="time"><span class="visually-hidden">{t('console-unit-go')}</span>
            <select value={picked} disabled={off} data-testid="unit-pick" onChange={(event) => pick(Number(event.currentTarget.value))}>
              {!present && <option value={0}>–</option>}
              {units.map((unit) => <option key={unit.number} value={unit.number}>{unitText(unit)}</option>)}
            </select>
          </label>
          {picked !== topic.unit && <Button testid="unit-go" disabled={off} pending={acting.pending === 'unit'} onPress={() => ask(picked)}>{t('console-unit-go')}</Button>}
        </div>
      )}
      {to && (
        <div class="ask" role="group" aria-label={t('console-unit-left', { n: waiting })} onKeyDown={(event) => { if (event.key === 'Escape') want(0); }}>
          <p class="ask-question">{unitText(to)}: {t('console-unit-left', { n: waiting })}</p>
          <div class="row">
            <Button kind="main" testid="unit-carry" disabled={off} onPress={() => go(to.number, Leftover.LEFTOVER_CARRY)}>{t('console-unit-carry')}</Button>
            <Button kind="danger" testid="unit-lapse" disabled={off} onPress={() => go(to.number, Leftover.LEFTOVER_LAPSE)}>{t('console-unit-lapse')}</Button>
            <Button testid="unit-stay" onPress={() => want(0)}>{t('back')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
