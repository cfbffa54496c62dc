// The forecast's golden lines, held against the browser binding; the C++ tests read the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryRow, FloorRow, ListRow } from 'nameplate/v1/row.ts';
import { forecast, type Span } from 'proto/ts/forecast.ts';
import { linesOf } from './golden.ts';

const NOW = 1_520_850_000_000;
const empty = <T>(type: { decode(bytes: Uint8Array): T }, fields: Partial<T>): T => ({ ...type.decode(new Uint8Array()), ...fields });
const numbers = (text: string) => text.split(':').map(Number) as [number, number, number, number];
const several = (text: string) => (text === '-' ? [] : text.split(' '));
const words = ({ fromMs, toMs }: Span) => `${Math.floor((fromMs - NOW) / 1000)}-${Math.floor((toMs - NOW) / 1000)}`;

function shown(speaker: string, turnovers: string, waiting: string, whatIf: string) {
  const entries = new Map<number, EntryRow>();
  const add = (id: number, category: number, limitMs: number) => entries.set(id, empty(EntryRow, { id, category, limitMs }));
  let floor: FloorRow | undefined;
  if (speaker !== '-') {
    const [category, limitMs, gone] = numbers(speaker);
    add(99, category, limitMs);
    floor = empty(FloorRow, { entry: 99, limitMs, beganAtMs: NOW - gone });
  }
  several(waiting).forEach((one, i) => add(i + 1, numbers(one)[0], numbers(one)[1]));
  const list = empty(ListRow, {
    order: several(waiting).map((_, i) => i + 1),
    turnovers: several(turnovers).map((one) => {
      const [category, count, sumMs, sumSqS2] = numbers(one);
      return { category, count, sumMs, sumSqS2 };
    }),
  });
  return forecast(list, (id) => entries.get(id), floor, NOW, whatIf === '-' ? undefined : () => Number(whatIf));
}

test('every golden line of the forecast holds', () => {
  const lines = linesOf('forecast.txt');
  for (const line of lines) {
    const [speaker, turnovers, waiting, whatIf, spans] = line.split(';').map((part) => part.trim()) as [string, string, string, string, string];
    const { calls, end } = shown(speaker, turnovers, waiting, whatIf);
    assert.equal([...[...calls.values()].map(words), words(end)].join(' '), spans, line);
  }
  assert.ok(lines.length > 10);
});

test('the forecast says how many fit before the hard stop', () => {
  const { fitsBy } = shown('-', '2:40:9200000:2160000', '2:180000 2:180000 2:180000 2:180000', '-');
  const { few, many } = fitsBy(NOW + 690_000); // three slots of 3:50
  assert.ok(few < 3 && many >= 3);
  assert.equal(fitsBy(NOW).many, 0);
  assert.equal(fitsBy(NOW + 36_000_000).few, 4);
});
