// Set-up, for the secretary: who takes part, the programme, the desk cards, who is on line, the record.
import './setup.css';
import { useState } from 'preact/hooks';
import { t } from 'kit/words.ts';
import { Cards } from './setup_cards.tsx';
import { Groups, Participants } from './setup_people.tsx';
import { OnLine } from './setup_online.tsx';
import { Programme } from './setup_programme.tsx';
import { Record } from './setup_record.tsx';

const TABS = { programme: Programme, participants: Participants, groups: Groups, cards: Cards, online: OnLine, record: Record } as const;
type Tab = keyof typeof TABS;

export function SetUp() {
  const [tab, choose] = useState<Tab>('programme');
  const Panel = TABS[tab];
  return (
    <>
      <nav class="tabs" aria-label={t('console-setup')}>
        {(Object.keys(TABS) as Tab[]).map((each) => (
          <button key={each} type="button" class="button" aria-current={each === tab ? 'page' : undefined} data-testid={`setup-${each}`} onClick={() => choose(each)}>
            {t(`console-setup-${each}`)}
          </button>
        ))}
      </nav>
      <section class="panel setup-panel"><h2>{t(`console-setup-${tab}`)}</h2><Panel /></section>
    </>
  );
}
