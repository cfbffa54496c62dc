// What an act of the log is called.
import { has, t } from 'kit/words.ts';

export function actText(name: string): string {
  const key = `act-${name.replaceAll('_', '-')}`;
  return has(key) ? t(key) : t('act-unknown');
}
