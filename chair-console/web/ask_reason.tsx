// What departs from the order of a list goes on record with a reason: asked beside the row, when it has been dropped or
// pressed. One tap, or its digit, on a usual one sends the act; nothing is sent before.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from 'kit/controls.tsx';
import { keyPressed } from 'kit/keys.ts';
import { DEPARTURES, reasonKey, recordedReason } from 'kit/reasons.ts';
import { t } from 'kit/words.ts';
import { ReasonField } from './reasons.tsx';

interface AskReasonProps {
  question: string;
  off: boolean;
  give: (recorded: string) => void;
  back: () => void;
  step?: ((by: number) => void) | undefined; // Alt+arrow again, before the reason: the same move goes further
}

export function AskReason({ question, off, give, back, step }: AskReasonProps) {
  const [own, setOwn] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const words = own.trim();
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.focus({ preventScroll: true }); // not a button: the key that dropped the row must not press it
  }, []);
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const typing = event.target instanceof HTMLInputElement;
    const usual = typing || event.altKey || event.ctrlKey || event.metaKey ? undefined : DEPARTURES[Number(keyPressed(event)) - 1];
    if (event.key === 'Escape') back();
    else if (event.altKey && by !== 0 && step) step(by);
    else if (usual && !off && !event.repeat) give(recordedReason(usual));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form class="row-menu ask-reason" ref={form} tabIndex={-1} aria-label={question} data-testid="ask-reason" onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        if (words && !off) give(words);
      }}>
      <p class="ask-question">{question}</p>
      <div class="row">
        {DEPARTURES.map((id, i) => (
          <Button key={id} shortcut={String(i + 1)} disabled={off} testid={`reason-${id}`} onPress={() => give(recordedReason(id))}>{t(reasonKey(id))}</Button>
        ))}
      </div>
      <div class="row">
        <span class="joined grows">
          <ReasonField label={t('console-reason-own')} words={own} testid="reason-own" type={setOwn} />
          <Button disabled={off || !words} testid="reason-own-give" onPress={() => give(words)}>{t('console-reason-give')}</Button>
        </span>
        <Button testid="reason-back" onPress={back}>{t('back')}</Button>
      </div>
    </form>
  );
}
