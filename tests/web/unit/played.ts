// A session whose server and clock are played by the test.
import assert from 'node:assert/strict';
import { Audience, ClientFrame, ServerFrame, type RowPut } from 'nameplate/v1/frame.ts';
import { Row, RoundRow } from 'nameplate/v1/row.ts';
import { Role } from 'nameplate/v1/types.ts';
import { ClientSession, type SessionEvent } from 'proto/ts/client_session.ts';
import { rowHash } from 'proto/ts/replica.ts';

export const SECOND = 1_000_000;
export const PUBLIC = Audience.AUDIENCE_PUBLIC;
export const PODIUM = Audience.AUDIENCE_PODIUM;
const NOTHING = new Uint8Array();

type Body = NonNullable<ServerFrame['body']>;
type Sent = NonNullable<ClientFrame['body']>;
export type Said<C extends Sent['$case']> = Extract<Sent, { $case: C }>;

export function bytesOf(row: NonNullable<Row['row']>): Uint8Array {
  return Row.encode({ row }).finish();
}

export function floorRow(entry: number): Uint8Array {
  return bytesOf({ $case: 'floor', floor: { state: 2, entry, limitMs: 0, usedMs: 0, clock: undefined, beganAtMs: 0, point: 0, motion: 0, voting: 0 } });
}

export function roundRow(directoryVersion: number): Uint8Array {
  return bytesOf({ $case: 'round', round: { ...RoundRow.decode(NOTHING), directoryVersion } });
}

export function stateHash(rows: Record<string, Uint8Array>): number {
  return Object.entries(rows).reduce((sum, [key, row]) => (sum + rowHash(key, row)) >>> 0, 0);
}

export class Played {
  nowUs = 5 * SECOND;
  session = new ClientSession({ client: 'test/1', wish: Role.ROLE_DISPLAY, names: true });
  rows: Record<string, Uint8Array> = {};
  at = 0;
  connects = 0;
  drops: number[] = [];
  sent: Sent[] = [];
  events: SessionEvent[] = [];

  take(): this {
    for (const action of this.session.take()) {
      if (action.do === 'connect') this.connects++;
      else if (action.do === 'drop') this.drops.push(action.code);
      else if (action.do === 'tell') this.events.push(action.event);
      else this.sent.push(ClientFrame.decode(action.bytes).body!);
    }
    return this;
  }
  // Frames of one kind sent since the last call of `clear`.
  frames<C extends Sent['$case']>(kind: C): Said<C>[] {
    return this.sent.filter((body) => body.$case === kind) as Said<C>[];
  }
  outcomes(): Extract<SessionEvent, { event: 'outcome' }>[] {
    return this.events.filter((event) => event.event === 'outcome');
  }
  clear(): this {
    this.sent = [];
    this.events = [];
    this.drops = [];
    this.connects = 0;
    return this;
  }

  open(): this {
    this.session.start(this.nowUs);
    this.session.opened(this.nowUs);
    return this.take();
  }
  hear(body: Body): this {
    this.session.received(ServerFrame.encode({ body }).finish(), 0.5, this.nowUs);
    return this.take();
  }
  welcome(fields: Partial<Extract<Body, { $case: 'welcome' }>['welcome']> = {}): this {
    return this.hear({
      $case: 'welcome',
      welcome: {
        protocol: 1, epoch: '7', role: Role.ROLE_DISPLAY, participant: '', seat: '', device: '', audiences: [PUBLIC],
        nowMs: 1_000_000, clockRate: 1, heartbeatMs: 2000, server: '', pageBuild: '', joinAddress: '', ...fields,
      },
    });
  }
  changes(put: Record<string, Uint8Array>, { from = this.at, to = this.at + 1, removed = [] as string[], hash = undefined as number | undefined, audience = PUBLIC } = {}): this {
    if (from === 0) this.rows = {};
    Object.assign(this.rows, put);
    for (const key of removed) delete this.rows[key];
    this.at = Math.max(this.at, to);
    const list: RowPut[] = Object.entries(put).map(([key, row]) => ({ key, row }));
    return this.hear({
      $case: 'changes', changes: { audience, from, to, put: list, removed, hash: hash ?? stateHash(this.rows) },
    });
  }
  live(): this {
    this.open().welcome().changes({ floor: floorRow(1) }, { from: 0, to: 1 });
    assert.equal(this.session.link, 'live');
    return this;
  }
  // Time passes, with every wake the session asks for, and heartbeats as from a healthy server unless `silent`.
  pass(us: number, { silent = false } = {}): this {
    const end = this.nowUs + us;
    while (this.nowUs < end) {
      const due = Math.min(this.session.nextWakeUs() ?? end, end, this.nowUs + SECOND);
      this.nowUs = Math.max(due, this.nowUs + 1000);
      if (!silent && this.session.link === 'live' && this.session.welcome) this.hear({ $case: 'heartbeat', heartbeat: { at: [] } });
      this.session.wake(0.5, this.nowUs);
      this.take();
    }
    return this;
  }
  close(code: number, jitter = 0.5): this {
    this.session.closed(code, jitter, this.nowUs);
    return this.take();
  }
  waitMs(): number {
    return ((this.session.nextWakeUs() ?? Infinity) - this.nowUs) / 1000;
  }
}
