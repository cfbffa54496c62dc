// The life of a page, with a browser that is played: sockets, timers, visibility.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Role } from 'nameplate/v1/types.ts';
import { BrowserLink, type BrowserSocket, type BrowserWorld, type PageLife } from 'proto/ts/browser_link.ts';
import { ClientSession } from 'proto/ts/client_session.ts';

class Socket implements BrowserSocket {
  binaryType = '';
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: Uint8Array[] = [];
  closedWith: number | undefined;
  send(bytes: Uint8Array) { this.sent.push(bytes); }
  close(code?: number) { this.closedWith = code ?? 1000; this.readyState = 3; }
  open() { this.readyState = 1; this.onopen?.(); }
}

class World implements BrowserWorld {
  steadyMs = 1000;
  wallMs = 1_700_000_000_000;
  sockets: Socket[] = [];
  shown = true;
  heard: (what: PageLife) => void = () => {};
  #timers = new Map<number, { run: () => void; at: number }>();
  #next = 1;
  nowUs() { return this.steadyMs * 1000; }
  dateMs() { return this.wallMs; }
  random() { return 0.5; }
  randomBytes(n: number) { return new Uint8Array(n); }
  setTimer(run: () => void, ms: number) {
    this.#timers.set(this.#next, { run, at: this.steadyMs + ms });
    return this.#next++;
  }
  clearTimer(timer: unknown) { this.#timers.delete(timer as number); }
  openSocket() { const socket = new Socket(); this.sockets.push(socket); return socket; }
  visible() { return this.shown; }
  listen(heard: (what: PageLife) => void) { this.heard = heard; }
  pass(ms: number) {
    const end = this.steadyMs + ms;
    for (;;) {
      const [key, timer] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (!timer || timer.at > end) break;
      this.#timers.delete(key!);
      this.wallMs += Math.max(timer.at - this.steadyMs, 0);
      this.steadyMs = Math.max(timer.at, this.steadyMs);
      timer.run();
    }
    this.wallMs += end - this.steadyMs;
    this.steadyMs = end;
  }
  get last() { return this.sockets.at(-1)!; }
}

function started(alwaysBack = false) {
  const world = new World();
  const session = new ClientSession({ client: 'test', wish: Role.ROLE_DISPLAY, names: true });
  const link = new BrowserLink(session, world, alwaysBack, () => {});
  link.start();
  world.last.open();
  return { world, session, link };
}

test('says hello as soon as the socket is open', () => {
  const { world, session } = started();
  assert.equal(session.link, 'greeting');
  assert.equal(world.last.sent.length, 1);
});

test('a page that is put away closes its socket, and one shown again opens another without waiting', () => {
  const { world, session } = started();
  const old = world.last;
  world.heard('pagehide');
  assert.equal(old.closedWith, 1000);
  world.pass(60_000);
  assert.equal(world.sockets.length, 1, 'no attempt while put away');
  world.heard('pageshow-again');
  assert.equal(world.sockets.length, 2);
  assert.equal(session.link, 'connecting');
});

test('the close of an old socket, coming late, means nothing', () => {
  const { world, session } = started();
  const old = world.last;
  const late = old.onclose!;
  world.heard('pageshow-again');
  world.last.open();
  assert.equal(old.closedWith, 1000);
  late({ code: 1006 });
  assert.equal(session.link, 'greeting');
});

test('a hidden phone waits until it is seen; a console does not', () => {
  for (const always of [false, true]) {
    const { world } = started(always);
    world.shown = false;
    world.last.onclose!({ code: 1006 });
    world.pass(2500);
    assert.equal(world.sockets.length > 1, always);
    world.shown = true;
    world.heard('visible');
    assert.ok(world.sockets.length > 1);
  }
});

test('the network is back: tries at once', () => {
  const { world } = started();
  world.last.onclose!({ code: 1006 });
  world.heard('online');
  assert.equal(world.sockets.length, 2);
});

test('an attempt that hangs is given up after three seconds, and its socket let go', () => {
  const { world } = started();
  world.last.onclose!({ code: 1006 });
  world.pass(400);
  const hanging = world.last;
  assert.equal(world.sockets.length, 2);
  world.pass(3100);
  assert.equal(hanging.closedWith, 1000);
  world.pass(3000);
  assert.ok(world.sockets.length >= 3);
});

test('a machine that slept measures its clock anew', () => {
  const { world, session } = started();
  session.clock.welcome(5000, 1, world.nowUs());
  session.clock.pong({ t0Us: world.nowUs() - 2000, nowMs: 5000, fracUs: 0 }, world.nowUs());
  world.heard('visible');
  assert.equal(session.clock.roundTripUs, 2000, 'being seen is not sleep');
  world.wallMs += 3_600_000; // the steady clock stood still
  world.heard('visible');
  assert.equal(session.clock.roundTripUs, undefined);
});

test('a text message is not a frame', () => {
  const { world, session } = started();
  world.last.onmessage!({ data: 'hello' });
  assert.equal(session.link, 'away');
});
