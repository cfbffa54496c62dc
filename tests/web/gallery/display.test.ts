// The chamber display in every state, six languages, two sizes; and every name of the round on it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pictures } from '../fixtures/chamber.ts';
import { Gallery, axeFaults, look, settled } from './pages.ts';

const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const sizes = [{ width: 1920, height: 1080 }, { width: 1280, height: 800 }];
const shots = join(NAMEPLATE_ROOT, 'build/gallery-pictures');
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
        await gallery.show(page, `/display#picture=${picture}&lang=${lang}`);
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
  const page = await gallery.page('/display', sizes[0]!);
  for (const lang of ['en', 'ar']) {
    for (const picture of Object.keys(pictures)) {
      await gallery.show(page, `/display#picture=${picture}&lang=${lang}`);
      assert.deepEqual(await axeFaults(page), [], `${picture} in ${lang}`);
    }
  }
  await page.context().close();
});

for (const lang of languages) {
  test(`every name of the round fits on the display in ${lang}`, async () => {
    for (const size of sizes) {
      const page = await gallery.page(`/display#picture=speaking&lang=${lang}`, size);
      const bad: string[] = [];
      let smallest = Infinity;
      const calls = [
        ...gallery.directory.participants.map(({ code }) => [code, '']),
        ...gallery.directory.groups.map(({ code }) => ['EG', code]),
      ] as [string, string][];
      for (const [code, behalf] of calls) {
        await page.evaluate(([code, behalf]) => {
          (globalThis as unknown as { gallery: { holder(code: string, behalf: string): void } }).gallery.holder(code, behalf);
        }, [code, behalf] as const);
        await settled(page);
        const faults = await look(page, { still: true });
        const drawn = await page.evaluate(() => {
          const text = document.querySelector<HTMLElement>('.name .fitted-text')!;
          return { text: text.innerText, vh: (parseFloat(getComputedStyle(text).fontSize) / innerHeight) * 100 };
        });
        if (Object.values(faults).some((list) => list.length > 0)) bad.push(`${code} ${behalf}: ${JSON.stringify(faults)}`);
        assert.doesNotMatch(drawn.text, /…|\.\.\./, code);
        smallest = Math.min(smallest, drawn.vh);
      }
      assert.deepEqual(bad, [], `${size.width} x ${size.height}`);
      assert.ok(smallest >= 6.4, `the smallest name is ${smallest.toFixed(1)} vh high at ${size.width} x ${size.height}`);
      await page.context().close();
    }
  });
}
