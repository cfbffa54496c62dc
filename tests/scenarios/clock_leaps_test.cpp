// Every scenario, at every step of which the machine's clock does what clocks do: who has the
// floor, for how long, and in which order, is as if it had not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "nameplate/v1/event.pb.h"
#include "tests/scenarios/bent_meeting.hpp"

namespace nameplate::scenarios {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;
// Sunday, 11 March 2018, 2 a.m. in New York, which was 3 a.m.: the night before the round.
constexpr std::int64_t kDaylightSaving = 1'520'751'600'000;

std::vector<std::string> scenarios() {
  std::vector<std::string> names;
  for (const auto& file :
       fs::directory_iterator(fs::path(NAMEPLATE_SOURCE_DIR) / "tests/scenarios"))
    if (std::isdigit(file.path().filename().c_str()[0]) != 0)
      names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}
std::string text_of(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(fs::path(NAMEPLATE_SOURCE_DIR) / "tests/scenarios" / (name + ".txt"))
              .rdbuf();
  return text.str();
}

// To be read when two are not the same.
std::string described(const std::vector<std::string>& records) {
  std::string all;
  v1::LogRecord record;
  for (const auto& bytes : records) {
    record.ParseFromString(bytes);
    all += record.ShortDebugString() + "\n";
  }
  return all;
}

const std::vector<Leap>& leaps() {
  static const std::vector<Leap> all = {
      {"AnHourBack", -kHour},
      {"ADayBack", -kDay},
      {"Frozen", 0, 0, true},
      {"ASecondTwice", -1000},  // 23:59:59 shown two times over, as Linux does with a leap second
      {"ASecondLeftOut", 1000},
      {"ASmearedSecond", 0, 0, false, 86'400},
      {"SetRightByASecondAndAHalf", 1500},
      {"OneOddReading", kHour, 2000},
      {"OneOddReadingBack", -kHour, 2000},
      {"AnHourOn", kHour, 0, false, 0, true},
      {"SetRightByFiveSeconds", 5000, 0, false, 0, true},
      {"SetRightByAMinute", 60'000, 0, false, 0, true},
  };
  return all;
}

class ClockLeaps : public ::testing::TestWithParam<std::tuple<Leap, std::string>> {
 protected:
  // A leap after which no meeting could be compared shows nothing. Asked when all of them ran.
  static void TearDownTestSuite() {
    const auto* suite = ::testing::UnitTest::GetInstance()->current_test_suite();
    const bool whole = suite->test_to_run_count() == suite->total_test_count();
    std::size_t all = 0;
    for (const auto& [leap, count] : compared_) {
      all += count;
      if (whole) {
        EXPECT_GT(count, 0U) << leap;
      }
    }
    std::printf("%zu meetings compared\n", all);
  }
  static std::map<std::string, std::size_t> compared_;  // by leap
};
std::map<std::string, std::size_t> ClockLeaps::compared_;

TEST_P(ClockLeaps, ChangeNoOrderAndNoTimeUsed) {
  const auto& [leap, name] = GetParam();
  const std::string text = text_of(name);
  auto& compared = compared_[leap.name];
  const Played straight = played(text);
  ASSERT_THAT(straight.faults, IsEmpty());
  for (std::size_t at = 0; at < steps_of(text); ++at) {
    SCOPED_TRACE("before step " + std::to_string(at + 1));
    const Played bent = played(text, leap, at);
    EXPECT_THAT(bent.faults, IsEmpty());
    if (!bent.comparable) continue;
    ++compared;
    EXPECT_EQ(bent.steps, straight.steps);
    EXPECT_EQ(bent.ending, straight.ending);
    if (!leap.followed) {
      EXPECT_EQ(described(bent.records), described(straight.records));
    }
    if (HasFailure()) return;
  }
}

// Time is UTC everywhere: the hour that the chamber's wall clocks skip is none.
TEST(DaylightSaving, ChangesNothingWhicheverStepItMeets) {
  for (const auto& name : scenarios()) {
    const std::string text = text_of(name);
    const Played straight = played(text);
    for (std::size_t at = 0; at < steps_of(text); ++at) {
      SCOPED_TRACE(name + ", at step " + std::to_string(at + 1));
      // The step stands a second after the change, whatever came before stands before it.
      const Played bent =
          played(text, std::nullopt, 0, kDaylightSaving + 1000 - time_of_step(text, at));
      ASSERT_THAT(bent.faults, IsEmpty());
      ASSERT_EQ(bent.steps, straight.steps);
      ASSERT_EQ(described(bent.records), described(straight.records));
    }
  }
}

std::string name_of(const ::testing::TestParamInfo<std::tuple<Leap, std::string>>& one) {
  auto name = std::get<0>(one.param).name + "_" + std::get<1>(one.param);
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Each, ClockLeaps,
                         ::testing::Combine(::testing::ValuesIn(leaps()),
                                            ::testing::ValuesIn(scenarios())),
                         name_of);

}  // namespace

void PrintTo(const Leap& leap, std::ostream* out) { *out << leap.name; }

}  // namespace nameplate::scenarios
