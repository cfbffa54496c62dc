// The commands that are not answered yet: what is to be sent, sent again, and given up after 10 s.
//
// Apart from the session because a press outlives connections. It must never forget a command without saying so.
import type { Command } from 'nameplate/v1/command.ts';
import { NotTaken_Reason, type Reply } from 'nameplate/v1/frame.ts';

export interface Pending {
  id: Uint8Array;
  command: Command;
  pressedUs: number;
  againUs: number | undefined; // the server asked to wait until then
  sent: boolean; // on the present connection
  notTaken: Reply | undefined; // the last such answer
}

export interface Outcome {
  id: string; // in hexadecimal
  reply: Reply | undefined;
}

const MS = 1000;
const COMMAND_FOR = 10_000 * MS;

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Outbox {
  #pending = new Map<string, Pending>();

  get size(): number {
    return this.#pending.size;
  }

  add(id: Uint8Array, command: Command, nowUs: number): Pending {
    const pending = { id, command, pressedUs: nowUs, againUs: undefined, sent: false, notTaken: undefined };
    this.#pending.set(hexOf(id), pending);
    return pending;
  }

  // The connection ended: whatever was sent on it may have been lost.
  unsend(): void {
    for (const pending of this.#pending.values()) pending.sent = false;
  }

  toSend(nowUs: number): Pending[] {
    return [...this.#pending.values()].filter(
      ({ sent, againUs }) => !sent && (againUs === undefined || againUs <= nowUs));
  }

  // What was not answered in time; with the server's last "not taken", if there was one.
  expire(nowUs: number): Outcome[] {
    const expired = [...this.#pending].filter(([, { pressedUs }]) => nowUs - pressedUs >= COMMAND_FOR);
    for (const [key] of expired) this.#pending.delete(key);
    return expired.map(([id, { notTaken }]) => ({ id, reply: notTaken }));
  }

  // The outcome for the person, or nothing: not ours, or to be tried again.
  answer(reply: Reply, nowUs: number): Outcome | undefined {
    const key = hexOf(reply.id);
    const pending = this.#pending.get(key);
    if (!pending) return undefined;
    if (reply.outcome?.$case === 'notTaken') {
      const { reason, retryAfterMs } = reply.outcome.notTaken;
      // A full disk or a missing sign-in will not pass within the 10 s of a press: the person should know now.
      if (reason === NotTaken_Reason.RATE_LIMITED || reason === NotTaken_Reason.DRAINING) {
        pending.sent = false;
        pending.notTaken = reply;
        pending.againUs = nowUs + Math.max(retryAfterMs, 50) * MS;
        return undefined;
      }
    }
    this.#pending.delete(key);
    return { id: key, reply };
  }

  // When something falls due; retries only count while a connection is `open`.
  dueUs(open: boolean): number[] {
    return [...this.#pending.values()].flatMap(({ pressedUs, againUs }) =>
      open && againUs !== undefined ? [pressedUs + COMMAND_FOR, againUs] : [pressedUs + COMMAND_FOR]);
  }
}
