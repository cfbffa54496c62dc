// Beside the list: the Chair's word to the speaker, the floor taken back, and whoever speaks outside the list and its
// limits (68/109 to 70/112, 72/114).
import { useState } from 'preact/hooks';
import { RemindSpeaker_Kind } from 'nameplate/v1/command.ts';
import { Capacity, type LocalText } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { typedWithin } from 'kit/bytes.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { capacityKey } from 'kit/enums.ts';
import { floorIsFree, inSession, isVoting, pointIsLive } from 'kit/matters.ts';
import { t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { ReasonChoice, useReason } from './reasons.tsx';
import { rightsOf } from './rights.ts';

const OUTSIDE = [Capacity.CAPACITY_SECRETARIAT, Capacity.CAPACITY_GUEST, Capacity.CAPACITY_PRECEDENCE];

export function BesidePanel({ acting }: { acting: Acting }) {
  const store = useStore();
  if (!rightsOf(store).podium) return null;
  const entry = store.floor?.entry ?? 0;
  const off = !store.live || entry === 0 || !inSession(store);
  const remind = (name: string, kind: RemindSpeaker_Kind) => () => void acting.run(name, act('remindSpeaker', { entry, kind }));
  return (
    <details class="beside panel" data-testid="beside">
      <summary><h2>{t('console-beside')}</h2></summary>
      <div class="row">
        <Button testid="remind-time" disabled={off} pending={acting.pending === 'remind-time'} onPress={remind('remind-time', RemindSpeaker_Kind.TIME)}>{t('console-remind-time')}</Button>
        <Button testid="remind-relevance" disabled={off} pending={acting.pending === 'remind-relevance'} onPress={remind('remind-relevance', RemindSpeaker_Kind.RELEVANCE)}>{t('console-remind-relevance')}</Button>
      </div>
      <div class="row">
        <WithdrawFloor entry={entry} off={off || pointIsLive(store) || isVoting(store)} acting={acting} />
        <FloorOutside acting={acting} />
      </div>
    </details>
  );
}

function WithdrawFloor({ entry, off, acting }: { entry: number; off: boolean; acting: Acting }) {
  const reason = useReason();
  return (
    <AskButton testid="withdraw-floor" label={t('console-floor-withdraw')} question={t('console-floor-withdraw-question')} yes={t('console-floor-withdraw-yes')} sends="danger"
      disabled={off} ready={reason.recorded !== ''} pending={acting.pending === 'withdraw-floor'}
      onPress={() => acting.run('withdraw-floor', act('withdrawFloor', { entry, reason: reason.recorded }))}>
      <ReasonChoice reason={reason} usual={['chair']} testid="withdraw-floor-reason" />
    </AskButton>
  );
}

const NAME_BYTES = 400;
const NOBODY: LocalText = { en: '', fr: '', es: '', ru: '', ar: '', zh: '' };

// Between two speakers. In English; the other languages where they are known.
function FloorOutside({ acting }: { acting: Acting }) {
  const store = useStore();
  const [capacity, setCapacity] = useState(Capacity.CAPACITY_GUEST);
  const [name, setName] = useState('');
  return (
    <AskButton testid="floor-outside" label={t('console-outside')} question={t('console-outside-question')} yes={t('console-outside-yes')} disabled={!store.live || !floorIsFree(store) || !inSession(store)} ready={name.trim() !== ''}
      pending={acting.pending === 'outside'} onPress={() => {
        setName('');
        void acting.run('outside', act('giveFloorOutside', { capacity, speaker: { ...NOBODY, en: name.trim() } }));
      }}>
      <label class="time"><span>{t('console-outside-as')}</span>
        <select value={capacity} data-testid="outside-capacity" onChange={(event) => setCapacity(Number(event.currentTarget.value))}>
          {OUTSIDE.map((each) => <option key={each} value={each}>{t(capacityKey(each))}</option>)}
        </select>
      </label>
      <label class="time wide"><span>{t('console-outside-name')}</span>
        <input type="text" value={name} data-testid="outside-name" onInput={(event) => setName(typedWithin(event, NAME_BYTES))} />
      </label>
    </AskButton>
  );
}
