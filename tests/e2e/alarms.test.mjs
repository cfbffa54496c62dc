// Many sign-ins that nobody answered, in real browsers: one press answers those that are on the screen, and only those.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chamber, artefacts, id, standing, text, until } from './chamber.mjs';

const laptop = { width: 1280, height: 800 };
let chamber, proxy, secretary, wrong;
const live = (page) => until('the console to be live', async () => (await standing(page)).live === 'live');
const waiting = (page) => id(page, 'alarm').evaluateAll(([alarm]) => Number(alarm?.dataset.waiting ?? 0));
const signIn = async (seat) => {
  const page = await chamber.page(seat, laptop);
  await live(page);
  return page;
};

before(async () => {
  chamber = await Chamber.open({ base: '2018-03-12T09:31:00' });
  proxy = await chamber.proxy();
  secretary = await chamber.page('secretary', { ...laptop, port: proxy.port });
  await live(secretary);
});
after(async () => { await chamber?.close(); });

test('three sign-ins are listed, the newest in full, and the floor is free', async () => {
  await signIn('presiding');
  await signIn('cofacilitator:MX');
  assert.equal(await id(secretary, 'alarm-more').count(), 0, 'two are answered one after the other');
  await signIn('officer');
  await until('three wait', async () => (await waiting(secretary)) === 3);
  assert.match(await text(secretary, 'alarm'), /Conference officer/);
  const listed = await text(secretary, 'alarm-more');
  for (const seat of [/Chair/, /Co-facilitator \(Mexico\)/, /All of these were expected \(3\)/]) assert.match(listed, seat);
  assert.doesNotMatch(listed, /Conference officer/);
  await secretary.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
  await secretary.screenshot({ path: join(artefacts, 'alarms.png') });
  await id(secretary, 'call-to-order').click();
  await until('the meeting in session', async () => id(secretary, 'open-topic-1').isEnabled());
});

test('one that is under way while all are answered stays', async () => {
  proxy.stall();
  wrong = await signIn('presiding');
  await id(secretary, 'alarm-all').click();
  await until('the three are answered', async () => (await waiting(secretary)) === 0);
  proxy.restore();
  await until('the fourth is said', async () => (await waiting(secretary)) === 1);
  assert.match(await text(secretary, 'alarm'), /Chair/);
});

test('after a reload the three are answered as before, and the fourth stays until its device is ended', async () => {
  await secretary.reload();
  await live(secretary);
  await until('the fourth is said again', async () => (await waiting(secretary)) === 1);
  await id(secretary, 'alarm-out').click();
  await until('it is out', async () => (await id(wrong, 'not-live').innerText()).includes('signed out'));
  await until('no alarm', async () => (await waiting(secretary)) === 0);
});

test('another console answers for itself, one line or all', async () => {
  const other = await signIn('secretary');
  await until('the log of acts', async () => (await text(other, 'acts')).includes('Signed in'));
  await until('four wait: the three, and the other console', async () => (await waiting(other)) === 4);
  const line = id(other, 'alarm-more').getByRole('button', { name: /Mexico/ });
  await line.click();
  await until('it is shown in full', async () => /Mexico/.test(await text(other, 'alarm')));
  await id(other, 'alarm-fine').click();
  await until('three wait', async () => (await waiting(other)) === 3);
  assert.doesNotMatch(await text(other, 'alarm-more') + await text(other, 'alarm'), /Mexico/);
  await id(other, 'alarm-all').click();
  await until('no alarm', async () => (await waiting(other)) === 0);
  await other.reload();
  await live(other);
  await until('the log of acts', async () => (await text(other, 'acts')).includes('Signed in'));
  assert.equal(await waiting(other), 0, 'answered is answered');
  await until('the secretary sees the other console alone', async () => (await waiting(secretary)) === 1);
  for (const page of [secretary, other, wrong]) assert.deepEqual(page.faults, []);
});
