// Points of order, motions, votes, the mode and presence in English words. The note to the Chair is
// in none of them.
//
// An adjournment forgets the points and motions of its meeting; what is not there any more was
// either decided by that very act or lapsed with it.
#include <fmt/format.h>

#include "server/record/terms.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

std::string kind_words(v1::PointKind kind) {
  switch (kind) {
    case v1::POINT_KIND_MOTION:
      return "wish to move a motion";
    case v1::POINT_KIND_INFORMATION:
      return "request for information";
    default:
      return "point of order";
  }
}

std::string kind_words(v1::MotionKind kind) {
  switch (kind) {
    case v1::MOTION_KIND_SUSPEND_MEETING:
      return "motion to suspend the meeting";
    case v1::MOTION_KIND_ADJOURN_MEETING:
      return "motion to adjourn the meeting";
    case v1::MOTION_KIND_ADJOURN_DEBATE:
      return "motion to adjourn the debate";
    case v1::MOTION_KIND_CLOSE_DEBATE:
      return "motion to close the debate";
    default:
      return "motion";
  }
}

std::string point_words(const State& state, std::uint32_t id) {
  const auto found = state.points.find(id);
  if (found == state.points.end()) return "a point of order";
  return fmt::format("{} of {}", kind_words(found->second.kind),
                     participant_name(state, found->second.participant));
}

std::string motion_words(const State& state, std::uint32_t id) {
  const auto found = state.motions.find(id);
  if (found == state.motions.end()) return "a motion";
  return fmt::format("{} by {}", kind_words(found->second.kind),
                     participant_name(state, found->second.participant));
}

std::string became(const State& state, const v1::PointStateChanged& fact) {
  const auto point = point_words(state, fact.point());
  switch (fact.state()) {
    case v1::POINT_STATE_RECOGNISED:
      return point + " heard";
    case v1::POINT_STATE_DISPOSED:
      return point + " disposed of";
    case v1::POINT_STATE_WITHDRAWN:
      return point + " withdrawn";
    case v1::POINT_STATE_LAPSED:
      return point + " lapsed";
    default:
      return {};  // said by the ruling, the vote, the reclassification
  }
}

std::string became(const State& state, const v1::MotionStateChanged& fact) {
  const auto motion = motion_words(state, fact.motion());
  switch (fact.state()) {
    case v1::MOTION_STATE_MOVED:
      return motion + " waits again";
    case v1::MOTION_STATE_SPEAKING:
      return motion + " taken up";
    case v1::MOTION_STATE_VOTING:
      return motion + " put to the vote";
    case v1::MOTION_STATE_WITHDRAWN:
      return motion + " withdrawn";
    case v1::MOTION_STATE_LAPSED:
      return motion + " lapsed";
    default:
      return {};  // said by the vote
  }
}

std::string tally_words(const v1::Tally& tally) {
  if (tally.no_objection()) return "without objection";
  return fmt::format("{} in favour, {} against, {} abstaining", tally.yes(), tally.no(),
                     tally.abstain());
}

std::string recorded(const State& state, const v1::VoteRecorded& fact) {
  const auto votes = tally_words(fact.tally());
  if (fact.about() == v1::VOTING_APPEAL)
    return fmt::format("appeal against the ruling on the {}: {}, {}",
                       point_words(state, fact.number()), votes,
                       fact.carried() ? "the Chair is overruled" : "the ruling stands");
  const auto motion = state.motions.contains(fact.number())
                          ? motion_words(state, fact.number())
                          : kind_words(v1::MOTION_KIND_ADJOURN_MEETING);
  return fmt::format("{} {}: {}", motion, fact.carried() ? "adopted" : "rejected", votes);
}

std::string moved(const State& state, const v1::MotionMoved& fact) {
  const auto what = fmt::format("{} moved by {}", kind_words(fact.kind()),
                                participant_name(state, fact.participant()));
  return fact.topic() == 0 ? what : fmt::format("{} ({})", what, topic_words(state, fact.topic()));
}

std::string side_words(v1::Side side) {
  return side == v1::SIDE_FOR ? "in favour of the" : "against the";
}

std::string heard(const State& state, const v1::MotionSpeakerHeard& fact) {
  const auto found = state.motions.find(fact.motion());
  if (found == state.motions.end() || fact.number() > found->second.speakers.size() ||
      fact.number() == 0)
    return "the next speaker on a motion heard";
  const auto& speaker = found->second.speakers[fact.number() - 1];
  return fmt::format("{} speaks {} {}", participant_name(state, speaker.participant),
                     side_words(speaker.side), motion_words(state, fact.motion()));
}

}  // namespace

std::string matter_words(const State& state, const v1::Event& event) {
  switch (event.fact_case()) {
    case v1::Event::kModeSet:
      return fmt::format("{} is {}", meeting_words(state, event.mode_set().meeting()),
                         event.mode_set().mode() == v1::MODE_FORMAL ? "formal" : "informal");
    case v1::Event::kPresenceMarked:
      return fmt::format("{} {}", participant_name(state, event.presence_marked().participant()),
                         event.presence_marked().present() ? "present" : "no longer present");
    case v1::Event::kPointRaised:
      return fmt::format("{} raised by {}", kind_words(event.point_raised().kind()),
                         participant_name(state, event.point_raised().participant()));
    case v1::Event::kPointStateChanged:
      return became(state, event.point_state_changed());
    case v1::Event::kPointReclassified:
      return "taken by the Chair for a " + point_words(state, event.point_reclassified().point());
    case v1::Event::kPointRuled:
      return fmt::format(
          "{} ruled {}", point_words(state, event.point_ruled().point()),
          event.point_ruled().ruling() == v1::RULING_WELL_TAKEN ? "well taken" : "not well taken");
    case v1::Event::kRulingAppealed:
      return fmt::format("{} appeals against the ruling on the {}",
                         participant_name(state, event.ruling_appealed().participant()),
                         point_words(state, event.ruling_appealed().point()));
    case v1::Event::kMotionMoved:
      return moved(state, event.motion_moved());
    case v1::Event::kMotionStateChanged:
      return became(state, event.motion_state_changed());
    case v1::Event::kMotionSpeakerAdded:
      return fmt::format("{} asks to speak {} {}",
                         participant_name(state, event.motion_speaker_added().participant()),
                         side_words(event.motion_speaker_added().side()),
                         motion_words(state, event.motion_speaker_added().motion()));
    case v1::Event::kMotionSpeakerHeard:
      return heard(state, event.motion_speaker_heard());
    case v1::Event::kVoteRecorded:
      return recorded(state, event.vote_recorded());
    default:
      return {};  // the beginning of a vote is said by the appeal or the motion
  }
}

}  // namespace nameplate::record
