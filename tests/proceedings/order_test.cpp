// The order of a list: moved by the podium with a reason, yielded by a delegation, set anew.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string move(EntryId entry, EntryId before, const char* reason = "agreed with the delegation") {
  return "move_entry { entry: " + std::to_string(entry) +
         " before_entry: " + std::to_string(before) + " reason: '" + reason + "' }";
}

TEST(MoveEntry, PutsANameBeforeAnotherWithTheReasonOnTheRecord) {
  auto given = Given::names({"KE", "BR", "FJ"});
  const auto outcome = given.when(secretary(), move(3, 1));
  EXPECT_EQ(facts(outcome), "entry_moved");
  EXPECT_EQ(given.order(), "FJ KE BR");
  EXPECT_EQ(given.entry("FJ").placement.reason(), v1::Placement::MOVED);
  EXPECT_EQ(given.entry("FJ").moved_reason, "agreed with the delegation");
  EXPECT_EQ(touched(outcome),
            "list/1 entry/3 receipt/3 undo act/" + std::to_string(outcome.act) + " care/3");
}

TEST(MoveEntry, PutsANameAtTheEndWhenNoneIsNamed) {
  auto given = Given::names({"KE", "BR", "FJ"});
  given.after(secretary(), move(1, 0));
  EXPECT_EQ(given.order(), "BR FJ KE");
}

TEST(MoveEntry, NeedsAReason) {
  auto given = Given::names({"KE", "BR"});
  EXPECT_EQ(given.told(secretary(), move(2, 1, "")), "REASON_REQUIRED");
  EXPECT_EQ(given.told(secretary(), move(2, 1, "   ")), "REASON_REQUIRED");
  EXPECT_EQ(given.told(secretary(), move(2, 1, std::string(401, 'x').c_str())),
            "FIELD_OUT_OF_RANGE");
}

TEST(MoveEntry, IsStaleWhenTheNeighbourNoLongerWaitsThere) {
  auto given = Given::names({"KE", "BR", "FJ"});
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  const auto outcome = given.when(secretary(), move(3, 1));
  EXPECT_EQ(code(outcome), "STALE");
  EXPECT_EQ(outcome.refusal->entry(), 1U);
  EXPECT_EQ(outcome.refusal->participant(), "KE");
}

TEST(MoveEntry, IsStaleWhenTheNeighbourWaitsOnAnotherList) {
  auto given = Given::names({"KE"});
  given.after(secretary(), "open_list { list: 2 }");
  given.after(delegation("BR"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(secretary(), move(1, 2)), "STALE");
}

TEST(MoveEntry, NeverMovesTheSpeakerNorAnythingBeforeIt) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  EXPECT_EQ(given.told(secretary(), move(1, 3)), "NOT_WAITING");
  EXPECT_EQ(given.told(secretary(), move(3, 1)), "STALE");
}

TEST(MoveEntry, IsRefusedWhenItChangesNothingOrNamesNobody) {
  auto given = Given::names({"KE", "BR"});
  EXPECT_EQ(given.told(secretary(), move(1, 2)), "ALREADY_SO");
  EXPECT_EQ(given.told(secretary(), move(1, 1)), "ALREADY_SO");
  EXPECT_EQ(given.told(secretary(), move(2, 0)), "ALREADY_SO");
  EXPECT_EQ(given.told(secretary(), move(9, 1)), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), move(1, 9)), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), move(0, 1)), "FIELD_MISSING");
}

TEST(MoveEntry, LeavesTheRunningClockAsItIs) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(75 * kSecond);
  const Floor before = given.state().floor;
  given.after(secretary(), move(3, 2));
  EXPECT_EQ(given.state().floor, before);
}

TEST(NotNow, LetsTheNextNamesPass) {
  auto given = Given::names({"KE", "BR", "FJ", "NG"});
  given.after(delegation("KE"), "not_now { entry: 1 after: 2 }");
  EXPECT_EQ(given.order(), "BR FJ KE NG");
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::YIELDED);
  given.after(delegation("BR"), "not_now { entry: 2 after: 50 }");
  EXPECT_EQ(given.order(), "FJ KE NG BR");
}

TEST(NotNow, IsRefusedToOthersToTheLastAndToWhoDoesNotWait) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  EXPECT_EQ(given.told(delegation("BR"), "not_now { entry: 1 after: 1 }"), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("FJ"), "not_now { entry: 3 after: 1 }"), "ALREADY_SO");
  EXPECT_EQ(given.told(delegation("FJ"), "not_now { entry: 3 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("FJ"), "not_now { entry: 3 after: 51 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "not_now { entry: 9 after: 1 }"), "NOT_FOUND");
  given.after_next();
  EXPECT_EQ(given.told(delegation("KE"), "not_now { entry: 1 after: 1 }"), "NOT_WAITING");
}

TEST(SetOrdering, ReordersTheWaitingAndSaysSo) {
  auto given = Given::names({"PS", "KE", "EU", "BR"});
  EXPECT_EQ(given.order(), "EU KE BR PS");
  const auto outcome =
      given.when(presiding(), "set_ordering { list: 1 ordering: ORDERING_POLICY_AS_REQUESTED }");
  EXPECT_EQ(facts(outcome), "ordering_set");
  EXPECT_EQ(given.order(), "PS KE EU BR");
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::ORDER_CHANGED);
  EXPECT_EQ(given.state().topics.at(1).topic.ordering(), v1::ORDERING_POLICY_AS_REQUESTED);
  given.after(presiding(), "set_ordering { list: 1 ordering: ORDERING_POLICY_GROUPS_FIRST }");
  EXPECT_EQ(given.order(), "EU KE BR PS");
}

TEST(SetOrdering, IsRefusedOnceSomebodyWasCalled) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  EXPECT_EQ(
      given.told(presiding(), "set_ordering { list: 1 ordering: ORDERING_POLICY_AS_REQUESTED }"),
      "LIST_HAS_BEGUN");
}

TEST(SetOrdering, IsPossibleAgainWhenTheOnlyCallWasUndone) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(
      given.told(presiding(), "set_ordering { list: 1 ordering: ORDERING_POLICY_AS_REQUESTED }"),
      "accepted");
}

TEST(SetOrdering, IsRefusedWhenItSaysNothingOrNothingNew) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(presiding(), "set_ordering { list: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(presiding(), "set_ordering { list: 1 ordering: 6 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(
      given.told(presiding(), "set_ordering { list: 1 ordering: ORDERING_POLICY_GROUPS_FIRST }"),
      "ALREADY_SO");
  EXPECT_EQ(
      given.told(presiding(), "set_ordering { list: 9 ordering: ORDERING_POLICY_GROUPS_FIRST }"),
      "NOT_FOUND");
}

}  // namespace
}  // namespace nameplate::proceedings
