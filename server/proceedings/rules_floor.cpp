// The floor: who is given it, for how long, and how a statement ends (rules 68/109, 72/114).
#include "server/proceedings/limits.hpp"
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

v1::Refusal stale(const Asked& asked, EntryId actual) {
  auto refusal = refuse(v1::REFUSAL_STALE);
  refusal.set_entry(actual);
  if (const auto* entry = find_entry(asked.state, actual))
    refusal.set_participant(entry->participant);
  if (!asked.state.acts.empty()) refusal.set_by(asked.state.acts.rbegin()->second.actor.seat());
  return refusal;
}

// The topic under discussion and its main list, or why there is none.
Verdict need_open_topic(const State& state, const ListFacts*& list) {
  const auto* topic = find_topic(state, state.open_topic);
  if (topic == nullptr) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  list = find_list(state, topic->main_list);
  return list == nullptr ? Verdict(refuse(v1::REFUSAL_TOPIC_NOT_OPEN)) : std::nullopt;
}

// The entry that has the floor, which must be the one the sender means.
Verdict need_speaker(const Asked& asked, EntryId meant) {
  const auto& floor = asked.state.floor;
  if (find_entry(asked.state, meant) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (floor.state == v1::FLOOR_STATE_VACANT) return refuse(v1::REFUSAL_NO_FLOOR_HOLDER, "68/109");
  if (floor.entry != meant) return refuse(v1::REFUSAL_NOT_THE_SPEAKER, "68/109");
  return {};
}

}  // namespace

// 68/109: the Chair calls upon speakers in the order in which they signified their desire to speak.
Verdict call_next(const Asked& asked, const v1::CallNext& act) {
  const auto& state = asked.state;
  if (state.floor.entry != act.expect_current()) return stale(asked, state.floor.entry);
  const ListFacts* list = nullptr;
  auto no_topic = need_open_topic(state, list);
  const EntryId first = list == nullptr || list->order.empty() ? 0 : list->order.front();
  if (act.expect_next() != 0 && list != nullptr && first != act.expect_next())
    return stale(asked, first);
  if (auto no = need_session(state)) return no;
  if (no_topic) return no_topic;
  if (first == 0) return refuse(v1::REFUSAL_LIST_EMPTY);
  if (act.expect_next() == 0) return stale(asked, first);
  add_floor_ended(asked);
  add_call_clears_display(asked);
  add_floor_given(asked, state.entries.at(first), {});
  return {};
}

Verdict give_floor(const Asked& asked, const v1::GiveFloor& act) {
  const auto& state = asked.state;
  if (act.reason().empty()) return refuse(v1::REFUSAL_REASON_REQUIRED);
  if (auto no = check_text(act.reason(), limits::kReasonBytes, "reason")) return no;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (state.floor.entry != act.expect_current()) return stale(asked, state.floor.entry);
  if (auto no = need_session(state)) return no;
  const ListFacts* list = nullptr;
  if (auto no = need_open_topic(state, list)) return no;
  if (entry->list != list->id || !is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  add_floor_ended(asked);
  add_call_clears_display(asked);
  add_floor_given(asked, *entry, act.reason());
  return {};
}

// A speaker absent when called goes to the next slot of its category; the second time to the
// category's end; the third time to the list's end, and the secretary decides.
Verdict mark_absent(const Asked& asked, const v1::MarkAbsent& act) {
  const auto& state = asked.state;
  if (auto no = need_speaker(asked, act.entry())) return no;
  const std::int64_t rate = state.settings.clock_rate() == 0 ? 1 : state.settings.clock_rate();
  if (asked.now_ms - state.floor.began_at_ms > limits::kAbsentWindowMs * rate)
    return refuse(v1::REFUSAL_TOO_LATE_FOR_ABSENT);
  const auto& entry = state.entries.at(act.entry());
  const auto& list = state.lists.at(entry.list);
  const std::uint32_t times = entry.absent + 1;
  asked.add().mutable_floor_voided()->set_entry(entry.id);
  auto& absent = *asked.add().mutable_entry_absent();
  absent.set_entry(entry.id);
  absent.set_times(times);
  auto& back = *asked.add().mutable_entry_returned();
  back.set_entry(entry.id);
  back.set_before_entry(times >= 3 ? 0 : before_after_absence(state, list, entry, times == 2));
  back.mutable_placement()->set_reason(v1::Placement::ABSENT_WHEN_CALLED);
  back.mutable_placement()->set_at_ms(asked.now_ms);
  return {};
}

Verdict end_statement(const Asked& asked, const v1::EndStatement& act) {
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry != nullptr)
    if (auto no = need_own(asked, *entry)) return no;
  if (auto no = need_speaker(asked, act.entry())) return no;
  add_floor_ended(asked);
  return {};
}

Verdict pause_clock(const Asked& asked, const v1::PauseClock& act) {
  if (auto no = need_speaker(asked, act.entry())) return no;
  if (asked.state.floor.since_ms == 0) return refuse(v1::REFUSAL_ALREADY_SO);
  add_clock_paused(asked);
  return {};
}

Verdict resume_clock(const Asked& asked, const v1::ResumeClock& act) {
  if (auto no = need_speaker(asked, act.entry())) return no;
  if (auto no = need_session(asked.state)) return no;
  if (asked.state.floor.since_ms != 0) return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_clock_resumed();
  fact.set_entry(act.entry());
  fact.set_since_ms(asked.now_ms);
  return {};
}

// The running statement's own limit; the list's limits stay as they are.
Verdict add_seconds(const Asked& asked, const v1::AddSeconds& act) {
  const auto out_of_range = refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "seconds");
  if (act.seconds() == 0 || act.seconds() > limits::kMostSecondsAdded ||
      act.seconds() < -limits::kMostSecondsAdded)
    return out_of_range;
  if (auto no = need_speaker(asked, act.entry())) return no;
  const auto& floor = asked.state.floor;
  const auto limit = floor.limit_ms + std::int64_t{act.seconds()} * 1000;
  if (floor.limit_ms == 0 || limit < limits::kShortestLimitMs || limit > limits::kLongestLimitMs)
    return out_of_range;
  auto& fact = *asked.add().mutable_limit_changed();
  fact.set_entry(act.entry());
  fact.set_limit_ms(limit);
  return {};
}

// 72/114: applies to entries called later; the running statement keeps the limit it was given.
Verdict set_time_limits(const Asked& asked, const v1::SetTimeLimits& act) {
  if (auto no = check_limits(act.limits())) return no;
  if (act.topic() != 0 && find_topic(asked.state, act.topic()) == nullptr)
    return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.settings.mode() == v1::MODE_FORMAL &&
      act.limits().basis() == v1::LIMIT_BASIS_DECIDED && !act.no_objection())
    return refuse(v1::REFUSAL_NO_OBJECTION_NOT_RECORDED, "72/114");
  if (act.no_objection()) asked.add().mutable_no_objection_recorded();
  auto& fact = *asked.add().mutable_time_limits_set();
  fact.set_topic(act.topic());
  *fact.mutable_limits() = act.limits();
  fact.mutable_limits()->set_set_at_ms(asked.now_ms);
  fact.mutable_limits()->set_set_by(asked.actor.seat());
  return {};
}

Verdict set_entry_limit(const Asked& asked, const v1::SetEntryLimit& act) {
  if (act.reason().empty()) return refuse(v1::REFUSAL_REASON_REQUIRED);
  if (auto no = check_text(act.reason(), limits::kReasonBytes, "reason")) return no;
  const auto ms = act.limit_ms();
  if (ms != 0 && (ms < limits::kShortestLimitMs || ms > limits::kLongestLimitMs))
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "limit_ms");
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  auto& fact = *asked.add().mutable_entry_limit_set();
  fact.set_entry(entry->id);
  fact.set_limit_ms(ms);
  fact.set_reason(act.reason());
  return {};
}

}  // namespace nameplate::proceedings
