// The other alarms where there are many: a line each, and at their end one press that answers all of them together.
//
// It must never answer one that is not drawn (the press takes what this drawing was given, and nothing else; it is reached
// past every line), nor reach down to a button of the floor.
import { useLayoutEffect, useRef } from 'preact/hooks';
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

const MARGIN_PX = 8;

// As long as the window, but where the floor lies beneath: there it ends above the first of its buttons.
function keepOffTheFloor(list: HTMLElement): void {
  const { left, right, top } = list.getBoundingClientRect();
  const beneath = [...document.querySelectorAll('.floor .button')].map((button) => button.getBoundingClientRect())
    .filter((button) => button.left < right && button.right > left && button.bottom > top).map((button) => button.top);
  list.style.maxBlockSize = `${Math.min(innerHeight, ...beneath) - top - MARGIN_PX}px`;
}

export function AlarmList({ all, others, rests, choose, answer }: Listed) {
  const store = useStore();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = () => { if (list.current) keepOffTheFloor(list.current); };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  });
  return (
    <div ref={list} class="alarm-more" id="alarm-more" data-testid="alarm-more">
      <p class="quiet" id="alarm-pick">{t('console-alarm-pick')}</p>
      <ul aria-labelledby="alarm-pick">
        {others.map((row) => (
          <li key={row.act}>
            <SettledButton class="alarm-line" testid={`alarm-${row.act}`} rests={rests} onPress={() => choose(row)}>{alarmLine(store, row)}</SettledButton>
          </li>
        ))}
      </ul>
      <SettledButton key={all.map((row) => row.act).join()} testid="alarm-all" rests={rests} onPress={() => answer(all)}>
        {t('console-alarm-all')} <span class="digits">({all.length})</span>
      </SettledButton>
    </div>
  );
}
