// A page's side of the protocol as a pure state machine: connecting, hello, rows, commands and their retries, pings,
// watchdog, back-off and close codes. The twin of proto/cpp/client_session.hpp.
//
// Apart so that every rule of proto/README.md can be tested without a socket. It must never read a clock, make a
// random number or touch the DOM: the caller says what time it is (`nowUs`, its own steady clock) and what happened,
// then takes what is to be done. `jitter` is in [0, 1).
import type { Command } from 'nameplate/v1/command.ts';
import type {
  Audience, Changes, ClientFrame, ClockSet, Directory, Heartbeat, Position, Presence, Reply, Welcome,
} from 'nameplate/v1/frame.ts';
import { Role } from 'nameplate/v1/types.ts';
import { PROTOCOL, afterClose, decodeServer, encodeClient } from './frames.ts';
import { MeetingClock } from './meeting_clock.ts';
import { Outbox, type Pending } from './outbox.ts';
import { Replica, type RowChange } from './replica.ts';

const MS = 1000;
const SECOND = 1000 * MS;
const CONNECT_WITHIN = 3 * SECOND; // an older attempt is a sleeping network's
const WELCOME_WITHIN = 5 * SECOND;
const STEADY_AFTER = 5 * SECOND; // a link that held so long starts the back-off anew
const LATE_TICK = 2 * SECOND;
const RESUME_AGAIN = 2 * SECOND;
const DISTRUST_WINDOW = 60 * SECOND;
const DISTRUST_TIMES = 3;
const FIRST_PINGS = 8;
const FIRST_PING_EVERY = 50 * MS; // the server allows a burst of 20
const PING_EVERY = 10 * SECOND;
const BACK_OFF_MS = [300, 600, 1000, 2000, 3000];

export type Link =
  | 'idle' // not started
  | 'waiting' // for the next attempt
  | 'connecting' // the transport is opening a connection
  | 'greeting' // open; Hello is sent, not all rows are here yet
  | 'live'
  | 'away'; // stays away until told otherwise; `awayCode` says why

export type SessionEvent =
  | { event: 'link'; link: Link; closeCode: number } // closeCode: of the connection just lost, or 0
  | { event: 'rows'; rows: RowChange[]; all: boolean } // all: draw everything anew
  | { event: 'names' }
  // Exactly one for each submitted command. reply: accepted or refused; not taken when trying again is of no use;
  // undefined = not sent within 10 s, and then nobody can say whether it was taken unless the same id is asked again.
  | { event: 'outcome'; id: string; reply: Reply | undefined }
  | { event: 'presence'; presence: Presence }
  | { event: 'welcome'; welcome: Welcome }
  // The rows were wrong three times in a minute: what is shown may not be trusted.
  | { event: 'hash-fault'; audience: Audience };

export type Action =
  | { do: 'connect' }
  | { do: 'drop'; code: number } // let go of the present connection; `closed` is not to be called for it
  | { do: 'send'; bytes: Uint8Array }
  | { do: 'tell'; event: SessionEvent };

export interface SessionOptions {
  client: string; // shown to the secretariat, at most 64 bytes
  wish: Role; // without a sign-in: display, booth or public
  names: boolean; // keep the directory
}

export class ClientSession {
  readonly replica = new Replica();
  readonly clock = new MeetingClock();
  #options: SessionOptions;
  #directory: Directory = { version: 0, participants: [], groups: [] };
  #askedDirectory = 0;
  #welcome: Welcome | undefined;
  #outbox = new Outbox();
  #link: Link = 'idle';
  #awayCode = 0;
  #greeted = false; // the present connection's Welcome was heard
  #attempts = 0;
  #linkSinceUs = 0; // of the present connecting, greeting or live
  #connectAtUs = 0;
  #heardUs = 0;
  #nextPingUs = 0;
  #pingsSent = 0;
  #seen = new Map<Audience, boolean>(); // audiences of the Welcome: has its first Changes come?
  #resumedUs = new Map<Audience, number>();
  #distrustedUs = new Map<Audience, number[]>();
  #actions: Action[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  // ------------------------------------------------------------ what is known
  get link(): Link { return this.#link; }
  get awayCode(): number { return this.#awayCode; }
  get welcome(): Welcome | undefined { return this.#welcome; }
  get directory(): Directory { return this.#directory; }
  get unanswered(): number { return this.#outbox.size; }

  take(): Action[] {
    const actions = this.#actions;
    this.#actions = [];
    return actions;
  }

  // Undefined: nothing is due. At most 10 s away while a connection is open.
  nextWakeUs(): number | undefined {
    let due = Infinity;
    const keep = (atUs: number) => { due = Math.min(due, atUs); };
    for (const atUs of this.#outbox.dueUs(this.#greeted)) keep(atUs);
    if (this.#link === 'waiting') keep(this.#connectAtUs);
    if (this.#link === 'connecting') keep(this.#linkSinceUs + CONNECT_WITHIN);
    if (this.#link === 'greeting' && !this.#greeted) keep(this.#linkSinceUs + WELCOME_WITHIN);
    if (this.#isOpen && this.#greeted) {
      keep(this.#nextPingUs);
      const silence = this.#silenceDueUs();
      if (silence !== undefined) keep(silence);
    }
    return due === Infinity ? undefined : due;
  }

  // ------------------------------------------------------------ what happened
  start(nowUs: number): void {
    if (this.#link === 'idle') this.hurry(nowUs);
  }

  // The person or the system says that the network is back: tries at once, also after 'away'.
  hurry(nowUs: number): void {
    if (this.#link !== 'idle' && this.#link !== 'waiting' && this.#link !== 'away') return;
    this.#awayCode = 0;
    this.#linkSinceUs = nowUs;
    this.#actions.push({ do: 'connect' });
    this.#setLink('connecting');
  }

  // The page is shown again: whatever connection it had is of another time.
  orphan(nowUs: number): void {
    if (this.#link !== 'connecting' && !this.#isOpen) return this.hurry(nowUs);
    this.#comeBack(1001, 0, nowUs);
    this.#actions.push({ do: 'drop', code: 1000 });
    this.hurry(nowUs);
  }

  // The page is put away: let go, and do not come back before it is shown.
  rest(): void {
    if (this.#link === 'away' || this.#link === 'idle') return;
    const had = this.#link !== 'waiting';
    this.#loseConnection();
    if (had) this.#actions.push({ do: 'drop', code: 1001 });
    this.#link = 'idle';
    this.#tell({ event: 'link', link: 'idle', closeCode: 1001 });
  }

  opened(nowUs: number): void {
    if (this.#link !== 'connecting') return;
    this.#linkSinceUs = nowUs;
    this.#heardUs = nowUs;
    this.#greeted = false;
    this.#seen.clear();
    this.#resumedUs.clear();
    this.#outbox.unsend();
    this.#setLink('greeting');
    this.#sendHello();
  }

  // The connection ended, or could not be opened (1006).
  closed(code: number, jitter: number, nowUs: number): void {
    if (this.#link !== 'connecting' && !this.#isOpen) return;
    this.#comeBack(code, jitter, nowUs);
  }

  received(message: Uint8Array, jitter: number, nowUs: number): void {
    if (!this.#isOpen) return;
    this.#heardUs = nowUs;
    const frame = decodeServer(message);
    if (!frame) return this.#drop(1007, jitter, nowUs);
    const body = frame.body;
    if ((body?.$case === 'welcome') === this.#greeted) return this.#drop(1002, jitter, nowUs); // not in its turn
    if (!body) return; // of a later version
    switch (body.$case) {
      case 'welcome': return this.#onWelcome(body.welcome, nowUs);
      case 'changes': return this.#onChanges(body.changes, nowUs);
      case 'reply': return this.#onReply(body.reply, nowUs);
      case 'heartbeat': return this.#onHeartbeat(body.heartbeat, nowUs);
      case 'pong': return this.clock.pong(body.pong, nowUs);
      case 'clockSet': return this.#onClockSet(body.clockSet, nowUs);
      case 'directory': return this.#onDirectory(body.directory);
      case 'presence': return this.#tell({ event: 'presence', presence: body.presence });
    }
  }

  #onClockSet({ nowMs, clockRate }: ClockSet, nowUs: number): void {
    this.clock.welcome(nowMs, clockRate, nowUs);
    this.#pingsSent = 0;
    this.#sendPing(nowUs);
  }

  // `id` is 16 random bytes, new for each press.
  submit(id: Uint8Array, command: Command, nowUs: number): void {
    const pending = this.#outbox.add(id, command, nowUs);
    if (this.#greeted) this.#sendCommand(pending);
  }

  // The machine slept: measure the clock anew.
  slept(nowUs: number): void {
    this.clock.forget();
    this.#heardUs = Math.max(this.#heardUs, nowUs);
    this.#pingsSent = 0;
    if (this.#greeted) this.#sendPing(nowUs);
  }

  // To be called at `nextWakeUs`, or at any other time.
  wake(jitter: number, nowUs: number): void {
    this.#expireCommands(nowUs);
    switch (this.#link) {
      case 'idle':
      case 'away':
        return;
      case 'waiting':
        if (nowUs >= this.#connectAtUs) this.hurry(nowUs);
        return;
      case 'connecting':
        if (nowUs - this.#linkSinceUs >= CONNECT_WITHIN) this.#drop(1006, jitter, nowUs);
        return;
      case 'greeting':
        if (!this.#greeted && nowUs - this.#linkSinceUs >= WELCOME_WITHIN) return this.#drop(1006, jitter, nowUs);
        break;
      case 'live':
        break;
    }
    if (!this.#greeted) return;
    const due = this.#silenceDueUs();
    if (due !== undefined && nowUs >= due) {
      // Silence proves nothing when we ourselves slept through it: what came meanwhile is still unread.
      if (nowUs - due < LATE_TICK) return this.#drop(1006, jitter, nowUs);
      this.#heardUs = nowUs;
    }
    if (nowUs >= this.#nextPingUs) this.#sendPing(nowUs);
    this.#sendPending(nowUs);
  }

  // ------------------------------------------------------------ the link
  get #isOpen(): boolean { return this.#link === 'greeting' || this.#link === 'live'; }

  #tell(event: SessionEvent): void {
    this.#actions.push({ do: 'tell', event });
  }

  #setLink(link: Link, closeCode = 0): void {
    if (link === this.#link && closeCode === 0) return;
    this.#link = link;
    this.#tell({ event: 'link', link, closeCode });
  }

  #drop(code: number, jitter: number, nowUs: number): void {
    this.#comeBack(code, jitter, nowUs);
    this.#actions.push({ do: 'drop', code });
  }

  // What was to be sent on a connection that is no more is not sent.
  #loseConnection(): void {
    this.#greeted = false;
    this.#actions = this.#actions.filter((action) => action.do !== 'send' && action.do !== 'connect');
    this.#outbox.unsend();
  }

  #comeBack(code: number, jitter: number, nowUs: number): void {
    if (this.#link === 'live' && nowUs - this.#linkSinceUs >= STEADY_AFTER) this.#attempts = 0;
    this.#loseConnection();
    const then = afterClose(code);
    if (then === 'stay-away' || then === 'sign-in' || then === 'reload') {
      this.#awayCode = code;
      return this.#setLink('away', code);
    }
    const step = Math.min(this.#attempts, BACK_OFF_MS.length - 1);
    let waitUs = BACK_OFF_MS[step]! * MS * (0.7 + 0.6 * jitter);
    if (then === 'come-back-soon' && this.#attempts === 0) waitUs = 1.5 * jitter * SECOND;
    if (then === 'come-back-late') waitUs = (10 + 3 * jitter) * SECOND;
    this.#attempts++;
    this.#connectAtUs = nowUs + waitUs;
    this.#setLink('waiting', code);
  }

  #silenceDueUs(): number | undefined {
    const heartbeatMs = this.#welcome?.heartbeatMs ?? 0;
    if (!this.#greeted || heartbeatMs === 0) return undefined;
    return this.#heardUs + heartbeatMs * MS * 2.5;
  }

  // ------------------------------------------------------------ sending
  #send(body: ClientFrame['body']): void {
    this.#actions.push({ do: 'send', bytes: encodeClient({ body }) });
  }

  #sendHello(): void {
    this.#send({
      $case: 'hello',
      hello: {
        protocolMin: PROTOCOL, protocolMax: PROTOCOL, client: this.#options.client, wish: this.#options.wish,
        epoch: this.replica.epoch, have: this.replica.positions(), directoryVersion: this.#directory.version,
      },
    });
  }

  #sendPing(nowUs: number): void {
    this.#send({ $case: 'ping', ping: { t0Us: Math.round(nowUs), have: this.replica.positions() } });
    this.#pingsSent++;
    this.#nextPingUs = nowUs + (this.#pingsSent < FIRST_PINGS ? FIRST_PING_EVERY : PING_EVERY);
  }

  #sendCommand(pending: Pending): void {
    this.#send({ $case: 'command', command: { id: pending.id, command: pending.command } });
    pending.sent = true;
    pending.againUs = undefined;
  }

  #sendPending(nowUs: number): void {
    if (!this.#greeted) return;
    for (const pending of this.#outbox.toSend(nowUs)) this.#sendCommand(pending);
  }

  #expireCommands(nowUs: number): void {
    for (const outcome of this.#outbox.expire(nowUs)) this.#tell({ event: 'outcome', ...outcome });
  }

  // ------------------------------------------------------------ hearing
  #onWelcome(welcome: Welcome, nowUs: number): void {
    // Another seat may see other rows under the same audience's name: a delegation's are its own.
    const another = this.#welcome !== undefined && this.#welcome.participant !== welcome.participant;
    if (another) this.replica.forgetAll();
    const forgot = this.replica.enterEpoch(welcome.epoch) || another;
    if (forgot) {
      this.#directory = { version: 0, participants: [], groups: [] };
      this.#askedDirectory = 0;
    }
    this.#greeted = true;
    this.#welcome = welcome;
    let left = false;
    for (const audience of this.replica.audiences())
      if (!welcome.audiences.includes(audience)) {
        this.replica.leave(audience);
        left = true;
      }
    for (const audience of welcome.audiences) this.#seen.set(audience, false);
    this.clock.welcome(welcome.nowMs, welcome.clockRate, nowUs);
    this.#pingsSent = 0;
    this.#tell({ event: 'welcome', welcome });
    if (forgot || left) this.#tell({ event: 'rows', rows: [], all: true });
    this.#sendPing(nowUs);
    this.#sendPending(nowUs);
    this.#checkLive(nowUs);
  }

  #onChanges(changes: Changes, nowUs: number): void {
    const rows: RowChange[] = [];
    const applied = this.replica.apply(changes, rows);
    // After a snapshot everything is drawn anew: rows of a table that was forgotten are named by nobody else.
    if (applied === 'done' || rows.length > 0) this.#tell({ event: 'rows', rows, all: changes.from === 0 });
    if (applied === 'hole') return this.#resume(changes.audience, nowUs);
    if (applied === 'unequal') return this.#distrust(changes.audience, nowUs);
    if (applied === 'done') this.#resumedUs.delete(changes.audience);
    if (this.#seen.has(changes.audience)) this.#seen.set(changes.audience, true);
    this.#checkLive(nowUs);
    this.#checkNames();
  }

  #checkLive(nowUs: number): void {
    if (this.#link !== 'greeting' || [...this.#seen.values()].includes(false)) return;
    this.#linkSinceUs = nowUs;
    this.#setLink('live');
  }

  #have(audience: Audience): Position {
    return { audience, at: this.replica.position(audience), hash: this.replica.hash(audience) };
  }

  #resume(audience: Audience, nowUs: number): void {
    const asked = this.#resumedUs.get(audience);
    if (asked !== undefined && nowUs - asked < RESUME_AGAIN) return;
    this.#resumedUs.set(audience, nowUs);
    this.#send({ $case: 'resume', resume: { have: [this.#have(audience)] } });
  }

  #distrust(audience: Audience, nowUs: number): void {
    const times = (this.#distrustedUs.get(audience) ?? []).filter((at) => at > nowUs - DISTRUST_WINDOW);
    this.#distrustedUs.set(audience, times);
    if (times.length >= DISTRUST_TIMES) return; // said already; asked again when the minute is over
    times.push(nowUs);
    this.replica.forget(audience);
    this.#resumedUs.delete(audience);
    this.#resume(audience, nowUs);
    if (times.length === DISTRUST_TIMES) this.#tell({ event: 'hash-fault', audience });
  }

  #onHeartbeat(heartbeat: Heartbeat, nowUs: number): void {
    for (const position of heartbeat.at)
      if (!this.replica.agrees(position)) this.#distrust(position.audience, nowUs);
  }

  #onReply(reply: Reply, nowUs: number): void {
    const outcome = this.#outbox.answer(reply, nowUs);
    if (outcome) this.#tell({ event: 'outcome', ...outcome });
  }

  #onDirectory(directory: Directory): void {
    this.#directory = directory;
    this.#askedDirectory = 0;
    this.#tell({ event: 'names' });
  }

  // The round's row names the version of the names; the server sends them unasked only when greeting.
  #checkNames(): void {
    if (!this.#options.names || this.#link !== 'live') return;
    const row = this.replica.row('round')?.row;
    if (row?.$case !== 'round') return;
    const version = row.round.directoryVersion;
    if (version === this.#directory.version || version === this.#askedDirectory) return;
    this.#askedDirectory = version;
    this.#send({ $case: 'getDirectory', getDirectory: {} });
  }
}
