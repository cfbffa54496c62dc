// A stolen card of the Chair, in real browsers: the secretary sets up the second factor, the card alone opens
// nothing, and whoever comes in is seen at once and put out by one press.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chamber, artefacts, confirm, id, inscribe, standing, text, until } from './chamber.mjs';
import { Wire } from './wire.mjs';

let chamber, secretary, chair, officer, key, code, lastStep = 0;

// What the app on the phone does (RFC 6238), from the key the console shows.
function keyOf(base32) {
  const bits = [...base32.replaceAll(/\s/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((each) => parseInt(each, 2)));
}
function digitsAt(step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
// The present ones, or the next if those were used: within the skew either way.
function digits() {
  lastStep = Math.max(Math.floor(Date.now() / 30_000), lastStep + 1);
  return digitsAt(lastStep);
}
const wrongDigits = () => {
  const now = Math.floor(Date.now() / 30_000);
  const right = [-2, -1, 0, 1, 2].map((ahead) => digitsAt(now + ahead));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((each) => !right.includes(each));
};
const alarm = (page) => id(page, 'alarm');
const shown = (page) => alarm(page).isVisible();
// Of the alarm that is shown, 0 when none is; in one look, since it may go between two.
const actShown = (page) => alarm(page).evaluateAll(([one]) => Number(one?.dataset.act ?? 0));

before(async () => {
  chamber = await Chamber.open({ base: '2018-03-12T09:31:00' });
  secretary = await chamber.page('secretary', { width: 1280, height: 800 });
  await until('the console to be live', async () => (await standing(secretary)).live === 'live');
});
after(async () => { await chamber?.close(); });

test('nobody is alarmed by its own sign-in, nor by its own reload', async () => {
  await until('the log of acts', async () => (await text(secretary, 'acts')).includes('Signed in'));
  assert.equal(await shown(secretary), false);
  await secretary.reload();
  await until('the console to be live again', async () => (await standing(secretary)).live === 'live');
  await until('the log of acts', async () => (await text(secretary, 'acts')).includes('Signed in'));
  assert.equal(await shown(secretary), false);
});

test('the secretary prints the Chair’s card and sets up its second factor', async () => {
  await id(secretary, 'setup').click();
  await id(secretary, 'setup-cards').click();
  await id(secretary, 'card-seat').selectOption('presiding');
  await confirm(secretary, 'make-one');
  await until('the card', async () => id(secretary, 'card-presiding').isVisible());
  code = (await id(secretary, 'card-presiding').locator('code').innerText()).trim();
  await id(secretary, 'factor-begin-presiding').click();
  await id(secretary, 'factor-form').waitFor();
  key = keyOf(await id(secretary, 'factor-secret').innerText());
  assert.equal(key.length, 20);
  await id(secretary, 'factor-form').scrollIntoViewIfNeeded();
  await secretary.screenshot({ path: join(artefacts, 'second-factor-set-up.png') });
  await id(secretary, 'factor-digits').fill(wrongDigits());
  await id(secretary, 'factor-confirm').click();
  await id(secretary, 'factor-said').filter({ hasText: 'not right' }).waitFor();
  await id(secretary, 'factor-digits').fill(digits());
  await id(secretary, 'factor-confirm').click();
  await until('it is in force', async () => (await id(secretary, 'factor-presiding').getAttribute('data-set')) === 'true');
  assert.equal(await id(secretary, 'factor-form').isVisible(), false, 'the key is not shown any longer');
  await id(secretary, 'to-floor').click();
});

test('the card alone opens nothing; with the digits of the phone the Chair is in', async () => {
  chair = await chamber.page('presiding', { open: '/sign-in' });
  await id(chair, 'code').fill(code);
  await id(chair, 'sign-in').click();
  await id(chair, 'digits').waitFor();
  assert.equal(await id(chair, 'digits').getAttribute('autocomplete'), 'one-time-code');
  assert.equal(await id(chair, 'digits').getAttribute('inputmode'), 'numeric');
  await chair.screenshot({ path: join(artefacts, 'second-factor-asked.png') });
  await id(chair, 'digits').fill('12345');
  await id(chair, 'send-digits').click();
  await id(chair, 'refusal').filter({ hasText: /6.* digits/ }).waitFor();
  await id(chair, 'digits').fill(wrongDigits());
  await id(chair, 'send-digits').click();
  await id(chair, 'refusal').filter({ hasText: 'not right' }).waitFor();
  await chair.screenshot({ path: join(artefacts, 'second-factor-wrong.png') });
  assert.equal(await shown(secretary), false, 'nobody came in so far');
  const right = digits();
  await id(chair, 'digits').fill(`${right.slice(0, 3)} ${right.slice(3)}`);
  await id(chair, 'digits').press('Enter');
  await chair.waitForURL((url) => url.pathname === '/console');
  await until('the Chair to be live', async () => (await standing(chair)).live === 'live');
  assert.equal(await shown(chair), false);
});

test('every console sees at once who came in, and no button of the floor has moved', async () => {
  const place = () => id(secretary, 'call-next').boundingBox();
  await until('the secretary is alarmed', () => shown(secretary));
  assert.match(await text(secretary, 'alarm'), /Chair/);
  assert.match(await text(secretary, 'alarm'), /Linux/);
  await secretary.screenshot({ path: join(artefacts, 'alarm.png') });
  const alarmed = await place();
  await id(secretary, 'alarm-fine').click();
  await until('the alarm is answered', async () => !(await shown(secretary)));
  assert.deepEqual(await place(), alarmed);
  await secretary.reload();
  await until('the console to be live again', async () => (await standing(secretary)).live === 'live');
  await until('the log of acts', async () => (await text(secretary, 'acts')).length > 0);
  assert.equal(await shown(secretary), false, 'answered is answered');
});

test('a sign-in during a statement leaves the floor alone; a console without the right to end it says whom to tell', async () => {
  await inscribe(secretary, 'KE', 'kenya');
  await id(secretary, 'call-to-order').click();
  await until('the meeting in session', async () => id(secretary, 'open-topic-1').isEnabled());
  await id(secretary, 'open-topic-1').click();
  await until('Call next is possible', async () => id(secretary, 'call-next').isEnabled());
  await secretary.locator('body').press('n');
  await until('Kenya has the floor', async () => (await secretary.locator('.floor-name').innerText()).includes('Kenya'));
  officer = await chamber.page('officer', { width: 1280, height: 800 });
  await until('the officer to be live', async () => (await standing(officer)).live === 'live');
  await until('the Chair is alarmed', () => shown(chair));
  assert.match(await text(chair, 'alarm'), /tell the secretary/);
  assert.equal(await id(chair, 'alarm-out').isVisible(), false);
  assert.match(await secretary.locator('.floor-name').innerText(), /Kenya/);
});

test('one press at the secretary’s console ends the device, and the alarm with it, everywhere', async () => {
  await until('the secretary is alarmed', () => shown(secretary));
  assert.match(await text(secretary, 'alarm'), /Conference officer/);
  await id(secretary, 'alarm-out').click();
  await until('the officer is out', async () => (await id(officer, 'not-live').innerText()).includes('signed out'));
  await until('the secretary’s alarm is over', async () => !(await shown(secretary)));
  await until('the Chair’s alarm is over', async () => !(await shown(chair)));
});

test('a device ended while its page is still loading is asked to sign in', async () => {
  let load;
  const pressed = new Promise((resolve) => { load = resolve; });
  const slow = await chamber.page('officer', { width: 1280, height: 800, before: (page) =>
    page.route('**/console', async (route) => { await pressed; await route.continue(); }) });
  await until('the secretary is alarmed', () => shown(secretary));
  await id(secretary, 'alarm-out').click();
  await until('the secretary’s alarm is over', async () => !(await shown(secretary)));
  load();
  await until('it is asked to sign in', async () => slow.locator('a.button[href="/sign-in"]').isVisible());
  assert.deepEqual(slow.faults, []);
  await slow.context().close();
});

// On a console that is opened now: the acts whose alarms it shows, newest first. Each is answered with a press.
async function alarmsOnANewConsole() {
  const page = await chamber.page('secretary', { width: 1280, height: 800 });
  await until('the new console to be live', async () => (await standing(page)).live === 'live');
  await until('the log of acts', async () => (await text(page, 'acts')).includes('Signed in'));
  const acts = [];
  for (let act; (act = await actShown(page)) !== 0;) {
    acts.push({ act, said: await text(page, 'alarm') });
    await id(page, 'alarm-fine').click();
    await until('the next alarm, or none', async () => (await actShown(page)) !== act);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
  return acts;
}
// More than the log of acts holds, each on its own.
const busyFloor = async (wire) => {
  for (let i = 0; i < 46; ++i) await wire.give(i % 2 === 0 ? 'blank_display {}' : 'unblank_display {}');
};

test('forty acts of a busy floor hide no alarm from a console that is opened later, and bring none back', async () => {
  const wire = await Wire.open(secretary);
  officer = await chamber.page('officer', { width: 1280, height: 800 });
  await until('the secretary is alarmed', async () => (await shown(secretary)) && /Conference officer/.test(await text(secretary, 'alarm')));
  const act = await actShown(secretary);
  await busyFloor(wire);
  const later = await alarmsOnANewConsole();
  assert.match(later.find((each) => each.act === act)?.said ?? '', /Conference officer/);
  await secretary.bringToFront();
  await id(secretary, 'all-acts').click();
  assert.equal(await id(secretary, 'acts').locator('li').count(), 40, 'the log of acts is as long as it was');
  assert.equal(await id(secretary, `act-${act}`).count(), 0);
  await id(secretary, 'all-acts').click();
  for (let newer; (newer = await actShown(secretary)) !== act;) {
    assert.notEqual(newer, 0, 'the officer still waits for an answer');
    await id(secretary, 'alarm-fine').click();
    await until('the next alarm', async () => (await actShown(secretary)) !== newer);
  }
  await id(secretary, 'alarm-out').click();
  await until('the officer is out', async () => (await id(officer, 'not-live').innerText()).includes('signed out'));
  await busyFloor(wire);
  const muchLater = await alarmsOnANewConsole();
  assert.deepEqual(muchLater.filter((each) => each.act === act), [], 'its end stays as long as it does');
  assert.ok(muchLater.length > 0, 'others stay');
});

test('between the meetings an officer, too, reads the seal', async () => {
  const wire = await Wire.open(secretary);
  await wire.give('end_statement { entry: 1 }');
  await wire.give('adjourn_meeting {}');
  const reader = await chamber.page('officer', { width: 1280, height: 800 });
  await until('the seal is shown', async () => /[0-9a-f]{4} [0-9a-f]{4}/.test(await text(reader, 'seal-line')));
  const print = await id(reader, 'seal-line').locator('code').innerText();
  assert.match(chamber.ctl('verify', chamber.data), new RegExp(`${print} ok`));
  await reader.screenshot({ path: join(artefacts, 'officer-seal.png') });
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.screenshot({ path: join(artefacts, 'officer-seal-phone.png') });
  assert.deepEqual(reader.faults, []);
  await reader.context().close();
});

test('a lost phone: removed on the server’s machine, said on every console', async () => {
  assert.match(chamber.ctl('second-factor', '--data', chamber.data, 'presiding'), /has a second factor/);
  assert.match(chamber.ctl('second-factor', '--data', chamber.data, 'presiding', '--remove'), /is removed/);
  for (const page of [secretary, chair])
    await until('the alarm', async () => /removed/.test(await text(page, 'alarm')));
  const again = await chamber.page('presiding', { open: '/sign-in' });
  await id(again, 'code').fill(code);
  await id(again, 'sign-in').click();
  await again.waitForURL((url) => url.pathname === '/console');
  for (const page of [secretary, chair, officer, again]) assert.deepEqual(page.faults, []);
});
