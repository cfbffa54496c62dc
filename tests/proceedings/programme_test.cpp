// The programme: imported as a whole, edited one by one, and what of it can no longer go.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string topic(const char* fields) {
  return std::string("put_topic { topic { kind: TOPIC_KIND_DISCUSSION title { en: 'T' } ") +
         fields + " } }";
}
std::string meeting(std::uint32_t id, std::uint32_t number, std::int64_t starts,
                    const char* more = "") {
  return "put_meeting { meeting { id: " + std::to_string(id) +
         " number: " + std::to_string(number) + " starts_at_ms: " + std::to_string(starts) + " " +
         more + " } }";
}

TEST(ImportProgramme, KeepsTheNumbersGivenAndMakesEveryTopicItsList) {
  auto given = Given::a_round();
  EXPECT_EQ(given.state().topics.size(), 3U);
  EXPECT_EQ(given.state().meetings.size(), 3U);
  for (const auto& [id, facts] : given.state().topics) EXPECT_EQ(facts.main_list, id);
  EXPECT_EQ(given.list(1).opens_at_ms, kNineOClock + 30 * kMinute);
  EXPECT_EQ(given.list(2).ordering, v1::ORDERING_POLICY_GROUPS_FIRST);
  EXPECT_EQ(given.list(3).ordering, v1::ORDERING_POLICY_AS_REQUESTED);
}

TEST(ImportProgramme, RemovesWhatIsMissingAndNumbersWhatIsNew) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), R"(import_programme {
    topics { id: 1 number: 1 kind: TOPIC_KIND_DISCUSSION title { en: 'One' } }
    topics { number: 2 kind: TOPIC_KIND_READING title { en: 'Reading' } }
    meetings { id: 1 number: 1 starts_at_ms: 1520863200000 topics: [1] } })");
  EXPECT_EQ(facts(outcome),
            "meeting_removed meeting_removed topic_removed topic_removed topic_put list_scheduled "
            "topic_put list_created meeting_put");
  EXPECT_EQ(given.state().topics.at(4).topic.number(), 2U);
  EXPECT_EQ(given.state().topics.at(4).main_list, 4U);
  EXPECT_EQ(given.list(1).opens_at_ms, 0);  // the hour was taken out
}

TEST(ImportProgramme, IsRefusedWhenAMeetingThatBeganOrATopicInUseWouldGo) {
  auto given = Given::a_meeting({"KE"});
  EXPECT_EQ(given.told(secretary(), "import_programme {}"), "MEETING_UNDER_WAY");
  const auto starts = std::to_string(given.state().meetings.at(1).meeting.starts_at_ms());
  EXPECT_EQ(given.told(secretary(), "import_programme { meetings { id: 1 number: 1 starts_at_ms: " +
                                        starts + " } }"),
            "TOPIC_IN_USE");
}

TEST(ImportProgramme, IsRefusedWithTwoOfANumberOrAMeetingOnAnUnknownTopic) {
  auto given = Given::a_round();
  const auto* const one =
      "topics { id: 1 number: 1 kind: TOPIC_KIND_DISCUSSION title { en: 'One' } } ";
  const auto told = [&](const char* more) {
    return given.told(secretary(), std::string("import_programme { ") + one + more + " }");
  };
  EXPECT_EQ(told("topics { id: 1 number: 2 kind: TOPIC_KIND_READING title { en: 'R' } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("topics { id: 2 number: 1 kind: TOPIC_KIND_READING title { en: 'R' } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("meetings { number: 1 starts_at_ms: 1520863200000 topics: [2] }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("meetings { number: 1 starts_at_ms: 1520863200000 topics: [1, 1] }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("meetings { number: 1 }"), "FIELD_OUT_OF_RANGE");
}

TEST(ImportProgramme, OfNothingForNothingChangesNothing) {
  auto given = Given::a_round();
  given.after(secretary(), "import_programme {}");
  EXPECT_EQ(given.told(secretary(), "import_programme {}"), "ALREADY_SO");
}

TEST(PutTopic, AddsOneWithItsListAndItsHour) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), topic("number: 4 list_opens_at_ms: 1520863200000"));
  EXPECT_EQ(facts(outcome), "topic_put list_created list_scheduled");
  EXPECT_EQ(given.state().topics.at(4).main_list, 4U);
  EXPECT_EQ(touched(outcome), "topic/4 list/4 act/" + std::to_string(outcome.act));
}

TEST(PutTopic, ChangesTitleAndHourButDoesNotAnnounceAnUnchangedHourAgain) {
  auto given = Given::a_round();
  given.after(secretary(), "open_list { list: 1 at_ms: -1 }");
  const auto nine_thirty = std::to_string(kNineOClock + 30 * kMinute);
  given.after(secretary(), topic(("id: 1 number: 1 list_opens_at_ms: " + nine_thirty).c_str()));
  EXPECT_EQ(given.list(1).opens_at_ms, 0);
  given.after(secretary(), topic("id: 1 number: 1 list_opens_at_ms: 1520863200000"));
  EXPECT_EQ(given.list(1).opens_at_ms, 1520863200000);
}

TEST(PutTopic, OrdersItsListAnewBeforeTheFirstCallOnly) {
  auto given = Given::a_meeting({"PS", "KE"});
  EXPECT_EQ(given.order(), "KE PS");
  const auto nine_thirty = std::to_string(kNineOClock + 30 * kMinute);
  const auto put = topic(
      ("id: 1 number: 1 ordering: ORDERING_POLICY_AS_REQUESTED list_opens_at_ms: " + nine_thirty)
          .c_str());
  given.after(secretary(), put);
  EXPECT_EQ(given.order(), "PS KE");
  given.after_next();
  EXPECT_EQ(
      given.told(secretary(), topic("id: 1 number: 1 ordering: ORDERING_POLICY_GROUPS_FIRST")),
      "LIST_HAS_BEGUN");
  EXPECT_EQ(given.told(secretary(), put), "accepted");
}

TEST(PutTopic, IsRefusedWithAFieldMissingOutOfRangeOrTaken) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(secretary(), topic("")), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), topic("number: 10000")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), topic("number: 1")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), topic("id: 9 number: 9")), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), topic("number: 9 list_opens_at_ms: 5")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), topic("number: 9 most_times: 21")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "put_topic { topic { number: 9 title { en: 'T' } } }"),
            "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "put_topic { topic { number: 9 kind: TOPIC_KIND_READING } }"),
            "FIELD_MISSING");
}

TEST(RemoveTopic, TakesItOutOfItsMeetings) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), "remove_topic { topic: 2 }");
  EXPECT_EQ(facts(outcome), "meeting_put topic_removed");
  EXPECT_THAT(given.state().meetings.at(2).meeting.topics(), testing::ElementsAre(1));
  EXPECT_FALSE(given.state().lists.contains(2));
  EXPECT_EQ(given.told(secretary(), "remove_topic { topic: 2 }"), "NOT_FOUND");
}

TEST(RemoveTopic, IsRefusedOnceOpenedOrOnceItsListHadAName) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(given.told(secretary(), "remove_topic { topic: 1 }"), "TOPIC_IN_USE");
  given.after(secretary(), "open_list { list: 2 }");
  given.after(delegation("KE"), "inscribe { list: 2 capacity: CAPACITY_NATIONAL }");
  given.after(delegation("KE"), "withdraw { entry: 1 }");
  EXPECT_EQ(given.told(secretary(), "remove_topic { topic: 2 }"), "TOPIC_IN_USE");
}

TEST(PutMeeting, AddsAndChanges) {
  auto given = Given::a_round();
  given.after(secretary(), meeting(0, 4, kNineOClock + 48 * kHour, "topics: [3]"));
  EXPECT_EQ(given.state().meetings.at(4).meeting.number(), 4U);
  given.after(secretary(), meeting(4, 5, kNineOClock + 72 * kHour));
  EXPECT_EQ(given.state().meetings.at(4).meeting.number(), 5U);
  given.after(secretary(), "remove_meeting { meeting: 4 }");
  EXPECT_EQ(given.told(secretary(), "remove_meeting { meeting: 4 }"), "NOT_FOUND");
}

TEST(PutMeeting, KeepsNumberAndTimeOfOneThatBeganButChangesItsTopics) {
  auto given = Given::a_meeting({});
  const auto starts = kNineOClock + kHour;
  EXPECT_EQ(given.told(secretary(), meeting(1, 9, starts)), "MEETING_UNDER_WAY");
  EXPECT_EQ(given.told(secretary(), meeting(1, 1, starts + 1)), "MEETING_UNDER_WAY");
  EXPECT_EQ(given.told(secretary(), meeting(1, 1, starts, "topics: [1, 2]")), "accepted");
  EXPECT_EQ(given.told(secretary(), "remove_meeting { meeting: 1 }"), "MEETING_UNDER_WAY");
  EXPECT_EQ(given.state().meetings.at(1).state, v1::MEETING_STATE_IN_SESSION);
}

TEST(PutMeeting, IsRefusedWithAFieldMissingOutOfRangeOrTaken) {
  auto given = Given::a_round();
  const auto starts = kNineOClock + kHour;
  EXPECT_EQ(given.told(secretary(), meeting(0, 0, starts)), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), meeting(0, 1, starts)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), meeting(0, 4, 0)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), meeting(0, 4, starts, "hard_stop_ms: 1")),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), meeting(9, 9, starts)), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), meeting(0, 4, starts, "topics: [9]")), "NOT_FOUND");
}

}  // namespace
}  // namespace nameplate::proceedings
