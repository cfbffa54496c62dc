// The sentences of six languages held against each other and against the code that says them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import {
  Category, EntryState, Language, ListState, MeetingState, OrderingPolicy, RefusalCode, Role, TopicState,
} from 'nameplate/v1/types.ts';
import {
  categoryKey, entryStateKey, languageKey, listStateKey, meetingStateKey, orderingKey, roleKey, topicStateKey,
} from 'kit/enums.ts';
import { refusalKey } from 'kit/refusals.ts';
import { DEPARTURES, SUSPENSIONS, USUAL_REASONS, reasonKey, reasonText, recordedReason } from 'kit/reasons.ts';
import { TEMPLATES, templateKey } from 'kit/templates.ts';
import { LANGUAGES, localeOf } from 'kit/words.ts';

const locales = join(NAMEPLATE_ROOT, 'server/web/kit/locales');
const files = readdirSync(join(locales, 'en')).filter((name) => name.endsWith('.ftl')).sort();
const textOf = (lang: string, file: string) => {
  const path = join(locales, lang, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

// What the parser made of a sentence, as far as the tests look into it.
interface Select { type: 'select'; selector: { name?: string }; variants: { key: { type: string; value: unknown }; value: unknown }[]; star: number }
interface Sentence { id: string; variables: Set<string>; selects: Select[] }

function sentencesOf(text: string): Map<string, Sentence> {
  const found = new Map<string, Sentence>();
  for (const { id, value, attributes } of new FluentResource(text).body) {
    const sentence: Sentence = { id, variables: new Set(), selects: [] };
    const visit = (part: unknown): void => {
      if (Array.isArray(part)) return part.forEach(visit);
      if (!part || typeof part !== 'object') return;
      const { type, name } = part as { type?: string; name?: string };
      if (type === 'var' && name) sentence.variables.add(name);
      if (type === 'select') sentence.selects.push(part as Select);
      Object.values(part).forEach(visit);
    };
    visit(value);
    visit(Object.values(attributes));
    found.set(id, sentence);
  }
  return found;
}

const all = new Map(LANGUAGES.map((lang) => [lang, new Map(files.map((file) => [file, sentencesOf(textOf(lang, file))]))]));
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many'];
const variantKey = (each: Select['variants'][number]) => String(each.key.value);

test('every line of every catalogue is understood', () => {
  for (const lang of LANGUAGES)
    for (const file of files) {
      const text = textOf(lang, file);
      const keys = [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, key]) => key!);
      assert.deepEqual(keys.filter((key) => !all.get(lang)!.get(file)!.has(key)), [], `${lang}/${file}: not parsed`);
      assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i), [], `${lang}/${file}: said twice`);
      const strange = text.split('\n').filter((line) => line.trim() && !/^(#|[a-z][\w-]* *=|\s|\})/.test(line));
      assert.deepEqual(strange, [], `${lang}/${file}`);
    }
});

test('six languages say the same things with the same variables', () => {
  for (const file of files) {
    const english = all.get('en')!.get(file)!;
    for (const lang of LANGUAGES) {
      const other = all.get(lang)!.get(file)!;
      assert.deepEqual([...other.keys()].sort(), [...english.keys()].sort(), `${lang}/${file}`);
      for (const [id, { variables }] of english)
        assert.deepEqual([...other.get(id)!.variables].sort(), [...variables].sort(), `${lang}/${file} ${id}`);
    }
  }
});

test('a sentence that counts has every plural form of its language', () => {
  let counted = 0;
  for (const lang of LANGUAGES)
    for (const file of files)
      for (const { id, selects } of all.get(lang)!.get(file)!.values())
        for (const select of selects) {
          const keys = select.variants.map(variantKey);
          if (!keys.some((key) => CATEGORIES.includes(key))) continue;
          counted++;
          // "many" of French and Spanish is for millions; nothing here is counted so far.
          const needed = new Intl.PluralRules(localeOf(lang)).resolvedOptions().pluralCategories
            .filter((category) => !(category === 'many' && ['fr', 'es'].includes(lang)))
            .filter((category) => !(category === 'zero' && keys.includes('0')));
          assert.deepEqual(needed.filter((category) => !keys.includes(category)), [], `${lang}/${file} ${id}: missing`);
          assert.equal(keys[select.star], 'other', `${lang}/${file} ${id}: the default`);
        }
  assert.ok(counted > 20, `only ${counted} counting sentences`);
});

test('no sentence is empty or broken, whatever the number', () => {
  for (const lang of LANGUAGES)
    for (const file of files) {
      const bundle = new FluentBundle(localeOf(lang), { useIsolating: true });
      assert.deepEqual(bundle.addResource(new FluentResource(textOf(lang, file))), [], `${lang}/${file}`);
      for (const [id, { variables }] of all.get(lang)!.get(file)!)
        for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1.5]) {
          const errors: Error[] = [];
          const message = bundle.getMessage(id)!;
          assert.ok(message.value, `${lang}/${file} ${id} has no text`);
          const text = bundle.formatPattern(message.value, Object.fromEntries([...variables].map((name) => [name, n])), errors);
          assert.deepEqual(errors, [], `${lang}/${file} ${id}`);
          assert.ok(text.replace(/[\u2068\u2069\s]/g, '').length > 0, `${lang}/${file} ${id} is empty for ${n}`);
          assert.doesNotMatch(text, /\{|\}|undefined|NaN/, `${lang}/${file} ${id}`);
        }
    }
});

test('other languages are not left in English', () => {
  const raw = (lang: string, file: string) => new Map([...textOf(lang, file).matchAll(/^([a-z][\w-]*) *= *(.+)$/gm)].map(([, id, text]) => [id!, text!]));
  const same: Record<string, string[]> = {};
  for (const file of files) {
    const english = raw('en', file);
    for (const lang of ['ru', 'ar', 'zh'])
      for (const [id, text] of raw(lang, file))
        if (!text.endsWith('->') && text === english.get(id) && /[a-z]{3}/.test(text.replace(/\{[^}]*\}|Nameplate/g, ''))) (same[lang] ??= []).push(`${file} ${id}`);
  }
  assert.deepEqual(same, {});
});

test('every refusal has its sentence', () => {
  const codes = Object.values(RefusalCode).filter((code): code is RefusalCode => typeof code === 'number' && code > 0);
  assert.ok(codes.length > 40);
  for (const lang of LANGUAGES)
    for (const code of codes) assert.ok(all.get(lang)!.get('kit.ftl')!.has(refusalKey(code)), `${lang}: ${refusalKey(code)}`);
  assert.equal(refusalKey(9999 as RefusalCode), 'refusal-unknown');
});

test('every role, category, state and prepared message has its words', () => {
  const kit = all.get('en')!.get('kit.ftl')!;
  const check = <T extends number>(values: object, keyOf: (value: T) => string) => {
    for (const value of Object.values(values)) if (typeof value === 'number') assert.ok(kit.has(keyOf(value as T)), keyOf(value as T));
  };
  check(Role, roleKey);
  check(Category, categoryKey);
  check(MeetingState, meetingStateKey);
  check(TopicState, topicStateKey);
  check(ListState, listStateKey);
  check(EntryState, entryStateKey);
  check(OrderingPolicy, orderingKey);
  check(Language, languageKey);
  for (const id of TEMPLATES) assert.ok(kit.has(templateKey(id)), id);
});

// Where a sentence may come from: the kit's own, and the face's.
const SPEAKERS: [string, string[]][] = [
  ['server/web/kit', ['kit.ftl']],
  ['server/web/display', ['kit.ftl', 'display.ftl']],
  ['server/web/landing', ['kit.ftl', 'landing.ftl']],
  ['delegate-client/web', ['kit.ftl', 'delegate.ftl']],
  ['chair-console/web', ['kit.ftl', 'console.ftl']],
];

test('a usual reason reads in English as it stands in the record', () => {
  const english = new FluentBundle('en-GB');
  english.addResource(new FluentResource(textOf('en', 'kit.ftl')));
  for (const id of USUAL_REASONS) {
    const said = english.getMessage(reasonKey(id));
    assert.equal(said?.value && english.formatPattern(said.value), recordedReason(id));
  }
  assert.deepEqual([...DEPARTURES, ...SUSPENSIONS].sort(), [...USUAL_REASONS].sort());
  assert.equal(reasonText('its minister arrives at 11 a.m.'), 'its minister arrives at 11 a.m.');
});

test('every sentence the pages ask for exists, and is asked with its variables', () => {
  let asked = 0;
  for (const [folder, from] of SPEAKERS) {
    const path = join(NAMEPLATE_ROOT, folder);
    if (!existsSync(path)) continue;
    const known = new Map(from.flatMap((file) => [...(all.get('en')!.get(file) ?? [])]));
    for (const name of readdirSync(path, { recursive: true }) as string[]) {
      if (!/\.tsx?$/.test(name)) continue;
      const code = readFileSync(join(path, name), 'utf8');
      for (const [, id, rest] of code.matchAll(/\bt\('([\w.-]+)'\s*([,)])/g)) {
        asked++;
        const sentence = known.get(id!);
        assert.ok(sentence, `${folder}/${name} asks for ${id}`);
        if (rest === ')') assert.equal(sentence.variables.size, 0, `${folder}/${name}: ${id} wants ${[...sentence.variables].join()}`);
      }
    }
  }
  assert.ok(asked > 80, `only ${asked} found`);
});

test('the buttons that the guides name are on the pages, in these words', () => {
  const values = files.flatMap((file) => [...textOf('en', file).matchAll(/^[a-z0-9-]+ = (.+)$/gm)].map((found) => found[1]!.trim()));
  const plain = new Set(values.map((value) => value.replace(/…$/, '')));
  for (const guide of ['README.md', 'deploy/RUNBOOK.md']) {
    const named = [...readFileSync(join(NAMEPLATE_ROOT, guide), 'utf8').matchAll(/(?<![*\w])\*([A-Z][^*\n]*)\*(?!\*)/g)];
    assert.ok(named.length > 0, guide);
    for (const button of named.flatMap((found) => found[1]!.split(' > '))) assert.ok(plain.has(button), `${guide}: ${button}`);
  }
});
