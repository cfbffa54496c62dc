// An act on a connection that the server closes is a failure with the reason, not a test that never ends. No browser: a
// page whose socket is closed when it should have answered, or was before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Wire } from './wire.mjs';

class Closing {
  constructor() { setTimeout(() => this.onopen(), 0); }
  send(bytes) {
    if (this.greeted) setTimeout(() => this.onclose?.({ code: 4400, reason: 'what was that' }), 0);
    this.greeted = bytes !== undefined;
  }
}

test('an act on a connection that is closed ends with the reason', { timeout: 20_000 }, async () => {
  Object.assign(globalThis, { window: {}, location: { origin: 'http://127.0.0.1' }, WebSocket: Closing });
  const wire = await Wire.open({ evaluate: (act, given) => act(given) });
  for (let i = 0; i < 12; ++i) await assert.rejects(wire.ask('call_to_order { meeting: 1 }'), /closed: 4400 what was that/);
});
