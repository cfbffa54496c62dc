// The list of speakers opens, announces its closing, closes, opens again.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string at(const char* act, ListId list, std::int64_t ms) {
  return std::string(act) + " { list: " + std::to_string(list) + " at_ms: " + std::to_string(ms) +
         " }";
}

TEST(OpenList, OpensNowAndSetsAPlannedRoundRunning) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), "open_list { list: 2 }");
  EXPECT_EQ(facts(outcome), "round_state_changed list_state_changed");
  EXPECT_EQ(given.state().round_state, v1::ROUND_STATE_RUNNING);
  EXPECT_EQ(given.list(2).state, v1::LIST_STATE_OPEN);
}

TEST(OpenList, OpensByItselfAtTheAnnouncedSecond) {
  auto given = Given::a_round();
  given.after(secretary(), at("open_list", 2, given.now() + kMinute));
  given.pass(kMinute - 1);
  EXPECT_EQ(given.list(2).state, v1::LIST_STATE_NOT_OPEN);
  given.pass(1);
  EXPECT_EQ(given.list(2).state, v1::LIST_STATE_OPEN);
  EXPECT_EQ(given.list(2).opens_at_ms, 0);
}

TEST(OpenList, CanBeAnnouncedForAnotherTimeOrNoMore) {
  auto given = Given::a_round();
  EXPECT_EQ(given.list(1).opens_at_ms, kNineOClock + 30 * kMinute);
  given.after(secretary(), at("open_list", 1, kNineOClock + 45 * kMinute));
  EXPECT_EQ(given.told(secretary(), at("open_list", 1, kNineOClock + 45 * kMinute)), "ALREADY_SO");
  given.after(secretary(), at("open_list", 1, -1));
  EXPECT_EQ(given.told(secretary(), at("open_list", 1, -1)), "ALREADY_SO");
  given.pass(kHour);
  EXPECT_EQ(given.list(1).state, v1::LIST_STATE_NOT_OPEN);
}

TEST(OpenList, IsRefusedForATimeThatHasPassedOrIsBeyondTenYears) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(secretary(), at("open_list", 2, given.now())), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), at("open_list", 2, -2)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), at("open_list", 2, given.now() + 400'000 * kHour)),
            "FIELD_OUT_OF_RANGE");
}

TEST(OpenList, IsRefusedWhenItIsOpenOrWasClosedOrIsNotThere) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(secretary(), "open_list { list: 1 }"), "ALREADY_SO");
  given.after(secretary(), "close_list { list: 1 }");
  EXPECT_EQ(given.told(secretary(), "open_list { list: 1 }"), "LIST_CLOSED");
  EXPECT_EQ(given.told(secretary(), "open_list { list: 9 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), "open_list {}"), "FIELD_MISSING");
}

TEST(OpenList, IsRefusedOnAConcludedTopic) {
  auto given = Given::a_round();
  given.after(secretary(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(secretary(), "open_list { list: 1 }"), "TOPIC_CONCLUDED");
  given.pass(kHour);
  EXPECT_EQ(given.list(1).state, v1::LIST_STATE_NOT_OPEN);
}

TEST(AnnounceClosing, ClosesTheListAtTheSecondAndRemovesNobody) {
  auto given = Given::names({"KE", "BR"});
  given.after(presiding(), at("announce_closing", 1, given.now() + 5 * kMinute));
  EXPECT_EQ(given.list().state, v1::LIST_STATE_CLOSING_ANNOUNCED);
  given.pass(5 * kMinute - 1);
  given.after(delegation("FJ"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  given.pass(1);
  EXPECT_EQ(given.list().state, v1::LIST_STATE_CLOSED);
  EXPECT_EQ(given.list().closed_at_ms, given.now());
  EXPECT_EQ(given.order(), "KE BR FJ");
}

TEST(AnnounceClosing, CanBeSetToAnotherTimeButNeedsAListThatTakesNames) {
  auto given = Given::an_open_list();
  const auto noon = kNineOClock + 3 * kHour;
  given.after(secretary(), at("announce_closing", 1, noon));
  EXPECT_EQ(given.told(secretary(), at("announce_closing", 1, noon)), "ALREADY_SO");
  given.after(secretary(), at("announce_closing", 1, noon - kMinute));
  EXPECT_EQ(given.told(secretary(), at("announce_closing", 2, noon)), "LIST_NOT_OPEN");
  given.after(secretary(), "close_list { list: 1 }");
  EXPECT_EQ(given.told(secretary(), at("announce_closing", 1, noon)), "LIST_CLOSED");
  EXPECT_EQ(given.told(secretary(), at("announce_closing", 9, noon)), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), at("announce_closing", 1, given.now())), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "announce_closing { list: 1 }"), "FIELD_MISSING");
}

TEST(CloseList, TakesNoNewNamesAndKeepsThoseItHas) {
  auto given = Given::names({"KE", "BR"});
  const auto outcome = given.when(presiding(), "close_list { list: 1 }");
  EXPECT_EQ(facts(outcome), "list_state_changed");
  EXPECT_EQ(given.order(), "KE BR");
  EXPECT_EQ(given.told(presiding(), "close_list { list: 1 }"), "LIST_CLOSED");
  EXPECT_EQ(given.told(presiding(), "close_list { list: 2 }"), "LIST_NOT_OPEN");
  EXPECT_EQ(given.told(presiding(), "close_list { list: 9 }"), "NOT_FOUND");
}

TEST(CloseList, NeedsTheConsentOfTheBodyInFormalMode) {
  auto given = Given::names({"KE"}, v1::MODE_FORMAL);
  const auto outcome = given.when(presiding(), "close_list { list: 1 }");
  EXPECT_EQ(code(outcome), "NO_OBJECTION_NOT_RECORDED");
  EXPECT_EQ(outcome.refusal->rule(), "73/115");
  EXPECT_EQ(facts(given.when(presiding(), "close_list { list: 1 no_objection: true }")),
            "no_objection_recorded list_state_changed");
}

TEST(ReopenList, TakesNamesAgainAndTakesBackAnAnnouncedClosing) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(presiding(), "reopen_list { list: 1 }"), "ALREADY_SO");
  given.after(secretary(), at("announce_closing", 1, given.now() + kMinute));
  given.after(presiding(), "reopen_list { list: 1 }");
  given.pass(kHour);
  EXPECT_EQ(given.list().state, v1::LIST_STATE_OPEN);
  given.after(presiding(), "close_list { list: 1 }");
  given.after(presiding(), "reopen_list { list: 1 }");
  EXPECT_EQ(given.list().state, v1::LIST_STATE_OPEN);
  EXPECT_EQ(given.list().closed_at_ms, 0);
  EXPECT_EQ(given.told(presiding(), "reopen_list { list: 2 }"), "LIST_NOT_OPEN");
  EXPECT_EQ(given.told(presiding(), "reopen_list { list: 9 }"), "NOT_FOUND");
  given.after(presiding(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), "reopen_list { list: 1 }"), "TOPIC_CONCLUDED");
}

TEST(AConcludedRound, TakesNoActOnItsLists) {
  auto given = Given::an_open_list();
  given.after(secretary(), "conclude_round {}");
  for (const char* act :
       {"open_list { list: 1 }", "close_list { list: 1 }", "reopen_list { list: 1 }",
        "set_ordering { list: 1 ordering: ORDERING_POLICY_AS_REQUESTED }",
        "call_to_order { meeting: 1 }", "open_topic { topic: 1 }", "call_next {}", "open_round {}",
        "hand_over_chair { to: 'CH' }"})
    EXPECT_EQ(given.told(secretary(), act), "ROUND_CONCLUDED") << act;
}

}  // namespace
}  // namespace nameplate::proceedings
