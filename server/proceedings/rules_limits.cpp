// Time limits (rule 72/114): for all, by category and topic, and for one entry.
//
// A changed limit applies to who is called later; the running statement keeps the one it was given.
#include <algorithm>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

std::optional<std::int64_t> limit_in(const v1::TimeLimits& limits, v1::Category category) {
  for (const auto& limit : limits.limits())
    if (limit.category() == category) return limit.limit_ms();
  return {};
}

// 34/401: replies and explanations have limits of their own.
std::optional<std::int64_t> limit_by_kind(const State& state, const EntryFacts& entry) {
  const auto or_else = [](std::int64_t said, std::int64_t usual) { return said ? said : usual; };
  if (entry.reply_number == 1)
    return or_else(state.settings.first_reply_ms(), limits::kFirstReplyMs);
  if (entry.reply_number > 1)
    return or_else(state.settings.second_reply_ms(), limits::kSecondReplyMs);
  if (entry.type != v1::STATEMENT_TYPE_UNSPECIFIED)
    return or_else(state.settings.explanation_ms(), limits::kExplanationMs);
  return {};
}

// 72/114: of the meeting under way, else of the topic, else of the round.
std::int64_t limit_by_category(const State& state, const EntryFacts& entry) {
  if (const auto* meeting = find_meeting(state, state.current_meeting))
    if (const auto limit = limit_in(meeting->meeting.limits(), entry.category)) return *limit;
  if (const auto* list = find_list(state, entry.list))
    if (const auto* topic = find_topic(state, list->topic))
      if (const auto limit = limit_in(topic->topic.limits(), entry.category)) return *limit;
  return limit_in(state.settings.limits(), entry.category).value_or(0);
}

}  // namespace

std::int64_t limit_for(const State& state, const EntryFacts& entry) {
  auto limit_ms = entry.limit_override_ms;
  if (!limit_ms) limit_ms = limit_by_kind(state, entry);
  if (!limit_ms) limit_ms = limit_by_category(state, entry);
  if (*limit_ms == 0) return 0;  // without limit there is nothing to add to
  const auto extra = state.accommodations.find(entry.participant);
  return *limit_ms + (extra == state.accommodations.end() ? 0 : extra->second);
}

bool same_limits(const v1::TimeLimits& left, const v1::TimeLimits& right) {
  if (left.basis() != right.basis() || left.limits_size() != right.limits_size()) return false;
  return std::equal(left.limits().begin(), left.limits().end(), right.limits().begin(),
                    [](const v1::CategoryLimit& a, const v1::CategoryLimit& b) {
                      return a.category() == b.category() && a.limit_ms() == b.limit_ms();
                    });
}

// What the body decides at a formal meeting goes on record as its decision, by set_time_limits.
Verdict need_undecided(const State& state, const v1::TimeLimits& given,
                       const v1::TimeLimits& before) {
  if (state.current_meeting == 0 || given.basis() != v1::LIMIT_BASIS_DECIDED) return {};
  return same_limits(given, before) ? std::nullopt : need_no_objection(state, false, "72/114");
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
  const auto* meeting = find_meeting(state, act.meeting());
  if (act.topic() != 0 && topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (act.meeting() != 0 && meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  if (meeting != nullptr && meeting->state == v1::MEETING_STATE_ADJOURNED)
    return refuse(v1::REFUSAL_MEETING_ADJOURNED, "76/118");
  // An appeal by the Chair needs nobody's consent; a decision of the body does.
  if (act.limits().basis() == v1::LIMIT_BASIS_DECIDED)
    if (auto no = need_no_objection(state, act.no_objection(), "72/114")) return no;
  const auto& before = meeting != nullptr ? meeting->meeting.limits()
                       : topic != nullptr ? topic->topic.limits()
                                          : state.settings.limits();
  if (same_limits(act.limits(), before)) return refuse(v1::REFUSAL_ALREADY_SO);
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_TIME_LIMITS);
  auto& fact = *asked.add().mutable_time_limits_set();
  fact.set_topic(act.topic());
  fact.set_meeting(act.meeting());
  *fact.mutable_limits() = stamped(asked, act.limits(), before);
  return {};
}

// 72/114: how often a delegation may speak in one capacity; to names that wait it comes too late.
Verdict set_most_times(const Asked& asked, const v1::SetMostTimes& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  if (auto no = need_no_objection(state, act.no_objection(), "72/114")) return no;
  if (topic->topic.most_times() == act.times()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(state, act.topic())) return no;
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_NUMBER_OF_TIMES);
  auto& fact = *asked.add().mutable_most_times_set();
  fact.set_topic(act.topic());
  fact.set_times(act.times());
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

// More time whenever the delegation speaks: a disability, another language. Its screen and the
// podium's say so; all others show a limit and not why.
Verdict set_accommodation(const Asked& asked, const v1::SetAccommodation& act) {
  const auto& state = asked.state;
  if (!state.participants.contains(act.participant())) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  const auto before = state.accommodations.find(act.participant());
  if ((before == state.accommodations.end() ? 0 : before->second) == act.extra_ms())
    return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_accommodation_set();
  fact.set_participant(act.participant());
  fact.set_extra_ms(act.extra_ms());
  return {};
}

}  // namespace nameplate::proceedings
