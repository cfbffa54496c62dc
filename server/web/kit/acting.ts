// Giving acts from a face: what is pressed and not answered, and what became of it in words.
//
// Apart because the phone and the console must treat a press alike: one at a time by name, never shown as done before
// the server said so.
import { useState } from 'preact/hooks';
import { useStore } from './context.ts';
import { outcomeText } from './refusals.ts';
import type { Act, Outcome } from './store.ts';

export interface Acting {
  pending: string; // the name of what is pressed and not answered; empty when nothing is
  said: string; // what the person should read; empty when all went well
  say: (text: string) => void;
  // `then` runs once it was accepted. `words` may say an outcome better than the rule's own sentence can.
  run: (name: string, act: Act, then?: (number: number, place: number) => void, words?: Words) => Promise<boolean>;
}
export type Words = (outcome: Outcome) => string | undefined;

export function useActing(): Acting {
  const store = useStore();
  const [pending, setPending] = useState('');
  const [said, say] = useState('');
  const run: Acting['run'] = async (name, act, then, words) => {
    setPending(name);
    say('');
    const outcome = await store.submit(act);
    setPending('');
    say(words?.(outcome) ?? outcomeText(store, outcome));
    if (outcome.kind === 'accepted') then?.(outcome.act, outcome.place);
    return outcome.kind === 'accepted';
  };
  return { pending, said, say, run };
}
