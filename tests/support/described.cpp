// The whole state as text. Every member of every struct is taken by a structured binding: a member
// added to the state does not compile here until it is described.
#include <google/protobuf/message.h>

#include <ostream>
#include <sstream>
#include <type_traits>

#include "tests/support/memory_round.hpp"

namespace nameplate::support {
namespace {

using namespace proceedings;  // NOLINT: this file spells every type of the state

class Text {
 public:
  template <class... Values>
  void all(const Values&... values) {
    out_ << '{';
    (one(values), ...);
    out_ << '}';
  }
  [[nodiscard]] std::string taken() const { return out_.str(); }

  template <class Value>
  void one(const Value& value) {
    if constexpr (std::is_base_of_v<google::protobuf::Message, Value>)
      out_ << '<' << value.ShortDebugString() << '>';
    else if constexpr (std::is_enum_v<Value>)
      out_ << static_cast<int>(value);
    else if constexpr (std::is_arithmetic_v<Value>)
      out_ << value;
    else if constexpr (std::is_same_v<Value, std::string>)
      out_ << '"' << value << '"';
    else
      many(value);
    out_ << ' ';
  }

 private:
  template <class Value>
  void many(const std::optional<Value>& value) {
    if (value) one(*value);
  }
  template <class A, class B>
  void many(const std::pair<A, B>& pair) {
    one(pair.first);
    one(pair.second);
  }
  template <class Values>
  requires requires(const Values& values) { values.begin(); }
  void many(const Values& values) {
    for (const auto& each : values) {
      out_ << '\n';
      one(each);
    }
  }
  void many(const Turnover& of) {
    const auto& [count, sum_ms, sum_sq_s2] = of;
    all(count, sum_ms, sum_sq_s2);
  }
  void many(const MeetingFacts& of) {
    const auto& [meeting, state, suspended_reason, resume_at_ms, opened_at_ms, adjourned_at_ms,
                 clock_ran] = of;
    all(meeting, state, suspended_reason, resume_at_ms, opened_at_ms, adjourned_at_ms, clock_ran);
  }
  void many(const TopicFacts& of) {
    const auto& [topic, state, main_list, opened_in, unit, unit_lists, reply_lists] = of;
    all(topic, state, main_list, opened_in, unit, unit_lists, reply_lists);
  }
  void many(const ListFacts& of) {
    const auto& [id, topic, kind, state, ordering, order, opens_at_ms, closes_at_ms, closed_at_ms,
                 heard, heard_by, recent, last_call_ms, last_turnover_ms, begun, unit, meeting,
                 ordering_set_at_ms, draw_at_ms, draw_seed, turnovers, last_called, call_before_ms,
                 turnover_before_ms, begun_before, called_before] = of;
    all(id, topic, kind, state, ordering, order, opens_at_ms, closes_at_ms, closed_at_ms, heard,
        heard_by, recent, last_call_ms, last_turnover_ms, begun, unit, meeting, ordering_set_at_ms,
        draw_at_ms, draw_seed, turnovers, last_called, call_before_ms, turnover_before_ms,
        begun_before, called_before);
  }
  void many(const EntryFacts& of) {
    const auto& [id, list, participant, category, capacity, on_behalf_of, for_members, language,
                 level, state, inscribed_by_act, inscribed_at_ms, inscribed_by, limit_override_ms,
                 carried_from, placement, moved_reason, absent, began_at_ms, ended_at_ms, used_ms,
                 limit_ms, ready, type, represented_by, drawn, swap, reply_to, reply_number,
                 declined_reason, speaker, reminded_at_ms, reminded, floor_withdrawn] = of;
    all(id, list, participant, category, capacity, on_behalf_of, for_members, language, level,
        state, inscribed_by_act, inscribed_at_ms, inscribed_by, limit_override_ms, carried_from,
        placement, moved_reason, absent, began_at_ms, ended_at_ms, used_ms, limit_ms, ready, type,
        represented_by, drawn, swap, reply_to, reply_number, declined_reason, speaker,
        reminded_at_ms, reminded, floor_withdrawn);
  }
  void many(const PointFacts& of) {
    const auto& [id, participant, kind, state, at_ms, note, own_matter, about_voting, ruling,
                 ruling_text, appealed_by, tally, overruled, clock_ran] = of;
    all(id, participant, kind, state, at_ms, note, own_matter, about_voting, ruling, ruling_text,
        appealed_by, tally, overruled, clock_ran);
  }
  void many(const MotionSpeaker& of) {
    const auto& [participant, side, heard] = of;
    all(participant, side, heard);
  }
  void many(const MotionFacts& of) {
    const auto& [id, kind, state, participant, at_ms, topic, resume_at_ms, speakers, speaking,
                 tally] = of;
    all(id, kind, state, participant, at_ms, topic, resume_at_ms, speakers, speaking, tally);
  }
  void many(const SwapFacts& of) {
    const auto& [id, entry, with_entry, state, at_ms, reason] = of;
    all(id, entry, with_entry, state, at_ms, reason);
  }
  void many(const Floor& of) {
    const auto& [state, entry, limit_ms, used_ms, since_ms, began_at_ms, point, motion, voting] =
        of;
    all(state, entry, limit_ms, used_ms, since_ms, began_at_ms, point, motion, voting);
  }
  void many(const Notice& of) {
    const auto& [shown, text, template_id, until_ms, blank, blank_until_ms] = of;
    all(shown, text, template_id, until_ms, blank, blank_until_ms);
  }
  void many(const Undoable& of) {
    const auto& [act, act_name, at_ms, by, floor_before, notice_before, called, ended, list,
                 before_entry, placement_before, moved_reason_before, absent_before,
                 list_state_before, closes_at_before_ms, entry_state_before, behind, pushed_out] =
        of;
    all(act, act_name, at_ms, by, floor_before, notice_before, called, ended, list, before_entry,
        placement_before, moved_reason_before, absent_before, list_state_before,
        closes_at_before_ms, entry_state_before, behind, pushed_out);
  }
  void many(const ActLine& of) {
    const auto& [actor, at_ms, act_name, entry, previous, list, topic, meeting, participant, reason,
                 value, undone, access] = of;
    all(actor, at_ms, act_name, entry, previous, list, topic, meeting, participant, reason, value,
        undone, access);
  }
  void many(const State& of) {
    const auto& [settings, round_state, presiding, participants, groups, meetings, topics, lists,
                 entries, floor, notice, undoable, withdrawals, points, motions, swaps, present,
                 accommodations, acts, current_meeting, open_topic, next_entry, next_list,
                 next_meeting, next_topic, next_point, next_motion, next_swap, last_act,
                 last_at_ms] = of;
    all(settings, round_state, presiding, participants, groups, meetings, topics, lists, entries,
        floor, notice, undoable, withdrawals, points, motions, swaps, present, accommodations, acts,
        current_meeting, open_topic, next_entry, next_list, next_meeting, next_topic, next_point,
        next_motion, next_swap, last_act, last_at_ms);
  }

  std::ostringstream out_;
};

}  // namespace

std::string described(const State& state) {
  Text text;
  text.one(state);
  return text.taken();
}

}  // namespace nameplate::support
