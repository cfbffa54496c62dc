// Performs what ClientSession decides, over a browser's WebSocket: the life cycle of a page (hidden, put away, shown
// again, off line, asleep) is met here and nowhere else.
//
// Apart from the session because it touches the world; everything it touches is in `BrowserWorld`, so that a test can
// be the browser. It must never reload a page.
import type { ClientSession, SessionEvent } from './client_session.ts';
import { SUBPROTOCOL } from './frames.ts';

export interface BrowserSocket {
  binaryType: string;
  readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: (() => void) | null;
  send(bytes: Uint8Array): void;
  close(code?: number): void;
}

export type PageLife = 'pagehide' | 'pageshow-again' | 'visible' | 'hidden' | 'online' | 'network-changed';

export interface BrowserWorld {
  nowUs(): number; // steady
  dateMs(): number; // the wall clock, only to notice sleep
  random(): number; // [0, 1)
  randomBytes(n: number): Uint8Array;
  setTimer(run: () => void, ms: number): unknown;
  clearTimer(timer: unknown): void;
  openSocket(): BrowserSocket;
  visible(): boolean;
  // Calls `heard` at each of these; the order is the browser's.
  listen(heard: (what: PageLife) => void): void;
}

const SLEPT_MS = 1000;

export class BrowserLink {
  #session: ClientSession;
  #world: BrowserWorld;
  #tell: (event: SessionEvent) => void;
  #alwaysBack: boolean;
  #socket: BrowserSocket | undefined;
  #timer: unknown;
  #steadyUs: number;
  #wallMs: number;

  // `alwaysBack`: consoles and displays reconnect also while hidden; a phone waits until somebody looks.
  constructor(session: ClientSession, world: BrowserWorld, alwaysBack: boolean, tell: (event: SessionEvent) => void) {
    this.#session = session;
    this.#world = world;
    this.#tell = tell;
    this.#alwaysBack = alwaysBack;
    this.#steadyUs = world.nowUs();
    this.#wallMs = world.dateMs();
    world.listen((what) => this.#onLife(what));
  }

  start(): void {
    this.#session.start(this.#world.nowUs());
    this.#perform();
  }
  hurry(): void {
    this.#session.hurry(this.#world.nowUs());
    this.#perform();
  }
  submit(id: Uint8Array, command: Parameters<ClientSession['submit']>[1]): void {
    this.#session.submit(id, command, this.#world.nowUs());
    this.#perform();
  }

  #onLife(what: PageLife): void {
    const nowUs = this.#world.nowUs();
    switch (what) {
      case 'pagehide': // a page put away with an open socket is not kept by the browser
        this.#session.rest();
        break;
      case 'pageshow-again': // the old socket still looks open here; its close comes later and means nothing
        this.#session.orphan(nowUs);
        break;
      case 'visible':
      case 'online':
      case 'network-changed':
        this.#noticeSleep();
        if (this.#session.link === 'waiting') this.#session.hurry(nowUs);
        else this.#session.wake(this.#world.random(), nowUs);
        break;
      case 'hidden':
        break;
    }
    this.#perform();
  }

  // The steady clock of some systems stands still while they sleep; the wall clock does not.
  #noticeSleep(): void {
    const steadyUs = this.#world.nowUs();
    const wallMs = this.#world.dateMs();
    const apartMs = wallMs - this.#wallMs - (steadyUs - this.#steadyUs) / 1000;
    this.#steadyUs = steadyUs;
    this.#wallMs = wallMs;
    if (Math.abs(apartMs) > SLEPT_MS) this.#session.slept(steadyUs);
  }

  #perform(): void {
    // Telling may submit, which makes new actions: until there are none.
    for (let actions = this.#session.take(); actions.length > 0; actions = this.#session.take())
      for (const action of actions) {
        if (action.do === 'connect') this.#connect();
        else if (action.do === 'drop') this.#letGo(action.code);
        else if (action.do === 'send') this.#send(action.bytes);
        else this.#tell(action.event);
      }
    this.#setAlarm();
  }

  #setAlarm(): void {
    this.#world.clearTimer(this.#timer);
    const due = this.#session.nextWakeUs();
    if (due === undefined) return;
    const waits = this.#session.link === 'waiting';
    if (waits && !this.#alwaysBack && !this.#world.visible() && this.#session.unanswered === 0) return;
    this.#timer = this.#world.setTimer(() => {
      this.#noticeSleep();
      const mayConnect = this.#alwaysBack || this.#world.visible() || this.#session.link !== 'waiting';
      if (mayConnect) this.#session.wake(this.#world.random(), this.#world.nowUs());
      this.#perform();
    }, Math.max((due - this.#world.nowUs()) / 1000, 0));
  }

  #connect(): void {
    this.#letGo(1000);
    const socket = this.#world.openSocket();
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    // A socket that is not ours any more says nothing to us.
    const ours = (run: () => void) => {
      if (this.#socket !== socket) return;
      run();
      this.#perform();
    };
    socket.onopen = () => ours(() => this.#session.opened(this.#world.nowUs()));
    socket.onerror = () => {};
    socket.onclose = ({ code }) => ours(() => {
      this.#socket = undefined;
      this.#session.closed(code, this.#world.random(), this.#world.nowUs());
    });
    socket.onmessage = ({ data }) => ours(() => {
      const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array([0xff]); // text: not a frame
      this.#session.received(bytes, this.#world.random(), this.#world.nowUs());
    });
  }

  #letGo(code: number): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = null;
    // A page may close with 1000 or 3000 to 4999 only.
    socket.close(code >= 3000 ? code : 1000);
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket?.readyState === 1) this.#socket.send(bytes);
  }
}

export function browserWorld(): BrowserWorld {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    nowUs: () => performance.now() * 1000,
    dateMs: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    openSocket: () => new WebSocket(`${scheme}//${location.host}/ws`, SUBPROTOCOL) as unknown as BrowserSocket,
    visible: () => document.visibilityState === 'visible',
    listen: (heard) => {
      addEventListener('pagehide', () => heard('pagehide'));
      addEventListener('pageshow', (event) => { if (event.persisted) heard('pageshow-again'); });
      addEventListener('online', () => heard('online'));
      document.addEventListener('visibilitychange', () =>
        heard(document.visibilityState === 'visible' ? 'visible' : 'hidden'));
      const network = (navigator as { connection?: EventTarget }).connection;
      network?.addEventListener?.('change', () => heard('network-changed'));
    },
  };
}
