// The programme: meetings and topics, many to many, editable while the round runs.
#include <algorithm>
#include <set>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// A topic that was opened, or whose list ever had a name, is part of the record.
bool is_in_use(const State& state, const TopicFacts& topic) {
  if (topic.state != v1::TOPIC_STATE_NOT_OPENED) return true;
  const auto on_it = [&](const auto& item) { return item.second.list == topic.main_list; };
  return std::any_of(state.entries.begin(), state.entries.end(), on_it);
}

v1::OrderingPolicy ordering_of(const v1::Topic& topic) {
  return topic.ordering() == v1::ORDERING_POLICY_UNSPECIFIED ? v1::ORDERING_POLICY_GROUPS_FIRST
                                                             : topic.ordering();
}

bool has_unit(const v1::Topic& topic, std::uint32_t number) {
  const auto& units = topic.units();
  return std::any_of(units.begin(), units.end(),
                     [&](const v1::Unit& unit) { return unit.number() == number; });
}

// The present unit of a reading, and one on which anybody asked to speak, stay.
Verdict may_put_units(const State& state, const TopicFacts& before, const v1::Topic& topic) {
  for (const auto& [unit, list] : before.unit_lists) {
    if (has_unit(topic, unit)) continue;
    const auto on_it = [id = list](const auto& item) { return item.second.list == id; };
    if (unit == before.unit || std::any_of(state.entries.begin(), state.entries.end(), on_it))
      return refuse_field(v1::REFUSAL_TOPIC_IN_USE, "units");
  }
  return {};
}

Verdict may_put_topic(const State& state, const v1::Topic& topic) {
  const auto* before = find_topic(state, topic.id());
  if (before == nullptr) return need_undecided(state, topic.limits(), {});
  if (auto no = need_undecided(state, topic.limits(), before->topic.limits())) return no;
  if (auto no = may_put_units(state, *before, topic)) return no;
  // In a reading, each unit's list has an order of its own.
  if (before->unit != 0 || ordering_of(topic) == before->topic.ordering()) return {};
  const auto* list = main_list(state, *before);
  return list != nullptr && list->begun ? Verdict(refuse(v1::REFUSAL_LIST_HAS_BEGUN))
                                        : std::nullopt;
}

Verdict may_put_meeting(const State& state, const v1::Meeting& meeting) {
  const auto* before = find_meeting(state, meeting.id());
  if (before == nullptr) return need_undecided(state, meeting.limits(), {});
  if (auto no = need_undecided(state, meeting.limits(), before->meeting.limits())) return no;
  if (before->state == v1::MEETING_STATE_SCHEDULED) return {};
  // What has begun has a number and a time on the record; its topics and its end may still change.
  // Its mode changes by set_mode, between statements.
  const bool same_mode =
      meeting.mode() == v1::MODE_UNSPECIFIED || before->meeting.mode() == meeting.mode();
  const bool same = same_mode && before->meeting.number() == meeting.number() &&
                    before->meeting.starts_at_ms() == meeting.starts_at_ms();
  return same ? std::nullopt : Verdict(refuse(v1::REFUSAL_MEETING_UNDER_WAY));
}

// `number` is the id of the list a new topic gets.
void add_topic(const Asked& asked, v1::Topic topic, ListId number) {
  const auto& state = asked.state;
  const auto* before = find_topic(state, topic.id());
  const v1::Topic old = before == nullptr ? v1::Topic() : before->topic;
  const bool reading = before != nullptr && before->unit != 0;
  topic.set_ordering(reading ? before->topic.ordering() : ordering_of(topic));
  *topic.mutable_limits() = stamped(asked, topic.limits(), old.limits());
  *asked.add().mutable_topic_put()->mutable_topic() = topic;
  if (before == nullptr) {
    auto& fact = *asked.add().mutable_list_created();
    fact.set_list(number);
    fact.set_topic(topic.id());
    fact.set_kind(v1::LIST_KIND_MAIN);
    fact.set_ordering(topic.ordering());
    if (topic.list_opens_at_ms() != 0) add_list_scheduled(asked, number, topic.list_opens_at_ms());
    return;
  }
  const auto* list = main_list(state, *before);
  if (list == nullptr) return;
  if (topic.ordering() != list->ordering) add_ordering(asked, *list, topic.ordering());
  // Only a new hour is announced: what the podium scheduled since is not undone by a new title.
  if (topic.list_opens_at_ms() != old.list_opens_at_ms() &&
      list->state == v1::LIST_STATE_NOT_OPEN && !need_debate(state, topic.id()))
    add_list_scheduled(asked, list->id, topic.list_opens_at_ms());
}

void add_meeting(const Asked& asked, const v1::Meeting& meeting) {
  auto& put = *asked.add().mutable_meeting_put()->mutable_meeting();
  put = meeting;
  const auto* before = find_meeting(asked.state, meeting.id());
  const v1::TimeLimits old = before == nullptr ? v1::TimeLimits() : before->meeting.limits();
  *put.mutable_limits() = stamped(asked, meeting.limits(), old);
  const bool begun = before != nullptr && before->state != v1::MEETING_STATE_SCHEDULED;
  if (begun && meeting.mode() == v1::MODE_UNSPECIFIED) put.set_mode(before->meeting.mode());
}

// The first number that follows `taken` and what the round has used: numbers never come back.
template <class Items>
std::uint32_t next_free(std::uint32_t next, const Items& items) {
  for (const auto& item : items) next = std::max(next, item.id() + 1);
  return next;
}

Verdict may_go(const State& state, const v1::ImportProgramme& act) {
  std::set<std::uint32_t> meetings;
  std::set<std::uint32_t> topics;
  for (const auto& meeting : act.meetings()) meetings.insert(meeting.id());
  for (const auto& topic : act.topics()) topics.insert(topic.id());
  for (const auto& [id, meeting] : state.meetings)
    if (!meetings.contains(id) && meeting.state != v1::MEETING_STATE_SCHEDULED)
      return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  for (const auto& [id, topic] : state.topics)
    if (!topics.contains(id) && is_in_use(state, topic)) return refuse(v1::REFUSAL_TOPIC_IN_USE);
  return {};
}

}  // namespace

Verdict import_programme(const Asked& asked, const v1::ImportProgramme& act) {
  const auto& state = asked.state;
  if (auto no = need_round(state)) return no;
  for (const auto& meeting : act.meetings())
    if (auto no = may_put_meeting(state, meeting)) return no;
  if (auto no = may_go(state, act)) return no;
  for (const auto& topic : act.topics())
    if (auto no = may_put_topic(state, topic)) return no;

  std::set<std::uint32_t> kept_meetings;
  std::set<std::uint32_t> kept_topics;
  for (const auto& meeting : act.meetings()) kept_meetings.insert(meeting.id());
  for (const auto& topic : act.topics()) kept_topics.insert(topic.id());
  for (const auto& [id, meeting] : state.meetings)
    if (!kept_meetings.contains(id)) asked.add().mutable_meeting_removed()->set_meeting(id);
  for (const auto& [id, topic] : state.topics)
    if (!kept_topics.contains(id)) asked.add().mutable_topic_removed()->set_topic(id);

  ListId next_list = state.next_list;
  TopicId next_topic = next_free(state.next_topic, act.topics());
  for (auto topic : act.topics()) {
    if (topic.id() == 0) topic.set_id(next_topic++);
    const bool is_new = find_topic(state, topic.id()) == nullptr;
    add_topic(asked, topic, is_new ? next_list++ : 0);
  }
  MeetingId next_meeting = next_free(state.next_meeting, act.meetings());
  for (auto meeting : act.meetings()) {
    if (meeting.id() == 0) meeting.set_id(next_meeting++);
    add_meeting(asked, meeting);
  }
  // An empty programme for an empty one.
  return asked.out.empty() ? Verdict(refuse(v1::REFUSAL_ALREADY_SO)) : std::nullopt;
}

Verdict put_meeting(const Asked& asked, const v1::PutMeeting& act) {
  const auto& state = asked.state;
  auto meeting = act.meeting();
  for (const auto& [id, other] : state.meetings)
    if (id != meeting.id() && other.meeting.number() == meeting.number())
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "number");
  if (meeting.id() != 0 && find_meeting(state, meeting.id()) == nullptr)
    return refuse(v1::REFUSAL_NOT_FOUND);
  for (const auto topic : meeting.topics())
    if (find_topic(state, topic) == nullptr) return refuse_field(v1::REFUSAL_NOT_FOUND, "topics");
  if (auto no = may_put_meeting(state, meeting)) return no;
  if (meeting.id() == 0) {
    if (std::ssize(state.meetings) >= limits::kMeetings)
      return refuse_field(v1::REFUSAL_TOO_MANY, "meetings");
    meeting.set_id(state.next_meeting);
  }
  add_meeting(asked, meeting);
  return {};
}

Verdict remove_meeting(const Asked& asked, const v1::RemoveMeeting& act) {
  const auto* meeting = find_meeting(asked.state, act.meeting());
  if (meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (meeting->state != v1::MEETING_STATE_SCHEDULED) return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  asked.add().mutable_meeting_removed()->set_meeting(act.meeting());
  return {};
}

Verdict put_topic(const Asked& asked, const v1::PutTopic& act) {
  const auto& state = asked.state;
  if (auto no = need_round(state)) return no;
  auto topic = act.topic();
  for (const auto& [id, other] : state.topics)
    if (id != topic.id() && other.topic.number() == topic.number())
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "number");
  if (topic.id() != 0 && find_topic(state, topic.id()) == nullptr)
    return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = may_put_topic(state, topic)) return no;
  if (topic.id() == 0) {
    if (std::ssize(state.topics) >= limits::kTopics)
      return refuse_field(v1::REFUSAL_TOO_MANY, "topics");
    topic.set_id(state.next_topic);
  }
  add_topic(asked, topic, state.next_list);
  return {};
}

Verdict remove_topic(const Asked& asked, const v1::RemoveTopic& act) {
  const auto* topic = find_topic(asked.state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (is_in_use(asked.state, *topic)) return refuse(v1::REFUSAL_TOPIC_IN_USE);
  for (const auto& [id, meeting] : asked.state.meetings) {
    const auto& topics = meeting.meeting.topics();
    if (std::find(topics.begin(), topics.end(), act.topic()) == topics.end()) continue;
    auto without = meeting.meeting;
    without.clear_topics();
    for (const auto other : topics)
      if (other != act.topic()) without.add_topics(other);
    add_meeting(asked, without);
  }
  asked.add().mutable_topic_removed()->set_topic(act.topic());
  return {};
}

}  // namespace nameplate::proceedings
