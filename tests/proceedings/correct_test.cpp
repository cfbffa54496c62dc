// Corrections: what the undo window no longer reaches.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kNotHeard = "correct { entry: 1 kind: NOT_HEARD reason: 'another spoke' }";

// Kenya, Brazil and Fiji were heard; Nigeria and the European Union wait.
Given heard() {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG"});
  for (int i = 0; i < 3; ++i) {
    given.after_next();
    given.pass(kMinute);
  }
  given.after(presiding(), "end_statement { entry: 3 }");
  given.after(delegation("EU"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  return given;
}

TEST(Correct, PutsWhoWasNotHeardBeforeThoseOfItsCategory) {
  auto given = heard();
  EXPECT_EQ(facts(given.when(presiding(), kNotHeard)), "statement_corrected entry_returned");
  EXPECT_EQ(given.order(), "EU KE NG");
  EXPECT_EQ(given.list().heard, 2U);
  EXPECT_THAT(given.list().recent, testing::ElementsAre(3, 2));
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::CORRECTED);
  EXPECT_EQ(given.entry("KE").used_ms, 0);
  EXPECT_EQ(given.told(presiding(), kNotHeard), "STALE");
}

TEST(Correct, ShowsTheOneBeforeAmongTheLastFiveAgain) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG", "JP", "MX", "CH"});
  for (int i = 0; i < 7; ++i) {
    given.after_next();
    given.pass(kMinute);
  }
  EXPECT_THAT(given.list().recent, testing::ElementsAre(6, 5, 4, 3, 2));
  given.after(presiding(), "correct { entry: 4 kind: NOT_HEARD reason: 'absent' }");
  EXPECT_THAT(given.list().recent, testing::ElementsAre(6, 5, 3, 2, 1));
}

TEST(Correct, NeedsAReasonAndAKind) {
  auto given = heard();
  EXPECT_EQ(given.told(presiding(), "correct { entry: 1 kind: NOT_HEARD }"), "REASON_REQUIRED");
  EXPECT_EQ(given.told(presiding(), "correct { entry: 1 reason: 'x' }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(presiding(), "correct { entry: 1 kind: TIME_USED used_ms: -1 reason: 'x' }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "correct { entry: 99 kind: NOT_HEARD reason: 'x' }"),
            "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("KE"), kNotHeard), "NOT_PRESIDING");
}

TEST(Correct, NeverGivesADelegationTwoPlaces) {
  auto given = heard();
  given.after(delegation("KE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(presiding(), kNotHeard), "ALREADY_INSCRIBED");
}

TEST(Correct, SetsTheTimeUsed) {
  auto given = heard();
  given.after(presiding(), "correct { entry: 1 kind: TIME_USED used_ms: 45000 reason: 'late' }");
  EXPECT_EQ(given.entry("KE").used_ms, 45 * kSecond);
  EXPECT_EQ(
      given.told(presiding(), "correct { entry: 1 kind: TIME_USED used_ms: 45000 reason: 'late' }"),
      "ALREADY_SO");
  EXPECT_EQ(
      given.told(presiding(), "correct { entry: 4 kind: TIME_USED used_ms: 45000 reason: 'late' }"),
      "STALE");
}

TEST(Correct, TakesAnAbsenceBack) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.after(presiding(), "mark_absent { entry: 1 }");
  EXPECT_EQ(given.entry("KE").absent, 1U);
  given.after(presiding(), "correct { entry: 1 kind: NOT_PRESENT reason: 'it was there' }");
  EXPECT_EQ(given.entry("KE").absent, 0U);
  EXPECT_EQ(given.told(presiding(), "correct { entry: 1 kind: NOT_PRESENT reason: 'again' }"),
            "ALREADY_SO");
}

TEST(Correct, EndsTheChanceToUndoAndNeverTouchesTheFloor) {
  auto given = heard();
  given.after_next();
  given.pass(5 * kSecond);
  const auto call = given.state().last_act;
  const auto floor = given.state().floor;
  given.after(presiding(), kNotHeard);
  EXPECT_EQ(given.state().floor, floor);
  EXPECT_EQ(given.told(presiding(), "undo { act: " + std::to_string(call) + " }"),
            "NOTHING_TO_UNDO");
}

TEST(Correct, IsPossibleUntilTheRoundIsConcluded) {
  auto given = heard();
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(presiding(), kNotHeard), "accepted");
  given.after(presiding(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), "correct { entry: 2 kind: NOT_HEARD reason: 'x' }"),
            "TOPIC_CONCLUDED");
  given.after(secretary(), "conclude_round {}");
  EXPECT_EQ(given.told(presiding(), kNotHeard), "ROUND_CONCLUDED");
}

}  // namespace
}  // namespace nameplate::proceedings
