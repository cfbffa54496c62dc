// The mode of a meeting, and who is present at it.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

TEST(SetMode, IsOfOneMeetingAndOverTheRounds) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(facts(given.when(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }")),
            "mode_set");
  EXPECT_EQ(mode_of(given.state()), v1::MODE_FORMAL);
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting {}"), "NO_OBJECTION_NOT_RECORDED");
  given.after(presiding(), "adjourn_meeting { no_objection: true }");
  given.after(presiding(), "call_to_order { meeting: 2 }");
  EXPECT_EQ(mode_of(given.state()), v1::MODE_INFORMAL);
}

TEST(SetMode, IsRefusedWhereItWouldChangeNothingOrComesTooLate) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_INFORMAL }"), "ALREADY_SO");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 9 mode: MODE_FORMAL }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: 7 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "set_mode { meeting: 1 mode: MODE_FORMAL }"),
            "NOT_THE_SECRETARIAT");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }"),
            "MEETING_ADJOURNED");
}

TEST(SetMode, WaitsForTheEndOfAStatementAndOfAPointOfOrder) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }"), "FLOOR_HELD");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 2 mode: MODE_FORMAL }"), "accepted");
  given.after(presiding(), "end_statement { entry: 1 }");
  given.after(delegation("BR"), "raise_point { kind: POINT_KIND_ORDER }");
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }"),
            "POINT_OF_ORDER_PENDING");
  given.after(delegation("BR"), "withdraw_point { point: 1 }");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }"), "accepted");
}

TEST(SetMode, WaitsForTheMotionsThatInformalConsultationsDoNotKnow) {
  auto given = Given::a_meeting({}, v1::MODE_FORMAL);
  given.after(delegation("KE"), "move_motion { kind: MOTION_KIND_SUSPEND_MEETING }");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_INFORMAL }"),
            "MOTION_PENDING");
  given.after(delegation("KE"), "withdraw_motion { motion: 1 }");
  EXPECT_EQ(given.told(secretary(), "set_mode { meeting: 1 mode: MODE_INFORMAL }"), "accepted");
}

TEST(SetMode, StaysWhatItIsWhenTheProgrammeIsEditedDuringTheMeeting) {
  auto given = Given::a_meeting({});
  given.after(secretary(), "set_mode { meeting: 1 mode: MODE_FORMAL }");
  v1::Command put;
  *put.mutable_put_meeting()->mutable_meeting() = given.state().meetings.at(1).meeting;
  put.mutable_put_meeting()->mutable_meeting()->clear_mode();
  EXPECT_EQ(code(given.when(secretary(), put)), "accepted");
  EXPECT_EQ(mode_of(given.state()), v1::MODE_FORMAL);
  put.mutable_put_meeting()->mutable_meeting()->set_mode(v1::MODE_INFORMAL);
  EXPECT_EQ(code(given.when(secretary(), put)), "MEETING_UNDER_WAY");
}

TEST(NoObjection, SaysToWhatNobodyObjected) {
  auto given = Given::a_meeting({}, v1::MODE_FORMAL);
  const auto proposal = [&](const char* act) {
    return given.when(presiding(), act).events.front().no_objection_recorded().proposal();
  };
  EXPECT_EQ(proposal("announce_closing { list: 1 at_ms: 1520949600000 no_objection: true }"),
            v1::PROPOSAL_CLOSE_LIST);
  EXPECT_EQ(proposal("close_list { list: 1 no_objection: true }"), v1::PROPOSAL_CLOSE_LIST);
  EXPECT_EQ(proposal("set_time_limits { limits { basis: LIMIT_BASIS_DECIDED limits { category: "
                     "CATEGORY_GROUP limit_ms: 60000 } } no_objection: true }"),
            v1::PROPOSAL_TIME_LIMITS);
  EXPECT_EQ(proposal("suspend_meeting { no_objection: true }"), v1::PROPOSAL_SUSPEND_MEETING);
  EXPECT_EQ(proposal("adjourn_meeting { no_objection: true }"), v1::PROPOSAL_ADJOURN_MEETING);
}

// What a formal meeting decides is decided there, not in the set-up pages.
TEST(NoObjection, IsNotPassedByThroughTheSetUp) {
  auto given = Given::a_meeting({}, v1::MODE_FORMAL);
  EXPECT_EQ(given.told(presiding(), "announce_closing { list: 1 at_ms: 1520949600000 }"),
            "NO_OBJECTION_NOT_RECORDED");
  v1::TimeLimits decided;
  decided.set_basis(v1::LIMIT_BASIS_DECIDED);
  decided.add_limits()->set_category(v1::CATEGORY_MEMBER_STATE);
  decided.mutable_limits(0)->set_limit_ms(60'000);
  v1::Command topic;
  *topic.mutable_put_topic()->mutable_topic() = given.state().topics.at(1).topic;
  *topic.mutable_put_topic()->mutable_topic()->mutable_limits() = decided;
  v1::Command meeting;
  *meeting.mutable_put_meeting()->mutable_meeting() = given.state().meetings.at(1).meeting;
  *meeting.mutable_put_meeting()->mutable_meeting()->mutable_limits() = decided;
  v1::Command round;
  *round.mutable_set_round()->mutable_settings() = given.state().settings;
  *round.mutable_set_round()->mutable_settings()->mutable_limits() = decided;
  for (const auto& command : {topic, meeting, round})
    EXPECT_EQ(code(given.when(secretary(), command)), "NO_OBJECTION_NOT_RECORDED");
  topic.mutable_put_topic()->mutable_topic()->mutable_limits()->set_basis(
      v1::LIMIT_BASIS_GUIDELINE);
  EXPECT_EQ(code(given.when(secretary(), topic)), "accepted");
}

TEST(Presence, CountsMembersForTheQuorumAndBarsNothing) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(quorum_of(given.state()).members, 9U);
  EXPECT_EQ(quorum_of(given.state()).to_debate, 3U);  // 108: a quarter, rounded up
  EXPECT_EQ(quorum_of(given.state()).to_decide, 5U);
  EXPECT_EQ(facts(given.when(delegation("KE"), "mark_present { present: true }")),
            "presence_marked");
  given.after(officer(), "mark_present { participant: 'EU' present: true }");
  EXPECT_EQ(quorum_of(given.state()).present, 1U);
  given.after(delegation("KE"), "mark_present { present: false }");
  EXPECT_EQ(quorum_of(given.state()).present, 0U);
}

TEST(Presence, IsAThirdInPlenary) {
  auto given = Given::a_round();
  auto settings = support::sample_round(v1::MODE_INFORMAL).front();
  settings.mutable_set_round()->mutable_settings()->set_plenary(true);
  EXPECT_EQ(code(given.when(secretary(), settings)), "accepted");
  EXPECT_EQ(quorum_of(given.state()).to_debate, 3U);
  given.after(secretary(),
              "put_participant { participant { code: 'SE' category: CATEGORY_MEMBER_STATE name { "
              "en: 'Sweden' } } }");
  EXPECT_EQ(quorum_of(given.state()).to_debate, 4U);
}

TEST(Presence, IsOfOneMeeting) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(delegation("KE"), "mark_present { present: true }"),
            "MEETING_NOT_IN_SESSION");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  given.after(delegation("KE"), "mark_present { present: true }");
  given.after(presiding(), "suspend_meeting {}");
  given.after(delegation("BR"), "mark_present { present: true }");
  given.after(presiding(), "resume_meeting {}");
  EXPECT_EQ(given.state().present.size(), 2U);
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.state().present.size(), 2U);
  given.after(presiding(), "call_to_order { meeting: 2 }");
  EXPECT_TRUE(given.state().present.empty());
}

TEST(Presence, IsMarkedForItselfByADelegationAndForAllByTheOfficer) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(given.told(delegation("KE"), "mark_present { participant: 'BR' present: true }"),
            "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(officer(), "mark_present { present: true }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(officer(), "mark_present { participant: 'ZZ' present: true }"), "NOT_FOUND");
  EXPECT_EQ(given.told(officer(), "mark_present { participant: 'KE' present: true }"), "accepted");
  EXPECT_EQ(given.told(delegation("KE"), "mark_present { present: true }"), "ALREADY_SO");
  given.after(secretary(), "remove_participant { code: 'KE' }");
  EXPECT_TRUE(given.state().present.empty());
}

}  // namespace
}  // namespace nameplate::proceedings
