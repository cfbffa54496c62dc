// The record as CSV. Numbers stay numbers: whole seconds with three decimals, no units in the
// cells.
#include "server/rounds/csv.hpp"

#include <fmt/format.h>

#include "server/record/local_time.hpp"
#include "server/record/record.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

std::string seconds(std::int64_t ms) { return fmt::format("{}.{:03}", ms / 1000, ms % 1000); }

std::string number_or_nothing(std::uint64_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

std::string meeting_number(const Round& round, std::uint32_t id) {
  const auto found = round.state.meetings.find(id);
  return found == round.state.meetings.end() ? std::string()
                                             : std::to_string(found->second.meeting.number());
}

}  // namespace

std::string statements_csv(const Round& round) {
  const LocalTime time(round.state.settings.time_zone());
  auto csv = rounds::write_line({"topic",
                                 "topic_title",
                                 "meeting",
                                 "no",
                                 "code",
                                 "name",
                                 "capacity",
                                 "on_behalf_of",
                                 "outcome",
                                 "began",
                                 "ended",
                                 "began_utc",
                                 "ended_utc",
                                 "limit_s",
                                 "used_s",
                                 "over_s",
                                 "out_of_order_reason",
                                 "act",
                                 "reply",
                                 "unit",
                                 "floor_withdrawn_reason"});
  for (const auto& one : round.statements) {
    const auto topic = round.state.topics.find(one.topic);
    const bool known = topic != round.state.topics.end();
    const bool done = one.outcome == Outcome::heard;
    csv += rounds::write_line({known ? std::to_string(topic->second.topic.number()) : std::string(),
                               known ? topic->second.topic.title().en() : std::string(),
                               meeting_number(round, one.meeting),
                               number_or_nothing(one.number),
                               one.participant,
                               one.name,
                               spoken_as(one),
                               one.on_behalf_of,
                               outcome_word(one.outcome),
                               time.iso(one.began_at_ms),
                               time.iso(one.ended_at_ms),
                               LocalTime::iso_utc(one.began_at_ms),
                               LocalTime::iso_utc(one.ended_at_ms),
                               one.limit_ms == 0 ? std::string() : seconds(one.limit_ms),
                               done ? seconds(one.used_ms) : std::string(),
                               done ? seconds(one.over_ms()) : std::string(),
                               one.out_of_order_reason,
                               std::to_string(one.act),
                               number_or_nothing(one.reply_number),
                               one.unit,
                               one.withdrawn_reason});
  }
  return csv;
}

std::string acts_csv(const Round& round) {
  const LocalTime time(round.state.settings.time_zone());
  auto csv = rounds::write_line(
      {"act", "at", "at_utc", "name", "officer", "seat", "device", "what", "reason", "undone_by"});
  for (const auto& act : round.acts) {
    csv += rounds::write_line({std::to_string(act.number), time.iso(act.at_ms),
                               LocalTime::iso_utc(act.at_ms), act.name, act.officer,
                               act.actor.seat(), act.actor.device(), act.words, act.reason,
                               number_or_nothing(act.undone_by)});
  }
  return csv;
}

}  // namespace nameplate::record
