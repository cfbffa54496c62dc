// Topics: one is open at a time; what stands over keeps its list.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

Verdict need_vacant_floor(const State& state) {
  if (state.floor.state == v1::FLOOR_STATE_VACANT) return {};
  auto refusal = refuse(v1::REFUSAL_FLOOR_HELD);
  refusal.set_entry(state.floor.entry);
  refusal.set_participant(state.entries.at(state.floor.entry).participant);
  return refusal;
}

Verdict need_open(const State& state, const TopicFacts* topic) {
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (topic->state == v1::TOPIC_STATE_CONCLUDED) return refuse(v1::REFUSAL_TOPIC_CONCLUDED);
  if (topic->state != v1::TOPIC_STATE_OPEN || state.open_topic != topic->topic.id())
    return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  return {};
}

}  // namespace

Verdict open_topic(const Asked& asked, const v1::OpenTopic& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(state)) return no;
  switch (topic->state) {
    case v1::TOPIC_STATE_OPEN:
      return refuse(v1::REFUSAL_ALREADY_SO);
    case v1::TOPIC_STATE_DEBATE_ADJOURNED:
      return refuse(v1::REFUSAL_DEBATE_ADJOURNED, "74/116");
    case v1::TOPIC_STATE_DEBATE_CLOSED:
      return refuse(v1::REFUSAL_DEBATE_CLOSED, "75/117");
    case v1::TOPIC_STATE_CONCLUDED:
      return refuse(v1::REFUSAL_TOPIC_CONCLUDED);
    default:
      break;
  }
  if (auto no = need_vacant_floor(state)) return no;
  if (state.open_topic != 0)
    add_topic_state(asked, state.open_topic, v1::TOPIC_STATE_STANDING_OVER);
  add_topic_opened(asked, *topic);
  return {};
}

Verdict stand_topic_over(const Asked& asked, const v1::StandTopicOver& act) {
  if (auto no = need_open(asked.state, find_topic(asked.state, act.topic()))) return no;
  if (auto no = need_vacant_floor(asked.state)) return no;
  add_topic_state(asked, act.topic(), v1::TOPIC_STATE_STANDING_OVER);
  return {};
}

Verdict conclude_topic(const Asked& asked, const v1::ConcludeTopic& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (topic->state == v1::TOPIC_STATE_CONCLUDED) return refuse(v1::REFUSAL_ALREADY_SO);
  if (topic->state == v1::TOPIC_STATE_NOT_OPENED) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  if (state.open_topic == act.topic())
    if (auto no = need_vacant_floor(state)) return no;
  if (const auto* list = find_list(state, topic->main_list)) {
    for (const EntryId id : list->order) {
      auto& fact = *asked.add().mutable_entry_state_changed();
      fact.set_entry(id);
      fact.set_state(v1::ENTRY_STATE_LAPSED);
    }
    if (list->state != v1::LIST_STATE_CLOSED) {
      auto& fact = *asked.add().mutable_list_state_changed();
      fact.set_list(list->id);
      fact.set_state(v1::LIST_STATE_CLOSED);
    }
  }
  add_topic_state(asked, act.topic(), v1::TOPIC_STATE_CONCLUDED);
  return {};
}

}  // namespace nameplate::proceedings
