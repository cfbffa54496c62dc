// What is asked before a list opens at a time, closes at a time, or closes now: in place, never a browser's dialog.
import { useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { ListState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { NoObjection, useConsent } from './consent.tsx';
import { chamberTime } from './zone.ts';

interface AskProps { list: ListRow; acting: Acting }
const SOON = [5, 10, 15, 30] as const; // minutes from now

// A time of day in the chamber, typed or picked. `value` is what is typed; `at` what it means.
export function useTimeOfDay() {
  const store = useStore();
  const [typed, setTyped] = useState('');
  const at = chamberTime(typed, store.nowMs(), store.timeZone);
  return { typed, setTyped, at: at !== undefined && at > store.nowMs() ? at : undefined };
}

export function TimeOfDay({ time, label, testid }: { time: ReturnType<typeof useTimeOfDay>; label: string; testid: string }) {
  const store = useStore();
  const minute = 60_000;
  return (
    <>
      <label class="time"><span>{label}</span>
        <input type="time" step={1} value={time.typed} data-testid={testid} onInput={(event) => time.setTyped(event.currentTarget.value)} />
      </label>
      {SOON.map((minutes) => (
        <Button key={minutes} onPress={() => time.setTyped(timeText(Math.ceil((store.nowMs() + minutes * minute) / minute) * minute, store.timeZone))}>
          {t('console-in-minutes', { n: minutes })}
        </Button>
      ))}
    </>
  );
}

export function OpenListAt({ list, acting }: AskProps) {
  const store = useStore();
  const time = useTimeOfDay();
  return (
    <AskButton testid="schedule-list" label={t('console-open-at')} question={t('console-open-at-question')} yes={t('console-set-time')}
      disabled={!store.live} pending={acting.pending === 'schedule'} ready={time.at !== undefined}
      onPress={() => acting.run('schedule', act('openList', { list: list.id, atMs: time.at! }))}>
      <TimeOfDay time={time} label={t('console-time')} testid="schedule-time" />
    </AskButton>
  );
}

export function AnnounceClosing({ list, acting }: AskProps) {
  const store = useStore();
  const time = useTimeOfDay();
  const consent = useConsent();
  const again = list.state === ListState.LIST_STATE_CLOSING_ANNOUNCED;
  return (
    <AskButton testid="announce-closing" label={again ? t('console-announce-again') : t('console-announce')} question={t('console-announce-question')} yes={t('console-announce-yes')}
      disabled={!store.live} pending={acting.pending === 'announce'} ready={time.at !== undefined && consent.given}
      onPress={() => acting.run('announce', act('announceClosing', { list: list.id, atMs: time.at!, noObjection: consent.recorded }), () => time.setTyped(''))}>
      <TimeOfDay time={time} label={t('console-time')} testid="announce-time" />
      <NoObjection consent={consent} />
    </AskButton>
  );
}

// 73/115: the Chair closes the list with the consent of the body. A formal meeting records that there was no objection.
export function CloseList({ list, acting }: AskProps) {
  const store = useStore();
  const consent = useConsent();
  return (
    <AskButton testid="close-list" label={t('console-close')} question={consent.needed ? t('console-close-objection') : t('console-close-sure')} yes={t('console-close-yes')}
      disabled={!store.live} pending={acting.pending === 'close-list'} ready={consent.given}
      onPress={() => { consent.hear(false); void acting.run('close-list', act('closeList', { list: list.id, noObjection: consent.recorded })); }}>
      <NoObjection consent={consent} />
    </AskButton>
  );
}
