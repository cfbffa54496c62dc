// What the clock alone causes, and when it is due.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

TEST(NextDeadline, IsTheEarliestOfAllThatIsAnnounced) {
  auto given = Given::a_round();
  EXPECT_EQ(next_deadline(given.state()), kNineOClock + 30 * kMinute);
  const auto in = [&](const char* act, std::int64_t ms) {
    given.after(secretary(), std::string(act) + std::to_string(given.now() + ms) + " }");
  };
  in("blank_display { until_ms: ", 20 * kMinute);
  EXPECT_EQ(next_deadline(given.state()), kNineOClock + 20 * kMinute);
  in("show_message { template_id: 'x' until_ms: ", 10 * kMinute);
  EXPECT_EQ(next_deadline(given.state()), kNineOClock + 10 * kMinute);
  given.after(secretary(), "open_list { list: 2 }");
  in("announce_closing { list: 2 at_ms: ", 5 * kMinute);
  EXPECT_EQ(next_deadline(given.state()), kNineOClock + 5 * kMinute);
  given.pass(30 * kMinute);
  EXPECT_EQ(next_deadline(given.state()), std::nullopt);
}

TEST(NextDeadline, IsNotSetByARunningStatement) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  EXPECT_EQ(next_deadline(given.state()), std::nullopt);  // nobody is cut off
}

TEST(Tick, HasNoFactWhenNothingIsDue) {
  auto given = Given::a_round();
  const auto outcome = given.when(support::system(), "tick {}");
  EXPECT_TRUE(outcome.accepted());
  EXPECT_EQ(facts(outcome), "");
}

TEST(Tick, DoesAllThatFellDueWhileTheServerWasAway) {
  auto given = Given::a_round();
  given.after(secretary(),
              "open_list { list: 2 at_ms: " + std::to_string(given.now() + kMinute) + " }");
  given.after(secretary(), "show_message { template_id: 'x' until_ms: " +
                               std::to_string(given.now() + 2 * kMinute) + " }");
  const auto decision =
      decide(given.state(), support::system(), support::command("tick {}"), given.now() + kHour);
  Outcome outcome;
  outcome.events = std::get<Events>(decision);
  EXPECT_EQ(facts(outcome),
            "round_state_changed list_state_changed list_state_changed message_cleared");
}

TEST(Tick, IsTheServersAlone) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(secretary(), "tick {}"), "ROLE_READ_ONLY");
}

TEST(ANewListThatWasToOpenEarlier, OpensAtOnce) {
  auto given = Given::a_round();
  given.pass(kHour);
  given.after(secretary(),
              "put_topic { topic { number: 4 kind: TOPIC_KIND_DISCUSSION title { en: 'T' } "
              "list_opens_at_ms: " +
                  std::to_string(kNineOClock) + " } }");
  given.pass(0);
  EXPECT_EQ(given.list(4).state, v1::LIST_STATE_OPEN);
}

}  // namespace
}  // namespace nameplate::proceedings
