// What an act of the log is called.
import { has, t } from 'kit/words.ts';
import { NoteAccess_Kind as Kind, type NoteAccess } from 'nameplate/v1/command.ts';

const ACCESS: { [kind in Kind]?: string } = {
  [Kind.DEVICE_SIGNED_IN]: 'console-access-in',
  [Kind.DEVICES_SIGNED_OUT]: 'console-access-out',
  [Kind.SECOND_FACTOR_SET]: 'console-access-factor-set',
  [Kind.SECOND_FACTOR_REMOVED]: 'console-access-factor-removed',
};

export function actText(name: string, access?: NoteAccess): string {
  const about = access && ACCESS[access.kind];
  if (about) return t(about);
  const key = `act-${name.replaceAll('_', '-')}`;
  return has(key) ? t(key) : t('act-unknown');
}
