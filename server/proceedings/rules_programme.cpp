// The programme: topics and half-day meetings, many to many, editable while the round runs.
#include <set>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

Verdict check_meeting(const v1::Meeting& meeting) {
  if (meeting.starts_at_ms() < limits::kEarliestMs)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "starts_at_ms");
  if (meeting.hard_stop_ms() <= meeting.starts_at_ms())
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "hard_stop_ms");
  if (meeting.topics_size() > limits::kTopics) return refuse_field(v1::REFUSAL_TOO_MANY, "topics");
  return {};
}

Verdict check_topic(const v1::Topic& topic) {
  if (topic.title().en().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "title_en");
  if (!v1::TopicKind_IsValid(topic.kind()) || topic.kind() == v1::TOPIC_KIND_UNSPECIFIED)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "kind");
  if (topic.list_opens_at_ms() < 0)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "list_opens_at_ms");
  const auto ordering = topic.ordering();
  if (ordering != v1::ORDERING_POLICY_UNSPECIFIED && ordering != v1::ORDERING_POLICY_AS_REQUESTED &&
      ordering != v1::ORDERING_POLICY_GROUPS_FIRST)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "ordering");
  if (auto no = check_limits(topic.limits())) return no;
  return check_texts(topic.title(), limits::kTitleBytes, "title");
}

Verdict check_meeting_topics(const v1::Meeting& meeting, const std::set<TopicId>& known) {
  for (const TopicId topic : meeting.topics())
    if (!known.contains(topic)) return refuse_field(v1::REFUSAL_NOT_FOUND, "topics");
  return {};
}

std::set<TopicId> topics_of(const State& state) {
  std::set<TopicId> ids;
  for (const auto& [id, topic] : state.topics) ids.insert(id);
  return ids;
}

// A topic that was opened, or has names on its list, stays.
Verdict check_topic_may_go(const State& state, const TopicFacts& topic) {
  const auto* list = find_list(state, topic.main_list);
  const bool names = list != nullptr && (!list->order.empty() || list->heard > 0);
  if (topic.state != v1::TOPIC_STATE_NOT_OPENED || names) return refuse(v1::REFUSAL_TOPIC_IN_USE);
  return {};
}

Verdict check_meeting_may_go(const MeetingFacts& meeting) {
  if (meeting.state != v1::MEETING_STATE_SCHEDULED) return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  return {};
}

// The topic, its list when it is new, and the announced opening when it is still to come.
void add_topic(const Asked& asked, const v1::Topic& topic, ListId& next_list) {
  *asked.add().mutable_topic_put()->mutable_topic() = topic;
  const auto* known = find_topic(asked.state, topic.id());
  ListId list = known == nullptr ? 0 : known->main_list;
  if (list == 0) {
    list = next_list++;
    auto& fact = *asked.add().mutable_list_created();
    fact.set_list(list);
    fact.set_topic(topic.id());
    fact.set_kind(v1::LIST_KIND_MAIN);
    fact.set_ordering(topic.ordering() == v1::ORDERING_POLICY_UNSPECIFIED
                          ? v1::ORDERING_POLICY_GROUPS_FIRST
                          : topic.ordering());
  }
  const auto* facts = find_list(asked.state, list);
  const bool not_open = facts == nullptr || facts->state == v1::LIST_STATE_NOT_OPEN;
  const std::int64_t announced = facts == nullptr ? 0 : facts->opens_at_ms;
  if (!not_open || topic.list_opens_at_ms() == announced) return;
  auto& fact = *asked.add().mutable_list_scheduled();
  fact.set_list(list);
  fact.set_opens_at_ms(topic.list_opens_at_ms());
}

}  // namespace

Verdict import_programme(const Asked& asked, const v1::ImportProgramme& act) {
  const auto& state = asked.state;
  if (act.topics_size() > limits::kTopics) return refuse_field(v1::REFUSAL_TOO_MANY, "topics");
  if (act.meetings_size() > limits::kMeetings)
    return refuse_field(v1::REFUSAL_TOO_MANY, "meetings");
  std::set<TopicId> topics;
  for (const auto& topic : act.topics()) {
    if (auto no = check_topic(topic)) return no;
    if (topic.id() == 0 || !topics.insert(topic.id()).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "topic");
  }
  std::set<MeetingId> meetings;
  for (const auto& meeting : act.meetings()) {
    if (auto no = check_meeting(meeting)) return no;
    if (auto no = check_meeting_topics(meeting, topics)) return no;
    if (meeting.id() == 0 || !meetings.insert(meeting.id()).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "meeting");
  }
  for (const auto& [id, meeting] : state.meetings) {
    if (meetings.contains(id)) continue;
    if (auto no = check_meeting_may_go(meeting)) return no;
    asked.add().mutable_meeting_removed()->set_meeting(id);
  }
  for (const auto& [id, topic] : state.topics) {
    if (topics.contains(id)) continue;
    if (auto no = check_topic_may_go(state, topic)) return no;
    asked.add().mutable_topic_removed()->set_topic(id);
  }
  ListId next_list = state.next_list;
  for (const auto& topic : act.topics()) add_topic(asked, topic, next_list);
  for (const auto& meeting : act.meetings())
    *asked.add().mutable_meeting_put()->mutable_meeting() = meeting;
  return {};
}

Verdict put_meeting(const Asked& asked, const v1::PutMeeting& act) {
  if (auto no = check_meeting(act.meeting())) return no;
  if (act.meeting().id() != 0 && find_meeting(asked.state, act.meeting().id()) == nullptr)
    return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = check_meeting_topics(act.meeting(), topics_of(asked.state))) return no;
  if (asked.state.meetings.size() >= static_cast<std::size_t>(limits::kMeetings))
    return refuse_field(v1::REFUSAL_TOO_MANY, "meetings");
  auto& meeting = *asked.add().mutable_meeting_put()->mutable_meeting();
  meeting = act.meeting();
  if (meeting.id() == 0) meeting.set_id(asked.state.next_meeting);
  return {};
}

Verdict remove_meeting(const Asked& asked, const v1::RemoveMeeting& act) {
  const auto* meeting = find_meeting(asked.state, act.meeting());
  if (meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = check_meeting_may_go(*meeting)) return no;
  asked.add().mutable_meeting_removed()->set_meeting(act.meeting());
  return {};
}

Verdict put_topic(const Asked& asked, const v1::PutTopic& act) {
  if (auto no = check_topic(act.topic())) return no;
  if (act.topic().id() != 0 && find_topic(asked.state, act.topic().id()) == nullptr)
    return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.topics.size() >= static_cast<std::size_t>(limits::kTopics))
    return refuse_field(v1::REFUSAL_TOO_MANY, "topics");
  auto topic = act.topic();
  if (topic.id() == 0) topic.set_id(asked.state.next_topic);
  ListId next_list = asked.state.next_list;
  add_topic(asked, topic, next_list);
  return {};
}

Verdict remove_topic(const Asked& asked, const v1::RemoveTopic& act) {
  const auto* topic = find_topic(asked.state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = check_topic_may_go(asked.state, *topic)) return no;
  // Meetings keep only topics that exist.
  for (const auto& [id, facts] : asked.state.meetings) {
    auto meeting = facts.meeting;
    meeting.clear_topics();
    for (const TopicId other : facts.meeting.topics())
      if (other != act.topic()) meeting.add_topics(other);
    if (meeting.topics_size() != facts.meeting.topics_size())
      *asked.add().mutable_meeting_put()->mutable_meeting() = meeting;
  }
  asked.add().mutable_topic_removed()->set_topic(act.topic());
  return {};
}

}  // namespace nameplate::proceedings
