// The console in every state, six languages, laptop, tablet, phone and large screen.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { consolePictures } from '../fixtures/console.ts';
import { consoleMatterPictures } from '../fixtures/console_matters.ts';
import { Gallery, axeFaults, look } from './pages.ts';

const laptop = { width: 1280, height: 800 };
const sizes = [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }, { width: 768, height: 1024 }, { width: 390, height: 844 }];
const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const pictures = [...Object.keys(consolePictures), ...Object.keys(consoleMatterPictures)];
// Beside the list: which form of which moment.
const OPENED = [
  ['c-matters', 'raise'], ['c-replies', 'move-motion'], ['c-matters', 'request-reply'], ['c-matters', 'presence'], ['c-matters', 'decline-41'], ['c-matters', 'swap-veto-1'],
  ['c-ruled', 'appeal'], ['c-motion', 'put-to-vote-1'], ['c-reading', 'unit-back'], ['c-lot', 'draw-lots'], ['c-speaking', 'beside'], ['c-speaking', 'forecast'], ['c-matters', 'limits'],
] as const;
// The fullest ones, for the sizes and languages that do not get all.
const fullest = ['c-conclude', 'c-long', 'c-adjourned', 'c-matters', 'c-lot'];
const shots = join(NAMEPLATE_ROOT, 'build/gallery-pictures');
const gallery = new Gallery();
const none = { beyond: [], clipped: [], keys: [], boxes: [] };
const address = (lang: string, picture = 'c-speaking', seat = 'secretary') => `/console#picture=${picture}&lang=${lang}&seat=${seat}`;

before(async () => {
  mkdirSync(shots, { recursive: true });
  await gallery.open();
});
after(() => gallery.close());

for (const lang of languages) {
  test(`the console in ${lang} on a laptop: every state whole, nothing axe minds`, async () => {
    const page = await gallery.page(address(lang), laptop);
    for (const picture of ['en', 'ar'].includes(lang) ? pictures : fullest) {
      await gallery.picture(page, picture);
      await page.screenshot({ path: join(shots, `console-${picture}-${lang}-${laptop.width}.png`) });
      assert.deepEqual(await look(page), none, `${picture} in ${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${picture} in ${lang}`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test(`the console in ${lang} on other screens: nothing cut, nothing beyond the edge`, async () => {
    for (const size of sizes) {
      const page = await gallery.page(address(lang), size);
      for (const picture of fullest) {
        await gallery.picture(page, picture);
        await page.screenshot({ path: join(shots, `console-${picture}-${lang}-${size.width}.png`) });
        assert.deepEqual(await look(page), none, `${picture} in ${lang} at ${size.width}`);
      }
      await page.context().close();
    }
  });
}

test('what opens in place is whole, and axe minds none of it', async () => {
  for (const lang of ['en', 'ar']) {
    const page = await gallery.page(address(lang, 'c-vacant'), laptop);
    for (const opens of ['announce-closing', 'close-list', 'suspend', 'adjourn', 'message', 'blank', 'hand-over', 'all-acts']) {
      await page.getByTestId(opens).click();
      assert.deepEqual(await look(page), none, `${opens} in ${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${opens} in ${lang}`);
    }
    for (const [picture, opens] of OPENED) {
      await gallery.picture(page, picture);
      await page.getByTestId(opens).first().click();
      await page.screenshot({ path: join(shots, `console-${picture}-${opens}-${lang}.png`) });
      assert.deepEqual(await look(page), none, `${picture} ${opens} in ${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${picture} ${opens} in ${lang}`);
      await page.keyboard.press('Escape'); // forms stay open otherwise
    }
    await gallery.picture(page, 'c-vacant');
    await page.getByTestId('all-acts').click(); // closed again
    await page.getByTestId('more-12').click();
    assert.deepEqual(await look(page), none, `a row's menu in ${lang}`);
    assert.deepEqual(await axeFaults(page), [], `a row's menu in ${lang}`);
    await page.keyboard.press('Escape');
    await page.getByTestId('add-delegation').fill('gui');
    assert.deepEqual(await look(page), none, `adding in ${lang}`);
    assert.deepEqual(await axeFaults(page), [], `adding in ${lang}`);
    await page.context().close();
  }
});

test('chair mode shows the floor large, and a point of order when there is one', async () => {
  for (const lang of ['en', 'ar']) {
    const page = await gallery.page(address(lang, 'c-speaking'), sizes[1]!);
    await page.getByTestId('chair-mode').click();
    for (const picture of ['c-speaking', 'c-long', 'c-matters', 'c-appeal']) {
      await gallery.picture(page, picture);
      await page.screenshot({ path: join(shots, `chair-${picture}-${lang}.png`), fullPage: true });
      assert.deepEqual(await look(page), none, `${picture} in ${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${picture} in ${lang}`);
      assert.equal(await page.getByTestId('matters').count(), picture === 'c-matters' || picture === 'c-appeal' ? 1 : 0, picture);
    }
    await page.context().close();
  }
});

test('"Call next" does not move, whoever speaks and whoever is next', async () => {
  const page = await gallery.page(address('en'), laptop);
  const places = new Set<string>();
  for (const picture of ['c-vacant', 'c-speaking', 'c-paused', 'c-last', 'c-over', 'c-many', 'c-blank', 'c-not-live']) {
    await gallery.picture(page, picture);
    const box = (await page.getByTestId('call-next').boundingBox())!;
    places.add(`${Math.round(box.x)} ${Math.round(box.y)} ${Math.round(box.width)}`);
  }
  assert.equal(places.size, 1, [...places].join(' | '));
  await page.context().close();
});

test('the alarm is whole in six languages, covers nothing of the floor and moves none of its buttons', async () => {
  for (const lang of languages)
    for (const size of [laptop, ...sizes.slice(2)])
      for (const seat of ['secretary', 'presiding']) {
        const page = await gallery.page(address(lang, 'c-alarm', seat), size);
        const where = `${lang} ${size.width} ${seat}`;
        const alarm = page.getByTestId('alarm');
        const call = page.getByTestId('call-next');
        await page.screenshot({ path: join(shots, `console-c-alarm-${lang}-${size.width}-${seat}.png`) });
        assert.deepEqual(await look(page), none, where);
        if (size === laptop) assert.deepEqual(await axeFaults(page), [], where);
        assert.equal(await page.getByTestId('alarm-out').count(), seat === 'secretary' ? 1 : 0, where);
        const before = await call.boundingBox();
        const [over, floor] = [(await alarm.boundingBox())!, (await page.locator('.floor-buttons').first().boundingBox())!];
        assert.ok(over.y + over.height <= floor.y, `${where}: the alarm reaches the buttons of the floor`);
        await page.getByTestId('alarm-fine').click(); // there were two
        await page.getByTestId('alarm-fine').click();
        await alarm.waitFor({ state: 'detached' });
        assert.deepEqual(await call.boundingBox(), before, where);
        await page.context().close();
      }
});

test('a row is lifted by keyboard, aimed, and put back; the names are announced', async () => {
  const page = await gallery.page(address('en', 'c-vacant'), laptop);
  const shown = () => page.locator('.entry').evaluateAll((rows) => rows
    .map((row) => [row.getBoundingClientRect().top, (row as HTMLElement).dataset.code] as const).sort((a, b) => a[0] - b[0]).map(([, code]) => code));
  const before = await shown();
  const handle = page.locator('.entry').nth(3).getByTestId('handle');
  await handle.focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.waitForTimeout(300);
  const lifted = await shown();
  assert.equal(lifted[0], before[3]);
  assert.equal(await handle.evaluate((element) => element === document.activeElement), true);
  assert.match(await page.locator('#move-help + [role=status]').innerText(), /1/);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  assert.deepEqual(await shown(), before);
  await page.context().close();
});

test('a row is dragged by its handle with a mouse, and goes back when it cannot be sent', async () => {
  const page = await gallery.page(address('en', 'c-vacant'), laptop);
  const rows = page.locator('.entry');
  const [from, to] = [(await rows.nth(2).getByTestId('handle').boundingBox())!, (await rows.nth(0).boundingBox())!];
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + 10, { steps: 6 });
  assert.equal(await rows.nth(2).getAttribute('data-lifted'), 'true');
  assert.equal(await rows.nth(2).locator('.number').innerText(), '1');
  await page.mouse.up();
  await page.getByTestId('ask-reason').waitFor();
  assert.deepEqual(await look(page), none);
  assert.deepEqual(await axeFaults(page), []);
  assert.equal(await page.getByTestId('refusal').count(), 0); // nothing was sent
  await page.getByTestId('reason-chair').click();
  await page.getByTestId('refusal').waitFor(); // the gallery has no server
  assert.equal(await rows.nth(2).locator('.number').innerText(), '3');
  await page.context().close();
});

test('a move, a limit and the floor out of order ask for their reason; Escape takes them back, Alt and arrows go on', async () => {
  const page = await gallery.page(address('ar', 'c-speaking'), laptop);
  const row = page.locator('.entry').nth(3);
  const place = () => row.locator('.number').innerText();
  await row.getByTestId('handle').focus();
  await page.keyboard.press('Alt+ArrowUp');
  assert.equal(await place(), '3');
  await page.keyboard.press('Alt+ArrowUp');
  assert.equal(await place(), '2');
  assert.match(await page.getByTestId('ask-reason').innerText(), /2/);
  assert.deepEqual(await look(page), none);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByTestId('ask-reason').count(), 0);
  assert.equal(await place(), '4');
  assert.equal(await row.getByTestId('handle').evaluate((element) => element === document.activeElement), true);
  for (const act of ['limit', 'give']) {
    await page.getByTestId('more-13').click();
    await page.getByTestId(`${act}-13`).click();
    await page.getByTestId('ask-reason').waitFor();
    assert.deepEqual(await look(page), none, act);
    assert.deepEqual(await axeFaults(page), [], act);
    assert.equal(await page.getByTestId('refusal').count(), 0, act);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('2');
  await page.getByTestId('refusal').waitFor(); // sent, and the gallery has no server
  assert.equal(await place(), '4');
  await page.context().close();
});

test('one who may not act sees no button that would be refused', async () => {
  const page = await gallery.page(address('en', 'c-vacant', 'presiding'), laptop);
  assert.equal(await page.getByTestId('setup').count(), 0);
  assert.equal(await page.getByTestId('call-next').isEnabled(), true);
  await gallery.show(page, address('en', 'c-vacant', 'delegation:KE'));
  assert.equal(await page.getByTestId('call-next').count(), 0);
  await page.context().close();
});
