// The round and its meetings (rules 35/106, 76/118): opening, suspending, adjourning, who presides.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

void add_meeting_state(const Asked& asked, MeetingId meeting, v1::MeetingState state) {
  auto& fact = *asked.add().mutable_meeting_state_changed();
  fact.set_meeting(meeting);
  fact.set_state(state);
}

// The unheard of every topic this meeting took up and has not concluded wait for its next meeting.
void add_carried_over(const Asked& asked) {
  const auto& state = asked.state;
  for (const auto& [id, topic] : state.topics) {
    const bool unfinished =
        topic.state == v1::TOPIC_STATE_OPEN || topic.state == v1::TOPIC_STATE_STANDING_OVER;
    if (!unfinished || topic.opened_in != state.current_meeting) continue;
    const auto* list = main_list(state, topic);
    if (list == nullptr) continue;
    for (const EntryId entry : list->order)
      if (state.entries.at(entry).state == v1::ENTRY_STATE_INSCRIBED)
        add_entry_state(asked, entry, v1::ENTRY_STATE_CARRIED_OVER);
  }
}

}  // namespace

void add_suspended(const Asked& asked, std::string_view reason, std::int64_t resume_at_ms) {
  const auto& state = asked.state;
  auto& fact = *asked.add().mutable_meeting_state_changed();
  fact.set_meeting(state.current_meeting);
  fact.set_state(v1::MEETING_STATE_SUSPENDED);
  fact.set_reason(std::string(reason));
  fact.set_resume_at_ms(resume_at_ms);
  if (state.floor.since_ms != 0) add_clock_paused(asked);
}

void add_adjourned(const Asked& asked, MotionId decided) {
  const auto& state = asked.state;
  add_raised_lapse(asked);
  add_motions_lapse(asked, decided);
  add_carried_over(asked);
  if (state.open_topic != 0)
    add_topic_state(asked, state.open_topic, v1::TOPIC_STATE_STANDING_OVER);
  add_meeting_state(asked, state.current_meeting, v1::MEETING_STATE_ADJOURNED);
}

Verdict open_round(const Asked& asked) {
  if (auto no = need_round(asked.state)) return no;
  if (asked.state.round_state == v1::ROUND_STATE_RUNNING) return refuse(v1::REFUSAL_ALREADY_SO);
  add_round_running(asked);
  return {};
}

// Nothing comes after the round: lists close and the names still waiting lapse.
Verdict conclude_round(const Asked& asked) {
  if (auto no = need_round(asked.state)) return no;
  if (asked.state.current_meeting != 0) return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  for (const auto& [id, topic] : asked.state.topics) add_lists_over(asked, id);
  asked.add().mutable_round_state_changed()->set_state(v1::ROUND_STATE_CONCLUDED);
  return {};
}

Verdict call_to_order(const Asked& asked, const v1::CallToOrder& act) {
  const auto& state = asked.state;
  const auto* meeting = find_meeting(state, act.meeting());
  if (meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  if (state.current_meeting != 0 && state.current_meeting != act.meeting())
    return refuse(v1::REFUSAL_ANOTHER_MEETING_IN_SESSION);
  switch (meeting->state) {
    case v1::MEETING_STATE_SUSPENDED:
      return refuse(v1::REFUSAL_MEETING_SUSPENDED, "76/118");
    case v1::MEETING_STATE_ADJOURNED:
      return refuse(v1::REFUSAL_MEETING_ADJOURNED, "76/118");
    case v1::MEETING_STATE_IN_SESSION:
      return refuse(v1::REFUSAL_ALREADY_SO);
    default:
      break;
  }
  add_round_running(asked);
  add_meeting_state(asked, act.meeting(), v1::MEETING_STATE_IN_SESSION);
  return {};
}

// 76/118: the list, the floor and the clock stay as they are; whoever speaks goes on afterwards.
Verdict suspend_meeting(const Asked& asked, const v1::SuspendMeeting& act) {
  const auto& state = asked.state;
  if (auto no = need_session(state)) return no;
  if (auto no = need_no_objection(state, act.no_objection(), "76/118")) return no;
  if (auto no = need_no_vote(state)) return no;
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_SUSPEND_MEETING);
  add_suspended(asked, act.reason(), act.resume_at_ms());
  return {};
}

Verdict resume_meeting(const Asked& asked) {
  const auto& state = asked.state;
  if (auto no = need_round(state)) return no;
  const auto* meeting = find_meeting(state, state.current_meeting);
  if (meeting == nullptr) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION, "68/109");
  if (meeting->state == v1::MEETING_STATE_IN_SESSION) return refuse(v1::REFUSAL_ALREADY_SO);
  add_meeting_state(asked, state.current_meeting, v1::MEETING_STATE_IN_SESSION);
  // A clock that the podium had paused before stays paused.
  if (state.floor.state == v1::FLOOR_STATE_INTERRUPTED && meeting->clock_ran)
    add_clock_resumed(asked);
  return {};
}

// 76/118: the meeting is over; who was not heard carries over to the next meeting on the topic.
// What was moved and not taken, and who waited for a point of order, lapses with it.
Verdict adjourn_meeting(const Asked& asked, const v1::AdjournMeeting& act) {
  const auto& state = asked.state;
  if (auto no = need_round(state)) return no;
  if (state.current_meeting == 0) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION, "68/109");
  if (auto no = need_no_objection(state, act.no_objection(), "76/118")) return no;
  if (auto no = need_vacant_floor(state)) return no;
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_ADJOURN_MEETING);
  add_adjourned(asked, 0);
  return {};
}

// 35/106: one presides at a time. A co-facilitator who does not preside may take the chair, not
// give it away.
Verdict hand_over_chair(const Asked& asked, const v1::HandOverChair& act) {
  if (asked.role == v1::ROLE_COFACILITATOR && act.to() != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_PRESIDING, "35/106");
  if (!is_presiding_seat(asked.state.settings, act.to())) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (asked.state.presiding == act.to()) return refuse(v1::REFUSAL_ALREADY_SO);
  asked.add().mutable_chair_handed_over()->set_to(act.to());
  return {};
}

}  // namespace nameplate::proceedings
