#include "tests/scenarios/fact_words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "server/proceedings/decide.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {
namespace {

using proceedings::EntryId;
using proceedings::State;

std::string name(const State& state, EntryId id) {
  const auto found = state.entries.find(id);
  if (found == state.entries.end()) return "nobody";
  std::string text = found->second.participant;
  return found->second.on_behalf_of.empty() ? text : text + "/" + found->second.on_behalf_of;
}

// "1:05"; durations are shown in whole seconds.
std::string span(std::int64_t ms) {
  std::array<char, 32> text{};
  const auto seconds = ms / 1000;
  std::snprintf(text.data(), text.size(), "%lld:%02lld", static_cast<long long>(seconds / 60),
                static_cast<long long>(seconds % 60));
  return text.data();
}

std::string limit(std::int64_t ms) { return ms == 0 ? "no limit" : span(ms); }

// "LIST_STATE_NOT_OPEN" -> "not open".
std::string plain(std::string word, std::size_t prefix) {
  word.erase(0, prefix);
  std::replace(word.begin(), word.end(), '_', ' ');
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return word;
}

std::string before(const State& state, EntryId id) {
  return id == 0 ? "last" : "before " + name(state, id);
}

std::string because(const std::string& reason) {
  return reason.empty() ? "" : ", because " + reason;
}

std::string meeting(const v1::MeetingStateChanged& fact) {
  std::ostringstream out;
  out << "meeting " << fact.meeting() << ": "
      << plain(v1::MeetingState_Name(fact.state()), std::string("MEETING_STATE_").size());
  if (fact.resume_at_ms() != 0) out << " until " << clock(fact.resume_at_ms());
  out << because(fact.reason());
  return out.str();
}

std::string list_state(const v1::ListStateChanged& fact) {
  std::string text = "list " + std::to_string(fact.list()) + ": ";
  text += plain(v1::ListState_Name(fact.state()), std::string("LIST_STATE_").size());
  return fact.closes_at_ms() == 0 ? text : text + " for " + clock(fact.closes_at_ms());
}

std::string inscribed(const v1::EntryInscribed& fact, const State& after) {
  std::string text = name(after, fact.entry()) + " is no. " +
                     std::to_string(proceedings::place_of(after, fact.entry())) + " on list " +
                     std::to_string(fact.list());
  const auto ahead = fact.placement().ahead();
  return ahead == 0 ? text : text + ", " + std::to_string(ahead) + " of earlier categories ahead";
}

std::string set_limits(const v1::TimeLimitsSet& fact) {
  std::string text = "limits";
  for (const auto& one : fact.limits().limits())
    text += " " + plain(v1::Category_Name(one.category()), std::string("CATEGORY_").size()) + " " +
            limit(one.limit_ms());
  return text;
}

std::string floor(const State& state, std::int64_t now_ms) {
  const auto& held = state.floor;
  if (held.state == v1::FLOOR_STATE_VACANT) return "floor: vacant";
  std::string text = "floor: " + name(state, held.entry) + ", " + span(held.used_at(now_ms));
  text += held.limit_ms == 0 ? " used" : " of " + span(held.limit_ms);
  return held.since_ms == 0 ? text + ", the clock stands" : text;
}

std::string list_line(const State& state, const proceedings::ListFacts& list) {
  std::ostringstream out;
  out << "list " << list.id << ", "
      << plain(v1::ListState_Name(list.state), std::string("LIST_STATE_").size()) << ", "
      << list.heard << " heard:";
  for (const EntryId id : list.order) {
    const auto& entry = state.entries.at(id);
    out << ' ' << name(state, id);
    if (entry.carried_from != 0) out << " (from meeting " << entry.carried_from << ')';
    if (entry.absent != 0) out << " (absent " << entry.absent << ')';
  }
  return out.str();
}

}  // namespace

std::string clock(std::int64_t at_ms) {
  const auto midnight = support::kNineOClock - 9 * support::kHour;
  const auto seconds = (at_ms - midnight) / 1000 % 86'400;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld",
                static_cast<long long>(seconds / 3600), static_cast<long long>(seconds / 60 % 60),
                static_cast<long long>(seconds % 60));
  return text.data();
}

std::string in_words(const v1::Refusal& refusal) {
  std::string text =
      "refused: " + plain(v1::RefusalCode_Name(refusal.code()), std::string("REFUSAL_").size());
  if (!refusal.rule().empty()) text += " (" + refusal.rule() + ")";
  if (!refusal.field().empty()) text += ", " + refusal.field();
  if (refusal.seconds() != 0) text += ", " + std::to_string(refusal.seconds()) + " seconds left";
  if (refusal.at_ms() != 0) text += ", at " + clock(refusal.at_ms());
  if (!refusal.participant().empty()) text += ", " + refusal.participant();
  if (refusal.place() != 0) text += ", no. " + std::to_string(refusal.place());
  if (!refusal.by().empty()) text += ", by " + refusal.by();
  return text;
}

std::string in_words(const v1::Event& event, const State& after) {
  switch (event.fact_case()) {
    case v1::Event::kParticipantPut:
      return "participant " + event.participant_put().participant().code() + ": " +
             event.participant_put().participant().name().en();
    case v1::Event::kParticipantRemoved:
      return "participant " + event.participant_removed().code() + " removed";
    case v1::Event::kGroupPut:
      return "group " + event.group_put().group().code() + " entered";
    case v1::Event::kGroupRemoved:
      return "group " + event.group_removed().code() + " removed";
    case v1::Event::kMeetingPut:
      return "meeting " + std::to_string(event.meeting_put().meeting().id()) + " entered";
    case v1::Event::kMeetingRemoved:
      return "meeting " + std::to_string(event.meeting_removed().meeting()) + " removed";
    case v1::Event::kTopicPut:
      return "topic " + std::to_string(event.topic_put().topic().id()) + ": " +
             event.topic_put().topic().title().en();
    case v1::Event::kTopicRemoved:
      return "topic " + std::to_string(event.topic_removed().topic()) + " removed";
    case v1::Event::kListCreated:
      return "list " + std::to_string(event.list_created().list()) + " made";
    case v1::Event::kAccessNoted:
      return "noted: code of " + event.access_noted().note().seat() + " replaced";
    case v1::Event::kRoundStateChanged:
      return "round: " + plain(v1::RoundState_Name(event.round_state_changed().state()), 12);
    case v1::Event::kMeetingStateChanged:
      return meeting(event.meeting_state_changed());
    case v1::Event::kChairHandedOver:
      return event.chair_handed_over().to() + " presides";
    case v1::Event::kTopicStateChanged:
      return "topic " + std::to_string(event.topic_state_changed().topic()) + ": " +
             plain(v1::TopicState_Name(event.topic_state_changed().state()), 12);
    case v1::Event::kListStateChanged:
      return list_state(event.list_state_changed());
    case v1::Event::kListScheduled:
      return "list " + std::to_string(event.list_scheduled().list()) +
             (event.list_scheduled().opens_at_ms() == 0
                  ? " does not open by itself"
                  : " opens at " + clock(event.list_scheduled().opens_at_ms()));
    case v1::Event::kOrderingSet:
      return "list " + std::to_string(event.ordering_set().list()) + " ordered " +
             plain(v1::OrderingPolicy_Name(event.ordering_set().ordering()), 16);
    case v1::Event::kEntryInscribed:
      return inscribed(event.entry_inscribed(), after);
    case v1::Event::kEntryStateChanged:
      return name(after, event.entry_state_changed().entry()) + ": " +
             plain(v1::EntryState_Name(event.entry_state_changed().state()), 12);
    case v1::Event::kEntryMoved:
      return name(after, event.entry_moved().entry()) + " stands " +
             before(after, event.entry_moved().before_entry()) +
             because(event.entry_moved().reason());
    case v1::Event::kEntryReady:
      return name(after, event.entry_ready().entry()) + " is ready";
    case v1::Event::kEntryLimitSet:
      return name(after, event.entry_limit_set().entry()) + " gets " +
             limit(event.entry_limit_set().limit_ms()) + because(event.entry_limit_set().reason());
    case v1::Event::kEntryReturned:
      return name(after, event.entry_returned().entry()) + " waits again, " +
             before(after, event.entry_returned().before_entry());
    case v1::Event::kEntryAbsent:
      return name(after, event.entry_absent().entry()) + " absent, times " +
             std::to_string(event.entry_absent().times());
    case v1::Event::kFloorGiven:
      return name(after, event.floor_given().entry()) + " has the floor, " +
             limit(event.floor_given().limit_ms()) +
             because(event.floor_given().out_of_order_reason());
    case v1::Event::kFloorEnded:
      return name(after, event.floor_ended().entry()) + " was heard, " +
             span(event.floor_ended().used_ms());
    case v1::Event::kFloorVoided:
      return "the call of " + name(after, event.floor_voided().entry()) + " is void";
    case v1::Event::kClockPaused:
      return "the clock of " + name(after, event.clock_paused().entry()) + " stands at " +
             span(event.clock_paused().used_ms());
    case v1::Event::kClockResumed:
      return "the clock of " + name(after, event.clock_resumed().entry()) + " runs";
    case v1::Event::kLimitChanged:
      return name(after, event.limit_changed().entry()) + " now has " +
             limit(event.limit_changed().limit_ms());
    case v1::Event::kFloorRestored:
      return name(after, event.floor_restored().entry()) + " has the floor again, " +
             span(event.floor_restored().used_ms()) + " used";
    case v1::Event::kTimeLimitsSet:
      return set_limits(event.time_limits_set());
    case v1::Event::kMessageShown:
      return "the display says: " + event.message_shown().text().en();
    case v1::Event::kMessageCleared:
      return "the message is gone";
    case v1::Event::kDisplayBlanked:
      return "the display is blank";
    case v1::Event::kDisplayUnblanked:
      return "the display is no longer blank";
    case v1::Event::kActUndone:
      return "undone: act " + std::to_string(event.act_undone().act());
    case v1::Event::kNoObjectionRecorded:
      return "no objection";
    default:
      return event.ShortDebugString();
  }
}

std::vector<std::string> shown(const State& state, std::int64_t now_ms) {
  std::vector<std::string> lines = {floor(state, now_ms)};
  if (state.notice.shown) lines.push_back("display: " + state.notice.text.en());
  if (state.notice.blank) lines.emplace_back("display: blank");
  for (const auto& [id, list] : state.lists)
    if (!list.order.empty() || list.heard > 0) lines.push_back(list_line(state, list));
  return lines;
}

}  // namespace nameplate::scenarios
