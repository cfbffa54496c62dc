// The right of reply: who may ask, how often, what the Chair decides, when it is taken.
#include "server/proceedings/decide.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

// Meeting 2, of the afternoon, is on topic 1 too; here it is not.
void only_meeting_of_the_day(Given& given) {
  auto meeting = given.state().meetings.at(2).meeting;
  meeting.clear_topics();
  v1::Command command;
  *command.mutable_put_meeting()->mutable_meeting() = meeting;
  EXPECT_EQ(code(given.when(secretary(), command)), "accepted");
}

// Kenya was heard, Brazil speaks, nobody else waits.
Given heard(v1::Mode mode = v1::MODE_INFORMAL) {
  auto given = Given::a_meeting({"KE", "BR"}, mode);
  given.after_next();
  given.pass(kMinute);
  given.after_next();
  return given;
}

void accord(Given& given, const char* who) {
  given.after(presiding(), given.of("decide_reply { entry: % accord: true }", who));
}

std::string call(const Given& given, EntryId next) {
  return "call_next { expect_current: " + std::to_string(given.state().floor.entry) +
         " expect_next: " + std::to_string(next) + " }";
}

TEST(RequestReply, MakesTheListOfRepliesOfTheMeetingAndTheTopic) {
  auto given = heard();
  const auto outcome = given.when(delegation("FJ"), "request_reply { to_entry: 1 }");
  EXPECT_EQ(facts(outcome), "list_created entry_inscribed");
  const auto& reply = given.entry("FJ");
  EXPECT_EQ(reply.state, v1::ENTRY_STATE_REQUESTED);
  EXPECT_EQ(reply.reply_to, 1U);
  EXPECT_EQ(reply.reply_number, 1U);
  const auto& list = given.list(reply.list);
  EXPECT_EQ(list.kind, v1::LIST_KIND_REPLY);
  EXPECT_EQ(list.meeting, 1U);
  EXPECT_EQ(list.topic, 1U);
  EXPECT_EQ(given.order(list.id), "");
  EXPECT_EQ(facts(given.when(delegation("JP"), "request_reply { to_entry: 2 }")),
            "entry_inscribed");
}

TEST(RequestReply, IsPossibleAfterTheClosureOfTheList) {
  auto given = heard();
  given.after(secretary(), "close_list { list: 1 }");
  EXPECT_EQ(given.told(delegation("FJ"), "request_reply { to_entry: 1 }"), "accepted");
}

TEST(RequestReply, IsForMembersObserverStatesAndTheEuropeanUnion) {
  auto given = heard();
  EXPECT_EQ(given.told(delegation("X-ICRC"), "request_reply { to_entry: 1 }"), "NOT_A_MEMBER");
  EXPECT_EQ(given.told(delegation("X-NGO"), "request_reply { to_entry: 1 }"), "NOT_A_MEMBER");
  for (const char* who : {"FJ", "VA"}) {
    EXPECT_EQ(given.told(delegation(who), "request_reply { to_entry: 1 }"), "accepted");
    EXPECT_EQ(given.told(delegation(who), "request_reply { to_entry: 2 }"), "accepted");
    EXPECT_EQ(given.told(delegation(who), "request_reply { to_entry: 1 }"), "REPLY_LIMIT_REACHED");
  }
  EXPECT_EQ(given.told(delegation("EU"), "request_reply { to_entry: 1 }"), "accepted");
  EXPECT_EQ(given.told(delegation("EU"), "request_reply { to_entry: 1 }"), "REPLY_LIMIT_REACHED");
}

TEST(RequestReply, CountsWhatWasNeitherDeclinedNorWithdrawn) {
  auto given = heard();
  given.after(delegation("EU"), "request_reply { to_entry: 1 }");
  given.after(presiding(), given.of("decide_reply { entry: % reason: 'heard already' }", "EU"));
  EXPECT_EQ(given.entry("EU").declined_reason, "heard already");
  given.after(delegation("EU"), "request_reply { to_entry: 1 }");
  given.after(delegation("EU"), given.of("withdraw { entry: % }", "EU"));
  given.after(delegation("EU"), "request_reply { to_entry: 1 }");
  EXPECT_EQ(given.entry("EU").reply_number, 1U);
}

TEST(RequestReply, GivesTheFreeNumberSoThatAFirstReplyIsNeverMadeTwice) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  const auto first = given.of("%", "FJ");
  given.after(delegation("FJ"), "request_reply { to_entry: 2 }");
  given.after(delegation("FJ"), "withdraw { entry: " + first + " }");
  const auto withdrawn = std::to_string(given.state().last_act);
  given.after(delegation("FJ"), "request_reply { to_entry: 2 }");
  EXPECT_EQ(given.entry("FJ").reply_number, 1U);
  EXPECT_EQ(given.told(delegation("FJ"), "undo { act: " + withdrawn + " }"), "ALREADY_INSCRIBED");
}

TEST(RequestReply, TakenBackWithItsWithdrawalIsUndecidedAgain) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  given.after(delegation("FJ"), given.of("withdraw { entry: % }", "FJ"));
  given.after(delegation("FJ"), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.entry("FJ").state, v1::ENTRY_STATE_REQUESTED);
}

TEST(RequestReply, NeedsAStatementOfThisMeeting) {
  auto given = heard();
  EXPECT_EQ(given.told(delegation("FJ"), "request_reply { to_entry: 99 }"), "NOT_FOUND");
  given.after(delegation("JP"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(delegation("FJ"), given.of("request_reply { to_entry: % }", "JP")), "STALE");
  EXPECT_EQ(given.told(delegation("FJ"), "request_reply { participant: 'JP' to_entry: 1 }"),
            "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(officer(), "request_reply { participant: 'ZZ' to_entry: 1 }"), "NOT_FOUND");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(delegation("FJ"), "request_reply { to_entry: 1 }"), "MEETING_SUSPENDED");
}

TEST(RequestReply, StartsAnewInTheNextMeeting) {
  auto given = heard();
  given.after(delegation("EU"), "request_reply { to_entry: 1 }");
  given.after(presiding(), "end_statement { entry: 2 }");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(delegation("EU"), "request_reply { to_entry: 1 }"),
            "MEETING_NOT_IN_SESSION");
  given.pass(4 * kHour);
  given.after(presiding(), "call_to_order { meeting: 2 }");
  EXPECT_EQ(given.told(delegation("EU"), "request_reply { to_entry: 1 }"), "STALE");
}

TEST(DecideReply, PutsAllFirstRepliesBeforeAllSecondOnes) {
  auto given = heard();
  for (const char* who : {"FJ", "FJ", "JP", "NG"}) {
    given.after(delegation(who), "request_reply { to_entry: 1 }");
    accord(given, who);
  }
  EXPECT_EQ(given.order(given.entry("FJ").list), "FJ JP NG FJ");
  EXPECT_EQ(given.entry("NG").placement.reason(), v1::Placement::FIRST_REPLY);
  EXPECT_EQ(given.entry("FJ").placement.reason(), v1::Placement::SECOND_REPLY);
}

TEST(DecideReply, IsForThePodiumAndOnce) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  const auto act = given.of("decide_reply { entry: % accord: true }", "FJ");
  EXPECT_EQ(given.told(delegation("FJ"), act), "NOT_PRESIDING");
  EXPECT_EQ(given.told(presiding(), act), "accepted");
  EXPECT_EQ(given.told(presiding(), act), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), given.of("decide_reply { entry: % }", "FJ")), "NOT_WAITING");
  EXPECT_EQ(given.told(presiding(), "decide_reply { entry: 1 }"), "NOT_FOUND");
}

TEST(Reply, IsGivenTheFloorOnlyOnceAccorded) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  const auto give = given.of("give_floor { entry: % expect_current: 2 reason: 'now' }", "FJ");
  EXPECT_EQ(given.told(presiding(), give), "REPLY_NOT_ACCORDED");
  accord(given, "FJ");
  EXPECT_EQ(given.told(presiding(), give), "accepted");
  EXPECT_EQ(given.floor(), "FJ");
}

TEST(Reply, HasTenMinutesThenFive) {
  auto given = heard();
  for (int i = 0; i < 2; ++i) {
    given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
    EXPECT_EQ(limit_for(given.state(), given.entry("FJ")), (i == 0 ? 10 : 5) * kMinute);
  }
}

TEST(Reply, ComesWhenTheListIsExhaustedAtTheLastMeetingOfTheDay) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  accord(given, "FJ");
  EXPECT_EQ(calls_from(given.state(), 1), 1U);
  EXPECT_EQ(given.told(presiding(), call(given, 0)), "REPLIES_COME_LAST");
  only_meeting_of_the_day(given);
  const auto& reply = given.entry("FJ");
  EXPECT_EQ(calls_from(given.state(), 1), reply.list);
  given.after(delegation("JP"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(calls_from(given.state(), 1), 1U);
  given.after(presiding(), call(given, given.entry("JP").id));
  EXPECT_EQ(given.told(presiding(), call(given, reply.id)), "accepted");
  EXPECT_EQ(given.floor(), "FJ");
  EXPECT_EQ(given.told(presiding(), call(given, 0)), "LIST_EMPTY");
}

TEST(Reply, OfTheMorningWaitsForTheAfternoon) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  accord(given, "FJ");
  given.after(presiding(), "end_statement { entry: 2 }");
  given.after(presiding(), "adjourn_meeting {}");
  given.pass(5 * kHour);
  given.after(presiding(), "call_to_order { meeting: 2 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), call(given, given.entry("FJ").id)), "accepted");
}

TEST(Reply, AbsentWhenCalledStaysAmongTheRepliesOfItsNumber) {
  auto given = heard();
  only_meeting_of_the_day(given);
  for (const char* who : {"FJ", "JP", "NG", "NG"}) {
    given.after(delegation(who), "request_reply { to_entry: 1 }");
    accord(given, who);
  }
  const auto fiji = given.entry("FJ").id;
  given.after(presiding(), call(given, fiji));
  given.after(presiding(), "mark_absent { entry: " + std::to_string(fiji) + " }");
  EXPECT_EQ(given.order(given.entry("FJ").list), "JP FJ NG NG");
}

TEST(Reply, LapsesWhenTheTopicIsConcludedDecidedOrNot) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  given.after(delegation("JP"), "request_reply { to_entry: 1 }");
  accord(given, "FJ");
  given.after(presiding(), "end_statement { entry: 2 }");
  given.after(presiding(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.entry("FJ").state, v1::ENTRY_STATE_LAPSED);
  EXPECT_EQ(given.entry("JP").state, v1::ENTRY_STATE_LAPSED);
  EXPECT_EQ(given.told(presiding(), given.of("decide_reply { entry: % accord: true }", "JP")),
            "TOPIC_CONCLUDED");
}

TEST(Reply, HasAListOnWhichNobodyInscribes) {
  auto given = heard();
  given.after(delegation("FJ"), "request_reply { to_entry: 1 }");
  const auto list = std::to_string(given.entry("FJ").list);
  EXPECT_EQ(given.told(presiding(), "open_list { list: " + list + " }"), "NOT_FOUND");
  EXPECT_EQ(
      given.told(delegation("JP"), "inscribe { capacity: CAPACITY_NATIONAL list: " + list + " }"),
      "NOT_FOUND");
}

}  // namespace
}  // namespace nameplate::proceedings
