// One delegation found, in a list of options.
import type { Participant } from 'nameplate/v1/types.ts';
import { Name } from 'kit/names.tsx';

interface ResultProps { id: string; participant: Participant; chosen: boolean; note: string; testid: string; press: () => void }

export function Result({ id, participant, chosen, note, testid, press }: ResultProps) {
  return (
    <li role="option" id={id} aria-selected={chosen} data-testid={testid} onClick={press}>
      <Name code={participant.code} /> <span class="quiet">{note}</span>
    </li>
  );
}
