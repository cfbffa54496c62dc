// The session's rules, played; the twin of tests/binding/client_session_test.cpp.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotTaken_Reason } from 'nameplate/v1/frame.ts';
import { RefusalCode } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import { hexOf } from 'proto/ts/outbox.ts';
import { PODIUM, PUBLIC, Played, SECOND, floorRow, roundRow } from './played.ts';

const ID = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
const press = (played: Played) => {
  played.session.submit(ID, { act: act('callNext', { expectNext: 3 }) }, played.nowUs);
  return played.take();
};
const accepted = { $case: 'accepted' as const, accepted: { act: 9, entry: 3, place: 0 } };

test('greets first with everything it holds', () => {
  const played = new Played().open();
  assert.deepEqual(played.sent.map((body) => body.$case), ['hello']);
  const { hello } = played.frames('hello')[0]!;
  assert.deepEqual([hello.protocolMin, hello.protocolMax, hello.epoch, hello.have], [1, 1, '0', []]);
});

test('is live when every audience has spoken', () => {
  const played = new Played().open().welcome({ audiences: [PUBLIC, PODIUM] });
  played.changes({ floor: floorRow(1) }, { from: 0, to: 4 });
  assert.equal(played.session.link, 'greeting');
  played.hear({ $case: 'changes', changes: { audience: PODIUM, from: 0, to: 0, put: [], removed: [], hash: 0 } });
  assert.equal(played.session.link, 'live');
});

test('says after a lost link what it holds, and keeps its rows meanwhile', () => {
  const played = new Played().live().close(1006).clear();
  assert.equal(played.session.replica.row('floor')?.row?.$case, 'floor');
  played.pass(SECOND);
  assert.equal(played.connects, 1);
  played.session.opened(played.nowUs);
  const { hello } = played.take().frames('hello')[0]!;
  assert.deepEqual([hello.epoch, hello.have[0]?.at, hello.have[0]?.hash],
    ['7', 1, played.session.replica.hash(PUBLIC)]);
});

test('forgets everything in another epoch and says so', () => {
  const played = new Played().live().close(1006).pass(SECOND).clear();
  played.session.opened(played.nowUs);
  played.take().welcome({ epoch: '18446744073709551615' });
  assert.equal(played.session.replica.row('floor'), undefined);
  assert.equal(played.session.replica.epoch, '18446744073709551615');
  assert.ok(played.events.some((event) => event.event === 'rows' && event.all));
});

test('asks to resume once when it sees a hole, and draws nothing of it', () => {
  const played = new Played().live().clear();
  played.changes({ floor: floorRow(5) }, { from: 3, to: 4 }).changes({ floor: floorRow(6) }, { from: 4, to: 5 });
  assert.equal(played.frames('resume').length, 1);
  assert.equal(played.frames('resume')[0]!.resume.have[0]?.at, 1);
  assert.equal(played.events.filter((event) => event.event === 'rows').length, 0);
});

test('forgets an audience whose hash differs and resumes from nothing', () => {
  const played = new Played().live().clear();
  played.hear({ $case: 'heartbeat', heartbeat: { at: [{ audience: PUBLIC, at: 1, hash: 1 }] } });
  assert.deepEqual(played.frames('resume')[0]!.resume.have, [{ audience: PUBLIC, at: 0, hash: 0 }]);
  played.changes({ floor: floorRow(8) }, { from: 0, to: 9 });
  const row = played.session.replica.row('floor')?.row;
  assert.equal(row?.$case === 'floor' && row.floor.entry, 8);
});

test('a heartbeat of another position proves nothing', () => {
  const played = new Played().live().clear();
  played.hear({ $case: 'heartbeat', heartbeat: { at: [{ audience: PUBLIC, at: 2, hash: 1 }] } });
  assert.equal(played.sent.length, 0);
});

test('shows the fault when the hash differs three times in a minute, and no sooner', () => {
  const played = new Played().live().clear();
  for (let i = 0; i < 5; i++) {
    played.pass(3 * SECOND);
    assert.equal(played.events.some((event) => event.event === 'hash-fault'), i >= 3, `after ${i}`);
    played.changes({ floor: floorRow(i) }, { from: 0, hash: 1234 });
  }
  assert.equal(played.frames('resume').length, 3);
});

test('sends a command at once and reports its outcome once', () => {
  const played = press(new Played().live().clear());
  assert.equal(hexOf(played.frames('command')[0]!.command.id), hexOf(ID));
  const reply = { id: ID, outcome: accepted };
  played.hear({ $case: 'reply', reply }).hear({ $case: 'reply', reply });
  assert.equal(played.outcomes().length, 1);
  assert.equal(played.session.unanswered, 0);
});

test('sends an unanswered command again with the same id after a reconnect', () => {
  const played = press(new Played().live().clear()).close(1006).clear().pass(SECOND);
  played.session.opened(played.nowUs);
  assert.equal(played.take().frames('command').length, 0, 'not before the Welcome');
  played.welcome();
  assert.equal(hexOf(played.frames('command')[0]!.command.id), hexOf(ID));
  assert.equal(played.frames('command').length, 1);
});

test('says not sent ten seconds after the press, and never sends it later', () => {
  const played = press(new Played().live().close(1006).clear());
  played.pass(9.9 * SECOND, { silent: true });
  assert.equal(played.outcomes().length, 0);
  played.pass(0.2 * SECOND, { silent: true });
  assert.deepEqual(played.outcomes().map(({ reply }) => reply), [undefined]);
  played.session.hurry(played.nowUs);
  played.session.opened(played.nowUs);
  played.take().welcome();
  assert.equal(played.frames('command').length, 0);
});

test('tries again after the time the server asks for, with the same id', () => {
  const played = press(new Played().live().clear());
  const notTaken = { reason: NotTaken_Reason.RATE_LIMITED, retryAfterMs: 700 };
  played.hear({ $case: 'reply', reply: { id: ID, outcome: { $case: 'notTaken', notTaken } } });
  played.clear().pass(0.69 * SECOND);
  assert.equal(played.frames('command').length, 0);
  played.pass(0.05 * SECOND);
  assert.equal(hexOf(played.frames('command')[0]!.command.id), hexOf(ID));
  assert.equal(played.outcomes().length, 0);
});

test('measures a clock that was set anew', () => {
  const played = new Played().live().clear();
  const before = played.session.clock.nowMs(played.nowUs);
  played.hear({ $case: 'clockSet', clockSet: { nowMs: before + 3_600_000, clockRate: 1 } });
  assert.equal(played.session.clock.nowMs(played.nowUs), before + 3_600_000);
  assert.equal(played.frames('ping').length, 1);
});

test('says at once what will not pass', () => {
  for (const reason of [NotTaken_Reason.READ_ONLY, NotTaken_Reason.REASON_UNSPECIFIED]) {
    const played = press(new Played().live().clear());
    played.hear({ $case: 'reply', reply: { id: ID, outcome: { $case: 'notTaken', notTaken: { reason, retryAfterMs: 0 } } } });
    assert.equal(played.outcomes().length, 1);
  }
});

test('hands a refusal on with its details', () => {
  const played = press(new Played().live().clear());
  const refused = { code: RefusalCode.REFUSAL_ALREADY_INSCRIBED, rule: '', field: '', place: 4, seconds: 0, atMs: 0, entry: 0, participant: '', by: '' };
  played.hear({ $case: 'reply', reply: { id: ID, outcome: { $case: 'refused', refused } } });
  const outcome = played.outcomes()[0]!.reply?.outcome;
  assert.equal(outcome?.$case === 'refused' && outcome.refused.place, 4);
});

test('backs off in steps, and the steps begin anew after a link that held', () => {
  const played = new Played().open();
  const waits: number[] = [];
  for (let i = 0; i < 7; i++) {
    played.close(1006);
    waits.push(Math.round(played.waitMs()));
    played.session.hurry(played.nowUs);
    played.session.opened(played.nowUs);
  }
  assert.deepEqual(waits, [300, 600, 1000, 2000, 3000, 3000, 3000]);
  played.take().welcome().changes({ floor: floorRow(1) }, { from: 0, to: 1 }).pass(6 * SECOND).close(1006);
  assert.equal(Math.round(played.waitMs()), 300);
});

test('the back-off jitters by thirty in a hundred', () => {
  assert.equal(Math.round(new Played().open().close(1006, 0).waitMs()), 210);
  assert.equal(Math.round(new Played().open().close(1006, 0.999999).waitMs()), 390);
});

test('stays away, comes back, comes soon or late as the close code says', () => {
  for (const code of [1002, 1003, 1007, 1009, 4400, 4401, 4403, 4406, 4499]) {
    const played = new Played().live().close(code);
    assert.equal(played.session.link, 'away', String(code));
    assert.equal(played.session.awayCode, code);
    assert.equal(played.session.nextWakeUs(), undefined);
  }
  for (const code of [1000, 1001, 1006, 1011, 1012, 4500, 4503, 4504, 4508, 4510, 4529])
    assert.equal(new Played().live().close(code).session.link, 'waiting', String(code));
  const soon = new Played().live().pass(6 * SECOND);
  soon.close(4503, 0.2);
  assert.equal(Math.round(soon.waitMs()), 300);
  const late = new Played().live().close(4529, 0).waitMs();
  assert.ok(late >= 10_000, String(late));
});

test('goes on by hand after having stayed away', () => {
  const played = new Played().live().close(4401).clear();
  played.session.hurry(played.nowUs);
  assert.equal(played.take().connects, 1);
});

test('drops a link that is silent for two and a half heartbeats', () => {
  const played = new Played().live().clear();
  played.pass(4.9 * SECOND, { silent: true });
  assert.equal(played.session.link, 'live');
  played.pass(0.2 * SECOND, { silent: true });
  assert.deepEqual([played.session.link, played.drops], ['waiting', [1006]]);
});

test('measures silence anew when its own tick came late', () => {
  const played = new Played().live().clear();
  played.nowUs += 30 * SECOND; // no wake in between: a hidden tab
  played.session.wake(0.5, played.nowUs);
  assert.equal(played.take().session.link, 'live');
  played.pass(5.1 * SECOND, { silent: true });
  assert.equal(played.session.link, 'waiting');
});

test('drops an attempt older than three seconds, and a server that does not welcome within five', () => {
  const attempt = new Played();
  attempt.session.start(attempt.nowUs);
  attempt.take().pass(3.1 * SECOND);
  assert.ok(attempt.drops.includes(1006));
  const mute = new Played().open().pass(5.1 * SECOND);
  assert.ok(mute.drops.includes(1006));
});

test('pings eight times quickly and then every ten seconds, with its positions', () => {
  const played = new Played().live().pass(0.5 * SECOND);
  assert.equal(played.frames('ping').length, 8);
  assert.equal(played.frames('ping').at(-1)!.ping.have[0]?.at, 1);
  played.clear().pass(21 * SECOND);
  assert.equal(played.frames('ping').length, 2);
});

test('asks for the names when their version changes, once', () => {
  const played = new Played().live().clear();
  played.changes({ round: roundRow(77) }).changes({ floor: floorRow(2) });
  assert.equal(played.frames('getDirectory').length, 1);
  played.hear({ $case: 'directory', directory: { version: 77, participants: [], groups: [] } });
  assert.ok(played.events.some((event) => event.event === 'names'));
  played.clear().changes({ floor: floorRow(3) });
  assert.equal(played.frames('getDirectory').length, 0);
});

test('stays away from a peer that does not speak frames or does not welcome first', () => {
  const noise = new Played().open();
  noise.session.received(Uint8Array.of(0xff, 0xff), 0.5, noise.nowUs);
  assert.deepEqual([noise.take().session.link, noise.drops], ['away', [1007]]);
  const rude = new Played().open().hear({ $case: 'heartbeat', heartbeat: { at: [] } });
  assert.deepEqual([rude.session.link, rude.drops], ['away', [1002]]);
});

test('skips a frame of a later version', () => {
  const played = new Played().live().clear();
  played.session.received(Uint8Array.of(0xfa, 0x06, 0x00), 0.5, played.nowUs); // field 111
  assert.deepEqual([played.take().session.link, played.drops], ['live', []]);
});

test('forgets the rows of an audience it no longer belongs to', () => {
  const played = new Played().open().welcome({ audiences: [PUBLIC, PODIUM] }).changes({ floor: floorRow(1) }, { from: 0, to: 1 });
  played.hear({ $case: 'changes', changes: { audience: PODIUM, from: 0, to: 0, put: [], removed: [], hash: 0 } });
  played.close(1006).pass(SECOND);
  played.session.opened(played.nowUs);
  played.welcome({ audiences: [PUBLIC] });
  assert.deepEqual(played.session.replica.audiences(), [PUBLIC]);
});

test('rests while the page is put away and connects anew when it is shown', () => {
  const played = new Played().live().clear();
  played.session.rest();
  assert.deepEqual([played.take().drops, played.session.nextWakeUs()], [[1001], undefined]);
  played.session.orphan(played.nowUs);
  assert.equal(played.take().connects, 1);
});

test('a page shown again without having been put away gives up its old socket', () => {
  const played = new Played().live().clear();
  played.session.orphan(played.nowUs);
  assert.deepEqual([played.take().drops, played.connects, played.session.link], [[1000], 1, 'connecting']);
});
