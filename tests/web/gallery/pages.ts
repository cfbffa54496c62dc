// Serves the gallery's pages on loopback and looks at them in Chromium: nothing cut, nothing beyond the edge, no boxes
// for letters, no raw keys, axe content. axe alone finds none of the first four.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Directory } from 'nameplate/v1/frame.ts';
import { participantsAndGroups } from './round.ts';

// What the server would say of names: one is odd, so that the warning is looked at wherever it stands.
const odd = { odd: [{ why: 'like', code: 'KE', name: 'Keny\u0430', like: 'Kenya' }] };
const seals = { by: 'seals-by-1', owed: false, seals: [{ act: 1234, at_ms: 0, fingerprint: 'a3f1 99c0 12de 77ab 0c4d' }] };
const folder = join(NAMEPLATE_ROOT, 'build/gallery');
const axe = readFileSync(createRequire(join(NAMEPLATE_ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2', '.json': 'application/json',
};
// The server's own policy, so that a page that breaks it is found here.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
  "require-trusted-types-for 'script'";

export class Gallery {
  readonly directory: Directory = participantsAndGroups();
  #server: Server | undefined;
  #browser: Browser | undefined;
  #url = '';

  async open(): Promise<void> {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://gallery').pathname;
      try {
        const made = path === '/gallery/directory.json' ? this.directory : path === '/api/odd-names' ? odd : path === '/api/seals' ? seals : undefined;
        const file = made ? undefined
          : path.startsWith('/assets/') ? join(folder, path) : join(folder, 'pages', `${path === '/' ? 'index' : path === '/j' ? 'join' : path.slice(1)}.html`);
        const body = file ? readFileSync(file) : JSON.stringify(made);
        const headers = { 'content-type': types[file ? extname(file) : '.json'] ?? 'application/octet-stream' };
        response.writeHead(200, { ...headers, 'content-security-policy': policy }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => this.#server!.listen(0, '127.0.0.1', done));
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.#browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'] });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  // A page with a picture in it. Each has its own storage, so that languages do not meet; nothing fades, so that what
  // is judged is what stays.
  async page(path: string, size: { width: number; height: number }): Promise<Page & { faults: string[] }> {
    const context = await this.#browser!.newContext({ viewport: size, locale: 'en', reducedMotion: 'reduce' });
    const page = await context.newPage() as Page & { faults: string[] };
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
    await this.show(page, path);
    return page;
  }

  // Another picture in the same page, as if its rows had just come.
  async picture(page: Page, name: string): Promise<void> {
    await page.evaluate((name) => (globalThis as unknown as InPage).gallery.picture(name), name);
    await settled(page);
  }

  // Another address: a new load, since the fragment alone would not be one.
  async show(page: Page, path: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${this.#url}${path}`);
    await page.waitForFunction(() => ['live', 'not-live'].includes(document.documentElement.dataset.live ?? '') ||
      document.querySelector('.landing h1')); // a page before a face has no link
    await settled(page);
  }
}

// Fonts have come and two frames were drawn with them.
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await document.fonts.ready;
    await frame();
    await document.fonts.ready;
    await frame();
  });
}

// What tests/web/gallery_link.ts puts into the page.
export interface InPage {
  gallery: { picture(name: string): void; holder(code: string, behalf: string): void };
  lookAtPage(still: boolean): Faults;
}

export interface Faults {
  beyond: string[]; // text beyond the picture's edge
  clipped: string[]; // text cut by its own box
  keys: string[]; // ids of sentences shown raw
  boxes: string[]; // letters no font has
}

// Looks at every text of the page as it is drawn. A page may scroll down; a display (`still`) may not.
export async function look(page: Page, { still = false } = {}): Promise<Faults> {
  return page.evaluate(lookAtPage, still);
}

/* c8 ignore start: runs in the browser */
function lookAtPage(still: boolean): Faults {
  const faults: Faults = { beyond: [], clipped: [], keys: [], boxes: [] };
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, option, [hidden], script, style, noscript');
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
  const wide = document.documentElement.scrollWidth > innerWidth + 1;
  if (wide) {
    const sticksOut = (element: Element) => {
      const box = element.getBoundingClientRect();
      return shown(element) && (box.right > innerWidth + 1 || box.left < -1);
    };
    const who = [...document.body.querySelectorAll('*')].filter((each) => sticksOut(each) && ![...each.children].some(sticksOut));
    faults.beyond.push(`the page is ${document.documentElement.scrollWidth} wide, the window ${innerWidth}: ${who.slice(0, 3).map(name).join(', ')}`);
  }

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const picture = (letter: string, font: string) => {
    pen.clearRect(0, 0, 40, 40);
    pen.font = font;
    pen.fillText(letter, 4, 30);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  // Once a letter, a font and a page.
  const seen = ((globalThis as { lettersSeen?: Set<string> }).lettersSeen ??= new Set<string>());

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue?.trim() ?? '';
    const element = node.parentElement;
    if (!words || !element || !shown(element)) continue;
    const key = /(?:^|\s)((?:display|delegate|console|refusal|list|clock|live|role|category|message|topic|meeting|entry)-[a-z-]{2,})(?:\s|$)/.exec(words);
    if (key) faults.keys.push(key[1]!);

    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue;
      const [x, y] = [scrollX, scrollY];
      if (box.left + x < -1 || box.right + x > Math.max(innerWidth, document.documentElement.scrollWidth) + 1)
        faults.beyond.push(`${name(element)}: "${words}" from ${box.left} to ${box.right}`);
      if (still && (box.top + y < -1 || box.bottom + y > innerHeight + 1))
        faults.beyond.push(`${name(element)}: "${words}" from ${box.top} to ${box.bottom} of ${innerHeight}`);
      for (let outer: Element | null = element; outer && outer !== document.body; outer = outer.parentElement) {
        const style = getComputedStyle(outer);
        if (['auto', 'scroll'].includes(style.overflowY)) break; // what is not seen now can be scrolled to
        const fitted = outer.classList.contains('fitted');
        const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip' || fitted;
        const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        const frame = outer.getBoundingClientRect();
        if (cutsX && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5))
          faults.clipped.push(`${name(outer)} cuts "${words}" at the side`);
        // A line's box is taller than its letters: half of what the letters leave free may stand out.
        const spare = box.height * 0.12;
        if (cutsY && (box.top < frame.top - spare || box.bottom > frame.bottom + spare))
          faults.clipped.push(`${name(outer)} cuts "${words}" above or below`);
        if (fitted && (box.top < frame.top - spare || box.bottom > frame.bottom + spare))
          faults.clipped.push(`${name(outer)} does not hold "${words}": ${box.top} ${box.bottom} in ${frame.top} ${frame.bottom}`);
      }
    }
    const style = getComputedStyle(element);
    const font = `${style.fontWeight} 24px ${style.fontFamily}`;
    for (const letter of words) {
      if (seen.has(letter + font) || /[\s\p{Cf}\p{Mn}]/u.test(letter)) continue;
      seen.add(letter + font);
      if (picture(letter, font) === picture('\u{10FFFD}', font)) faults.boxes.push(`${letter} (U+${letter.codePointAt(0)!.toString(16)})`);
    }
  }
  return faults;
}
/* c8 ignore stop */

export interface Call {
  code: string;
  behalf: string;
}
export interface Drawn extends Call {
  faults: Faults;
  text: string;
  vh: number; // size of the name's letters
}

// Gives the floor to one after the other and looks at each: twice over, so that fonts have come before anything is judged.
export async function lookAtCalls(page: Page, calls: Call[]): Promise<Drawn[]> {
  await page.evaluate(`globalThis.lookAtPage = ${lookAtPage.toString()}`);
  const once = (calls: Call[]) => page.evaluate(async (calls) => {
    const { gallery, lookAtPage } = globalThis as unknown as InPage;
    const drawn = [];
    for (const { code, behalf } of calls) {
      gallery.holder(code, behalf);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const text = document.querySelector<HTMLElement>('.name .fitted-text')!;
      const vh = (parseFloat(getComputedStyle(text).fontSize) / innerHeight) * 100;
      drawn.push({ code, behalf, faults: lookAtPage(true), text: text.innerText, vh });
    }
    return drawn;
  }, calls);
  await once(calls);
  await settled(page);
  return once(calls);
}

export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(on: Document, how: object): Promise<{
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    const { violations } = await checker.run(document, { runOnly: [
      'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
  });
}
