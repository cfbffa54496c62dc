// Inscribing and withdrawing: who gets a place, which one, and why not.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kNational = "inscribe { list: 1 capacity: CAPACITY_NATIONAL }";

std::string national(const char* participant) {
  return std::string("inscribe { list: 1 capacity: CAPACITY_NATIONAL participant: '") +
         participant + "' }";
}
std::string on_behalf(const char* group) {
  return std::string("inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: '") + group + "' }";
}

TEST(Inscribe, PutsADelegationOnTheListInTheOrderOfItsRequest) {
  auto given = Given::an_open_list();
  given.after(delegation("KE"), kNational);
  given.after(delegation("BR"), kNational);
  given.after(delegation("FJ"), kNational);
  EXPECT_EQ(given.order(), "KE BR FJ");
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::AS_REQUESTED);
}

TEST(Inscribe, RecordsWhoAskedAndWhen) {
  auto given = Given::an_open_list();
  given.pass(12 * kSecond);
  const auto outcome = given.when(
      officer(),
      "inscribe { list: 1 participant: 'JP' capacity: CAPACITY_NATIONAL language: LANGUAGE_OTHER "
      "level: LEVEL_MINISTER }");
  const auto& entry = given.entry("JP");
  EXPECT_EQ(entry.inscribed_by, "officer");
  EXPECT_EQ(entry.inscribed_at_ms, kNineOClock + 30 * kMinute + 12 * kSecond);
  EXPECT_EQ(entry.inscribed_by_act, outcome.act);
  EXPECT_EQ(entry.language, v1::LANGUAGE_OTHER);
  EXPECT_EQ(entry.level, v1::LEVEL_MINISTER);
}

TEST(Inscribe, TouchesTheEntryItsListItsReceiptAndTheActOnly) {
  auto given = Given::an_open_list();
  const auto outcome = given.when(delegation("KE"), kNational);
  EXPECT_EQ(facts(outcome), "entry_inscribed");
  EXPECT_EQ(touched(outcome),
            "list/1 entry/1 receipt/1 act/" + std::to_string(outcome.act) + " care/1");
}

TEST(Inscribe, IsRefusedBeforeTheListOpensWithTheSecondsLeft) {
  auto given = Given::a_round();
  given.pass(29 * kMinute + 59 * kSecond + 1);
  const auto outcome = given.when(delegation("KE"), kNational);
  EXPECT_EQ(code(outcome), "LIST_NOT_OPEN");
  EXPECT_EQ(outcome.refusal->seconds(), 1);
  EXPECT_EQ(outcome.refusal->at_ms(), kNineOClock + 30 * kMinute);
}

TEST(Inscribe, IsAcceptedInTheVerySecondTheListOpens) {
  auto given = Given::a_round();
  given.pass(30 * kMinute);
  EXPECT_EQ(given.told(delegation("KE"), kNational), "accepted");
}

TEST(Inscribe, IsRefusedOnAListWithoutAnAnnouncedOpening) {
  auto given = Given::a_round();
  const auto outcome =
      given.when(delegation("KE"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(code(outcome), "LIST_NOT_OPEN");
  EXPECT_EQ(outcome.refusal->seconds(), 0);
  EXPECT_EQ(outcome.refusal->at_ms(), 0);
}

TEST(Inscribe, IsRefusedWhenTheListIsClosedSayingSinceWhen) {
  auto given = Given::an_open_list();
  given.after(secretary(), "close_list { list: 1 }");
  const auto closed_at = given.now();
  given.pass(kMinute);
  const auto outcome = given.when(delegation("KE"), kNational);
  EXPECT_EQ(code(outcome), "LIST_CLOSED");
  EXPECT_EQ(outcome.refusal->rule(), "73/115");
  EXPECT_EQ(outcome.refusal->at_ms(), closed_at);
}

TEST(Inscribe, IsPossibleWhileTheClosingIsOnlyAnnounced) {
  auto given = Given::an_open_list();
  given.after(secretary(),
              "announce_closing { list: 1 at_ms: " + std::to_string(given.now() + kMinute) + " }");
  EXPECT_EQ(given.told(delegation("KE"), kNational), "accepted");
}

TEST(Inscribe, IsRefusedASecondTimeSayingThePlace) {
  auto given = Given::names({"KE", "BR", "FJ"});
  const auto outcome = given.when(delegation("BR"), kNational);
  EXPECT_EQ(code(outcome), "ALREADY_INSCRIBED");
  EXPECT_EQ(outcome.refusal->place(), 2U);
  EXPECT_EQ(outcome.refusal->entry(), given.entry("BR").id);
}

TEST(Inscribe, IsRefusedToTheOneThatIsSpeaking) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  const auto outcome = given.when(delegation("KE"), kNational);
  EXPECT_EQ(code(outcome), "ALREADY_INSCRIBED");
  EXPECT_EQ(outcome.refusal->place(), 0U);
}

TEST(Inscribe, IsPossibleAgainOnceHeard) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.after_next();
  EXPECT_EQ(given.told(delegation("KE"), kNational), "accepted");
  EXPECT_EQ(given.order(), "KE");
}

TEST(Inscribe, GivesADelegationAGroupEntryBesideItsNationalOne) {
  auto given = Given::names({"KE"});
  EXPECT_EQ(given.told(delegation("KE"), on_behalf("AFRICA")), "accepted");
  EXPECT_EQ(given.told(delegation("KE"), on_behalf("G77")), "accepted");
  EXPECT_EQ(given.told(delegation("KE"), on_behalf("G77")), "ALREADY_INSCRIBED");
  EXPECT_EQ(given.order(), "KE KE KE");
  EXPECT_EQ(given.state().entries.at(given.list().order.front()).on_behalf_of, "AFRICA");
}

TEST(Inscribe, PutsGroupsBeforeStatesAndStatesBeforeObservers) {
  auto given = Given::names({"X-NGO", "X-ICRC", "X-AU", "PS", "KE", "EU", "BR", "VA"});
  given.after(delegation("NG"), on_behalf("AFRICA"));
  EXPECT_EQ(given.order(), "EU NG KE BR PS VA X-AU X-ICRC X-NGO");
  EXPECT_EQ(given.entry("BR").placement.reason(), v1::Placement::BY_CATEGORY);
  EXPECT_EQ(given.entry("BR").placement.ahead(), 1U);
  EXPECT_EQ(given.entry("VA").placement.ahead(), 3U);
}

TEST(Inscribe, CountsTheEuropeanUnionAmongTheGroups) {
  auto given = Given::names({"KE", "EU"});
  EXPECT_EQ(given.entry("EU").category, v1::CATEGORY_GROUP);
  EXPECT_EQ(limit_for(given.state(), given.entry("EU")), 5 * kMinute);
}

TEST(Inscribe, LetsTheEuropeanUnionSpeakForTheGroupOfItsMembers) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(delegation("EU"), on_behalf("EU")), "accepted");
  EXPECT_EQ(given.told(delegation("FR"), on_behalf("EU")), "accepted");
}

TEST(Inscribe, IsRefusedOnBehalfOfAGroupOneDoesNotBelongTo) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(delegation("JP"), on_behalf("AFRICA")), "NOT_A_MEMBER_OF_GROUP");
}

TEST(Inscribe, TakesAnAdHocGroupOfAtLeastTwoOthers) {
  auto given = Given::an_open_list();
  const auto ad_hoc = [](const char* members) {
    return std::string("inscribe { list: 1 capacity: CAPACITY_GROUP for_members: ") + members +
           " }";
  };
  EXPECT_EQ(given.told(delegation("MX"), ad_hoc("['CH']")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("MX"), ad_hoc("['CH', 'MX']")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("MX"), ad_hoc("['CH', 'CH']")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(delegation("MX"), ad_hoc("['CH', 'ZZ']")), "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("MX"), ad_hoc("['CH', 'JP']")), "accepted");
  EXPECT_THAT(given.entry("MX").for_members, testing::ElementsAre("CH", "JP"));
  EXPECT_EQ(given.entry("MX").category, v1::CATEGORY_GROUP);
}

TEST(Inscribe, NeverPassesAnOlderRequestOfTheSameCategory) {
  auto given = Given::names({"KE", "BR"});
  given.after(secretary(),
              given.of("move_entry { entry: % before_entry: 0 reason: 'agreed' }", "KE"));
  given.after(delegation("FJ"), kNational);
  EXPECT_EQ(given.order(), "BR KE FJ");
}

TEST(Inscribe, StandsBehindAnObserverThatWasMovedForward) {
  auto given = Given::names({"KE", "PS"});
  given.after(secretary(),
              given.of("move_entry { entry: % before_entry: 1 reason: 'leaves' }", "PS"));
  given.after(delegation("BR"), kNational);
  EXPECT_EQ(given.order(), "PS KE BR");
}

TEST(Inscribe, FollowsTheOrderOfRequestsAloneWhereThatIsThePolicy) {
  auto given = Given::a_round();
  given.after(secretary(), "open_list { list: 3 }");
  for (const char* one : {"X-NGO", "KE", "EU"})
    given.after(delegation(one), "inscribe { list: 3 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.order(3), "X-NGO KE EU");
}

TEST(Inscribe, IsForOnesOwnDelegationOnly) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(delegation("KE"), national("BR")), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(delegation("KE"), national("KE")), "accepted");
  for (const auto& actor : {officer(), secretary(), presiding()})
    EXPECT_THAT(given.told(actor, national("BR")), testing::AnyOf("accepted", "ALREADY_INSCRIBED"));
  EXPECT_EQ(given.order(), "KE BR");
}

TEST(Inscribe, MustNameTheDelegationWhenTheSenderIsNone) {
  auto given = Given::an_open_list();
  const auto outcome = given.when(secretary(), kNational);
  EXPECT_EQ(code(outcome), "FIELD_MISSING");
  EXPECT_EQ(outcome.refusal->field(), "participant");
}

TEST(Inscribe, IsRefusedForWhatIsNotThere) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(secretary(), national("ZZ")), "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("KE"), on_behalf("NAM")), "NOT_FOUND");
  EXPECT_EQ(given.told(delegation("KE"), "inscribe { list: 9 capacity: CAPACITY_NATIONAL }"),
            "NOT_FOUND");
}

TEST(Inscribe, IsRefusedOnAConcludedTopicAndInAConcludedRound) {
  auto given = Given::an_open_list();
  given.after(secretary(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(delegation("KE"), kNational), "TOPIC_CONCLUDED");
  given.after(secretary(), "conclude_round {}");
  EXPECT_EQ(given.told(delegation("KE"), kNational), "ROUND_CONCLUDED");
}

TEST(Withdraw, TakesTheNameOffAndKeepsTheOthersInOrder) {
  auto given = Given::names({"KE", "BR", "FJ"});
  const auto outcome = given.when(delegation("BR"), given.of("withdraw { entry: % }", "BR"));
  EXPECT_EQ(facts(outcome), "entry_state_changed");
  EXPECT_EQ(given.order(), "KE FJ");
  EXPECT_EQ(given.entry("BR").state, v1::ENTRY_STATE_WITHDRAWN);
}

TEST(Withdraw, IsPossibleOnAClosedList) {
  auto given = Given::names({"KE", "BR"});
  given.after(secretary(), "close_list { list: 1 }");
  EXPECT_EQ(given.told(delegation("KE"), given.of("withdraw { entry: % }", "KE")), "accepted");
}

TEST(Withdraw, IsForOnesOwnDelegationThePodiumAndTheOfficerWhoInscribedIt) {
  auto given = Given::names({"KE", "BR", "FJ", "NG"});
  EXPECT_EQ(given.told(delegation("KE"), given.of("withdraw { entry: % }", "BR")),
            "NOT_YOUR_DELEGATION");
  EXPECT_EQ(given.told(officer(), given.of("withdraw { entry: % }", "BR")), "NOT_YOUR_DELEGATION");
  given.after(officer(), "inscribe { list: 1 participant: 'DE' capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(given.told(officer(), given.of("withdraw { entry: % }", "DE")), "accepted");
  EXPECT_EQ(given.told(secretary(), given.of("withdraw { entry: % }", "FJ")), "accepted");
  EXPECT_EQ(given.told(presiding(), given.of("withdraw { entry: % }", "NG")), "accepted");
}

TEST(Withdraw, IsRefusedOnceCalledOnceHeardAndTwice) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  EXPECT_EQ(given.told(delegation("KE"), given.of("withdraw { entry: % }", "KE")), "NOT_WAITING");
  given.after_next();
  EXPECT_EQ(given.told(delegation("KE"), given.of("withdraw { entry: % }", "KE")), "NOT_WAITING");
  EXPECT_EQ(given.told(secretary(), "withdraw { entry: 99 }"), "NOT_FOUND");
}

TEST(Withdraw, LeavesTheRunningClockAsItIs) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(40 * kSecond);
  const Floor before = given.state().floor;
  given.after(delegation("BR"), given.of("withdraw { entry: % }", "BR"));
  EXPECT_EQ(given.state().floor, before);
}

TEST(Ready, TellsThePodiumUntilTheNameIsCalled) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.told(delegation("BR"), given.of("ready { entry: % }", "KE")),
            "NOT_YOUR_DELEGATION");
  const auto outcome = given.when(delegation("KE"), given.of("ready { entry: % }", "KE"));
  EXPECT_EQ(touched(outcome), "entry/1 act/" + std::to_string(outcome.act));
  EXPECT_TRUE(given.entry("KE").ready);
  EXPECT_EQ(given.told(delegation("KE"), given.of("ready { entry: % }", "KE")), "ALREADY_SO");
  EXPECT_EQ(given.told(officer(), given.of("ready { entry: % }", "BR")), "accepted");
  given.after_next();
  EXPECT_FALSE(given.entry("KE").ready);
  EXPECT_EQ(given.told(delegation("KE"), given.of("ready { entry: % }", "KE")), "NOT_WAITING");
  EXPECT_EQ(given.told(secretary(), "ready { entry: 99 }"), "NOT_FOUND");
}

}  // namespace
}  // namespace nameplate::proceedings
