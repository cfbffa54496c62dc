// The facts of the set-up, the programme, the round and its meetings.
#include <algorithm>

#include "server/proceedings/applier.hpp"

namespace nameplate::proceedings {

void Applier::one(const v1::RoundSet& fact) {
  state_.settings = fact.settings();
  touch(RowKind::round);
  touch(RowKind::quorum);
  touch_all_waiting();
}

void Applier::one(const v1::ParticipantsReplaced& fact) {
  state_.participants.clear();
  for (const auto& participant : fact.participants())
    state_.participants[participant.code()] = participant;
  std::erase_if(state_.present, [&](const std::string& code) {
    if (state_.participants.contains(code)) return false;
    touch_present(code);
    return true;
  });
  touch(RowKind::round);
  touch(RowKind::quorum);
}

void Applier::one(const v1::ParticipantPut& fact) {
  state_.participants[fact.participant().code()] = fact.participant();
  touch(RowKind::round);
  touch(RowKind::quorum);
}

void Applier::one(const v1::ParticipantRemoved& fact) {
  state_.participants.erase(fact.code());
  if (state_.present.erase(fact.code()) != 0) touch_present(fact.code());
  touch(RowKind::round);
  touch(RowKind::quorum);
}

void Applier::one(const v1::GroupsReplaced& fact) {
  state_.groups.clear();
  for (const auto& group : fact.groups()) state_.groups[group.code()] = group;
  touch(RowKind::round);
}

void Applier::one(const v1::GroupPut& fact) {
  state_.groups[fact.group().code()] = fact.group();
  touch(RowKind::round);
}

void Applier::one(const v1::GroupRemoved& fact) {
  state_.groups.erase(fact.code());
  touch(RowKind::round);
}

void Applier::one(const v1::MeetingPut& fact) {
  const MeetingId id = fact.meeting().id();
  state_.meetings[id].meeting = fact.meeting();
  state_.next_meeting = std::max(state_.next_meeting, id + 1);
  touch(RowKind::meeting, id);
  touch_where_replies_wait();
  if (id == state_.current_meeting) touch_all_waiting();  // its limits
}

void Applier::one(const v1::MeetingRemoved& fact) {
  state_.meetings.erase(fact.meeting());
  touch(RowKind::meeting, fact.meeting());
  touch_where_replies_wait();
}

void Applier::one(const v1::TopicPut& fact) {
  const TopicId id = fact.topic().id();
  auto& facts = state_.topics[id];
  facts.topic = fact.topic();
  state_.next_topic = std::max(state_.next_topic, id + 1);
  touch(RowKind::topic, id);
  touch_waiting(facts.main_list);
}

void Applier::one(const v1::TopicRemoved& fact) {
  const ListId main = topic(fact.topic()).main_list;
  state_.lists.erase(main);
  state_.topics.erase(fact.topic());
  touch(RowKind::topic, fact.topic());
  touch(RowKind::list, main);
}

void Applier::one(const v1::RoundStateChanged& fact) {
  state_.round_state = fact.state();
  touch(RowKind::round);
}

void Applier::one(const v1::MeetingStateChanged& fact) {
  auto& facts = meeting(fact.meeting());
  if (facts.state == v1::MEETING_STATE_SCHEDULED) {
    facts.opened_at_ms = record_.at_ms();
    forget_present();
  }
  facts.state = fact.state();
  facts.suspended_reason = fact.reason();
  facts.resume_at_ms = fact.resume_at_ms();
  facts.clock_ran = fact.state() == v1::MEETING_STATE_SUSPENDED && state_.floor.since_ms != 0;
  const bool over = fact.state() == v1::MEETING_STATE_ADJOURNED;
  if (over) {
    facts.adjourned_at_ms = record_.at_ms();
    touch_heard_since(facts.opened_at_ms);
    forget_matters();
  }
  begin_sitting(state_.open_topic);
  state_.current_meeting = over ? 0 : fact.meeting();
  touch_where_replies_wait();
  if (facts.meeting.limits().limits_size() > 0) touch_all_waiting();
  touch(RowKind::meeting, fact.meeting());
  touch(RowKind::round);
}

// The time between calls is measured within a sitting, never across coffee or lunch.
void Applier::begin_sitting(TopicId id) {
  if (id == 0 || topic(id).main_list == 0) return;
  auto& facts = list(topic(id).main_list);
  facts.last_call_ms = facts.call_before_ms = 0;
}

void Applier::one(const v1::ChairHandedOver& fact) {
  state_.presiding = fact.to();
  touch(RowKind::round);
}

void Applier::one(const v1::TopicStateChanged& fact) {
  auto& facts = topic(fact.topic());
  facts.state = fact.state();
  if (fact.state() == v1::TOPIC_STATE_OPEN) {
    state_.open_topic = fact.topic();
    facts.opened_in = state_.current_meeting;
    begin_sitting(fact.topic());
  } else if (state_.open_topic == fact.topic()) {
    state_.open_topic = 0;
  }
  touch(RowKind::topic, fact.topic());
  touch(RowKind::round);
}

void Applier::one(const v1::TimeLimitsSet& fact) {
  if (fact.meeting() != 0) {
    *meeting(fact.meeting()).meeting.mutable_limits() = fact.limits();
    touch(RowKind::meeting, fact.meeting());
    return touch_all_waiting();
  }
  if (fact.topic() == 0) {
    *state_.settings.mutable_limits() = fact.limits();
    touch(RowKind::round);
    return touch_all_waiting();
  }
  auto& facts = topic(fact.topic());
  *facts.topic.mutable_limits() = fact.limits();
  touch(RowKind::topic, fact.topic());
  touch_waiting(facts.main_list);
}

}  // namespace nameplate::proceedings
