// The programme, editable while the round runs: half-day meetings and topics, many to many.
import { useState } from 'preact/hooks';
import { MeetingState, Mode, OrderingPolicy, TopicKind, TopicState, type LocalText, type Meeting, type Topic } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { useActing, type Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { meetingStateKey, topicStateKey } from 'kit/enums.ts';
import { Local } from 'kit/names.tsx';
import { dayText, t, timeText } from 'kit/words.ts';
import { topicLabel } from './topic_label.ts';
import { Files } from './setup_files.tsx';
import { NameFields } from './setup_people.tsx';
import { Units } from './setup_units.tsx';
import { chamberMoment, momentText } from './zone.ts';

const EMPTY: LocalText = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };
const HALF_DAY_MS = 3 * 3_600_000;

export function Programme() {
  const store = useStore();
  const acting = useActing();
  const [meeting, editMeeting] = useState<Meeting | undefined>();
  const [topic, editTopic] = useState<Topic | undefined>();
  const last = store.meetings.at(-1)?.meeting;
  return (
    <>
      <Files kind="programme" />
      {acting.said && <p role="alert" class="refusal">{acting.said}</p>}
      <h3>{t('console-meetings')}</h3>
      {meeting && <EditMeeting meeting={meeting} change={editMeeting} acting={acting} />}
      <table><tbody>
        {store.meetings.map((each) => each.meeting && (
          <tr key={each.meeting.id}>
            <th scope="row">{t('console-meeting', { n: each.meeting.number })}</th>
            <td>{dayText(each.meeting.startsAtMs, store.timeZone)}, {timeText(each.meeting.startsAtMs, store.timeZone)}–{timeText(each.meeting.hardStopMs, store.timeZone)}</td>
            <td>{each.meeting.topics.map((id) => topicLabel(store.topic(id))).join(', ')}</td>
            <td>{t(meetingStateKey(each.state))}</td>
            <td>{each.state !== MeetingState.MEETING_STATE_ADJOURNED && <Button onPress={() => editMeeting(each.meeting)}>{t('console-edit')}</Button>}</td>
          </tr>
        ))}
      </tbody></table>
      <Button onPress={() => editMeeting({ id: 0, number: (last?.number ?? 0) + 1, startsAtMs: (last?.hardStopMs ?? store.nowMs()) + 7_200_000, hardStopMs: (last?.hardStopMs ?? store.nowMs()) + 7_200_000 + HALF_DAY_MS, topics: [], mode: Mode.MODE_UNSPECIFIED, limits: undefined })}>{t('console-new-meeting')}</Button>
      <h3>{t('console-topics')}</h3>
      {topic && <EditTopic topic={topic} change={editTopic} acting={acting} />}
      <table><tbody>
        {store.topics.map((each) => each.topic && (
          <tr key={each.topic.id}>
            <th scope="row">{topicLabel(each)}</th><td><Local text={each.topic.title} /></td><td>{t(topicStateKey(each.state))}</td>
            <td><Button onPress={() => editTopic(each.topic)}>{t('console-edit')}</Button></td>
          </tr>
        ))}
      </tbody></table>
      <Button onPress={() => editTopic({ id: 0, number: store.topics.length + 1, kind: TopicKind.TOPIC_KIND_DISCUSSION, title: EMPTY, listOpensAtMs: 0, limits: undefined, ordering: OrderingPolicy.ORDERING_POLICY_UNSPECIFIED, units: [], mostTimes: 0 })}>{t('console-new-topic')}</Button>
    </>
  );
}

function Moment({ label, value, change }: { label: string; value: number; change: (ms: number) => void }) {
  const store = useStore();
  return (
    <label class="time"><span>{label}</span>
      <input type="datetime-local" value={value > 0 ? momentText(value, store.timeZone) : ''} onChange={(event) => change(chamberMoment(event.currentTarget.value, store.timeZone) ?? 0)} />
    </label>
  );
}

function EditMeeting({ meeting, change, acting }: { meeting: Meeting; change: (now: Meeting | undefined) => void; acting: Acting }) {
  const store = useStore();
  const close = () => change(undefined);
  const scheduled = store.meeting(meeting.id)?.state === MeetingState.MEETING_STATE_SCHEDULED;
  const toggle = (id: number) => change({ ...meeting, topics: meeting.topics.includes(id) ? meeting.topics.filter((each) => each !== id) : [...meeting.topics, id] });
  return (
    <div class="edit" role="group" aria-label={t('console-edit')}>
      <div class="row">
        <label class="time"><span>{t('console-number')}</span><input type="number" min={1} max={200} value={meeting.number} onInput={(event) => change({ ...meeting, number: Number(event.currentTarget.value) })} /></label>
        <Moment label={t('console-begins')} value={meeting.startsAtMs} change={(startsAtMs) => change({ ...meeting, startsAtMs })} />
        <Moment label={t('console-hard-stop')} value={meeting.hardStopMs} change={(hardStopMs) => change({ ...meeting, hardStopMs })} />
      </div>
      <div class="row">
        {store.topics.map((each) => (
          <label key={each.topic?.id} class="check"><input type="checkbox" checked={meeting.topics.includes(each.topic?.id ?? 0)} onChange={() => toggle(each.topic?.id ?? 0)} /> {topicLabel(each)}</label>
        ))}
      </div>
      <div class="row">
        <Button kind="main" disabled={!store.live} pending={acting.pending === 'put'} onPress={() => acting.run('put', act('putMeeting', { meeting }), close)}>{t('console-save')}</Button>
        <Button onPress={close}>{t('back')}</Button>
        {scheduled && <ConfirmButton kind="danger" disabled={!store.live} question={t('console-remove-sure', { name: t('console-meeting', { n: meeting.number }) })} yes={t('console-remove')}
          onPress={() => acting.run('remove', act('removeMeeting', { meeting: meeting.id }), close)}>{t('console-remove')}</ConfirmButton>}
      </div>
    </div>
  );
}

function EditTopic({ topic, change, acting }: { topic: Topic; change: (now: Topic | undefined) => void; acting: Acting }) {
  const store = useStore();
  const close = () => change(undefined);
  const reading = topic.kind === TopicKind.TOPIC_KIND_READING;
  const unopened = store.topic(topic.id)?.state === TopicState.TOPIC_STATE_NOT_OPENED;
  return (
    <div class="edit" role="group" aria-label={t('console-edit')}>
      <div class="row">
        <label class="time"><span>{t('console-number')}</span><input type="number" min={1} max={200} value={topic.number} onInput={(event) => change({ ...topic, number: Number(event.currentTarget.value) })} /></label>
        <label class="time"><span>{t('console-kind')}</span>
          <select value={topic.kind} onChange={(event) => change({ ...topic, kind: Number(event.currentTarget.value) })}>
            <option value={TopicKind.TOPIC_KIND_DISCUSSION}>{t('console-kind-discussion')}</option>
            <option value={TopicKind.TOPIC_KIND_READING}>{t('console-kind-reading')}</option>
          </select>
        </label>
        <Moment label={t('console-list-opens')} value={topic.listOpensAtMs} change={(listOpensAtMs) => change({ ...topic, listOpensAtMs })} />
      </div>
      <NameFields name={topic.title} change={(title) => change({ ...topic, title })} />
      {reading && <Units units={topic.units} change={(units) => change({ ...topic, units })} />}
      <div class="row">
        <Button kind="main" disabled={!store.live || (reading && topic.units.some(({ label }) => label.trim() === ''))} pending={acting.pending === 'put'} onPress={() => acting.run('put', act('putTopic', { topic: { ...topic, units: reading ? topic.units : [] } }), close)}>{t('console-save')}</Button>
        <Button onPress={close}>{t('back')}</Button>
        {unopened && <ConfirmButton kind="danger" disabled={!store.live} question={t('console-remove-sure', { name: t('console-topic', { n: topic.number }) })} yes={t('console-remove')}
          onPress={() => acting.run('remove', act('removeTopic', { topic: topic.id }), close)}>{t('console-remove')}</ConfirmButton>}
      </div>
    </div>
  );
}
