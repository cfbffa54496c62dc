// Many alarms at once: read without covering a button of the floor, answered by one press that cannot answer too much.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Gallery, axeFaults, look } from './pages.ts';

const laptop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const sizes = [laptop, { width: 1920, height: 1080 }, { width: 1024, height: 768 }, { width: 768, height: 1024 }, phone];
const shots = join(NAMEPLATE_ROOT, 'build/gallery-pictures');
const gallery = new Gallery();
const none = { beyond: [], clipped: [], keys: [], boxes: [] };
const address = (lang = 'en', picture = 'c-alarms', seat = 'secretary') => `/console#picture=${picture}&lang=${lang}&seat=${seat}`;
const waiting = (page: Page) => page.getByTestId('alarm').evaluateAll(([alarm]) => Number((alarm as HTMLElement | undefined)?.dataset.waiting ?? 0));
const gone = (page: Page) => page.getByTestId('alarm').waitFor({ state: 'detached' });
const shownAct = async (page: Page) => Number(await page.getByTestId('alarm').getAttribute('data-act'));
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? document.activeElement?.className ?? '');
const voice = async (page: Page) => (await page.getByTestId('alarm-voice').textContent())!.replace(/[\u2068\u2069]/g, '');

before(async () => {
  mkdirSync(shots, { recursive: true });
  await gallery.open();
});
after(() => gallery.close());

// The buttons of the floor that do not lie open to a finger in their middle.
const covered = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.floor .button')].filter((button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [0.02, 0.5, 0.98].some((part) => {
    const at = document.elementFromPoint(left + width * 0.5, top + height * part);
    return top + height * part < innerHeight && !button.contains(at);
  });
}).map((button) => button.innerText));

// Presses `button` by itself in the moment in which `when` (a selector) is first drawn: sooner than any finger could.
const pressedAtOnce = (page: Page, picture: string, when: string, button: string) => page.evaluate(async ([picture, when, button]) => {
  if (document.querySelector(when)) throw new Error(`${when} is there already`);
  const drawn = new Promise<void>((done, failed) => new MutationObserver((_, watcher) => {
    if (!document.querySelector(when)) return;
    watcher.disconnect();
    const found = document.querySelector<HTMLElement>(button);
    if (!found) return failed(new Error(`no ${button}`));
    found.click();
    done();
  }).observe(document.body, { subtree: true, childList: true, attributes: true }));
  (globalThis as unknown as { gallery: { picture(name: string): void } }).gallery.picture(picture);
  await drawn;
}, [picture, when, button] as const);

for (const lang of ['en', 'fr', 'es', 'ru', 'ar', 'zh'])
  test(`many alarms in ${lang}: whole at every size, and no button of the floor is covered or moves`, async () => {
    for (const size of ['en', 'ar', 'ru'].includes(lang) ? sizes : [laptop, phone])
      for (const seat of size === phone && lang !== 'zh' ? ['secretary', 'presiding'] : ['secretary']) {
        const page = await gallery.page(address(lang, 'c-alarms', seat), size);
        const where = `${lang} ${size.width} ${seat}`;
        const place = () => page.getByTestId('call-next').evaluate((call) => [call.getBoundingClientRect().x + scrollX, call.getBoundingClientRect().y + scrollY]);
        const before = await place();
        const room = size.width >= 1024;
        assert.equal(await page.getByTestId('alarm-more').count(), room ? 1 : 0, `${where}: folded where it would lie over the floor`);
        if (!room) await page.getByTestId('alarm-fold').click();
        await page.getByTestId('alarm-more').waitFor();
        await page.screenshot({ path: join(shots, `console-c-alarms-${lang}-${size.width}-${seat}.png`) });
        assert.deepEqual(await look(page), none, where);
        assert.deepEqual(await covered(page), [], `${where}: covered`);
        if (size === laptop) assert.deepEqual(await axeFaults(page), [], where);
        if (size.width >= 1280)
          assert.equal(await page.getByTestId('alarm-more').evaluate((list) => list.scrollHeight > list.clientHeight), false, `${where}: all of them at a glance`);
        await page.getByTestId('alarm-all').click(); // scrolled to, where there is no room
        await gone(page);
        assert.deepEqual(await place(), before, where);
        assert.deepEqual(page.faults, [], where);
        await page.context().close();
      }
  });

test('in chair mode, too, the list leaves the buttons alone', async () => {
  for (const lang of ['en', 'ar'])
    for (const size of [laptop, sizes[2]!, phone]) {
      const page = await gallery.page(address(lang, 'c-speaking'), size);
      await page.getByTestId('chair-mode').click();
      await gallery.picture(page, 'c-alarms');
      if (await page.getByTestId('alarm-more').count() === 0) await page.getByTestId('alarm-fold').click();
      await page.getByTestId('alarm-more').waitFor();
      await page.screenshot({ path: join(shots, `chair-c-alarms-${lang}-${size.width}.png`) });
      assert.deepEqual(await look(page), none, `${lang} ${size.width}`);
      assert.deepEqual(await covered(page), [], `${lang} ${size.width}`);
      await page.context().close();
    }
});

test('one press answers all that are drawn, says how many, and a reload brings none back', async () => {
  const page = await gallery.page(address(), laptop);
  assert.equal(await waiting(page), 21);
  await page.getByTestId('alarm-all').click();
  assert.equal(await voice(page), 'Answered as expected: 21. Still waiting: 0.');
  await gone(page);
  await gallery.show(page, address());
  assert.equal(await waiting(page), 0);
  await gallery.picture(page, 'c-alarms-later');
  assert.equal(await waiting(page), 1, 'what comes later alarms');
  await page.context().close();
});

test('one that came before the press and is not drawn yet stays', async () => {
  const page = await gallery.page(address(), laptop);
  await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
  await page.evaluate(() => {
    (globalThis as unknown as { gallery: { picture(name: string): void } }).gallery.picture('c-alarms-later');
    document.querySelector<HTMLElement>('[data-testid=alarm-all]')!.click();
  });
  await page.locator('[data-testid=alarm][data-waiting="1"]').waitFor();
  assert.equal(await shownAct(page), 450);
  await page.context().close();
});

test('a press in the moment in which another one is drawn answers none, and ends none', async () => {
  const posted: string[] = [];
  for (const button of ['alarm-all', 'alarm-fine', 'alarm-out', 'alarm-441']) {
    const page = await gallery.page(address(), laptop);
    page.on('request', (request) => { if (request.method() === 'POST') posted.push(request.url()); });
    await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
    await pressedAtOnce(page, 'c-alarms-later', '[data-testid=alarm][data-act="450"]', `[data-testid=${button}]`);
    await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
    assert.deepEqual([await waiting(page), await shownAct(page)], [22, 450], button);
    await page.context().close();
  }
  assert.deepEqual(posted, []);
});

test('nor does one where the list has just appeared', async () => {
  const page = await gallery.page(address('en', 'c-alarm'), laptop);
  assert.equal(await waiting(page), 2);
  await pressedAtOnce(page, 'c-alarms', '[data-testid=alarm-all]', '[data-testid=alarm-all]');
  await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
  assert.equal(await waiting(page), 21);
  await page.context().close();
});

test('a double press answers once, and its second half falls on nothing else', async () => {
  for (const [picture, button, left] of [['c-alarm', 'alarm-fine', 1], ['c-alarms', 'alarm-fine', 20], ['c-alarms', 'alarm-all', 0]] as const)
    for (const size of [laptop, phone]) {
      const page = await gallery.page(address('en', picture), size);
      if (button === 'alarm-all' && size === phone) await page.getByTestId('alarm-fold').click();
      await page.locator(`[data-testid=${button}]:not([aria-disabled])`).waitFor();
      await page.evaluate(() => {
        const at: string[] = ((globalThis as unknown as { pressed: string[] }).pressed = []);
        addEventListener('click', (event) => at.push((event.target as Element).closest('.alarm-place') ? 'alarm' : (event.target as Element).outerHTML.slice(0, 90)), true);
      });
      await page.getByTestId(button).dblclick();
      assert.deepEqual([...new Set(await page.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed))], ['alarm'], `${picture} ${button} ${size.width}`);
      if (left === 0) await gone(page);
      else assert.equal(await waiting(page), left, `${picture} ${button} ${size.width}`);
      await page.context().close();
    }
});

test('by keyboard: a held key answers once, the focus stays in the alarm, and goes back to the field when it is over', async () => {
  const page = await gallery.page(address(), laptop);
  await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
  await page.getByTestId('add-delegation').focus();
  await page.getByTestId('alarm-fine').focus();
  await page.keyboard.down('Enter');
  await page.locator('[data-testid=alarm][data-waiting="20"]').waitFor();
  assert.equal(await focused(page), 'alarm-fine');
  await page.locator('[data-testid=alarm-fine]:not([aria-disabled])').waitFor();
  for (let i = 0; i < 5; ++i) await page.keyboard.down('Enter'); // repeats
  await page.keyboard.up('Enter');
  assert.equal(await waiting(page), 20);
  await page.getByTestId('alarm-440').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-testid=alarm][data-act="440"]').waitFor();
  assert.equal(await focused(page), 'alarm-place', 'the line is shown in full above: there the focus is');
  assert.match(await page.getByRole('group', { name: /Second factor removed from/ }).innerText(), /It was expected/);
  await page.locator('[data-testid=alarm-all]:not([aria-disabled])').waitFor();
  await page.getByTestId('alarm-all').focus();
  await page.keyboard.press(' ');
  assert.equal(await voice(page), 'Answered as expected: 20. Still waiting: 0.');
  await gone(page);
  assert.equal(await focused(page), 'add-delegation');
  await gallery.picture(page, 'c-alarms-later');
  await page.getByTestId('call-next').focus();
  await page.getByTestId('alarm-fine').focus();
  await page.locator('[data-testid=alarm-fine]:not([aria-disabled])').waitFor();
  await page.keyboard.press('Enter');
  await gone(page);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'never on a button that a held key would press');
  await page.context().close();
});
