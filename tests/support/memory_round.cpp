#include "tests/support/memory_round.hpp"

#include <stdexcept>

#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

using proceedings::State;

v1::LogRecord parsed(const std::string& bytes) {
  v1::LogRecord record;
  if (!record.ParseFromString(bytes)) throw std::runtime_error("a record does not parse");
  return record;
}

}  // namespace

Outcome MemoryRound::decide_and_apply(const v1::Actor& actor, const v1::Command& command) {
  Outcome outcome;
  auto decision = proceedings::decide(state_, actor, command, now_ms_);
  if (auto* refusal = std::get_if<v1::Refusal>(&decision)) {
    outcome.refusal = *refusal;
    return outcome;
  }
  outcome.events = std::get<proceedings::Events>(std::move(decision));
  if (outcome.events.empty() && command.has_tick()) return outcome;
  v1::LogRecord record;
  record.set_format(1);
  record.set_at_ms(now_ms_);
  *record.mutable_actor() = actor;
  *record.mutable_command() = command;
  *record.mutable_events() = {outcome.events.begin(), outcome.events.end()};
  log_.push_back(record.SerializeAsString());
  outcome.act = log_.size();
  proceedings::apply(state_, outcome.act, parsed(log_.back()), outcome.touched);
  return outcome;
}

void MemoryRound::tick_if_due() {
  const auto due = proceedings::next_deadline(state_);
  if (!due || *due > now_ms_) return;
  const auto outcome = decide_and_apply(system(), command("tick { seed: '00000000000c0ffe' }"));
  if (told_) told_(outcome);
}

void MemoryRound::restart() { state_ = replayed(log_); }

Outcome MemoryRound::give(const v1::Actor& actor, const v1::Command& command) {
  tick_if_due();
  return decide_and_apply(actor, command);
}

void MemoryRound::pass(std::int64_t ms) {
  const std::int64_t until = now_ms_ + ms;
  for (auto due = proceedings::next_deadline(state_); due && *due <= until;
       due = proceedings::next_deadline(state_)) {
    now_ms_ = std::max(now_ms_, *due);
    tick_if_due();
  }
  now_ms_ = until;
}

State replayed(const std::vector<std::string>& log) {
  State state;
  proceedings::Touched touched;
  for (const auto& bytes : log)
    proceedings::apply(state, state.last_act + 1, parsed(bytes), touched);
  return state;
}

}  // namespace nameplate::support
