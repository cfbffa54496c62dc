// The sentences of the pages in six languages (Fluent), and the language now chosen.
//
// Apart because every text of every face comes through `t`; it must never know a sentence itself. A component that
// calls `t` is drawn again when the language changes; nothing else of the page is lost.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { signal, type ReadonlySignal } from '@preact/signals';

export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
export type Lang = (typeof LANGUAGES)[number];
export type Catalogues = Record<Lang, () => Promise<{ default: string }>>;
export type Args = Record<string, FluentVariable>;

// Each language in its own words: never translated.
export const LANGUAGE_NAMES: Record<Lang, string> = {
  en: 'English', fr: 'Français', es: 'Español', ru: 'Русский', ar: 'العربية', zh: '中文',
};

const chosen = signal<Lang>('en');
const bundle = signal<FluentBundle | undefined>(undefined);
let catalogues: Catalogues | undefined;
const bundles = new Map<Lang, FluentBundle>();

export const language: ReadonlySignal<Lang> = chosen;

export function isLang(text: string | null | undefined): text is Lang {
  return (LANGUAGES as readonly string[]).includes(text ?? '');
}

export function directionOf(lang: Lang): 'ltr' | 'rtl' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

// The locale for Intl: Latin digits in every language, as the signs of the chamber have them.
export function localeOf(lang: Lang): string {
  return lang === 'ar' ? 'ar-u-nu-latn' : lang === 'zh' ? 'zh-Hans-CN' : lang === 'en' ? 'en-GB' : lang;
}

export function makeBundle(lang: Lang, source: string): FluentBundle {
  const made = new FluentBundle(localeOf(lang));
  made.addResource(new FluentResource(source));
  return made;
}

async function fetchBundle(lang: Lang): Promise<FluentBundle> {
  const known = bundles.get(lang);
  if (known) return known;
  const made = makeBundle(lang, (await catalogues![lang]()).default);
  bundles.set(lang, made);
  return made;
}

function adopt(lang: Lang, made: FluentBundle): void {
  bundle.value = made;
  chosen.value = lang;
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : lang;
  document.documentElement.dir = directionOf(lang);
}

// Once, by startFace.
export async function startWords(from: Catalogues, first: Lang): Promise<void> {
  catalogues = from;
  adopt(first, await fetchBundle(first));
}

// Resolves to false when the sentences could not be fetched (the link is down): then the language stays.
export async function setLanguage(lang: Lang): Promise<boolean> {
  try {
    adopt(lang, await fetchBundle(lang));
    return true;
  } catch {
    return false;
  }
}

// The sentence `id` in the chosen language. A sentence that is missing shows its key: a test finds it.
export function t(id: string, args?: Args): string {
  const [message, attribute] = id.split('.') as [string, string | undefined];
  const now = bundle.value;
  const found = now?.getMessage(message);
  const pattern = attribute ? found?.attributes[attribute] : found?.value;
  return pattern ? now!.formatPattern(pattern, args) : id;
}

// Whether the catalogue has the sentence: for texts whose key comes from the server.
export function has(id: string): boolean {
  return bundle.value?.getMessage(id)?.value != null;
}

// "15:00" in the chamber's time zone, always with 24 hours and Latin digits.
export function timeText(atMs: number, timeZone: string, withSeconds = false): string {
  return new Intl.DateTimeFormat(localeOf(language.value), {
    hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timeZone || 'UTC',
    ...(withSeconds ? { second: '2-digit' as const } : {}),
  }).format(atMs);
}

// "Monday 12 March" in the chamber's time zone.
export function dayText(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language.value), {
    weekday: 'long', day: 'numeric', month: 'long', timeZone: timeZone || 'UTC',
  }).format(atMs);
}

export function numberText(n: number): string {
  return new Intl.NumberFormat(localeOf(language.value)).format(n);
}
