// The topic under discussion: one at a time.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

v1::TopicState state_of(const Given& given, TopicId id) {
  return given.state().topics.at(id).state;
}

TEST(OpenTopic, LetsTheOneBeforeStandOver) {
  auto given = Given::a_meeting({"KE"});
  const auto outcome = given.when(secretary(), "open_topic { topic: 2 }");
  EXPECT_EQ(facts(outcome), "topic_state_changed topic_state_changed");
  EXPECT_EQ(state_of(given, 1), v1::TOPIC_STATE_STANDING_OVER);
  EXPECT_EQ(state_of(given, 2), v1::TOPIC_STATE_OPEN);
  EXPECT_EQ(given.state().open_topic, 2U);
  EXPECT_EQ(given.order(1), "KE");
}

TEST(OpenTopic, IsRefusedOutsideASessionWhileOneSpeaksAndWhenConcluded) {
  auto given = Given::names({"KE"});
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "MEETING_NOT_IN_SESSION");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "ALREADY_SO");
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 2 }"), "FLOOR_HELD");
  given.after(presiding(), "end_statement { entry: 1 }");
  given.after(presiding(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "TOPIC_CONCLUDED");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 9 }"), "NOT_FOUND");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 2 }"), "MEETING_SUSPENDED");
}

TEST(OpenTopic, MeasuresTheTimeBetweenCallsWithinASittingOnly) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  given.pass(4 * kMinute);
  given.after_next();
  given.after(presiding(), "end_statement { entry: 2 }");
  given.after(presiding(), "open_topic { topic: 2 }");
  given.pass(2 * kHour);
  given.after(presiding(), "open_topic { topic: 1 }");
  given.after_next();
  EXPECT_EQ(given.list().last_turnover_ms, 4 * kMinute);
}

TEST(StandTopicOver, KeepsItsNames) {
  auto given = Given::a_meeting({"KE"});
  EXPECT_EQ(given.told(presiding(), "stand_topic_over { topic: 2 }"), "TOPIC_NOT_OPEN");
  EXPECT_EQ(given.told(presiding(), "stand_topic_over { topic: 9 }"), "NOT_FOUND");
  given.after(presiding(), "stand_topic_over { topic: 1 }");
  EXPECT_EQ(given.state().open_topic, 0U);
  EXPECT_EQ(given.order(), "KE");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_INSCRIBED);
}

TEST(StandTopicOver, IsRefusedWhileOneSpeaks) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "stand_topic_over { topic: 1 }"), "FLOOR_HELD");
  EXPECT_EQ(given.told(presiding(), "conclude_topic { topic: 1 }"), "FLOOR_HELD");
}

TEST(ConcludeTopic, LetsTheUnheardLapseAndClosesItsList) {
  auto given = Given::a_meeting({"KE", "BR"});
  const auto outcome = given.when(presiding(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(facts(outcome),
            "entry_state_changed entry_state_changed list_state_changed topic_state_changed");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_LAPSED);
  EXPECT_EQ(given.order(), "");
  EXPECT_EQ(given.list().state, v1::LIST_STATE_CLOSED);
  EXPECT_EQ(given.state().open_topic, 0U);
  EXPECT_EQ(given.told(presiding(), "conclude_topic { topic: 1 }"), "TOPIC_CONCLUDED");
  EXPECT_EQ(given.told(presiding(), "conclude_topic { topic: 9 }"), "NOT_FOUND");
}

TEST(ConcludeTopic, OfAnotherTopicIsPossibleWhileOneSpeaks) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  EXPECT_EQ(given.told(presiding(), "conclude_topic { topic: 2 }"), "accepted");
  EXPECT_EQ(given.floor(), "KE");
}

}  // namespace
}  // namespace nameplate::proceedings
