// Who did what: the last acts, each with its officer and device, and the one that can still be undone.
import { useState } from 'preact/hooks';
import type { ActRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { Name, seatText } from 'kit/names.tsx';
import { reasonText } from 'kit/reasons.ts';
import type { Store } from 'kit/store.ts';
import { language, localeOf, t, timeText } from 'kit/words.ts';
import { actText } from './act_text.ts';
import { CorrectStatement } from './correct.tsx';
import { rightsOf } from './rights.ts';
import { topicLabel } from './topic_label.ts';

const FEW = 1;
const CALLS = ['call_next', 'give_floor', 'give_floor_outside'];

export function ActsPanel({ acting }: { acting: Acting }) {
  const store = useStore();
  const [all, showAll] = useState(false);
  // Without a gap: what alarmed stays longer than the acts around it, for the alarm's sake.
  const acts = store.acts.filter((row, i, rows) => row.act === rows[0]!.act - i);
  return (
    <section class="acts panel" aria-labelledby="acts-title">
      <div class="acts-head">
        <h2 id="acts-title">{t('console-acts')}</h2>
        {acts.length > FEW && (
          <Button testid="all-acts" onPress={() => showAll(!all)} attrs={{ 'aria-expanded': all }}>{all ? t('console-fewer') : t('console-all-acts', { n: acts.length })}</Button>
        )}
      </div>
      <ol data-testid="acts">
        {(all ? acts : acts.slice(0, FEW)).map((row) => <ActLine key={row.act} row={row} acting={acting} />)}
      </ol>
      {acts.length === 0 && <p class="quiet">{t('console-acts-none')}</p>}
    </section>
  );
}

// "5 s ago" for what just happened, the time of day alone for the rest.
function agoText(agoMs: number): string {
  const seconds = Math.max(0, Math.round(agoMs / 1000));
  if (seconds >= 3600) return '';
  const format = new Intl.RelativeTimeFormat(localeOf(language.value), { style: 'short', numeric: 'always' });
  return seconds < 60 ? format.format(-seconds, 'second') : format.format(-Math.floor(seconds / 60), 'minute');
}

// The number an act is about: seconds added, the limit set, the time announced.
function valueText(store: Store, row: ActRow): string {
  if (row.value === 0) return '';
  switch (row.actName) {
    case 'add_seconds': return t('console-seconds', { n: row.value });
    case 'set_entry_limit': return lengthText(row.value);
    case 'open_list':
    case 'announce_closing':
    case 'suspend_meeting': return row.value > 0 ? timeText(row.value, store.timeZone) : '';
    default: return '';
  }
}

function deviceText(row: ActRow): string {
  const number = /-(\d+)$/.exec(row.device)?.[1];
  return number ? ` ${number}` : '';
}

function ActLine({ row, acting }: { row: ActRow; acting: Acting }) {
  const store = useStore();
  const now = useMeetingTime(5000);
  // Whoever acted: a point of order names its raiser, not the speaker it interrupts.
  const who = store.participant(row.participant) ? row.participant : store.entry(row.entry)?.participant || row.participant;
  const before = store.entry(row.previous)?.participant;
  const topic = who || before ? undefined : store.topic(row.topic);
  const meeting = store.meeting(row.meeting)?.meeting;
  const value = valueText(store, row);
  const rate = store.round?.settings?.clockRate || 1;
  const undo = store.undo?.act === row.act && store.undo.untilMs > now ? store.undo : undefined;
  const ago = agoText((now - row.atMs) / rate);
  return (
    <li data-testid={`act-${row.act}`} data-undone={row.undone ? 'true' : undefined}>
      <span class="act-time digits">{timeText(row.atMs, store.timeZone, true)}</span>
      <span class="act-what">
        {actText(row.actName, row.access)}
        {before && <> <Name code={before} /> <span class="arrow" aria-hidden="true" /></>}
        {who && store.participant(who) && <> <Name code={who} /></>}
        {topic && !meeting && <> ({topicLabel(topic)})</>}
        {!who && meeting && <> ({t('console-meeting', { n: meeting.number })})</>}
        {value && <> <span class="digits">{value}</span></>}
        {row.reason && <span class="quiet"> – {reasonText(row.reason)}</span>}
      </span>
      <span class="act-by quiet">
        {row.undone && <><span class="badge">{t('console-undone')}</span> </>}
        {row.by ? `${seatText(store, row.by)}${deviceText(row)}` : t('console-by-clock')}{ago && ` · ${ago}`}
      </span>
      {!undo && CALLS.includes(row.actName) && rightsOf(store).podium && <CorrectStatement entry={row.entry} acting={acting} />}
      {undo && rightsOf(store).podium && (
        <Button testid={`undo-${row.act}`} disabled={!store.live} pending={acting.pending === 'undo'}
          onPress={() => acting.run('undo', act('undo', { act: row.act }))}>{t('console-undo')}</Button>
      )}
    </li>
  );
}
