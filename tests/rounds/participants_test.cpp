#include <gmock/gmock.h>

#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

using testing::ElementsAre;

constexpr std::string_view kHeading = "code,category,name_en,name_fr\n";
std::string file(std::string_view rows) { return std::string(kHeading) + std::string(rows); }

TEST(ParseParticipants, ReadsCodeCategoryAndNames) {
  const auto all =
      good(parse_participants(file("KE,member_state,Kenya,Kenya\nEU,group,European Union,\n")));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].code(), "KE");
  EXPECT_EQ(all[0].category(), v1::CATEGORY_MEMBER_STATE);
  EXPECT_EQ(all[0].name().fr(), "Kenya");
  EXPECT_EQ(all[1].category(), v1::CATEGORY_GROUP);
  EXPECT_EQ(all[1].name().fr(), "");
}

TEST(ParseParticipants, GivesEveryFaultWithItsLineAndNothingElse) {
  const auto parsed = parse_participants(
      file("ke,member_state,Kenya,\nKE,memberstate,,\nKE,igo,Kenya,\n,,Nowhere,\nFR,igo,Kenya,\n"));
  EXPECT_THAT(
      faults_of(parsed),
      ElementsAre("2 code bad_code [ke]", "3 category unknown_category [memberstate]",
                  "3 name_en required []", "4 code twice [KE]", "4 name_en name_twice [Kenya]",
                  "5 code required []", "5 category required []", "6 name_en name_twice [Kenya]"));
}

TEST(ParseParticipants, BoundsCodesAndNames) {
  EXPECT_THAT(faults_of(parse_participants(file("A234567890123456,igo,x,\n"))), ElementsAre());
  EXPECT_THAT(faults_of(parse_participants(file("A2345678901234567,igo,x,\n"))),
              ElementsAre("2 code bad_code [A2345678901234567]"));
  EXPECT_THAT(faults_of(parse_participants(file("A,igo," + std::string(300, 'x') + ",\n"))),
              ElementsAre());
  EXPECT_THAT(faults_of(parse_participants(file("A,igo," + std::string(301, 'x') + ",\n"))),
              ElementsAre("2 name_en too_long [301 bytes instead of at most 300]"));
}

TEST(ParseParticipants, RefusesAFileWithoutAnyLine) {
  EXPECT_THAT(faults_of(parse_participants(kHeading)), ElementsAre("1  no_rows []"));
}

TEST(ParseGroups, ReadsMembersAndAcceptsNoGroupsAtAll) {
  const std::set<std::string> known{"KE", "UG"};
  const auto groups = good(parse_groups("code,members,name_en\nEAC,KE  UG,East Africa\n", known));
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_THAT(groups[0].members(), ElementsAre("KE", "UG"));
  EXPECT_TRUE(good(parse_groups("code,members,name_en\n", known)).empty());
}

TEST(ParseGroups, HasIdsOfItsOwn) {
  // A group may have the code of a participant: the European Union is both.
  EXPECT_EQ(good(parse_groups("code,members,name_en\nKE,KE,x\n", {"KE"})).size(), 1U);
}

TEST(ParseGroups, NamesEveryWrongMember) {
  EXPECT_THAT(faults_of(parse_groups("code,members,name_en\nA,KE XX KE YY,a\nA,,a\n", {"KE"})),
              ElementsAre("2 members unknown_participant [XX]", "2 members member_twice [KE]",
                          "2 members unknown_participant [YY]", "3 members required []",
                          "3 code twice [A]", "3 name_en name_twice [a]"));
}

TEST(WriteParticipants, IsSafeInASpreadsheetAndReadsBack) {
  v1::Participant trap;
  trap.set_code("-1");
  trap.set_category(v1::CATEGORY_ENTITY);
  trap.mutable_name()->set_en("=HYPERLINK(\"http://x\",\"y\")");
  trap.mutable_name()->set_zh("＝1");
  const auto csv = write_participants({trap});
  EXPECT_NE(csv.find("\n'-1,entity,\"'=HYPERLINK"), std::string::npos) << csv;
  const auto back = good(parse_participants(csv));
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].SerializeAsString(), trap.SerializeAsString());
}

}  // namespace
}  // namespace nameplate::rounds
