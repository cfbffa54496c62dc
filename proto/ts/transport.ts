// Carries a ClientSession over a browser's WebSocket: performs what the session wants and tells it what happened.
//
// Apart from the session because everything here is the browser's: sockets that look open after the page slept,
// timers that run late, a network that comes and goes. The environment is injected, so that node can test it.
// It must never decide what the protocol means, and never reload the page.
import { ClientSession, type SessionEvent, type SessionOptions } from './client_session.ts';
import { commandIdBytes, subprotocol } from './frames.ts';
import type { Command } from 'nameplate/v1/command.ts';

export interface Socket {
  binaryType: string;
  onopen: ((event: unknown) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  send(bytes: Uint8Array): void;
  close(code?: number): void;
}

export interface Environment {
  open(subprotocol: string): Socket;
  steadyMs(): number; // never goes back; may stand still while the machine sleeps
  wallMs(): number;
  random(): number; // in [0, 1)
  randomBytes(count: number): Uint8Array;
  after(delayMs: number, act: () => void): unknown;
  cancel(timer: unknown): void;
  hidden(): boolean;
}

// The codes a page may close with by itself (RFC 6455 7.4, and the browser's own rule).
const mayClose = (code: number) => code === 1000 || (code >= 3000 && code < 5000);
// Two clocks that parted by so much: the machine slept, or its wall clock was set.
const sleptMs = 1000;

export class Transport {
  readonly session: ClientSession;
  readonly #environment: Environment;
  readonly #onEvent: (event: SessionEvent) => void;
  readonly #reconnectHidden: boolean;
  #socket: Socket | undefined;
  #timer: unknown;
  #pumping = false;
  #away = false; // the page is not shown any more (back/forward cache)
  #apart: number; // wall minus steady when last looked at

  // `reconnectHidden`: displays and consoles come back although nobody looks; phones wait until they are seen, since
  // attempts made while a phone sleeps stall for ten seconds and more.
  constructor(
    options: SessionOptions & { reconnectHidden: boolean }, environment: Environment,
    onEvent: (event: SessionEvent) => void,
  ) {
    this.session = new ClientSession(options);
    this.#environment = environment;
    this.#onEvent = onEvent;
    this.#reconnectHidden = options.reconnectHidden;
    this.#apart = environment.wallMs() - environment.steadyMs();
  }

  get nowUs(): number {
    return Math.round(this.#environment.steadyMs() * 1000);
  }

  start(): void {
    this.session.start(this.nowUs);
    this.#pump();
  }

  // Gives the id by which the outcome will be told.
  submit(command: Command): Uint8Array {
    const id = this.#environment.randomBytes(commandIdBytes);
    this.session.submit(id, command, this.nowUs);
    this.#pump();
    return id;
  }

  // The network is back, the page is seen again, or the person asked: tries at once. Whoever stays away for a reason
  // (signed out, broken protocol) only comes back when the person asks.
  hurry(asked = false): void {
    if (this.#away || (this.session.link === 'away' && !asked)) return;
    this.session.hurry(this.nowUs);
    this.wake();
  }

  // The page is being left, perhaps into the back/forward cache: browsers close sockets there without saying so.
  pageHidden(): void {
    this.#away = true;
    this.#letGo(1000);
    this.session.closed(1006, 0, this.nowUs);
    this.#environment.cancel(this.#timer);
  }

  pageShown(): void {
    if (!this.#away) return;
    this.#away = false;
    this.hurry();
  }

  wake(): void {
    if (this.#away) return;
    this.#lookForSleep();
    const waiting = this.session.link === 'waiting' && this.#environment.hidden() && !this.#reconnectHidden;
    if (!waiting) this.session.wake(this.#environment.random(), this.nowUs);
    this.#pump(waiting);
  }

  #lookForSleep(): void {
    const apart = this.#environment.wallMs() - this.#environment.steadyMs();
    if (Math.abs(apart - this.#apart) > sleptMs) this.session.measureAnew(this.nowUs);
    this.#apart = apart;
  }

  #letGo(code: number): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close(mayClose(code) ? code : undefined);
  }

  #open(): void {
    this.#letGo(1006);
    let socket: Socket;
    try {
      socket = this.#environment.open(subprotocol);
    } catch {
      return this.session.closed(1006, this.#environment.random(), this.nowUs);
    }
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.session.opened(this.nowUs);
      this.#pump();
    };
    socket.onmessage = ({ data }) => {
      // A text message is no frame: what the session makes of it is what a broken frame deserves.
      const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : Uint8Array.of(0xff);
      this.session.received(bytes, this.#environment.random(), this.nowUs);
      this.#pump();
    };
    socket.onclose = ({ code }) => {
      this.#socket = undefined;
      this.session.closed(code, this.#environment.random(), this.nowUs);
      this.#pump();
    };
    socket.onerror = () => {}; // a close follows
  }

  // Performs what the session wants, until it wants nothing more. An event's receiver may submit: no recursion.
  #pump(idle = false): void {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (let more = true; more;) {
        more = false;
        const code = this.session.takeDrop();
        if (code !== undefined) this.#letGo(code);
        if (this.session.takeConnect()) {
          this.#open();
          more = true;
        }
        for (const message of this.session.takeMessages()) this.#socket?.send(message);
        for (const event of this.session.takeEvents()) {
          more = true;
          this.#onEvent(event);
        }
      }
    } finally {
      this.#pumping = false;
    }
    this.#arm(idle);
  }

  #arm(idle: boolean): void {
    this.#environment.cancel(this.#timer);
    this.#timer = undefined;
    const due = this.session.nextWakeUs;
    if (due === undefined || this.#away) return;
    const delay = Math.max(0, (due - this.nowUs) / 1000);
    this.#timer = this.#environment.after(idle ? Math.max(delay, 1000) : delay, () => this.wake());
  }
}

// The real browser. `path` is of this origin.
export function browser(path = '/ws'): Environment {
  return {
    open: (protocol) => new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')), protocol) as Socket,
    steadyMs: () => performance.now(),
    wallMs: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    after: (delayMs, act) => setTimeout(act, delayMs),
    cancel: (timer) => clearTimeout(timer as number),
    hidden: () => document.visibilityState === 'hidden',
  };
}

// Tells the transport what the browser knows of page and network.
export function listen(transport: Transport): void {
  addEventListener('pagehide', () => transport.pageHidden());
  addEventListener('pageshow', (event) => event.persisted && transport.pageShown());
  addEventListener('online', () => transport.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') transport.hurry();
  });
  const { connection } = navigator as { connection?: EventTarget };
  connection?.addEventListener('change', () => transport.hurry());
}
