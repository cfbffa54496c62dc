// Beside the list: guests and the Secretariat, the Chair's word to a speaker, the floor taken back,
// limits of a meeting and more time for one delegation.
#include "server/proceedings/decide.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kBriefing =
    "give_floor_outside { capacity: CAPACITY_SECRETARIAT speaker { en: 'Ms. Arbour' } }";

// Whoever speaks outside the list: the last entry of all.
std::string last_entry(const Given& given) {
  return std::to_string(given.state().entries.rbegin()->first);
}

std::string limit_members(const std::string& of, int minutes) {
  return "set_time_limits { " + of +
         " limits { basis: LIMIT_BASIS_GUIDELINE limits { category: CATEGORY_MEMBER_STATE"
         " limit_ms: " +
         std::to_string(minutes * kMinute) + " } } }";
}

TEST(GiveFloorOutside, NeedsNoTopicAndHasNoLimit) {
  auto given = Given::names({"KE"});
  EXPECT_EQ(given.told(presiding(), kBriefing), "MEETING_NOT_IN_SESSION");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(facts(given.when(presiding(), kBriefing)), "list_created entry_inscribed floor_given");
  EXPECT_EQ(given.state().floor.limit_ms, 0);
  const auto& entry = given.state().entries.rbegin()->second;
  EXPECT_EQ(entry.speaker.en(), "Ms. Arbour");
  EXPECT_EQ(given.list(entry.list).kind, v1::LIST_KIND_OUTSIDE);
  EXPECT_EQ(given.told(presiding(), kBriefing), "FLOOR_HELD");
}

TEST(GiveFloorOutside, KeepsOneListForTheRoundAndCountsNowhere) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(kMinute);
  given.after(presiding(), "end_statement { entry: 1 }");
  for (int i = 0; i < 2; ++i) {
    given.after(presiding(), kBriefing);
    given.pass(10 * kMinute);
    given.after(presiding(), "end_statement { entry: " + last_entry(given) + " }");
  }
  const auto outside = given.state().entries.rbegin()->second.list;
  EXPECT_EQ(given.list(outside).heard, 0U);
  EXPECT_EQ(given.state().lists.size(), 4U);
  given.after_next();
  EXPECT_EQ(given.list().last_turnover_ms, 0) << "a briefing is no part of a turnover";
}

TEST(GiveFloorOutside, IsForThoseWhoAreOnNoList) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(given.told(presiding(), "give_floor_outside { capacity: CAPACITY_NATIONAL }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(presiding(), "give_floor_outside { capacity: CAPACITY_GUEST }"),
            "FIELD_MISSING");
  EXPECT_EQ(
      given.told(secretary(), "inscribe { list: 1 participant: 'KE' capacity: CAPACITY_GUEST }"),
      "FIELD_OUT_OF_RANGE");
}

TEST(GiveFloorOutside, EndsWithTheNextCallOrWhenAbsent) {
  auto given = Given::a_meeting({"KE"});
  given.after(presiding(), kBriefing);
  given.after_next();
  EXPECT_EQ(given.floor(), "KE");
  given.after(presiding(), "end_statement { entry: 1 }");
  given.after(presiding(), kBriefing);
  EXPECT_EQ(facts(given.when(presiding(), "mark_absent { entry: " + last_entry(given) + " }")),
            "floor_ended");
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.state().floor.entry, given.state().entries.rbegin()->first);
}

TEST(GiveFloorOutside, CanBeUndone) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  given.after(presiding(), "end_statement { entry: 1 }");
  given.after(presiding(), kBriefing);
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.floor(), "nobody");
  EXPECT_EQ(given.state().entries.rbegin()->second.state, v1::ENTRY_STATE_WITHDRAWN);
}

TEST(RemindSpeaker, IsAWordAndNothingElse) {
  auto given = Given::a_meeting({"KE", "BR"});
  EXPECT_EQ(given.told(presiding(), "remind_speaker { entry: 1 kind: TIME }"), "NO_FLOOR_HOLDER");
  given.after_next();
  given.pass(kMinute);
  const auto floor = given.state().floor;
  given.after(presiding(), "remind_speaker { entry: 1 kind: RELEVANCE }");
  EXPECT_EQ(given.state().floor, floor);
  EXPECT_EQ(given.entry("KE").reminded, v1::RemindSpeaker::RELEVANCE);
  EXPECT_EQ(given.entry("KE").reminded_at_ms, given.now());
  EXPECT_EQ(given.told(presiding(), "remind_speaker { entry: 2 kind: TIME }"), "NOT_THE_SPEAKER");
  EXPECT_EQ(given.told(presiding(), "remind_speaker { entry: 1 }"), "FIELD_MISSING");
}

TEST(WithdrawFloor, EndsTheStatementWithAReason) {
  auto given = Given::a_meeting({"KE"});
  given.after_next();
  given.pass(kMinute);
  EXPECT_EQ(given.told(presiding(), "withdraw_floor { entry: 1 }"), "REASON_REQUIRED");
  const auto outcome = given.when(presiding(), "withdraw_floor { entry: 1 reason: 'time' }");
  EXPECT_EQ(facts(outcome), "floor_ended");
  EXPECT_EQ(outcome.events[0].floor_ended().withdrawn_reason(), "time");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_HEARD);
  EXPECT_TRUE(given.entry("KE").floor_withdrawn);
  EXPECT_EQ(given.entry("KE").used_ms, kMinute);
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_FALSE(given.entry("KE").floor_withdrawn);
}

TEST(LimitsOfAMeeting, GoBeforeTheTopicsAndTheRounds) {
  auto given = Given::names({"KE"});
  given.after(presiding(), limit_members("topic: 1", 4));
  given.after(presiding(), limit_members("meeting: 1", 2));
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 4 * kMinute) << "not yet that meeting";
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 2 * kMinute);
  EXPECT_EQ(given.told(presiding(), limit_members("meeting: 1", 2)), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), limit_members("meeting: 9", 2)), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), limit_members("topic: 1 meeting: 1", 2)), "FIELD_OUT_OF_RANGE");
  given.after(presiding(), "adjourn_meeting {}");
  EXPECT_EQ(given.told(presiding(), limit_members("meeting: 1", 3)), "MEETING_ADJOURNED");
}

TEST(Accommodation, AddsToWhateverLimitApplies) {
  auto given = Given::names({"KE", "BR"});
  EXPECT_EQ(given.told(presiding(), "set_accommodation { participant: 'ZZ' extra_ms: 60000 }"),
            "NOT_FOUND");
  given.after(presiding(), "set_accommodation { participant: 'KE' extra_ms: 60000 }");
  EXPECT_EQ(given.told(presiding(), "set_accommodation { participant: 'KE' extra_ms: 60000 }"),
            "ALREADY_SO");
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 4 * kMinute);
  EXPECT_EQ(limit_for(given.state(), given.entry("BR")), 3 * kMinute);
  given.after(presiding(), "set_accommodation { participant: 'KE' }");
  EXPECT_EQ(limit_for(given.state(), given.entry("KE")), 3 * kMinute);
  EXPECT_TRUE(given.state().accommodations.empty());
}

}  // namespace
}  // namespace nameplate::proceedings
