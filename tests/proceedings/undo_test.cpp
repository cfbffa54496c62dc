// Undo: the last floor act, within ten seconds, as if it had not been; the record keeps both.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string undo_last(const Given& given) {
  return "undo { act: " + std::to_string(given.state().last_act) + " }";
}

TEST(Undo, OfACallGivesThePreviousSpeakerBackWithTheTimeItHad) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(70 * kSecond);
  given.after_next();
  const auto called = given.state().last_act;
  given.pass(8 * kSecond);
  const auto outcome = given.when(secretary(), undo_last(given));
  EXPECT_EQ(facts(outcome), "floor_voided entry_returned floor_restored act_undone");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.state().floor.used_ms, 70 * kSecond);
  EXPECT_EQ(given.state().floor.since_ms, given.now());
  EXPECT_EQ(given.order(), "BR FJ");
  EXPECT_EQ(given.list().heard, 0U);
  EXPECT_TRUE(given.state().acts.at(called).undone);
  given.pass(10 * kSecond);
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, 80 * kSecond);  // the eight seconds in between do not count
}

TEST(Undo, OfACallLeavesAPausedClockStanding) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(20 * kSecond);
  given.after(presiding(), "pause_clock { entry: 1 }");
  given.after_next();
  given.after(presiding(), undo_last(given));
  EXPECT_EQ(given.floor(), "KE, clock stands");
  EXPECT_EQ(given.state().floor.used_ms, 20 * kSecond);
}

TEST(Undo, OfACallShowsAgainWhatStoodOnTheDisplayUntilIt) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(presiding(), "show_message { text { en: 'Room 4' } }");
  given.after(presiding(), "blank_display {}");
  given.after_next();
  const auto outcome = given.when(presiding(), undo_last(given));
  EXPECT_EQ(facts(outcome), "floor_voided entry_returned message_shown display_blanked act_undone");
  EXPECT_EQ(given.state().notice.text.en(), "Room 4");
  EXPECT_TRUE(given.state().notice.blank);
  given.after(presiding(), "unblank_display {}");
  given.after_next();
  const auto call = undo_last(given);
  given.after(secretary(), "show_message { text { en: 'Room 5' } }");
  given.after(presiding(), call);
  EXPECT_EQ(given.state().notice.text.en(), "Room 5");  // shown since
  EXPECT_FALSE(given.state().notice.blank);
}

TEST(Undo, OfACallPutsTheNameBackBeforeAllThatStoodBehindIt) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG"});
  given.after_next();
  const auto call = undo_last(given);
  given.after(delegation("BR"), "withdraw { entry: 2 }");  // its neighbour is gone
  given.after(delegation("JP"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("FJ"), "not_now { entry: 3 after: 1 }");
  given.after(presiding(), call);
  EXPECT_EQ(given.order(), "KE NG FJ JP");
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::AS_REQUESTED);
}

TEST(Undo, OfACallPutsTheOnlyNameBackBeforeLaterOnesOfItsCategory) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  const auto call = undo_last(given);
  given.after(delegation("BR"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("EU"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.after(presiding(), call);
  EXPECT_EQ(given.order(), "EU KE BR");
}

TEST(Undo, OfAFloorGivenOutOfOrderPutsTheNameBackWhereItStood) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after(presiding(), "give_floor { entry: 2 reason: 'leaves early' }");
  given.after(presiding(), undo_last(given));
  EXPECT_EQ(given.order(), "KE BR FJ");
  EXPECT_EQ(given.floor(), "nobody");
}

TEST(Undo, OfAnEndedStatementGivesTheFloorBack) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(42 * kSecond);
  given.after(presiding(), "end_statement { entry: 1 }");
  given.pass(5 * kSecond);
  const auto outcome = given.when(presiding(), undo_last(given));
  EXPECT_EQ(facts(outcome), "floor_restored act_undone");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.state().floor.used_at(given.now()), 42 * kSecond);
}

TEST(Undo, BringsBackWhoWasPushedOutOfTheLastHeard) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG", "JP", "MX"});
  for (int i = 0; i < 6; ++i) given.after_next();
  given.after(presiding(), "end_statement { entry: 6 }");
  EXPECT_THAT(given.list().recent, testing::ElementsAre(6, 5, 4, 3, 2));
  given.after(presiding(), undo_last(given));
  EXPECT_THAT(given.list().recent, testing::ElementsAre(5, 4, 3, 2, 1));
}

TEST(Undo, OfAnAbsenceGivesTheFloorBackAndCountsNoAbsence) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(5 * kSecond);
  given.after(presiding(), "mark_absent { entry: 1 }");
  given.pass(3 * kSecond);
  const auto outcome = given.when(presiding(), undo_last(given));
  EXPECT_EQ(facts(outcome), "entry_absent entry_returned floor_restored act_undone");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.entry("KE").absent, 0U);
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::AS_REQUESTED);
  EXPECT_EQ(given.state().floor.used_ms, 5 * kSecond);
  EXPECT_EQ(given.order(), "BR FJ");
}

TEST(Undo, OfAMovePutsTheNameBackWithItsOldReasonAndTouchesNoClock) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG"});
  given.after_next();
  given.after(secretary(), "move_entry { entry: 4 before_entry: 2 reason: 'first move' }");
  given.pass(11 * kSecond);
  given.after(secretary(), "move_entry { entry: 4 before_entry: 0 reason: 'second move' }");
  const Floor before = given.state().floor;
  given.after(secretary(), undo_last(given));
  EXPECT_EQ(given.order(), "NG BR FJ");
  EXPECT_EQ(given.entry("NG").moved_reason, "first move");
  EXPECT_EQ(given.state().floor, before);
}

TEST(Undo, OfAClosedListOpensItAsItWas) {
  auto given = Given::an_open_list();
  const auto noon = std::to_string(kNineOClock + 3 * kHour);
  given.after(secretary(), "announce_closing { list: 1 at_ms: " + noon + " }");
  given.after(secretary(), "close_list { list: 1 }");
  given.after(secretary(), undo_last(given));
  EXPECT_EQ(given.list().state, v1::LIST_STATE_CLOSING_ANNOUNCED);
  EXPECT_EQ(given.list().closes_at_ms, kNineOClock + 3 * kHour);
  given.after(secretary(), "reopen_list { list: 1 }");
  given.after(secretary(), "close_list { list: 1 }");
  given.after(secretary(), undo_last(given));
  EXPECT_EQ(given.list().state, v1::LIST_STATE_OPEN);
}

TEST(Undo, OfAWithdrawalIsForTheDelegationItselfAndThePodium) {
  auto given = Given::names({"KE", "BR", "FJ"});
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  const auto kenyas = undo_last(given);
  given.after(delegation("BR"), "withdraw { entry: 2 }");
  const auto brazils = undo_last(given);
  EXPECT_EQ(given.told(delegation("BR"), kenyas), "NOT_PRESIDING");
  EXPECT_EQ(given.told(delegation("KE"), kenyas), "accepted");
  EXPECT_EQ(given.told(delegation("KE"), kenyas), "NOTHING_TO_UNDO");
  EXPECT_EQ(given.told(secretary(), brazils), "accepted");
  EXPECT_EQ(given.order(), "KE BR FJ");
}

TEST(Undo, OfAWithdrawalIsRefusedWhenTheDelegationAskedAgain) {
  auto given = Given::names({"KE", "BR"});
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  const auto withdrawal = undo_last(given);
  given.after(delegation("KE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  const auto outcome = given.when(delegation("KE"), withdrawal);
  EXPECT_EQ(code(outcome), "ALREADY_INSCRIBED");
  EXPECT_EQ(outcome.refusal->place(), 2U);
}

TEST(Undo, OfAWithdrawalGivesACarriedOverNameBackAsCarriedOver) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(presiding(), "adjourn_meeting {}");
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  given.after(delegation("KE"), undo_last(given));
  EXPECT_EQ(given.order(), "KE BR");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_EQ(given.entry("KE").carried_from, 1U);
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::CARRIED_OVER);
}

TEST(Undo, OfThePodiumIsNotTakenAwayByAPhone) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  const auto call = undo_last(given);
  given.after(delegation("BR"), "withdraw { entry: 2 }");
  given.after(delegation("JP"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(presiding(), call), "accepted");
}

TEST(Undo, IsForTenSecondsOfRealTime) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(10 * kSecond + 1);
  EXPECT_EQ(given.told(presiding(), undo_last(given)), "UNDO_EXPIRED");
  given.after_next();
  given.pass(10 * kSecond);
  EXPECT_EQ(given.told(presiding(), undo_last(given)), "accepted");
}

TEST(Undo, CountsItsTenSecondsInRealTimeWhenARehearsalRunsFaster) {
  State state;
  state.settings.set_clock_rate(20);
  state.undoable.emplace();
  state.undoable->act = 7;
  state.undoable->act_name = "close_list";
  state.undoable->list_state_before = v1::LIST_STATE_OPEN;
  const auto told = [&](std::int64_t now) {
    return std::holds_alternative<Events>(
        decide(state, secretary(), support::command("undo { act: 7 }"), now));
  };
  EXPECT_TRUE(told(200 * kSecond));
  EXPECT_FALSE(told(200 * kSecond + 1));
}

TEST(Undo, OfAnAbsenceEndsTheExchangeItAgreedInTheMeantime) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.after(presiding(), given.of("mark_absent { entry: % }", "KE"));
  const auto absence = undo_last(given);
  given.after(delegation("KE"), "propose_swap { entry: 1 with_entry: 2 }");
  EXPECT_EQ(given.told(presiding(), absence), "accepted");
  EXPECT_EQ(given.state().swaps.at(1).state, v1::SWAP_STATE_VOID);
}

TEST(Undo, IsForTheLastActOnlyAndOnlyOnce) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  const auto call = undo_last(given);
  given.after(secretary(), "move_entry { entry: 3 before_entry: 2 reason: 'x' }");
  const auto move = undo_last(given);
  EXPECT_EQ(given.told(presiding(), call), "NOTHING_TO_UNDO");
  EXPECT_EQ(given.told(presiding(), move), "accepted");
  EXPECT_EQ(given.told(presiding(), move), "NOTHING_TO_UNDO");
  EXPECT_EQ(given.told(presiding(), undo_last(given)), "NOTHING_TO_UNDO");
  EXPECT_EQ(given.told(presiding(), "undo {}"), "FIELD_MISSING");
}

TEST(Undo, IsNotForADelegationsPhoneWhenThePodiumActed) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  for (const auto& actor : {delegation("KE"), officer()})
    EXPECT_EQ(given.told(actor, undo_last(given)), "NOT_PRESIDING");
}

TEST(Undo, EndsWithWhateverStandsInItsWay) {
  const auto nothing_after = [](std::initializer_list<const char*> acts) {
    auto given = Given::a_meeting({"KE", "BR"});
    given.after_next();
    given.after(presiding(), "end_statement { entry: 1 }");
    const auto end = undo_last(given);
    for (const char* act : acts) given.after(presiding(), act);
    return given.told(presiding(), end);
  };
  EXPECT_EQ(nothing_after({}), "accepted");
  EXPECT_EQ(nothing_after({"suspend_meeting {}"}), "NOTHING_TO_UNDO");
  EXPECT_EQ(nothing_after({"adjourn_meeting {}"}), "NOTHING_TO_UNDO");
  EXPECT_EQ(nothing_after({"open_topic { topic: 2 }"}), "NOTHING_TO_UNDO");
  EXPECT_EQ(nothing_after({"stand_topic_over { topic: 1 }"}), "NOTHING_TO_UNDO");
  EXPECT_EQ(nothing_after({"conclude_topic { topic: 1 }"}), "NOTHING_TO_UNDO");
}

TEST(Undo, OfAMoveEndsWhenTheNameYieldsOrLeaves) {
  auto given = Given::names({"KE", "BR", "FJ"});
  given.after(secretary(), "move_entry { entry: 3 before_entry: 1 reason: 'x' }");
  const auto move = undo_last(given);
  given.after(delegation("FJ"), "not_now { entry: 3 after: 1 }");
  EXPECT_EQ(given.told(secretary(), move), "NOTHING_TO_UNDO");
  given.after(secretary(), "move_entry { entry: 2 before_entry: 1 reason: 'x' }");
  const auto other = undo_last(given);
  given.after(delegation("BR"), "withdraw { entry: 2 }");
  EXPECT_EQ(given.told(secretary(), other), "NOTHING_TO_UNDO");
}

TEST(Undo, OfAClosingEndsWhenTheListWasReopenedOrItsTopicRemoved) {
  auto given = Given::a_round();
  given.after(secretary(), "open_list { list: 2 }");
  given.after(secretary(), "close_list { list: 2 }");
  const auto first = undo_last(given);
  given.after(secretary(), "reopen_list { list: 2 }");
  EXPECT_EQ(given.told(secretary(), first), "NOTHING_TO_UNDO");
  given.after(secretary(), "close_list { list: 2 }");
  const auto second = undo_last(given);
  given.after(secretary(), "remove_topic { topic: 2 }");
  EXPECT_EQ(given.told(secretary(), second), "NOTHING_TO_UNDO");
}

}  // namespace
}  // namespace nameplate::proceedings
