// Messages and blanking of the chamber display, each with an end.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string until(const char* act, std::int64_t ms) {
  return std::string(act) + std::to_string(ms) + " }";
}

TEST(ShowMessage, StaysUntilItsTime) {
  auto given = Given::a_round();
  const auto ten_past = given.now() + 10 * kMinute;
  const auto outcome =
      given.when(secretary(),
                 until("show_message { text { en: 'Room 4' fr: 'Salle 4' } until_ms: ", ten_past));
  EXPECT_EQ(touched(outcome), "notice act/" + std::to_string(outcome.act));
  EXPECT_EQ(given.state().notice.text.fr(), "Salle 4");
  given.pass(10 * kMinute - 1);
  EXPECT_TRUE(given.state().notice.shown);
  given.pass(1);
  EXPECT_FALSE(given.state().notice.shown);
  EXPECT_EQ(given.state().notice.text.en(), "");
}

TEST(ShowMessage, WithoutATimeStaysUntilTheNextCallOrUntilCleared) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(presiding(), "show_message { template_id: 'please-be-seated' }");
  given.after(presiding(), "clear_message {}");
  EXPECT_EQ(given.told(presiding(), "clear_message {}"), "ALREADY_SO");
  given.after(presiding(), "show_message { template_id: 'please-be-seated' }");
  given.pass(kHour);
  EXPECT_TRUE(given.state().notice.shown);
  const auto outcome = given.when(presiding(), "call_next { expect_next: 1 }");
  EXPECT_EQ(facts(outcome), "message_cleared floor_given");
  EXPECT_FALSE(given.state().notice.shown);
}

TEST(ShowMessage, WithATimeOutlastsACall) {
  auto given = Given::a_meeting({"KE"});
  given.after(presiding(),
              until("show_message { text { en: 'x' } until_ms: ", given.now() + kHour));
  given.after_next();
  EXPECT_TRUE(given.state().notice.shown);
}

TEST(ShowMessage, IsRefusedWithoutAnEnglishTextOrTemplateAndForThePast) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(secretary(), "show_message {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "show_message { text { fr: 'Salle 4' } }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "show_message { text { fr: 'Salle 4' } template_id: 'x' }"),
            "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "show_message { text { en: 'two\\nlines' } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "show_message { template_id: 'a b' }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(
      given.told(secretary(), until("show_message { template_id: 'a' until_ms: ", given.now())),
      "FIELD_OUT_OF_RANGE");
}

TEST(BlankDisplay, EndsAtItsTimeOrWithTheNextCall) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after(presiding(), until("blank_display { until_ms: ", given.now() + kMinute));
  EXPECT_EQ(given.told(presiding(), until("blank_display { until_ms: ", given.now() + kMinute)),
            "ALREADY_SO");
  given.after_next();
  EXPECT_TRUE(given.state().notice.blank);
  given.pass(kMinute);
  EXPECT_FALSE(given.state().notice.blank);
  given.after(presiding(), "blank_display {}");
  given.pass(kHour);
  EXPECT_TRUE(given.state().notice.blank);
  given.after_next();
  EXPECT_FALSE(given.state().notice.blank);
  EXPECT_EQ(given.told(presiding(), "blank_display { until_ms: 1 }"), "FIELD_OUT_OF_RANGE");
}

TEST(BlankDisplay, CanBeEndedByHandAndLeavesTheMessage) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(presiding(), "unblank_display {}"), "ALREADY_SO");
  given.after(presiding(), "show_message { text { en: 'Room 4' } }");
  given.after(presiding(), "blank_display {}");
  given.after(presiding(), "unblank_display {}");
  EXPECT_TRUE(given.state().notice.shown);
  EXPECT_FALSE(given.state().notice.blank);
}

}  // namespace
}  // namespace nameplate::proceedings
