// The round and its meetings: called to order, suspended, resumed, adjourned; who presides.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

v1::MeetingState state_of(const Given& given, MeetingId id) {
  return given.state().meetings.at(id).state;
}

TEST(CallToOrder, OpensTheMeetingAndSetsAPlannedRoundRunning) {
  auto given = Given::a_round();
  const auto outcome = given.when(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(facts(outcome), "round_state_changed meeting_state_changed");
  EXPECT_EQ(state_of(given, 1), v1::MEETING_STATE_IN_SESSION);
  EXPECT_EQ(given.state().meetings.at(1).opened_at_ms, given.now());
  EXPECT_EQ(given.state().current_meeting, 1U);
}

TEST(CallToOrder, IsRefusedWhileAnyMeetingIsUnderWayAndForOneThatIsOver) {
  auto given = Given::a_round();
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 1 }"), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 2 }"), "ANOTHER_MEETING_IN_SESSION");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 1 }"), "MEETING_SUSPENDED");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 2 }"), "ANOTHER_MEETING_IN_SESSION");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 1 }"), "MEETING_ADJOURNED");
  EXPECT_EQ(given.told(presiding(), "call_to_order { meeting: 9 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), "call_to_order {}"), "FIELD_MISSING");
}

TEST(SuspendMeeting, StopsTheClockAndKeepsTheHolder) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(65 * kSecond);
  const auto outcome =
      given.when(presiding(), "suspend_meeting { reason: 'coffee' resume_at_ms: " +
                                  std::to_string(given.now() + 15 * kMinute) + " }");
  EXPECT_EQ(facts(outcome), "meeting_state_changed clock_paused");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  given.pass(20 * kMinute);
  given.after(presiding(), "resume_meeting {}");
  EXPECT_EQ(given.floor(), "KE");
  given.pass(5 * kSecond);
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, 70 * kSecond);
}

TEST(SuspendMeeting, LeavesAClockThatStoodStanding) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  given.after(presiding(), "pause_clock { entry: 1 }");
  EXPECT_EQ(facts(given.when(presiding(), "suspend_meeting {}")), "meeting_state_changed");
  EXPECT_EQ(facts(given.when(presiding(), "resume_meeting {}")), "meeting_state_changed");
  EXPECT_EQ(given.floor(), "KE, clock stands");
}

TEST(SuspendMeeting, LetsTheHolderFinishMeanwhile) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(30 * kSecond);
  given.after(presiding(), "suspend_meeting {}");
  given.pass(kMinute);
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, 30 * kSecond);
  EXPECT_EQ(facts(given.when(presiding(), "resume_meeting {}")), "meeting_state_changed");
}

TEST(SuspendMeeting, IsRefusedOutsideASessionAndTwice) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(presiding(), "suspend_meeting {}"), "MEETING_NOT_IN_SESSION");
  EXPECT_EQ(given.told(presiding(), "resume_meeting {}"), "MEETING_NOT_IN_SESSION");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(given.told(presiding(), "resume_meeting {}"), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), "suspend_meeting { resume_at_ms: 1 }"), "FIELD_OUT_OF_RANGE");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "suspend_meeting {}"), "MEETING_SUSPENDED");
}

TEST(AdjournMeeting, CarriesTheUnheardOverInOrderAndLetsTheTopicStandOver) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.after(presiding(), "end_statement { entry: 1 }");
  given.pass(3 * kHour);
  const auto outcome = given.when(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(facts(outcome),
            "entry_state_changed entry_state_changed topic_state_changed meeting_state_changed");
  EXPECT_EQ(given.order(), "BR FJ");
  EXPECT_EQ(given.entry("BR").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_EQ(given.entry("BR").carried_from, 1U);
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::CARRIED_OVER);
  EXPECT_EQ(given.state().topics.at(1).state, v1::TOPIC_STATE_STANDING_OVER);
  EXPECT_EQ(state_of(given, 1), v1::MEETING_STATE_ADJOURNED);
  EXPECT_EQ(given.state().current_meeting, 0U);
}

TEST(AdjournMeeting, CarriesTheNamesOfEveryTopicTheMeetingTookUpButOfNoOther) {
  auto given = Given::a_meeting({"KE"});
  given.after(secretary(), "open_list { list: 2 }");
  given.after(secretary(), "open_list { list: 3 }");
  given.after(delegation("BR"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("FJ"), "inscribe { list: 3 capacity: CAPACITY_NATIONAL }");
  given.after(presiding(), "open_topic { topic: 2 }");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_EQ(given.entry("BR").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_EQ(given.entry("FJ").state, v1::ENTRY_STATE_INSCRIBED);  // for the day after
}

TEST(AdjournMeeting, LetsTheCarriedStandBeforeNewNamesOfTheSameCategory) {
  auto given = Given::a_meeting({"KE", "BR", "PS"});
  given.after(presiding(), "adjourn_meeting {}");
  given.after(delegation("FJ"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("EU"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("VA"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.order(), "EU KE BR FJ PS VA");
  given.after(presiding(), "call_to_order { meeting: 2 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  EXPECT_EQ(given.order(), "EU KE BR FJ PS VA");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_INSCRIBED);
  EXPECT_EQ(given.entry("KE").carried_from, 1U);
  EXPECT_EQ(given.entry("FJ").carried_from, 0U);
}

TEST(AdjournMeeting, KeepsTheFirstMeetingThatDidNotHearANameCarriedTwice) {
  auto given = Given::a_meeting({"KE"});
  given.after(presiding(), "adjourn_meeting {}");
  given.after(presiding(), "call_to_order { meeting: 2 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_EQ(given.entry("KE").carried_from, 1U);
}

TEST(AdjournMeeting, IsRefusedWhileSomebodyHasTheFloor) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  const auto outcome = given.when(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(code(outcome), "FLOOR_HELD");
  EXPECT_EQ(outcome.refusal->participant(), "KE");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting {}"), "FLOOR_HELD");
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting {}"), "accepted");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting {}"), "MEETING_NOT_IN_SESSION");
}

TEST(FormalMode, NeedsNoObjectionToSuspendAndToAdjourn) {
  auto given = Given::a_meeting({"KE"}, v1::MODE_FORMAL);
  EXPECT_EQ(given.told(presiding(), "suspend_meeting {}"), "NO_OBJECTION_NOT_RECORDED");
  EXPECT_EQ(facts(given.when(presiding(), "suspend_meeting { no_objection: true }")),
            "no_objection_recorded meeting_state_changed");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting {}"), "NO_OBJECTION_NOT_RECORDED");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting { no_objection: true }"), "accepted");
}

TEST(TheRound, OpensOnceAndConcludesOnlyBetweenMeetings) {
  auto given = Given::a_round();
  given.after(secretary(), "open_round {}");
  EXPECT_EQ(given.told(secretary(), "open_round {}"), "ALREADY_SO");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(given.told(secretary(), "conclude_round {}"), "MEETING_UNDER_WAY");
  given.after(presiding(), "adjourn_meeting {}");
  given.after(secretary(), "conclude_round {}");
  EXPECT_EQ(given.told(secretary(), "conclude_round {}"), "ROUND_CONCLUDED");
}

TEST(TheRound, ClosesItsListsWhenItConcludesAndTheUnheardLapse) {
  auto given = Given::names({"KE"});
  given.after(secretary(),
              "open_list { list: 2 at_ms: " + std::to_string(given.now() + kHour) + " }");
  given.after(secretary(), "conclude_round {}");
  EXPECT_EQ(given.list(1).state, v1::LIST_STATE_CLOSED);
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_LAPSED);
  EXPECT_EQ(next_deadline(given.state()), std::nullopt);
}

TEST(HandOverChair, LetsExactlyOnePresideAndTouchesNeitherFloorNorClock) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.state().presiding, "MX");
  given.after_next();
  const Floor before = given.state().floor;
  given.after(cofacilitator("MX"), "hand_over_chair { to: 'CH' }");
  EXPECT_EQ(given.state().presiding, "CH");
  EXPECT_EQ(given.state().floor, before);
  EXPECT_EQ(given.told(cofacilitator("MX"), "pause_clock { entry: 1 }"), "NOT_PRESIDING");
  EXPECT_EQ(given.told(cofacilitator("CH"), "pause_clock { entry: 1 }"), "accepted");
}

TEST(HandOverChair, MayBeTakenByTheOtherCofacilitatorButNotGivenAway) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(cofacilitator("CH"), "hand_over_chair { to: 'MX' }"), "NOT_PRESIDING");
  EXPECT_EQ(given.told(cofacilitator("CH"), "hand_over_chair { to: 'CH' }"), "accepted");
  EXPECT_EQ(given.told(cofacilitator("CH"), "hand_over_chair { to: 'CH' }"), "ALREADY_SO");
  EXPECT_EQ(given.told(secretary(), "hand_over_chair { to: 'KE' }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), "hand_over_chair {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "hand_over_chair { to: 'MX' }"), "accepted");
}

}  // namespace
}  // namespace nameplate::proceedings
