// The reading of a text: units, each with its list, and what becomes of the names left over.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

std::string reading(const std::string& units) {
  return "put_topic { topic { id: 3 number: 3 kind: TOPIC_KIND_READING title { en: 'Reading' } " +
         units + " } }";
}

const std::string kUnits =
    "units { number: 1 label: 'Preamble' } units { number: 2 label: 'Vision' } "
    "units { number: 3 label: 'Objective 1' }";

std::string go(int unit, const std::string& leftover = {}) {
  return "go_to_unit { topic: 3 unit: " + std::to_string(unit) +
         (leftover.empty() ? "" : " leftover: LEFTOVER_" + leftover) + " }";
}

// Topic 3 is read, at its preamble; these ask to speak on it.
Given a_reading(std::initializer_list<const char*> codes) {
  auto given = Given::a_meeting({});
  given.after(secretary(), reading(kUnits));
  given.after(presiding(), "open_topic { topic: 3 }");
  given.after(presiding(), go(1));
  const auto list = std::to_string(given.state().topics.at(3).main_list);
  for (const char* who : codes)
    given.after(delegation(who), "inscribe { capacity: CAPACITY_NATIONAL list: " + list + " }");
  return given;
}

ListId present_list(const Given& given) { return given.state().topics.at(3).main_list; }

TEST(GoToUnit, OpensAListOfTheUnit) {
  auto given = a_reading({"KE"});
  const auto& topic = given.state().topics.at(3);
  EXPECT_EQ(topic.unit, 1U);
  EXPECT_EQ(topic.unit_lists.at(1), topic.main_list);
  const auto& list = given.list(topic.main_list);
  EXPECT_EQ(list.state, v1::LIST_STATE_OPEN);
  EXPECT_EQ(list.unit, 1U);
  EXPECT_EQ(list.ordering, v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST);
  EXPECT_EQ(given.order(list.id), "KE");
}

TEST(GoToUnit, AsksWhatBecomesOfTheNamesLeft) {
  auto given = a_reading({"KE", "BR"});
  const auto before = present_list(given);
  EXPECT_EQ(given.told(presiding(), go(2)), "NAMES_LEFT");
  given.after(presiding(), go(2, "CARRY"));
  EXPECT_EQ(given.order(before), "");
  EXPECT_EQ(given.order(present_list(given)), "KE BR");
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::CARRIED_OVER);
  given.after(presiding(), go(3, "LAPSE"));
  EXPECT_EQ(given.order(present_list(given)), "");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_LAPSED);
}

TEST(GoToUnit, GoesBackToTheOldListAndOpensItUnlessItWasClosedByHand) {
  auto given = a_reading({});
  const auto first = present_list(given);
  given.after(presiding(), go(2));
  EXPECT_EQ(given.list(first).state, v1::LIST_STATE_NOT_OPEN);
  const auto second = present_list(given);
  given.after(presiding(), "close_list { list: " + std::to_string(second) + " }");
  given.after(presiding(), go(1));
  EXPECT_EQ(present_list(given), first);
  EXPECT_EQ(given.list(first).state, v1::LIST_STATE_OPEN);
  given.after(presiding(), go(2));
  EXPECT_EQ(given.list(second).state, v1::LIST_STATE_CLOSED);
}

TEST(GoToUnit, CarriesAheadOfThoseWhoAskedOnTheOtherUnit) {
  auto given = a_reading({});
  const auto first = present_list(given);
  given.after(presiding(), go(2));
  given.after(delegation("KE"), "inscribe { capacity: CAPACITY_NATIONAL list: " +
                                    std::to_string(present_list(given)) + " }");
  given.after(presiding(), "open_list { list: " + std::to_string(first) + " }");
  for (const char* who : {"JP", "KE"})
    given.after(delegation(who),
                "inscribe { capacity: CAPACITY_NATIONAL list: " + std::to_string(first) + " }");
  given.after(delegation("BR"), "inscribe { capacity: CAPACITY_NATIONAL list: " +
                                    std::to_string(present_list(given)) + " }");
  given.after(presiding(), go(1, "CARRY"));
  EXPECT_EQ(given.order(first), "BR JP KE") << "Kenya waits there already: one place, not two";
}

TEST(GoToUnit, IsRefusedWhereItCannotBe) {
  auto given = a_reading({"KE"});
  EXPECT_EQ(given.told(presiding(), "go_to_unit { topic: 1 unit: 1 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), go(9)), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), go(1)), "ALREADY_SO");
  EXPECT_EQ(given.told(delegation("KE"), go(2)), "NOT_PRESIDING");
  given.after_next();
  EXPECT_EQ(given.told(presiding(), go(2)), "FLOOR_HELD");
  given.after(presiding(), given.of("end_statement { entry: % }", "KE"));
  given.after(presiding(), "open_topic { topic: 1 }");
  EXPECT_EQ(given.told(presiding(), go(2)), "TOPIC_NOT_OPEN");
  given.after(presiding(), "suspend_meeting {}");
  EXPECT_EQ(given.told(presiding(), go(2)), "MEETING_SUSPENDED");
}

TEST(GoToUnit, EndsTheChanceToUndo) {
  auto given = a_reading({"KE"});
  given.after_next();
  given.after(presiding(), given.of("end_statement { entry: % }", "KE"));
  const auto end = given.state().last_act;
  given.after(presiding(), go(2));
  EXPECT_EQ(given.told(presiding(), "undo { act: " + std::to_string(end) + " }"),
            "NOTHING_TO_UNDO");
}

TEST(Units, AreEditedAsLongAsNobodyAskedToSpeakOnThem) {
  auto given = a_reading({"KE"});
  given.after(presiding(), go(2, "LAPSE"));
  given.after(presiding(), go(3));
  const std::string left = "units { number: 1 label: 'Preamble' } ";
  EXPECT_EQ(given.told(secretary(), reading(left)), "TOPIC_IN_USE") << "objective 1 is read";
  given.after(presiding(), go(1));
  EXPECT_EQ(given.told(secretary(), reading("units { number: 2 label: 'Vision' }")), "TOPIC_IN_USE")
      << "Kenya asked on the preamble";
  EXPECT_EQ(given.told(secretary(), reading(left)), "accepted");
  EXPECT_EQ(given.told(presiding(), go(2)), "NOT_FOUND");
}

TEST(Units, HaveNumbersLabelsAndAKindOfTopic) {
  auto given = Given::a_round();
  for (const char* units : {"units { label: 'Preamble' }",
                            "units { number: 1 label: 'A' } units { number: 1 label: 'B' }",
                            "units { number: 1 label: 'Sixty-one bytes of a label are one too many "
                            "for a button of it' }"})
    EXPECT_EQ(given.told(secretary(), reading(units)), "FIELD_OUT_OF_RANGE") << units;
  EXPECT_EQ(given.told(secretary(), reading("units { number: 1 }")), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(),
                       "put_topic { topic { number: 9 kind: TOPIC_KIND_DISCUSSION title { en: 'T' }"
                       " units { number: 1 label: 'A' } } }"),
            "FIELD_OUT_OF_RANGE");
}

TEST(Units, LapseWithTheTopic) {
  auto given = a_reading({"KE"});
  given.after(presiding(), go(2, "CARRY"));
  given.after(presiding(), "conclude_topic { topic: 3 }");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_LAPSED);
}

}  // namespace
}  // namespace nameplate::proceedings
