#include <fmt/format.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <utility>

#include "server/proceedings/apply.hpp"
#include "server/record/record.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

std::string json_of(const v1::LogRecord& record) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(record, &json, options).ok()) return "null";
  return json;
}

std::string hexadecimal(const std::array<std::uint8_t, 32>& bytes) {
  std::string text;
  for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
  return text;
}

std::string unit_label(const proceedings::State& state, const proceedings::ListFacts& list) {
  const auto topic = state.topics.find(list.topic);
  if (list.unit == 0 || topic == state.topics.end()) return {};
  for (const auto& unit : topic->second.topic.units())
    if (unit.number() == list.unit) return unit.label();
  return {};
}

}  // namespace

std::string spoken_as(const Statement& statement) {
  if (statement.reply_number != 0) return "reply";
  switch (statement.capacity) {
    case v1::CAPACITY_GROUP:
      return "group";
    case v1::CAPACITY_SECRETARIAT:
      return "secretariat";
    case v1::CAPACITY_GUEST:
      return "guest";
    case v1::CAPACITY_PRECEDENCE:
      return "precedence";
    default:
      return "national";
  }
}

void Recorder::add(std::uint64_t number, const v1::LogRecord& record,
                   const std::array<std::uint8_t, 32>& hash) {
  proceedings::Touched touched;
  proceedings::apply(round_.state, number, record, touched);
  Act act;
  act.number = number;
  act.at_ms = record.at_ms();
  act.actor = record.actor();
  act.name = act_name(record.command());
  act.officer = officer_words(round_.state, record.actor());
  act.words = act_words(round_.state, record);
  act.reason = act_reason(record);
  act.routine = is_routine(record.command());
  act.json = json_of(record);
  for (const auto& event : record.events()) note_event(act, event);
  round_.acts.push_back(std::move(act));
  round_.last_act = number;
  round_.log_hash = hexadecimal(hash);
}

// The one that goes on: at most one at a time.
Statement* Recorder::open_statement(std::uint32_t entry) {
  auto* last = last_statement(entry);
  return last != nullptr && last->outcome == Outcome::speaking ? last : nullptr;
}

Statement* Recorder::last_statement(std::uint32_t entry) {
  const auto found = std::find_if(round_.statements.rbegin(), round_.statements.rend(),
                                  [&](const Statement& one) { return one.entry == entry; });
  return found == round_.statements.rend() ? nullptr : &*found;
}

void Recorder::note_event(const Act& act, const v1::Event& event) {
  const auto& state = round_.state;
  if (event.has_floor_given()) {
    const auto& fact = event.floor_given();
    const auto& entry = state.entries.at(fact.entry());
    Statement made;
    made.act = act.number;
    made.entry = entry.id;
    made.topic = state.lists.at(entry.list).topic;
    made.meeting = state.current_meeting;
    made.participant = entry.participant;
    made.name = entry.speaker.en().empty() ? participant_name(state, entry.participant)
                                           : entry.speaker.en();
    made.capacity = entry.capacity;
    made.category = entry.category;
    made.on_behalf_of = on_behalf_words(state, entry);
    made.began_at_ms = fact.at_ms();
    made.limit_ms = fact.limit_ms();
    made.out_of_order_reason = fact.out_of_order_reason();
    made.reply_number = entry.reply_number;
    made.unit = unit_label(state, state.lists.at(entry.list));
    round_.statements.push_back(std::move(made));
  } else if (event.has_floor_ended()) {
    if (auto* one = open_statement(event.floor_ended().entry())) {
      one->used_ms = event.floor_ended().used_ms();
      one->ended_at_ms = event.floor_ended().at_ms();
      one->outcome = Outcome::heard;
      one->withdrawn_reason = event.floor_ended().withdrawn_reason();
    }
  } else if (event.has_floor_voided()) {
    if (auto* one = open_statement(event.floor_voided().entry())) {
      one->used_ms = 0;
      one->ended_at_ms = act.at_ms;
      one->outcome = act.name == "undo" ? Outcome::undone : Outcome::absent;
    }
  } else if (event.has_limit_changed()) {
    if (auto* one = open_statement(event.limit_changed().entry()))
      one->limit_ms = event.limit_changed().limit_ms();
  } else if (event.has_floor_restored()) {
    // It goes on as one statement: the time it was away from the floor is not counted as used.
    if (auto* one = last_statement(event.floor_restored().entry())) {
      one->ended_at_ms = 0;
      one->used_ms = 0;
      one->limit_ms = event.floor_restored().limit_ms();
      one->outcome = Outcome::speaking;
      one->withdrawn_reason.clear();
    }
  } else if (event.has_statement_corrected()) {
    correct(event.statement_corrected());
  } else if (event.has_act_undone()) {
    for (auto& earlier : round_.acts)
      if (earlier.number == event.act_undone().act()) earlier.undone_by = act.number;
  }
}

// An absence counted in error changes a count, not a statement.
void Recorder::correct(const v1::StatementCorrected& fact) {
  auto* one = last_statement(fact.entry());
  if (one == nullptr) return;
  if (fact.kind() == v1::Correct::TIME_USED) one->used_ms = fact.used_ms();
  if (fact.kind() == v1::Correct::NOT_HEARD) one->outcome = Outcome::corrected;
}

Round Recorder::take() {
  std::map<std::uint32_t, std::uint32_t> heard;  // by topic
  for (auto& one : round_.statements)
    if (!one.outside_the_list() &&
        (one.outcome == Outcome::heard || one.outcome == Outcome::speaking))
      one.number = ++heard[one.topic];
  return std::exchange(round_, {});
}

}  // namespace nameplate::record
