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
#include <regex>
#include <sstream>

#include "server/proceedings/invariants.hpp"
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

 private:
  void begin(v1::Mode mode) {
    for (const auto& act : support::sample_round(mode)) round_.give(support::secretary(), act);
    round_.on_tick([this](const Outcome& outcome) {
      out_ << kIndent << "at " << clock(round_.now_ms()) << " by itself:\n";
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
    tell(round_.give(act.actor, act.command));
  }

  void tell(const Outcome& outcome) {
    if (outcome.refusal) out_ << kIndent << in_words(*outcome.refusal) << '\n';
    for (const auto& event : outcome.events)
      out_ << kIndent << in_words(event, round_.state()) << '\n';
  }

  static constexpr std::int64_t kMidnight = support::kNineOClock - 9 * support::kHour;
  MemoryRound round_{support::kNineOClock};
  std::int64_t day_ms_ = kMidnight;
  std::ostringstream out_;
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

TEST(Scenarios, AreAtLeastTwelve) { EXPECT_GE(files().size(), 12U); }

}  // namespace
}  // namespace nameplate::scenarios
