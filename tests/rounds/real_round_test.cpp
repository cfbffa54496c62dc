#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <sstream>

#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

using testing::ElementsAre;

std::string contents(const std::string& name) {
  const auto path = std::string(NAMEPLATE_SOURCE_DIR) + "/deploy/rounds/gcm-2018-03/" + name;
  std::ifstream in(path, std::ios::binary);
  if (!in) ADD_FAILURE() << path << " is not there";
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

class TheRoundOfMarch2018 : public testing::Test {
 protected:
  void SetUp() override {
    auto parsed = parse_round_files({contents("round.csv"), contents("participants.csv"),
                                     contents("groups.csv"), contents("programme.csv")});
    if (const auto* faults = std::get_if<std::vector<FileFault>>(&parsed)) {
      for (const auto& each : *faults) ADD_FAILURE() << in_words(each);
      FAIL();
    }
    round = std::get<Round>(std::move(parsed));
  }
  Round round;
};

TEST_F(TheRoundOfMarch2018, HasAllMembersAndObservers) {
  std::map<v1::Category, int> count;
  for (const auto& each : round.participants) ++count[each.category()];
  EXPECT_EQ(count[v1::CATEGORY_MEMBER_STATE], 193);
  EXPECT_EQ(count[v1::CATEGORY_OBSERVER_STATE], 2);
  EXPECT_EQ(count[v1::CATEGORY_GROUP], 1);  // the European Union, counted among the groups
  EXPECT_EQ(count[v1::CATEGORY_IGO], 23);
  EXPECT_EQ(count[v1::CATEGORY_ENTITY], 6);
  EXPECT_EQ(round.participants.size(), 225U);
}

TEST_F(TheRoundOfMarch2018, NamesEveryStateInSixLanguages) {
  int english_only = 0;
  for (const auto& each : round.participants) {
    const auto& name = each.name();
    const bool all = !name.fr().empty() && !name.es().empty() && !name.ru().empty() &&
                     !name.ar().empty() && !name.zh().empty();
    const bool state = each.category() == v1::CATEGORY_MEMBER_STATE ||
                       each.category() == v1::CATEGORY_OBSERVER_STATE;
    EXPECT_TRUE(all || !state) << each.code();
    if (!all) ++english_only;
  }
  EXPECT_EQ(english_only, 29);
}

TEST_F(TheRoundOfMarch2018, UsesTheNamesOfItsDay) {
  std::map<std::string, std::string> english;
  for (const auto& each : round.participants) english[each.code()] = each.name().en();
  EXPECT_EQ(english["SZ"], "Swaziland");
  EXPECT_EQ(english["MK"], "The former Yugoslav Republic of Macedonia");
  EXPECT_EQ(english["TR"], "Turkey");
  EXPECT_EQ(english["VA"], "Holy See");
  EXPECT_EQ(english["CI"], "Côte d'Ivoire");
}

TEST_F(TheRoundOfMarch2018, HasTheGroupsAndTheirSizes) {
  std::map<std::string, int> size;
  for (const auto& each : round.groups) size[each.code()] = each.members().size();
  const std::map<std::string, int> expected{
      {"EU", 28},      {"G77", 134},  {"AFRICA", 54}, {"ARAB", 21},  {"ASEAN", 10},
      {"CARICOM", 14}, {"AOSIS", 37}, {"LDC", 47},    {"LLDC", 32},  {"CELAC", 33},
      {"GCC", 6},      {"PIF", 14},   {"CANZ", 3},    {"NORDIC", 5}, {"V4", 4}};
  EXPECT_EQ(size, expected);
}

TEST_F(TheRoundOfMarch2018, HasEightMeetingsAndFiveTopics) {
  ASSERT_EQ(round.programme.meetings.size(), 8U);
  ASSERT_EQ(round.programme.topics.size(), 5U);
  std::vector<std::uint32_t> topics;
  for (const auto& meeting : round.programme.meetings) {
    ASSERT_EQ(meeting.topics().size(), 1);
    topics.push_back(meeting.topics(0));
    EXPECT_EQ(meeting.hard_stop_ms() - meeting.starts_at_ms(), 3 * 3600 * 1000);
  }
  EXPECT_THAT(topics, ElementsAre(1, 1, 2, 2, 3, 4, 5, 5));
  EXPECT_EQ(round.programme.meetings[0].starts_at_ms(), 1520863200000);  // 12 March 2018, 14:00 UTC
  EXPECT_EQ(round.programme.topics[0].list_opens_at_ms(), 1520861400000);  // half an hour before
  EXPECT_EQ(round.programme.topics[4].kind(), v1::TOPIC_KIND_READING);
  // Preamble, vision, 22 objectives, implementation, follow-up.
  ASSERT_EQ(round.programme.topics[4].units_size(), 26);
  EXPECT_EQ(round.programme.topics[4].units(23).label(), "Objective 22");
  for (const auto& topic : round.programme.topics) {
    EXPECT_FALSE(topic.title().en().empty() || topic.title().fr().empty() ||
                 topic.title().es().empty() || topic.title().ru().empty() ||
                 topic.title().ar().empty() || topic.title().zh().empty());
  }
}

TEST_F(TheRoundOfMarch2018, IsPresidedByMexicoAndSwitzerland) {
  ASSERT_EQ(round.settings.presiding_seats().size(), 2);
  EXPECT_EQ(round.settings.presiding_seats(0).code(), "MX");
  EXPECT_EQ(round.settings.presiding_seats(1).person().en(), "Jürg Lauber");
  EXPECT_EQ(round.settings.mode(), v1::MODE_INFORMAL);
  EXPECT_EQ(round.settings.limits().basis(), v1::LIMIT_BASIS_GUIDELINE);
  EXPECT_TRUE(round.settings.open_displays());
}

TEST_F(TheRoundOfMarch2018, WritesAndReadsBackAsItWas) {
  const auto zone = round.settings.time_zone();
  const auto codes = codes_of(round.participants);
  const auto participants = good(parse_participants(write_participants(round.participants)));
  EXPECT_EQ(write_participants(participants), contents("participants.csv"));
  ASSERT_EQ(participants.size(), round.participants.size());
  for (std::size_t i = 0; i < participants.size(); ++i) {
    EXPECT_EQ(participants[i].SerializeAsString(), round.participants[i].SerializeAsString());
  }
  const auto groups = good(parse_groups(write_groups(round.groups), codes));
  EXPECT_EQ(write_groups(groups), write_groups(round.groups));
  const auto programme = good(parse_programme(write_programme(round.programme, zone), zone));
  EXPECT_EQ(write_programme(programme, zone), write_programme(round.programme, zone));
  const auto settings = good(parse_round(write_round(round.settings)));
  EXPECT_EQ(settings.SerializeAsString(), round.settings.SerializeAsString());
}

}  // namespace
}  // namespace nameplate::rounds
