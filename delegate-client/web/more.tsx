// What a delegation may do beside asking for the floor, kept quiet: raise its nameplate in a T, ask for a right of reply,
// move a motion, exchange places, say that it is here. What it has no right to is not shown.
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { EntryRow, ListRow, TopicRow } from 'nameplate/v1/row.ts';
import {
  Capacity, EntryState, MeetingState, MotionKind, PointKind, PointScope, SwapState, Voting, type Rights,
} from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { typedWithin } from 'kit/bytes.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { motionKey, pointKey } from 'kit/enums.ts';
import { isFormal, pendingMotions, placeOn, repliable } from 'kit/matters.ts';
import { behalfText, entryName } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { t, timeText } from 'kit/words.ts';
import { hasNameplateUp, swappable } from './matters.ts';
import { Choice, Request } from './request.tsx';
import { isOpen, type Standing } from './standing.ts';

interface MoreProps {
  me: string;
  rights: Rights;
  standing: Standing;
  topic: TopicRow | undefined;
  list: ListRow | undefined;
}
interface PanelProps extends MoreProps {
  acting: Acting;
  close: () => void;
}

interface Extra {
  name: string;
  text: string;
  shown: boolean;
  Panel: (props: PanelProps) => ComponentChildren;
}

function extrasOf(store: Store, { me, rights, standing, list }: MoreProps): Extra[] {
  const inSession = store.currentMeeting?.state === MeetingState.MEETING_STATE_IN_SESSION;
  const voting = (store.floor?.voting ?? Voting.VOTING_NONE) !== Voting.VOTING_NONE;
  const quiet = inSession && !voting && (store.floor?.point ?? 0) === 0;
  const nameplates = kindsOf(rights, isFormal(store), voting).length > 0;
  const mine = ownOn(store, list, me);
  const [only] = mine;
  return [
    { name: 'raise', text: t('delegate-more-raise'), shown: inSession && nameplates && !hasNameplateUp(store.points, me), Panel: Raise },
    { name: 'reply', text: t('delegate-more-reply'), shown: inSession && !voting && rights.replies > 0 && repliable(store, me).length > 0, Panel: Reply },
    { name: 'motion', text: t('delegate-more-motion'), shown: quiet && isFormal(store) && rights.motions, Panel: Move },
    { name: 'swap', text: t('delegate-more-swap'), shown: swapFrom(store, standing) !== undefined, Panel: Swap },
    { name: 'second', text: t('delegate-more-second'), shown: mine.length === 1 && only !== undefined && isOpen(list), Panel: Second },
  ];
}

export function More(props: MoreProps) {
  const store = useStore();
  const acting = useActing();
  const [chosen, choose] = useState('');
  const extras = extrasOf(store, props).filter(({ shown }) => shown);
  const open = extras.find(({ name }) => name === chosen);
  const close = () => choose('');
  return (
    <section class="more" aria-labelledby="more-title">
      <h3 id="more-title">{t('delegate-more')}</h3>
      <div class="row">
        {extras.map(({ name, text }) => (
          <Button key={name} testid={`more-${name}`} attrs={{ 'aria-expanded': name === chosen }}
            onPress={() => { acting.say(''); choose(name === chosen ? '' : name); }}>{text}</Button>
        ))}
        <Presence acting={acting} />
      </div>
      {open && <div class="panel" data-testid={`panel-${open.name}`}><open.Panel {...props} acting={acting} close={close} /></div>}
      {acting.said && <p class="refusal" role="alert" data-testid="refusal">{acting.said}</p>}
    </section>
  );
}

// For the quorum's figures; it bars nothing (67/108).
function Presence({ acting }: { acting: Acting }) {
  const store = useStore();
  const present = store.own?.present ?? false;
  return (
    <Button testid="presence" disabled={!store.live} pending={acting.pending === 'presence'} attrs={{ 'aria-pressed': present }}
      onPress={() => acting.run('presence', act('markPresent', { present: !present }))}>
      {present ? `✓ ${t('delegate-here')}` : t('delegate-not-here')}
    </Button>
  );
}

function Send({ acting, name, disabled, onPress, children }: { acting: Acting; name: string; disabled?: boolean; onPress: () => void; children: ComponentChildren }) {
  const store = useStore();
  return <Button kind="main" testid={`${name}-now`} disabled={disabled || !store.live} pending={acting.pending === name} onPress={onPress}>{children}</Button>;
}

// ---------------------------------------------------------------- the nameplate in a T

// While voting goes on only on the conduct of the voting (88/128).
function kindsOf(rights: Rights, formal: boolean, voting: boolean): PointKind[] {
  const order = rights.pointsOfOrder !== PointScope.POINT_SCOPE_NONE ? [PointKind.POINT_KIND_ORDER] : [];
  if (voting) return order;
  return [...order, ...(formal && rights.motions ? [PointKind.POINT_KIND_MOTION] : []), PointKind.POINT_KIND_INFORMATION];
}

const NOTE_BYTES = 240;

function Raise({ rights, acting, close }: PanelProps) {
  const store = useStore();
  const voting = (store.floor?.voting ?? Voting.VOTING_NONE) !== Voting.VOTING_NONE;
  const kinds = kindsOf(rights, isFormal(store), voting);
  const [wanted, setKind] = useState(kinds[0] ?? PointKind.POINT_KIND_INFORMATION);
  const [note, setNote] = useState('');
  const [concerns, setConcerns] = useState(false);
  const kind = kinds.includes(wanted) ? wanted : kinds[0] ?? PointKind.POINT_KIND_INFORMATION;
  const order = kind === PointKind.POINT_KIND_ORDER;
  const ownOnly = order && rights.pointsOfOrder === PointScope.POINT_SCOPE_OWN_MATTERS;
  return (
    <>
      {voting && <p>{t('delegate-raise-voting')}</p>}
      {kinds.length > 1 && (
        <fieldset class="kinds">
          <legend>{t('delegate-raise-for')}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="point-kind" checked={each === kind} onChange={() => setKind(each)} data-testid={`kind-${each}`} />
              <span>{t(pointKey(each))}</span>
            </label>
          ))}
        </fieldset>
      )}
      {ownOnly && (
        <label class="check">
          <input type="checkbox" checked={concerns} onChange={(event) => setConcerns(event.currentTarget.checked)} data-testid="own-matter" />
          <span>{t('delegate-own-matter')}</span>
        </label>
      )}
      <label class="field">
        <span>{t('delegate-note')}</span>
        <textarea rows={2} value={note} data-testid="note" onInput={(event) => setNote(typedWithin(event, NOTE_BYTES))} />
      </label>
      <Send acting={acting} name="raise" disabled={ownOnly && !concerns} onPress={() => acting.run('raise', act('raisePoint', {
        kind, note: note.trim(), ownMatter: ownOnly && concerns, aboutVoting: voting,
      }), close)}>{t('delegate-raise-now')}</Send>
    </>
  );
}

// ---------------------------------------------------------------- a right of reply

function Reply({ me, acting, close }: PanelProps) {
  const store = useStore();
  const statements = repliable(store, me);
  const [chosen, choose] = useState(0);
  const to = statements.some(({ id }) => id === chosen) ? chosen : statements[0]?.id ?? 0;
  const textOf = (entry: EntryRow) => [entryName(store, entry).text, behalfText(store, entry), timeText(entry.beganAtMs, store.timeZone)]
    .filter(Boolean).join(' · ');
  return (
    <>
      <Choice label={t('matter-reply-to')} value={to} choose={(value) => choose(Number(value))} testid="reply-to"
        options={statements.map((entry) => [entry.id, textOf(entry)])} />
      <p class="hint">{t('delegate-reply-hint')}</p>
      <Send acting={acting} name="reply" disabled={to === 0}
        onPress={() => acting.run('reply', act('requestReply', { toEntry: to }), close)}>{t('delegate-reply-now')}</Send>
    </>
  );
}

// ---------------------------------------------------------------- a motion

const MINUTE = 60_000;
const BREAKS = [10, 15, 20, 30, 45, 60, 90];

function Move({ topic, acting, close }: PanelProps) {
  const store = useStore();
  const nowMs = useMeetingTime(MINUTE);
  const moved = pendingMotions(store.motions).map(({ kind }) => kind);
  const onDebate = topic !== undefined && store.currentTopic !== undefined;
  const kinds = [MotionKind.MOTION_KIND_SUSPEND_MEETING, MotionKind.MOTION_KIND_ADJOURN_MEETING,
    ...(onDebate ? [MotionKind.MOTION_KIND_ADJOURN_DEBATE, MotionKind.MOTION_KIND_CLOSE_DEBATE] : [])];
  const [wanted, setKind] = useState(MotionKind.MOTION_KIND_UNSPECIFIED);
  const [resumeAtMs, setResume] = useState(0);
  const kind = moved.includes(wanted) ? MotionKind.MOTION_KIND_UNSPECIFIED : wanted;
  const suspend = kind === MotionKind.MOTION_KIND_SUSPEND_MEETING;
  const from = Math.ceil(nowMs / (5 * MINUTE)) * 5 * MINUTE;
  return (
    <>
      <fieldset class="kinds">
        <legend>{t('matter-motion-which')}</legend>
        {kinds.map((each) => (
          <label key={each}>
            <input type="radio" name="motion-kind" checked={each === kind} disabled={moved.includes(each)}
              onChange={() => setKind(each)} data-testid={`motion-kind-${each}`} />
            <span>{t(motionKey(each))}{moved.includes(each) && <span class="hint"> · {t('matter-motion-moved')}</span>}</span>
          </label>
        ))}
      </fieldset>
      {suspend && (
        <Choice label={t('matter-motion-resume')} value={resumeAtMs} choose={(value) => setResume(Number(value))}
          options={[[0, '–'], ...BREAKS.map((each) => [from + each * MINUTE, timeText(from + each * MINUTE, store.timeZone)] as const)]} />
      )}
      <Send acting={acting} name="motion" disabled={kind === MotionKind.MOTION_KIND_UNSPECIFIED}
        onPress={() => acting.run('motion', act('moveMotion', { kind, resumeAtMs: suspend ? resumeAtMs : 0 }), close)}>{t('delegate-motion-now')}</Send>
    </>
  );
}

// ---------------------------------------------------------------- places

// One's own name that waits and with whom it could change, unless it has proposed or been asked already.
function swapFrom(store: Store, standing: Standing): EntryRow | undefined {
  if (standing.kind !== 'waiting' && standing.kind !== 'next') return undefined;
  const { entry } = standing;
  const asked = store.swaps.some(({ state, entry: one, withEntry }) =>
    state === SwapState.SWAP_STATE_PROPOSED && (one === entry.id || withEntry === entry.id));
  if (asked || entry.state !== EntryState.ENTRY_STATE_INSCRIBED) return undefined;
  return swappable(store.waiting(entry.list), entry).length > 0 ? entry : undefined;
}

function Swap({ standing, acting, close }: PanelProps) {
  const store = useStore();
  const mine = swapFrom(store, standing);
  const list = store.list(mine?.list ?? 0);
  const others = mine ? swappable(store.waiting(mine.list), mine) : [];
  const [chosen, choose] = useState(0);
  const withEntry = others.some(({ id }) => id === chosen) ? chosen : 0;
  return (
    <>
      <Choice label={t('matter-swap-with')} value={withEntry} choose={(value) => choose(Number(value))} testid="swap-with" options={[
        [0, '–'], ...others.map((entry) => [entry.id, `${placeOn(list, entry.id)}. ${entryName(store, entry).text}`] as const),
      ]} />
      <p class="hint">{t('delegate-swap-hint')}</p>
      <Send acting={acting} name="swap" disabled={!mine || withEntry === 0}
        onPress={() => acting.run('swap', act('proposeSwap', { entry: mine!.id, withEntry }), close)}>{t('delegate-swap-now')}</Send>
    </>
  );
}

// One delegation may hold a group's entry and its own, never two of its own on one list.
function ownOn(store: Store, list: ListRow | undefined, me: string): EntryRow[] {
  return store.waiting(list?.id ?? 0).filter((entry) => entry.participant === me);
}

function Second({ list, topic, me, acting, close }: PanelProps) {
  const store = useStore();
  const [only] = ownOn(store, list, me);
  if (!list || !only) return null;
  const other = only.capacity === Capacity.CAPACITY_GROUP ? Capacity.CAPACITY_NATIONAL : Capacity.CAPACITY_GROUP;
  return <Request list={list} topic={topic} me={me} acting={acting} capacity={other} done={close} />;
}
