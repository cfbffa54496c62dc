// Plays every *.txt of this folder and compares what happens with what the file says happens.
//
// A file is a meeting in words: comments (#), "12 March" for the day, and lines "09:30:00 who:
// act". What followed stands below, indented. NAMEPLATE_REWRITE=1 writes the files anew; read the
// difference before keeping it.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "server/proceedings/invariants.hpp"
#include "server/proceedings/rule_book.hpp"
#include "tests/scenarios/act_words.hpp"
#include "tests/scenarios/fact_words.hpp"
#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {
namespace {

namespace fs = std::filesystem;
using support::MemoryRound;
using support::Outcome;

constexpr auto kIndent = "    ";

class Play {
 public:
  // The whole text anew, with what really followed each act.
  std::string of(const std::string& text) {
    begin(text.find("# Formal mode.") != std::string::npos ? v1::MODE_FORMAL : v1::MODE_INFORMAL);
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with(kIndent)) continue;  // what is said to follow is said by us
      out_ << line << '\n';
      if (!line.empty() && !line.starts_with('#')) play(line);
    }
    return out_.str();
  }
  // The acts that were accepted and the refusals that were met: "close_list",
  // "move_motion:CLOSE_DEBATE", "refused:REFUSAL_LIST_CLOSED".
  [[nodiscard]] const std::set<std::string>& covered() const { return covered_; }

 private:
  void begin(v1::Mode mode) {
    for (const auto& act : support::sample_round(mode))
      note(act, round_.give(support::secretary(), act));
    round_.on_tick([this](const Outcome& outcome) {
      out_ << kIndent << "at " << clock(round_.now_ms()) << " by itself:\n";
      covered_.insert("tick");
      tell(outcome);
    });
  }

  void play(const std::string& line) {
    std::smatch words;
    static const std::regex kDay("(\\d+) March");
    static const std::regex kAct("(\\d\\d:\\d\\d:\\d\\d) +(.+)");
    if (std::regex_match(line, words, kDay)) {
      day_ms_ = kMidnight + (std::stoi(words[1]) - 12) * 24 * support::kHour;
      return;
    }
    ASSERT_TRUE(std::regex_match(line, words, kAct)) << "not understood: " << line;
    const auto at_ms = day_ms_ + time_of_day(words[1]);
    ASSERT_GE(at_ms, round_.now_ms()) << "time goes back: " << line;
    round_.pass(at_ms - round_.now_ms());
    give(words[2]);
    EXPECT_THAT(proceedings::broken_invariants(round_.state()), testing::IsEmpty()) << line;
  }

  void give(const std::string& words) {
    if (words == "look") {
      for (const auto& line : shown(round_.state(), round_.now_ms()))
        out_ << kIndent << line << '\n';
      return;
    }
    if (words == "the server is killed and started again") {
      const auto before = support::described(round_.state());
      round_.restart();
      EXPECT_EQ(support::described(round_.state()), before);
      out_ << kIndent << round_.log().size() << " acts read from the log, the same state\n";
      return;
    }
    const auto act = spoken(words, round_.state(), day_ms_);
    const auto outcome = round_.give(act.actor, act.command);
    note(act.command, outcome);
    tell(outcome);
  }

  void tell(const Outcome& outcome) {
    if (outcome.refusal) out_ << kIndent << in_words(*outcome.refusal) << '\n';
    for (const auto& event : outcome.events)
      out_ << kIndent << in_words(event, round_.state()) << '\n';
  }

  void note(const v1::Command& command, const Outcome& outcome) {
    if (outcome.refusal)
      covered_.insert("refused:" + v1::RefusalCode_Name(outcome.refusal->code()));
    else
      for (const auto& key : proceedings::keys_of(command)) covered_.insert(key);
  }

  static constexpr std::int64_t kMidnight = support::kNineOClock - 9 * support::kHour;
  MemoryRound round_{support::kNineOClock};
  std::int64_t day_ms_ = kMidnight;
  std::ostringstream out_;
  std::set<std::string> covered_;
};

// "01_opening.txt": numbered, so that CMakeLists.txt is none of them.
std::vector<fs::path> files() {
  const auto folder = fs::path(NAMEPLATE_SOURCE_DIR) / "tests/scenarios";
  std::vector<fs::path> found;
  for (const auto& file : fs::directory_iterator(folder))
    if (file.path().extension() == ".txt" && std::isdigit(file.path().filename().c_str()[0]) != 0)
      found.push_back(file.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string content(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

class Scenario : public testing::TestWithParam<fs::path> {};

TEST_P(Scenario, GoesAsItsFileSays) {
  const auto written = content(GetParam());
  std::string played;
  ASSERT_NO_THROW(played = Play().of(written));
  if (std::getenv("NAMEPLATE_REWRITE") != nullptr) std::ofstream(GetParam()) << played;
  EXPECT_EQ(played, written);
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  auto stem = info.param.stem().string();
  std::replace_if(
      stem.begin(), stem.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return stem;
}

INSTANTIATE_TEST_SUITE_P(All, Scenario, testing::ValuesIn(files()), test_name);

TEST(Scenarios, AreAtLeastThirty) { EXPECT_GE(files().size(), 30U); }

// covered.txt says which scenarios reach an act or a refusal; `nameplatectl rules` prints it.
class Coverage : public testing::Test {
 protected:
  Coverage() {
    for (const auto& file : files()) {
      Play play;
      play.of(content(file));
      for (const auto& key : play.covered()) by_key_[key].push_back(file.stem().string());
    }
  }
  std::map<std::string, std::vector<std::string>> by_key_;
};

TEST_F(Coverage, IsWhatItsFileSays) {
  const auto file = fs::path(NAMEPLATE_SOURCE_DIR) / "tests/scenarios/covered.txt";
  std::string found =
      "# Which scenarios reach what. Written by NAMEPLATE_REWRITE=1 test_scenarios.\n";
  for (const auto& [key, scenarios] : by_key_) {
    found += key + ":";
    for (const auto& scenario : scenarios) found += " " + scenario;
    found += "\n";
  }
  if (std::getenv("NAMEPLATE_REWRITE") != nullptr) std::ofstream(file) << found;
  EXPECT_EQ(content(file), found);
}

TEST_F(Coverage, HasEveryLineOfTheRuleBook) {
  std::vector<std::string> uncovered;
  for (const auto& line : proceedings::rule_book())
    if (const auto key = proceedings::key_of(line); !by_key_.contains(key))
      uncovered.push_back(key);
  EXPECT_THAT(uncovered, testing::IsEmpty());
}

TEST_F(Coverage, HasEveryRefusal) {
  // No scenario can say these: the message itself is at fault.
  const std::set<int> unsayable = {0, v1::REFUSAL_UNKNOWN_ACT, v1::REFUSAL_FIELD_MISSING,
                                   v1::REFUSAL_FIELD_OUT_OF_RANGE, v1::REFUSAL_TOO_MANY};
  std::vector<std::string> missing;
  const auto* codes = v1::RefusalCode_descriptor();
  for (int i = 0; i < codes->value_count(); ++i) {
    const auto* code = codes->value(i);
    if (!unsayable.contains(code->number()) && !by_key_.contains("refused:" + code->name()))
      missing.push_back(code->name());
  }
  EXPECT_THAT(missing, testing::IsEmpty());
}

}  // namespace
}  // namespace nameplate::scenarios
