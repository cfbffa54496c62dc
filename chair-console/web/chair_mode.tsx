// For a tablet at the podium: the floor and its buttons, large, and who comes next. Nothing that can be hit by mistake.
import { MeetingState } from 'nameplate/v1/types.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { listStateKey, meetingStateKey } from 'kit/enums.ts';
import { EntryName } from 'kit/names.tsx';
import { shownMeeting } from 'kit/topics.ts';
import { t } from 'kit/words.ts';
import { FloorPanel } from './floor_panel.tsx';
import { MattersPanel } from './matters_panel.tsx';
import { CallToOrder, Resume } from './meeting_acts.tsx';

const SHOWN = 8;

export function ChairMode({ acting }: { acting: Acting }) {
  const store = useStore();
  const meeting = shownMeeting(store);
  const list = store.mainList;
  const waiting = list ? store.waiting(list.id) : [];
  return (
    <main class="chair-view">
      {meeting?.state === MeetingState.MEETING_STATE_SCHEDULED && <CallToOrder meeting={meeting} acting={acting} />}
      {meeting?.state === MeetingState.MEETING_STATE_SUSPENDED && <Resume acting={acting} />}
      <FloorPanel acting={acting} />
      <section class="panel upcoming" aria-labelledby="upcoming-title">
        <h2 id="upcoming-title">{list ? t('console-list', { n: waiting.length }) : t('console-no-topic-open')}</h2>
        <p class="quiet">{list && t(listStateKey(list.state))}{meeting && ` · ${t(meetingStateKey(meeting.state))}`}</p>
        <ol>{waiting.slice(0, SHOWN).map((entry) => <li key={entry.id}><EntryName entry={entry} /></li>)}</ol>
        {waiting.length > SHOWN && <p class="quiet">{t('console-more-waiting', { n: waiting.length - SHOWN })}</p>}
      </section>
      <MattersPanel acting={acting} only />
    </main>
  );
}
