// What needs the consent of the body in a formal meeting: proposed, no objection, decided, in one gesture of the Chair.
import { useEffect, useState } from 'preact/hooks';
import { useStore } from 'kit/context.ts';
import { isFormal } from 'kit/matters.ts';
import { t } from 'kit/words.ts';

export interface Consent {
  needed: boolean;
  heard: boolean; // no objection
  hear: (heard: boolean) => void;
  given: boolean; // the act can be sent
  recorded: boolean; // what the act says of it
}

export function useConsent(needed = true): Consent {
  const formal = isFormal(useStore()) && needed;
  const [heard, hear] = useState(false);
  return { needed: formal, heard, hear, given: !formal || heard, recorded: formal && heard };
}

export function NoObjection({ consent }: { consent: Consent }) {
  const { hear } = consent;
  // What was heard holds for this form alone: opened again, it asks again.
  useEffect(() => () => hear(false), []);
  if (!consent.needed) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={consent.heard} data-testid="no-objection" onChange={(event) => consent.hear(event.currentTarget.checked)} /> {t('console-no-objection')}
    </label>
  );
}
