// The rows a page holds: one table per audience with its position and state hash (proto/README.md, "Rows,
// audiences, positions").
//
// Apart from the session because tests hold replicas against each other. It must never interpret a row.
import type { Audience, Changes, Position } from 'nameplate/v1/frame.ts';
import { Row } from 'nameplate/v1/row.ts';

const utf8 = new TextEncoder();

function fnv1a(hash: number, bytes: Uint8Array): number {
  let h = hash;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h;
}

// fmix32(fnv1a32(key || 0x00 || row bytes)); an audience's state hash is the sum mod 2^32 of its rows'.
export function rowHash(key: string, row: Uint8Array): number {
  let h = fnv1a(0x811c9dc5, utf8.encode(key));
  h = fnv1a(Math.imul(h, 0x01000193), row); // the nought between key and row: h ^ 0 is h
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

export type Applied =
  | 'done' // the rows are those of `to`
  | 'old' // nothing to do: we are there already
  | 'hole' // `from` is beyond what we hold: resume
  | 'unequal'; // the hash of the rows is not the one the server says: forget and resume

export interface RowChange {
  audience: Audience;
  key: string;
  removed: boolean;
}

interface Held {
  bytes: Uint8Array;
  hash: number;
}

class Table {
  rows = new Map<string, Held>();
  at = 0;
  hash = 0;

  put(key: string, bytes: Uint8Array): void {
    const hash = rowHash(key, bytes);
    this.hash = (this.hash - (this.rows.get(key)?.hash ?? 0) + hash) >>> 0;
    this.rows.set(key, { bytes, hash });
  }
  remove(key: string): boolean {
    const held = this.rows.get(key);
    if (!held) return false;
    this.hash = (this.hash - held.hash) >>> 0;
    return this.rows.delete(key);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export class Replica {
  #tables = new Map<Audience, Table>();
  #epoch = '0';

  // Rows that changed are appended to `changed` (a snapshot names removed ones too). Rows are put whole or not at
  // all: after 'hole' and 'old' nothing changed; after 'unequal' they are applied and not to be trusted.
  apply(changes: Changes, changed: RowChange[] = []): Applied {
    const table = this.#table(changes.audience);
    // A snapshot holds whatever was held: a server that lost the end of its log stands before us.
    const snapshot = changes.from === 0;
    if (changes.to < table.at && !snapshot) return 'old';
    if (changes.to === table.at && changes.hash === table.hash) return 'old';
    if (changes.to === table.at && !snapshot) return 'unequal';
    if (changes.from > table.at) return 'hole';
    const note = (key: string, removed: boolean) => changed.push({ audience: changes.audience, key, removed });
    let before = new Map<string, Held>();
    if (snapshot) {
      before = table.rows;
      table.rows = new Map();
      table.hash = 0;
    }
    for (const { key, row } of changes.put) {
      table.put(key, row);
      const was = before.get(key);
      if (!was || !sameBytes(was.bytes, row)) note(key, false);
    }
    for (const key of changes.removed) if (table.remove(key)) note(key, true);
    for (const key of before.keys()) if (!table.rows.has(key)) note(key, true);
    table.at = changes.to;
    return table.hash === changes.hash ? 'done' : 'unequal';
  }

  // False when the server's hash at our own position differs from ours, or it stands before us. A later position proves
  // nothing: its rows are on their way.
  agrees(servers: Position): boolean {
    const table = this.#tables.get(servers.audience);
    return !table || table.at < servers.at || (table.at === servers.at && table.hash === servers.hash);
  }

  // Another epoch than the one held forgets everything; returns whether it did.
  enterEpoch(epoch: string): boolean {
    const other = this.#epoch !== '0' && this.#epoch !== epoch;
    if (other) this.forgetAll();
    this.#epoch = epoch;
    return other;
  }
  forget(audience: Audience): void {
    this.#tables.set(audience, new Table());
  }
  // The audience is not ours any more: not even its position is told.
  leave(audience: Audience): void {
    this.#tables.delete(audience);
  }
  forgetAll(): void {
    this.#tables.clear();
    this.#epoch = '0';
  }

  get epoch(): string {
    return this.#epoch;
  }
  position(audience: Audience): number {
    return this.#tables.get(audience)?.at ?? 0;
  }
  hash(audience: Audience): number {
    return this.#tables.get(audience)?.hash ?? 0;
  }
  // One for each audience heard of, in the order of their numbers.
  positions(): Position[] {
    return this.audiences().map((audience) => ({ audience, at: this.position(audience), hash: this.hash(audience) }));
  }
  audiences(): Audience[] {
    return [...this.#tables.keys()].sort((a, b) => a - b);
  }
  keys(audience: Audience): string[] {
    return [...(this.#tables.get(audience)?.rows.keys() ?? [])];
  }

  // A row by key, whichever audience it belongs to (a key belongs to one). Undefined: absent or not a Row.
  row(key: string): Row | undefined {
    for (const table of this.#tables.values()) {
      const held = table.rows.get(key);
      if (!held) continue;
      try {
        return Row.decode(held.bytes);
      } catch {
        return undefined;
      }
    }
    return undefined;
  }

  #table(audience: Audience): Table {
    let table = this.#tables.get(audience);
    if (!table) this.#tables.set(audience, (table = new Table()));
    return table;
  }
}
