#include "tests/scenarios/fact_sentences.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "server/proceedings/decide.hpp"
#include "tests/scenarios/fact_words.hpp"

namespace nameplate::scenarios {

std::string name(const State& state, EntryId id) {
  const auto found = state.entries.find(id);
  if (found == state.entries.end()) return "nobody";
  if (found->second.participant.empty()) return found->second.speaker.en();
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

namespace {
// Why so many stand ahead.
std::string ahead_by(const v1::Placement& placement) {
  switch (placement.reason()) {
    case v1::Placement::BY_LEVEL:
      return "of a higher level ahead";
    case v1::Placement::BEHIND_THE_DRAWN:
      return "drawn by lot ahead";
    case v1::Placement::NOT_YET_SPOKEN:
      return "that spoke less ahead";
    default:
      return "of earlier categories ahead";
  }
}
}  // namespace

std::string inscribed(const v1::EntryInscribed& fact, const State& after) {
  if (fact.state() == v1::ENTRY_STATE_REQUESTED)
    return name(after, fact.entry()) + " asks for reply no. " +
           std::to_string(fact.reply_number()) + ", to " + name(after, fact.reply_to());
  if (fact.capacity() > v1::CAPACITY_GROUP)
    return fact.speaker().en() + " speaks outside the list: " +
           plain(v1::Capacity_Name(fact.capacity()), std::string("CAPACITY_").size());
  std::string text = name(after, fact.entry()) + " is no. " +
                     std::to_string(proceedings::place_of(after, fact.entry())) + " on list " +
                     std::to_string(fact.list());
  if (fact.placement().ahead() != 0)
    text += ", " + std::to_string(fact.placement().ahead()) + " " + ahead_by(fact.placement());
  if (fact.represented_by() != 0)
    text += "; " + name(after, fact.represented_by()) + " speaks for it too";
  return text;
}

std::string drawn(const v1::LotsDrawn& fact, const State& after) {
  std::string text =
      "list " + std::to_string(fact.list()) + " drawn by lot, seed " + fact.seed() + ":";
  for (const auto id : fact.order()) text += " " + name(after, id);
  return text;
}

std::string swap(const v1::SwapStateChanged& fact, const State& after) {
  const auto& facts = after.swaps.at(fact.swap());
  return "the swap of " + name(after, facts.entry) + " and " + name(after, facts.with_entry) +
         ": " + plain(v1::SwapState_Name(fact.state()), 11) + because(fact.reason());
}

std::string most_times(const v1::MostTimesSet& fact) {
  const auto topic = "topic " + std::to_string(fact.topic()) + ": ";
  return fact.times() == 0 ? topic + "as often as asked"
                           : topic + "at most " + std::to_string(fact.times()) + " times each";
}

std::string list_created(const v1::ListCreated& fact) {
  const auto number = "list " + std::to_string(fact.list());
  const auto topic = " on topic " + std::to_string(fact.topic());
  if (fact.kind() == v1::LIST_KIND_OUTSIDE) return number + ": statements outside the list";
  if (fact.kind() == v1::LIST_KIND_REPLY)
    return number + ": replies of meeting " + std::to_string(fact.meeting()) + topic;
  if (fact.unit() == 0) return number + " made";
  return number + ": of unit " + std::to_string(fact.unit()) + topic;
}

std::string topic_put(const v1::Topic& topic) {
  return "topic " + std::to_string(topic.id()) + ": " + topic.title().en() +
         (topic.units_size() == 0 ? "" : ", " + std::to_string(topic.units_size()) + " units");
}

std::string corrected(const v1::StatementCorrected& fact, const State& after) {
  const auto who = "corrected: " + name(after, fact.entry());
  if (fact.kind() == v1::Correct::TIME_USED)
    return who + " spoke " + span(fact.used_ms()) + because(fact.reason());
  const bool present = fact.kind() == v1::Correct::NOT_PRESENT;
  return who + (present ? " was there" : " was not heard") + because(fact.reason());
}

std::string set_limits(const v1::TimeLimitsSet& fact) {
  std::string text = "limits";
  if (fact.meeting() != 0) text += " of meeting " + std::to_string(fact.meeting());
  for (const auto& one : fact.limits().limits())
    text += " " + plain(v1::Category_Name(one.category()), std::string("CATEGORY_").size()) + " " +
            limit(one.limit_ms());
  return text;
}

std::string a_point(const State& state, proceedings::PointId id) {
  const auto found = state.points.find(id);
  return "point " + std::to_string(id) +
         (found == state.points.end() ? "" : " (" + found->second.participant + ")");
}

std::string a_motion(const State& state, proceedings::MotionId id) {
  const auto found = state.motions.find(id);
  return "motion " + std::to_string(id) +
         (found == state.motions.end() ? "" : " (" + found->second.participant + ")");
}

std::string kind(v1::PointKind point) {
  if (point == v1::POINT_KIND_MOTION) return "motion";
  return point == v1::POINT_KIND_ORDER ? "point of order" : "request for information";
}
std::string kind(v1::MotionKind motion) {
  return plain(v1::MotionKind_Name(motion), std::string("MOTION_KIND_").size());
}

std::string raised(const v1::PointRaised& fact) {
  std::string text = "point " + std::to_string(fact.point()) + " (" + fact.participant() +
                     "): " + kind(fact.kind()) + " raised";
  if (fact.own_matter()) text += ", on its own matter";
  if (fact.about_voting()) text += ", on the voting";
  return text;
}

std::string about(v1::Voting voting, std::uint32_t number) {
  return (voting == v1::VOTING_APPEAL ? "the appeal on point " : "motion ") +
         std::to_string(number);
}

std::string recorded(const v1::VoteRecorded& fact) {
  const auto& tally = fact.tally();
  std::string text = "vote on " + about(fact.about(), fact.number()) + ": ";
  if (tally.no_objection())
    text += "no objection";
  else
    text += std::to_string(tally.yes()) + " yes, " + std::to_string(tally.no()) + " no, " +
            std::to_string(tally.abstain()) + " abstaining";
  if (fact.about() == v1::VOTING_APPEAL)
    return text + (fact.carried() ? ", the Chair is overruled" : ", the ruling stands");
  return text + (fact.carried() ? ", carried" : ", not carried");
}

}  // namespace nameplate::scenarios
