import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MeetingClock } from 'proto/ts/meeting_clock.ts';

const S = 1_000_000;
const BASE = 1_520_850_000_000;

// A server whose clock reads BASE at local time 0, `rate` times as fast, over a link of the given delays.
function pong(clock: MeetingClock, t0Us: number, thereUs: number, backUs: number, rate = 1, baseMs = BASE) {
  const serverUs = (t0Us + thereUs) * rate;
  clock.pong({ t0Us, nowMs: baseMs + Math.floor(serverUs / 1000), fracUs: serverUs % 1000 }, t0Us + thereUs + backUs);
}

test('is not known before a Welcome, and is after it', () => {
  const clock = new MeetingClock();
  assert.equal(clock.known, false);
  assert.equal(clock.nowMs(0), 0);
  clock.welcome(BASE, 1, 0);
  assert.equal(clock.nowMs(2 * S), BASE + 2000);
});

test('the sample with the least round trip wins', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE - 40, 1, 0);
  pong(clock, 100_000, 200_000, 0);
  pong(clock, 500_000, 1000, 1000);
  pong(clock, 900_000, 0, 300_000);
  assert.equal(clock.roundTripUs, 2000);
  assert.equal(clock.nowMs(S), BASE + 1000);
});

test('a good sample is forgotten after two minutes', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 1, 0);
  pong(clock, 0, 500, 500);
  pong(clock, 119 * S, 5000, 5000);
  assert.equal(clock.roundTripUs, 1000);
  pong(clock, 122 * S, 6000, 6000);
  assert.equal(clock.roundTripUs, 10_000);
});

test('what is shown glides by at most fifty milliseconds a second', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 1, 0);
  for (let i = 0; i < 8; i++) pong(clock, i * 50_000, 40_000, 40_000);
  clock.nowMs(S);
  clock.nowMs(2 * S);
  pong(clock, 2 * S, 500, 500, 1, BASE + 300); // the truth was 300 ms ahead
  let before = clock.nowMs(2 * S + 1000) - (2 * S + 1000) / 1000;
  for (let at = 2.1 * S; at <= 12 * S; at += S / 10) {
    const offset = clock.nowMs(at) - at / 1000;
    assert.ok(offset - before <= 6, `moved ${offset - before} ms in a tenth of a second`);
    assert.ok(offset >= before - 1);
    before = offset;
  }
  assert.ok(Math.abs(before - (BASE + 300)) <= 1, `ended ${before - BASE - 300} ms off`);
});

test('a difference of more than half a second is a step', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 1, 0);
  for (let i = 0; i < 8; i++) pong(clock, i * 50_000, 1000, 1000);
  clock.nowMs(S);
  clock.nowMs(2 * S);
  pong(clock, 2 * S, 100, 100, 1, BASE + 700);
  assert.equal(clock.nowMs(2.1 * S), BASE + 700 + 2100);
});

test('the first pings set the clock at once', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE - 90, 1, 0); // the Welcome took 90 ms
  clock.nowMs(1000);
  pong(clock, 10_000, 1000, 1000);
  assert.equal(clock.nowMs(20_000), BASE + 20);
});

test('a rehearsal runs at its rate, and waits accordingly', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 60, 0);
  pong(clock, 0, 1000, 1000, 60);
  assert.equal(clock.nowMs(10 * S), BASE + 600_000);
  assert.equal(clock.realMs(60_000), 1000);
  assert.equal(clock.realMs(-5), 0);
});

test('a restarted server with a clock that moved on is believed at once', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 1, 0);
  for (let i = 0; i < 8; i++) pong(clock, i * 50_000, 1000, 1000);
  clock.nowMs(5 * S);
  clock.welcome(BASE + 20_000, 1, 6 * S);
  assert.equal(clock.nowMs(6 * S), BASE + 20_000);
});

test('a pong from the future is ignored', () => {
  const clock = new MeetingClock();
  clock.welcome(BASE, 1, 0);
  clock.pong({ t0Us: 5 * S, nowMs: 1, fracUs: 0 }, 4 * S);
  assert.equal(clock.roundTripUs, undefined);
});
