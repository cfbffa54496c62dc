// Acts sent as bytes, past what a page would let a person press: a bare WebSocket with the cookie of a page that is
// signed in. Frames are written and read as Protobuf's text form by protoc, so that any field can hold anything.
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './chamber.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const protoc = (what, input) => execFileSync('protoc', [what, '-I', join(root, 'proto'), 'nameplate/v1/frame.proto'], { input, maxBuffer: 1 << 24 });
// A string or bytes field's value in the text form: every byte that is not a plain letter by its number.
export const quoted = (text) => `"${[...Buffer.from(text)].map((byte) =>
  /[A-Za-z0-9 ]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

const AT_ONCE = 6;  // connections: a peer may give ten acts a second

export class Wire {
  #page;
  #count = 0;
  // Ids of commands are one space for the whole round: an id that was used is answered with its first outcome.
  static #opened = 0;
  #number = ++Wire.#opened;
  static async open(page) {
    const wire = new Wire();
    wire.#page = page;
    const hello = protoc('--encode=nameplate.v1.ClientFrame', 'hello { protocol_min: 1 protocol_max: 1 client: "wire" }');
    await page.evaluate(async ({ hello, many }) => {
      const open = () => new Promise((done, failed) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`, 'nameplate.v1');
        socket.binaryType = 'arraybuffer';
        socket.onopen = () => { socket.send(new Uint8Array(hello)); done(socket); };
        socket.onerror = failed;
        socket.onclose = ({ code, reason }) => { socket.closed = `closed: ${code} ${reason}`; socket.replied?.(socket.closed); };
        // Replies are field 3 of a ServerFrame; the rest is for the pages.
        socket.onmessage = ({ data }) => {
          const bytes = new Uint8Array(data);
          if (bytes[0] === 0x1a) socket.replied?.([...bytes]);
        };
      });
      window.__wires = await Promise.all(Array.from({ length: many }, open));
    }, { hello: [...hello], many: AT_ONCE });
    return wire;
  }
  // The reply in the text form; a reply that the act came too fast is waited out. Throws when the connection is closed.
  async ask(command) {
    const number = ++this.#count;  // taken at once, so that acts given together have a connection each
    const bytes = [...protoc('--encode=nameplate.v1.ClientFrame', `command { id: ${quoted(`${this.#number}-${number}`.padStart(16, '0'))} command { ${command} } }`)];
    let closed;
    const answer = await until(`an answer to ${command.slice(0, 60)}`, async () => {
      const reply = await this.#page.evaluate(({ bytes, which }) => new Promise((done) => {
        const socket = window.__wires[which];
        if (socket.closed) return done(socket.closed);  // send() would drop it in silence
        socket.replied = done;
        socket.send(new Uint8Array(bytes));
      }), { bytes, which: number % AT_ONCE });
      if (typeof reply === 'string') return closed = reply;
      const said = protoc('--decode=nameplate.v1.ServerFrame', Buffer.from(reply)).toString();
      return /RATE_LIMITED/.test(said) ? false : said;
    });
    if (closed) throw new Error(`${closed} for ${command.slice(0, 200)}`);
    return answer;
  }
  // What was given and accepted, with its act's name.
  static accepted = [];
  async give(command) {
    const said = await this.ask(command);
    if (!/accepted/.test(said)) throw new Error(`refused: ${command.slice(0, 200)}: ${said}`);
    Wire.accepted.push(command);
    const number = (field) => Number(new RegExp(`${field}: (\\d+)`).exec(said)?.[1] ?? 0);
    return { act: number('act'), entry: number('entry') };
  }
  // Acts that do not wait for each other: one under way on each connection.
  async giveAll(commands) {
    for (let i = 0; i < commands.length; i += AT_ONCE) await Promise.all(commands.slice(i, i + AT_ONCE).map((command) => this.give(command)));
  }
}
