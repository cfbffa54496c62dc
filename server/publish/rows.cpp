#include "server/publish/rows.hpp"

#include <algorithm>

#include "server/proceedings/decide.hpp"
#include "server/proceedings/limits.hpp"
#include "server/publish/publish.hpp"

namespace nameplate::publish {
namespace {

using proceedings::EntryFacts;
using proceedings::State;
namespace limits = proceedings::limits;

// domain rule: called in vain for the third time, a name is no longer moved by itself.
constexpr std::uint32_t kTimesAbsentUntilDecided = 3;

const EntryFacts* find_entry(const State& state, proceedings::EntryId id) {
  const auto found = state.entries.find(id);
  return found == state.entries.end() ? nullptr : &found->second;
}

// Among the last of its list; or on a topic in this meeting: a reply to it may still be asked for
// (73/115).
bool heard_lately(const State& state, const EntryFacts& entry) {
  const auto list = state.lists.find(entry.list);
  if (list == state.lists.end()) return false;
  const auto meeting = state.meetings.find(state.current_meeting);
  const bool now = meeting != state.meetings.end() && list->second.topic != 0 &&
                   entry.ended_at_ms >= meeting->second.opened_at_ms;
  const auto& recent = list->second.recent;
  return now || std::find(recent.begin(), recent.end(), entry.id) != recent.end();
}

// The screens hold what they need now; statements heard long ago are in the record.
bool is_shown(const State& state, const EntryFacts& entry) {
  switch (entry.state) {
    case v1::ENTRY_STATE_INSCRIBED:
    case v1::ENTRY_STATE_SPEAKING:
    case v1::ENTRY_STATE_INTERRUPTED:
    case v1::ENTRY_STATE_FROZEN:
    case v1::ENTRY_STATE_CARRIED_OVER:
      return true;
    case v1::ENTRY_STATE_HEARD:
      return heard_lately(state, entry);
    default:
      return false;
  }
}

bool is_called(const EntryFacts& entry) {
  return entry.state == v1::ENTRY_STATE_SPEAKING || entry.state == v1::ENTRY_STATE_INTERRUPTED ||
         entry.state == v1::ENTRY_STATE_HEARD;
}

}  // namespace

v1::Row round_row(const State& state) {
  v1::Row row;
  auto& round = *row.mutable_round();
  *round.mutable_settings() = state.settings;
  round.set_state(state.round_state);
  round.set_presiding(state.presiding);
  round.set_meeting(state.current_meeting);
  round.set_topic(state.open_topic);
  round.set_directory_version(directory_version(state));
  round.set_participants(static_cast<std::uint32_t>(state.participants.size()));
  return row;
}

std::optional<v1::Row> meeting_row(const State& state, proceedings::MeetingId id) {
  const auto found = state.meetings.find(id);
  if (found == state.meetings.end()) return std::nullopt;
  const auto& facts = found->second;
  v1::Row row;
  auto& meeting = *row.mutable_meeting();
  *meeting.mutable_meeting() = facts.meeting;
  meeting.set_state(facts.state);
  meeting.set_suspended_reason(facts.suspended_reason);
  meeting.set_resume_at_ms(facts.resume_at_ms);
  meeting.set_opened_at_ms(facts.opened_at_ms);
  meeting.set_adjourned_at_ms(facts.adjourned_at_ms);
  return row;
}

std::optional<v1::Row> topic_row(const State& state, proceedings::TopicId id) {
  const auto found = state.topics.find(id);
  if (found == state.topics.end()) return std::nullopt;
  v1::Row row;
  auto& topic = *row.mutable_topic();
  *topic.mutable_topic() = found->second.topic;
  topic.set_state(found->second.state);
  topic.set_main_list(found->second.main_list);
  topic.set_unit(found->second.unit);
  topic.set_calls_from(proceedings::calls_from(state, id));
  return row;
}

std::optional<v1::Row> list_row(const State& state, proceedings::ListId id) {
  const auto found = state.lists.find(id);
  if (found == state.lists.end()) return std::nullopt;
  const auto& facts = found->second;
  v1::Row row;
  auto& list = *row.mutable_list();
  list.set_id(facts.id);
  list.set_topic(facts.topic);
  list.set_kind(facts.kind);
  list.set_state(facts.state);
  list.set_ordering(facts.ordering);
  list.mutable_order()->Assign(facts.order.begin(), facts.order.end());
  list.set_opens_at_ms(facts.opens_at_ms);
  list.set_closes_at_ms(facts.closes_at_ms);
  list.set_closed_at_ms(facts.closed_at_ms);
  list.set_heard(facts.heard);
  list.mutable_recent()->Assign(facts.recent.begin(), facts.recent.end());
  list.set_last_turnover_ms(facts.last_turnover_ms);
  list.set_unit(facts.unit);
  list.set_meeting(facts.meeting);
  list.set_ordering_set_at_ms(facts.ordering_set_at_ms);
  list.set_draw_at_ms(facts.draw_at_ms);
  list.set_draw_seed(facts.draw_seed);
  list.set_begun(facts.begun);
  for (const auto& [category, turnover] : facts.turnovers) {
    auto& one = *list.add_turnovers();
    one.set_category(category);
    one.set_count(turnover.count);
    one.set_sum_ms(turnover.sum_ms);
    one.set_sum_sq_s2(turnover.sum_sq_s2);
  }
  return row;
}

// Without `inscribed_by`: whether a delegation pressed itself or had an officer do it is nobody
// else's business.
std::optional<v1::Row> entry_row(const State& state, proceedings::EntryId id) {
  const auto* facts = find_entry(state, id);
  if (facts == nullptr || !is_shown(state, *facts)) return std::nullopt;
  v1::Row row;
  auto& entry = *row.mutable_entry();
  entry.set_id(facts->id);
  entry.set_list(facts->list);
  entry.set_participant(facts->participant);
  entry.set_category(facts->category);
  entry.set_capacity(facts->capacity);
  entry.set_on_behalf_of(facts->on_behalf_of);
  for (const auto& member : facts->for_members) entry.add_for_members(member);
  entry.set_language(facts->language);
  entry.set_state(facts->state);
  entry.set_inscribed_at_ms(facts->inscribed_at_ms);
  // Once called, the limit is what it was then: a later change of the limits never touches it.
  entry.set_limit_ms(is_called(*facts) ? facts->limit_ms : proceedings::limit_for(state, *facts));
  entry.set_carried_from(facts->carried_from);
  *entry.mutable_placement() = facts->placement;
  entry.set_moved_reason(facts->moved_reason);
  entry.set_absent(facts->absent);
  entry.set_began_at_ms(facts->began_at_ms);
  entry.set_ended_at_ms(facts->ended_at_ms);
  entry.set_used_ms(facts->used_ms);
  entry.set_ready(facts->ready);
  entry.set_type(facts->type);
  entry.set_represented_by(facts->represented_by);
  entry.set_reply_to(facts->reply_to);
  entry.set_reply_number(facts->reply_number);
  if (facts->capacity > v1::CAPACITY_GROUP) *entry.mutable_speaker() = facts->speaker;
  entry.set_reminded_at_ms(facts->reminded_at_ms);
  entry.set_reminded(facts->reminded);
  entry.set_floor_withdrawn(facts->floor_withdrawn);
  return row;
}

v1::Row floor_row(const State& state) {
  v1::Row row;
  auto& floor = *row.mutable_floor();
  floor.set_state(state.floor.state);
  floor.set_point(state.floor.point);
  floor.set_motion(state.floor.motion);
  floor.set_voting(state.floor.voting);
  if (state.floor.entry == 0) return row;
  floor.set_entry(state.floor.entry);
  floor.set_limit_ms(state.floor.limit_ms);
  floor.set_used_ms(state.floor.used_ms);
  if (state.floor.since_ms != 0) {
    floor.set_running_since_ms(state.floor.since_ms);
  } else {
    floor.set_paused(true);
  }
  floor.set_began_at_ms(state.floor.began_at_ms);
  return row;
}

v1::Row notice_row(const State& state) {
  v1::Row row;
  auto& notice = *row.mutable_notice();
  if (state.notice.shown) {
    *notice.mutable_message() = state.notice.text;
    notice.set_template_id(state.notice.template_id);
    notice.set_message_shown(true);
    notice.set_message_until_ms(state.notice.until_ms);
  }
  if (state.notice.blank) {
    notice.set_blank(true);
    notice.set_blank_until_ms(state.notice.blank_until_ms);
  }
  return row;
}

std::optional<v1::Row> receipt_row(const State& state, proceedings::EntryId id) {
  const auto* facts = find_entry(state, id);
  if (facts == nullptr || !is_shown(state, *facts)) return std::nullopt;
  v1::Row row;
  auto& receipt = *row.mutable_receipt();
  receipt.set_entry(facts->id);
  receipt.set_act(facts->inscribed_by_act);
  receipt.set_at_ms(facts->inscribed_at_ms);
  receipt.set_by(facts->inscribed_by);
  return row;
}

std::optional<v1::Row> undo_row(const State& state) {
  if (!state.undoable) return std::nullopt;
  v1::Row row;
  auto& undo = *row.mutable_undo();
  undo.set_act(state.undoable->act);
  // The window is real time: a rehearsal that runs faster has more meeting milliseconds in it.
  const std::int64_t rate = std::max<std::int64_t>(1, state.settings.clock_rate());
  undo.set_until_ms(state.undoable->at_ms + limits::kUndoWindowMs * rate);
  undo.set_act_name(state.undoable->act_name);
  undo.set_entry(state.undoable->called != 0 ? state.undoable->called : state.undoable->ended);
  undo.set_by(state.undoable->by);
  return row;
}

std::optional<v1::Row> act_row(const State& state, proceedings::ActNumber number) {
  const auto found = state.acts.find(number);
  if (found == state.acts.end()) return std::nullopt;
  const auto& line = found->second;
  v1::Row row;
  auto& act = *row.mutable_act();
  act.set_act(number);
  act.set_at_ms(line.at_ms);
  act.set_by(line.actor.seat());
  act.set_device(line.actor.device());
  act.set_act_name(line.act_name);
  act.set_entry(line.entry);
  act.set_previous(line.previous);
  act.set_list(line.list);
  act.set_topic(line.topic);
  act.set_meeting(line.meeting);
  act.set_participant(line.participant);
  act.set_reason(line.reason);
  act.set_value(line.value);
  act.set_undone(line.undone);
  if (line.access) *act.mutable_access() = *line.access;
  return row;
}

std::optional<v1::Row> care_row(const State& state, proceedings::EntryId id) {
  const auto* facts = find_entry(state, id);
  if (facts == nullptr || !is_shown(state, *facts) || facts->state == v1::ENTRY_STATE_HEARD)
    return std::nullopt;
  v1::Row row;
  auto& care = *row.mutable_care();
  care.set_entry(facts->id);
  care.set_by(facts->inscribed_by);
  care.set_secretary_decides(!is_called(*facts) && facts->absent >= kTimesAbsentUntilDecided);
  return row;
}

}  // namespace nameplate::publish
