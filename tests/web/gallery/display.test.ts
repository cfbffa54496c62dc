// The chamber display in every state, six languages, two sizes; and every name of the round on it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pictures as chamberPictures } from '../fixtures/chamber.ts';
import { matterPictures } from '../fixtures/matters.ts';
import { Gallery, axeFaults, look, lookAtCalls } from './pages.ts';

const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const sizes = [{ width: 1920, height: 1080 }, { width: 1280, height: 800 }];
const shots = join(NAMEPLATE_ROOT, 'build/gallery-pictures');
const pictures = { ...chamberPictures, ...matterPictures };
const gallery = new Gallery();
const none = { beyond: [], clipped: [], keys: [], boxes: [] };

before(async () => {
  mkdirSync(shots, { recursive: true });
  await gallery.open();
});
after(() => gallery.close());

for (const size of sizes) {
  for (const lang of languages) {
    test(`the display in ${lang} at ${size.width} x ${size.height}: nothing cut, nothing beyond the edge`, async () => {
      const page = await gallery.page(`/display#lang=${lang}`, size);
      for (const picture of Object.keys(pictures)) {
        await gallery.picture(page, picture);
        await page.screenshot({ path: join(shots, `display-${picture}-${lang}-${size.width}.png`) });
        assert.deepEqual(await look(page, { still: true }), none, `${picture} in ${lang}`);
        const html = await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang.slice(0, 2)]);
        assert.deepEqual(html, [lang === 'ar' ? 'rtl' : 'ltr', lang], picture);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}

test('axe finds nothing on the display in any state, in English and in Arabic', async () => {
  for (const lang of ['en', 'ar']) {
    const page = await gallery.page(`/display#lang=${lang}`, sizes[0]!);
    for (const picture of Object.keys(pictures)) {
      await gallery.picture(page, picture);
      assert.deepEqual(await axeFaults(page), [], `${picture} in ${lang}`);
    }
    await page.context().close();
  }
});

// The squarer picture is the harder one: names are as wide as it is narrow.
for (const lang of languages) {
  test(`every name of the round fits on the display in ${lang}`, async () => {
    const page = await gallery.page(`/display#picture=speaking&lang=${lang}`, sizes[1]!);
    const calls = [
      ...gallery.directory.participants.map(({ code }) => ({ code, behalf: '' })),
      ...gallery.directory.groups.map(({ code }) => ({ code: 'EG', behalf: code })),
    ];
    const drawn = await lookAtCalls(page, calls);
    assert.ok(drawn.length > 200);
    const bad = drawn.filter(({ faults, text }) => Object.values(faults).some((list) => list.length > 0) || /…|\.\.\./.test(text));
    assert.deepEqual(bad, []);
    const least = drawn.reduce((a, b) => (a.vh < b.vh ? a : b));
    assert.ok(least.vh >= 6.4, `${least.code} ${least.behalf} is only ${least.vh.toFixed(1)} vh high`);
    await page.context().close();
  });
}
