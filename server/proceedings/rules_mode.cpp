// The mode of a meeting, and who is present at it (rules 67/108).
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

// Between statements, and with nothing before the body that informal consultations do not know.
Verdict set_mode(const Asked& asked, const v1::SetMode& act) {
  const auto& state = asked.state;
  const auto* meeting = find_meeting(state, act.meeting());
  if (meeting == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  if (meeting->state == v1::MEETING_STATE_ADJOURNED)
    return refuse(v1::REFUSAL_MEETING_ADJOURNED, "76/118");
  if (mode_in(state, *meeting) == act.mode()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (act.meeting() == state.current_meeting) {
    if (auto no = need_vacant_floor(state)) return no;
    for (const auto& [id, motion] : state.motions)
      if (is_pending(motion)) return refuse_motion(v1::REFUSAL_MOTION_PENDING, motion, "77/119");
  }
  auto& fact = *asked.add().mutable_mode_set();
  fact.set_meeting(act.meeting());
  fact.set_mode(act.mode());
  return {};
}

// Also during a vote and a suspension: it is for the quorum's figures and bars nothing.
Verdict mark_present(const Asked& asked, const v1::MarkPresent& act) {
  const auto& state = asked.state;
  const auto& participant = acted_for(asked, act.participant());
  if (auto no = need_acting_for(asked, participant)) return no;
  if (auto no = need_round(state)) return no;
  if (state.current_meeting == 0) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION, "67/108");
  if (state.present.contains(participant) == act.present()) return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_presence_marked();
  fact.set_participant(participant);
  fact.set_present(act.present());
  return {};
}

}  // namespace nameplate::proceedings
