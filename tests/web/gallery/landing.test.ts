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

test('a right card that is not enough asks for six digits, typed or scanned, in six languages', async () => {
  for (const lang of ['en', 'fr', 'es', 'ru', 'ar', 'zh']) {
    const page = await gallery.page(`/#lang=${lang}`, { width: 320, height: 640 });
    await page.evaluate((chosen) => localStorage.setItem('nameplate.lang', chosen), lang);
    const sent: unknown[] = [];
    let answer = { status: 401, json: { error: 'second-factor' } as object };
    for (const path of ['**/api/sign-in', '**/api/join'])
      await page.route(path, (route) => { sent.push(route.request().postDataJSON()); return route.fulfill(answer); });
    for (const way of ['/sign-in', '/j#TOKEN-2']) {
      answer = { status: 401, json: { error: 'second-factor' } };
      await gallery.show(page, way);
      if (way === '/sign-in') {
        await page.getByTestId('code').fill('0ab1c-defgh');
        await page.getByTestId('sign-in').click();
      }
      await page.getByTestId('digits').waitFor();
      assert.deepEqual(await look(page), none, `${way} in ${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${way} in ${lang}`);
      answer = { status: 401, json: { error: 'second-factor-wrong' } };
      await page.getByTestId('digits').fill('١٢٣ ٤٥٦');
      await page.getByTestId('send-digits').click();
      await page.getByTestId('refusal').filter({ hasText: /./ }).waitFor();
      assert.equal(await page.getByTestId('digits').inputValue(), '');
      assert.deepEqual(await look(page), none, `${way} refused in ${lang}`);
    }
    assert.deepEqual(sent, [{ code: '0AB1CDEFGH' }, { code: '0AB1CDEFGH', digits: '123456' }, { token: 'TOKEN-2' }, { token: 'TOKEN-2', digits: '123456' }]);
    await page.context().close();
  }
});

test('digits wait as long as the server asks, and a card that was replaced meanwhile asks for its code again', async () => {
  const page = await gallery.page('/sign-in', { width: 390, height: 844 });
  let answer: { status: number; headers?: Record<string, string>; json: object } = { status: 401, json: { error: 'second-factor' } };
  await page.route('**/api/sign-in', (route) => route.fulfill(answer));
  await page.getByTestId('code').fill('0ab1c-defgh');
  await page.getByTestId('sign-in').click();
  await page.getByTestId('digits').fill('123456');
  answer = { status: 429, headers: { 'retry-after': '2' }, json: { error: 'busy' } };
  await page.getByTestId('send-digits').click();
  // In one look: it counts down and ends by itself.
  await page.waitForFunction(() => {
    const of = (name: string) => document.querySelector<HTMLButtonElement>(`[data-testid=${name}]`);
    return /[12]/.test(of('refusal')?.textContent ?? '') && of('send-digits')?.disabled;
  });
  answer = { status: 401, json: { error: 'code-unknown' } };
  await page.getByTestId('send-digits').click(); // as soon as it can be
  await page.getByTestId('code').waitFor();
  await page.getByTestId('refusal').filter({ hasText: /./ }).waitFor();
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
  await page.route('**/gone-on', (route) => route.fulfill(arrival));
  await page.route('**/api/join', (route) => {
    asked.push(route.request().postDataJSON());
    const status = asked.length === 1 ? 429 : 200; // the second try, after the wait the server asked for
    return route.fulfill({ status, headers: { 'retry-after': '1' }, json: status === 200 ? { go: '/gone-on' } : { error: 'busy' } });
  });
  await gallery.show(page, '/j#TOKEN-1');
  assert.equal(new URL(page.url()).hash, '');
  await page.waitForURL((url) => url.pathname === '/gone-on');
  assert.deepEqual(asked, [{ token: 'TOKEN-1' }, { token: 'TOKEN-1' }]);
  await page.context().close();
});
