// Procedural motions (rules 74-77/116-119): moved in any order, taken in the order of the rules.
// Formal meetings only.
#include <algorithm>

#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

const MotionFacts* find_motion(const State& state, MotionId id) {
  const auto found = state.motions.find(id);
  return found == state.motions.end() ? nullptr : &found->second;
}

std::string_view rule_of(v1::MotionKind kind) {
  if (kind == v1::MOTION_KIND_ADJOURN_DEBATE) return "74/116";
  if (kind == v1::MOTION_KIND_CLOSE_DEBATE) return "75/117";
  return "76/118";
}

bool is_about_debate(v1::MotionKind kind) {
  return kind == v1::MOTION_KIND_ADJOURN_DEBATE || kind == v1::MOTION_KIND_CLOSE_DEBATE;
}

// Speakers besides the mover: two for and two against adjourning the debate (74/116), two against
// closing it (75/117), nobody on the meeting itself (76/118).
int speakers_allowed(v1::MotionKind kind, v1::Side side) {
  if (kind == v1::MOTION_KIND_ADJOURN_DEBATE) return 2;
  return kind == v1::MOTION_KIND_CLOSE_DEBATE && side == v1::SIDE_AGAINST ? 2 : 0;
}

// 77/119: suspend the meeting, adjourn it, adjourn the debate, close it: the order of the kinds.
const MotionFacts& first_in_precedence(const State& state, const MotionFacts& motion) {
  const MotionFacts* first = &motion;
  for (const auto& [id, other] : state.motions)
    if (is_pending(other) && other.kind < first->kind) first = &other;
  return *first;
}

Verdict need_mover(const Asked& asked, const std::string& participant, std::string_view rule) {
  if (auto no = need_acting_for(asked, participant)) return no;
  if (!rights_of(asked.state, participant).motions()) return refuse(v1::REFUSAL_NOT_A_MEMBER, rule);
  return {};
}

// It must be the one on which the body hears speakers.
Verdict need_heard(const State& state, const MotionFacts& motion) {
  if (auto no = need_session(state)) return no;
  if (auto no = need_no_live_point(state)) return no;
  if (auto no = need_no_vote(state)) return no;
  if (motion.state != v1::MOTION_STATE_SPEAKING)
    return refuse_motion(v1::REFUSAL_NO_MOTION, motion);
  return {};
}

}  // namespace

void add_motion_state(const Asked& asked, MotionId motion, v1::MotionState state) {
  auto& fact = *asked.add().mutable_motion_state_changed();
  fact.set_motion(motion);
  fact.set_state(state);
}

void add_motions_lapse(const Asked& asked, MotionId except) {
  for (const auto& [id, motion] : asked.state.motions)
    if (id != except && is_pending(motion)) add_motion_state(asked, id, v1::MOTION_STATE_LAPSED);
}

// Needs no place on the list, and waits until the floor is free.
Verdict move_motion(const Asked& asked, const v1::MoveMotion& act) {
  const auto& state = asked.state;
  const auto& participant = acted_for(asked, act.participant());
  const auto rule = rule_of(act.kind());
  if (auto no = need_mover(asked, participant, rule)) return no;
  if (auto no = need_session(state)) return no;
  if (auto no = need_formal(state)) return no;
  const bool on_topic = is_about_debate(act.kind());
  if (on_topic && state.open_topic == 0) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN, rule);
  if (auto no = need_no_live_point(state)) return no;
  if (auto no = need_no_vote(state)) return no;
  for (const auto& [id, motion] : state.motions)
    if (is_pending(motion) && motion.kind == act.kind())
      return refuse_motion(v1::REFUSAL_MOTION_PENDING, motion, rule);
  auto& fact = *asked.add().mutable_motion_moved();
  fact.set_motion(state.next_motion);
  fact.set_kind(act.kind());
  fact.set_participant(participant);
  fact.set_topic(on_topic ? state.open_topic : 0);
  fact.set_resume_at_ms(act.resume_at_ms());
  return {};
}

// 80/122: by its mover, before voting on it has begun.
Verdict withdraw_motion(const Asked& asked, const v1::WithdrawMotion& act) {
  const auto* motion = find_motion(asked.state, act.motion());
  if (motion == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.role == v1::ROLE_DELEGATION && motion->participant != asked.actor.participant())
    return refuse_motion(v1::REFUSAL_MOTION_NOT_YOURS, *motion, "80/122");
  if (auto no = need_round(asked.state)) return no;
  if (motion->state == v1::MOTION_STATE_VOTING)
    return refuse_motion(v1::REFUSAL_MOTION_VOTE_BEGUN, *motion, "80/122");
  if (!is_pending(*motion)) return refuse_motion(v1::REFUSAL_NO_MOTION, *motion);
  add_motion_state(asked, motion->id, v1::MOTION_STATE_WITHDRAWN);
  return {};
}

// 77/119. One of higher precedence, moved while speakers on another are heard, goes before it; the
// other waits again, with whom it has heard. 76/118: on the meeting itself there is no debate.
Verdict take_motion(const Asked& asked, const v1::TakeMotion& act) {
  const auto& state = asked.state;
  const auto* motion = find_motion(state, act.motion());
  if (motion == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(state)) return no;
  if (motion->id == state.floor.motion) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_nobody_speaking(state)) return no;
  if (motion->state != v1::MOTION_STATE_MOVED) return refuse_motion(v1::REFUSAL_NO_MOTION, *motion);
  const auto& first = first_in_precedence(state, *motion);
  if (first.id != motion->id)
    return refuse_motion(v1::REFUSAL_MOTION_LOWER_PRECEDENCE, first, "77/119");
  if (state.floor.motion != 0) add_motion_state(asked, state.floor.motion, v1::MOTION_STATE_MOVED);
  if (is_about_debate(motion->kind))
    add_motion_state(asked, motion->id, v1::MOTION_STATE_SPEAKING);
  else
    add_put_to_vote(asked, motion->id);
  return {};
}

Verdict speak_on_motion(const Asked& asked, const v1::SpeakOnMotion& act) {
  const auto& state = asked.state;
  const auto& participant = acted_for(asked, act.participant());
  const auto* motion = find_motion(state, act.motion());
  const auto rule = motion == nullptr ? std::string_view() : rule_of(motion->kind);
  if (auto no = need_mover(asked, participant, rule)) return no;
  if (motion == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(state)) return no;
  if (auto no = need_no_vote_to_speak(state)) return no;
  if (!is_pending(*motion)) return refuse_motion(v1::REFUSAL_NO_MOTION, *motion);
  if (!is_about_debate(motion->kind))
    return refuse_motion(v1::REFUSAL_MOTION_NOT_DEBATABLE, *motion, rule);
  const auto allowed = speakers_allowed(motion->kind, act.side());
  if (allowed == 0)
    return refuse_motion(v1::REFUSAL_MOTION_SPEAKER_SIDE_NOT_ALLOWED, *motion, rule);
  const auto& speakers = motion->speakers;
  const bool asked_already =
      std::any_of(speakers.begin(), speakers.end(),
                  [&](const MotionSpeaker& one) { return one.participant == participant; });
  // The mover has spoken in moving it.
  if (asked_already || participant == motion->participant) return refuse(v1::REFUSAL_ALREADY_SO);
  const auto on_side =
      std::count_if(speakers.begin(), speakers.end(),
                    [&](const MotionSpeaker& one) { return one.side == act.side(); });
  if (on_side >= allowed)
    return refuse_motion(v1::REFUSAL_MOTION_SPEAKERS_EXHAUSTED, *motion, rule);
  auto& fact = *asked.add().mutable_motion_speaker_added();
  fact.set_motion(motion->id);
  fact.set_participant(participant);
  fact.set_side(act.side());
  return {};
}

// In the order in which they asked.
Verdict hear_on_motion(const Asked& asked, const v1::HearOnMotion& act) {
  const auto* motion = find_motion(asked.state, act.motion());
  if (motion == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_heard(asked.state, *motion)) return no;
  const auto& speakers = motion->speakers;
  const auto next = std::find_if(speakers.begin(), speakers.end(),
                                 [](const MotionSpeaker& one) { return !one.heard; });
  if (next == speakers.end())
    return refuse_motion(v1::REFUSAL_MOTION_SPEAKERS_EXHAUSTED, *motion, rule_of(motion->kind));
  auto& fact = *asked.add().mutable_motion_speaker_heard();
  fact.set_motion(motion->id);
  fact.set_number(static_cast<std::uint32_t>(next - speakers.begin()) + 1);
  return {};
}

// The Chair does not wait for a speaker who does not come.
Verdict put_to_vote(const Asked& asked, const v1::PutToVote& act) {
  const auto* motion = find_motion(asked.state, act.motion());
  if (motion == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_heard(asked.state, *motion)) return no;
  add_put_to_vote(asked, motion->id);
  return {};
}

}  // namespace nameplate::proceedings
