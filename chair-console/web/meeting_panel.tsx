// The meeting: called to order, suspended, resumed, adjourned; the topics taken up; who presides.
import { useState } from 'preact/hooks';
import { MeetingState, Mode, TopicKind, TopicState } from 'nameplate/v1/types.ts';
import type { MeetingRow, TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { meetingStateKey, topicStateKey } from 'kit/enums.ts';
import { Local, localText, Name } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { shownMeeting } from 'kit/topics.ts';
import { dayText, t, timeText } from 'kit/words.ts';
import { chamberTime } from './zone.ts';

export function topicLabel(topic: TopicRow | undefined): string {
  if (topic?.topic?.kind === TopicKind.TOPIC_KIND_READING) return t('console-reading');
  return t('console-topic', { n: topic?.topic?.number ?? 0 });
}

function meetingTimes(store: Store, meeting: MeetingRow): string {
  const { startsAtMs = 0, hardStopMs = 0 } = meeting.meeting ?? {};
  return `${dayText(startsAtMs, store.timeZone)}, ${timeText(startsAtMs, store.timeZone)}–${timeText(hardStopMs, store.timeZone)}`;
}

export function MeetingPanel({ acting, look }: { acting: Acting; look: (topic: number) => void }) {
  const store = useStore();
  const meeting = shownMeeting(store);
  return (
    <section class="meeting panel" aria-labelledby="meeting-title">
      <h2 id="meeting-title">{meeting?.meeting ? t('console-meeting', { n: meeting.meeting.number }) : t('console-no-meeting')}</h2>
      {meeting && <p class="quiet">{meetingTimes(store, meeting)} · {t(meetingStateKey(meeting.state))}</p>}
      {meeting && <MeetingActs meeting={meeting} acting={acting} />}
      <Presiding acting={acting} />
      <Topics acting={acting} look={look} />
    </section>
  );
}

function MeetingActs({ meeting, acting }: { meeting: MeetingRow; acting: Acting }) {
  const store = useStore();
  const [until, setUntil] = useState('');
  const off = !store.live;
  const formal = store.round?.settings?.mode === Mode.MODE_FORMAL;
  const id = meeting.meeting?.id ?? 0;
  const at = chamberTime(until, store.nowMs(), store.timeZone);
  const vacant = (store.floor?.entry ?? 0) === 0;
  const unheard = store.lists.reduce((sum, list) => {
    const topic = store.topic(list.topic)?.state;
    const taken = topic === TopicState.TOPIC_STATE_OPEN || topic === TopicState.TOPIC_STATE_STANDING_OVER;
    return sum + (taken ? list.order.length : 0);
  }, 0);
  if (meeting.state === MeetingState.MEETING_STATE_SCHEDULED)
    return (
      <Button kind="main" testid="call-to-order" disabled={off} pending={acting.pending === 'order'}
        onPress={() => acting.run('order', act('callToOrder', { meeting: id }))}>{t('console-call-to-order')}</Button>
    );
  return (
    <div class="row">
      {meeting.state === MeetingState.MEETING_STATE_SUSPENDED ? (
        <Button kind="main" testid="resume" disabled={off} pending={acting.pending === 'resume'}
          onPress={() => acting.run('resume', act('resumeMeeting', {}))}>{t('console-resume')}</Button>
      ) : (
        <>
          <label class="time"><span>{t('console-until')}</span>
            <input type="time" value={until} onInput={(event) => setUntil(event.currentTarget.value)} data-testid="suspend-until" />
          </label>
          <Button testid="suspend" disabled={off || (until !== '' && at === undefined)} pending={acting.pending === 'suspend'}
            onPress={() => acting.run('suspend', act('suspendMeeting', { resumeAtMs: at ?? 0, noObjection: formal }))}>{t('console-suspend')}</Button>
        </>
      )}
      <ConfirmButton testid="adjourn" kind="plain" disabled={off || !vacant} pending={acting.pending === 'adjourn'}
        question={t('console-adjourn-sure', { n: unheard })} yes={t('console-adjourn-yes')}
        onPress={() => acting.run('adjourn', act('adjournMeeting', { noObjection: formal }))}>{t('console-adjourn')}</ConfirmButton>
      {!vacant && <p class="quiet">{t('console-adjourn-floor')}</p>}
    </div>
  );
}

function Presiding({ acting }: { acting: Acting }) {
  const store = useStore();
  const seats = store.round?.settings?.presidingSeats ?? [];
  if (seats.length === 0) return null;
  return (
    <div class="row presiding">
      <span class="label">{t('console-presiding')}</span>
      {seats.map((seat) => {
        const presides = seat.code === store.round?.presiding;
        return presides ? (
          <strong key={seat.code}>● {localText(seat.person).text || <Name code={seat.code} />}</strong>
        ) : (
          <Button key={seat.code} testid="hand-over" disabled={!store.live} pending={acting.pending === 'chair'}
            onPress={() => acting.run('chair', act('handOverChair', { to: seat.code }))}>
            {t('console-hand-over', { name: localText(seat.person).text || seat.code })}
          </Button>
        );
      })}
    </div>
  );
}

function Topics({ acting, look }: { acting: Acting; look: (topic: number) => void }) {
  const store = useStore();
  const inSession = store.currentMeeting?.state === MeetingState.MEETING_STATE_IN_SESSION;
  const vacant = (store.floor?.entry ?? 0) === 0;
  return (
    <ul class="topics" data-testid="programme">
      {store.topics.map((row) => {
        const id = row.topic?.id ?? 0;
        const number = row.topic?.number ?? 0;
        const list = store.list(row.mainList);
        const open = row.state === TopicState.TOPIC_STATE_OPEN;
        const over = row.state === TopicState.TOPIC_STATE_CONCLUDED;
        return (
          <li key={id} data-open={open}>
            <button type="button" class="topic-name" data-testid={`look-topic-${number}`} onClick={() => look(id)}>
              <strong>{topicLabel(row)}</strong> <Local text={row.topic?.title} />
              <span class="quiet"> {t(topicStateKey(row.state))} · {t('console-waiting', { n: list?.order.length ?? 0 })}</span>
            </button>
            <span class="row">
              {!open && !over && (
                <Button testid={`open-topic-${number}`} disabled={!store.live || !inSession || !vacant} pending={acting.pending === `topic-${id}`}
                  onPress={() => { look(0); void acting.run(`topic-${id}`, act('openTopic', { topic: id })); }}>{t('console-open-topic')}</Button>
              )}
              {open && (
                <>
                  <Button testid="stand-over" disabled={!store.live || !vacant} pending={acting.pending === 'stand-over'}
                    onPress={() => acting.run('stand-over', act('standTopicOver', { topic: id }))}>{t('console-stand-over')}</Button>
                  <ConfirmButton testid="conclude-topic" kind="plain" disabled={!store.live || !vacant} pending={acting.pending === 'conclude'}
                    question={t('console-conclude-sure', { n: list?.order.length ?? 0 })} yes={t('console-conclude-yes')}
                    onPress={() => acting.run('conclude', act('concludeTopic', { topic: id }))}>{t('console-conclude')}</ConfirmButton>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
