// The language chosen on this device, and which one a page begins with.
import { isLang, type Lang } from './words.ts';

const KEPT = 'nameplate.lang';

// #lang=fr in the address (a kiosk, a link), else what was chosen here before, else the browser's, else English.
export function firstLanguage(): Lang {
  const said = new URLSearchParams(location.hash.slice(1)).get('lang');
  if (isLang(said)) return said;
  const kept = keptLanguage();
  if (kept) return kept;
  for (const each of navigator.languages ?? []) {
    const short = each.slice(0, 2).toLowerCase();
    if (isLang(short)) return short;
  }
  return 'en';
}

function keptLanguage(): Lang | undefined {
  try {
    const kept = localStorage.getItem(KEPT);
    return isLang(kept) ? kept : undefined;
  } catch {
    return undefined; // storage is refused in some private windows
  }
}

export function keepLanguage(lang: Lang): void {
  try {
    localStorage.setItem(KEPT, lang);
  } catch {
    // the choice holds until the page is closed
  }
}
