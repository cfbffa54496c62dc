// The meeting under way or next, who presides, the topics to take up, and the programme of all days.
import { MeetingState, Mode, RoundState, TopicState } from 'nameplate/v1/types.ts';
import type { MeetingRow, TopicRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { meetingStateKey, topicStateKey } from 'kit/enums.ts';
import { floorIsFree, inSession, pendingMotions } from 'kit/matters.ts';
import { Local, localText, participantName } from 'kit/names.tsx';
import { reasonText } from 'kit/reasons.ts';
import { shownMeeting } from 'kit/topics.ts';
import { dayText, t, timeText } from 'kit/words.ts';
import { Adjourn, CallToOrder, Resume, Suspend } from './meeting_acts.tsx';
import { rightsOf } from './rights.ts';
import { topicLabel } from './topic_label.ts';

interface PanelProps { acting: Acting; looked: number; look: (topic: number) => void }

export function MeetingPanel({ acting, looked, look }: PanelProps) {
  const store = useStore();
  const meeting = shownMeeting(store);
  const { podium } = rightsOf(store);
  return (
    <section class="meeting panel" aria-labelledby="meeting-title">
      <div class="list-head">
        <h2 id="meeting-title">{meeting?.meeting ? t('console-meeting', { n: meeting.meeting.number }) : t('console-no-meeting')}</h2>
        {meeting && <p class="meeting-state" data-state={MeetingState[meeting.state]?.slice('MEETING_STATE_'.length).toLowerCase()}><span class="mark" aria-hidden="true" />{t(meetingStateKey(meeting.state))}</p>}
      </div>
      {meeting && <p class="quiet"><MeetingTimes meeting={meeting} /></p>}
      {meeting && <ModeLine meeting={meeting} acting={acting} />}
      {meeting && podium && (
        <div class="row">
          {meeting.state === MeetingState.MEETING_STATE_SCHEDULED ? <CallToOrder meeting={meeting} acting={acting} /> : (
            <>
              {meeting.state === MeetingState.MEETING_STATE_SUSPENDED ? <Resume acting={acting} /> : <Suspend acting={acting} />}
              <Adjourn acting={acting} />
            </>
          )}
        </div>
      )}
      <Topics acting={acting} looked={looked} look={look} />
      <Presiding acting={acting} />
      <Programme acting={acting} />
    </section>
  );
}

function MeetingTimes({ meeting }: { meeting: MeetingRow }) {
  const store = useStore();
  const { startsAtMs = 0, hardStopMs = 0 } = meeting.meeting ?? {};
  const until = meeting.state === MeetingState.MEETING_STATE_SUSPENDED && meeting.resumeAtMs > 0;
  return (
    <>
      {dayText(startsAtMs, store.timeZone)}, <span class="digits">{timeText(startsAtMs, store.timeZone)}–{timeText(hardStopMs, store.timeZone)}</span>
      {until && <> · {t('console-resumes-at', { time: timeText(meeting.resumeAtMs, store.timeZone) })}</>}
      {meeting.suspendedReason && <> · {reasonText(meeting.suspendedReason)}</>}
    </>
  );
}

// Which rules apply: set by the secretariat, between statements.
function ModeLine({ meeting, acting }: { meeting: MeetingRow; acting: Acting }) {
  const store = useStore();
  const mode = meeting.meeting?.mode || store.round?.settings?.mode;
  const formal = mode === Mode.MODE_FORMAL;
  const free = floorIsFree(store) && pendingMotions(store.motions).length === 0;
  const to = formal ? Mode.MODE_INFORMAL : Mode.MODE_FORMAL;
  return (
    <p class="row" data-testid="mode">
      <span>{t(formal ? 'console-mode-formal' : 'console-mode-informal')}</span>
      {rightsOf(store).secretary && (
        <ConfirmButton kind="plain" testid="set-mode" disabled={!store.live || !free} pending={acting.pending === 'mode'}
          question={t(formal ? 'console-mode-informal-sure' : 'console-mode-formal-sure')} yes={t(formal ? 'console-mode-to-informal' : 'console-mode-to-formal')}
          onPress={() => acting.run('mode', act('setMode', { meeting: meeting.meeting?.id ?? 0, mode: to }))}>{t(formal ? 'console-mode-to-informal' : 'console-mode-to-formal')}</ConfirmButton>
      )}
    </p>
  );
}

function Presiding({ acting }: { acting: Acting }) {
  const store = useStore();
  const seats = store.round?.settings?.presidingSeats ?? [];
  const { chair } = rightsOf(store);
  if (seats.length === 0) return null;
  const personOf = (seat: (typeof seats)[number]) => localText(seat.person).text || participantName(store, seat.code).text;
  return (
    <div class="presiding">
      {seats.map((seat) => (seat.code === store.round?.presiding
        ? <p key={seat.code}>{t('console-presides', { name: personOf(seat) })}</p>
        : chair && (
          <ConfirmButton key={seat.code} kind="plain" testid="hand-over" disabled={!store.live} pending={acting.pending === 'chair'}
            question={t('console-hand-over-sure', { name: personOf(seat) })} yes={t('console-hand-over-yes')}
            onPress={() => acting.run('chair', act('handOverChair', { to: seat.code }))}>
            {t('console-hand-over', { name: personOf(seat) })}
          </ConfirmButton>
        )))}
    </div>
  );
}

function Topics({ acting, looked, look }: PanelProps) {
  const store = useStore();
  return (
    <ul class="topics" aria-label={t('console-topics')}>
      {store.topics.map((row) => <TopicLine key={row.topic?.id} row={row} acting={acting} looked={looked === row.topic?.id} look={look} />)}
    </ul>
  );
}

function TopicLine({ row, acting, looked, look }: { row: TopicRow; acting: Acting; looked: boolean; look: (topic: number) => void }) {
  const store = useStore();
  const id = row.topic?.id ?? 0;
  const number = row.topic?.number ?? 0;
  const waiting = store.list(row.mainList)?.order.length ?? 0;
  const open = row.state === TopicState.TOPIC_STATE_OPEN;
  const opens = row.state === TopicState.TOPIC_STATE_NOT_OPENED || row.state === TopicState.TOPIC_STATE_STANDING_OVER;
  const concludes = open || row.state === TopicState.TOPIC_STATE_DEBATE_ADJOURNED || row.state === TopicState.TOPIC_STATE_DEBATE_CLOSED;
  const off = !store.live || !inSession(store) || !floorIsFree(store);
  const { podium } = rightsOf(store);
  return (
    <li data-open={open ? 'true' : undefined}>
      <button type="button" class="topic-name" data-testid={`look-topic-${number}`} aria-pressed={looked} onClick={() => look(id)}>
        <span><strong>{topicLabel(row)}</strong> <Local text={row.topic?.title} /></span>
        <span class="quiet">{t(topicStateKey(row.state))} · {t('console-waiting', { n: waiting })}</span>
      </button>
      {podium && opens && (
        <Button testid={`open-topic-${number}`} disabled={off} pending={acting.pending === `topic-${id}`} attrs={{ 'aria-label': t('console-open-topic-n', { topic: topicLabel(row) }) }}
          onPress={() => acting.run(`topic-${id}`, act('openTopic', { topic: id }), () => look(0))}>{t('console-open-topic')}</Button>
      )}
      {podium && concludes && (
        <span class="row">
          {open && (
            <Button testid="stand-over" disabled={off} pending={acting.pending === 'stand-over'}
              onPress={() => acting.run('stand-over', act('standTopicOver', { topic: id }))}>{t('console-stand-over')}</Button>
          )}
          <ConfirmButton testid={open ? 'conclude-topic' : `conclude-topic-${number}`} kind="plain" disabled={!store.live || !floorIsFree(store)} pending={acting.pending === 'conclude'}
            question={t('console-conclude-sure', { n: waiting })} yes={t('console-conclude-yes')}
            onPress={() => acting.run('conclude', act('concludeTopic', { topic: id }))}>{t('console-conclude')}</ConfirmButton>
        </span>
      )}
    </li>
  );
}

// All days, as the letter of invitation has them.
function Programme({ acting }: { acting: Acting }) {
  const store = useStore();
  const days = new Map<string, MeetingRow[]>();
  for (const row of store.meetings) {
    const day = dayText(row.meeting?.startsAtMs ?? 0, store.timeZone);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return (
    <details class="programme" data-testid="programme">
      <summary>{t('console-programme', { n: store.meetings.length })}</summary>
      {[...days].map(([day, meetings]) => (
        <section key={day}>
          <h3>{day}</h3>
          <ul>
            {meetings.map((row) => (
              <li key={row.meeting?.id}>
                <span class="digits">{timeText(row.meeting?.startsAtMs ?? 0, store.timeZone)}–{timeText(row.meeting?.hardStopMs ?? 0, store.timeZone)}</span>{' '}
                <span>{t('console-meeting', { n: row.meeting?.number ?? 0 })}: {row.meeting?.topics.map((id) => topicLabel(store.topic(id))).join(', ') || '–'}</span>{' '}
                <span class="quiet">{t(meetingStateKey(row.state))}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <EndOfRound acting={acting} />
    </details>
  );
}

// Offered once a meeting was held and none is under way.
function EndOfRound({ acting }: { acting: Acting }) {
  const store = useStore();
  if (store.round?.state === RoundState.ROUND_STATE_CONCLUDED) return <p class="quiet">{t('console-copy-concluded')}</p>;
  const held = store.meetings.some((row) => row.state === MeetingState.MEETING_STATE_ADJOURNED);
  if (!held || !rightsOf(store).podium) return null;
  return (
    <ConfirmButton testid="conclude-round" kind="plain" disabled={!store.live || (store.round?.meeting ?? 0) !== 0} pending={acting.pending === 'conclude-round'}
      question={t('console-conclude-round-sure')} yes={t('console-conclude-round-yes')}
      onPress={() => acting.run('conclude-round', act('concludeRound', {}))}>{t('console-conclude-round')}</ConfirmButton>
  );
}
