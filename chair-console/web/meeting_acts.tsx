// What can be done to a meeting: call it to order, suspend, resume, adjourn.
import type { MeetingRow } from 'nameplate/v1/row.ts';
import { TopicState } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { floorIsFree } from 'kit/matters.ts';
import { SUSPENSIONS } from 'kit/reasons.ts';
import type { Store } from 'kit/store.ts';
import { t } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { NoObjection, useConsent } from './consent.tsx';
import { TimeOfDay, useTimeOfDay } from './list_asks.tsx';
import { ReasonChoice, useReason } from './reasons.tsx';
import { rightsOf } from './rights.ts';

export function CallToOrder({ meeting, acting }: { meeting: MeetingRow; acting: Acting }) {
  const store = useStore();
  return (
    <Button kind="main" testid="call-to-order" disabled={!store.live || !rightsOf(store).podium} pending={acting.pending === 'order'}
      onPress={() => acting.run('order', act('callToOrder', { meeting: meeting.meeting?.id ?? 0 }))}>
      {t('console-call-to-order')}
    </Button>
  );
}

export function Resume({ acting }: { acting: Acting }) {
  const store = useStore();
  return (
    <Button kind="main" testid="resume" disabled={!store.live || !rightsOf(store).podium} pending={acting.pending === 'resume'}
      onPress={() => acting.run('resume', act('resumeMeeting', {}))}>{t('console-resume')}</Button>
  );
}

// A formal meeting records that there was no objection (76/118).
export function Suspend({ acting }: { acting: Acting }) {
  const store = useStore();
  const time = useTimeOfDay();
  const reason = useReason();
  const consent = useConsent();
  return (
    <AskButton testid="suspend" label={t('console-suspend')} question={t('console-suspend-question')} yes={t('console-suspend-yes')}
      disabled={!store.live} pending={acting.pending === 'suspend'} ready={(time.typed === '' || time.at !== undefined) && consent.given}
      onPress={() => acting.run('suspend', act('suspendMeeting', { reason: reason.recorded, resumeAtMs: time.at ?? 0, noObjection: consent.recorded }))}>
      <TimeOfDay time={time} label={t('console-until')} testid="suspend-until" />
      <ReasonChoice reason={reason} usual={SUSPENSIONS} testid="suspend-reason" />
      <NoObjection consent={consent} />
    </AskButton>
  );
}

// Names on the lists of topics that were taken up: they wait for the next meeting, in order.
function unheard(store: Store): number {
  return store.lists.reduce((sum, list) => {
    const state = store.topic(list.topic)?.state;
    const taken = state === TopicState.TOPIC_STATE_OPEN || state === TopicState.TOPIC_STATE_STANDING_OVER;
    return sum + (taken ? list.order.length : 0);
  }, 0);
}

export function Adjourn({ acting }: { acting: Acting }) {
  const store = useStore();
  const consent = useConsent();
  const vacant = floorIsFree(store);
  return (
    <>
      <AskButton testid="adjourn" label={t('console-adjourn')} question={t('console-adjourn-sure', { n: unheard(store) })} yes={t('console-adjourn-yes')} sends="danger"
        disabled={!store.live || !vacant} pending={acting.pending === 'adjourn'} ready={consent.given}
        onPress={() => acting.run('adjourn', act('adjournMeeting', { noObjection: consent.recorded }))}>
        <NoObjection consent={consent} />
      </AskButton>
      {!vacant && <p class="quiet why-not">{t('console-adjourn-floor')}</p>}
    </>
  );
}
