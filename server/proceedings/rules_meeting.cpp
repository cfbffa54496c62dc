// The round and its meetings: called to order, suspended, resumed, adjourned; who presides (35/106,
// 76/118).
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

v1::MeetingStateChanged& add_meeting_state(const Asked& asked, MeetingId meeting,
                                           v1::MeetingState state) {
  auto& fact = *asked.add().mutable_meeting_state_changed();
  fact.set_meeting(meeting);
  fact.set_state(state);
  return fact;
}

Verdict need_consent(const Asked& asked, bool no_objection) {
  if (asked.state.settings.mode() == v1::MODE_FORMAL && !no_objection)
    return refuse(v1::REFUSAL_NO_OBJECTION_NOT_RECORDED, "76/118");
  if (no_objection) asked.add().mutable_no_objection_recorded();
  return {};
}

// 76/118: unheard names are carried, in order, to the next meeting on the item.
void add_carry_over(const Asked& asked, const TopicFacts& topic) {
  const auto* list = find_list(asked.state, topic.main_list);
  if (list == nullptr) return;
  for (const EntryId id : list->order) {
    auto& fact = *asked.add().mutable_entry_state_changed();
    fact.set_entry(id);
    fact.set_state(v1::ENTRY_STATE_CARRIED_OVER);
  }
}

}  // namespace

Verdict open_round(const Asked& asked) {
  if (asked.state.round_state == v1::ROUND_STATE_CONCLUDED)
    return refuse(v1::REFUSAL_ROUND_CONCLUDED);
  if (asked.state.round_state == v1::ROUND_STATE_RUNNING) return refuse(v1::REFUSAL_ALREADY_SO);
  add_round_running(asked);
  return {};
}

Verdict conclude_round(const Asked& asked) {
  if (asked.state.round_state == v1::ROUND_STATE_CONCLUDED) return refuse(v1::REFUSAL_ALREADY_SO);
  if (asked.state.current_meeting != 0) return refuse(v1::REFUSAL_MEETING_UNDER_WAY);
  asked.add().mutable_round_state_changed()->set_state(v1::ROUND_STATE_CONCLUDED);
  return {};
}

// 67/108: the quorum is shown, never enforced at the opening.
Verdict call_to_order(const Asked& asked, const v1::CallToOrder& act) {
  const auto* meeting = find_meeting(asked.state, act.meeting());
  if (meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.round_state == v1::ROUND_STATE_CONCLUDED)
    return refuse(v1::REFUSAL_ROUND_CONCLUDED);
  if (asked.state.current_meeting == act.meeting()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (asked.state.current_meeting != 0) return refuse(v1::REFUSAL_ANOTHER_MEETING_IN_SESSION);
  if (meeting->state == v1::MEETING_STATE_ADJOURNED)
    return refuse(v1::REFUSAL_MEETING_ADJOURNED, "76/118");
  add_round_running(asked);
  add_meeting_state(asked, act.meeting(), v1::MEETING_STATE_IN_SESSION);
  return {};
}

// 76/118: the same meeting resumes; list, floor and time used are kept.
Verdict suspend_meeting(const Asked& asked, const v1::SuspendMeeting& act) {
  if (auto no = check_text(act.reason(), limits::kReasonBytes, "reason")) return no;
  if (act.resume_at_ms() != 0 && (act.resume_at_ms() <= asked.now_ms ||
                                  act.resume_at_ms() > asked.now_ms + limits::kFarAheadMs))
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "resume_at_ms");
  if (auto no = need_session(asked.state)) return no;
  if (auto no = need_consent(asked, act.no_objection())) return no;
  if (asked.state.floor.since_ms != 0) add_clock_paused(asked);
  auto& fact = add_meeting_state(asked, asked.state.current_meeting, v1::MEETING_STATE_SUSPENDED);
  fact.set_reason(act.reason());
  fact.set_resume_at_ms(act.resume_at_ms());
  return {};
}

Verdict resume_meeting(const Asked& asked) {
  const auto* meeting = find_meeting(asked.state, asked.state.current_meeting);
  if (meeting == nullptr) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION);
  if (meeting->state != v1::MEETING_STATE_SUSPENDED) return refuse(v1::REFUSAL_ALREADY_SO);
  add_meeting_state(asked, asked.state.current_meeting, v1::MEETING_STATE_IN_SESSION);
  if (asked.state.floor.state != v1::FLOOR_STATE_VACANT) {
    auto& fact = *asked.add().mutable_clock_resumed();
    fact.set_entry(asked.state.floor.entry);
    fact.set_since_ms(asked.now_ms);
  }
  return {};
}

Verdict adjourn_meeting(const Asked& asked, const v1::AdjournMeeting& act) {
  const auto& state = asked.state;
  if (state.current_meeting == 0) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION);
  if (state.settings.mode() == v1::MODE_FORMAL && !act.no_objection())
    return refuse(v1::REFUSAL_NO_OBJECTION_NOT_RECORDED, "76/118");
  if (state.floor.state != v1::FLOOR_STATE_VACANT) {
    auto refusal = refuse(v1::REFUSAL_FLOOR_HELD, "76/118");
    refusal.set_entry(state.floor.entry);
    refusal.set_participant(state.entries.at(state.floor.entry).participant);
    return refusal;
  }
  if (act.no_objection()) asked.add().mutable_no_objection_recorded();
  // Topics taken up at this meeting: the open one, and those that stand over with names unheard.
  for (const auto& [id, topic] : state.topics)
    if (topic.state == v1::TOPIC_STATE_OPEN || topic.state == v1::TOPIC_STATE_STANDING_OVER)
      add_carry_over(asked, topic);
  if (state.open_topic != 0)
    add_topic_state(asked, state.open_topic, v1::TOPIC_STATE_STANDING_OVER);
  add_meeting_state(asked, state.current_meeting, v1::MEETING_STATE_ADJOURNED);
  return {};
}

// Exactly one presides; handing over touches neither the floor nor a clock.
Verdict hand_over_chair(const Asked& asked, const v1::HandOverChair& act) {
  if (act.to().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "to");
  // A co-facilitator who does not preside may take the chair, not give it to somebody else.
  if (asked.role == v1::ROLE_COFACILITATOR && act.to() != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_PRESIDING, "35/106");
  bool known = false;
  for (const auto& seat : asked.state.settings.presiding_seats()) known |= seat.code() == act.to();
  if (!known) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.presiding == act.to()) return refuse(v1::REFUSAL_ALREADY_SO);
  asked.add().mutable_chair_handed_over()->set_to(act.to());
  return {};
}

}  // namespace nameplate::proceedings
