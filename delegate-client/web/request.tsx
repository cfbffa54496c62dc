// Asking for the floor: one tap; what is said beside it (for whom, of what kind, in which language) is a choice.
import { useState } from 'preact/hooks';
import type { ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { Capacity, Category, Language, Level, ListState, OrderingPolicy, StatementType } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { DigitsText, lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { languageKey, levelKey, statementKey } from 'kit/enums.ts';
import { isFormal } from 'kit/matters.ts';
import { behalfText, groupName, localText, Name, participantName } from 'kit/names.tsx';
import { language, localeOf, t, timeText } from 'kit/words.ts';
import { groupSpeaking } from './matters.ts';
import { heardOf, isOpen } from './standing.ts';

interface RequestProps {
  list: ListRow;
  topic: TopicRow | undefined;
  me: string;
  acting: Acting;
  capacity?: Capacity; // when the other one is on the list already
  done?: () => void;
}

const SEVERAL = '*'; // "for several countries": an ad hoc group, by naming its members
const LEAST_MEMBERS = 2;

export function Request({ list, topic, me, acting, capacity, done }: RequestProps) {
  const store = useStore();
  const groups = store.groups.filter((each) => each.members.includes(me) || each.code === me);
  const [group, setGroup] = useState(capacity === Capacity.CAPACITY_GROUP ? (groups[0]?.code ?? SEVERAL) : '');
  const [members, setMembers] = useState<string[]>([]);
  const [spoken, setSpoken] = useState(Language.LANGUAGE_UNSPECIFIED);
  const [type, setType] = useState(StatementType.STATEMENT_TYPE_UNSPECIFIED);
  const [level, setLevel] = useState(Level.LEVEL_UNSPECIFIED);
  const heard = capacity === undefined ? heardOf(store.entries, me, list.id) : undefined;
  const open = isOpen(list);
  const several = group === SEVERAL;
  const byLevel = list.ordering === OrderingPolicy.ORDERING_POLICY_PROTOCOL;
  const few = several && members.length < LEAST_MEMBERS;
  const ask = () => acting.run('request', act('inscribe', {
    list: list.id, language: spoken, type, level: byLevel ? level : Level.LEVEL_UNSPECIFIED,
    capacity: group ? Capacity.CAPACITY_GROUP : Capacity.CAPACITY_NATIONAL,
    onBehalfOf: several ? '' : group, forMembers: several ? members : [],
  }), done);
  const types = [StatementType.STATEMENT_TYPE_UNSPECIFIED, StatementType.STATEMENT_TYPE_EXPLANATION_OF_POSITION,
    ...(isFormal(store) ? [StatementType.STATEMENT_TYPE_EXPLANATION_OF_VOTE] : [])];
  return (
    <>
      {heard && <p class="done">✓ {t('delegate-heard', { used: lengthText(heard.usedMs) })}</p>}
      {heard?.floorWithdrawn && <p>{t('delegate-floor-withdrawn')}</p>}
      {capacity === undefined && <ListLine list={list} />}
      <Represented list={list} me={me} />
      <Button kind="main" class="request" testid="request" disabled={!open || few || !store.live} pending={acting.pending === 'request'} onPress={ask}>
        {acting.pending === 'request' ? t('delegate-sending') : t('delegate-request')}
      </Button>
      {open && (
        <div class="choices">
          {capacity !== Capacity.CAPACITY_NATIONAL && (
            <Choice label={t('delegate-request-for')} value={group} choose={setGroup} testid="speak-for" options={[
              ...(capacity === undefined ? [['', t('delegate-for-own')] as const] : []),
              ...groups.map((each) => [each.code, groupName(store, each.code).text] as const),
              [SEVERAL, t('delegate-for-several')] as const,
            ]} />
          )}
          {several && <Members me={me} members={members} set={setMembers} />}
          {byLevel && (
            <Choice label={t('statement-level')} value={level} choose={(value) => setLevel(Number(value))} testid="level"
              options={[0, 1, 2, 3, 4, 5].map((each) => [each, each === 0 ? '–' : t(levelKey(each))])} />
          )}
          <div class="pair">
            <Choice label={t('statement-type')} value={type} choose={(value) => setType(Number(value))} testid="type"
              options={types.map((each) => [each, t(statementKey(each))])} />
            <Choice label={t('delegate-language')} value={spoken} choose={(value) => setSpoken(Number(value))}
              options={[0, 1, 2, 3, 4, 5, 6, 7].map((each) => [each, each === 0 ? '–' : t(languageKey(each))])} />
          </div>
        </div>
      )}
      <p class="visually-hidden">{localText(topic?.topic?.title).text}</p>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string | number;
  choose: (value: string) => void;
  options: readonly (readonly [string | number, string])[];
  testid?: string;
}

export function Choice({ label, value, choose, options, testid }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)} data-testid={testid}>
        {options.map(([each, text]) => <option key={each} value={each}>{text}</option>)}
      </select>
    </label>
  );
}

// The delegations it speaks for beside its own: chosen one after the other, taken away by a tap.
function Members({ me, members, set }: { me: string; members: string[]; set: (codes: string[]) => void }) {
  const store = useStore();
  const order = new Intl.Collator(localeOf(language.value));
  const others = store.participants
    .filter(({ code, category }) => code !== me && !members.includes(code) &&
      (category === Category.CATEGORY_MEMBER_STATE || category === Category.CATEGORY_OBSERVER_STATE))
    .map(({ code }) => [code, participantName(store, code).text] as const)
    .sort((a, b) => order.compare(a[1], b[1]));
  return (
    <div class="members">
      <Choice label={t('delegate-members', { n: members.length })} value="" testid="member"
        choose={(code) => code && set([...members, code])} options={[['', t('delegate-member-add')], ...others]} />
      {members.length < LEAST_MEMBERS && <p class="hint">{t('delegate-members-least')}</p>}
      <ul class="chips">
        {members.map((code) => (
          <li key={code}>
            <Button attrs={{ 'aria-label': t('delegate-member-remove', { name: participantName(store, code).text }) }}
              onPress={() => set(members.filter((each) => each !== code))}><Name code={code} /> <span aria-hidden="true">×</span></Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// Before one asks: a group of one's own is on the list already. It bars nothing.
function Represented({ list, me }: { list: ListRow; me: string }) {
  const store = useStore();
  const group = groupSpeaking(store, store.waiting(list.id), me);
  if (!group) return null;
  return <p class="hint"><Name code={group.participant} /> ({behalfText(store, group)}): {t('delegate-group-speaks')}</p>;
}

export function ListLine({ list }: { list: ListRow }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const time = (ms: number) => timeText(ms, store.timeZone);
  const draw = list.drawAtMs > 0 && <p class="hint" data-testid="draw">{t('matter-draw-at', { time: time(list.drawAtMs) })}</p>;
  return <><StateLine list={list} now={now} />{draw}</>;
}

function StateLine({ list, now }: { list: ListRow; now: number }) {
  const store = useStore();
  const time = (ms: number) => timeText(ms, store.timeZone);
  const waiting = t('delegate-list-waiting', { n: list.order.length });
  switch (list.state) {
    case ListState.LIST_STATE_CLOSED: return <p data-testid="list-state">{t('delegate-list-closed')} {waiting}</p>;
    case ListState.LIST_STATE_CLOSING_ANNOUNCED:
      return <p data-testid="list-state">{t('delegate-list-closing', { time: timeText(list.closesAtMs, store.timeZone, true) })} {waiting}</p>;
    case ListState.LIST_STATE_OPEN: return <p data-testid="list-state">{t('list-open')} · {waiting}</p>;
  }
  if (list.opensAtMs === 0) return <p data-testid="list-state">{t('delegate-list-not-open')}</p>;
  const left = list.opensAtMs - now;
  return (
    <p data-testid="list-state">
      {t('delegate-list-opens-at', { time: time(list.opensAtMs) })}
      {left > 0 && left < 3_600_000 && <> <DigitsText text={t('delegate-list-opens-in', { left: lengthText(left) })} /></>}
    </p>
  );
}
