import { rightsOf } from 'kit/rights.ts';
// One page, one card: what a delegation can do now, and where it stands.
import { useEffect, useState } from 'preact/hooks';
import { MeetingState, Role, TopicKind } from 'nameplate/v1/types.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { ClockPanel } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { LanguageChoice, LiveBand } from 'kit/controls.tsx';
import { EntryName, Local, Name, Named, localText, participantName } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { shownTopic } from 'kit/topics.ts';
import { dayText, t, timeText } from 'kit/words.ts';
import { BeforeTheBody } from './body.tsx';
import { OwnCard } from './card.tsx';
import { More } from './more.tsx';
import { OwnMatters } from './own_matters.tsx';
import { Signals } from './signals.tsx';
import { standingOf } from './standing.ts';
import { OtherTopics, WholeList } from './lists.tsx';

export function topicLabel(topic: TopicRow | undefined): string {
  if (topic?.topic?.kind === TopicKind.TOPIC_KIND_READING) return t('delegate-reading');
  return t('delegate-topic', { number: topic?.topic?.number ?? 0 });
}

export function App() {
  const store = useStore();
  const [chosen, choose] = useState(0);
  const me = store.welcome?.role === Role.ROLE_DELEGATION ? store.welcome.participant : '';
  const topic = shownTopic(store, chosen);
  const list = store.list(topic?.mainList ?? 0);
  const standing = standingOf({
    me, list, waiting: store.waiting(list?.id ?? 0), onFloor: store.onFloor, next: store.next,
    meeting: store.currentMeeting?.state, topic: topic?.state,
  });
  const rights = rightsOf(store, me);
  const shown = 'entry' in standing ? standing.entry.id : 0;
  useTitle(store, me, standing.kind);
  return (
    <>
      <LiveBand />
      <header class="top">
        <h1 class="who">{me ? <Name code={me} /> : 'Nameplate'}</h1>
        <span class="live" data-live={store.live}><span aria-hidden="true">{store.live ? '●' : '○'}</span></span>
        <LanguageChoice />
        {store.round?.settings?.rehearsal && <strong class="rehearsal">{t('delegate-rehearsal')}</strong>}
      </header>
      <main>
        <h2 class="topic">
          {topicLabel(topic)} <span class="topic-title"><Local text={topic?.topic?.title} /></span>
          <UnitLine topic={topic} />
        </h2>
        <Notice />
        <NowSpeaking mine={standing.kind === 'speaking'} />
        {store.currentMeeting && <BeforeTheBody me={me} rights={rights} />}
        <OwnCard key={topic?.topic?.id ?? 0} standing={standing} topic={topic} list={list} me={me} />
        {me && <OwnMatters me={me} shown={shown} />}
        {me && <More me={me} rights={rights} standing={standing} topic={topic} list={list} />}
        {list && <WholeList list={list} me={me} />}
        <OtherTopics shown={topic?.topic?.id ?? 0} me={me} choose={choose} />
        <Signals kind={standing.kind} />
      </main>
    </>
  );
}

// Of a reading: which part of the text is read. Its list is the list.
function UnitLine({ topic }: { topic: TopicRow | undefined }) {
  const unit = topic?.topic?.units.find(({ number }) => number === topic.unit);
  if (!unit) return null;
  const title = localText(unit.title);
  return (
    <span class="unit" data-testid="unit">
      <bdi>{unit.label}</bdi>{title.text && title.text !== unit.label && <> · <Named name={title} /></>}
    </span>
  );
}

function useTitle(store: Store, me: string, kind: string): void {
  const delegation = me ? participantName(store, me).text : 'Nameplate';
  const id = kind === 'next' ? 'delegate-title-next' : kind === 'speaking' ? 'delegate-title-floor' : 'delegate-title';
  const title = me ? t(id, { delegation }).replace(/[\u2068\u2069]/g, '') : 'Nameplate';
  useEffect(() => { document.title = title; }, [title]);
}

// Who has the floor; or why nobody has.
function NowSpeaking({ mine }: { mine: boolean }) {
  const store = useStore();
  const meeting = store.currentMeeting;
  if (mine) return null;
  if (meeting?.state === MeetingState.MEETING_STATE_SUSPENDED) {
    const time = meeting.resumeAtMs && timeText(meeting.resumeAtMs, store.timeZone);
    return <p class="phase-line">{time ? t('delegate-suspended-until', { time }) : t('delegate-suspended')}</p>;
  }
  if (!meeting) {
    const next = store.meetings.find((each) => each.state === MeetingState.MEETING_STATE_SCHEDULED);
    const over = store.meetings.some((each) => each.state === MeetingState.MEETING_STATE_ADJOURNED);
    return (
      <div class="phase-line">
        {over && <p>{t('delegate-adjourned')}</p>}
        {next?.meeting && (
          <p>{t('delegate-before', {
            number: next.meeting.number,
            day: dayText(next.meeting.startsAtMs, store.timeZone),
            time: timeText(next.meeting.startsAtMs, store.timeZone),
          })}</p>
        )}
      </div>
    );
  }
  return (
    <section class="speaking" aria-label={t('delegate-has-the-floor')}>
      <p class="label">{t('delegate-has-the-floor')}</p>
      {store.onFloor ? (
        <>
          <p class="floor-name" data-testid="floor-name"><EntryName entry={store.onFloor} /></p>
          <ClockPanel />
        </>
      ) : <p class="floor-name" data-testid="floor-name">{t('delegate-floor-vacant')}</p>}
    </section>
  );
}

function Notice() {
  const store = useStore();
  const notice = store.notice;
  if (!notice?.messageShown) return null;
  const text = notice.templateId ? t(`template-${notice.templateId}`) : localText(notice.message).text;
  return <p class="notice" role="status"><span class="label">{t('delegate-for-the-chair')}</span> {text}</p>;
}
