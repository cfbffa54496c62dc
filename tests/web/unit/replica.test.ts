import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Audience, type Changes } from 'nameplate/v1/frame.ts';
import { Replica, type RowChange } from 'proto/ts/replica.ts';
import { PUBLIC, floorRow, stateHash } from './played.ts';

type Rows = Record<string, Uint8Array>;
const changes = (from: number, to: number, put: Rows, removed: string[], all: Rows): Changes => ({
  audience: PUBLIC, from, to, put: Object.entries(put).map(([key, row]) => ({ key, row })), removed, hash: stateHash(all),
});
const [one, two, three] = [floorRow(1), floorRow(2), floorRow(3)];

test('a snapshot, then changes: rows, position and hash follow', () => {
  const replica = new Replica();
  assert.equal(replica.apply(changes(0, 5, { a: one, b: two }, [], { a: one, b: two })), 'done');
  assert.equal(replica.apply(changes(5, 6, { a: three }, ['b'], { a: three })), 'done');
  assert.deepEqual([replica.position(PUBLIC), replica.keys(PUBLIC)], [6, ['a']]);
  assert.equal(replica.hash(PUBLIC), stateHash({ a: three }));
});

test('a merged frame may begin before what is held', () => {
  const replica = new Replica();
  replica.apply(changes(0, 5, { a: one }, [], { a: one }));
  assert.equal(replica.apply(changes(3, 9, { a: two }, [], { a: two })), 'done');
  assert.equal(replica.position(PUBLIC), 9);
});

test('a frame from beyond changes nothing; an older one neither', () => {
  const replica = new Replica();
  replica.apply(changes(0, 5, { a: one }, [], { a: one }));
  assert.equal(replica.apply(changes(6, 7, { a: two }, [], { a: two })), 'hole');
  assert.equal(replica.apply(changes(3, 4, { a: two }, [], { a: two })), 'old');
  assert.equal(replica.apply(changes(4, 5, { a: one }, [], { a: one })), 'old');
  assert.deepEqual([replica.position(PUBLIC), replica.hash(PUBLIC)], [5, stateHash({ a: one })]);
});

test('a snapshot from a server that lost the end of its log is taken, and a heartbeat from before is not believed', () => {
  const replica = new Replica();
  replica.apply(changes(0, 5, { a: two }, [], { a: two }));
  assert.equal(replica.agrees({ audience: PUBLIC, at: 4, hash: stateHash({ a: one }) }), false);
  assert.equal(replica.agrees({ audience: PUBLIC, at: 6, hash: 1 }), true);
  assert.equal(replica.apply(changes(0, 4, { a: one }, [], { a: one })), 'done');
  assert.deepEqual([replica.position(PUBLIC), replica.hash(PUBLIC)], [4, stateHash({ a: one })]);
});

test('the same position with another hash is unequal, and so is a frame that ends elsewhere', () => {
  const replica = new Replica();
  replica.apply(changes(0, 5, { a: one }, [], { a: one }));
  assert.equal(replica.apply(changes(4, 5, {}, [], { a: two })), 'unequal');
  assert.equal(replica.apply(changes(5, 6, { a: two }, [], { a: three })), 'unequal');
});

test('a snapshot names what changed and what is gone, and not what stayed', () => {
  const replica = new Replica();
  replica.apply(changes(0, 5, { a: one, b: two, c: one }, [], { a: one, b: two, c: one }));
  const changed: RowChange[] = [];
  replica.apply(changes(0, 9, { a: one, b: three }, [], { a: one, b: three }), changed);
  assert.deepEqual(changed.map(({ key, removed }) => `${key} ${removed}`), ['b false', 'c true']);
});

test('audiences are apart; another epoch forgets them all', () => {
  const replica = new Replica();
  replica.enterEpoch('1');
  replica.apply(changes(0, 5, { a: one }, [], { a: one }));
  replica.apply({ ...changes(0, 2, { undo: two }, [], { undo: two }), audience: Audience.AUDIENCE_PODIUM });
  assert.deepEqual(replica.positions().map(({ audience, at }) => [audience, at]), [[1, 5], [3, 2]]);
  assert.equal(replica.enterEpoch('1'), false);
  assert.equal(replica.enterEpoch('2'), true);
  assert.deepEqual(replica.positions(), []);
});

test('ten thousand changes at random keep the sum', () => {
  const replica = new Replica();
  const all: Rows = {};
  let [seed, at] = [1, 0];
  const random = (n: number) => (seed = (Math.imul(seed, 48271) >>> 0) % 0x7fffffff) % n;
  assert.equal(replica.apply(changes(0, ++at, {}, [], all)), 'done');
  for (let i = 0; i < 10_000; i++) {
    const key = `entry/${random(40)}`;
    const removed = random(3) === 0 ? [key] : [];
    const put: Rows = removed.length > 0 ? {} : { [key]: floorRow(random(1000)) };
    Object.assign(all, put);
    for (const each of removed) delete all[each];
    assert.equal(replica.apply(changes(at, ++at, put, removed, all)), 'done', `change ${i}`);
  }
});
