// When the console asks for the seals, at each end of a meeting and of the round, and again while one is owed; and who
// sees the newest one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Role, RoundState } from 'nameplate/v1/types.ts';
import type { Store } from '../../../server/web/kit/store.ts';
import { asksAgain, endsOf, showsSeal } from '../../../chair-console/web/seals.tsx';

const store = (adjourned: number[], state = RoundState.ROUND_STATE_RUNNING) =>
  ({ meetings: adjourned.map((adjournedAtMs) => ({ adjournedAtMs })), round: { state } }) as unknown as Store;

test('every end is another one: of a meeting, of the round, and of a meeting that was adjourned anew', () => {
  assert.equal(endsOf(store([0, 0])), '', 'nothing has ended');
  const ends = [[1000, 0], [1000, 2000], [1000, 2500]].map((each) => endsOf(store(each)));
  ends.push(endsOf(store([1000, 2500], RoundState.ROUND_STATE_CONCLUDED)));
  assert.equal(new Set(ends).size, 4);
  assert.equal(endsOf(store([1000, 0])), endsOf(store([1000, 0])));
});

test('it is asked again while a seal is owed or the server is away, and not when it was refused', () => {
  const known = { status: 200, by: 'seals-by-1', owed: false, seals: [] };
  assert.equal(asksAgain(known), false);
  assert.equal(asksAgain({ ...known, owed: true }), true);
  assert.equal(asksAgain({ ...known, status: 0 }), true);
  assert.equal(asksAgain({ ...known, status: 503 }), true);
  assert.equal(asksAgain({ ...known, status: 403 }), false);
});

test('everybody who has a console reads the newest seal between the meetings, and nobody during one', () => {
  const between = (role: Role, participant = '') => ({ ...store([1000]), welcome: { role, participant } }) as unknown as Store;
  for (const role of [Role.ROLE_PRESIDING, Role.ROLE_SECRETARY, Role.ROLE_OFFICER]) assert.equal(showsSeal(between(role)), true, Role[role]);
  assert.equal(showsSeal(between(Role.ROLE_COFACILITATOR, 'MX')), true, 'also who does not preside');
  for (const role of [Role.ROLE_DELEGATION, Role.ROLE_DISPLAY, Role.ROLE_PUBLIC, Role.ROLE_BOOTH]) assert.equal(showsSeal(between(role)), false, Role[role]);
  assert.equal(showsSeal({ ...between(Role.ROLE_OFFICER), currentMeeting: {} } as unknown as Store), false);
  assert.equal(showsSeal({ ...store([0]), welcome: { role: Role.ROLE_OFFICER, participant: '' } } as unknown as Store), false, 'nothing has ended');
});
