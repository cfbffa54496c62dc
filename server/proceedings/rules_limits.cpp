// Time limits (rule 72/114): for all, by category and topic, and for one entry.
//
// A changed limit applies to who is called later; the running statement keeps the one it was given.
#include <algorithm>

#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

std::optional<std::int64_t> limit_in(const v1::TimeLimits& limits, v1::Category category) {
  for (const auto& limit : limits.limits())
    if (limit.category() == category) return limit.limit_ms();
  return {};
}

}  // namespace

std::int64_t limit_for(const State& state, const EntryFacts& entry) {
  if (entry.limit_override_ms) return *entry.limit_override_ms;
  if (const auto* list = find_list(state, entry.list))
    if (const auto* topic = find_topic(state, list->topic))
      if (const auto limit = limit_in(topic->topic.limits(), entry.category)) return *limit;
  return limit_in(state.settings.limits(), entry.category).value_or(0);
}

bool same_limits(const v1::TimeLimits& left, const v1::TimeLimits& right) {
  if (left.basis() != right.basis() || left.limits_size() != right.limits_size()) return false;
  return std::equal(left.limits().begin(), left.limits().end(), right.limits().begin(),
                    [](const v1::CategoryLimit& a, const v1::CategoryLimit& b) {
                      return a.category() == b.category() && a.limit_ms() == b.limit_ms();
                    });
}

v1::TimeLimits stamped(const Asked& asked, const v1::TimeLimits& given,
                       const v1::TimeLimits& before) {
  if (same_limits(given, before)) return before;
  auto limits = given;
  limits.set_set_at_ms(asked.now_ms);
  limits.set_set_by(asked.actor.seat());
  return limits;
}

Verdict set_time_limits(const Asked& asked, const v1::SetTimeLimits& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (act.topic() != 0 && topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  // An appeal by the Chair needs nobody's consent; a decision of the body does.
  if (act.limits().basis() == v1::LIMIT_BASIS_DECIDED)
    if (auto no = need_no_objection(state, act.no_objection(), "72/114")) return no;
  const auto& before = topic == nullptr ? state.settings.limits() : topic->topic.limits();
  if (same_limits(act.limits(), before)) return refuse(v1::REFUSAL_ALREADY_SO);
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_TIME_LIMITS);
  auto& fact = *asked.add().mutable_time_limits_set();
  fact.set_topic(act.topic());
  *fact.mutable_limits() = stamped(asked, act.limits(), before);
  return {};
}

// For one that waits, with the reason on the record: more time for a speaker with a disability,
// less by agreement. Once called, seconds are added instead.
Verdict set_entry_limit(const Asked& asked, const v1::SetEntryLimit& act) {
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (entry->limit_override_ms == act.limit_ms()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  auto& fact = *asked.add().mutable_entry_limit_set();
  fact.set_entry(entry->id);
  fact.set_limit_ms(act.limit_ms());
  fact.set_reason(act.reason());
  return {};
}

}  // namespace nameplate::proceedings
