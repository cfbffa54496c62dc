// The floor: called, given out of order, absent, ended, paused, lengthened.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string call(EntryId current, EntryId next) {
  return "call_next { expect_current: " + std::to_string(current) +
         " expect_next: " + std::to_string(next) + " }";
}

TEST(CallNext, GivesTheFloorToTheFirstNameWithItsLimit) {
  auto given = Given::a_meeting({"KE", "BR", "EU"});
  const auto outcome = given.when(presiding(), call(0, 3));
  EXPECT_EQ(facts(outcome), "floor_given");
  EXPECT_EQ(given.floor(), "EU");
  EXPECT_EQ(given.state().floor.limit_ms, 5 * kMinute);
  EXPECT_EQ(given.state().floor.began_at_ms, given.now());
  EXPECT_EQ(given.order(), "KE BR");
}

TEST(CallNext, EndsTheCurrentStatementInTheSameAct) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(100 * kSecond);
  const auto outcome = given.when(secretary(), call(1, 2));
  EXPECT_EQ(facts(outcome), "floor_ended floor_given");
  EXPECT_EQ(given.floor(), "BR");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_HEARD);
  EXPECT_EQ(given.entry("KE").used_ms, 100 * kSecond);
  EXPECT_EQ(given.entry("KE").ended_at_ms, given.now());
  EXPECT_EQ(given.list().heard, 1U);
  EXPECT_EQ(given.list().last_turnover_ms, 100 * kSecond);
}

TEST(CallNext, PressedAtTwoConsolesChangesOnceAndTellsTheSecondWhoWasFirst) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.after(presiding(), call(1, 2));
  const auto second = given.when(secretary(), call(1, 2));
  EXPECT_EQ(code(second), "STALE");
  EXPECT_EQ(second.refusal->entry(), 2U);
  EXPECT_EQ(second.refusal->participant(), "BR");
  EXPECT_EQ(second.refusal->by(), "presiding");
  EXPECT_EQ(given.floor(), "BR");
}

TEST(CallNext, IsStaleWhenAnotherNameStandsFirstNow) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  given.after(delegation("JP"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  const auto outcome = given.when(presiding(), call(0, 1));
  EXPECT_EQ(code(outcome), "STALE");
  EXPECT_EQ(outcome.refusal->entry(), 2U);
  EXPECT_EQ(outcome.refusal->by(), "delegation:JP");
  EXPECT_EQ(given.told(presiding(), call(0, 0)), "STALE");
}

TEST(CallNext, IsRefusedWhenNobodyWaits) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(given.told(presiding(), call(0, 0)), "LIST_EMPTY");
}

TEST(CallNext, IsRefusedOutsideAMeetingInSessionAndWithoutAnOpenTopic) {
  auto given = Given::names({"KE"});
  EXPECT_EQ(given.told(presiding(), call(0, 1)), "MEETING_NOT_IN_SESSION");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(given.told(presiding(), call(0, 1)), "TOPIC_NOT_OPEN");
  given.after(presiding(), "open_topic { topic: 1 }");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), call(0, 1)), "MEETING_SUSPENDED");
}

TEST(CallNext, CallsFromAClosedListAsWell) {
  auto given = Given::a_meeting({"KE"});
  given.after(secretary(), "close_list { list: 1 }");
  EXPECT_EQ(given.told(presiding(), call(0, 1)), "accepted");
}

TEST(CallNext, RemembersTheLastFiveHeard) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG", "JP", "MX", "CH"});
  for (int i = 0; i < 7; ++i) given.after_next();
  EXPECT_THAT(given.list().recent, testing::ElementsAre(6, 5, 4, 3, 2));
  const auto outcome = given.when(presiding(), "end_statement { entry: 7 }");
  EXPECT_THAT(given.list().recent, testing::ElementsAre(7, 6, 5, 4, 3));
  EXPECT_TRUE(outcome.touched.contains({RowKind::entry, 2}));
}

TEST(GiveFloor, GoesOutOfTheOrderWithAReason) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 3 expect_current: 1 }"),
            "REASON_REQUIRED");
  const auto outcome =
      given.when(presiding(), "give_floor { entry: 3 expect_current: 1 reason: 'has to leave' }");
  EXPECT_EQ(facts(outcome), "floor_ended floor_given");
  EXPECT_EQ(given.floor(), "FJ");
  EXPECT_EQ(given.order(), "BR");
  EXPECT_EQ(given.state().acts.rbegin()->second.reason, "has to leave");
}

TEST(GiveFloor, IsRefusedForWhoDoesNotWaitOrWhenTheFloorIsAnothers) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 3 reason: 'x' }"), "STALE");
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 1 expect_current: 1 reason: 'x' }"),
            "NOT_WAITING");
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 9 expect_current: 1 reason: 'x' }"),
            "NOT_FOUND");
  given.after(secretary(), "open_list { list: 2 }");
  given.after(delegation("JP"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 4 expect_current: 1 reason: 'x' }"),
            "TOPIC_NOT_OPEN");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 3 expect_current: 1 reason: 'x' }"),
            "MEETING_SUSPENDED");
}

TEST(MarkAbsent, PutsTheNameBehindTheNextOfItsCategoryAndVoidsTheTime) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "PS"});
  given.after_next();
  given.pass(20 * kSecond);
  const auto outcome = given.when(presiding(), "mark_absent { entry: 1 }");
  EXPECT_EQ(facts(outcome), "floor_voided entry_absent entry_returned");
  EXPECT_EQ(given.order(), "BR KE FJ PS");
  EXPECT_EQ(given.floor(), "nobody");
  EXPECT_EQ(given.entry("KE").used_ms, 0);
  EXPECT_EQ(given.entry("KE").absent, 1U);
  EXPECT_EQ(given.list().heard, 0U);
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::ABSENT_WHEN_CALLED);
}

TEST(MarkAbsent, PutsTheNameBehindItsCategoryTheSecondTimeAndLastTheThird) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "PS"});
  given.after_next();
  given.after(presiding(), "mark_absent { entry: 1 }");
  given.after(secretary(), "move_entry { entry: 1 before_entry: 2 reason: 'arrived' }");
  given.after_next();
  given.after(presiding(), "mark_absent { entry: 1 }");
  EXPECT_EQ(given.order(), "BR FJ KE PS");
  given.after(secretary(), "move_entry { entry: 1 before_entry: 2 reason: 'arrived' }");
  given.after_next();
  const auto third = given.when(presiding(), "mark_absent { entry: 1 }");
  EXPECT_EQ(given.order(), "BR FJ PS KE");
  EXPECT_EQ(given.entry("KE").absent, 3U);
  EXPECT_TRUE(third.touched.contains({RowKind::care, 1}));
}

TEST(MarkAbsent, PutsTheOnlyOneOfItsCategoryLast) {
  auto given = Given::a_meeting({"EU", "KE", "BR"});
  given.after_next();
  given.after(presiding(), "mark_absent { entry: 1 }");
  EXPECT_EQ(given.order(), "KE BR EU");
}

TEST(MarkAbsent, IsForTheFirstMinuteAfterTheCallOnly) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(kMinute);
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 1 }"), "accepted");
  given.after_next();
  given.pass(kMinute + 1);
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 2 }"), "TOO_LATE_FOR_ABSENT");
}

TEST(MarkAbsent, IsRefusedForOneThatDoesNotHaveTheFloor) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 1 }"), "NO_FLOOR_HOLDER");
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 2 }"), "NOT_THE_SPEAKER");
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 9 }"), "NOT_FOUND");
}

TEST(MarkAbsent, IsRefusedWhenTheDelegationHasAskedAgainMeanwhile) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  given.after(delegation("KE"), "end_statement { entry: 1 }");
  const auto ended = given.state().last_act;
  given.after(delegation("KE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(presiding(), "undo { act: " + std::to_string(ended) + " }");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.told(presiding(), "mark_absent { entry: 1 }"), "ALREADY_INSCRIBED");
}

TEST(EndStatement, IsGivenByThePodiumOrByTheSpeaker) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(30 * kSecond);
  const auto outcome = given.when(delegation("KE"), "end_statement { entry: 1 }");
  EXPECT_EQ(facts(outcome), "floor_ended");
  EXPECT_EQ(given.floor(), "nobody");
  EXPECT_EQ(given.entry("KE").used_ms, 30 * kSecond);
  EXPECT_EQ(given.order(), "BR FJ");  // shown as next, not called
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "end_statement { entry: 2 }"), "accepted");
}

TEST(EndStatement, IsRefusedToOthersAndForAnothersEntry) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.told(delegation("KE"), "end_statement { entry: 1 }"), "NO_FLOOR_HOLDER");
  given.after_next();
  EXPECT_EQ(given.told(delegation("BR"), "end_statement { entry: 1 }"), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("BR"), "end_statement { entry: 2 }"), "NOT_THE_SPEAKER");
  EXPECT_EQ(given.told(presiding(), "end_statement { entry: 9 }"), "NOT_FOUND");
}

TEST(PauseClock, CountsNoTimeUntilItRunsAgain) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.told(presiding(), "pause_clock { entry: 1 }"), "NO_FLOOR_HOLDER");
  given.after_next();
  given.pass(50 * kSecond);
  given.after(presiding(), "pause_clock { entry: 1 }");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_INTERRUPTED);
  EXPECT_EQ(given.told(presiding(), "pause_clock { entry: 1 }"), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), "pause_clock { entry: 2 }"), "NOT_THE_SPEAKER");
  given.pass(kMinute);
  given.after(presiding(), "resume_clock { entry: 1 }");
  EXPECT_EQ(given.told(presiding(), "resume_clock { entry: 1 }"), "ALREADY_SO");
  given.pass(10 * kSecond);
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, kMinute);
  EXPECT_EQ(given.told(presiding(), "resume_clock { entry: 1 }"), "NO_FLOOR_HOLDER");
  EXPECT_EQ(given.told(presiding(), "resume_clock { entry: 9 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), "pause_clock { entry: 9 }"), "NOT_FOUND");
}

TEST(PauseClock, IsNotForASuspendedMeeting) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "pause_clock { entry: 1 }"), "MEETING_SUSPENDED");
  EXPECT_EQ(given.told(presiding(), "resume_clock { entry: 1 }"), "MEETING_SUSPENDED");
}

TEST(AddSeconds, ChangesTheLimitOfTheRunningStatementOnly) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  const auto outcome = given.when(presiding(), "add_seconds { entry: 1 seconds: 30 }");
  EXPECT_EQ(facts(outcome), "limit_changed");
  EXPECT_EQ(given.state().floor.limit_ms, 210 * kSecond);
  EXPECT_EQ(given.entry("KE").limit_ms, 210 * kSecond);
  EXPECT_EQ(limit_for(given.state(), given.entry("BR")), 3 * kMinute);
  given.after(presiding(), "add_seconds { entry: 1 seconds: -60 }");
  EXPECT_EQ(given.state().floor.limit_ms, 150 * kSecond);
}

TEST(AddSeconds, IsRefusedBeyondItsBoundsAndWithoutALimit) {
  auto given = Given::a_meeting({"KE", "X-NGO"});
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 1 seconds: 30 }"), "NO_FLOOR_HOLDER");
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 1 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 1 seconds: 601 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 1 seconds: -2147483648 }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 1 seconds: -180 }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 2 seconds: 30 }"), "NOT_THE_SPEAKER");
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 9 seconds: 30 }"), "NOT_FOUND");
  given.after_next();
  EXPECT_EQ(given.state().floor.limit_ms, 0);
  EXPECT_EQ(given.told(presiding(), "add_seconds { entry: 2 seconds: 30 }"), "FIELD_OUT_OF_RANGE");
}

// ------------------------------------------------------------ turnover: from one call to the next

const Turnover* turnover(const Given& given, v1::Category category) {
  const auto& all = given.list().turnovers;
  const auto found = all.find(category);
  return found == all.end() ? nullptr : &found->second;
}

TEST(Turnover, CountsFromCallToCallForTheCategoryOfTheFirst) {
  auto given = Given::a_meeting({"EU", "KE", "BR", "FJ"});
  given.after_next();
  EXPECT_EQ(turnover(given, v1::CATEGORY_GROUP), nullptr);  // nothing measured yet
  given.pass(200 * kSecond);
  given.after_next();
  given.pass(100 * kSecond);
  given.after_next();
  given.pass(50 * kSecond);
  given.after_next();
  EXPECT_EQ(*turnover(given, v1::CATEGORY_GROUP), (Turnover{1, 200'000, 40'000}));
  EXPECT_EQ(*turnover(given, v1::CATEGORY_MEMBER_STATE), (Turnover{2, 150'000, 12'500}));
}

TEST(Turnover, IsTakenBackWithTheCallThatEndedIt) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(100 * kSecond);
  given.after_next();
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(turnover(given, v1::CATEGORY_MEMBER_STATE), nullptr);
  given.pass(20 * kSecond);
  given.after_next();
  EXPECT_EQ(*turnover(given, v1::CATEGORY_MEMBER_STATE), (Turnover{1, 120'000, 14'400}));
}

TEST(Turnover, IsNotMeasuredAcrossASuspension) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(60 * kSecond);
  given.after(presiding(), "suspend_meeting {}");
  given.pass(20 * kMinute);
  given.after(presiding(), "resume_meeting {}");
  given.after_next();
  EXPECT_EQ(turnover(given, v1::CATEGORY_MEMBER_STATE), nullptr);
  given.pass(90 * kSecond);
  given.after_next();
  EXPECT_EQ(turnover(given, v1::CATEGORY_MEMBER_STATE)->sum_ms, 90'000);
}

}  // namespace
}  // namespace nameplate::proceedings
