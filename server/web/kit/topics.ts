// Which topic a page shows while nobody has chosen one.
import { MeetingState } from 'nameplate/v1/types.ts';
import type { MeetingRow, TopicRow } from 'nameplate/v1/row.ts';
import type { Store } from './store.ts';

// The meeting under way, else the next one of the programme.
export function shownMeeting(store: Store): MeetingRow | undefined {
  return store.currentMeeting
    ?? store.meetings.find((each) => each.state === MeetingState.MEETING_STATE_SCHEDULED);
}

// The chosen one, the open one, or the first of the meeting that is under way or next.
export function shownTopic(store: Store, chosen: number): TopicRow | undefined {
  const picked = store.topic(chosen) ?? store.currentTopic;
  if (picked) return picked;
  const programmed = shownMeeting(store)?.meeting?.topics.map((id) => store.topic(id));
  return programmed?.find((topic) => topic !== undefined) ?? store.topics[0];
}
