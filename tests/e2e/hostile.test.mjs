// Hostile text in every field a person can fill, on every page: it is shown letter for letter and does nothing, or it is
// refused with the field named. No script runs, no policy is broken, nothing is fetched from elsewhere, the pages hold.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chamber, artefacts, id, until } from './chamber.mjs';
import { CODES, IN_ACTS, IN_THE_FILES, OVERWRITTEN, stringsOfCommands } from './hostile_fields.mjs';
import { REFUSED, SHOWN, hostileRound, packs, people } from './hostile_texts.mjs';
import { Wire, quoted } from './wire.mjs';

let chamber, written, secretary, kenya, display, visitor, landing, wire;
const pages = () => ({ secretary, kenya, display, visitor, landing });

// Before anything of the page runs: what breaks the policy, and what a payload calls.
async function watch(page) {
  page.dialogs = [];
  page.foreign = [];
  page.on('dialog', (dialog) => { page.dialogs.push(dialog.message()); dialog.dismiss(); });
  const ours = (url) => /^(data:|blob:|about:)/.test(url) || new URL(url).hostname === '127.0.0.1';
  page.on('request', (request) => { if (!ours(request.url())) page.foreign.push(request.url()); });
  page.on('framenavigated', (frame) => { if (!ours(frame.url())) page.foreign.push(frame.url()); });
  await page.addInitScript(() => {
    window.__broken = [];
    addEventListener('securitypolicyviolation', (event) => window.__broken.push(`${event.violatedDirective} ${event.blockedURI}`));
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.__hit = name; };
  });
}

// Nothing ran, nothing was fetched, nothing was in the way.
async function unharmed(name, page) {
  const { hit, broken, wide, widest } = await page.evaluate(() => {
    const html = document.documentElement;
    const beyond = html.scrollWidth <= html.clientWidth ? [] : [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > html.clientWidth + 1);
    return { hit: window.__hit, broken: window.__broken, wide: html.scrollWidth - html.clientWidth, widest: beyond.slice(-6).map((each) => each.outerHTML.slice(0, 90)) };
  });
  assert.equal(hit, undefined, `a payload ran on ${name}`);
  assert.deepEqual(broken, [], `the policy was broken on ${name}`);
  assert.deepEqual(page.dialogs, [], name);
  assert.deepEqual(page.foreign, [], name);
  assert.deepEqual(page.faults, [], name);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than its window: ${widest.join('\n')}`);
}
const allUnharmed = async () => { for (const [name, page] of Object.entries(pages())) await unharmed(name, page); };

// As a person would read it; the marks that keep a name's direction to itself are not part of it.
const content = (page, selector = 'body') => page.evaluate((selector) => [...document.querySelectorAll(selector)].map((each) =>
  `${each.textContent} ${[...each.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')}`).join(' ')
  .replace(/[\u2066-\u2069]/g, ''), selector);
// Asked in the page, which holds two hundred long names: fetching them each time would be most of this test.
const reads = (page, text, selector = 'body') => page.waitForFunction(({ text, selector }) => [...document.querySelectorAll(selector)].some((each) =>
  each.textContent.replace(/[\u2066-\u2069]/g, '').includes(text) || [...each.querySelectorAll('input, textarea')].some((field) => field.value.includes(text))),
{ text, selector }, { polling: 50, timeout: 15_000 }).catch(() => assert.fail(`never shown: ${text.slice(0, 100)}`));

before(async () => {
  chamber = await Chamber.open({ base: '2018-03-12T09:45:00', round: (from, to) => { written = hostileRound(from, to); } });
  secretary = await chamber.page('secretary', { width: 1280, height: 800, before: watch });
  kenya = await chamber.page('delegation:KE', { before: watch });
  display = await chamber.page(undefined, { width: 1280, height: 800, open: '/display', before: watch });
  visitor = await chamber.page(undefined, { open: '/delegate', before: watch });
  landing = await chamber.page(undefined, { open: '/', before: watch });
  const hand = await secretary.context().newPage();
  await hand.goto(chamber.url);
  wire = await Wire.open(hand);
});
after(async () => {
  await secretary?.screenshot({ path: join(artefacts, 'hostile-last.png') }).catch(() => {});
  await chamber?.close();
});

test('every text that an act can hold is tried: a new field of the schema has to be named here', () => {
  assert.deepEqual(stringsOfCommands(), [...IN_THE_FILES, ...IN_ACTS, ...Object.keys(CODES), ...Object.keys(OVERWRITTEN)].sort());
  assert.ok(SHOWN.length >= 200);
});

// ---------------------------------------------------------------- the round itself: names, titles, labels

test('names, titles and labels are shown as they were typed, in set-up, on the phone and the page of a visitor', async () => {
  await id(secretary, 'setup').click();
  const expected = {
    programme: [...written.titles, ...written.labels],
    participants: people.map((each) => each.names[0]),
    groups: people.slice(0, 199).map((each) => each.names[0]),
    cards: people.map((each) => each.names[0]), online: [], record: [],
  };
  for (const [tab, texts] of Object.entries(expected)) {
    await id(secretary, `setup-${tab}`).click();
    await secretary.evaluate(() => document.querySelectorAll('main details').forEach((each) => { each.open = true; }));
    if (texts.length > 0) await reads(secretary, texts.at(-1));
    const shown = await content(secretary);
    const missing = texts.filter((text) => !shown.includes(text));
    assert.deepEqual(missing, [], `not shown in set-up, ${tab}`);
    await unharmed(`set-up, ${tab}`, secretary);
  }
  await secretary.screenshot({ path: join(artefacts, 'hostile-setup.png') });
  await secretary.goto(`${chamber.url}/console`);
  await reads(kenya, written.titles[0]);
  await reads(visitor, written.titles[0]);
  await allUnharmed();
});

const entries = async () => Object.fromEntries(await secretary.locator('[data-testid^="entry-"][data-place]').evaluateAll((rows) =>
  rows.map((row) => [row.dataset.code, Number(row.dataset.testid.slice('entry-'.length))])));
// Many in one go: each screen then draws the list for several at once.
const inscribe = (list, codes) => wire.giveAll(codes.map((code) => `inscribe { list: ${list} participant: "${code}" capacity: CAPACITY_NATIONAL }`));
let entry;
const FEW = 26;

test('two hundred such names on the list, in six languages', async () => {
  await wire.give('call_to_order { meeting: 1 }');
  await wire.give('open_topic { topic: 1 }');
  await wire.give('open_list { list: 1 }');
  await inscribe(1, ['KE', 'BR', ...people.map((each) => each.code)]);
  await until('all on the console', async () => Object.keys(entry = await entries()).length === people.length + 2);
  const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
  for (const [i, language] of languages.entries()) {
    await id(secretary, 'lang').selectOption(language);
    await reads(secretary, people.at(-1).names[i], '[data-testid="list"]');
    const shown = await content(secretary, '[data-testid="list"]');
    assert.deepEqual(people.map((each) => each.names[i]).filter((name) => !shown.includes(name)), [], language);
    await unharmed(`console in ${language}`, secretary);
  }
  await id(secretary, 'lang').selectOption('en');
  const inView = await id(secretary, 'call-next').boundingBox();
  assert.ok(inView && inView.x >= 0 && inView.y >= 0 && inView.x + inView.width <= 1280 && inView.y + inView.height <= 800, 'Call next left the window');
  await secretary.screenshot({ path: join(artefacts, 'hostile-console.png') });
  await kenya.screenshot({ path: join(artefacts, 'hostile-phone.png') });
  await allUnharmed();
  // What follows is tried on a short list: every screen draws it anew with every act.
  await wire.give('open_topic { topic: 3 }');
  await wire.give('open_list { list: 3 }');
  await inscribe(3, ['KE', 'BR', ...people.slice(0, FEW).map((each) => each.code)]);
  await until('the short list', async () => Object.keys(entry = await entries()).length === FEW + 2);
});

// ---------------------------------------------------------------- what goes with an act

const REASON = packs(400);
const NOTES = packs(210).map((text, i) => `Word to the Chair ${i}. ${text}`);
// All of the console but the list itself.
const FLOOR = '[data-testid="acts"], [data-testid="matters"], main section:not(:has([data-testid="list"]))';
// Gives an act with each of the texts, and reads each on the console; what `give` gives back takes the act back.
async function eachShown(texts, give) {
  for (const [i, text] of texts.entries()) {
    const back = await give(quoted(text), i);
    await reads(secretary, text, FLOOR);
    if (typeof back === 'string') await wire.give(back);
  }
  await allUnharmed();
}

test('the reason of a move', () => eachShown(REASON, (text, i) =>
  wire.give(`move_entry { entry: ${entry.P23} before_entry: ${i % 2 ? entry.P5 : entry.P9} reason: ${text} }`)));
test('the reason of a statement out of order, of its own limit, of its end and of a correction', async () => {
  await eachShown(REASON, async (text) => {
    const { act } = await wire.give(`give_floor { entry: ${entry.P24} expect_current: 0 reason: ${text} }`);
    await reads(display, people[24].names[0]);
    return `undo { act: ${act} }`;
  });
  await wire.give(`give_floor { entry: ${entry.P24} expect_current: 0 reason: "out of order" }`);
  const speaking = entry.P24;
  await eachShown(REASON, (text, i) => wire.give(`set_entry_limit { entry: ${entry.P25} limit_ms: ${60_000 + i * 1000} reason: ${text} }`));
  await eachShown(REASON.slice(0, 1), (text) => wire.give(`withdraw_floor { entry: ${speaking} reason: ${text} }`));
  await eachShown(REASON, (text, i) => wire.give(`correct { entry: ${speaking} kind: TIME_USED used_ms: ${1000 + i} reason: ${text} }`));
  for (const [i, text] of REASON.slice(1).entries()) {
    const at = entry[`P${i}`];
    await wire.give(`give_floor { entry: ${at} expect_current: 0 reason: "out of order" }`);
    await eachShown([text], (one) => wire.give(`withdraw_floor { entry: ${at} reason: ${one} }`));
  }
});

test('a message on the display, in six languages; a speaker who is on no list; a suspension', async () => {
  for (const text of packs(600)) {
    await wire.give(`show_message { text { en: ${quoted(text)} fr: ${quoted(text)} ar: ${quoted(text)} } }`);
    await reads(display, text);
    await unharmed('display', display);
  }
  await display.screenshot({ path: join(artefacts, 'hostile-display.png') });
  await wire.give('clear_message {}');
  for (const text of REASON) {
    const { entry: at } = await wire.give(`give_floor_outside { capacity: CAPACITY_GUEST speaker { en: ${quoted(text)} ru: ${quoted(text)} } }`);
    await reads(display, text);
    await reads(secretary, text);
    await unharmed('display', display);
    await wire.give(`end_statement { entry: ${at} }`);
  }
  await eachShown(REASON, async (text) => {
    await wire.give(`suspend_meeting { reason: ${text} }`);
    return 'resume_meeting {}';
  });
});

test('the notes and rulings of a formal meeting, a veto, a reply that is declined', async () => {
  await wire.give('set_mode { meeting: 1 mode: MODE_FORMAL }');
  const hand = await kenya.context().newPage();
  await hand.goto(chamber.url);
  const phone = await Wire.open(hand);
  const newest = async (kind) => (await secretary.locator(`[data-testid^="${kind}-"]`).last().getAttribute('data-testid')).slice(kind.length + 1);
  await eachShown(NOTES, async (text, i) => {
    await phone.give(`raise_point { kind: POINT_KIND_ORDER note: ${text} }`);
    await reads(secretary, NOTES[i]);
    const point = await newest('point');
    await wire.give(`recognise_point { point: ${point} }`);
    const ruling = REASON[i % REASON.length];
    await wire.give(`rule_on_point { point: ${point} ruling: RULING_WELL_TAKEN text: ${quoted(ruling)} }`);
    await reads(secretary, ruling);
    await reads(kenya, ruling);
    for (const [name, page] of Object.entries({ display, visitor }))
      assert.ok(!(await content(page)).includes('Word to the Chair'), `${name} shows a note to the Chair`);
    return `dispose_point { point: ${point} }`;
  });
  await eachShown(REASON, async (text) => {
    await phone.give(`propose_swap { entry: ${entry.KE} with_entry: ${entry.BR} }`);
    await until('the podium to see it', async () => (await secretary.locator('[data-testid^="talk-"]').count()) === 1);
    await wire.give(`answer_swap { swap: ${await newest('talk')} answer: VETO reason: ${text} }`);
    await until('it is over', async () => (await secretary.locator('[data-testid^="talk-"]').count()) === 0);
  });
  await eachShown(REASON, async (text, i) => {
    const { entry: asked } = await wire.give(`request_reply { to_entry: ${entry.P24} participant: "P${i}" }`);
    await wire.give(`decide_reply { entry: ${asked} accord: false reason: ${text} }`);
  });
  await kenya.screenshot({ path: join(artefacts, 'hostile-phone-formal.png') });
});

// As drawn in the room and read aloud. Each list is drawn once, so each text needs a list.
const SEEDS = ['<img src=x onerror=window.__hit=1>', '"><script>window.__hit=1</script>', '</style><style>*{display:none}', "'-alert(1)-'", '{{7*7}}${7*7}'];
test('the seed of a draw', async () => {
  for (const [i, seed] of SEEDS.entries()) {
    const list = 4 + i;
    await wire.give(`open_list { list: ${list} }`);
    await inscribe(list, ['KE', 'BR']);
    await wire.give(`draw_lots { list: ${list} seed: ${quoted(seed)} }`);
    await id(secretary, `look-topic-${list}`).click();
    await reads(secretary, seed);
  }
  await allUnharmed();
});

test('every field that takes text was given some', () => {
  for (const path of IN_ACTS) {
    const [message, field] = path.split('.');
    const act = message.replace(/[A-Z]/g, (letter, at) => `${at ? '_' : ''}${letter.toLowerCase()}`);
    const given = Wire.accepted.filter((command) => command.startsWith(`${act} {`) && new RegExp(`${field}[: ].*\\\\074`).test(command));
    assert.ok(given.length > 0, `${path} was never given any`);
  }
});

test('what is no clean text is refused, with the field named', async () => {
  const tries = [
    ['reason', (text) => `move_entry { entry: ${entry.P23} before_entry: ${entry.P5} reason: ${text} }`],
    ['text', (text) => `show_message { text { en: ${text} } }`],
    ['note', (text) => `raise_point { participant: "KE" kind: POINT_KIND_ORDER note: ${text} }`],
    ['name', (text) => `put_participant { participant { code: "X" category: CATEGORY_IGO name { en: ${text} } } }`],
    ['title', (text) => `put_topic { topic { number: 99 kind: TOPIC_KIND_DISCUSSION title { en: ${text} } } }`],
    ['speaker', (text) => `give_floor_outside { capacity: CAPACITY_GUEST speaker { en: ${text} } }`],
  ];
  for (const text of REFUSED)
    for (const [field, command] of text === REFUSED[0] || text === '\u202eayneK' ? tries : [tries[REFUSED.indexOf(text) % tries.length]]) {
      const said = await wire.ask(command(quoted(text)));
      assert.match(said, /refused/, `${field} took ${JSON.stringify(text)}`);
      assert.match(said, new RegExp(`field: "[a-z_.]*${field}`), said);
    }
  for (const [path, command] of Object.entries(CODES)) {
    const said = await wire.ask(command.replace('%s', quoted(SHOWN[Object.keys(CODES).indexOf(path)])));
    assert.match(said, /refused/, `${path} took it`);
  }
  for (const command of Object.values(OVERWRITTEN)) {
    await wire.give(command.replace('%s', quoted('<b>not the secretary</b>')));
    for (const page of Object.values(pages())) assert.ok(!(await page.content()).includes('not the secretary'));
  }
  await allUnharmed();
});

// ---------------------------------------------------------------- what is taken home

test('the printable record shows it all as text; in the spreadsheet no cell is a formula', async () => {
  const record = await secretary.context().newPage();
  await watch(record);
  record.faults = [];
  record.on('pageerror', (error) => record.faults.push(String(error)));
  record.on('console', (message) => { if (message.type() === 'error') record.faults.push(message.text()); });
  await record.goto(`${chamber.url}/api/record.html`);
  const shown = await content(record);
  for (const text of REASON) assert.ok(shown.includes(text), `not in the record: ${text.slice(0, 80)}`);
  assert.ok(!shown.includes('Word to the Chair'), 'a note to the Chair is in the record');
  await unharmed('the record', record);
  await record.setViewportSize({ width: 390, height: 844 });
  await unharmed('the record on a phone', record);
  for (const path of ['record.csv', 'record.csv?acts', 'export/participants.csv', 'export/groups.csv', 'export/programme.csv']) {
    const csv = await (await secretary.context().request.get(`${chamber.url}/api/${path}`)).text();
    assert.ok(csv.length > 500, path);
    assert.doesNotMatch(csv, /(^|,|\n)"?[=+@\t\r＝＋－＠]/, `${path} has a formula`);
  }
});

test('every page and asset comes with its policy', async () => {
  const get = (path) => fetch(`${chamber.url}${path}`, { redirect: 'manual' });
  const assets = new Set();
  for (const path of ['/', '/j', '/sign-in', '/delegate', '/display', '/console']) {
    const answer = await get(path);
    const policy = answer.headers.get('content-security-policy');
    assert.equal(answer.status, 200, path);
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /script-src 'self';/, path);
    assert.match(policy, /style-src 'self';/, path);
    for (const part of ["base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(part), `${path}: ${part}`);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/, path);
    for (const [, asset] of (await answer.text()).matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|woff2|svg|webmanifest))"/g)) assets.add(asset);
  }
  assert.ok(assets.size > 5);
  for (const path of [...assets, '/nothing/here', '/api/me', '/api/nothing', '/<script>']) {
    const answer = await get(path);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
    assert.ok(!(await answer.text()).includes('<script>'), path);
  }
});

test('the log of the server holds no code, token, cookie, note or message', async () => {
  const request = secretary.context().request;
  const headers = { origin: chamber.url };
  const made = await request.post(`${chamber.url}/api/access/make`, { headers, data: { seats: ['delegation:BR'] } });
  assert.ok(made.ok(), await made.text());
  const card = JSON.stringify(await made.json());
  const code = /"code":"([^"]+)"/.exec(card)[1];
  assert.ok((await request.post(`${chamber.url}/api/sign-in`, { headers, data: { code } })).ok());
  const wrong = 'ZZZZZ-ZZZZ7';
  assert.ok(!(await request.post(`${chamber.url}/api/sign-in`, { headers, data: { code: wrong } })).ok());
  const cookies = (await Promise.all(Object.values(pages()).map((page) => page.context().cookies()))).flat().map((each) => each.value);
  const tokens = [...card.matchAll(/[#=]([A-Za-z0-9_-]{20,})/g)].map((each) => each[1]);
  const said = readFileSync(chamber.log.path, 'utf8');
  assert.ok(said.length > 200 && chamber.tokens.length >= 2 && cookies.length >= 2 && code.length >= 10);
  for (const secret of [...chamber.tokens, ...tokens, ...cookies, code, code.replaceAll('-', ''), wrong, wrong.replaceAll('-', ''), '__hit', 'evil.example', 'onerror', 'Word to the Chair'])
    assert.ok(!said.includes(secret), `the log holds ${secret}`);
});
