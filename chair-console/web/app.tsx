// The console: the floor at the left, the list at the right, the meeting and the display beside them; set-up for the
// secretary, and large buttons alone for the Chair.
import { useState } from 'preact/hooks';
import { useActing } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, LanguageChoice, LiveBand } from 'kit/controls.tsx';
import { localText } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { shownTopic } from 'kit/topics.ts';
import { t } from 'kit/words.ts';
import type { TopicRow } from 'nameplate/v1/row.ts';
import { topicStateKey } from 'kit/enums.ts';
import { ActsPanel } from './acts_panel.tsx';
import { Alarm } from './alarm.tsx';
import { BesidePanel } from './beside_panel.tsx';
import { ChairMode } from './chair_mode.tsx';
import { DisplayPanel } from './display_panel.tsx';
import { FloorPanel } from './floor_panel.tsx';
import { ForecastPanel } from './forecast_panel.tsx';
import { Health } from './health.tsx';
import { KeysPanel } from './keys_panel.tsx';
import { keepView, keptView, type View } from './kept_view.ts';
import { LimitsPanel } from './limits_panel.tsx';
import { ListPanel } from './list_panel.tsx';
import { MattersPanel } from './matters_panel.tsx';
import { MeetingPanel } from './meeting_panel.tsx';
import { PaperList } from './paper_list.tsx';
import { rightsOf } from './rights.ts';
import { OddNamesWatch } from './odd_names.tsx';
import { SetUp } from './setup.tsx';
import { topicLabel } from './topic_label.ts';

export function App() {
  const store = useStore();
  const [looked, look] = useState(0);
  const [wanted, setView] = useState<View>(keptView());
  const acting = useActing();
  const topic = shownTopic(store, looked);
  const { known, secretary } = rightsOf(store);
  if (store.welcome && !known) return <SignInFirst />;
  const view = wanted === 'setup' && !secretary ? 'floor' : wanted;
  const go = (to: View) => {
    keepView(to);
    setView(to);
  };
  return (
    <>
      <header class="top">
        <h1 class="visually-hidden" tabIndex={-1}>{t('console-title', { topic: topicLabel(topic) })}</h1>
        <div class="top-state">
          {view === 'floor' && <TopicSwitch topic={topic} look={look} />}
          {view !== 'floor' && <span class="switch">{t(view === 'setup' ? 'console-setup' : 'console-chair-mode')}</span>}
          {store.round?.settings?.rehearsal && <strong class="rehearsal">{t('console-rehearsal')}</strong>}
          <Health />
          <Alarm />
          <LiveBand />
        </div>
        <nav class="views" aria-label={t('console-views')}>
          {view !== 'floor' && <Button testid="to-floor" onPress={() => go('floor')}>{t('console-to-floor')}</Button>}
          {view === 'floor' && <Button testid="chair-mode" onPress={() => go('chair')}>{t('console-chair-mode')}</Button>}
          {view === 'floor' && secretary && <Button testid="setup" onPress={() => go('setup')}>{t('console-setup')}</Button>}
          {view === 'floor' && <Button testid="print" onPress={() => print()}>{t('console-print')}</Button>}
        </nav>
        <LanguageChoice />
      </header>
      <OddNamesWatch />
      {view === 'setup' && <main class="setup-page"><SetUp /></main>}
      {view === 'chair' && <ChairMode acting={acting} />}
      {view === 'floor' && (
        <main class="console">
          <div class="floor-column"><FloorPanel acting={acting} /></div>
          <div class="list-column">
            <Elsewhere topic={topic} back={() => look(0)} />
            <ListPanel topic={topic} acting={acting} key={topic?.mainList} />
            <MattersPanel acting={acting} />
            <ActsPanel acting={acting} />
          </div>
          <div class="side-column">
            <MeetingPanel acting={acting} looked={topic?.topic?.id ?? 0} look={look} />
            <BesidePanel acting={acting} />
            <DisplayPanel acting={acting} />
            <ForecastPanel topic={topic} acting={acting} key={`forecast ${topic?.topic?.id}`} />
            <LimitsPanel topic={topic} acting={acting} />
            <KeysPanel />
          </div>
        </main>
      )}
      {acting.said && (
        <p class="said" role="alert" data-testid="refusal"><span>{acting.said}</span> <Button onPress={() => acting.say('')}>{t('close')}</Button></p>
      )}
      {view !== 'setup' && <PaperList topic={topic} />}
    </>
  );
}

function topicLine(store: Store, row: TopicRow): string {
  const waiting = store.list(row.mainList)?.order.length ?? 0;
  return `${topicLabel(row)}: ${localText(row.topic?.title).text} (${t(topicStateKey(row.state))}, ${t('console-waiting', { n: waiting })})`;
}

function TopicSwitch({ topic, look }: { topic: TopicRow | undefined; look: (topic: number) => void }) {
  const store = useStore();
  return (
    <label class="switch"><span class="visually-hidden">{t('console-topics')}</span>
      <select data-testid="topic-switch" value={topic?.topic?.id ?? 0} onChange={(event) => look(Number(event.currentTarget.value))}>
        {store.topics.map((row) => <option key={row.topic?.id} value={row.topic?.id}>{topicLine(store, row)}</option>)}
      </select>
    </label>
  );
}

// Looking at another topic's list must not be mistaken for the one under discussion.
function Elsewhere({ topic, back }: { topic: TopicRow | undefined; back: () => void }) {
  const open = useStore().currentTopic;
  if (!open || open.topic?.id === topic?.topic?.id) return null;
  return (
    <p class="elsewhere" role="status">
      <span>{t('console-elsewhere', { open: topicLabel(open), here: topicLabel(topic) })}</span>
      <Button testid="back-to-topic" onPress={back}>{t('console-back-to', { topic: topicLabel(open) })}</Button>
    </p>
  );
}

function SignInFirst() {
  return (
    <main class="sign-in-first">
      <h1>{t('console-sign-in')}</h1>
      <p><a class="button" href="/sign-in">{t('live-sign-in')}</a></p>
      <LanguageChoice />
    </main>
  );
}
