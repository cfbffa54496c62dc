// A delegate's phone in every state and language, on a usual phone and on the narrowest screen of WCAG 1.4.10.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { delegatePictures } from '../fixtures/delegate.ts';
import { phoneMatterPictures } from '../fixtures/matters.ts';
import { Gallery, axeFaults, look } from './pages.ts';

const shots = join(NAMEPLATE_ROOT, 'build/gallery-pictures');
const drawn = { ...delegatePictures, ...phoneMatterPictures };
const gallery = new Gallery();
const none = { beyond: [], clipped: [], keys: [], boxes: [] };
before(async () => {
  mkdirSync(shots, { recursive: true });
  await gallery.open();
});
after(() => gallery.close());

for (const lang of ['en', 'fr', 'es', 'ru', 'ar', 'zh']) {
  for (const width of [390, 320]) {
    test(`a phone in ${lang}, ${width} wide: nothing cut, axe content, targets for thumbs`, async () => {
      const page = await gallery.page(`/delegate#lang=${lang}&seat=delegation:KE`, { width, height: 844 });
      for (const picture of Object.keys(drawn)) {
        await gallery.picture(page, picture);
        await page.screenshot({ path: join(shots, `delegate-${picture}-${lang}-${width}.png`) });
        assert.deepEqual(await look(page), none, picture);
        if (width === 390) assert.deepEqual(await axeFaults(page), [], picture);
        const small = await page.locator('button:visible, select:visible').evaluateAll((targets) => targets.map((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width < 43.5 || height < 43.5 ? `${target.outerHTML.slice(0, 80)} ${width} x ${height}` : '';
        }).filter(Boolean));
        assert.deepEqual(small, [], `${picture}: targets under 44 px`);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}
