// The messages of the set-up: settings, participants, groups, programme.
#include <set>
#include <string>

#include "server/proceedings/message.hpp"
#include "server/proceedings/message_checks.hpp"

namespace nameplate::proceedings {
namespace {

Verdict too_many(std::string_view field) { return refuse_field(v1::REFUSAL_TOO_MANY, field); }

Verdict need_texts(const v1::LocalText& text, std::size_t most_bytes, std::string_view field) {
  for (const auto* one : {&text.en(), &text.fr(), &text.es(), &text.ru(), &text.ar(), &text.zh()})
    if (!is_clean_text(*one, most_bytes)) return out_of_range(field);
  return {};
}

// Screens fall back to English, so English is the one that must be there.
Verdict need_name(const v1::LocalText& text, std::size_t most_bytes, std::string_view field) {
  return text.en().empty() ? missing(field) : need_texts(text, most_bytes, field);
}

Verdict need_time(std::int64_t at_ms, std::string_view field) {
  const bool good = at_ms >= limits::kEarliestMs && at_ms <= limits::kLatestMs;
  return good ? std::nullopt : out_of_range(field);
}

Verdict fault_of_seats(const v1::RoundSettings& settings) {
  if (settings.presiding_seats_size() == 0) return missing("presiding_seats");
  if (settings.presiding_seats_size() > limits::kPresidingSeats) return too_many("presiding_seats");
  std::set<std::string> seen;
  for (const auto& seat : settings.presiding_seats()) {
    if (!is_code(seat.code()) || !seen.insert(seat.code()).second)
      return out_of_range("presiding_seats");
    if (auto no = need_texts(seat.person(), limits::kNameBytes, "presiding_seats")) return no;
  }
  return {};
}

Verdict fault_of_rights(const v1::RoundSettings& settings) {
  if (settings.rights_size() > limits::kParticipants) return too_many("rights");
  std::set<std::string> seen;
  for (const auto& rights : settings.rights()) {
    const bool good = is_code(rights.participant()) && seen.insert(rights.participant()).second &&
                      v1::PointScope_IsValid(rights.points_of_order()) &&
                      rights.replies() <= limits::kMostReplies;
    if (!good) return out_of_range("rights");
  }
  return {};
}

// 0 = by 34/401.
Verdict need_limit(std::int64_t ms, std::string_view field) {
  const bool good = ms == 0 || (ms >= limits::kShortestLimitMs && ms <= limits::kLongestLimitMs);
  return good ? std::nullopt : out_of_range(field);
}

Verdict fault_of_units(const v1::Topic& topic) {
  if (topic.units_size() > 0 && topic.kind() != v1::TOPIC_KIND_READING)
    return out_of_range("units");
  if (topic.units_size() > limits::kUnits) return too_many("units");
  std::set<std::uint32_t> numbers;
  for (const auto& unit : topic.units()) {
    const bool known = unit.number() != 0 && unit.number() <= limits::kLargestNumber;
    if (!known || !numbers.insert(unit.number()).second) return out_of_range("units");
    if (unit.label().empty()) return missing("label");
    if (!is_clean_text(unit.label(), limits::kLabelBytes)) return out_of_range("label");
    if (auto no = need_texts(unit.title(), limits::kTitleBytes, "units")) return no;
  }
  return {};
}

}  // namespace

std::optional<v1::Refusal> fault_of_settings(const v1::RoundSettings& settings) {
  if (settings.id().empty()) return missing("id");
  if (!is_word(settings.id())) return out_of_range("id");
  if (auto no = need_name(settings.title(), limits::kTitleBytes, "title")) return no;
  if (auto no = need_texts(settings.place(), limits::kTitleBytes, "place")) return no;
  if (settings.time_zone().empty()) return missing("time_zone");
  if (!is_word(settings.time_zone())) return out_of_range("time_zone");
  if (settings.mode() == v1::MODE_UNSPECIFIED) return missing("mode");
  if (!v1::Mode_IsValid(settings.mode())) return out_of_range("mode");
  if (auto no = fault_of_limits(settings.limits())) return no;
  if (auto no = need_limit(settings.first_reply_ms(), "first_reply_ms")) return no;
  if (auto no = need_limit(settings.second_reply_ms(), "second_reply_ms")) return no;
  if (auto no = need_limit(settings.explanation_ms(), "explanation_ms")) return no;
  if (settings.conclude_at_ms() < 0 || settings.conclude_at_ms() > limits::kMostConcludeMs)
    return out_of_range("conclude_at_ms");
  // 0 = not said = 1; faster than real time in rehearsals only.
  const std::uint32_t fastest = settings.rehearsal() ? limits::kFastestClock : 1;
  if (settings.clock_rate() > fastest) return out_of_range("clock_rate");
  if (settings.display_languages_size() > limits::kDisplayLanguages)
    return too_many("display_languages");
  for (const auto& language : settings.display_languages())
    if (!is_word(language)) return out_of_range("display_languages");
  if (auto no = fault_of_rights(settings)) return no;
  return fault_of_seats(settings);
}

std::optional<v1::Refusal> fault_of_limits(const v1::TimeLimits& given) {
  if (!v1::LimitBasis_IsValid(given.basis())) return out_of_range("basis");
  if (given.limits_size() > 0 && given.basis() == v1::LIMIT_BASIS_UNSPECIFIED)
    return missing("basis");
  if (given.limits_size() > limits::kCategoryLimits) return too_many("limits");
  std::set<int> seen;
  for (const auto& limit : given.limits()) {
    const bool known =
        v1::Category_IsValid(limit.category()) && limit.category() != v1::CATEGORY_UNSPECIFIED;
    if (!known || !seen.insert(limit.category()).second) return out_of_range("category");
    const auto ms = limit.limit_ms();
    if (ms != 0 && (ms < limits::kShortestLimitMs || ms > limits::kLongestLimitMs))
      return out_of_range("limit_ms");
  }
  return {};
}

std::optional<v1::Refusal> fault_of_participant(const v1::Participant& participant) {
  if (auto no = need_code(participant.code(), "code")) return no;
  if (participant.category() == v1::CATEGORY_UNSPECIFIED) return missing("category");
  if (!v1::Category_IsValid(participant.category())) return out_of_range("category");
  return need_name(participant.name(), limits::kNameBytes, "name");
}

std::optional<v1::Refusal> fault_of_participants(const v1::ImportParticipants& act) {
  // An empty file is a slip, never a round without delegations.
  if (act.participants_size() == 0) return missing("participants");
  if (act.participants_size() > limits::kParticipants) return too_many("participants");
  std::set<std::string> seen;
  for (const auto& participant : act.participants()) {
    if (auto no = fault_of_participant(participant)) return no;
    if (!seen.insert(participant.code()).second) return out_of_range("code");
  }
  return {};
}

std::optional<v1::Refusal> fault_of_group(const v1::Group& group) {
  if (auto no = need_code(group.code(), "code")) return no;
  if (auto no = need_name(group.name(), limits::kNameBytes, "name")) return no;
  if (group.members_size() > limits::kGroupMembers) return too_many("members");
  std::set<std::string> seen;
  for (const auto& member : group.members())
    if (!is_code(member) || !seen.insert(member).second) return out_of_range("members");
  return {};
}

std::optional<v1::Refusal> fault_of_groups(const v1::ImportGroups& act) {
  if (act.groups_size() > limits::kGroups) return too_many("groups");
  std::set<std::string> seen;
  for (const auto& group : act.groups()) {
    if (auto no = fault_of_group(group)) return no;
    if (!seen.insert(group.code()).second) return out_of_range("code");
  }
  return {};
}

std::optional<v1::Refusal> fault_of_topic(const v1::Topic& topic) {
  if (topic.id() > limits::kLargestId) return out_of_range("id");
  if (topic.number() == 0) return missing("number");
  if (topic.number() > limits::kLargestNumber) return out_of_range("number");
  if (topic.kind() == v1::TOPIC_KIND_UNSPECIFIED) return missing("kind");
  if (!v1::TopicKind_IsValid(topic.kind())) return out_of_range("kind");
  if (auto no = need_name(topic.title(), limits::kTitleBytes, "title")) return no;
  if (topic.list_opens_at_ms() != 0)
    if (auto no = need_time(topic.list_opens_at_ms(), "list_opens_at_ms")) return no;
  if (auto no = fault_of_limits(topic.limits())) return no;
  if (auto no = fault_of_units(topic)) return no;
  if (topic.most_times() > limits::kMostTimes) return out_of_range("most_times");
  return v1::OrderingPolicy_IsValid(topic.ordering()) ? std::nullopt : out_of_range("ordering");
}

std::optional<v1::Refusal> fault_of_meeting(const v1::Meeting& meeting) {
  if (meeting.id() > limits::kLargestId) return out_of_range("id");
  if (meeting.number() == 0) return missing("number");
  if (meeting.number() > limits::kLargestNumber) return out_of_range("number");
  if (auto no = need_time(meeting.starts_at_ms(), "starts_at_ms")) return no;
  const auto length = meeting.hard_stop_ms() - meeting.starts_at_ms();
  if (meeting.hard_stop_ms() != 0 && (length <= 0 || length > limits::kLongestMeetingMs))
    return out_of_range("hard_stop_ms");
  if (auto no = fault_of_limits(meeting.limits())) return no;
  if (meeting.topics_size() > limits::kTopics) return too_many("topics");
  std::set<std::uint32_t> seen;
  for (const auto topic : meeting.topics())
    if (topic == 0 || !seen.insert(topic).second) return out_of_range("topics");
  return {};
}

std::optional<v1::Refusal> fault_of_programme(const v1::ImportProgramme& act) {
  if (act.topics_size() > limits::kTopics) return too_many("topics");
  if (act.meetings_size() > limits::kMeetings) return too_many("meetings");
  std::set<std::uint32_t> ids;
  std::set<std::uint32_t> numbers;
  for (const auto& topic : act.topics()) {
    if (auto no = fault_of_topic(topic)) return no;
    if (topic.id() != 0 && !ids.insert(topic.id()).second) return out_of_range("id");
    if (!numbers.insert(topic.number()).second) return out_of_range("number");
  }
  numbers.clear();
  std::set<std::uint32_t> meetings;
  for (const auto& meeting : act.meetings()) {
    if (auto no = fault_of_meeting(meeting)) return no;
    if (meeting.id() != 0 && !meetings.insert(meeting.id()).second) return out_of_range("id");
    if (!numbers.insert(meeting.number()).second) return out_of_range("number");
    for (const auto topic : meeting.topics())
      if (!ids.contains(topic)) return out_of_range("topics");
  }
  return {};
}

}  // namespace nameplate::proceedings
