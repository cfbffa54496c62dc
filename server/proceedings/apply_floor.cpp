// The facts of the floor, its clock, and the display.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// One turnover more, or (sign -1) the same one taken back.
void count_turnover(ListFacts& list, v1::Category category, std::int64_t ms, int sign) {
  const auto seconds = (ms + 500) / 1000;
  auto& turnover = list.turnovers[category];
  turnover.count += static_cast<std::uint32_t>(sign);
  turnover.sum_ms += sign * ms;
  turnover.sum_sq_s2 += sign * seconds * seconds;
  if (turnover.count == 0) list.turnovers.erase(category);
}

void begin_call(ListFacts& list, v1::Category category, std::int64_t at_ms) {
  list.call_before_ms = list.last_call_ms;
  list.turnover_before_ms = list.last_turnover_ms;
  list.begun_before = list.begun;
  list.called_before = list.last_called;
  if (list.last_call_ms != 0) {
    list.last_turnover_ms = at_ms - list.last_call_ms;
    count_turnover(list, list.last_called, list.last_turnover_ms, 1);
  }
  list.last_call_ms = at_ms;
  list.last_called = category;
  list.begun = true;
}

void take_call_back(ListFacts& list) {
  if (list.call_before_ms != 0) count_turnover(list, list.called_before, list.last_turnover_ms, -1);
  list.last_called = list.called_before;
  list.last_call_ms = list.call_before_ms;
  list.last_turnover_ms = list.turnover_before_ms;
  list.begun = list.begun_before;
}

// What goes on whoever has the floor: a point of order, a motion, a vote.
Floor without_holder(const Floor& floor) {
  Floor vacant;
  vacant.point = floor.point;
  vacant.motion = floor.motion;
  vacant.voting = floor.voting;
  return vacant;
}

Floor given_to(Floor floor, const EntryFacts& entry, std::int64_t used_ms, std::int64_t since_ms) {
  floor.state = since_ms == 0 ? v1::FLOOR_STATE_INTERRUPTED : v1::FLOOR_STATE_HELD;
  floor.entry = entry.id;
  floor.limit_ms = entry.limit_ms;
  floor.used_ms = used_ms;
  floor.since_ms = since_ms;
  floor.began_at_ms = entry.began_at_ms;
  return floor;
}

}  // namespace

EntryFacts& Applier::speaker(EntryId named) {
  if (state_.floor.state == v1::FLOOR_STATE_VACANT || state_.floor.entry != named)
    fault("the entry does not have the floor");
  return entry(named);
}

void Applier::one(const v1::FloorGiven& fact) {
  if (state_.floor.state != v1::FLOOR_STATE_VACANT) fault("the floor is held already");
  auto& facts = entry(fact.entry());
  take_from_order(facts);
  facts.state = v1::ENTRY_STATE_SPEAKING;
  facts.began_at_ms = fact.at_ms();
  facts.limit_ms = fact.limit_ms();
  facts.ready = false;
  auto& on = list(facts.list);
  const auto about = state_.topics.find(state_.open_topic);
  // What is said in between is no part of the time between two calls.
  if (about != state_.topics.end() && about->second.main_list != on.id)
    begin_sitting(state_.open_topic);
  if (!is_outside(on)) begin_call(on, facts.category, fact.at_ms());
  state_.floor = given_to(state_.floor, facts, 0, fact.at_ms());
  touch(RowKind::floor);
  touch_entry(facts.id);
}

void Applier::one(const v1::FloorEnded& fact) {
  auto& facts = speaker(fact.entry());
  auto& on = list(facts.list);
  facts.state = v1::ENTRY_STATE_HEARD;
  facts.used_ms = fact.used_ms();
  facts.ended_at_ms = fact.at_ms();
  facts.floor_withdrawn = !fact.withdrawn_reason().empty();
  state_.floor = without_holder(state_.floor);
  touch(RowKind::floor);
  touch(RowKind::list, facts.list);
  touch_entry(facts.id);
  if (is_outside(on)) return;  // it is not counted
  count_heard(on, facts, 1);
  on.recent.push_front(facts.id);
  if (on.recent.size() > limits::kRecentHeard) {
    undo_.pushed_out = on.recent.back();
    on.recent.pop_back();
    touch_entry(undo_.pushed_out);
  }
}

// As if it had not been called; where it stands now is the next fact.
void Applier::one(const v1::FloorVoided& fact) {
  auto& on = list(speaker(fact.entry()).list);
  if (!is_outside(on)) take_call_back(on);
  state_.floor = without_holder(state_.floor);
  touch(RowKind::floor);
  touch(RowKind::list, on.id);
}

void Applier::one(const v1::FloorRestored& fact) {
  if (state_.floor.state != v1::FLOOR_STATE_VACANT) fault("the floor is held already");
  auto& facts = entry(fact.entry());
  auto& on = list(facts.list);
  if (facts.state == v1::ENTRY_STATE_HEARD && !is_outside(on)) {
    count_heard(on, facts, -1);
    on.recent.erase(std::remove(on.recent.begin(), on.recent.end(), facts.id), on.recent.end());
    const EntryId pushed_out = state_.undoable ? state_.undoable->pushed_out : 0;
    if (pushed_out != 0) {
      on.recent.push_back(pushed_out);
      touch_entry(pushed_out);
    }
  } else if (!is_outside(on)) {
    take_from_order(facts);
    begin_call(on, facts.category, fact.began_at_ms());
  }
  const bool running = fact.since_ms() != 0;
  facts.state = running ? v1::ENTRY_STATE_SPEAKING : v1::ENTRY_STATE_INTERRUPTED;
  facts.began_at_ms = fact.began_at_ms();
  facts.limit_ms = fact.limit_ms();
  facts.ended_at_ms = 0;
  facts.used_ms = 0;
  facts.floor_withdrawn = false;
  state_.floor = given_to(state_.floor, facts, fact.used_ms(), fact.since_ms());
  touch(RowKind::floor);
  touch(RowKind::list, facts.list);
  touch_entry(facts.id);
}

void Applier::one(const v1::ClockPaused& fact) {
  speaker(fact.entry()).state = v1::ENTRY_STATE_INTERRUPTED;
  state_.floor.state = v1::FLOOR_STATE_INTERRUPTED;
  state_.floor.used_ms = fact.used_ms();
  state_.floor.since_ms = 0;
  touch(RowKind::floor);
  touch(RowKind::entry, fact.entry());
}

void Applier::one(const v1::ClockResumed& fact) {
  speaker(fact.entry()).state = v1::ENTRY_STATE_SPEAKING;
  state_.floor.state = v1::FLOOR_STATE_HELD;
  state_.floor.since_ms = fact.since_ms();
  touch(RowKind::floor);
  touch(RowKind::entry, fact.entry());
}

void Applier::one(const v1::LimitChanged& fact) {
  speaker(fact.entry()).limit_ms = fact.limit_ms();
  state_.floor.limit_ms = fact.limit_ms();
  touch(RowKind::floor);
  touch(RowKind::entry, fact.entry());
}

// Only the name of the moment changed: nobody spoke any longer for it, nobody took longer to come
// to the lectern, and whoever may undo an act or call a delegation absent has as long as before.
void Applier::one(const v1::ClockReanchored& fact) {
  const auto shift = [&](std::int64_t& at_ms) {
    if (at_ms != 0) at_ms += fact.by_ms();
  };
  const auto shift_floor = [&](Floor& floor) {
    shift(floor.since_ms);
    shift(floor.began_at_ms);
  };
  shift_floor(state_.floor);
  touch(RowKind::floor);
  if (state_.floor.entry != 0) {
    shift(entry(state_.floor.entry).began_at_ms);
    touch_entry(state_.floor.entry);
  }
  for (auto& [id, list] : state_.lists) {
    shift(list.last_call_ms);
    shift(list.call_before_ms);
  }
  for (auto& [act, withdrawal] : state_.withdrawals) shift(withdrawal.at_ms);
  if (!state_.undoable) return;
  shift(state_.undoable->at_ms);
  shift_floor(state_.undoable->floor_before);
  touch(RowKind::undo);
}

void Applier::one(const v1::MessageShown& fact) {
  state_.notice.shown = true;
  state_.notice.text = fact.text();
  state_.notice.template_id = fact.template_id();
  state_.notice.until_ms = fact.until_ms();
  touch(RowKind::notice);
}

void Applier::one(const v1::MessageCleared&) {
  state_.notice.shown = false;
  state_.notice.text.Clear();
  state_.notice.template_id.clear();
  state_.notice.until_ms = 0;
  touch(RowKind::notice);
}

void Applier::one(const v1::DisplayBlanked& fact) {
  state_.notice.blank = true;
  state_.notice.blank_until_ms = fact.until_ms();
  touch(RowKind::notice);
}

void Applier::one(const v1::DisplayUnblanked&) {
  state_.notice.blank = false;
  state_.notice.blank_until_ms = 0;
  touch(RowKind::notice);
}

}  // namespace nameplate::proceedings
