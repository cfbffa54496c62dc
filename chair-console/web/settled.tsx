// Buttons that come, go or change their meaning by themselves: they take no press until what stands there could be read.
//
// A finger bounces, and a press is aimed some time before it lands: without this it would answer what has just come.
import { useEffect, useState } from 'preact/hooks';
import { Button, type ButtonProps } from 'kit/controls.tsx';

const REST_MS = 700;

// Whether `shown` has been the same for a moment. False in the very drawing in which it changes.
export function useSettled(shown: string): boolean {
  const [settled, settle] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => settle(shown), REST_MS);
    return () => {
      clearTimeout(timer);
      settle(undefined);  // also what comes back to what it was has changed
    };
  }, [shown]);
  return settled === shown;
}

// Not `disabled` while it rests: that would take the focus from whoever is on it.
export function SettledButton({ rests, onPress, attrs, ...props }: ButtonProps & { rests: boolean }) {
  return (
    <Button {...props} attrs={{ ...attrs, 'aria-disabled': rests || props.pending || undefined }} onPress={() => { if (!rests) onPress(); }} />
  );
}
