// Where a name is placed under each policy, why, and what is said of it.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

void order_by(Given& given, const char* policy, ListId list = 1) {
  given.after(presiding(), "set_ordering { list: " + std::to_string(list) +
                               " ordering: ORDERING_POLICY_" + policy + " }");
}

void ask(Given& given, const char* code, const char* more = "", ListId list = 1) {
  given.after(delegation(code), "inscribe { list: " + std::to_string(list) +
                                    " capacity: CAPACITY_NATIONAL " + more + " }");
}

TEST(GroupsFirst, SaysHowManyStandAheadAndSinceWhenTheOrderIsSo) {
  auto given = Given::an_open_list();
  order_by(given, "AS_REQUESTED");
  given.pass(kMinute);
  order_by(given, "GROUPS_FIRST");
  const auto set_at_ms = given.now();
  given.pass(kMinute);
  given.after(delegation("EU"), "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'EU' }");
  ask(given, "BR");
  const auto& placement = given.entry("BR").placement;
  EXPECT_EQ(placement.reason(), v1::Placement::BY_CATEGORY);
  EXPECT_EQ(placement.ahead(), 1U);
  EXPECT_EQ(placement.order_set_at_ms(), set_at_ms);
  EXPECT_EQ(given.list().ordering_set_at_ms, set_at_ms);
}

TEST(GroupsFirst, WithTheProgrammeWasSetWithIt) {
  auto given = Given::names({"BR"});
  EXPECT_EQ(given.entry("BR").placement.order_set_at_ms(), 0);
}

TEST(Protocol, PutsLevelsFirstAndTheUnsaidLast) {
  auto given = Given::an_open_list();
  order_by(given, "PROTOCOL");
  ask(given, "BR");
  ask(given, "JP", "level: LEVEL_VICE_MINISTER");
  ask(given, "KE", "level: LEVEL_HEAD");
  ask(given, "FJ", "level: LEVEL_MINISTER");
  ask(given, "NG", "level: LEVEL_HEAD");
  ask(given, "DE", "level: LEVEL_CHARGE_DAFFAIRES");
  EXPECT_EQ(given.order(), "KE NG FJ JP DE BR");
  EXPECT_EQ(given.entry("NG").placement.reason(), v1::Placement::AS_REQUESTED);
  EXPECT_EQ(given.entry("FJ").placement.reason(), v1::Placement::BY_LEVEL);
  EXPECT_EQ(given.entry("FJ").placement.ahead(), 1U);
}

TEST(Protocol, SetLaterOrdersWhoeverWaits) {
  auto given = Given::an_open_list();
  ask(given, "BR");
  ask(given, "KE", "level: LEVEL_MINISTER");
  order_by(given, "PROTOCOL");
  EXPECT_EQ(given.order(), "KE BR");
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::ORDER_CHANGED);
  EXPECT_EQ(given.entry("BR").placement.order_set_at_ms(), given.now());
}

TEST(NotYetSpokenFirst, CountsWhatWasHeardOnThisList) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  order_by(given, "NOT_YET_SPOKEN_FIRST");
  given.after_next();  // KE
  given.after_next();  // BR
  given.after(presiding(), given.of("end_statement { entry: % }", "BR"));
  ask(given, "KE");
  ask(given, "NG");
  EXPECT_EQ(given.order(), "FJ NG KE");
  EXPECT_EQ(given.entry("NG").placement.reason(), v1::Placement::AS_REQUESTED);
  ask(given, "BR");
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::NOT_YET_SPOKEN);
  EXPECT_EQ(given.entry("BR").placement.ahead(), 2U);
  EXPECT_EQ(given.order(), "FJ NG KE BR");
}

TEST(NotYetSpokenFirst, ForgetsAStatementThatWasUndoneOrCorrected) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  const auto key = std::pair(std::string("KE"), v1::CAPACITY_NATIONAL);
  given.after(presiding(), given.of("end_statement { entry: % }", "KE"));
  EXPECT_EQ(given.list().heard_by.at(key), 1U);
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_FALSE(given.list().heard_by.contains(key));
  given.after(presiding(), given.of("end_statement { entry: % }", "KE"));
  given.after(presiding(), given.of("correct { entry: % kind: NOT_HEARD reason: 'a slip' }", "KE"));
  EXPECT_FALSE(given.list().heard_by.contains(key));
}

TEST(AnyOrder, KeepsCarriedOverNamesAheadOfNewOnesOfTheirRank) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after(presiding(), "adjourn_meeting {}");
  ask(given, "JP");
  ask(given, "DE", "level: LEVEL_MINISTER");
  EXPECT_EQ(given.order(), "KE BR FJ JP DE");
  given.after(secretary(), "move_entry { entry: 4 before_entry: 1 reason: 'agreed' }");
  order_by(given, "PROTOCOL");
  EXPECT_EQ(given.order(), "DE KE BR FJ JP");
  order_by(given, "NOT_YET_SPOKEN_FIRST");
  EXPECT_EQ(given.order(), "KE BR FJ JP DE");
  order_by(given, "LOT");
  EXPECT_EQ(given.order(), "KE BR FJ JP DE");
  ask(given, "NG");
  EXPECT_EQ(given.order(), "KE BR FJ JP DE NG");
}

TEST(GroupMark, IsOnAMembersOwnEntryAndBarsNothing) {
  auto given = Given::an_open_list();
  given.after(delegation("NG"),
              "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'AFRICA' }");
  const auto group = given.entry("NG").id;
  ask(given, "KE");
  ask(given, "BR");
  ask(given, "NG");
  EXPECT_EQ(given.entry("KE").represented_by, group);
  EXPECT_EQ(given.entry("NG").represented_by, group);
  EXPECT_EQ(given.entry("BR").represented_by, 0U);
}

TEST(GroupMark, IsForAdHocGroupsTooAndForStatementsHeardOrBeingMade) {
  auto given = Given::an_open_list();
  given.after(delegation("FJ"),
              "inscribe { list: 1 capacity: CAPACITY_GROUP for_members: ['JP', 'BR'] }");
  const auto group = given.entry("FJ").id;
  given.pass(30 * kMinute);
  given.after(presiding(), "call_to_order { meeting: 1 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  given.after_next();
  ask(given, "JP");
  EXPECT_EQ(given.entry("JP").represented_by, group) << "while it speaks";
  given.after(presiding(), "end_statement { entry: " + std::to_string(group) + " }");
  ask(given, "BR");
  EXPECT_EQ(given.entry("BR").represented_by, group) << "once heard";
}

TEST(StatementType, IsCarriedAndHasItsLimit) {
  auto given = Given::an_open_list();
  ask(given, "KE", "type: STATEMENT_TYPE_EXPLANATION_OF_VOTE");
  EXPECT_EQ(given.entry("KE").type, v1::STATEMENT_TYPE_EXPLANATION_OF_VOTE);
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 10 * kMinute);
  v1::Command settings;
  *settings.mutable_set_round()->mutable_settings() = given.state().settings;
  settings.mutable_set_round()->mutable_settings()->set_explanation_ms(5 * kMinute);
  EXPECT_EQ(code(given.when(secretary(), settings)), "accepted");
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 5 * kMinute);
  EXPECT_EQ(
      given.told(delegation("BR"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL type: 3 }"),
      "FIELD_OUT_OF_RANGE");
}

TEST(MostTimes, CountsWhatWasHeardAndWhatWaits) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(presiding(), "set_most_times { topic: 1 times: 2 }");
  given.after_next();
  given.after(presiding(), given.of("end_statement { entry: % }", "KE"));
  ask(given, "KE");  // the second
  given.after_next();
  given.after_next();  // KE speaks for the second time
  const auto told = given.when(delegation("KE"),
                               "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'G77' }");
  EXPECT_EQ(code(told), "accepted") << "in another capacity";
  given.after(presiding(), "end_statement { entry: 3 }");
  const auto third =
      given.when(delegation("KE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(code(third), "TOO_MANY_TIMES");
  EXPECT_EQ(third.refusal->rule(), "72/114");
  given.after(presiding(), "set_most_times { topic: 1 }");
  ask(given, "KE");
}

TEST(MostTimes, IsDecidedByTheBodyInAFormalMeeting) {
  auto given = Given::a_round(v1::MODE_FORMAL);
  EXPECT_EQ(given.told(presiding(), "set_most_times { topic: 1 times: 2 }"),
            "NO_OBJECTION_NOT_RECORDED");
  EXPECT_EQ(
      facts(given.when(presiding(), "set_most_times { topic: 1 times: 2 no_objection: true }")),
      "no_objection_recorded most_times_set");
  EXPECT_EQ(given.state().topics.at(1).topic.most_times(), 2U);
}

TEST(MostTimes, IsRefused) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(presiding(), "set_most_times { times: 2 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(presiding(), "set_most_times { topic: 1 times: 21 }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "set_most_times { topic: 9 times: 2 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), "set_most_times { topic: 1 }"), "ALREADY_SO");
  given.after(secretary(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), "set_most_times { topic: 1 times: 2 }"), "TOPIC_CONCLUDED");
}

}  // namespace
}  // namespace nameplate::proceedings
