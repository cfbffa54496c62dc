// A button that opens a small form where it stood: a question, its fields, yes or back.
//
// Apart from the kit's ConfirmButton because a form must not close by itself while somebody types. It must never cover
// another button, nor ask twice.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';

export interface AskButtonProps extends Omit<ButtonProps, 'children'> {
  label: string;
  question: string;
  yes: string;
  ready?: boolean; // what was filled in can be sent
  sends?: 'main' | 'danger'; // how the button that does it looks
  children?: ComponentChildren; // the fields
}

// Test ids: NAME opens, NAME-confirm does it, NAME-back closes; Escape closes, Enter in a field does it.
export function AskButton({ label, question, yes, ready = true, sends = 'main', children, onPress, testid, ...props }: AskButtonProps) {
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  const send = () => {
    if (!ready || props.pending) return;
    close();
    onPress();
  };
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [open]);
  if (!open || props.disabled) {
    return (
      <span ref={button} class="ask-closed">
        <Button {...props} testid={testid} onPress={() => setOpen(true)} attrs={{ ...props.attrs, 'aria-expanded': false }}>{label}</Button>
      </span>
    );
  }
  return (
    <form class="ask" ref={form} aria-label={question} onSubmit={(event) => { event.preventDefault(); send(); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}>
      <p class="ask-question">{question}</p>
      {children && <div class="row">{children}</div>}
      <div class="row">
        <Button kind={sends} pending={props.pending} disabled={!ready} testid={testid && `${testid}-confirm`} attrs={{ type: 'submit' }} onPress={() => {}}>{yes}</Button>
        <Button onPress={close} testid={testid && `${testid}-back`}>{t('back')}</Button>
      </div>
    </form>
  );
}
