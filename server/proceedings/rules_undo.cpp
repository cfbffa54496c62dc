// Taking back the last floor act within its window. The record keeps both the act and its undoing.
#include <algorithm>

#include "server/proceedings/authority.hpp"
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// Where it stood, if the neighbour still waits there; else first, as it was about to be called.
EntryId neighbour(const State& state, const Undoable& act, bool was_first) {
  const auto& order = state.lists.at(act.list).order;
  if (act.before_entry != 0 &&
      std::find(order.begin(), order.end(), act.before_entry) != order.end())
    return act.before_entry;
  return was_first && !order.empty() ? order.front() : 0;
}

void add_returned(const Asked& asked, const Undoable& act, bool was_first) {
  auto& fact = *asked.add().mutable_entry_returned();
  fact.set_entry(act.called);
  fact.set_before_entry(neighbour(asked.state, act, was_first));
  *fact.mutable_placement() = act.placement_before;
  fact.mutable_placement()->set_reason(v1::Placement::RETURNED);
}

// The speaker of before, with the time it had. The clock runs on from now if it ran then.
void add_floor_restored(const Asked& asked, const Undoable& act) {
  if (act.floor_before.state == v1::FLOOR_STATE_VACANT) return;
  const bool ran = act.floor_before.since_ms != 0;
  auto& fact = *asked.add().mutable_floor_restored();
  fact.set_entry(act.floor_before.entry);
  fact.set_limit_ms(act.floor_before.limit_ms);
  fact.set_used_ms(act.floor_before.used_at(act.at_ms));
  fact.set_since_ms(ran ? asked.now_ms : 0);
  fact.set_began_at_ms(act.floor_before.began_at_ms);
}

Verdict undo_call(const Asked& asked, const Undoable& act) {
  if (asked.state.floor.entry != act.called) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  asked.add().mutable_floor_voided()->set_entry(act.called);
  add_returned(asked, act, act.act_name == "call_next");
  add_floor_restored(asked, act);
  return {};
}

Verdict undo_end(const Asked& asked, const Undoable& act) {
  if (asked.state.floor.state != v1::FLOOR_STATE_VACANT) return refuse(v1::REFUSAL_FLOOR_HELD);
  add_floor_restored(asked, act);
  return {};
}

Verdict undo_absent(const Asked& asked, const Undoable& act) {
  if (asked.state.floor.state != v1::FLOOR_STATE_VACANT) return refuse(v1::REFUSAL_FLOOR_HELD);
  if (!is_waiting(asked.state.entries.at(act.called))) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  auto& absent = *asked.add().mutable_entry_absent();
  absent.set_entry(act.called);
  absent.set_times(act.absent_before);
  add_floor_restored(asked, act);
  return {};
}

Verdict undo_move(const Asked& asked, const Undoable& act) {
  if (!is_waiting(asked.state.entries.at(act.called))) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  auto& fact = *asked.add().mutable_entry_moved();
  fact.set_entry(act.called);
  fact.set_before_entry(neighbour(asked.state, act, false));
  fact.set_reason(act.moved_reason_before);
  *fact.mutable_placement() = act.placement_before;
  return {};
}

// Meanwhile the delegation may have asked again: one waiting entry, never two.
Verdict undo_withdraw(const Asked& asked, const EntryFacts& gone) {
  if (gone.state != v1::ENTRY_STATE_WITHDRAWN) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  const auto& order = asked.state.lists.at(gone.list).order;
  for (const EntryId id : order) {
    const auto& entry = asked.state.entries.at(id);
    if (entry.participant == gone.participant && entry.capacity == gone.capacity &&
        entry.on_behalf_of == gone.on_behalf_of && entry.for_members == gone.for_members)
      return refuse(v1::REFUSAL_ALREADY_INSCRIBED);
  }
  const bool there = std::find(order.begin(), order.end(), gone.stood_before) != order.end();
  auto& fact = *asked.add().mutable_entry_returned();
  fact.set_entry(gone.id);
  fact.set_before_entry(there ? gone.stood_before : 0);
  *fact.mutable_placement() = gone.placement;
  fact.mutable_placement()->set_reason(v1::Placement::RETURNED);
  return {};
}

Verdict undo_close(const Asked& asked, const Undoable& act) {
  if (asked.state.lists.at(act.list).state != v1::LIST_STATE_CLOSED)
    return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  const bool announced = act.list_state_before == v1::LIST_STATE_CLOSING_ANNOUNCED &&
                         act.closes_at_before_ms > asked.now_ms;
  auto& fact = *asked.add().mutable_list_state_changed();
  fact.set_list(act.list);
  fact.set_state(announced ? v1::LIST_STATE_CLOSING_ANNOUNCED : v1::LIST_STATE_OPEN);
  fact.set_closes_at_ms(announced ? act.closes_at_before_ms : 0);
  return {};
}

Verdict undo_the(const Asked& asked, const Undoable& act) {
  if (act.act_name == "call_next" || act.act_name == "give_floor") return undo_call(asked, act);
  if (act.act_name == "end_statement") return undo_end(asked, act);
  if (act.act_name == "mark_absent") return undo_absent(asked, act);
  if (act.act_name == "move_entry") return undo_move(asked, act);
  if (act.act_name == "withdraw") return undo_withdraw(asked, asked.state.entries.at(act.called));
  if (act.act_name == "close_list") return undo_close(asked, act);
  return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
}

bool in_window(const Asked& asked, std::int64_t at_ms) {
  const std::int64_t rate =
      asked.state.settings.clock_rate() == 0 ? 1 : asked.state.settings.clock_rate();
  return asked.now_ms - at_ms <= limits::kUndoWindowMs * rate;
}

// A delegation may take back its own withdrawal, nothing else; that never costs the podium its own
// undo.
Verdict undo_own_withdrawal(const Asked& asked, const v1::Undo& act) {
  const auto found = asked.state.acts.find(act.act());
  if (found == asked.state.acts.end() || found->second.undone)
    return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  const auto& line = found->second;
  const auto* entry = find_entry(asked.state, line.entry);
  if (line.act_name != "withdraw" || entry == nullptr) return refuse(v1::REFUSAL_NOT_PRESIDING);
  if (auto no = need_own(asked, *entry)) return no;
  if (!in_window(asked, line.at_ms)) return refuse(v1::REFUSAL_UNDO_EXPIRED);
  return undo_withdraw(asked, *entry);
}

Verdict undo_last_floor_act(const Asked& asked, const v1::Undo& act) {
  const auto& undoable = asked.state.undoable;
  if (!at_the_podium(asked.role)) return refuse(v1::REFUSAL_NOT_PRESIDING);
  if (!undoable || undoable->act != act.act()) return refuse(v1::REFUSAL_NOTHING_TO_UNDO);
  if (!in_window(asked, undoable->at_ms)) return refuse(v1::REFUSAL_UNDO_EXPIRED);
  return undo_the(asked, *undoable);
}

}  // namespace

Verdict undo(const Asked& asked, const v1::Undo& act) {
  auto no = asked.role == v1::ROLE_DELEGATION ? undo_own_withdrawal(asked, act)
                                              : undo_last_floor_act(asked, act);
  if (no) return no;
  asked.add().mutable_act_undone()->set_act(act.act());
  return {};
}

}  // namespace nameplate::proceedings
