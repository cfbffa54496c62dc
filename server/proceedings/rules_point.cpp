// Points of order (rule 71/113): raised at any moment, taken one at a time in the order in which
// they were raised, ruled on at once. Whoever was interrupted goes on with the time that was left.
#include <algorithm>

#include "server/proceedings/canary.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

const PointFacts* find_point(const State& state, PointId id) {
  const auto found = state.points.find(id);
  return found == state.points.end() ? nullptr : &found->second;
}

v1::Refusal refuse_point(v1::RefusalCode code, const PointFacts& point) {
  auto refusal = refuse(code, "71/113");
  refusal.set_participant(point.participant);
  return refusal;
}

// In state.points the numbers, and so the points, stand in the order in which they were raised.
const PointFacts* first_raised(const State& state) {
  const bool voting = state.floor.voting != v1::VOTING_NONE;
  const auto waits = [&](const auto& item) {
    const PointFacts& point = item.second;
    return point.state == v1::POINT_STATE_RAISED && point.kind == v1::POINT_KIND_ORDER &&
           (!voting || point.about_voting);
  };
  if (NAMEPLATE_CANARY(6)) {
    const auto last = std::find_if(state.points.rbegin(), state.points.rend(), waits);
    return last == state.points.rend() ? nullptr : &last->second;
  }
  const auto found = std::find_if(state.points.begin(), state.points.end(), waits);
  return found == state.points.end() ? nullptr : &found->second;
}

bool has_nameplate_up(const State& state, const std::string& participant) {
  return std::any_of(state.points.begin(), state.points.end(), [&](const auto& item) {
    const PointFacts& point = item.second;
    return point.participant == participant &&
           (point.state == v1::POINT_STATE_RAISED || is_live(point));
  });
}

// Observers raise points of order on their own matters only (A/RES/52/250, A/RES/58/314); a request
// for information is anybody's.
Verdict need_scope(const State& state, const v1::RaisePoint& act, const std::string& participant) {
  const auto rights = rights_of(state, participant);
  if (act.kind() == v1::POINT_KIND_MOTION && !rights.motions())
    return refuse(v1::REFUSAL_NOT_A_MEMBER, "77/119");
  if (act.kind() != v1::POINT_KIND_ORDER) return {};
  const auto scope = rights.points_of_order();
  const bool within =
      scope == v1::POINT_SCOPE_ALL || (scope == v1::POINT_SCOPE_OWN_MATTERS && act.own_matter());
  return within ? std::nullopt : Verdict(refuse(v1::REFUSAL_OUTSIDE_OBSERVER_SCOPE, "71/113"));
}

void add_point_state(const Asked& asked, PointId point, v1::PointState state) {
  auto& fact = *asked.add().mutable_point_state_changed();
  fact.set_point(point);
  fact.set_state(state);
}

// The point is over: whoever it interrupted goes on, unless its clock had stood already.
void add_point_over(const Asked& asked, const PointFacts& point, v1::PointState how) {
  const auto& floor = asked.state.floor;
  add_point_state(asked, point.id, how);
  const bool interrupts =
      floor.point == point.id && floor.state == v1::FLOOR_STATE_INTERRUPTED && point.clock_ran;
  if (interrupts) add_clock_resumed(asked);
}

}  // namespace

// Needs no place on the list, nor an open one. During a vote only on the conduct of the voting
// (88/128).
Verdict raise_point(const Asked& asked, const v1::RaisePoint& act) {
  const auto& state = asked.state;
  const auto& participant = acted_for(asked, act.participant());
  if (auto no = need_acting_for(asked, participant)) return no;
  if (auto no = need_scope(state, act, participant)) return no;
  if (auto no = need_session(state)) return no;
  if (act.kind() == v1::POINT_KIND_MOTION)
    if (auto no = need_formal(state)) return no;
  if (has_nameplate_up(state, participant)) return refuse(v1::REFUSAL_ALREADY_SO);
  if (!act.about_voting())
    if (auto no = need_no_vote(state)) return no;
  if (act.about_voting() && state.floor.voting == v1::VOTING_NONE)
    return refuse(v1::REFUSAL_NO_VOTE, "88/128");
  auto& fact = *asked.add().mutable_point_raised();
  fact.set_point(state.next_point);
  fact.set_participant(participant);
  fact.set_kind(act.kind());
  fact.set_note(act.note());
  fact.set_own_matter(act.own_matter());
  fact.set_about_voting(act.about_voting());
  return {};
}

// Before the ruling. While the meeting is suspended only one that waits: no clock may start then.
Verdict withdraw_point(const Asked& asked, const v1::WithdrawPoint& act) {
  const auto& state = asked.state;
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.role == v1::ROLE_DELEGATION && point->participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  const bool recognised = point->state == v1::POINT_STATE_RECOGNISED;
  if (!recognised && point->state != v1::POINT_STATE_RAISED)
    return refuse_point(v1::REFUSAL_STALE, *point);
  if (recognised)
    if (auto no = need_session(state)) return no;
  add_point_over(asked, *point, v1::POINT_STATE_WITHDRAWN);
  return {};
}

// Delegations rise to a point of order merely to be heard (A/520, annex IV): what is none is
// answered and out of the way; what is one waits in its turn.
Verdict reclassify_point(const Asked& asked, const v1::ReclassifyPoint& act) {
  const auto& state = asked.state;
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  const bool open =
      point->state == v1::POINT_STATE_RAISED || point->state == v1::POINT_STATE_RECOGNISED;
  if (!open) return refuse_point(v1::REFUSAL_STALE, *point);
  const bool to_order = act.kind() == v1::POINT_KIND_ORDER;
  const bool none = rights_of(state, point->participant).points_of_order() == v1::POINT_SCOPE_NONE;
  if (to_order && none) return refuse_point(v1::REFUSAL_OUTSIDE_OBSERVER_SCOPE, *point);
  if (auto no = need_session(state)) return no;
  if (to_order && point->kind == act.kind()) return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_point_reclassified();
  fact.set_point(point->id);
  fact.set_kind(act.kind());
  if (!to_order) add_point_over(asked, *point, v1::POINT_STATE_RECLASSIFIED);
  return {};
}

// The clock of whoever is interrupted stands. No second point until the first is disposed of.
Verdict recognise_point(const Asked& asked, const v1::RecognisePoint& act) {
  const auto& state = asked.state;
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (is_live(*point)) return refuse(v1::REFUSAL_ALREADY_SO);
  const auto* first = first_raised(state);
  const bool waits = point->state == v1::POINT_STATE_RAISED && !point->about_voting;
  if (point != first && !(waits && state.floor.voting != v1::VOTING_NONE))
    return first == nullptr ? refuse(v1::REFUSAL_STALE) : refuse_point(v1::REFUSAL_STALE, *first);
  if (auto no = need_session(state)) return no;
  if (auto no = need_no_live_point(state)) return no;
  if (!point->about_voting)
    if (auto no = need_no_vote(state)) return no;
  add_point_state(asked, point->id, v1::POINT_STATE_RECOGNISED);
  if (state.floor.since_ms != 0) add_clock_paused(asked);
  return {};
}

Verdict rule_on_point(const Asked& asked, const v1::RuleOnPoint& act) {
  const auto& state = asked.state;
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_live(*point)) return refuse_point(v1::REFUSAL_STALE, *point);
  if (auto no = need_session(state)) return no;
  if (point->state != v1::POINT_STATE_RECOGNISED) return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_point_ruled();
  fact.set_point(point->id);
  fact.set_ruling(act.ruling());
  fact.set_text(act.text());
  return {};
}

// Put to the vote immediately, without debate.
Verdict appeal_ruling(const Asked& asked, const v1::AppealRuling& act) {
  const auto& state = asked.state;
  const auto& participant = acted_for(asked, act.participant());
  if (auto no = need_acting_for(asked, participant)) return no;
  if (!rights_of(state, participant).appeals()) return refuse(v1::REFUSAL_NOT_A_MEMBER, "71/113");
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_live(*point) && point->state != v1::POINT_STATE_RAISED)
    return refuse_point(v1::REFUSAL_STALE, *point);
  if (auto no = need_session(state)) return no;
  if (auto no = need_formal(state)) return no;
  if (!point->appealed_by.empty()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (point->state != v1::POINT_STATE_RULED)
    return refuse_point(v1::REFUSAL_POINT_OF_ORDER_NOT_RULED, *point);
  auto& fact = *asked.add().mutable_ruling_appealed();
  fact.set_point(point->id);
  fact.set_participant(participant);
  add_vote_opened(asked, v1::VOTING_APPEAL, point->id);
  return {};
}

Verdict dispose_point(const Asked& asked, const v1::DisposePoint& act) {
  const auto& state = asked.state;
  const auto* point = find_point(state, act.point());
  if (point == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_live(*point)) return refuse_point(v1::REFUSAL_STALE, *point);
  if (auto no = need_session(state)) return no;
  if (point->state == v1::POINT_STATE_APPEALED)
    return refuse(v1::REFUSAL_VOTING_IN_PROGRESS, "88/128");
  if (point->state == v1::POINT_STATE_RECOGNISED)
    return refuse_point(v1::REFUSAL_POINT_OF_ORDER_NOT_RULED, *point);
  add_point_over(asked, *point, v1::POINT_STATE_DISPOSED);
  return {};
}

void add_appeal_decided(const Asked& asked) {
  add_point_state(asked, asked.state.floor.point, v1::POINT_STATE_RULED);
}

void add_raised_lapse(const Asked& asked) {
  for (const auto& [id, point] : asked.state.points)
    if (point.state == v1::POINT_STATE_RAISED) add_point_state(asked, id, v1::POINT_STATE_LAPSED);
}

}  // namespace nameplate::proceedings
