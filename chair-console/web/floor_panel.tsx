// Who has the floor, the clock, who is next, and the one button that calls the next speaker.
//
// Nothing of the floor is shown before the server said so: the room must never see a guess. Every button keeps its
// place, whatever the names' length: a late press must not hit another one.
import { useEffect, useState } from 'preact/hooks';
import { FloorState, MeetingState, RefusalCode } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting, Words } from 'kit/acting.ts';
import { ClockPanel, DigitsText, lengthText, useClock, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button, useShortcut } from 'kit/controls.tsx';
import { isVoting, pointIsLive } from 'kit/matters.ts';
import { EntryName, participantName, seatText } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { actText } from './act_text.ts';
import { keys, type KeyName } from './keys.ts';
import { OddName } from './odd_names.tsx';
import { rightsOf } from './rights.ts';
import { SealLine } from './seals.tsx';

// After a call the same press must not call again: a finger bounces, a key repeats.
const REST_MS = 1200;
// "Absent" voids the call; after a minute the statement has begun in earnest.
const ABSENT_MS = 60_000;

const shortcutOf = (name: KeyName) => (keys.value.on ? keys.value.keys[name] : undefined);

export function FloorPanel({ acting }: { acting: Acting }) {
  const store = useStore();
  const floor = store.floor;
  const held = floor && floor.state !== FloorState.FLOOR_STATE_VACANT ? floor.entry : 0;
  return (
    <section class="floor panel" aria-labelledby="floor-title" data-held={held !== 0}>
      <div class="floor-inner">
        <div class="who">
          <h2 id="floor-title" class="label">{t('console-has-the-floor')}</h2>
          <p class="floor-name" data-testid="floor-name">
            {store.onFloor ? <><EntryName entry={store.onFloor} /><OddName code={store.onFloor.participant || `entry/${store.onFloor.id}`} /></> : store.currentMeeting ? t('console-floor-vacant') : t('console-floor-none')}
          </p>
          <div class="clock-place"><ClockPanel /><SealLine /></div>
          <Running entry={held} acting={acting} />
        </div>
        <CallNext held={held} acting={acting} />
      </div>
    </section>
  );
}

function Running({ entry, acting }: { entry: number; acting: Acting }) {
  const store = useStore();
  const clock = useClock();
  const now = useMeetingTime(5000);
  const rate = store.round?.settings?.clockRate || 1;
  const off = !store.live || entry === 0 || !rightsOf(store).podium || pointIsLive(store) || isVoting(store);
  const suspended = store.currentMeeting?.state === MeetingState.MEETING_STATE_SUSPENDED;
  const late = clock === undefined || now - (store.floor?.beganAtMs ?? 0) > ABSENT_MS * rate;
  const pause = () => void acting.run('pause', clock?.paused ? act('resumeClock', { entry }) : act('pauseClock', { entry }));
  const end = () => void acting.run('end', act('endStatement', { entry }));
  useShortcut(keys.value.keys.pause, pause, keys.value.on && !off && !suspended);
  useShortcut(keys.value.keys.end, end, keys.value.on && !off);
  return (
    <div class="floor-buttons">
      <Button testid="pause-clock" shortcut={shortcutOf('pause')} disabled={off || suspended} pending={acting.pending === 'pause'} onPress={pause}>
        {clock?.paused ? t('console-resume-clock') : t('console-pause')}
      </Button>
      <Button testid="add-30" disabled={off || !clock?.limitMs} pending={acting.pending === 'add'}
        onPress={() => acting.run('add', act('addSeconds', { entry, seconds: 30 }))}>{t('console-add-30')}</Button>
      <Button testid="end-statement" shortcut={shortcutOf('end')} disabled={off} pending={acting.pending === 'end'} onPress={end}>
        {t('console-end')}
      </Button>
      <Button testid="absent" disabled={off || late} pending={acting.pending === 'absent'} attrs={{ title: t('console-absent-help') }}
        onPress={() => acting.run('absent', act('markAbsent', { entry }))}>{t('console-absent')}</Button>
    </div>
  );
}

function shortName(store: Store, entry: number): string {
  const row = store.entry(entry);
  return row ? participantName(store, row.participant).text : '';
}

// Two consoles pressed together: the second one is told what the first did.
const overtaken = (store: Store): Words => (outcome) => {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== RefusalCode.REFUSAL_STALE) return undefined;
  const { entry, participant, by } = outcome.refusal;
  const name = participantName(store, participant).text;
  const who = by ? seatText(store, by) : t('console-somebody');
  if (entry !== 0 && entry === store.floor?.entry) return t('console-stale-called', { by: who, name });
  if (entry === 0) return t('console-stale-ended', { by: who });
  return t('console-stale-next', { name });
};

// Why the button cannot be pressed; empty when it can.
function whyNot(store: Store): string {
  if (!store.live) return t('console-not-live');
  if (!rightsOf(store).podium) return t('console-podium-only');
  if (!store.currentMeeting) return t('console-no-session');
  if (store.currentMeeting.state === MeetingState.MEETING_STATE_SUSPENDED) return t('meeting-suspended');
  if (store.floor?.voting) return t('refusal-voting-in-progress');
  if (store.floor?.point) return t('refusal-point-of-order-pending');
  if (store.floor?.motion) return t('refusal-motion-pending');
  if (store.next) return '';
  return store.currentTopic ? t('console-list-empty') : t('console-no-topic-open');
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
  const why = whyNot(store);
  const call = () => {
    if (why || resting || acting.pending === 'call' || !next) return;
    setResting(true);
    void acting.run('call', act('callNext', { expectCurrent: held, expectNext: next.id }), undefined, overtaken(store));
  };
  useShortcut(keys.value.keys.next, call, keys.value.on);
  const names = { from: shortName(store, held), to: next ? shortName(store, next.id) : '' };
  return (
    <div class="next">
      <h2 class="label">{t('console-next')}{next?.ready && <> <span class="badge" data-mark="ready">{t('console-ready')}</span></>}</h2>
      <p class="next-name" data-testid="next-name">
        {next ? <EntryName entry={next} /> : t('console-list-empty')}
        {next && next.limitMs > 0 && <> <span class="quiet"><DigitsText text={lengthText(next.limitMs)} /></span></>}
      </p>
      <Button kind="main" class="call" testid="call-next" shortcut={shortcutOf('next')} disabled={why !== ''} pending={acting.pending === 'call'} onPress={call}>
        {!next ? t('console-call-nobody') : held ? t('console-call-from-to', names) : t('console-call-to', names)}
        {why && <small class="why">{why}</small>}
      </Button>
      <UndoButton acting={acting} />
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
  const can = store.live && undo !== undefined && seconds > 0 && rightsOf(store).podium;
  const run = () => { if (undo) void acting.run('undo', act('undo', { act: undo.act })); };
  useShortcut(keys.value.keys.undo, run, keys.value.on && can);
  return (
    <Button testid="undo" class="undo" shortcut={shortcutOf('undo')} disabled={!can} pending={acting.pending === 'undo'} onPress={run}>
      {can ? t('console-undo-what', { act: actText(undo.actName), by: seatText(store, undo.by), seconds }) : t('console-undo')}
    </Button>
  );
}
