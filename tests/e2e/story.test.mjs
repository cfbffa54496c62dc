// The morning of 12 March 2018 in real browsers: one console, three phones and the display at once, on a real
// server, with a phone that loses Wi-Fi, a server killed in mid-statement, an adjournment and the record.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chamber, artefacts, confirm, id, inscribe, order, ordered, sameEverywhere, seconds, standing, state, text, until } from './chamber.mjs';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let chamber, console_, kenya, brazil, fiji, display, wifi;

const allTellTheSame = (what) => sameEverywhere({ console: console_, kenya, brazil, fiji, display }, what);

// On the floor and on the Chair's large one: the act and the fingerprint, as the file has them. No button makes way.
async function sealOnTheConsole() {
  const box = (name) => id(console_, name).boundingBox();
  for (const view of ['floor', 'chair']) {
    if (view === 'chair') await id(console_, 'chair-mode').click();
    await until('the seal is shown', async () => (await id(console_, 'seal-line').locator('code').count()) === 1);
    const [, act, print] = /(\d+): ((?:[0-9a-f]{4} ?){5})$/.exec((await text(console_, 'seal-line')).replace(/,/g, ''));
    assert.match(chamber.ctl('verify', chamber.data), new RegExp(`seal act ${act} ${print} ok`));
    await console_.screenshot({ path: join(artefacts, `story-sealed-${view}.png`) });
    const shown = await box('call-next');
    await id(console_, 'seal-line').evaluate((line) => { line.hidden = true; });
    assert.deepEqual(await box('call-next'), shown, `${view}: the line moves no button`);
  }
  await id(console_, 'to-floor').click();
}

const inscribeByHand = (code, typed) => inscribe(console_, code, typed);

before(async () => {
  chamber = await Chamber.open({ base: '2018-03-12T09:29:45' });
  wifi = await chamber.proxy();
  console_ = await chamber.page('secretary', { width: 1280, height: 800 });
  display = await chamber.page('display', { width: 1920, height: 1080 });
  kenya = await chamber.page('delegation:KE');
  brazil = await chamber.page('delegation:BR');
  fiji = await chamber.page('delegation:FJ', { port: wifi.port });
});
after(async () => { await chamber?.close(); });

test('the list opens at 9:30 sharp, by itself, on every screen', async () => {
  await until('the phone to be live', async () => (await standing(kenya)).live === 'live');
  await id(kenya, 'request').waitFor();
  const [begun, canAsk] = await kenya.evaluate(() => {
    const of = (name) => document.querySelector(`[data-testid=${name}]`);
    return [of('state').dataset.state, !of('request').disabled];  // in one look: the list opens by itself
  });
  assert.ok(begun !== 'not-open' || !canAsk);
  await until('the list to open', async () => id(kenya, 'request').isEnabled(), { timeout: 25_000 });
  await allTellTheSame('opening');
});

test('delegations ask for the floor with one tap and get a place and a receipt', async () => {
  await id(kenya, 'request').click();
  await until('Kenya waits', async () => ['waiting', 'next'].includes(await state(kenya)));
  await id(brazil, 'request').click();
  await until('Brazil waits', async () => ['waiting', 'next'].includes(await state(brazil)));
  await id(fiji, 'request').click();
  await until('Fiji waits', async () => ['waiting', 'next'].includes(await state(fiji)));
  await ordered(console_, ['KE', 'BR', 'FJ']);
  assert.match(await text(kenya, 'receipt'), /\d/);
});

test('the secretary inscribes two that have no phone, typing in another language', async () => {
  await inscribeByHand('NG', 'nige');
  await inscribeByHand('JP', 'япон');
  assert.deepEqual(await order(console_), ['KE', 'BR', 'FJ', 'NG', 'JP']);
  await allTellTheSame('inscribed by hand');
});

test('the Chair calls the meeting to order and gives the floor: the display shows who speaks', async () => {
  await id(console_, 'call-to-order').click();
  await until('the meeting in session', async () => id(console_, 'open-topic-1').isEnabled());
  await id(console_, 'open-topic-1').click();
  await until('Call next is possible', async () => id(console_, 'call-next').isEnabled());
  await console_.locator('body').press('n');
  await until('Kenya on the display', async () => (await text(display, 'speaker')).includes('Kenya'));
  await until('Kenya knows', async () => (await state(kenya)) === 'speaking');
  await until('Brazil is next', async () => (await state(brazil)) === 'next');
  assert.match(await text(display, 'next'), /Brazil/);
  await allTellTheSame('floor given');
});

test('the digits are the same second on console, phone and display', async () => {
  const read = async () => Promise.all([console_, kenya, display].map((p) => text(p, 'clock')));
  const spread = (digits) => Math.max(...digits.map(seconds)) - Math.min(...digits.map(seconds));
  for (let i = 0; i < 10; i++) assert.ok(spread(await read()) <= 1, 'screens differ by more than the second being shown');
  // The moment to keep in pictures: somebody speaks, others wait.
  for (const [name, page] of Object.entries({ console: console_, phone: brazil, display })) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(artefacts, `${name}.png`) });
  }
});

test('the console is no longer than its window: the top bar never leaves it', async () => {
  const longer = () => console_.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  assert.equal(await longer(), 0);
  await console_.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  assert.equal(await longer(), 0);
  await console_.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = false; }));
});

test('a name is moved with a reason, by keyboard, and the running clock is not touched', async () => {
  const before_ = seconds(await text(display, 'clock'));
  const row = console_.locator('[data-testid^="entry-"][data-code="JP"]');
  await row.getByTestId('handle').focus();
  await console_.keyboard.press('Alt+ArrowUp');
  await id(console_, 'ask-reason').waitFor();
  await console_.waitForTimeout(500);
  assert.equal((await order(console_)).join(), 'BR,FJ,NG,JP', 'moved before anybody gave a reason');
  await console_.keyboard.press('2');
  await until('Japan before Nigeria', async () => (await order(console_)).join() === 'BR,FJ,JP,NG');
  assert.match(await row.innerText(), /decision of the Chair/);
  // The record keeps one sentence; each page says it in its own language.
  await id(console_, 'lang').selectOption('ru');
  await until('the reason in Russian', async () => (await row.innerText()).includes('решение Председателя'));
  await id(console_, 'lang').selectOption('en');
  assert.ok(before_ - seconds(await text(display, 'clock')) < 10);
  assert.equal(await state(kenya), 'speaking');
  await allTellTheSame('moved');
});

test('one withdraws, one is absent when called', async () => {
  await id(brazil, 'withdraw').click();
  await id(brazil, 'withdraw-confirm').click();
  await until('Brazil is off the list', async () => (await order(console_)).join() === 'FJ,JP,NG');
  await console_.waitForTimeout(1300);
  await console_.locator('body').press('n');
  await until('Fiji speaks', async () => (await state(fiji)) === 'speaking');
  await console_.waitForTimeout(1300);
  await console_.locator('body').press('n');
  await until('Japan is called', async () => (await text(display, 'speaker')).includes('Japan'));
  await id(console_, 'absent').click();
  await until('Japan stands behind Nigeria', async () => (await order(console_)).join() === 'NG,JP');
  await allTellTheSame('absent');
});

test('undo within ten seconds gives the previous state back', async () => {
  await console_.waitForTimeout(1300);
  await console_.locator('body').press('n');
  await until('Nigeria is called', async () => (await text(display, 'speaker')).includes('Nigeria'));
  await console_.locator('body').press('u');
  await until('Nigeria waits again', async () => (await order(console_)).join() === 'NG,JP');
  await allTellTheSame('undone');
});

test('a phone loses Wi-Fi, says so, and comes back with its place, without a reload', async () => {
  await id(fiji, 'request').click();
  await until('Fiji waits again', async () => (await order(console_)).join() === 'NG,JP,FJ');
  await fiji.evaluate(() => { window.stillTheSamePage = true; });
  wifi.cut();
  await until('the phone says not live', async () => (await standing(fiji)).live !== 'live');
  wifi.restore();
  await until('the phone is live again', async () => (await standing(fiji)).live === 'live');
  assert.equal(await fiji.evaluate(() => window.stillTheSamePage), true);
  assert.equal(await state(fiji), 'waiting');
  await allTellTheSame('Wi-Fi back');
});

test('the server is killed in mid-statement and the statement goes on with the right time used', async () => {
  await console_.waitForTimeout(1300);
  await console_.locator('body').press('n');
  await until('Nigeria speaks', async () => (await text(display, 'speaker')).includes('Nigeria'));
  const [started, shown] = [Date.now(), seconds(await text(display, 'clock'))];
  await chamber.kill9();
  await console_.waitForTimeout(3000);
  await chamber.start();
  await allTellTheSame('restart');
  const elapsed = (Date.now() - started) / 1000;
  const left = seconds(await text(display, 'clock'));
  assert.ok(Math.abs(shown - left - elapsed) <= 2, `${shown} s were left, ${left} are after ${elapsed} s`);
  assert.match(await text(display, 'speaker'), /Nigeria/);
});

test('the list is closed: nobody is removed, and a late delegation is told in words', async () => {
  await confirm(console_, 'close-list');
  await until('the display says closed', async () => /closed/i.test(await text(display, 'list-state')));
  await allTellTheSame('closed');
  assert.deepEqual(await order(console_), ['JP', 'FJ']);
  assert.ok(await id(kenya, 'request').isDisabled());
});

test('at 1 p.m. the unheard are carried over and stand first in the afternoon, in order', async () => {
  await id(console_, 'end-statement').click();
  await until('the floor is vacant', async () => id(console_, 'adjourn').isEnabled());
  await confirm(console_, 'adjourn');
  await until('the display says adjourned', async () => (await id(display, 'screen').getAttribute('data-screen')) === 'adjourned');
  await sealOnTheConsole();
  await id(console_, 'call-to-order').click();
  await until('the 2nd meeting is in session', async () => id(console_, 'open-topic-1').isEnabled());
  await id(console_, 'open-topic-1').click();
  await until('the topic is open again', async () => id(console_, 'call-next').isEnabled());
  await id(console_, 'reopen-list').click();
  await id(kenya, 'request').click();
  await until('Kenya stands behind the carried names', async () => (await order(console_)).join() === 'JP,FJ,KE');
  await allTellTheSame('afternoon');
});

test('the language changes without losing the page, Arabic from right to left', async () => {
  for (const page of [console_, kenya, display]) {
    await id(page, 'lang').selectOption('ar');
    await until('right to left', async () => (await page.evaluate(() => document.documentElement.dir)) === 'rtl');
    assert.equal((await standing(page)).live, 'live');
    await id(page, 'lang').selectOption('en');
  }
});

test('axe finds nothing on console, phone and display', async () => {
  for (const [name, page] of Object.entries({ console_, kenya, display })) {
    await page.evaluate(readFileSync(axePath, 'utf8'));
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], name);
  }
});

test('the record is downloaded and the log proves itself', async () => {
  const csv = await console_.evaluate(async () => (await fetch('/api/record.csv')).text());
  for (const name of ['Kenya', 'Fiji', 'Nigeria']) assert.match(csv, new RegExp(name));
  const acts = await console_.evaluate(async () => (await fetch('/api/record.json')).text());
  assert.match(acts, /decision of the Chair/);
  assert.match(chamber.ctl('verify', chamber.data), /chain ok/);
});

test('the meeting that ended is sealed: console, paper and the log off line say the same fingerprint', async () => {
  await id(console_, 'setup').click();
  await id(console_, 'setup-record').click();
  await until('a seal is shown', async () => (await id(console_, 'seals').locator('code').count()) > 0);
  const shown = await id(console_, 'seals').locator('code').first().textContent();
  assert.match(shown, /^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  const paper = await console_.evaluate(async () => (await fetch('/api/record.html')).text());
  assert.ok(paper.includes(shown));
  const by = await id(console_, 'seals-by').textContent();
  assert.match(chamber.ctl('verify', chamber.data, '--public-key', by), new RegExp(`seal act \\d+ ${shown} ok`));
});

test('a name that passes for another is taken with a warning, which the podium alone sees', async () => {
  const csv = await console_.evaluate(async () => (await fetch('/api/export/participants.csv')).text());
  await id(console_, 'setup-participants').click();
  await id(console_, 'import-participants').setInputFiles({ name: 'more.csv', mimeType: 'text/csv', buffer: Buffer.from(`${csv}X-KE,stakeholder,Keny\u0430,,,,,\n`) });
  await until('the warning', async () => /X-KE.*looks like .Kenya./i.test(await text(console_, 'odd-names')));
  await id(console_, 'import-participants-now').click();
  await id(console_, 'to-floor').click();
  await inscribe(console_, 'X-KE', 'Keny\u0430');
  await until('the warning beside the name', async () => (await id(console_, 'entry-X-KE').or(console_.locator('[data-code="X-KE"]')).first().getByTestId('odd-name').count()) === 1);
  assert.equal(await id(console_, 'odd-name').count(), 1);
  for (const page of [kenya, display]) assert.doesNotMatch(await page.locator('body').innerText(), /looks like/i);
});

test('no page met a fault, and pictures are kept', async () => {
  const pages = { console: console_, phone: kenya, display };
  for (const [name, page] of Object.entries(pages)) {
    await page.screenshot({ path: join(artefacts, `${name}-end.png`) });
    assert.deepEqual(page.faults, [], name);
  }
  if (process.env.NAMEPLATE_PICTURES) {
    mkdirSync(process.env.NAMEPLATE_PICTURES, { recursive: true });
    for (const name of Object.keys(pages)) copyFileSync(join(artefacts, `${name}.png`), join(process.env.NAMEPLATE_PICTURES, `${name}.png`));
  }
});
