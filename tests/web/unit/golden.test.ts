// The golden files held against the browser binding; tests/binding holds them against the C++ one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogRecord } from 'nameplate/v1/event.ts';
import { ClientFrame, ServerFrame } from 'nameplate/v1/frame.ts';
import { Row } from 'nameplate/v1/row.ts';
import { digits, digitsOfFloor } from 'proto/ts/clock.ts';
import { rowHash } from 'proto/ts/replica.ts';
import { hex, linesOf, unhex } from './golden.ts';

test('every golden line of the digits holds', () => {
  const lines = linesOf('digits.txt');
  for (const line of lines) {
    const [limit, used, since, now, conclude, text, phase, next] = line.trim().split(/\s+/) as [
      string, string, string, string, string, string, string, string];
    const shown = digits(Number(limit), Number(used), since === '-' ? undefined : Number(since), Number(now),
      Number(conclude));
    assert.equal(shown.text, text, line);
    assert.equal(shown.phase, phase, line);
    assert.equal(shown.nextMs === undefined ? '-' : String(shown.nextMs), next, line);
  }
  assert.ok(lines.length > 50);
});

test('the digits change at their announced moment and not before', () => {
  const began = 1_520_850_000_000;
  for (const limit of [0, 45_000]) {
    for (let at = -2_000; at < 60_000;) {
      const shown = digits(limit, 0, began, began + at, 30_250);
      assert.ok(shown.nextMs !== undefined && shown.nextMs >= 1);
      const before = digits(limit, 0, began, began + at + shown.nextMs - 1, 30_250);
      const then = digits(limit, 0, began, began + at + shown.nextMs, 30_250);
      assert.deepEqual([before.text, before.phase], [shown.text, shown.phase], `at ${at}`);
      assert.notDeepEqual([then.text, then.phase], [shown.text, shown.phase], `at ${at}`);
      at += shown.nextMs;
    }
  }
});

test('the digits read a floor row, running and paused', () => {
  const floor = { state: 2, entry: 1, limitMs: 180_000, usedMs: 10_000, beganAtMs: 0, point: 0, motion: 0, voting: 0 };
  const running = { ...floor, clock: { $case: 'runningSinceMs' as const, runningSinceMs: 1_000_000 } };
  assert.equal(digitsOfFloor(running, 1_036_000, 30_000).text, '2:14');
  const paused = { ...floor, clock: { $case: 'paused' as const, paused: true } };
  assert.equal(digitsOfFloor(paused, 9_999_000, 30_000).text, '2:50');
  assert.equal(digitsOfFloor(paused, 9_999_000, 30_000).nextMs, undefined);
});

test('every golden hash of rows and states holds', () => {
  let [sum, states] = [0, 0];
  for (const line of linesOf('hash.txt')) {
    const [what, ...rest] = line.split(' ') as [string, ...string[]];
    if (what === 'state') {
      assert.equal(sum, Number.parseInt(rest[0]!, 16), line);
      sum = 0;
      states++;
      continue;
    }
    const found = rowHash(rest[0]!, unhex(rest[1]!));
    assert.equal(found, Number.parseInt(rest[2]!, 16), line);
    sum = (sum + found) >>> 0;
  }
  assert.ok(states >= 8);
});

interface Example {
  name: string;
  type: string;
  text: string[];
  bytes: string;
}

function examples(): Example[] {
  const found: Example[] = [];
  for (const line of linesOf('frames.txt')) {
    if (line.startsWith('  ')) found.at(-1)!.text.push(line.slice(2));
    else if (line.startsWith('message ')) {
      const [, name, type] = line.split(' ') as [string, string, string];
      found.push({ name, type, text: [], bytes: '' });
    } else found.at(-1)!.bytes = line.split(' ')[1]!;
  }
  return found;
}

const types = { ClientFrame, ServerFrame, Row, LogRecord };

// Protobuf's text format of a decoded message, with the schema's names: enough of it to hold the golden texts.
function fieldsOf(text: string[]): string[] {
  return text.map((line) => line.trim()).filter((line) => /^\w+:/.test(line)).map((line) => {
    const [name, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()];
    return `${name}: ${value.replace(/^"(.*)"$/, '$1')}`;
  });
}

test('every golden frame decodes, and encodes again to the same bytes', () => {
  const all = examples();
  assert.ok(all.length >= 20, `only ${all.length} examples`);
  for (const { name, type, bytes } of all) {
    const message = types[type as keyof typeof types];
    assert.ok(message, `${name}: type ${type} is not known here`);
    const decoded = message.decode(unhex(bytes)) as never;
    assert.equal(hex(message.encode(decoded).finish()), bytes, name);
  }
});

// Every number and every plain text of the golden text is found in what was decoded, under its name.
test('every golden frame says what its text says', () => {
  for (const { name, type, text, bytes } of examples()) {
    const decoded = types[type as keyof typeof types].decode(unhex(bytes)) as unknown;
    const said = new Map<string, string[]>();
    const visit = (value: unknown, key: string): void => {
      if (Array.isArray(value)) return value.forEach((each) => visit(each, key));
      if (value instanceof Uint8Array) return;
      if (value && typeof value === 'object') {
        for (const [inner, each] of Object.entries(value)) if (inner !== '$case') visit(each, inner);
        return;
      }
      said.set(key, [...(said.get(key) ?? []), String(value)]);
    };
    visit(decoded, '');
    for (const field of fieldsOf(text)) {
      const [key, value] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 2)];
      if (/\\|^[A-Z_]+$/.test(value)) continue; // escaped bytes; names of enums, which the bytes hold as numbers
      const camel = key.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
      const found = said.get(camel);
      if (found === undefined) continue; // bytes fields
      assert.ok(found.includes(value), `${name}: ${camel} is ${found.join(', ')} and not ${value}`);
    }
  }
});
