// Names that pass for another's: shown to the podium beside the name, before and while it is on a screen.
//
// The server compares (server/rounds/odd_names); here they are only looked up and said.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { get } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { t } from 'kit/words.ts';

export interface Odd { why: 'like' | 'same' | 'mixed' | 'long'; code: string; name: string; like: string }

const found = signal<Odd[]>([]);

// Drawn once, wherever the console is: asks anew whenever a name comes or goes.
export function OddNamesWatch() {
  const store = useStore();
  const outside = store.entries.filter((each) => each.speaker).map((each) => each.id).join();
  useEffect(() => {
    if (!store.live) return undefined;
    let gone = false;
    void get('/api/odd-names').then(({ status, body }) => { if (!gone && status === 200) found.value = body.odd as Odd[]; });
    return () => { gone = true; };
  }, [store.participants, store.groups, outside, store.live]);
  return null;
}

export const oddText = (odd: Odd) => t(`console-odd-${odd.why}`, { name: odd.name, like: odd.like });

// `code`: a participant's or a group's, or "entry/N" for who speaks outside the list.
export function OddName({ code }: { code: string }) {
  const odd = found.value.find((each) => each.code === code);
  return odd ? <span class="odd-name" data-testid="odd-name">⚠ {oddText(odd)}</span> : null;
}

export function OddList({ odd }: { odd: Odd[] }) {
  if (odd.length === 0) return null;
  return (
    <ul class="warning odd-names" data-testid="odd-names">
      {odd.map((each) => <li key={`${each.code} ${each.name}`}><code>{each.code}</code> {oddText(each)}</li>)}
    </ul>
  );
}
