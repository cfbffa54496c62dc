// The whole list of the topic looked at, and the other topics with the state of their lists.
import { useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { listStateKey } from 'kit/enums.ts';
import { EntryName, Local } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { topicLabel } from './app.tsx';

export function WholeList({ list, me }: { list: ListRow; me: string }) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  const waiting = store.waiting(list.id);
  if (waiting.length === 0) return null;
  return (
    <section class="whole">
      <Button testid="show-list" attrs={{ 'aria-expanded': open }} onPress={() => setOpen(!open)}>
        {open ? t('delegate-hide-list') : t('delegate-show-list')} ({waiting.length})
      </Button>
      {open && (
        <ol>
          {waiting.map((entry, at) => (
            <li key={entry.id} data-mine={entry.participant === me} aria-current={entry.participant === me ? 'true' : undefined}>
              <span class="number digits">{at + 1}</span> <span><EntryName entry={entry} /></span>
              {entry.representedBy > 0 && <span class="own">{t('matter-group-speaks')}</span>}
              {entry.participant === me && <span class="own">◀ {t('delegate-your-entry')}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function OtherTopics({ shown, me, choose }: { shown: number; me: string; choose: (topic: number) => void }) {
  const store = useStore();
  const others = store.topics.filter((each) => each.topic?.id !== shown);
  if (others.length === 0) return null;
  return (
    <nav class="others" aria-label={t('delegate-other-topics')}>
      <h3>{t('delegate-other-topics')}</h3>
      <ul>
        {others.map((each) => {
          const list = store.list(each.mainList);
          const mine = store.waiting(each.mainList).findIndex((entry) => me !== '' && entry.participant === me);
          return (
            <li key={each.topic?.id}>
              <Button testid={`topic-${each.topic?.number}`} onPress={() => { choose(each.topic?.id ?? 0); scrollTo({ top: 0 }); }}>
                <span class="other-name"><strong>{topicLabel(each)}</strong> <Local text={each.topic?.title} /></span>
                <span class="other-state">
                  {list && t(listStateKey(list.state))} · {t('delegate-list-waiting', { n: list?.order.length ?? 0 })}
                  {mine >= 0 && <> · <strong>{t('delegate-your-entry')}: {mine + 1}</strong></>}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
