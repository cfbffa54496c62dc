// A chamber for the browser tests: a fresh round, a real server, a TCP proxy that can fail, a real browser.
//
// Everything lives in a temporary folder and on loopback, is started by this file and stopped by it, by pid.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, mkdirSync, createWriteStream } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const build = process.env.NAMEPLATE_BUILD ?? join(root, 'build/release');
const realRound = join(root, 'deploy/rounds/gcm-2018-03');
export const artefacts = join(root, 'tests/e2e/artefacts');
mkdirSync(artefacts, { recursive: true });

async function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

export async function until(what, check, { timeout = 10_000, every = 40 } = {}) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      last = await check();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for: ${what} (last: ${last})`);
    await new Promise((r) => setTimeout(r, every));
  }
}

// Passes bytes through until told to cut, stall or refuse: what a chamber's Wi-Fi does.
export class Proxy {
  #sockets = new Set();
  #refuse = false;
  #stalled = false;
  static async to(port) {
    const proxy = new Proxy();
    proxy.target = port;
    proxy.server = createServer((client) => proxy.#accept(client));
    await new Promise((r) => proxy.server.listen(0, '127.0.0.1', r));
    proxy.port = proxy.server.address().port;
    return proxy;
  }
  #accept(client) {
    if (this.#refuse) return client.destroy();
    const upstream = connect(this.target, '127.0.0.1');
    const pair = [client, upstream];
    pair.forEach((socket, i) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('data', (bytes) => pair[1 - i].write(bytes));
      socket.on('close', () => {
        this.#sockets.delete(socket);
        pair[1 - i].destroy();
      });
      if (this.#stalled) socket.pause();
    });
  }
  cut() { this.#refuse = true; for (const s of this.#sockets) s.destroy(); }
  restore() { this.#refuse = false; this.#stalled = false; for (const s of this.#sockets) s.resume(); }
  stall() { this.#stalled = true; for (const s of this.#sockets) s.pause(); }
  close() { this.cut(); this.server.close(); }
}

export class Chamber {
  tokens = [];  // of the links given out
  // `base` is the chamber's local time at which the round's clock begins (a rehearsal clock), rate its speed;
  // `round` writes another round than the real one into the folder it is given.
  static async open({ base = '2018-03-12T09:29:30', rate = 1, round } = {}) {
    const chamber = new Chamber();
    chamber.folder = mkdtempSync(join(tmpdir(), 'nameplate-e2e-'));
    const written = join(chamber.folder, 'written');
    round?.(realRound, written);
    chamber.data = join(chamber.folder, 'round');
    chamber.port = await freePort();
    chamber.metricsPort = await freePort();
    chamber.ctl('init', '--round', round ? written : realRound, '--data', chamber.data,
      '--rehearsal', '--clock-rate', String(rate), '--base-time', base);
    chamber.log = createWriteStream(join(artefacts, `server-${chamber.port}.log`));
    await chamber.start();
    return chamber;
  }
  ctl(...args) {
    return execFileSync(join(build, 'nameplatectl'), args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  }
  async start() {
    this.server = spawn(join(build, 'nameplate-server'), ['--data', this.data, '--pages', join(build, 'web'),
      '--listen', `127.0.0.1:${this.port}`, '--metrics', `127.0.0.1:${this.metricsPort}`],
      { stdio: ['ignore', 'pipe', 'pipe'] });
    this.server.stdout.on('data', (bytes) => this.log.write(bytes));
    this.server.stderr.on('data', (bytes) => this.log.write(bytes));
    this.exited = new Promise((r) => this.server.once('exit', (code, signal) => r({ code, signal })));
    await until('the server to be ready', async () => {
      if (this.server.exitCode !== null) throw new Error(`the server ended with ${this.server.exitCode}`);
      return (await fetch(`http://127.0.0.1:${this.metricsPort}/readyz`)).ok;
    });
  }
  async kill9() { this.server.kill('SIGKILL'); await this.exited; }
  async stop() {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      this.server.kill('SIGTERM');
      const { code } = await this.exited;
      if (code !== 0) throw new Error(`the server drained with exit code ${code}`);
    }
  }
  get url() { return `http://127.0.0.1:${this.port}`; }
  // One-time sign-in link of a seat, on the given port (a proxy's, or the server's).
  link(seat, port = this.port) {
    const lines = this.ctl('link', '--data', this.data, seat).trim().split('\n');
    const url = lines.at(-1).split(/\s+/).at(-1);
    this.tokens.push(url.slice(url.indexOf('#') + 1));
    return `http://127.0.0.1:${port}/j${url.slice(url.indexOf('#'))}`;
  }
  async close() {
    await this.browser?.close();
    for (const proxy of this.proxies ?? []) proxy.close();
    await this.stop();
    this.log.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
  async launch() {
    this.browser ??= await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
        '--disable-background-networking', '--disable-component-update'] });
    return this.browser;
  }
  async proxy() {
    const proxy = await Proxy.to(this.port);
    (this.proxies ??= []).push(proxy);
    return proxy;
  }
  // A page of its own browser context (its own cookies), signed in as `seat`; console errors are collected.
  // `before` is given the page while it is still empty.
  async page(seat, { width = 390, height = 844, locale = 'en', port = this.port, open, before } = {}) {
    const browser = await this.launch();
    const context = await browser.newContext({ viewport: { width, height }, locale });
    const page = await context.newPage();
    await before?.(page);
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/WebSocket connection|ERR_CONNECTION|Failed to load resource/.test(message.text()))
        page.faults.push(message.text());
    });
    await page.goto(open ? `http://127.0.0.1:${port}${open}` : this.link(seat, port));
    return page;
  }
}

// What a page holds: {epoch, public: {at, hash}, ...}; the pages put it on <html data-...>.
export async function standing(page) {
  return page.evaluate(() => ({ ...document.documentElement.dataset }));
}

// ---------------------------------------------------------------- what the tests read and press

export const id = (page, name) => page.getByTestId(name);
export const text = async (page, name) => (await id(page, name).innerText()).replace(/[\u2068\u2069\u200e\u200f]/g, '').trim();
export const state = (phone) => id(phone, 'state').getAttribute('data-state');
export const order = (page) => page.locator('[data-testid^="entry-"][data-place]').evaluateAll((rows) =>
  rows.map((r) => [Number(r.dataset.place), r.dataset.code]).sort((a, b) => a[0] - b[0]).map((r) => r[1]));
// Each page learns of an act by itself: what one shows, another may show a moment later.
export const ordered = (page, codes) => until(`${codes} on the list`, async () => (await order(page)).join() === codes.join());
export const seconds = (digits) => {
  const [, sign, m, s] = /([+]?)(\d+):(\d\d)/.exec(digits.replace(/[^\d:+]/g, ''));
  return (sign ? -1 : 1) * (Number(m) * 60 + Number(s));
};
// The two-step buttons open in place; the second press does it.
export const confirm = async (page, name) => { await id(page, name).click(); await id(page, `${name}-confirm`).click(); };

// All pages, by name, hold the same position of the same round.
export async function sameEverywhere(pages, what) {
  await until(`every screen at the same position (${what})`, async () => {
    const seen = await Promise.all(Object.values(pages).map(standing));
    return new Set(seen.map((s) => `${s.epoch} ${s.public}`)).size === 1 && seen.every((s) => s.live === 'live');
  });
}

export async function inscribe(page, code, typed) {
  await id(page, 'add-delegation').fill(typed);
  await id(page, `add-result-${code}`).click();
  await until(`${code} on the list`, async () => (await order(page)).includes(code));
}

// In a form that is open: names a delegation.
export async function nameDelegation(page, field, code, typed) {
  await id(page, field).fill(typed);
  await id(page, `${field}-result-${code}`).click();
}
