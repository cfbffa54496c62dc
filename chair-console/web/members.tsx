// The delegations that somebody speaks for, when they are no group of the directory.
import { t } from 'kit/words.ts';
import { Chip, DelegationField } from './delegation_field.tsx';

// `speaker`: whoever speaks for them is not one of them.
export function Members({ members, speaker, change }: { members: string[]; speaker: string; change: (members: string[]) => void }) {
  return (
    <div class="members">
      <DelegationField label={t('console-add-members', { n: members.length })} name="add-member"
        among={({ code }) => code !== speaker && !members.includes(code)} choose={(code) => change([...members, code])} />
      {members.length > 0 && (
        <ul class="chips">
          {members.map((code) => <li key={code}><Chip code={code} drop={() => change(members.filter((each) => each !== code))} /></li>)}
        </ul>
      )}
    </div>
  );
}
