// The pages before a face, on a phone and on the narrowest screen that WCAG 1.4.10 asks for, in six languages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Gallery, axeFaults, look } from './pages.ts';

const gallery = new Gallery();
const none = { beyond: [], clipped: [], keys: [], boxes: [] };
const arrival = { contentType: 'text/html', body: '<!doctype html><title>Arrived</title>' };
before(() => gallery.open());
after(() => gallery.close());

for (const lang of ['en', 'fr', 'es', 'ru', 'ar', 'zh'])
  test(`landing, join and sign-in in ${lang}: nothing beyond the edge, axe content`, async () => {
    const page = await gallery.page(`/#lang=${lang}`, { width: 320, height: 640 });
    for (const path of ['/', '/sign-in', '/j']) {
      // A link's fragment is its token: the language was kept by the first page.
      await page.evaluate((chosen) => localStorage.setItem('nameplate.lang', chosen), lang);
      await gallery.show(page, path);
      assert.equal(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), lang, path);
      assert.deepEqual(await look(page), none, path);
      assert.deepEqual(await axeFaults(page), [], path);
      const small = await page.locator('a, button, select, input').evaluateAll((targets) => targets.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 44 || height < 44 ? `${target.outerHTML.slice(0, 60)} ${width} x ${height}` : '';
      }).filter(Boolean));
      assert.deepEqual(small, [], `${path}: targets under 44 px`);
    }
    await page.context().close();
  });

test('a typed code is checked before it is sent, and what is wrong is said and announced', async () => {
  const page = await gallery.page('/sign-in', { width: 390, height: 844 });
  await page.getByTestId('code').fill('abc');
  await page.getByTestId('sign-in').click();
  await page.getByRole('alert').filter({ hasText: '10' }).waitFor();
  assert.equal(await page.getByTestId('code').getAttribute('aria-invalid'), 'true');
  await page.route('**/api/sign-in', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '7' }, json: { error: 'busy' } }));
  await page.getByTestId('code').fill('0ab1c-defgh');
  await page.getByTestId('sign-in').click();
  await page.getByRole('alert').filter({ hasText: /[5-7]/ }).waitFor();
  assert.equal(await page.getByTestId('sign-in').isDisabled(), true);
  await page.context().close();
});

test('a signed-in person goes on to where the server says, and never to another place', async () => {
  for (const [go, path] of [['/gone-on', '/gone-on'], ['//evil.example/', '/'], ['https://evil.example/', '/']] as const) {
    const page = await gallery.page('/sign-in', { width: 390, height: 844 });
    let sent: unknown;
    await page.route('**/gone-on', (route) => route.fulfill(arrival));
    await page.route('**/api/sign-in', (route) => {
      sent = route.request().postDataJSON();
      return route.fulfill({ status: 200, json: { seat: 'x', role: 'delegation', go } });
    });
    await page.getByTestId('code').fill('oab1c-defgh');
    await Promise.all([page.waitForURL((url) => url.pathname === path), page.getByTestId('code').press('Enter')]);
    assert.deepEqual(sent, { code: '0AB1CDEFGH' });
    await page.context().close();
  }
});

test('a link joins by its token, which leaves the address at once', async () => {
  const page = await gallery.page('/sign-in', { width: 390, height: 844 });
  const asked: unknown[] = [];
  let status = 429;
  await page.route('**/gone-on', (route) => route.fulfill(arrival));
  await page.route('**/api/join', (route) => {
    asked.push(route.request().postDataJSON());
    return route.fulfill({ status, headers: { 'retry-after': '1' }, json: status === 200 ? { go: '/gone-on' } : { error: 'busy' } });
  });
  await gallery.show(page, '/j#TOKEN-1');
  assert.equal(new URL(page.url()).hash, '');
  status = 200; // the second try, after the wait the server asked for
  await page.waitForURL((url) => url.pathname === '/gone-on');
  assert.deepEqual(asked, [{ token: 'TOKEN-1' }, { token: 'TOKEN-1' }]);
  await page.context().close();
});
