// Set-up by the secretariat: the round, its participants and groups.
#include <set>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

Verdict check_code(std::string_view code) {
  if (code.empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "code");
  if (!is_code(code)) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "code");
  return {};
}

Verdict check_participant(const v1::Participant& participant) {
  if (auto no = check_code(participant.code())) return no;
  if (participant.name().en().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "name_en");
  if (!v1::Category_IsValid(participant.category()) ||
      participant.category() == v1::CATEGORY_UNSPECIFIED)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "category");
  return check_texts(participant.name(), limits::kNameBytes, "name");
}

Verdict check_group(const v1::Group& group) {
  if (auto no = check_code(group.code())) return no;
  if (group.name().en().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "name_en");
  if (group.members_size() > limits::kGroupMembers)
    return refuse_field(v1::REFUSAL_TOO_MANY, "members");
  for (const auto& member : group.members())
    if (!is_code(member)) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "members");
  return check_texts(group.name(), limits::kNameBytes, "name");
}

// A participant with a name on a list, or a co-facilitator, cannot vanish.
Verdict check_may_go(const State& state, const std::string& code) {
  for (const auto& [id, list] : state.lists)
    for (const EntryId entry : list.order)
      if (state.entries.at(entry).participant == code) {
        auto refusal = refuse(v1::REFUSAL_PARTICIPANT_IN_USE);
        refusal.set_participant(code);
        return refusal;
      }
  const bool speaks =
      state.floor.entry != 0 && state.entries.at(state.floor.entry).participant == code;
  bool presides = false;
  for (const auto& seat : state.settings.presiding_seats()) presides |= seat.code() == code;
  if (!speaks && !presides) return {};
  auto refusal = refuse(v1::REFUSAL_PARTICIPANT_IN_USE);
  refusal.set_participant(code);
  return refusal;
}

Verdict check_presiding_seats(const v1::RoundSettings& settings) {
  if (settings.presiding_seats_size() > limits::kPresidingSeats)
    return refuse_field(v1::REFUSAL_TOO_MANY, "presiding_seats");
  std::set<std::string> seen;
  for (const auto& seat : settings.presiding_seats()) {
    if (!is_code(seat.code()) || !seen.insert(seat.code()).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "presiding_seats");
    if (auto no = check_texts(seat.person(), limits::kNameBytes, "presiding_seats")) return no;
  }
  return {};
}

}  // namespace

Verdict set_round(const Asked& asked, const v1::SetRound& act) {
  const auto& settings = act.settings();
  if (settings.title().en().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "title_en");
  if (settings.time_zone().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "time_zone");
  if (settings.mode() != v1::MODE_INFORMAL && settings.mode() != v1::MODE_FORMAL)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "mode");
  if (settings.conclude_at_ms() < 0 || settings.conclude_at_ms() > limits::kMostConcludeMs)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "conclude_at_ms");
  if (settings.clock_rate() == 0 || settings.clock_rate() > limits::kFastestClock ||
      (!settings.rehearsal() && settings.clock_rate() != 1))
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "clock_rate");
  if (settings.display_languages_size() > 6)
    return refuse_field(v1::REFUSAL_TOO_MANY, "display_languages");
  if (auto no = check_texts(settings.title(), limits::kTitleBytes, "title")) return no;
  if (auto no = check_texts(settings.place(), limits::kTitleBytes, "place")) return no;
  if (auto no = check_text(settings.time_zone(), 64, "time_zone")) return no;
  if (auto no = check_text(settings.id(), 64, "id")) return no;
  if (auto no = check_presiding_seats(settings)) return no;
  if (auto no = check_limits(settings.limits())) return no;
  // A rehearsal never becomes the meeting, nor the meeting a rehearsal: the clocks differ.
  if (asked.state.last_act != 0 && !asked.state.settings.id().empty() &&
      (settings.rehearsal() != asked.state.settings.rehearsal() ||
       settings.clock_rate() != asked.state.settings.clock_rate()))
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "rehearsal");
  *asked.add().mutable_round_set()->mutable_settings() = settings;
  return {};
}

Verdict import_participants(const Asked& asked, const v1::ImportParticipants& act) {
  if (act.participants_size() > limits::kParticipants)
    return refuse_field(v1::REFUSAL_TOO_MANY, "participants");
  std::set<std::string> codes;
  for (const auto& participant : act.participants()) {
    if (auto no = check_participant(participant)) return no;
    if (!codes.insert(participant.code()).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "code");
  }
  for (const auto& [code, participant] : asked.state.participants)
    if (!codes.contains(code))
      if (auto no = check_may_go(asked.state, code)) return no;
  *asked.add().mutable_participants_replaced()->mutable_participants() = act.participants();
  return {};
}

Verdict put_participant(const Asked& asked, const v1::PutParticipant& act) {
  if (auto no = check_participant(act.participant())) return no;
  if (asked.state.participants.size() >= static_cast<std::size_t>(limits::kParticipants) &&
      !asked.state.participants.contains(act.participant().code()))
    return refuse_field(v1::REFUSAL_TOO_MANY, "participants");
  *asked.add().mutable_participant_put()->mutable_participant() = act.participant();
  return {};
}

Verdict remove_participant(const Asked& asked, const v1::RemoveParticipant& act) {
  if (!asked.state.participants.contains(act.code())) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = check_may_go(asked.state, act.code())) return no;
  asked.add().mutable_participant_removed()->set_code(act.code());
  return {};
}

Verdict import_groups(const Asked& asked, const v1::ImportGroups& act) {
  if (act.groups_size() > limits::kGroups) return refuse_field(v1::REFUSAL_TOO_MANY, "groups");
  std::set<std::string> codes;
  for (const auto& group : act.groups()) {
    if (auto no = check_group(group)) return no;
    if (!codes.insert(group.code()).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "code");
  }
  *asked.add().mutable_groups_replaced()->mutable_groups() = act.groups();
  return {};
}

Verdict put_group(const Asked& asked, const v1::PutGroup& act) {
  if (auto no = check_group(act.group())) return no;
  if (asked.state.groups.size() >= static_cast<std::size_t>(limits::kGroups) &&
      !asked.state.groups.contains(act.group().code()))
    return refuse_field(v1::REFUSAL_TOO_MANY, "groups");
  *asked.add().mutable_group_put()->mutable_group() = act.group();
  return {};
}

Verdict remove_group(const Asked& asked, const v1::RemoveGroup& act) {
  if (!asked.state.groups.contains(act.code())) return refuse(v1::REFUSAL_NOT_FOUND);
  asked.add().mutable_group_removed()->set_code(act.code());
  return {};
}

Verdict note_access(const Asked& asked, const v1::NoteAccess& act) {
  if (auto no = check_text(act.seat(), 64, "seat")) return no;
  *asked.add().mutable_access_noted()->mutable_note() = act;
  return {};
}

}  // namespace nameplate::proceedings
