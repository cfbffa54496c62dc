#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "server/rounds/text.hpp"
#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

TEST(FaultInWords, SaysWhatIsWrongAndWhatToDo) {
  EXPECT_EQ(
      in_words(Fault{3, "category", "unknown_category", "memberstate"}),
      "\"memberstate\" is not a category; use group, member_state, observer_state, igo, entity "
      "or stakeholder");
  EXPECT_EQ(in_words(FileFault{"groups.csv", {7, "members", "unknown_participant", "XX"}}),
            "groups.csv, line 7, members: \"XX\" is not the code of a participant");
  EXPECT_EQ(in_words(FileFault{"round.csv", {0, "id", "setting_missing", ""}}),
            "round.csv, id: this setting is missing");
}

TEST(FaultInWords, TakesTheValueAsItIs) {
  EXPECT_EQ(in_words(Fault{1, "code", "bad_code", "{0} {x}"}),
            "\"{0} {x}\" is not a code: 1 to 16 of A-Z, 0-9 and -");
}

std::string source_of_the_readers() {
  std::stringstream text;
  const std::filesystem::path room = std::string(NAMEPLATE_SOURCE_DIR) + "/server/rounds";
  for (const auto& file : std::filesystem::directory_iterator(room)) {
    if (file.path().filename() != "fault.cpp") text << std::ifstream(file.path()).rdbuf();
  }
  return text.str();
}

std::set<std::string> found_in(const std::string& source, const std::string& pattern) {
  std::set<std::string> words;
  const std::regex expression(pattern);
  for (std::sregex_iterator it(source.begin(), source.end(), expression), end; it != end; ++it) {
    words.insert((*it)[1]);
  }
  return words;
}

TEST(FaultInWords, HasASentenceForEveryFaultThatTheReadersGive) {
  const auto& known = fault_words();
  const auto given = found_in(source_of_the_readers(), "fault\\(\"([a-z0-9_]+)\"");
  EXPECT_GT(given.size(), 20U);
  for (const auto& word : given) {
    EXPECT_NE(std::find(known.begin(), known.end(), word), known.end()) << word;
  }
}

TEST(FaultInWords, HasNoSentenceThatNoReaderNeeds) {
  auto quoted = found_in(source_of_the_readers(), "\"([a-z][a-z0-9_]+)\"");
  quoted.insert("more_faults");  // given by Faults itself
  for (const auto& word : fault_words()) EXPECT_TRUE(quoted.contains(word)) << word;
}

TEST(FaultInWords, HasNoSentenceTwice) {
  auto words = fault_words();
  std::sort(words.begin(), words.end());
  EXPECT_EQ(std::adjacent_find(words.begin(), words.end()), words.end());
}

TEST(Faults, NeverCarryWhatCouldDisturbATerminal) {
  Faults faults;
  faults.add(1, "na\x1B[31mme", "bad_code",
             std::string("a\0b\r\n\x1B]0;x\x07\xFF\xE2\x80\xAE", 15));
  const auto taken = faults.take();
  EXPECT_EQ(taken[0].column, "na?[31mme");
  EXPECT_EQ(taken[0].value, "a?b???]0;x???");
  faults.add(1, "", "bad_code", std::string(1000, 'x'));
  EXPECT_EQ(faults.take()[0].value.size(), 83U);
}

TEST(Faults, ComeInTheOrderOfTheFile) {
  Faults faults;
  faults.add(9, "b", "required");
  faults.add(2, "b", "required");
  faults.add(2, "a", "required");
  EXPECT_THAT(lines_of(faults.take()),
              testing::ElementsAre("2 b required []", "2 a required []", "9 b required []"));
}

}  // namespace
}  // namespace nameplate::rounds
