// What several subjects share.
#include "server/proceedings/rules.hpp"

#include <algorithm>

#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {
namespace {

// Reads one code point; -1 for bytes that are not UTF-8 (RFC 3629: no overlong forms, no
// surrogates).
std::int32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || at + static_cast<std::size_t>(more) > text.size()) return -1;
  std::int32_t point = first & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    const unsigned char next = byte(at++);
    if ((next & 0xC0) != 0x80) return -1;
    point = (point << 6) | (next & 0x3F);
  }
  const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return overlong || surrogate || point > 0x10FFFF ? -1 : point;
}

// Control characters, and the marks that make one text look like another.
bool is_unwelcome(std::int32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069) || point == 0x2028 || point == 0x2029 ||
         point == 0xFEFF || (point & 0xFFFE) == 0xFFFE;
}

}  // namespace

v1::Refusal refuse(v1::RefusalCode code, std::string_view rule) {
  v1::Refusal refusal;
  refusal.set_code(code);
  refusal.set_rule(std::string(rule));
  return refusal;
}

v1::Refusal refuse_field(v1::RefusalCode code, std::string_view field) {
  auto refusal = refuse(code);
  refusal.set_field(std::string(field));
  return refusal;
}

Verdict check_text(std::string_view text, std::size_t most_bytes, std::string_view field) {
  if (text.size() > most_bytes) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, field);
  for (std::size_t at = 0; at < text.size();) {
    const auto point = next_code_point(text, at);
    if (point < 0 || is_unwelcome(point))
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, field);
  }
  return {};
}

Verdict check_texts(const v1::LocalText& text, std::size_t most_bytes, std::string_view field) {
  for (const auto* one : {&text.en(), &text.fr(), &text.es(), &text.ru(), &text.ar(), &text.zh()})
    if (auto no = check_text(*one, most_bytes, field)) return no;
  return {};
}

bool is_code(std::string_view code) {
  return !code.empty() && code.size() <= limits::kCodeBytes &&
         std::all_of(code.begin(), code.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

const ListFacts* find_list(const State& state, ListId id) {
  const auto found = state.lists.find(id);
  return found == state.lists.end() ? nullptr : &found->second;
}
const EntryFacts* find_entry(const State& state, EntryId id) {
  const auto found = state.entries.find(id);
  return found == state.entries.end() ? nullptr : &found->second;
}
const TopicFacts* find_topic(const State& state, TopicId id) {
  const auto found = state.topics.find(id);
  return found == state.topics.end() ? nullptr : &found->second;
}
const MeetingFacts* find_meeting(const State& state, MeetingId id) {
  const auto found = state.meetings.find(id);
  return found == state.meetings.end() ? nullptr : &found->second;
}

bool is_waiting(const EntryFacts& entry) {
  return entry.state == v1::ENTRY_STATE_INSCRIBED || entry.state == v1::ENTRY_STATE_CARRIED_OVER ||
         entry.state == v1::ENTRY_STATE_FROZEN;
}

Verdict need_session(const State& state) {
  const auto* meeting = find_meeting(state, state.current_meeting);
  if (meeting == nullptr) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION, "68/109");
  if (meeting->state == v1::MEETING_STATE_SUSPENDED)
    return refuse(v1::REFUSAL_MEETING_SUSPENDED, "76/118");
  return {};
}

Verdict need_own(const Asked& asked, const EntryFacts& entry) {
  if (asked.role == v1::ROLE_DELEGATION && entry.participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  return {};
}

void add_clock_paused(const Asked& asked) {
  auto& fact = *asked.add().mutable_clock_paused();
  fact.set_entry(asked.state.floor.entry);
  fact.set_used_ms(asked.state.floor.used_at(asked.now_ms));
}

void add_floor_ended(const Asked& asked) {
  const auto& floor = asked.state.floor;
  if (floor.state == v1::FLOOR_STATE_VACANT) return;
  auto& fact = *asked.add().mutable_floor_ended();
  fact.set_entry(floor.entry);
  fact.set_used_ms(floor.used_at(asked.now_ms));
  fact.set_at_ms(asked.now_ms);
}

void add_floor_given(const Asked& asked, const EntryFacts& entry, std::string_view reason) {
  auto& fact = *asked.add().mutable_floor_given();
  fact.set_entry(entry.id);
  fact.set_limit_ms(limit_for(asked.state, entry));
  fact.set_at_ms(asked.now_ms);
  fact.set_out_of_order_reason(std::string(reason));
}

void add_list_opened(const Asked& asked, const ListFacts& list) {
  auto& fact = *asked.add().mutable_list_state_changed();
  fact.set_list(list.id);
  fact.set_state(v1::LIST_STATE_OPEN);
}

void add_topic_state(const Asked& asked, TopicId topic, v1::TopicState state) {
  auto& fact = *asked.add().mutable_topic_state_changed();
  fact.set_topic(topic);
  fact.set_state(state);
}

void add_topic_opened(const Asked& asked, const TopicFacts& topic) {
  add_topic_state(asked, topic.topic.id(), v1::TOPIC_STATE_OPEN);
  const auto* list = find_list(asked.state, topic.main_list);
  if (list == nullptr) return;
  for (const EntryId id : list->order) {
    if (asked.state.entries.at(id).state != v1::ENTRY_STATE_CARRIED_OVER) continue;
    auto& fact = *asked.add().mutable_entry_state_changed();
    fact.set_entry(id);
    fact.set_state(v1::ENTRY_STATE_INSCRIBED);
  }
}

void add_round_running(const Asked& asked) {
  if (asked.state.round_state != v1::ROUND_STATE_PLANNED) return;
  asked.add().mutable_round_state_changed()->set_state(v1::ROUND_STATE_RUNNING);
}

void add_call_clears_display(const Asked& asked) {
  const auto& notice = asked.state.notice;
  if (notice.shown && notice.until_ms == 0) asked.add().mutable_message_cleared();
  if (notice.blank && notice.blank_until_ms == 0) asked.add().mutable_display_unblanked();
}

Verdict check_limits(const v1::TimeLimits& given) {
  if (given.basis() == v1::LIMIT_BASIS_UNSPECIFIED && given.limits_size() > 0)
    return refuse_field(v1::REFUSAL_FIELD_MISSING, "basis");
  for (const auto& limit : given.limits()) {
    if (!v1::Category_IsValid(limit.category()) || limit.category() == v1::CATEGORY_UNSPECIFIED)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "category");
    const auto ms = limit.limit_ms();
    if (ms != 0 && (ms < limits::kShortestLimitMs || ms > limits::kLongestLimitMs))
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "limit_ms");
  }
  return {};
}

}  // namespace nameplate::proceedings
