// Two delegations exchange their places: proposed, accepted, declined, vetoed, void.
#include "server/proceedings/limits.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kPropose = "propose_swap { entry: 1 with_entry: 3 }";
constexpr auto kAccept = "answer_swap { swap: 1 answer: ACCEPT }";

// KE has asked FJ for its place.
Given proposed() {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "NG"});
  given.after(delegation("KE"), kPropose);
  return given;
}

TEST(ProposeSwap, IsSeenByTheTwoAndThePodiumAndMovesNobody) {
  auto given = Given::names({"KE", "BR", "FJ"});
  const auto outcome = given.when(delegation("KE"), kPropose);
  EXPECT_EQ(facts(outcome), "swap_proposed");
  EXPECT_EQ(touched(outcome),
            "act/" + std::to_string(outcome.act) + " swap/1 of FJ swap/1 of KE talk/1");
  EXPECT_EQ(given.order(), "KE BR FJ");
}

TEST(ProposeSwap, IsForOnesOwnPlaceOrThePodiums) {
  auto given = Given::names({"KE", "BR", "FJ"});
  EXPECT_EQ(given.told(delegation("BR"), kPropose), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(officer(), kPropose), "NOT_PRESIDING");
  EXPECT_EQ(given.told(secretary(), kPropose), "accepted");
}

TEST(ProposeSwap, IsRefused) {
  auto given = Given::names({"KE", "EU", "FJ", "BR"});
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 1 with_entry: 1 }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 1 with_entry: 9 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 9 with_entry: 1 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 1 with_entry: 2 }"),
            "SWAP_DIFFERENT_CATEGORY");
  given.after(secretary(), "open_list { list: 2 }");
  given.after(delegation("NG"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(delegation("KE"), "propose_swap { entry: 1 with_entry: 5 }"), "NOT_FOUND")
      << "another list";
  EXPECT_EQ(given.told(secretary(), "propose_swap { entry: 1 with_entry: 2 }"), "accepted")
      << "the secretary may go across categories";
  EXPECT_EQ(given.told(delegation("FJ"), "propose_swap { entry: 3 with_entry: 1 }"), "ALREADY_SO")
      << "one proposal at a time";
  given.after(delegation("FJ"), "withdraw { entry: 3 }");
  EXPECT_EQ(given.told(delegation("BR"), "propose_swap { entry: 4 with_entry: 3 }"),
            "SWAP_ENTRY_CALLED");
}

TEST(AnswerSwap, AcceptedByTheOtherExchangesTheTwoAndNobodyElse) {
  auto given = proposed();
  const auto floor = given.state().floor;
  const auto outcome = given.when(delegation("FJ"), kAccept);
  EXPECT_EQ(facts(outcome), "swap_state_changed");
  EXPECT_EQ(given.order(), "FJ BR KE NG");
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::SWAPPED);
  EXPECT_EQ(given.entry("FJ").placement.reason(), v1::Placement::SWAPPED);
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::AS_REQUESTED);
  EXPECT_EQ(given.state().floor, floor);
  EXPECT_EQ(touched(outcome), "list/1 entry/1 entry/3 receipt/1 receipt/3 act/" +
                                  std::to_string(outcome.act) +
                                  " care/1 care/3 swap/1 of FJ swap/1 of KE talk/1");
  EXPECT_EQ(given.told(delegation("FJ"), kAccept), "ALREADY_SO");
}

TEST(AnswerSwap, IsTheOthersOrThePodiums) {
  auto given = proposed();
  EXPECT_EQ(given.told(delegation("KE"), kAccept), "SWAP_NOT_ACCEPTED");
  EXPECT_EQ(given.told(delegation("BR"), kAccept), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("KE"), "answer_swap { swap: 1 answer: DECLINE }"),
            "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { swap: 1 answer: WITHDRAW }"),
            "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { swap: 1 answer: VETO reason: 'no' }"),
            "NOT_PRESIDING");
  EXPECT_EQ(given.order(), "KE BR FJ NG");
  EXPECT_EQ(given.told(secretary(), kAccept), "accepted");
  EXPECT_EQ(given.order(), "FJ BR KE NG");
}

TEST(AnswerSwap, EndsItWithoutAnExchangeToo) {
  for (const auto& [who, answer, state] :
       {std::tuple(delegation("FJ"), "DECLINE", v1::SWAP_STATE_DECLINED),
        std::tuple(delegation("KE"), "WITHDRAW", v1::SWAP_STATE_WITHDRAWN),
        std::tuple(presiding(), "VETO reason: 'the hour'", v1::SWAP_STATE_VETOED)}) {
    auto given = proposed();
    given.after(who, std::string("answer_swap { swap: 1 answer: ") + answer + " }");
    EXPECT_EQ(given.state().swaps.at(1).state, state);
    EXPECT_EQ(given.order(), "KE BR FJ NG");
    EXPECT_EQ(given.told(delegation("FJ"), kAccept), "ALREADY_SO");
    EXPECT_EQ(given.told(delegation("KE"), kPropose), "accepted") << "it may be proposed again";
  }
}

TEST(AnswerSwap, IsRefused) {
  auto given = proposed();
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { answer: ACCEPT }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { swap: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { swap: 1 answer: 5 }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("FJ"), "answer_swap { swap: 9 answer: ACCEPT }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), "answer_swap { swap: 1 answer: VETO }"), "REASON_REQUIRED");
  EXPECT_EQ(given.told(presiding(), "answer_swap { swap: 1 answer: ACCEPT reason: 'x' }"),
            "FIELD_OUT_OF_RANGE");
}

TEST(Swap, IsVoidOnceOneOfTheTwoIsCalled) {
  auto given = proposed();
  v1::Command call;
  call.mutable_call_next()->set_expect_next(1);
  EXPECT_EQ(facts(given.when(presiding(), call)), "floor_given swap_state_changed");
  EXPECT_EQ(given.state().swaps.at(1).state, v1::SWAP_STATE_VOID);
  EXPECT_EQ(given.told(delegation("FJ"), kAccept), "SWAP_ENTRY_CALLED");
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.told(delegation("FJ"), kAccept), "SWAP_ENTRY_CALLED") << "and stays so";
}

TEST(Swap, IsVoidOnceOneOfTheTwoNoLongerWaits) {
  auto given = proposed();
  EXPECT_EQ(facts(given.when(delegation("FJ"), "withdraw { entry: 3 }")),
            "entry_state_changed swap_state_changed");
  auto both = proposed();
  const auto over = both.when(secretary(), "conclude_topic { topic: 1 }");
  EXPECT_THAT(facts(over), testing::HasSubstr("swap_state_changed"));
  EXPECT_EQ(both.state().swaps.at(1).state, v1::SWAP_STATE_VOID);
}

TEST(Swap, OutlivesAnAdjournmentAndAMove) {
  auto given = proposed();
  given.after(secretary(), "move_entry { entry: 4 before_entry: 1 reason: 'agreed' }");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(delegation("FJ"), kAccept), "accepted");
  EXPECT_EQ(given.order(), "NG FJ BR KE");
}

TEST(Swap, EndsTheChanceToUndoAMoveOfOneOfTheTwo) {
  auto given = proposed();
  given.after(secretary(), "move_entry { entry: 3 before_entry: 1 reason: 'agreed' }");
  const auto moved = given.state().last_act;
  given.after(delegation("FJ"), kAccept);
  EXPECT_EQ(given.told(secretary(), "undo { act: " + std::to_string(moved) + " }"),
            "NOTHING_TO_UNDO");
  given.after(secretary(), "move_entry { entry: 4 before_entry: 1 reason: 'agreed' }");
  const auto other = given.state().last_act;
  given.after(delegation("KE"), kPropose);
  given.after(delegation("FJ"), "answer_swap { swap: 2 answer: ACCEPT }");
  EXPECT_EQ(given.told(secretary(), "undo { act: " + std::to_string(other) + " }"), "accepted")
      << "of a third it is still possible";
}

TEST(Swap, ThatEndedIsKeptForAWhile) {
  auto given = Given::names({"KE", "BR", "FJ"});
  for (std::size_t i = 1; i <= limits::kEndedSwaps + 8; ++i) {
    given.pass(kSecond);
    given.after(delegation("KE"), kPropose);
    given.after(delegation("FJ"),
                "answer_swap { swap: " + std::to_string(i) + " answer: DECLINE }");
  }
  EXPECT_EQ(given.state().swaps.size(), limits::kEndedSwaps);
  EXPECT_EQ(given.state().swaps.begin()->first, 9U);
}

}  // namespace
}  // namespace nameplate::proceedings
