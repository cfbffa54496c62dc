// Taking back the last floor act within its window. The record keeps both the act and its undoing.
//
// What an undone act had changed goes back to what it was, as far as later acts left room: a name
// stands before all that stood behind it, a speaker goes on with the time used when the act came.
#include "server/proceedings/authority.hpp"
#include "server/proceedings/limits.hpp"
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

void add_returned(const Asked& asked, const Undoable& act) {
  auto& fact = *asked.add().mutable_entry_returned();
  fact.set_entry(act.called);
  fact.set_before_entry(before_when_given_back(asked.state, act));
  *fact.mutable_placement() = act.placement_before;
}

// The speaker of before, with the time it had. The clock runs on from now if it ran then.
void add_floor_restored(const Asked& asked, const Undoable& act) {
  const auto& before = act.floor_before;
  if (before.state == v1::FLOOR_STATE_VACANT) return;
  auto& fact = *asked.add().mutable_floor_restored();
  fact.set_entry(before.entry);
  fact.set_limit_ms(before.limit_ms);
  fact.set_used_ms(before.used_at(act.at_ms));
  fact.set_since_ms(before.since_ms != 0 ? asked.now_ms : 0);
  fact.set_began_at_ms(before.began_at_ms);
}

// What stood on the display "until the next call": the call never was. Something shown since stays.
void add_display_restored(const Asked& asked, const Undoable& act) {
  const auto& before = act.notice_before;
  const auto& now = asked.state.notice;
  if (before.shown && before.until_ms == 0 && !now.shown) {
    auto& fact = *asked.add().mutable_message_shown();
    *fact.mutable_text() = before.text;
    fact.set_template_id(before.template_id);
  }
  if (before.blank && before.blank_until_ms == 0 && !now.blank)
    asked.add().mutable_display_blanked();
}

Verdict undo_call(const Asked& asked, const Undoable& act) {
  asked.add().mutable_floor_voided()->set_entry(act.called);
  add_returned(asked, act);
  add_floor_restored(asked, act);
  add_display_restored(asked, act);
  return {};
}

Verdict undo_end(const Asked& asked, const Undoable& act) {
  add_floor_restored(asked, act);
  return {};
}

// It speaks again: what it agreed on its place in the meantime is void.
Verdict undo_absent(const Asked& asked, const Undoable& act) {
  add_swap_void(asked, act.called);
  auto& absent = *asked.add().mutable_entry_absent();
  absent.set_entry(act.called);
  absent.set_times(act.absent_before);
  add_returned(asked, act);  // with the reason for its place that it had when called
  add_floor_restored(asked, act);
  return {};
}

Verdict undo_move(const Asked& asked, const Undoable& act) {
  auto& fact = *asked.add().mutable_entry_moved();
  fact.set_entry(act.called);
  fact.set_before_entry(before_when_given_back(asked.state, act));
  fact.set_reason(act.moved_reason_before);
  *fact.mutable_placement() = act.placement_before;
  return {};
}

Verdict undo_withdraw(const Asked& asked, const Undoable& act) {
  const auto& state = asked.state;
  const auto& entry = state.entries.at(act.called);
  const auto& list = state.lists.at(act.list);
  // The delegation asked again in the meantime: one place, never two.
  if (auto no = need_single(state, list, entry, entry.id)) return no;
  if (entry.reply_number != 0)
    if (auto no = need_reply_free(state, entry)) return no;
  if (act.entry_state_before == v1::ENTRY_STATE_REQUESTED) {  // it had no place yet
    add_entry_state(asked, entry.id, act.entry_state_before);
    return {};
  }
  add_returned(asked, act);
  if (act.entry_state_before != v1::ENTRY_STATE_INSCRIBED)
    add_entry_state(asked, entry.id, act.entry_state_before);
  return {};
}

Verdict undo_close(const Asked& asked, const Undoable& act) {
  const bool still_ahead = act.closes_at_before_ms > asked.now_ms;
  if (act.list_state_before == v1::LIST_STATE_CLOSING_ANNOUNCED && still_ahead)
    add_list_state(asked, act.list, v1::LIST_STATE_CLOSING_ANNOUNCED, act.closes_at_before_ms);
  else
    add_list_state(asked, act.list, v1::LIST_STATE_OPEN);
  return {};
}

// A statement outside the list has nowhere to go back to: it was a slip.
Verdict undo_outside(const Asked& asked, const Undoable& act) {
  asked.add().mutable_floor_voided()->set_entry(act.called);
  add_entry_state(asked, act.called, v1::ENTRY_STATE_WITHDRAWN);
  add_display_restored(asked, act);
  return {};
}

bool ended_outside(const State& state, const Undoable& act) {
  const auto* entry = find_entry(state, act.called);
  return act.act_name == "mark_absent" && entry != nullptr &&
         is_outside(state.lists.at(entry->list));
}

Verdict undo_the(const Asked& asked, const Undoable& act) {
  if (act.act_name == "call_next" || act.act_name == "give_floor") return undo_call(asked, act);
  if (act.act_name == "end_statement" || act.act_name == "withdraw_floor" ||
      ended_outside(asked.state, act))
    return undo_end(asked, act);
  if (act.act_name == "give_floor_outside") return undo_outside(asked, act);
  if (act.act_name == "mark_absent") return undo_absent(asked, act);
  if (act.act_name == "move_entry") return undo_move(asked, act);
  if (act.act_name == "withdraw") return undo_withdraw(asked, act);
  return undo_close(asked, act);
}

const Undoable* find_undoable(const State& state, ActNumber act) {
  if (state.undoable && state.undoable->act == act) return &*state.undoable;
  const auto found = state.withdrawals.find(act);
  return found == state.withdrawals.end() ? nullptr : &found->second;
}

}  // namespace

Verdict undo(const Asked& asked, const v1::Undo& act) {
  const auto* undoable = find_undoable(asked.state, act.act());
  // A delegation takes back its own withdrawal; everything else is the podium's.
  const bool own =
      undoable != nullptr && undoable->act_name == "withdraw" && undoable->by == asked.actor.seat();
  if (!at_the_podium(asked.role) && undoable != nullptr && !own)
    return refuse(v1::REFUSAL_NOT_PRESIDING);
  if (auto no = need_round(asked.state)) return no;
  if (undoable == nullptr) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  if (asked.now_ms - undoable->at_ms > in_meeting_time(asked.state, limits::kUndoWindowMs))
    return refuse(v1::REFUSAL_UNDO_EXPIRED);
  if (auto no = undo_the(asked, *undoable)) return no;
  asked.add().mutable_act_undone()->set_act(act.act());
  return {};
}

}  // namespace nameplate::proceedings
