import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { keepAlarms, keptAlarms } from '../../../chair-console/web/kept_alarms.ts';

const stored = new Map<string, string>();
const storage = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => { stored.set(key, text); } };
const put = (value: unknown) => Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });
const kept = (epoch = 'a') => [...keptAlarms(epoch)].sort((a, b) => a - b);

beforeEach(() => {
  stored.clear();
  put(storage);
});

test('answers given together are kept as single ones are, for their own log alone', () => {
  keepAlarms('a', new Set([7]));
  keepAlarms('a', new Set([7, 8, 9, 10]));
  assert.deepEqual(kept(), [7, 8, 9, 10]);
  assert.deepEqual(kept('b'), []);
});

test('what another tab answered meanwhile is not forgotten', () => {
  keepAlarms('a', new Set([1, 2, 3]));
  keepAlarms('a', new Set([9]));
  assert.deepEqual(kept(), [1, 2, 3, 9]);
  keepAlarms('b', new Set([4]));
  assert.deepEqual(kept('b'), [4]);
});

test('the newest two hundred are kept', () => {
  keepAlarms('a', new Set(Array.from({ length: 230 }, (_, i) => i)));
  assert.deepEqual(kept(), Array.from({ length: 200 }, (_, i) => i + 30));
});

test('a window without storage answers for this visit only', () => {
  put({ getItem() { throw new Error('refused'); }, setItem() { throw new Error('refused'); } });
  keepAlarms('a', new Set([1]));
  assert.deepEqual(kept(), []);
});
