// The console: the floor at the left, the list at the right, the meeting, the display and the acts below.
import { useState } from 'preact/hooks';
import { Role } from 'nameplate/v1/types.ts';
import { useActing } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button, LanguageChoice, LiveBand } from 'kit/controls.tsx';
import { Local } from 'kit/names.tsx';
import { shownTopic } from 'kit/topics.ts';
import { t } from 'kit/words.ts';
import { ActsPanel } from './acts_panel.tsx';
import { DisplayPanel } from './display_panel.tsx';
import { FloorPanel } from './floor_panel.tsx';
import { Health } from './health.tsx';
import { KeysPanel } from './keys_panel.tsx';
import { LimitsPanel } from './limits_panel.tsx';
import { ListPanel } from './list_panel.tsx';
import { MeetingPanel, topicLabel } from './meeting_panel.tsx';
import { PaperList } from './paper_list.tsx';
import { SetUp } from './setup.tsx';

export function App() {
  const store = useStore();
  const [looked, look] = useState(0);
  const [page, setPage] = useState<'floor' | 'setup'>('floor');
  const acting = useActing();
  const topic = shownTopic(store, looked);
  const role = store.welcome?.role;
  const podium = role === Role.ROLE_SECRETARY || role === Role.ROLE_PRESIDING || role === Role.ROLE_COFACILITATOR || role === Role.ROLE_OFFICER;
  if (store.welcome && !podium) return <SignInFirst />;
  return (
    <>
      <LiveBand />
      <header class="top">
        <h1><strong>{topicLabel(topic)}</strong> <Local text={topic?.topic?.title} /></h1>
        {store.round?.settings?.rehearsal && <strong class="rehearsal">{t('console-rehearsal')}</strong>}
        <Health />
        {role === Role.ROLE_SECRETARY && (
          <Button testid="setup" onPress={() => setPage(page === 'floor' ? 'setup' : 'floor')}>{page === 'floor' ? t('console-setup') : t('console-to-floor')}</Button>
        )}
        <Button testid="print" onPress={() => print()}>{t('console-print')}</Button>
        <LanguageChoice />
      </header>
      {acting.said && (
        <p class="refusal" role="alert" data-testid="refusal">{acting.said} <Button onPress={() => acting.say('')}>{t('close')}</Button></p>
      )}
      {page === 'setup' ? <main class="setup-page"><SetUp /></main> : (
        <main class="console">
          <div class="column">
            <FloorPanel acting={acting} />
            <MeetingPanel acting={acting} look={look} />
          </div>
          <div class="column">
            <ListPanel topic={topic} acting={acting} key={topic?.mainList} />
            <ActsPanel />
            <DisplayPanel acting={acting} />
            <LimitsPanel topic={topic} acting={acting} />
            <KeysPanel />
          </div>
        </main>
      )}
      <PaperList topic={topic} />
    </>
  );
}

function SignInFirst() {
  return (
    <main class="sign-in-first">
      <p>{t('console-sign-in')}</p>
      <p><a href="/sign-in">{t('live-sign-in')}</a></p>
    </main>
  );
}
