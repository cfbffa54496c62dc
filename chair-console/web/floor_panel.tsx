// Who has the floor, the clock, who is next, and the one button that calls the next speaker.
//
// Nothing of the floor is shown before the server said so: the room must never see a guess.
import { useEffect, useState } from 'preact/hooks';
import { FloorState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { ClockPanel, useClock, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, useShortcut } from 'kit/controls.tsx';
import { EntryName, participantName, seatText } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { keys } from './keys.ts';

// After a call the same press must not call again: a finger bounces, a key repeats.
const REST_MS = 1200;
// "Absent" voids the call; after a minute the statement has begun in earnest.
const ABSENT_MS = 60_000;

export function FloorPanel({ acting }: { acting: Acting }) {
  const store = useStore();
  const floor = store.floor;
  const held = floor && floor.state !== FloorState.FLOOR_STATE_VACANT ? floor.entry : 0;
  return (
    <section class="floor panel" aria-labelledby="floor-title">
      <h2 id="floor-title" class="label">{t('console-has-the-floor')}</h2>
      <p class="floor-name" data-testid="floor-name">
        {store.onFloor ? <EntryName entry={store.onFloor} /> : t('console-floor-vacant')}
      </p>
      {held !== 0 && <Running entry={held} acting={acting} />}
      <CallNext held={held} acting={acting} />
      <UndoButton acting={acting} />
    </section>
  );
}

function Running({ entry, acting }: { entry: number; acting: Acting }) {
  const store = useStore();
  const clock = useClock();
  useMeetingTime(5000);
  const off = !store.live;
  const suspended = store.currentMeeting?.suspendedReason !== undefined && store.floor?.clock?.$case === 'paused';
  const absent = clock !== undefined && store.nowMs() - (store.floor?.beganAtMs ?? 0) <= ABSENT_MS * (store.round?.settings?.clockRate || 1);
  const pause = () => acting.run('pause', clock?.paused ? act('resumeClock', { entry }) : act('pauseClock', { entry }));
  const end = () => acting.run('end', act('endStatement', { entry }));
  useShortcut(keys.value.keys.pause, pause, keys.value.on && !off);
  useShortcut(keys.value.keys.end, end, keys.value.on && !off);
  const shown = (name: 'pause' | 'end') => (keys.value.on ? keys.value.keys[name] : undefined);
  return (
    <>
      <ClockPanel />
      <div class="row">
        <Button testid="pause-clock" shortcut={shown('pause')} disabled={off} pending={acting.pending === 'pause'} onPress={pause}>
          {clock?.paused || suspended ? t('console-resume-clock') : t('console-pause')}
        </Button>
        <Button testid="add-30" disabled={off || !clock?.limitMs} pending={acting.pending === 'add'}
          onPress={() => acting.run('add', act('addSeconds', { entry, seconds: 30 }))}>{t('console-add-30')}</Button>
        <Button testid="end-statement" shortcut={shown('end')} disabled={off} pending={acting.pending === 'end'} onPress={end}>
          {t('console-end')}
        </Button>
        <Button testid="absent" disabled={off || !absent} pending={acting.pending === 'absent'}
          onPress={() => acting.run('absent', act('markAbsent', { entry }))}>{t('console-absent')}</Button>
      </div>
    </>
  );
}

function shortName(store: Store, entry: number): string {
  const row = store.entry(entry);
  return row ? participantName(store, row.participant).text : '';
}

function CallNext({ held, acting }: { held: number; acting: Acting }) {
  const store = useStore();
  const [resting, setResting] = useState(false);
  const next = store.next;
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setResting(false), REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  const off = !store.live || !next || !store.currentMeeting;
  const call = () => {
    if (off || resting || acting.pending === 'call' || !next) return;
    setResting(true);
    void acting.run('call', act('callNext', { expectCurrent: held, expectNext: next.id }));
  };
  useShortcut(keys.value.keys.next, call, keys.value.on);
  const label = next
    ? held ? t('console-call-from-to', { from: shortName(store, held), to: shortName(store, next.id) }) : t('console-call-to', { to: shortName(store, next.id) })
    : t('console-call-nobody');
  return (
    <div class="next">
      <h2 class="label">{t('console-next')}</h2>
      <p class="next-name" data-testid="next-name">
        {next ? <EntryName entry={next} /> : t('console-list-empty')}
        {next?.ready && <span class="badge" data-shape="tick">✓ {t('console-ready')}</span>}
      </p>
      <Button kind="main" class="call" testid="call-next" shortcut={keys.value.on ? keys.value.keys.next : undefined}
        disabled={off} pending={acting.pending === 'call'} onPress={call}>{label}</Button>
    </div>
  );
}

// The place of the button never changes: it is there, disabled, when there is nothing to undo.
function UndoButton({ acting }: { acting: Acting }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const undo = store.undo;
  const rate = store.round?.settings?.clockRate || 1;
  const seconds = undo ? Math.ceil((undo.untilMs - now) / 1000 / rate) : 0;
  const can = store.live && undo !== undefined && seconds > 0;
  const run = () => { if (undo) void acting.run('undo', act('undo', { act: undo.act })); };
  useShortcut(keys.value.keys.undo, run, keys.value.on && can);
  return (
    <Button testid="undo" shortcut={keys.value.on ? keys.value.keys.undo : undefined} disabled={!can} pending={acting.pending === 'undo'} onPress={run}>
      {can ? t('console-undo-what', { act: t(`act-${undo.actName.replaceAll('_', '-')}`), by: seatText(store, undo.by), seconds }) : t('console-undo')}
    </Button>
  );
}
