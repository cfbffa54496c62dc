// The set-up of a round: settings, participants, groups, codes.
#include <algorithm>
#include <set>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// Once on a list, in whatever way it ended: the record names it.
const EntryFacts* first_entry_of(const State& state, const std::string& participant) {
  for (const auto& [id, entry] : state.entries) {
    if (entry.participant == participant) return &entry;
    const auto& members = entry.for_members;
    if (std::find(members.begin(), members.end(), participant) != members.end()) return &entry;
  }
  return nullptr;
}

const EntryFacts* first_entry_for(const State& state, const std::string& group) {
  for (const auto& [id, entry] : state.entries)
    if (entry.on_behalf_of == group) return &entry;
  return nullptr;
}

v1::Refusal in_use(const EntryFacts& entry, const std::string& code) {
  auto refusal = refuse_entry(v1::REFUSAL_PARTICIPANT_IN_USE, entry);
  refusal.set_participant(code);
  return refusal;
}

// In the points of order and motions of the meeting under way.
bool is_heard_of(const State& state, const std::string& code) {
  const auto is_its = [&](const auto& item) { return item.second.participant == code; };
  const auto speaks = [&](const auto& item) {
    const auto& speakers = item.second.speakers;
    return std::any_of(speakers.begin(), speakers.end(),
                       [&](const MotionSpeaker& one) { return one.participant == code; });
  };
  const auto appeals = [&](const auto& item) { return item.second.appealed_by == code; };
  return std::any_of(state.points.begin(), state.points.end(), is_its) ||
         std::any_of(state.points.begin(), state.points.end(), appeals) ||
         std::any_of(state.motions.begin(), state.motions.end(), is_its) ||
         std::any_of(state.motions.begin(), state.motions.end(), speaks);
}

// Neither one that the record names nor one whose representative may preside can vanish.
Verdict may_go(const State& state, const std::string& code) {
  if (const auto* entry = first_entry_of(state, code)) return in_use(*entry, code);
  if (!is_presiding_seat(state.settings, code) && !is_heard_of(state, code)) return {};
  auto refusal = refuse(v1::REFUSAL_PARTICIPANT_IN_USE);
  refusal.set_participant(code);
  return refusal;
}

}  // namespace

// A rehearsal never becomes the meeting, nor the meeting a rehearsal: their clocks differ. Mode and
// Chair stay while a meeting is under way.
Verdict set_round(const Asked& asked, const v1::SetRound& act) {
  const auto& before = asked.state.settings;
  const auto& given = act.settings();
  const auto rate = std::max(given.clock_rate(), 1U);
  const bool same_clock = given.rehearsal() == before.rehearsal() && rate == before.clock_rate();
  if (!before.id().empty() && !same_clock)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "rehearsal");
  if (auto no = need_undecided(asked.state, given.limits(), before.limits())) return no;
  const bool keeps_chair = is_presiding_seat(given, asked.state.presiding);
  if (asked.state.current_meeting != 0 && (given.mode() != before.mode() || !keeps_chair))
    return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  auto& settings = *asked.add().mutable_round_set()->mutable_settings();
  settings = given;
  settings.set_clock_rate(rate);
  *settings.mutable_limits() = stamped(asked, given.limits(), before.limits());
  if (!keeps_chair)
    asked.add().mutable_chair_handed_over()->set_to(given.presiding_seats(0).code());
  return {};
}

Verdict import_participants(const Asked& asked, const v1::ImportParticipants& act) {
  std::set<std::string> codes;
  for (const auto& participant : act.participants()) codes.insert(participant.code());
  for (const auto& [code, participant] : asked.state.participants)
    if (!codes.contains(code))
      if (auto no = may_go(asked.state, code)) return no;
  *asked.add().mutable_participants_replaced()->mutable_participants() = act.participants();
  return {};
}

Verdict put_participant(const Asked& asked, const v1::PutParticipant& act) {
  const auto& present = asked.state.participants;
  if (!present.contains(act.participant().code()) && std::ssize(present) >= limits::kParticipants)
    return refuse_field(v1::REFUSAL_TOO_MANY, "participants");
  *asked.add().mutable_participant_put()->mutable_participant() = act.participant();
  return {};
}

Verdict remove_participant(const Asked& asked, const v1::RemoveParticipant& act) {
  if (!asked.state.participants.contains(act.code())) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = may_go(asked.state, act.code())) return no;
  asked.add().mutable_participant_removed()->set_code(act.code());
  return {};
}

// Members need not be participants: a State may stay away from the round by choice, and its group
// still speaks for it.
Verdict import_groups(const Asked& asked, const v1::ImportGroups& act) {
  std::set<std::string> codes;
  for (const auto& group : act.groups()) codes.insert(group.code());
  for (const auto& [code, group] : asked.state.groups)
    if (!codes.contains(code))
      if (const auto* entry = first_entry_for(asked.state, code)) return in_use(*entry, code);
  *asked.add().mutable_groups_replaced()->mutable_groups() = act.groups();
  return {};
}

Verdict put_group(const Asked& asked, const v1::PutGroup& act) {
  const auto& present = asked.state.groups;
  if (!present.contains(act.group().code()) && std::ssize(present) >= limits::kGroups)
    return refuse_field(v1::REFUSAL_TOO_MANY, "groups");
  *asked.add().mutable_group_put()->mutable_group() = act.group();
  return {};
}

Verdict remove_group(const Asked& asked, const v1::RemoveGroup& act) {
  if (!asked.state.groups.contains(act.code())) return refuse(v1::REFUSAL_NOT_FOUND);
  if (const auto* entry = first_entry_for(asked.state, act.code()))
    return in_use(*entry, act.code());
  asked.add().mutable_group_removed()->set_code(act.code());
  return {};
}

Verdict note_access(const Asked& asked, const v1::NoteAccess& act) {
  *asked.add().mutable_access_noted()->mutable_note() = act;
  return {};
}

}  // namespace nameplate::proceedings
