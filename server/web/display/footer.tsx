// The foot of the display: who is next, how many remain; and the state of the list for its head.
import { ListKind, ListState as State, TopicState } from 'nameplate/v1/types.ts';
import type { ListRow, TopicRow } from 'nameplate/v1/row.ts';
import { useStore } from 'kit/context.ts';
import { listStateKey, topicStateKey } from 'kit/enums.ts';
import { Named, entryName } from 'kit/names.tsx';
import { language, t, timeText } from 'kit/words.ts';
import { Fitted, useWhole } from './fitted.tsx';
import type { Standing } from './standing.ts';

const MOST_NAMES = 6;

export function ListState({ list, topic }: { list: ListRow; topic: TopicRow | undefined }) {
  const store = useStore();
  const at = (ms: number) => timeText(ms, store.timeZone);
  let words = t(listStateKey(list.state));
  if (list.state === State.LIST_STATE_CLOSING_ANNOUNCED && list.closesAtMs > 0)
    words = t('display-list-closes', { time: at(list.closesAtMs) });
  if (list.state === State.LIST_STATE_NOT_OPEN && list.opensAtMs > 0)
    words = t('display-list-opens', { time: at(list.opensAtMs) });
  const over = topic?.state === TopicState.TOPIC_STATE_DEBATE_ADJOURNED || topic?.state === TopicState.TOPIC_STATE_DEBATE_CLOSED;
  if (over)
    return <p class="list-state" data-testid="list-state" data-state="closed"><span class="mark" aria-hidden="true" />{t(topicStateKey(topic.state))}</p>;
  if (list.kind === ListKind.LIST_KIND_REPLY) words = t('display-replies');
  return (
    <p class="list-state" data-testid="list-state" data-state={State[list.state]?.slice('LIST_STATE_'.length).toLowerCase()}>
      <span class="mark" aria-hidden="true" />{words}
    </p>
  );
}

export function Footer({ standing, stale, least }: { standing: Standing; stale: boolean; least: number }) {
  const store = useStore();
  const { screen, list } = standing;
  const waiting = list ? store.waiting(list.id) : [];
  const names = waiting.slice(0, MOST_NAMES).map((entry) => entryName(store, entry));
  const { row, shown, single } = useWhole(names.length, `${language.value} ${names.map(({ text }) => text).join()}`);
  const hidden = stale || waiting.length === 0 || ['empty', 'blank', 'concluded', 'voting'].includes(screen);
  if (hidden) return <footer class="foot" data-empty="true"><p data-testid="next" /></footer>;
  const closed = list?.state === State.LIST_STATE_CLOSED;
  const more = waiting.length - shown;
  return (
    <footer class="foot">
      <span class="next-label">{t('display-next')}</span>
      <div class="next" data-testid="next" data-single={single} ref={row}>
        {single && names[0]
          ? <Fitted class="next-name" most={least * 1.2} least={least * 0.8} of={names[0].text}><Named name={names[0]} /></Fitted>
          : names.slice(0, shown).map((name, i) => <Named key={waiting[i]!.id} name={name} class="next-name" />)}
      </div>
      <span class="remaining" data-testid="remaining">
        {closed ? t('display-remaining', { n: waiting.length }) : more > 0 ? t('display-more', { n: more }) : ''}
      </span>
    </footer>
  );
}
