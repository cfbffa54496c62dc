// What an act changed, kept so that it can be taken back; and when the chance to do so is gone.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

bool is_of_the_floor(const std::optional<Undoable>& act) {
  return act && (act->called != 0 || act->ended != 0) && act->act_name != "move_entry" &&
         act->act_name != "withdraw";
}

}  // namespace

// Before the facts are applied: what the act is about to change.
void Applier::note_what_was() {
  const auto& command = record_.command();
  undo_.act = act_;
  undo_.at_ms = record_.at_ms();
  undo_.by = record_.actor().seat();
  undo_.floor_before = state_.floor;
  undo_.notice_before = state_.notice;
  const bool held = state_.floor.state != v1::FLOOR_STATE_VACANT;
  switch (command.act_case()) {
    case v1::Command::kCallNext:
      undo_.ended = held ? state_.floor.entry : 0;
      note_where_it_stood(command.call_next().expect_next());
      break;
    case v1::Command::kGiveFloor:
      undo_.ended = held ? state_.floor.entry : 0;
      note_where_it_stood(command.give_floor().entry());
      break;
    case v1::Command::kEndStatement:
      undo_.ended = command.end_statement().entry();
      break;
    case v1::Command::kWithdrawFloor:
      undo_.ended = command.withdraw_floor().entry();
      break;
    case v1::Command::kGiveFloorOutside:
      undo_.called = state_.next_entry;
      break;
    case v1::Command::kMarkAbsent:
      note_where_it_stood(command.mark_absent().entry());
      break;
    case v1::Command::kMoveEntry:
      note_where_it_stood(command.move_entry().entry());
      break;
    case v1::Command::kWithdraw:
      note_where_it_stood(command.withdraw().entry());
      break;
    case v1::Command::kCloseList: {
      const auto& facts = list(command.close_list().list());
      undo_.list = facts.id;
      undo_.list_state_before = facts.state;
      undo_.closes_at_before_ms = facts.closes_at_ms;
      break;
    }
    default:
      return;
  }
  const auto number = static_cast<int>(command.act_case());
  undo_.act_name = v1::Command::descriptor()->FindFieldByNumber(number)->name();
}

void Applier::note_where_it_stood(EntryId id) {
  const auto& facts = entry(id);
  const auto& order = list(facts.list).order;
  const auto at = std::find(order.begin(), order.end(), id);
  if (at != order.end()) undo_.behind.assign(at + 1, order.end());
  undo_.called = id;
  undo_.list = facts.list;
  undo_.before_entry = undo_.behind.empty() ? 0 : undo_.behind.front();
  undo_.placement_before = facts.placement;
  undo_.moved_reason_before = facts.moved_reason;
  undo_.absent_before = facts.absent;
  undo_.entry_state_before = facts.state;
}

void Applier::forget_all() {
  if (state_.undoable) touch(RowKind::undo);
  state_.undoable.reset();
  state_.withdrawals.clear();
}

// A later fact that stands in the way of taking an act back ends the chance to do so.
void Applier::forget_because_of(const v1::Event& event) {
  const auto touches = [&](EntryId id) { return state_.undoable && state_.undoable->called == id; };
  const auto forget = [&] {
    state_.undoable.reset();
    touch(RowKind::undo);
  };
  switch (event.fact_case()) {
    case v1::Event::kMeetingStateChanged:
    case v1::Event::kTopicStateChanged:
    case v1::Event::kTopicRemoved:
    case v1::Event::kOrderingSet:
    case v1::Event::kUnitOpened:
    case v1::Event::kLotsDrawn:
      return forget_all();
    case v1::Event::kStatementCorrected:
      return forget();
    case v1::Event::kSwapStateChanged: {
      const auto swap = state_.swaps.find(event.swap_state_changed().swap());
      const bool done = swap != state_.swaps.end() && swap->second.state == v1::SWAP_STATE_DONE;
      if (done && (touches(swap->second.entry) || touches(swap->second.with_entry))) forget();
      return;
    }
    // The floor has gone on: to a point of order, to a motion.
    case v1::Event::kPointStateChanged:
      if (is_of_the_floor(state_.undoable) &&
          event.point_state_changed().state() == v1::POINT_STATE_RECOGNISED)
        forget();
      return;
    case v1::Event::kMotionStateChanged:
      if (is_of_the_floor(state_.undoable) && state_.floor.motion != 0) forget();
      return;
    case v1::Event::kEntryMoved:
      if (touches(event.entry_moved().entry())) forget();
      return;
    case v1::Event::kEntryStateChanged:
      if (touches(event.entry_state_changed().entry())) forget();
      return;
    case v1::Event::kListStateChanged:
      if (state_.undoable && state_.undoable->act_name == "close_list" &&
          state_.undoable->list == event.list_state_changed().list())
        forget();
      return;
    default:
      return;
  }
}

void Applier::forget_what_cannot_be_undone() {
  const auto window = in_meeting_time(state_, limits::kUndoWindowMs);
  std::erase_if(state_.withdrawals,
                [&](const auto& item) { return record_.at_ms() - item.second.at_ms > window; });
  if (record_.command().has_undo()) {
    const ActNumber undone = record_.command().undo().act();
    state_.withdrawals.erase(undone);
    if (state_.undoable && state_.undoable->act == undone) {
      state_.undoable.reset();
      touch(RowKind::undo);
    }
    return;
  }
  for (const auto& event : record_.events()) forget_because_of(event);
}

void Applier::keep_undoable() {
  if (undo_.act_name.empty()) return;
  const bool by_podium =
      record_.actor().role() != v1::ROLE_DELEGATION && record_.actor().role() != v1::ROLE_OFFICER;
  // What a delegation does itself never takes the podium's chance away, except a statement that it
  // ended: the floor has changed.
  if (undo_.act_name == "withdraw" && !by_podium) {
    state_.withdrawals.insert_or_assign(act_, undo_);
    if (state_.withdrawals.size() > limits::kWithdrawalsKept)
      state_.withdrawals.erase(state_.withdrawals.begin());
    return;
  }
  state_.undoable = undo_;
  touch(RowKind::undo);
}

}  // namespace nameplate::proceedings
