#include <gmock/gmock.h>

#include "server/rounds/local_time.hpp"
#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

using testing::ElementsAre;

constexpr std::string_view kZone = "America/New_York";
constexpr std::int64_t kHour = 3600 * 1000;
constexpr std::int64_t k12March14Utc = 1520863200000;  // 2018-03-12 14:00 UTC = 10:00 in New York

std::string file(std::string_view rows) {
  return "meeting,date,begins,ends,topic,kind,list_opens,title_en\n" + std::string(rows);
}
Parsed<Programme> parse(std::string_view rows, std::string_view zone = kZone) {
  return parse_programme(file(rows), zone);
}

TEST(ParseProgramme, TurnsLocalTimesIntoUtc) {
  const auto programme =
      good(parse("1,2018-03-12,10:00,13:00,1,discussion,2018-03-12 09:30,A\n"
                 "2,2018-03-09,10:00,13:00,2,reading,,B\n"));
  ASSERT_EQ(programme.meetings.size(), 2U);
  EXPECT_EQ(programme.meetings[0].starts_at_ms(), k12March14Utc);
  EXPECT_EQ(programme.meetings[0].hard_stop_ms(), k12March14Utc + 3 * kHour);
  EXPECT_EQ(programme.topics[0].list_opens_at_ms(), k12March14Utc - kHour / 2);
  EXPECT_EQ(programme.topics[1].list_opens_at_ms(), 0);
  // Three days before, the clocks had not gone forward yet: 10:00 was 15:00 UTC.
  EXPECT_EQ(programme.meetings[1].starts_at_ms(), k12March14Utc - 3 * 24 * kHour + kHour);
}

TEST(ParseProgramme, PairsMeetingsAndTopicsManyToMany) {
  const auto programme = good(
      parse("1,2018-03-12,10:00,13:00,1,discussion,,A\n1,,,,2,discussion,,B\n"
            "2,2018-03-12,15:00,18:00,1,,,\n3,2018-03-13,10:00,13:00,,,,\n,,,,3,reading,,C\n"));
  ASSERT_EQ(programme.meetings.size(), 3U);
  EXPECT_THAT(programme.meetings[0].topics(), ElementsAre(1, 2));
  EXPECT_THAT(programme.meetings[1].topics(), ElementsAre(1));
  EXPECT_THAT(programme.meetings[2].topics(), ElementsAre());
  ASSERT_EQ(programme.topics.size(), 3U);
  EXPECT_EQ(programme.topics[2].kind(), v1::TOPIC_KIND_READING);
}

TEST(ParseProgramme, RefusesLinesThatContradictEachOther) {
  EXPECT_THAT(faults_of(parse("1,2018-03-12,10:00,13:00,1,discussion,,A\n"
                              "1,2018-03-13,10:00,13:00,1,reading,,A\n")),
              ElementsAre("3 date differs [\"2018-03-13\", but line 2 says \"2018-03-12\"]",
                          "3 kind differs [\"reading\", but line 2 says \"discussion\"]",
                          "3 topic twice [meeting 1, topic 1]"));
}

TEST(ParseProgramme, GivesEveryFaultOfEveryCell) {
  EXPECT_THAT(faults_of(parse("x,2018-02-30,25:00,13:00,0,talk,tomorrow,\n"
                              "2,2018-02-30,10:00,1 pm,2,talk,2018-03-12,\n"
                              ",2018-03-12,,,,discussion,,\n"
                              "3,,,,3,,,C\n")),
              ElementsAre("2 meeting bad_number [x]", "2 topic bad_number [0]",
                          "3 date bad_date [2018-02-30]", "3 ends bad_time [1 pm]",
                          "3 kind unknown_kind [talk]", "3 list_opens bad_time [2018-03-12]",
                          "3 title_en required []", "4 meeting required []",
                          "4 date without_meeting [2018-03-12]",
                          "4 kind without_topic [discussion]", "5 date required []",
                          "5 begins required []", "5 ends required []", "5 kind required []"));
}

TEST(ParseProgramme, RefusesMeetingsThatOverlapOrEndTooEarlyOrLastTooLong) {
  EXPECT_THAT(
      faults_of(parse("1,2018-03-12,10:00,13:00,1,reading,,A\n2,2018-03-12,12:59,15:00,1,,,\n"
                      "3,2018-03-12,15:00,15:00,1,,,\n4,2018-03-13,10:00,23:00,1,,,\n")),
      ElementsAre("3 begins meetings_overlap [2]", "4 ends ends_before_it_begins [15:00]",
                  "5 ends too_long_a_meeting [23:00]"));
}

TEST(ParseProgramme, RefusesTwoMeetingsWithOneNumber) {
  const auto parsed = parse_programme(
      "meeting,meeting_number,date,begins,ends,topic,kind,title_en\n"
      "1,7,2018-03-12,10:00,13:00,1,reading,A\n2,7,2018-03-13,10:00,13:00,1,,\n",
      kZone);
  EXPECT_THAT(faults_of(parsed), ElementsAre("3 meeting_number twice [7]"));
}

TEST(ParseProgramme, LetsAMeetingPassMidnight) {
  const auto programme = good(parse("1,2018-03-12,21:00,2018-03-13 00:30,1,reading,,A\n"));
  EXPECT_EQ(programme.meetings[0].hard_stop_ms() - programme.meetings[0].starts_at_ms(),
            kHour * 7 / 2);
}

TEST(ParseProgramme, NamesAnUnknownTimeZone) {
  EXPECT_THAT(faults_of(parse("", "America/Gotham")),
              ElementsAre("0 time_zone unknown_time_zone [America/Gotham]"));
}

TEST(LocalTime, RefusesTheHourThatDoesNotExistAndTheHourThatComesTwice) {
  const auto zone = TimeZone::named(kZone);
  ASSERT_TRUE(zone);
  const auto read = [&](std::string_view text) { return zone->read_time(text, std::nullopt); };
  EXPECT_EQ(std::get<1>(read("2018-03-11 02:30")), "no_such_local_time");
  EXPECT_EQ(std::get<1>(read("2018-11-04 01:30")), "ambiguous_local_time");
  EXPECT_EQ(std::get<0>(read("2018-11-04 01:30-04:00")), 1541309400000);
  EXPECT_EQ(std::get<0>(read("2018-11-04 01:30-05:00")), 1541309400000 + kHour);
  EXPECT_EQ(std::get<1>(read("2018-03-12 10:00-05:00")), "wrong_offset");
  EXPECT_EQ(std::get<0>(read("2018-03-11 01:59:59")) + 1000, std::get<0>(read("2018-03-11T03:00")));
}

TEST(LocalTime, KnowsOnlyIanaNames) {
  for (const auto* name : {"America/New_York", "Europe/Zurich", "Asia/Kathmandu", "UTC"}) {
    EXPECT_TRUE(TimeZone::named(name)) << name;
  }
  for (const auto* name : {"", "GMT+5", "Local", "america/new_york", "Etc/Unknown", "EDT"}) {
    EXPECT_FALSE(TimeZone::named(name)) << name;
  }
}

TEST(LocalTime, WritesWhatItReadsForEveryHourOfAYear) {
  for (const auto* name :
       {"America/New_York", "Europe/Zurich", "Asia/Kathmandu", "Australia/Lord_Howe"}) {
    const auto zone = TimeZone::named(name);
    for (std::int64_t utc = 1514764800000; utc < 1546300800000; utc += kHour / 2) {
      const auto text = zone->write_time(utc, std::nullopt);
      const auto back = zone->read_time(text, std::nullopt);
      ASSERT_TRUE(std::holds_alternative<std::int64_t>(back)) << name << " " << text;
      ASSERT_EQ(std::get<0>(back), utc) << name << " " << text;
    }
  }
}

TEST(ParseProgramme, ReadsTheUnitsOfAReading) {
  const std::string headings =
      "meeting,date,begins,ends,topic,kind,unit,unit_label,title_en,title_fr\n";
  const auto programme = good(parse_programme(
      headings +
          ",,,,5,reading,,,Reading,\n,,,,5,,1,Preamble,,\n,,,,5,,3,Objective 1,Data,Données\n",
      kZone));
  ASSERT_EQ(programme.topics.size(), 1U);
  const auto& topic = programme.topics[0];
  EXPECT_EQ(topic.title().en(), "Reading");
  ASSERT_EQ(topic.units_size(), 2);
  EXPECT_EQ(topic.units(0).label(), "Preamble");
  EXPECT_EQ(topic.units(1).number(), 3U);
  EXPECT_EQ(topic.units(1).title().fr(), "Données");
  const auto back = good(parse_programme(write_programme(programme, kZone), kZone));
  EXPECT_EQ(back.topics[0].SerializeAsString(), topic.SerializeAsString());
  EXPECT_THAT(faults_of(parse_programme(headings + ",,,,5,discussion,,,A,\n,,,,5,reading,1,One,,\n"
                                                   ",,,,6,,2,Two,,\n,,,,5,,,Three,,\n",
                                        kZone)),
              ElementsAre("3 kind unit_alone [reading]", "3 topic not_a_reading [5]",
                          "4 topic unit_before_topic [6]", "5 unit bad_number []",
                          "5 topic not_a_reading [5]"));
}

TEST(WriteProgramme, ReadsBackAsItWas) {
  const auto programme = good(parse_programme(
      "meeting,meeting_number,date,begins,ends,topic,topic_number,kind,list_opens,ordering,limits,"
      "title_en,title_ar\n"
      "3,1,2018-11-04,01:30-05:00,03:00,7,1,discussion,2018-11-01 09:30:15,lot,"
      "decided group=8:00 member_state=2:30,\"A, \"\"B\"\"\",عربي\n"
      "3,,,,,8,2,reading,,,,=C,\n4,2,2018-11-04,21:00,2018-11-05 "
      "00:30,,,,,,,,\n,,,,,9,3,reading,,,,D,\n",
      kZone));
  ASSERT_EQ(programme.meetings.size(), 2U);
  const auto csv = write_programme(programme, kZone);
  const auto back = good(parse_programme(csv, kZone));
  EXPECT_EQ(write_programme(back, kZone), csv);
  ASSERT_EQ(back.meetings.size(), programme.meetings.size());
  ASSERT_EQ(back.topics.size(), programme.topics.size());
  for (std::size_t i = 0; i < back.meetings.size(); ++i) {
    EXPECT_EQ(back.meetings[i].SerializeAsString(), programme.meetings[i].SerializeAsString())
        << csv;
  }
  for (std::size_t i = 0; i < back.topics.size(); ++i) {
    EXPECT_EQ(back.topics[i].SerializeAsString(), programme.topics[i].SerializeAsString()) << csv;
  }
}

}  // namespace
}  // namespace nameplate::rounds
