// Finding a delegation by a few letters, in any of the six languages, with or without accents, or by its code.
import type { LocalText, Participant } from 'nameplate/v1/types.ts';

// Without accents, capitals, kinds of apostrophe and hyphen: as people type.
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[أإآ]/g, 'ا').replace(/ё/g, 'е')
    .replace(/[’‘ʼ`´]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ');
}

function texts(name: LocalText | undefined): string[] {
  return name ? [name.en, name.fr, name.es, name.ru, name.ar, name.zh].filter((each) => each !== '') : [];
}

// Lower is better: the code itself, the beginning of a name, the beginning of a word, anywhere. Infinity: not at all.
export function rank(participant: Participant, typed: string): number {
  const wanted = folded(typed.trim());
  if (wanted === '') return Infinity;
  if (participant.code.toLowerCase() === wanted) return 0;
  let best = Infinity;
  for (const name of texts(participant.name).map(folded)) {
    const at = name.indexOf(wanted);
    if (at === 0) best = Math.min(best, 1);
    else if (at > 0) best = Math.min(best, /[\s(']/.test(name[at - 1]!) ? 2 : 3);
  }
  return best;
}

export function found(participants: Participant[], typed: string, most = 8): Participant[] {
  return participants
    .map((each) => ({ each, at: rank(each, typed) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at || a.each.code.localeCompare(b.each.code))
    .slice(0, most)
    .map(({ each }) => each);
}
