// Time limits: by category, by topic, for one entry; never for the statement that runs.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string for_members(std::uint32_t topic, std::int64_t ms, const char* more = "") {
  return "set_time_limits { topic: " + std::to_string(topic) +
         " limits { basis: LIMIT_BASIS_GUIDELINE limits { category: CATEGORY_MEMBER_STATE "
         "limit_ms: " +
         std::to_string(ms) + " } } " + more + " }";
}

TEST(SetTimeLimits, AppliesToWhoIsCalledLaterNotToTheRunningStatement) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  const Floor before = given.state().floor;
  const auto outcome = given.when(presiding(), for_members(0, 2 * kMinute));
  EXPECT_EQ(facts(outcome), "time_limits_set");
  EXPECT_EQ(given.state().floor, before);
  EXPECT_EQ(touched(outcome), "round entry/2 act/" + std::to_string(outcome.act));
  given.after_next();
  EXPECT_EQ(given.state().floor.limit_ms, 2 * kMinute);
}

TEST(SetTimeLimits, OfATopicGoBeforeTheRoundsAndSayWhoSetThem) {
  auto given = Given::names({"KE", "PS"});
  given.after(secretary(), for_members(1, 4 * kMinute));
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 4 * kMinute);
  EXPECT_EQ(limit_for(given.state(), given.entry("PS")), 3 * kMinute);  // the round's
  const auto& limits = given.state().topics.at(1).topic.limits();
  EXPECT_EQ(limits.set_by(), "secretary");
  EXPECT_EQ(limits.set_at_ms(), given.now());
  given.after(secretary(), "set_time_limits { topic: 1 limits {} }");
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 3 * kMinute);
}

TEST(SetTimeLimits, DecidedByTheBodyNeedItsConsentInFormalMode) {
  auto given = Given::a_round(v1::MODE_FORMAL);
  const std::string decided =
      "set_time_limits { limits { basis: LIMIT_BASIS_DECIDED limits { category: CATEGORY_GROUP "
      "limit_ms: 60000 } } ";
  const auto outcome = given.when(presiding(), decided + "}");
  EXPECT_EQ(code(outcome), "NO_OBJECTION_NOT_RECORDED");
  EXPECT_EQ(outcome.refusal->rule(), "72/114");
  EXPECT_EQ(given.told(presiding(), for_members(0, kMinute)), "accepted");  // an appeal
  EXPECT_EQ(given.told(presiding(), decided + "no_objection: true }"), "accepted");
}

TEST(SetTimeLimits, IsRefusedOutsideItsBounds) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(presiding(), for_members(0, 9'999)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), for_members(0, 7'200'001)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), for_members(0, -1)), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), for_members(9, kMinute)), "NOT_FOUND");
  EXPECT_EQ(
      given.told(presiding(), "set_time_limits { limits { limits { category: CATEGORY_IGO } } }"),
      "FIELD_MISSING");
  EXPECT_EQ(given.told(presiding(),
                       "set_time_limits { limits { basis: LIMIT_BASIS_DECIDED limits {} } }"),
            "FIELD_OUT_OF_RANGE");
  given.after(presiding(), for_members(0, kMinute));
  EXPECT_EQ(given.told(presiding(), for_members(0, kMinute)), "ALREADY_SO");
}

TEST(SetEntryLimit, IsForOneThatWaitsWithAReason) {
  auto given = Given::a_meeting({"KE", "BR"});
  const auto set = [](int entry, std::int64_t ms, const char* reason) {
    return "set_entry_limit { entry: " + std::to_string(entry) +
           " limit_ms: " + std::to_string(ms) + " reason: '" + reason + "' }";
  };
  EXPECT_EQ(given.told(secretary(), set(1, 4 * kMinute, "")), "REASON_REQUIRED");
  EXPECT_EQ(given.told(secretary(), set(1, 5, "more time")), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), set(9, kMinute, "more time")), "NOT_FOUND");
  given.after(secretary(), set(1, 4 * kMinute, "more time"));
  EXPECT_EQ(given.told(secretary(), set(1, 4 * kMinute, "more time")), "ALREADY_SO");
  given.after(secretary(), set(2, 0, "no limit"));
  given.after_next();
  EXPECT_EQ(given.state().floor.limit_ms, 4 * kMinute);
  EXPECT_EQ(given.told(secretary(), set(1, 2 * kMinute, "less time")), "NOT_WAITING");
  given.after_next();
  EXPECT_EQ(given.state().floor.limit_ms, 0);
}

}  // namespace
}  // namespace nameplate::proceedings
