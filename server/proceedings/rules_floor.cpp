// The floor: who is given it, and how a statement ends (rules 68/109, 72/114).
#include <algorithm>
#include <set>
#include <string_view>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

using Names = std::set<std::string_view>;
const Names kFloorActs = {"call_next", "give_floor", "mark_absent", "end_statement", "undo"};
const Names kListActs = {"call_next", "give_floor", "mark_absent",  "undo",    "inscribe",
                         "withdraw",  "move_entry", "set_ordering", "not_now", "open_topic"};

// What you expected is not so: what is, and whose act made it so.
v1::Refusal stale(const State& state, EntryId actual, const Names& acts) {
  auto refusal = refuse(v1::REFUSAL_STALE);
  if (const auto* entry = find_entry(state, actual)) {
    refusal.set_entry(actual);
    refusal.set_participant(entry->participant);
  }
  const auto cause = std::find_if(state.acts.rbegin(), state.acts.rend(), [&](const auto& line) {
    return acts.contains(line.second.act_name);
  });
  if (cause != state.acts.rend()) refusal.set_by(cause->second.actor.seat());
  return refusal;
}

// The list to call from: of the topic under discussion; when there is none, replies on a topic
// whose debate was closed. Null when there is nothing to call from.
const ListFacts* list_to_call(const State& state) {
  if (state.open_topic != 0) return find_list(state, calls_from(state, state.open_topic));
  for (const auto& [id, topic] : state.topics) {
    if (topic.state != v1::TOPIC_STATE_DEBATE_CLOSED) continue;
    const auto* list = find_list(state, calls_from(state, id));
    if (list != nullptr && list->kind == v1::LIST_KIND_REPLY) return list;
  }
  return nullptr;
}

// Waiting replies that are not due yet: the list is exhausted, the day is not over (34/401).
bool replies_wait(const State& state, TopicId id) {
  const auto& lists = state.topics.at(id).reply_lists;
  return std::any_of(lists.begin(), lists.end(),
                     [&](ListId list) { return !state.lists.at(list).order.empty(); });
}

// One may speak to the topic under discussion; a reply also after the closure of its debate.
Verdict need_its_topic(const State& state, const EntryFacts& entry) {
  const auto& list = state.lists.at(entry.list);
  const auto* topic = find_topic(state, list.topic);
  if (topic == nullptr) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  if (list.kind == v1::LIST_KIND_REPLY) {
    if (auto no = need_replies(state, list.topic)) return no;
    const bool open = list.topic == state.open_topic;
    if (open || topic->state == v1::TOPIC_STATE_DEBATE_CLOSED) return {};
    return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  }
  if (list.topic != state.open_topic || list.id != topic->main_list)
    return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  return need_debate(state, list.topic);
}

void add_floor_passed(const Asked& asked, const EntryFacts& entry, std::string_view reason) {
  add_floor_ended(asked);
  add_call_clears_display(asked);
  add_floor_given(asked, entry, reason);
}

void add_absent(const Asked& asked, const EntryFacts& entry, std::uint32_t times) {
  asked.add().mutable_floor_voided()->set_entry(entry.id);
  auto& absent = *asked.add().mutable_entry_absent();
  absent.set_entry(entry.id);
  absent.set_times(times);
}

}  // namespace

// 68/109: the Chair calls upon speakers in the order in which they signified their desire to speak.
// Ends the current statement and gives the floor in one act, so that nobody ever sees neither.
Verdict call_next(const Asked& asked, const v1::CallNext& act) {
  const auto& state = asked.state;
  if (state.floor.entry != act.expect_current()) return stale(state, state.floor.entry, kFloorActs);
  const auto* list = list_to_call(state);
  const EntryId first = list == nullptr || list->order.empty() ? 0 : list->order.front();
  if (list != nullptr && first != act.expect_next()) return stale(state, first, kListActs);
  if (auto no = need_session(state)) return no;
  if (list == nullptr) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  const bool reply = list->kind == v1::LIST_KIND_REPLY;
  if (auto no = reply ? need_replies(state, list->topic) : need_debate(state, list->topic))
    return no;
  if (first == 0 && replies_wait(state, list->topic))
    return refuse(v1::REFUSAL_REPLIES_COME_LAST, "34/401");
  if (first == 0) return refuse(v1::REFUSAL_LIST_EMPTY);
  if (auto no = need_floor_for_the_list(state)) return no;
  add_floor_passed(asked, state.entries.at(first), {});
  return {};
}

// Out of the order of the list: the reason is on the record.
Verdict give_floor(const Asked& asked, const v1::GiveFloor& act) {
  const auto& state = asked.state;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (state.floor.entry != act.expect_current()) return stale(state, state.floor.entry, kFloorActs);
  if (auto no = need_session(state)) return no;
  if (auto no = need_its_topic(state, *entry)) return no;
  const bool undecided =
      entry->state == v1::ENTRY_STATE_REQUESTED || entry->state == v1::ENTRY_STATE_DECLINED;
  if (undecided) return refuse_entry(v1::REFUSAL_REPLY_NOT_ACCORDED, *entry, "73/115");
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  if (auto no = need_floor_for_the_list(state)) return no;
  add_floor_passed(asked, *entry, act.reason());
  return {};
}

// Absent when called: to the next slot of its category; the second time behind the last of it; the
// third time to the end of the list, and the secretary decides. No time was used.
Verdict mark_absent(const Asked& asked, const v1::MarkAbsent& act) {
  const auto& state = asked.state;
  if (auto no = need_speaker(state, act.entry())) return no;
  const auto& entry = state.entries.at(act.entry());
  const auto& list = state.lists.at(entry.list);
  // It asked again while it had the floor back by an undo: two places are one too many.
  if (auto no = need_single(state, list, entry, entry.id)) return no;
  const auto window = in_meeting_time(state, limits::kAbsentWindowMs);
  if (auto no = need_no_vote(state)) return no;
  if (auto no = need_no_point(state)) return no;
  if (asked.now_ms - state.floor.began_at_ms > window)
    return refuse(v1::REFUSAL_TOO_LATE_FOR_ABSENT);
  if (is_outside(list)) {  // it has no place to go back to
    add_floor_ended(asked);
    return {};
  }
  const std::uint32_t times = entry.absent + 1;
  add_absent(asked, entry, times);
  auto& back = *asked.add().mutable_entry_returned();
  back.set_entry(entry.id);
  back.set_before_entry(times >= 3 ? 0 : before_after_absence(state, list, entry, times == 2));
  back.mutable_placement()->set_reason(v1::Placement::ABSENT_WHEN_CALLED);
  back.mutable_placement()->set_at_ms(asked.now_ms);
  return {};
}

// Also while the meeting is suspended: whoever does not come back has finished. Whom a point of
// order interrupts may finish by itself, but nobody ends its statement for it (71/113).
Verdict end_statement(const Asked& asked, const v1::EndStatement& act) {
  if (const auto* entry = find_entry(asked.state, act.entry()))
    if (auto no = need_own(asked, *entry)) return no;
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  if (auto no = need_no_vote(asked.state)) return no;
  if (asked.role != v1::ROLE_DELEGATION)
    if (auto no = need_no_point(asked.state)) return no;
  add_floor_ended(asked);
  return {};
}

Verdict pause_clock(const Asked& asked, const v1::PauseClock& act) {
  if (find_entry(asked.state, act.entry()) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(asked.state)) return no;
  if (auto no = need_no_point(asked.state)) return no;
  const bool stands = asked.state.floor.since_ms == 0;
  if (stands && asked.state.floor.entry == act.entry()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  add_clock_paused(asked);
  return {};
}

Verdict resume_clock(const Asked& asked, const v1::ResumeClock& act) {
  if (find_entry(asked.state, act.entry()) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(asked.state)) return no;
  if (auto no = need_no_point(asked.state)) return no;
  const bool runs = asked.state.floor.since_ms != 0;
  if (runs && asked.state.floor.entry == act.entry()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  add_clock_resumed(asked);
  return {};
}

// The running statement's own limit, on request; nobody else's.
Verdict add_seconds(const Asked& asked, const v1::AddSeconds& act) {
  const auto& floor = asked.state.floor;
  const bool speaks = floor.state != v1::FLOOR_STATE_VACANT && floor.entry == act.entry();
  const auto limit_ms = floor.limit_ms + std::int64_t{act.seconds()} * 1000;
  const bool good = floor.limit_ms != 0 && limit_ms >= limits::kShortestLimitMs &&
                    limit_ms <= limits::kLongestLimitMs;
  if (speaks && !good) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "seconds");
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  auto& fact = *asked.add().mutable_limit_changed();
  fact.set_entry(act.entry());
  fact.set_limit_ms(limit_ms);
  return {};
}

}  // namespace nameplate::proceedings
