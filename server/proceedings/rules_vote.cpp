// Votes on appeals and motions (rules 71/113, 85-88/125-128), and what an adopted motion does.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

bool is_list_of_speakers(const ListFacts& list, TopicId topic) {
  return list.topic == topic && list.kind == v1::LIST_KIND_MAIN;
}

// 74/116: the names stay as they are, frozen; nobody asks to speak and nothing on it is decided.
void add_debate_adjourned(const Asked& asked, TopicId topic) {
  for (const auto& [id, list] : asked.state.lists) {
    if (!is_list_of_speakers(list, topic)) continue;
    for (const EntryId entry : list.order) add_entry_state(asked, entry, v1::ENTRY_STATE_FROZEN);
    add_list_takes_no_names(asked, list);
  }
  add_topic_state(asked, topic, v1::TOPIC_STATE_DEBATE_ADJOURNED);
}

// 75/117: whoever was not heard is not heard any more; the body goes on to decide.
void add_debate_closed(const Asked& asked, TopicId topic) {
  for (const auto& [id, list] : asked.state.lists)
    if (is_list_of_speakers(list, topic)) add_list_over(asked, list);
  add_topic_state(asked, topic, v1::TOPIC_STATE_DEBATE_CLOSED);
}

// What else was moved on the debate has nothing left to decide.
void add_others_lapse(const Asked& asked, const MotionFacts& decided) {
  for (const auto& [id, motion] : asked.state.motions)
    if (id != decided.id && is_pending(motion) && motion.topic == decided.topic)
      add_motion_state(asked, id, v1::MOTION_STATE_LAPSED);
}

void add_effect(const Asked& asked, const MotionFacts& motion) {
  switch (motion.kind) {
    case v1::MOTION_KIND_SUSPEND_MEETING:
      // The hour may have passed while it was discussed.
      return add_suspended(asked, {}, motion.resume_at_ms > asked.now_ms ? motion.resume_at_ms : 0);
    case v1::MOTION_KIND_ADJOURN_MEETING:
      return add_adjourned(asked, motion.id);
    case v1::MOTION_KIND_ADJOURN_DEBATE:
      add_others_lapse(asked, motion);
      return add_debate_adjourned(asked, motion.topic);
    case v1::MOTION_KIND_CLOSE_DEBATE:
      add_others_lapse(asked, motion);
      return add_debate_closed(asked, motion.topic);
    default:
      return;
  }
}

void add_vote_recorded(const Asked& asked, std::uint32_t number, const v1::Tally& tally,
                       bool carried) {
  auto& fact = *asked.add().mutable_vote_recorded();
  fact.set_about(asked.state.floor.voting);
  fact.set_number(number);
  *fact.mutable_tally() = tally;
  fact.set_carried(carried);
}

}  // namespace

void add_vote_opened(const Asked& asked, v1::Voting about, std::uint32_t number) {
  auto& fact = *asked.add().mutable_vote_opened();
  fact.set_about(about);
  fact.set_number(number);
}

void add_put_to_vote(const Asked& asked, MotionId motion) {
  add_motion_state(asked, motion, v1::MOTION_STATE_VOTING);
  add_vote_opened(asked, v1::VOTING_MOTION, motion);
}

// A majority of the Members present and voting: abstainers do not vote (86/126). On an appeal the
// question is whether to overrule the Chair (71/113). A tie is no majority: the ruling stands, the
// motion is rejected.
Verdict record_vote(const Asked& asked, const v1::RecordVote& act) {
  const auto& state = asked.state;
  const auto& tally = act.tally();
  const bool on_appeal = state.floor.voting == v1::VOTING_APPEAL;
  const std::uint64_t members = quorum_of(state).members;
  const auto cast = std::uint64_t{tally.yes()} + tally.no() + tally.abstain();
  if (on_appeal && tally.no_objection())
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "tally");
  if (cast > members) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "tally");
  if (auto no = need_session(state)) return no;
  if (state.floor.voting == v1::VOTING_NONE) return refuse(v1::REFUSAL_NO_VOTE, "88/128");
  const bool carried = tally.no_objection() || tally.yes() > tally.no();
  if (on_appeal) {
    add_vote_recorded(asked, state.floor.point, tally, carried);
    add_appeal_decided(asked);
    return {};
  }
  if (auto no = need_no_live_point(state)) return no;
  const auto& motion = state.motions.at(state.floor.motion);
  add_vote_recorded(asked, motion.id, tally, carried);
  add_motion_state(asked, motion.id,
                   carried ? v1::MOTION_STATE_ADOPTED : v1::MOTION_STATE_REJECTED);
  if (carried) add_effect(asked, motion);
  return {};
}

}  // namespace nameplate::proceedings
