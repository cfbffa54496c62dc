// The seals of the record, asked for whenever a meeting or the round ends, and the line that shows the newest one to
// everybody at the podium: what many have seen cannot be unsaid.
import { useEffect, useState } from 'preact/hooks';
import { RoundState } from 'nameplate/v1/types.ts';
import { get, type Answer } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { rightsOf } from './rights.ts';

// A seal that a full disk did not take is made when there is space: the server tries as often.
const AGAIN_MS = 3000;

export interface Seal { act: number; at_ms: number; fingerprint: string }
export interface Seals { status: number; by: string; owed: boolean; seals: Seal[] }

function read({ status, body }: Answer): Seals {
  if (status !== 200) return { status, by: '', owed: false, seals: [] };
  return { status, by: String(body.by), owed: body.owed === true, seals: body.seals as Seal[] };
}

// What ended, in a word that changes with every end.
export function endsOf(store: Store): string {
  const ends = store.meetings.map((each) => each.adjournedAtMs).filter((at) => at !== 0);
  const concluded = store.round?.state === RoundState.ROUND_STATE_CONCLUDED;
  return ends.length === 0 && !concluded ? '' : `${Math.max(0, ...ends)} ${ends.length} ${concluded}`;
}

// Whether to ask once more without being told to: it will be kept, or the server will be there again.
export const asksAgain = (known: Seals) => known.owed || known.status === 0 || known.status >= 500;

// `take`: what a press on "Seal now" answered.
export function useSeals(): { known: Seals | undefined; take: (answer: Answer) => void } {
  const store = useStore();
  const [known, setKnown] = useState<Seals>();
  const ends = endsOf(store);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const seals = read(await get('/api/seals'));
      if (gone) return;
      setKnown(seals);
      if (asksAgain(seals)) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    if (store.live) void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ends, store.live]);
  return { known, take: (answer) => setKnown(read(answer)) };
}

// While no meeting is under way after one has ended; to all who have a console, officers too: it is only read.
export const showsSeal = (store: Store) => !store.currentMeeting && endsOf(store) !== '' && rightsOf(store).known;

// It stands where the clock else is, whose place is kept free: so no button moves when the seal comes.
export function SealLine() {
  return showsSeal(useStore()) ? <NewestSeal /> : null;
}

// Numbers and letters that a person reads aloud and compares: never turned around in Arabic.
function NewestSeal() {
  const { known } = useSeals();
  const newest = known?.seals[known.seals.length - 1];
  return (
    <p class="quiet seal-line" role="status" data-testid="seal-line">
      {known?.owed ? t('console-seal-owed') : newest && <>{t('console-seal-line', { act: newest.act })} <code dir="ltr">{newest.fingerprint}</code></>}
    </p>
  );
}
