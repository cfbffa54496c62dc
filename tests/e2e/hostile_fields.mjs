// Every field of an act that holds text, as the schema has them, and what becomes of hostile text in each: shown as text,
// refused, or overwritten by the server.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

// Every path of a string that a command can hold, by the message that holds it.
export function stringsOfCommands() {
  const folder = join(root, 'proto/nameplate/v1');
  const source = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n').replace(/\/\/.*/g, '');
  const messages = new Map();
  for (const [, name, body] of source.matchAll(/^message (\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/gm))
    messages.set(name, [...body.matchAll(/(?:^|[;{}])\s*(?:repeated )?(\w+) (\w+) = \d+/g)].map(([, type, field]) => ({ type, field })));
  const found = new Set();
  const seen = new Set();
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { type, field } of messages.get(name) ?? [])
      if (type === 'string' || type === 'LocalText') found.add(`${name}.${field}`);
      else walk(type);
  };
  walk('Command');
  return [...found].sort();
}

// Free text. Of the round, in its files:
export const IN_THE_FILES = [
  'Group.name', 'Participant.name', 'PresidingSeat.person', 'RoundSettings.place', 'RoundSettings.title', 'Topic.title', 'Unit.label', 'Unit.title',
];
// and given with an act.
export const IN_ACTS = [
  'AnswerSwap.reason', 'Correct.reason', 'DecideReply.reason', 'DrawLots.seed', 'GiveFloor.reason', 'GiveFloorOutside.speaker', 'MoveEntry.reason',
  'RaisePoint.note', 'RuleOnPoint.text', 'SetEntryLimit.reason', 'ShowMessage.text', 'SuspendMeeting.reason', 'WithdrawFloor.reason',
];
// Codes and words of ours: hostile text is refused. The act that tries, %s in the place of the text.
export const CODES = {
  'AppealRuling.participant': 'appeal_ruling { point: 1 participant: %s }',
  'Group.code': 'put_group { group { code: %s name { en: "x" } members: "KE" } }',
  'Group.members': 'put_group { group { code: "X" name { en: "x" } members: %s } }',
  'HandOverChair.to': 'hand_over_chair { to: %s }',
  'Inscribe.for_members': 'inscribe { list: 1 participant: "KE" capacity: CAPACITY_GROUP for_members: %s for_members: "BR" }',
  'Inscribe.on_behalf_of': 'inscribe { list: 1 participant: "KE" capacity: CAPACITY_GROUP on_behalf_of: %s }',
  'Inscribe.participant': 'inscribe { list: 1 participant: %s capacity: CAPACITY_NATIONAL }',
  'MarkPresent.participant': 'mark_present { participant: %s present: true }',
  'MoveMotion.participant': 'move_motion { kind: MOTION_KIND_CLOSE_DEBATE participant: %s }',
  'NoteAccess.client': 'note_access { kind: DEVICE_SIGNED_IN seat: "presiding" client: %s }',
  'NoteAccess.seat': 'note_access { kind: CODES_MADE seat: %s }',
  'Participant.code': 'put_participant { participant { code: %s category: CATEGORY_IGO name { en: "x" } } }',
  'PresidingSeat.code': 'set_round { settings { id: "x" title { en: "x" } time_zone: "UTC" mode: MODE_INFORMAL presiding_seats { code: %s person { en: "x" } } } }',
  'RaisePoint.participant': 'raise_point { kind: POINT_KIND_ORDER participant: %s }',
  'RemoveGroup.code': 'remove_group { code: %s }',
  'RemoveParticipant.code': 'remove_participant { code: %s }',
  'RequestReply.participant': 'request_reply { to_entry: 1 participant: %s }',
  'Rights.participant': 'set_round { settings { id: "x" title { en: "x" } time_zone: "UTC" mode: MODE_INFORMAL rights { participant: %s } } }',
  'RoundSettings.display_languages': 'set_round { settings { id: "x" title { en: "x" } time_zone: "UTC" mode: MODE_INFORMAL display_languages: %s } }',
  'RoundSettings.id': 'set_round { settings { id: %s title { en: "x" } time_zone: "UTC" mode: MODE_INFORMAL } }',
  'RoundSettings.time_zone': 'set_round { settings { id: "x" title { en: "x" } time_zone: %s mode: MODE_INFORMAL } }',
  'SetAccommodation.participant': 'set_accommodation { participant: %s extra_ms: 60000 }',
  'ShowMessage.template_id': 'show_message { template_id: %s }',
  'SpeakOnMotion.participant': 'speak_on_motion { motion: 1 side: SIDE_FOR participant: %s }',
  'Tick.seed': 'tick { seed: %s }',
};

// The server's own, whatever a client writes there.
export const OVERWRITTEN = {
  'TimeLimits.set_by': 'set_time_limits { limits { basis: LIMIT_BASIS_DECIDED limits { category: CATEGORY_IGO limit_ms: 60000 } set_by: %s } no_objection: true }',
};
