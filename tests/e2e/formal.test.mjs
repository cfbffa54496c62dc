// A formal meeting in real browsers: an exchange of places, a point of order with an appeal, a right of reply and a motion
// to adjourn the debate, on the console, two delegates' phones and the display at once.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  Chamber, artefacts, confirm, id, inscribe, nameDelegation, order, sameEverywhere, seconds, standing, state, text, until,
} from './chamber.mjs';

let chamber, console_, kenya, brazil, display;
const allTellTheSame = (what) => sameEverywhere({ console: console_, kenya, brazil, display }, what);
const press = (page, name) => id(page, name).click();
const shown = (page, name) => until(`${name} to be shown`, async () => (await id(page, name).count()) > 0);
const ask = async (phone) => {
  await press(phone, 'request');
  await until('a place on the list', async () => ['waiting', 'next'].includes(await state(phone)));
};

before(async () => {
  chamber = await Chamber.open({ base: '2018-03-12T09:45:00' });
  console_ = await chamber.page('secretary', { width: 1280, height: 800 });
  display = await chamber.page('display', { width: 1920, height: 1080 });
  kenya = await chamber.page('delegation:KE');
  brazil = await chamber.page('delegation:BR');
});
after(async () => { await chamber?.close(); });

test('the secretariat makes the meeting formal; four ask for the floor', async () => {
  await until('the console to be live', async () => (await standing(console_)).live === 'live');
  await confirm(console_, 'set-mode');
  await until('a formal meeting', async () => /^Formal/.test(await text(console_, 'mode')));
  await until('the list to be open', async () => id(kenya, 'request').isEnabled());
  await ask(kenya);
  await ask(brazil);
  await inscribe(console_, 'NG', 'nige');
  await inscribe(console_, 'JP', 'япон');
  assert.deepEqual(await order(console_), ['KE', 'BR', 'NG', 'JP']);
});

test('two delegations exchange places: proposed on one phone, accepted on the other', async () => {
  await press(brazil, 'more-swap');
  const first = await id(brazil, 'swap-with').locator('option').nth(1).getAttribute('value');
  await id(brazil, 'swap-with').selectOption(first);
  await press(brazil, 'swap-now');
  await until('the podium sees it', async () => (await console_.locator('[data-testid^="talk-"]').count()) === 1);
  await press(kenya, 'swap-accept');
  await until('places exchanged', async () => (await order(console_)).join() === 'BR,KE,NG,JP');
  await allTellTheSame('exchanged');
});

test('a point of order interrupts the speaker; the ruling is appealed against; a tie upholds the Chair', async () => {
  await press(console_, 'call-to-order');
  await until('the meeting in session', async () => id(console_, 'open-topic-1').isEnabled());
  await press(console_, 'open-topic-1');
  await until('Call next is possible', async () => id(console_, 'call-next').isEnabled());
  await press(console_, 'call-next');
  await until('Brazil speaks', async () => (await state(brazil)) === 'speaking');

  await press(kenya, 'more-raise');
  await id(kenya, 'note').fill('Rule 68: not the topic.');
  await press(kenya, 'raise-now');
  await until('the podium sees the nameplate and the note', async () => (await text(console_, 'point-1')).includes('Rule 68'));
  assert.ok(!(await brazil.content()).includes('Rule 68'), 'the note is for the podium alone');
  await press(console_, 'recognise-1');
  await until('the display says so', async () => /Point of order/i.test(await text(display, 'banner')) && (await text(display, 'speaker')).includes('Kenya'));
  const left = seconds(await text(display, 'clock'));
  await until('nobody is called while a point of order is live', async () => id(console_, 'call-next').isDisabled());
  await console_.screenshot({ path: join(artefacts, 'formal-console.png') });

  await id(console_, 'ruling-text').fill('The speaker is within the topic.');
  await press(console_, 'not-well-taken');
  await shown(kenya, 'appeal');
  await confirm(kenya, 'appeal');
  await shown(console_, 'vote');
  for (const [side, votes] of [['yes', 60], ['no', 60], ['abstain', 11]]) await id(console_, `vote-${side}`).fill(String(votes));
  await confirm(console_, 'record-vote');
  await until('upheld, on console and phone', async () => /stands/.test(await text(console_, 'appeal-result')) && /stands/.test(await text(kenya, 'appeal-result')));
  assert.equal(seconds(await text(console_, 'clock')), left, 'the time stood still');
  await press(console_, 'dispose-point');
  await until('Brazil goes on', async () => (await state(brazil)) === 'speaking' && (await text(display, 'speaker')).includes('Brazil'));
  await until('with the time that was left', async () => {
    const now = seconds(await text(display, 'clock'));
    return now < left && now > left - 20;
  });
  await allTellTheSame('disposed of');
});

test('a right of reply is asked for on the phone and accorded by the Chair', async () => {
  await press(console_, 'end-statement');
  await until('the floor is free', async () => (await text(console_, 'floor-name')).includes('Chair'));
  await press(kenya, 'more-reply');
  await press(kenya, 'reply-now');
  const card = console_.locator('[data-testid^="asked-"]');
  await until('the podium sees it', async () => (await card.count()) === 1);
  assert.equal(await id(brazil, 'reply').count(), 0);
  await card.locator('[data-testid^="accord-"]').click();
  await until('it waits, with ten minutes', async () => /Kenya[\s\S]*first[\s\S]*10:00/.test(await text(console_, 'replies')));
  await until('Kenya knows', async () => /first/.test(await id(kenya, 'own-entry').first().innerText()));
});

test('a motion to adjourn the debate: two may speak on each side, it is voted on, and the names are on hold', async () => {
  await press(brazil, 'more-motion');
  await press(brazil, 'motion-kind-3');
  await press(brazil, 'motion-now');
  await shown(console_, 'motion-1');
  await press(console_, 'take-motion-1');
  await shown(kenya, 'speak-against-motion');
  await press(kenya, 'speak-against-motion');
  await press(console_, 'speak-for-1');
  await nameDelegation(console_, 'speak-for-1-who', 'JP', 'jap');
  await press(console_, 'speak-for-1-confirm');
  await until('both asked', async () => /Japan/.test(await text(console_, 'motion-1')) && /Kenya/.test(await text(console_, 'motion-1')));
  await press(console_, 'hear-1');
  await until('the display shows the motion', async () => /Adjournment of the debate/i.test(await text(display, 'motion')) && /Kenya/.test(await text(display, 'speaker')));
  await until('the next one can be heard', async () => id(console_, 'hear-1').isEnabled());
  await press(console_, 'hear-1');
  await until('nobody left to hear', async () => (await id(console_, 'hear-1').count()) === 0);
  await confirm(console_, 'put-to-vote-1');
  await shown(console_, 'vote');
  for (const [side, votes] of [['yes', 71], ['no', 70], ['abstain', 12]]) await id(console_, `vote-${side}`).fill(String(votes));
  await confirm(console_, 'record-vote');
  await until('the debate is adjourned on the phone', async () => (await kenya.content()).includes('adjourned'));
  await allTellTheSame('adjourned');
  assert.deepEqual(await order(console_), ['KE', 'NG', 'JP'], 'nobody lost a place');
  assert.ok(await id(console_, 'call-next').isDisabled());
  await console_.screenshot({ path: join(artefacts, 'formal-adjourned.png') });
});

test('no page had a fault, and the record can be proved', async () => {
  for (const page of [console_, display, kenya, brazil]) assert.deepEqual(page.faults, []);
  await chamber.stop();
  assert.match(chamber.ctl('verify', chamber.data), /chain ok, invariants ok/);
});
