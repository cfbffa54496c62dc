#include <gmock/gmock.h>

#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

using testing::ElementsAre;

constexpr std::string_view kLeast =
    "setting,value\nid,r1\ntitle_en,A round\nplace_en,A "
    "room\ntime_zone,Europe/Zurich\nmode,formal\n"
    "presiding_en,CH\n";
Parsed<v1::RoundSettings> parse(std::string_view more) {
  return parse_round(std::string(kLeast) + std::string(more));
}

TEST(ParseRound, NeedsLittleAndHasDefaults) {
  const auto round = good(parse(""));
  EXPECT_EQ(round.mode(), v1::MODE_FORMAL);
  EXPECT_EQ(round.conclude_at_ms(), 30000);
  EXPECT_EQ(round.clock_rate(), 1U);
  EXPECT_FALSE(round.open_displays());
  EXPECT_TRUE(round.limits().limits().empty());
  EXPECT_THAT(round.display_languages(), ElementsAre("en"));
}

TEST(ParseRound, ReadsPersonsPerLanguage) {
  const auto round = good(parse("presiding_en,MX A Person\npresiding_zh,MX 某人\n"));
  ASSERT_EQ(round.presiding_seats().size(), 2);
  EXPECT_EQ(round.presiding_seats(0).person().en(), "");
  EXPECT_EQ(round.presiding_seats(1).code(), "MX");
  EXPECT_EQ(round.presiding_seats(1).person().en(), "A Person");
  EXPECT_EQ(round.presiding_seats(1).person().zh(), "某人");
}

TEST(ParseRound, ReadsLimits) {
  const auto round = good(parse("limits,decided group=5:00 member_state=2:30 entity=0:00\n"));
  EXPECT_EQ(round.limits().basis(), v1::LIMIT_BASIS_DECIDED);
  ASSERT_EQ(round.limits().limits().size(), 3);
  EXPECT_EQ(round.limits().limits(1).category(), v1::CATEGORY_MEMBER_STATE);
  EXPECT_EQ(round.limits().limits(1).limit_ms(), 150000);
  EXPECT_EQ(round.limits().limits(2).limit_ms(), 0);
}

TEST(ParseRound, ReadsWhatTheRulesLeaveToTheBody) {
  const auto round =
      good(parse("first_reply,8:00\nsecond_reply,3:00\nexplanation,7:30\nplenary,yes\n"
                 "rights,PS points=own_matters replies=2\nrights,EU appeals=no motions=yes\n"));
  EXPECT_EQ(round.first_reply_ms(), 480000);
  EXPECT_EQ(round.second_reply_ms(), 180000);
  EXPECT_EQ(round.explanation_ms(), 450000);
  EXPECT_TRUE(round.plenary());
  ASSERT_EQ(round.rights_size(), 2);
  EXPECT_EQ(round.rights(0).participant(), "PS");
  EXPECT_EQ(round.rights(0).points_of_order(), v1::POINT_SCOPE_OWN_MATTERS);
  EXPECT_EQ(round.rights(0).replies(), 2U);
  EXPECT_EQ(round.rights(1).points_of_order(), v1::POINT_SCOPE_UNSPECIFIED);
  EXPECT_FALSE(round.rights(1).appeals());
  EXPECT_TRUE(round.rights(1).motions());
}

TEST(ParseRound, BoundsWhatTheRulesLeaveToTheBody) {
  EXPECT_THAT(
      faults_of(parse("first_reply,0:09\nsecond_reply,120:01\nexplanation,long\n"
                      "plenary,perhaps\n")),
      ElementsAre("8 first_reply out_of_range [0:09]", "9 second_reply out_of_range [120:01]",
                  "10 explanation bad_duration [long]", "11 plenary not_yes_or_no [perhaps]"));
  EXPECT_THAT(
      faults_of(parse("rights,PS points=some replies=5 veto=yes appeals=si alone\n"
                      "rights,VA\nrights,VA replies=1\nrights,\n")),
      ElementsAre("8 rights bad_right [points=some]", "8 rights bad_right [replies=5]",
                  "8 rights bad_right [veto=yes]", "8 rights bad_right [appeals=si]",
                  "8 rights bad_right [alone]", "10 rights twice [VA]", "11 rights required []"));
}

TEST(ParseRound, GivesEveryFaultAtOnce) {
  EXPECT_THAT(
      faults_of(parse_round(
          "setting,value\nid,GCM\nid,x\ntime_zone,Mars\nmode,casual\nlimits,group=5:00\n"
          "conclude_at,5:01\nopen_displays,maybe\ndisplay_languages,en de en\n"
          "presiding_fr,CH X\ncolour,blue\nclock_rate,1001\n")),
      ElementsAre("0 place_en setting_missing []", "0 presiding_en setting_missing []",
                  "0 title_en setting_missing []", "2 id bad_id [GCM]", "3 id twice [id]",
                  "4 time_zone unknown_time_zone [Mars]", "5 mode unknown_mode [casual]",
                  "6 limits limit_basis_missing [group=5:00]", "7 conclude_at out_of_range [5:01]",
                  "8 open_displays not_yes_or_no [maybe]",
                  "9 display_languages unknown_language [de]", "9 display_languages twice [en]",
                  "9 display_languages too_many [a display shows two languages]",
                  "10 presiding_fr not_presiding [CH]", "11 colour unknown_setting [blue]",
                  "12 clock_rate bad_number [1001]"));
}

TEST(ParseRound, BoundsLimits) {
  for (const auto* limits :
       {"guideline group=0:10", "guideline group=120:00", "guideline", "decided group=0:00"}) {
    EXPECT_THAT(faults_of(parse(fmt::format("limits,{}\n", limits))), ElementsAre()) << limits;
  }
  EXPECT_THAT(faults_of(parse("limits,guideline group=0:09 igo=120:01 igo=3 x=3:00 entity=3:60\n")),
              ElementsAre("8 limits out_of_range [group=0:09]",
                          "8 limits out_of_range [igo=120:01]", "8 limits bad_limit [igo=3]",
                          "8 limits bad_limit [x=3:00]", "8 limits bad_limit [entity=3:60]"));
  EXPECT_THAT(faults_of(parse("limits,guideline igo=3:00 igo=3:00\n")),
              ElementsAre("8 limits twice [igo]"));
}

TEST(WriteRound, ReadsBackAsItWas) {
  const auto round = good(
      parse("limits,decided group=5:00 member_state=2:30.500\npresiding_en,MX "
            "José\npresiding_ar,MX عربي\n"
            "title_zh,\"中,文\"\nconclude_at,0:00\nopen_displays,yes\ndisplay_languages,fr ar\n"
            "rehearsal,yes\nclock_rate,20\nfirst_reply,8:00\nsecond_reply,3:00\n"
            "explanation,7:30\nplenary,yes\nrights,PS points=own_matters replies=2\n"
            "rights,EU appeals=yes motions=yes\n"));
  const auto back = good(parse_round(write_round(round)));
  EXPECT_EQ(back.SerializeAsString(), round.SerializeAsString()) << write_round(round);
}

TEST(ParseRoundFiles, GathersTheFaultsOfAllFiles) {
  const auto parsed = parse_round_files({std::string(kLeast), "code,category,name_en\nKE,x,Kenya\n",
                                         "code,members,name_en\nA,ZZ,a\n", "meeting\n1\n"});
  std::vector<std::string> words;
  for (const auto& each : std::get<1>(parsed)) words.push_back(each.file + " " + each.fault.fault);
  // Of the groups nothing can be said while the participants cannot be read.
  EXPECT_THAT(words, ElementsAre("participants.csv unknown_category",
                                 "programme.csv column_missing", "programme.csv column_missing",
                                 "programme.csv column_missing", "programme.csv column_missing",
                                 "programme.csv column_missing", "programme.csv column_missing"));
}

TEST(ParseRoundFiles, WantsWhoeverPresidesAmongTheParticipants) {
  const auto parsed = parse_round_files(
      {std::string(kLeast), "code,category,name_en\nKE,member_state,Kenya\n",
       "code,members,name_en\nA,KE,a\n",
       "meeting,date,begins,ends,topic,kind,title_en\n1,2018-03-12,10:00,13:00,1,reading,A\n"});
  const auto& faults = std::get<1>(parsed);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(in_words(faults[0]),
            "round.csv, presiding_en: \"CH\" is not the code of a participant");
}

}  // namespace
}  // namespace nameplate::rounds
