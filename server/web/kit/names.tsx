// Names of participants, groups and entries, in the chosen language, each marked with its own language.
//
// Apart because a name in another language than the page must carry lang and must not upset the direction around it.
// Names come from the round's data and from nowhere else.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { Capacity, type LocalText } from 'nameplate/v1/types.ts';
import { useStore } from './context.ts';
import type { Store } from './store.ts';
import { directionOf, language, t, type Lang } from './words.ts';

export interface NameText {
  text: string;
  lang: Lang; // of the text: English when the wanted language has none
}

export function localText(text: LocalText | undefined, lang: Lang = language.value): NameText {
  const own = text?.[lang];
  if (own) return { text: own, lang };
  return { text: text?.en ?? '', lang: 'en' };
}

// A participant's name; its code while the names are not here yet.
export function participantName(store: Store, code: string, lang: Lang = language.value): NameText {
  const found = store.participant(code);
  return found ? localText(found.name, lang) : { text: code, lang: 'en' };
}

// Whose words an entry is: a delegation's, or those of a guest or the Secretariat, who are on no list.
export function entryName(store: Store, entry: EntryRow, lang: Lang = language.value): NameText {
  return entry.speaker ? localText(entry.speaker, lang) : participantName(store, entry.participant, lang);
}

export function groupName(store: Store, code: string, lang: Lang = language.value): NameText {
  const found = store.group(code);
  return found ? localText(found.name, lang) : { text: code, lang: 'en' };
}

export function Named({ name, ...rest }: { name: NameText; class?: string; 'data-testid'?: string }) {
  const lang = name.lang === 'zh' ? 'zh-Hans' : name.lang;
  return <bdi lang={lang} dir={directionOf(name.lang)} {...rest}>{name.text}</bdi>;
}

// <Name code="KE" />
export function Name({ code, lang }: { code: string; lang?: Lang }) {
  return <Named name={participantName(useStore(), code, lang ?? language.value)} />;
}
export function GroupName({ code, lang }: { code: string; lang?: Lang }) {
  return <Named name={groupName(useStore(), code, lang ?? language.value)} />;
}
export function Local({ text, lang }: { text: LocalText | undefined; lang?: Lang }) {
  return <Named name={localText(text, lang ?? language.value)} />;
}

// "on behalf of the African Group", "for 12 delegations"; nothing for an entry in national capacity.
export function behalfText(store: Store, entry: EntryRow): string {
  if (entry.capacity !== Capacity.CAPACITY_GROUP) return '';
  if (entry.onBehalfOf) return t('behalf-of', { group: groupName(store, entry.onBehalfOf).text });
  return entry.forMembers.length > 0 ? t('behalf-of-many', { count: entry.forMembers.length }) : '';
}

// The name of an entry with what it speaks for.
export function EntryName({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const behalf = behalfText(store, entry);
  return (
    <>
      <Named name={entryName(store, entry)} />
      {behalf && <span class="behalf"> {behalf}</span>}
    </>
  );
}

// A seat as people say it: a participant's name, or the role's ("secretary" -> "Secretariat").
export function seatText(store: Store, seat: string): string {
  const colon = seat.lastIndexOf(':');
  const code = colon < 0 ? seat : seat.slice(colon + 1);
  if (store.participant(code)) return participantName(store, code).text;
  const role = colon < 0 ? seat : seat.slice(0, colon);
  const key = `role-${role}`;
  const said = t(key);
  return said === key ? seat : said;
}
