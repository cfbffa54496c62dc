// The list on paper: what the secretary prints at every change of topic, and goes on with if everything else fails. One
// page, with the time and the position it was true at.
import type { TopicRow } from 'nameplate/v1/row.ts';
import { lengthText, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { categoryKey, listStateKey } from 'kit/enums.ts';
import { EntryName, Local } from 'kit/names.tsx';
import { dayText, t, timeText } from 'kit/words.ts';
import { Category } from 'nameplate/v1/types.ts';
import { topicLabel } from './topic_label.ts';

export function PaperList({ topic }: { topic: TopicRow | undefined }) {
  const store = useStore();
  const now = useMeetingTime(1000);
  const list = store.list(topic?.mainList ?? 0);
  const waiting = store.waiting(list?.id ?? 0);
  const position = document.documentElement.dataset.public?.split(':')[0] ?? '';
  return (
    <section class="paper" aria-hidden="true" data-long={waiting.length > 40 ? 'true' : undefined}>
      <h2>{topicLabel(topic)}: <Local text={topic?.topic?.title} /></h2>
      <p>
        {dayText(now, store.timeZone)}, {timeText(now, store.timeZone, true)} · {t('console-paper-position', { n: position })}
        {list && <> · {t(listStateKey(list.state))} · {t('console-waiting', { n: waiting.length })}</>}
        {!store.live && <strong> · {t('console-not-live')}</strong>}
      </p>
      {store.onFloor && <p><strong>{t('console-has-the-floor')}:</strong> <EntryName entry={store.onFloor} /></p>}
      <ol>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <EntryName entry={entry} />
            {entry.category !== Category.CATEGORY_MEMBER_STATE && <> · {t(categoryKey(entry.category))}</>}
            {entry.limitMs > 0 && <> · {lengthText(entry.limitMs)}</>}
          </li>
        ))}
      </ol>
    </section>
  );
}
