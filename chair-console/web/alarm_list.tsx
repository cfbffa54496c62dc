// The other alarms where there are many: a line each, and one press that answers all that are to be read here.
//
// It must never answer one that is not drawn: the press takes what this drawing was given, and nothing else.
import type { ActRow } from 'nameplate/v1/row.ts';
import { useStore } from 'kit/context.ts';
import { t } from 'kit/words.ts';
import { alarmLine } from './alarm_text.ts';
import { SettledButton } from './settled.tsx';

interface Listed {
  all: ActRow[]; // with the one that is drawn in full above
  others: ActRow[];
  rests: boolean;
  choose: (row: ActRow) => void;
  answer: (those: readonly ActRow[]) => void;
}

export function AlarmList({ all, others, rests, choose, answer }: Listed) {
  const store = useStore();
  return (
    <div class="alarm-more" id="alarm-more" data-testid="alarm-more">
      <div class="alarm-head">
        <p class="quiet" id="alarm-pick">{t('console-alarm-pick')}</p>
        <SettledButton key={all.map((row) => row.act).join()} testid="alarm-all" rests={rests} onPress={() => answer(all)}>
          {t('console-alarm-all')}<span class="digits">{all.length}</span>
        </SettledButton>
      </div>
      <ul aria-labelledby="alarm-pick">
        {others.map((row) => (
          <li key={row.act}>
            <SettledButton class="alarm-line" testid={`alarm-${row.act}`} rests={rests} onPress={() => choose(row)}>{alarmLine(store, row)}</SettledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
