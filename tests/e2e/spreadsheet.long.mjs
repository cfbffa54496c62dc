// Every CSV that leaves Nameplate, opened in LibreOffice as somebody would who trusts it: no cell is a formula, and every
// cell reads as it was written. Needs LibreOffice (deploy/dependencies.sh test-long), so it is part of the long form.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chamber, standing, until } from './chamber.mjs';
import { Wire, quoted } from './wire.mjs';

const CALLS = ['1+1', 'SUM(1;2)', 'HYPERLINK("http://127.0.0.1/";"x")', 'cmd|\' /C calc\'!A0', 'WEBSERVICE("http://127.0.0.1/")', 'A1', '$A$1', 'NOW()',
  'DDE("soffice";"x";"y")', '"x"&"y"', '-1', '1E3'];
const FIRST = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
// As typed; what the import makes of it is a name that begins so.
const FORMULAS = FIRST.flatMap((sign) => CALLS.map((call) => sign + call));

let chamber, folder;

const cell = (text) => `"${text.replaceAll('"', '""')}"`;
function withFormulas(from, to) {
  mkdirSync(to, { recursive: true });
  for (const file of ['round.csv', 'programme.csv', 'groups.csv']) writeFileSync(join(to, file), readFileSync(join(from, file)));
  const lines = readFileSync(join(from, 'participants.csv'), 'utf8').trimEnd().split('\n');
  const [head, ...rest] = lines;
  writeFileSync(join(to, 'participants.csv'), `${[head, ...rest.map((line, i) => {
    const [code, category] = line.split(',');
    return i < FORMULAS.length ? [code, category, ...Array.from({ length: 6 }, (_, k) => FORMULAS[(i + k) % FORMULAS.length])].map(cell).join(',') : line;
  })].join('\n')}\n`);
  return rest.map((line) => line.split(',')[0]);
}

// The cells of a CSV's sheet as LibreOffice holds them, in rows: {formula, text}. `evaluate` lets it make formulas of what
// looks like one: the most trusting of its settings, so that our care is what is tried and not theirs.
function opened(csv) {
  execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--norestore',
    '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true', '--convert-to', 'fods', '--outdir', folder, csv], { stdio: 'pipe', timeout: 120_000 });
  const xml = readFileSync(csv.replace(/csv$/, 'fods'), 'utf8');
  const sheet = xml.slice(xml.indexOf('<table:table '), xml.indexOf('</table:table>'));
  const plain = (text) => text.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n) => ' '.repeat(Number(n ?? 1))).replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  return [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, attributes, inside]) =>
      Array.from({ length: Math.min(Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1), 64) }, () =>
        ({ formula: attributes.includes('table:formula'), text: [...(inside ?? '').matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text]) => plain(text)).join('\n') }))));
}
const cells = (name, text) => {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, text);
  return opened(path).flat();
};

before(async () => {
  let codes;
  chamber = await Chamber.open({ base: '2018-03-12T10:05:00', round: (from, to) => { codes = withFormulas(from, to); } });
  folder = join(chamber.folder, 'sheets');
  mkdirSync(folder);
  const secretary = await chamber.page('secretary', { width: 1280, height: 800 });
  await until('the console to be live', async () => (await standing(secretary)).live === 'live');
  await secretary.goto(chamber.url);
  const wire = await Wire.open(secretary);
  await wire.give('call_to_order { meeting: 1 }');
  await wire.give('open_topic { topic: 1 }');
  const entries = [];
  for (const code of codes.slice(0, FORMULAS.length)) entries.push((await wire.give(`inscribe { list: 1 participant: "${code}" capacity: CAPACITY_NATIONAL }`)).entry);
  await wire.giveAll(FORMULAS.map((formula, i) => `move_entry { entry: ${entries.at(-1)} before_entry: ${entries[i % 9]} reason: ${quoted(formula)} }`));
  for (const [i, entry] of entries.slice(0, -1).entries()) {
    await wire.give(`give_floor { entry: ${entry} expect_current: 0 reason: ${quoted(FORMULAS[i])} }`);
    await wire.give(`end_statement { entry: ${entry} }`);
  }
});
after(async () => { await chamber?.close(); });

test('LibreOffice makes a formula of a cell that is not written with care: the test can fail', () => {
  const found = cells('careless', `${FORMULAS.slice(0, CALLS.length).map(cell).join('\n')}\n`);
  assert.ok(found.filter((each) => each.formula).length >= 3, JSON.stringify(found));
});

for (const [name, args] of Object.entries({
  participants: ['export', 'participants'], groups: ['export', 'groups'], programme: ['export', 'programme'],
  statements: ['record', '--format', 'csv'], acts: ['record', '--format', 'acts'],
})) {
  test(`no cell of ${name} is a formula, and none has lost its text`, () => {
    const csv = chamber.ctl(args[0], '--data', chamber.data, ...args.slice(1));
    const found = cells(name, csv);
    assert.ok(found.length > 20, `${found.length} cells`);
    assert.deepEqual(found.filter((each) => each.formula), []);
    if (name === 'programme' || name === 'groups') return;
    const shown = new Set(found.map((each) => each.text));
    const held = FORMULAS.filter((formula) => shown.has(`'${formula}`));
    const least = { participants: FORMULAS.length, statements: FORMULAS.length - 1, acts: FORMULAS.length }[name];
    assert.ok(held.length >= least, `${held.length} of ${FORMULAS.length} are there`);
    assert.deepEqual(FORMULAS.filter((formula) => shown.has(formula)), []);
  });
}
