#include "tests/support/memory_round.hpp"

#include <sstream>
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

template <class Numbers>
std::string joined(const Numbers& numbers) {
  std::ostringstream out;
  for (const auto& number : numbers) out << ' ' << number;
  return out.str();
}

void describe(std::ostream& out, const proceedings::Floor& floor) {
  out << "floor " << floor.state << ' ' << floor.entry << " limit " << floor.limit_ms << " used "
      << floor.used_ms << " since " << floor.since_ms << " began " << floor.began_at_ms << '\n';
}

void describe(std::ostream& out, const proceedings::ListFacts& list) {
  out << "list " << list.id << " topic " << list.topic << " kind " << list.kind << " state "
      << list.state << " ordering " << list.ordering << " order" << joined(list.order) << " opens "
      << list.opens_at_ms << " closes " << list.closes_at_ms << " closed " << list.closed_at_ms
      << " heard " << list.heard << " recent" << joined(list.recent) << " calls "
      << list.last_call_ms << ' ' << list.last_turnover_ms << ' ' << list.begun << ' '
      << list.call_before_ms << ' ' << list.turnover_before_ms << ' ' << list.begun_before
      << " set " << list.ordering_set_at_ms << " draw " << list.draw_at_ms << ' ' << list.draw_seed
      << " by";
  for (const auto& [who, times] : list.heard_by)
    out << ' ' << who.first << ' ' << who.second << ' ' << times;
  out << '\n';
}

void describe(std::ostream& out, const proceedings::EntryFacts& entry) {
  out << "entry " << entry.id << " list " << entry.list << ' ' << entry.participant << " category "
      << entry.category << " capacity " << entry.capacity << " for " << entry.on_behalf_of
      << joined(entry.for_members) << " language " << entry.language << " level " << entry.level
      << " state " << entry.state << " by " << entry.inscribed_by_act << ' '
      << entry.inscribed_at_ms << ' ' << entry.inscribed_by << " override "
      << entry.limit_override_ms.value_or(-1) << " from " << entry.carried_from << " placement "
      << entry.placement.ShortDebugString() << " moved " << entry.moved_reason << " absent "
      << entry.absent << " times " << entry.began_at_ms << ' ' << entry.ended_at_ms << ' '
      << entry.used_ms << ' ' << entry.limit_ms << " ready " << entry.ready << " type "
      << entry.type << " represented " << entry.represented_by << " drawn " << entry.drawn
      << " swap " << entry.swap << '\n';
}

void describe(std::ostream& out, const proceedings::Undoable& undo) {
  out << "undo " << undo.act << ' ' << undo.act_name << ' ' << undo.at_ms << ' ' << undo.by
      << " called " << undo.called << " ended " << undo.ended << " list " << undo.list << " before "
      << undo.before_entry << " behind" << joined(undo.behind) << " placement "
      << undo.placement_before.ShortDebugString() << " moved " << undo.moved_reason_before
      << " absent " << undo.absent_before << " states " << undo.list_state_before << ' '
      << undo.entry_state_before << ' ' << undo.closes_at_before_ms << " pushed " << undo.pushed_out
      << ' ';
  describe(out, undo.floor_before);
}

void describe_programme(std::ostream& out, const State& state) {
  out << "settings " << state.settings.ShortDebugString() << '\n'
      << "round " << state.round_state << " presiding " << state.presiding << " meeting "
      << state.current_meeting << " topic " << state.open_topic << " next " << state.next_entry
      << ' ' << state.next_list << ' ' << state.next_meeting << ' ' << state.next_topic << " last "
      << state.last_act << ' ' << state.last_at_ms << '\n';
  for (const auto& [code, item] : state.participants) out << item.ShortDebugString() << '\n';
  for (const auto& [code, item] : state.groups) out << item.ShortDebugString() << '\n';
  for (const auto& [id, item] : state.meetings)
    out << item.meeting.ShortDebugString() << " state " << item.state << ' '
        << item.suspended_reason << ' ' << item.resume_at_ms << ' ' << item.opened_at_ms << ' '
        << item.adjourned_at_ms << ' ' << item.clock_ran << '\n';
  for (const auto& [id, item] : state.topics)
    out << item.topic.ShortDebugString() << " state " << item.state << " list " << item.main_list
        << " in " << item.opened_in << '\n';
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

std::string described(const State& state) {
  std::ostringstream out;
  describe_programme(out, state);
  describe(out, state.floor);
  const auto& notice = state.notice;
  out << "notice " << notice.shown << ' ' << notice.text.ShortDebugString() << ' '
      << notice.template_id << ' ' << notice.until_ms << ' ' << notice.blank << ' '
      << notice.blank_until_ms << '\n';
  for (const auto& [id, list] : state.lists) describe(out, list);
  for (const auto& [id, entry] : state.entries) describe(out, entry);
  if (state.undoable) describe(out, *state.undoable);
  for (const auto& [act, undo] : state.withdrawals) describe(out, undo);
  for (const auto& [id, swap] : state.swaps)
    out << "swap " << id << ' ' << swap.entry << ' ' << swap.with_entry << ' ' << swap.state << ' '
        << swap.at_ms << ' ' << swap.reason << '\n';
  for (const auto& [act, line] : state.acts)
    out << "act " << act << ' ' << line.actor.ShortDebugString() << ' ' << line.at_ms << ' '
        << line.act_name << " entry " << line.entry << ' ' << line.previous << " list " << line.list
        << " topic " << line.topic << " meeting " << line.meeting << ' ' << line.participant << ' '
        << line.reason << ' ' << line.value << ' ' << line.undone << '\n';
  return out.str();
}

}  // namespace nameplate::support
