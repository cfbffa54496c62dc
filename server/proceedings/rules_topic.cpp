// The topic under discussion: one at a time, and its list with it.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

// The topic that was open stands over; names carried over from an earlier meeting are inscribed
// again, in the order in which they wait.
Verdict open_topic(const Asked& asked, const v1::OpenTopic& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(state)) return no;
  if (topic->state == v1::TOPIC_STATE_OPEN) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(state, act.topic())) return no;
  if (auto no = need_vacant_floor(state)) return no;
  if (state.open_topic != 0)
    if (auto no = need_no_motion_on(state, state.open_topic)) return no;
  if (state.open_topic != 0)
    add_topic_state(asked, state.open_topic, v1::TOPIC_STATE_STANDING_OVER);
  add_topic_state(asked, act.topic(), v1::TOPIC_STATE_OPEN);
  if (const auto* list = main_list(state, *topic))
    for (const EntryId entry : list->order)
      if (state.entries.at(entry).state == v1::ENTRY_STATE_CARRIED_OVER)
        add_entry_state(asked, entry, v1::ENTRY_STATE_INSCRIBED);
  return {};
}

Verdict stand_topic_over(const Asked& asked, const v1::StandTopicOver& act) {
  const auto* topic = find_topic(asked.state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (topic->state != v1::TOPIC_STATE_OPEN) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  if (auto no = need_vacant_floor(asked.state)) return no;
  if (auto no = need_no_motion_on(asked.state, act.topic())) return no;
  add_topic_state(asked, act.topic(), v1::TOPIC_STATE_STANDING_OVER);
  return {};
}

// Whoever was not heard on it lapses, replies too, and its lists take no more names.
Verdict conclude_topic(const Asked& asked, const v1::ConcludeTopic& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  if (topic->state == v1::TOPIC_STATE_CONCLUDED) return refuse(v1::REFUSAL_TOPIC_CONCLUDED);
  if (auto no = need_no_vote(state)) return no;
  const auto* speaker = find_entry(state, state.floor.entry);
  const bool replied = speaker != nullptr && state.lists.at(speaker->list).topic == act.topic();
  if (topic->state == v1::TOPIC_STATE_OPEN || replied)
    if (auto no = need_vacant_floor(state)) return no;
  if (auto no = need_no_motion_on(state, act.topic())) return no;
  add_lists_over(asked, act.topic());
  add_topic_state(asked, act.topic(), v1::TOPIC_STATE_CONCLUDED);
  return {};
}

}  // namespace nameplate::proceedings
