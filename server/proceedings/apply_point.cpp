// The facts of the mode, of presence, points of order, motions and votes.
#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// The oldest that is over makes room; null when all are still open.
template <class Map, class IsOpen>
const typename Map::mapped_type* to_drop(const Map& map, IsOpen is_open) {
  if (map.size() <= limits::kMatterKept) return nullptr;
  for (const auto& [id, facts] : map)
    if (!is_open(facts)) return &facts;
  return nullptr;
}

bool is_open(const PointFacts& point) {
  return point.state == v1::POINT_STATE_RAISED || is_live(point);
}

}  // namespace

PointFacts& Applier::point(PointId id) {
  const auto found = state_.points.find(id);
  if (found == state_.points.end()) fault("the log names a point of order that is not there");
  return found->second;
}
MotionFacts& Applier::motion(MotionId id) {
  const auto found = state_.motions.find(id);
  if (found == state_.motions.end()) fault("the log names a motion that is not there");
  return found->second;
}

void Applier::touch_point(PointId id) {
  touch(RowKind::point, id);
  touch(RowKind::note, id);
}

void Applier::one(const v1::ModeSet& fact) {
  meeting(fact.meeting()).meeting.set_mode(fact.mode());
  touch(RowKind::meeting, fact.meeting());
  touch(RowKind::round);
}

void Applier::touch_present(const std::string& participant) {
  touched_.insert({RowKind::own, 0, participant});
  touch(RowKind::presence);
  touch(RowKind::quorum);
}

void Applier::one(const v1::PresenceMarked& fact) {
  if (fact.present())
    state_.present.insert(fact.participant());
  else
    state_.present.erase(fact.participant());
  touch_present(fact.participant());
}

// Presence is of one meeting.
void Applier::forget_present() {
  for (const auto& participant : state_.present) touch_present(participant);
  state_.present.clear();
}

// Points and motions are of one meeting; the record keeps them.
void Applier::forget_matters() {
  for (const auto& [id, facts] : state_.points) touch_point(id);
  for (const auto& [id, facts] : state_.motions) touch(RowKind::motion, id);
  state_.points.clear();
  state_.motions.clear();
}

void Applier::one(const v1::PointRaised& fact) {
  auto& facts = state_.points[fact.point()];
  facts.id = fact.point();
  facts.participant = fact.participant();
  facts.kind = fact.kind();
  facts.at_ms = record_.at_ms();
  facts.note = fact.note();
  facts.own_matter = fact.own_matter();
  facts.about_voting = fact.about_voting();
  state_.next_point = fact.point() + 1;
  touch_point(facts.id);
  if (const auto* over = to_drop(state_.points, is_open)) {
    touch_point(over->id);
    state_.points.erase(over->id);
  }
}

void Applier::one(const v1::PointStateChanged& fact) {
  auto& facts = point(fact.point());
  facts.state = fact.state();
  auto& floor = state_.floor;
  if (fact.state() == v1::POINT_STATE_RECOGNISED) {
    if (floor.point != 0) fault("a point of order has the floor already");
    floor.point = facts.id;
    facts.clock_ran = floor.since_ms != 0;
    touch(RowKind::floor);
  } else if (floor.point == facts.id && !is_live(facts)) {
    floor.point = 0;
    touch(RowKind::floor);
  }
  touch_point(facts.id);
}

void Applier::one(const v1::PointReclassified& fact) {
  point(fact.point()).kind = fact.kind();
  touch(RowKind::point, fact.point());
}

void Applier::one(const v1::PointRuled& fact) {
  auto& facts = point(fact.point());
  facts.state = v1::POINT_STATE_RULED;
  facts.ruling = fact.ruling();
  facts.ruling_text = fact.text();
  touch(RowKind::point, facts.id);
}

void Applier::one(const v1::RulingAppealed& fact) {
  auto& facts = point(fact.point());
  facts.state = v1::POINT_STATE_APPEALED;
  facts.appealed_by = fact.participant();
  touch(RowKind::point, facts.id);
}

void Applier::one(const v1::MotionMoved& fact) {
  auto& facts = state_.motions[fact.motion()];
  facts.id = fact.motion();
  facts.kind = fact.kind();
  facts.participant = fact.participant();
  facts.at_ms = record_.at_ms();
  facts.topic = fact.topic();
  facts.resume_at_ms = fact.resume_at_ms();
  state_.next_motion = fact.motion() + 1;
  touch(RowKind::motion, facts.id);
  if (const auto* over = to_drop(state_.motions, is_pending)) {
    touch(RowKind::motion, over->id);
    state_.motions.erase(over->id);
  }
}

void Applier::one(const v1::MotionStateChanged& fact) {
  auto& facts = motion(fact.motion());
  facts.state = fact.state();
  auto& floor = state_.floor;
  const bool before_the_body =
      fact.state() == v1::MOTION_STATE_SPEAKING || fact.state() == v1::MOTION_STATE_VOTING;
  if (fact.state() != v1::MOTION_STATE_SPEAKING) facts.speaking = 0;
  if (before_the_body)
    floor.motion = facts.id;
  else if (floor.motion == facts.id)
    floor.motion = 0;
  touch(RowKind::floor);
  touch(RowKind::motion, facts.id);
}

void Applier::one(const v1::MotionSpeakerAdded& fact) {
  motion(fact.motion()).speakers.push_back({fact.participant(), fact.side()});
  touch(RowKind::motion, fact.motion());
}

void Applier::one(const v1::MotionSpeakerHeard& fact) {
  auto& facts = motion(fact.motion());
  if (fact.number() == 0 || fact.number() > facts.speakers.size())
    fault("nobody asked to speak on the motion under that number");
  facts.speakers[fact.number() - 1].heard = true;
  facts.speaking = fact.number();
  touch(RowKind::motion, facts.id);
}

void Applier::one(const v1::VoteOpened& fact) {
  state_.floor.voting = fact.about();
  touch(RowKind::floor);
}

// A vote on an appeal may have come up in the middle of the vote on a motion, which goes on.
void Applier::one(const v1::VoteRecorded& fact) {
  auto& floor = state_.floor;
  floor.voting = v1::VOTING_NONE;
  if (fact.about() == v1::VOTING_APPEAL) {
    auto& facts = point(fact.number());
    facts.tally = fact.tally();
    facts.overruled = fact.carried();
    touch(RowKind::point, facts.id);
    if (floor.motion != 0 && motion(floor.motion).state == v1::MOTION_STATE_VOTING)
      floor.voting = v1::VOTING_MOTION;
  } else {
    motion(fact.number()).tally = fact.tally();
    touch(RowKind::motion, fact.number());
  }
  touch(RowKind::floor);
}

}  // namespace nameplate::proceedings
