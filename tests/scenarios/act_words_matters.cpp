// Phrases for points of order, motions, votes, the mode and presence.
#include "tests/scenarios/phrases.hpp"

namespace nameplate::scenarios {
namespace {

// The delegation's latest: a point of order or a motion.
template <class Map>
std::uint32_t latest_of(const Map& map, const std::string& participant) {
  for (auto at = map.rbegin(); at != map.rend(); ++at)
    if (at->second.participant == participant) return at->first;
  throw std::invalid_argument("nothing of " + participant);
}

std::uint32_t point(const Context& c) { return latest_of(c.state.points, c.word(1)); }
std::uint32_t motion(const Context& c, std::size_t i = 1) {
  return latest_of(c.state.motions, c.word(i));
}

v1::PointKind point_kind(const std::string& word) {
  if (word == "a motion") return v1::POINT_KIND_MOTION;
  return word == "a point of order" ? v1::POINT_KIND_ORDER : v1::POINT_KIND_INFORMATION;
}

v1::MotionKind motion_kind(const std::string& word) {
  if (word == "suspend the meeting") return v1::MOTION_KIND_SUSPEND_MEETING;
  if (word == "adjourn the meeting") return v1::MOTION_KIND_ADJOURN_MEETING;
  return word == "adjourn the debate" ? v1::MOTION_KIND_ADJOURN_DEBATE
                                      : v1::MOTION_KIND_CLOSE_DEBATE;
}

}  // namespace

std::vector<Phrase> point_phrases() {
  return {
      phrase("raise (a point of order|a motion|a request for information)(, on its own matter)?"
             "(, on the voting)?(?:, noting \"([^\"]*)\")?",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_raise_point();
               act.set_kind(point_kind(c.word(1)));
               act.set_own_matter(c.said(2));
               act.set_about_voting(c.said(3));
               act.set_note(c.word(4));
             }),
      phrase("withdraw the point of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_withdraw_point()->set_point(point(c));
             }),
      phrase("take the point of %w for (a point of order|a motion|a request for information)",
             [](const Context& c, v1::Command& m) {
               m.mutable_reclassify_point()->set_point(point(c));
               m.mutable_reclassify_point()->set_kind(point_kind(c.word(2)));
             }),
      phrase("recognise the point of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_recognise_point()->set_point(point(c));
             }),
      phrase("rule the point of %w (not )?well taken(?: because (.+))?",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_rule_on_point();
               act.set_point(point(c));
               act.set_ruling(c.said(2) ? v1::RULING_NOT_WELL_TAKEN : v1::RULING_WELL_TAKEN);
               act.set_text(c.word(3));
             }),
      phrase(
          "appeal against the ruling on the point of %w",
          [](const Context& c, v1::Command& m) { m.mutable_appeal_ruling()->set_point(point(c)); }),
      phrase(
          "dispose of the point of %w",
          [](const Context& c, v1::Command& m) { m.mutable_dispose_point()->set_point(point(c)); }),
      phrase("set meeting %d (formal|informal)",
             [](const Context& c, v1::Command& m) {
               m.mutable_set_mode()->set_meeting(c.number(1));
               m.mutable_set_mode()->set_mode(c.word(2) == "formal" ? v1::MODE_FORMAL
                                                                    : v1::MODE_INFORMAL);
             }),
      phrase("mark(?: ([A-Z0-9-]+))? (present|gone)",
             [](const Context& c, v1::Command& m) {
               m.mutable_mark_present()->set_participant(c.word(1));
               m.mutable_mark_present()->set_present(c.word(2) == "present");
             }),
  };
}

std::vector<Phrase> motion_phrases() {
  return {
      phrase("move to (suspend the meeting|adjourn the meeting|adjourn the debate|close the debate)"
             "(?: until %t)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_move_motion()->set_kind(motion_kind(c.word(1)));
               m.mutable_move_motion()->set_resume_at_ms(c.time(2));
             }),
      phrase("withdraw the motion of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_withdraw_motion()->set_motion(motion(c));
             }),
      phrase(
          "take the motion of %w",
          [](const Context& c, v1::Command& m) { m.mutable_take_motion()->set_motion(motion(c)); }),
      phrase("speak (for|against) the motion of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_speak_on_motion()->set_motion(motion(c, 2));
               m.mutable_speak_on_motion()->set_side(c.word(1) == "for" ? v1::SIDE_FOR
                                                                        : v1::SIDE_AGAINST);
             }),
      phrase("hear the next speaker on the motion of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_hear_on_motion()->set_motion(motion(c));
             }),
      phrase(
          "put the motion of %w to the vote",
          [](const Context& c, v1::Command& m) { m.mutable_put_to_vote()->set_motion(motion(c)); }),
      phrase("record %d in favour, %d against, %d abstaining",
             [](const Context& c, v1::Command& m) {
               auto& tally = *m.mutable_record_vote()->mutable_tally();
               tally.set_yes(c.number(1));
               tally.set_no(c.number(2));
               tally.set_abstain(c.number(3));
             }),
      phrase("record that nobody objects",
             [](const Context&, v1::Command& m) {
               m.mutable_record_vote()->mutable_tally()->set_no_objection(true);
             }),
  };
}

}  // namespace nameplate::scenarios
