// Points of order, motions, votes, the mode and presence, at random.
#include <iterator>

#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {

using proceedings::State;

// Something is before the body: most acts now would only be refused.
bool Generator::is_busy(const State& state) {
  return state.floor.point != 0 || state.floor.motion != 0;
}

// Mostly a Member: motions and appeals are theirs.
std::string Generator::member(const State& state) {
  auto code = participant(state);
  for (int i = 0; i < 4; ++i) {
    const auto found = state.participants.find(code);
    if (found != state.participants.end() && found->second.category() == v1::CATEGORY_MEMBER_STATE)
      return code;
    code = participant(state);
  }
  return code;
}

v1::Command Generator::vote(const State& state) {
  v1::Command made;
  auto& tally = *made.mutable_record_vote()->mutable_tally();
  if (state.floor.voting == v1::VOTING_MOTION && one_in(4)) {
    tally.set_no_objection(true);
    return made;
  }
  tally.set_yes(below(5));
  tally.set_no(below(5));
  tally.set_abstain(below(2));
  return made;
}

v1::Command Generator::raised(const State& state) {
  v1::Command made;
  auto& act = *made.mutable_raise_point();
  act.set_participant(participant(state));
  act.set_kind(one_in(3) ? static_cast<v1::PointKind>(below(4)) : v1::POINT_KIND_ORDER);
  act.set_own_matter(one_in(2));
  act.set_about_voting(one_in(6) || (state.floor.voting != v1::VOTING_NONE && !one_in(4)));
  return made;
}

v1::Command Generator::point_act(const State& state) {
  v1::Command made;
  const auto live = state.points.find(state.floor.point);
  const bool ruled = live != state.points.end() && live->second.state == v1::POINT_STATE_RULED;
  const auto any = 1 + below(state.next_point);
  const auto aimed = live == state.points.end() || one_in(8) ? any : live->first;
  if (state.floor.voting == v1::VOTING_APPEAL && one_in(2)) return vote(state);
  if (live == state.points.end() && !one_in(8)) {
    // The first that waits, as the Chair would take it.
    for (const auto& [id, point] : state.points)
      if (point.state == v1::POINT_STATE_RAISED && !one_in(3)) {
        if (point.kind == v1::POINT_KIND_ORDER && !one_in(6)) {
          made.mutable_recognise_point()->set_point(id);
          return made;
        }
        made.mutable_reclassify_point()->set_point(id);
        made.mutable_reclassify_point()->set_kind(static_cast<v1::PointKind>(1 + below(3)));
        return made;
      }
    return raised(state);
  }
  switch (below(ruled ? 8 : 6)) {
    case 0:
      return raised(state);
    case 1:
      made.mutable_withdraw_point()->set_point(one_in(2) ? any : aimed);
      return made;
    case 2:
      made.mutable_reclassify_point()->set_point(aimed);
      made.mutable_reclassify_point()->set_kind(static_cast<v1::PointKind>(1 + below(3)));
      return made;
    case 3:
    case 4:
      made.mutable_rule_on_point()->set_point(aimed);
      made.mutable_rule_on_point()->set_ruling(static_cast<v1::Ruling>(1 + below(2)));
      return made;
    case 5:
    case 6:
      made.mutable_dispose_point()->set_point(aimed);
      return made;
    default:
      made.mutable_appeal_ruling()->set_point(aimed);
      made.mutable_appeal_ruling()->set_participant(member(state));
      return made;
  }
}

v1::Command Generator::moved(const State& state) {
  v1::Command made;
  auto& act = *made.mutable_move_motion();
  act.set_kind(static_cast<v1::MotionKind>(1 + below(4)));
  act.set_participant(member(state));
  return made;
}

v1::Command Generator::spoken_on(const State& state, proceedings::MotionId motion) {
  v1::Command made;
  auto& act = *made.mutable_speak_on_motion();
  act.set_motion(motion);
  act.set_side(static_cast<v1::Side>(1 + below(2)));
  act.set_participant(member(state));
  return made;
}

// No motion is before the body: one is moved, or the first in precedence is taken.
v1::Command Generator::next_motion(const State& state) {
  const proceedings::MotionFacts* first = nullptr;
  proceedings::MotionId other = 1 + below(state.next_motion);
  std::size_t pending = 0;
  for (const auto& [id, motion] : state.motions) {
    if (motion.state != v1::MOTION_STATE_MOVED) continue;
    ++pending;
    if (first == nullptr || motion.kind < first->kind) first = &motion;
    if (one_in(2)) other = id;
  }
  const bool vacant = state.floor.state == v1::FLOOR_STATE_VACANT;
  if (pending == 0 || (pending < 3 && one_in(3)) || (!vacant && one_in(2))) return moved(state);
  if (one_in(6)) return spoken_on(state, other);
  v1::Command made;
  if (one_in(8))
    made.mutable_withdraw_motion()->set_motion(other);
  else
    made.mutable_take_motion()->set_motion(one_in(4) ? other : first->id);
  return made;
}

v1::Command Generator::motion_act(const State& state) {
  if (state.floor.voting == v1::VOTING_MOTION && !one_in(3)) return vote(state);
  if (state.floor.motion == 0) return next_motion(state);
  const auto aimed = one_in(8) ? 1 + below(state.next_motion) : state.floor.motion;
  v1::Command made;
  switch (below(8)) {
    case 0:
    case 1:
    case 2:
      return spoken_on(state, aimed);
    case 3:
    case 4:
      made.mutable_hear_on_motion()->set_motion(aimed);
      return made;
    case 5:
      made.mutable_withdraw_motion()->set_motion(aimed);
      return made;
    case 6:
      return next_motion(state);
    default:
      made.mutable_put_to_vote()->set_motion(aimed);
      return made;
  }
}

v1::Command Generator::matter_act(const State& state) {
  v1::Command made;
  const auto pick = below(16);
  if (pick == 0) {
    made.mutable_set_mode()->set_meeting(
        state.current_meeting == 0 || one_in(3) ? meeting(state) : state.current_meeting);
    made.mutable_set_mode()->set_mode(one_in(3) ? v1::MODE_INFORMAL : v1::MODE_FORMAL);
    return made;
  }
  if (pick <= 2) {
    made.mutable_mark_present()->set_participant(participant(state));
    made.mutable_mark_present()->set_present(!one_in(4));
    return made;
  }
  if (state.floor.point != 0) return point_act(state);
  if (state.floor.motion != 0) return one_in(4) ? point_act(state) : motion_act(state);
  return one_in(2) ? point_act(state) : motion_act(state);
}

// The delegation an act on a point or a motion is for; empty when it is the podium's.
std::string Generator::mover(const State& state, const v1::Command& command) {
  if (command.has_raise_point()) return command.raise_point().participant();
  if (command.has_appeal_ruling()) return command.appeal_ruling().participant();
  if (command.has_move_motion()) return command.move_motion().participant();
  if (command.has_speak_on_motion()) return command.speak_on_motion().participant();
  if (command.has_mark_present()) return command.mark_present().participant();
  if (command.has_withdraw_point()) {
    const auto found = state.points.find(command.withdraw_point().point());
    if (found != state.points.end()) return found->second.participant;
  }
  if (command.has_withdraw_motion() && one_in(4)) return participant(state);
  if (command.has_withdraw_motion()) {
    const auto found = state.motions.find(command.withdraw_motion().motion());
    if (found != state.motions.end()) return found->second.participant;
  }
  return {};
}

}  // namespace nameplate::support
