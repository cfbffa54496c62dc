// The list on paper: what the secretary prints at every change of topic, and goes on with if everything else fails.
import type { TopicRow } from 'nameplate/v1/row.ts';
import { useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { EntryName, Local } from 'kit/names.tsx';
import { listStateKey } from 'kit/enums.ts';
import { dayText, t, timeText } from 'kit/words.ts';
import { topicLabel } from './meeting_panel.tsx';

export function PaperList({ topic }: { topic: TopicRow | undefined }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const list = store.list(topic?.mainList ?? 0);
  return (
    <section class="paper" aria-hidden="true">
      <h2>{topicLabel(topic)} <Local text={topic?.topic?.title} /></h2>
      <p>{dayText(now, store.timeZone)}, {timeText(now, store.timeZone, true)} · {list && t(listStateKey(list.state))} · {document.documentElement.dataset.public}</p>
      {store.onFloor && <p>{t('console-has-the-floor')}: <EntryName entry={store.onFloor} /></p>}
      <ol>{store.waiting(list?.id ?? 0).map((entry) => <li key={entry.id}><EntryName entry={entry} /></li>)}</ol>
    </section>
  );
}
