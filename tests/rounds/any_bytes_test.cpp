#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

// What somebody may send as a file: real files with bytes changed, cut, doubled and moved. Whatever
// comes out is either faults, or a value that writes and reads back as itself.

std::string real(const std::string& name) {
  std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/deploy/rounds/gcm-2018-03/" + name,
                   std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str().substr(0, 4000);
}

class AnyBytes : public testing::TestWithParam<unsigned> {
 protected:
  std::string damaged(std::string text) {
    static const std::string kSpice = "\",\n\r'=+@:-0123456789 \t;\x7F\xEF\xBB\xBF\xE2\x80\xAE\xFF";
    const auto damages = pick(6);
    for (std::size_t i = 0; i < damages; ++i) {
      const auto at = pick(text.size());
      const auto length = std::min(pick(40), text.size() - at);
      switch (pick(5)) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, text.substr(at, length));
          break;
        case 2:
          text[at] = static_cast<char>(pick(255));
          break;
        case 3:
          text.insert(at, 1, kSpice[pick(kSpice.size() - 1)]);
          break;
        case 4:
          text.resize(at + 1);
          break;
        default:
          text[at] = kSpice[pick(kSpice.size() - 1)];
      }
      if (text.empty()) return text;
    }
    return text;
  }
  std::size_t pick(std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most == 0 ? 0 : most - 1)(random_);
  }

  std::mt19937 random_{GetParam()};
};

void expect_printable(const std::vector<Fault>& faults) {
  EXPECT_FALSE(faults.empty());
  for (const auto& each : faults) {
    EXPECT_LE(each.value.size(), 83U);
    EXPECT_EQ(each.value.find_first_of("\n\r\x1B"), std::string::npos);
    const auto& known = fault_words();
    EXPECT_NE(std::find(known.begin(), known.end(), each.fault), known.end()) << each.fault;
  }
}

// Reads, writes, reads: the two readings must write alike.
template <class Parse, class Write>
bool holds(const std::string& text, Parse parse, Write write) {
  const auto parsed = parse(text);
  if (const auto* faults = std::get_if<1>(&parsed)) {
    expect_printable(*faults);
    return false;
  }
  const auto csv = write(std::get<0>(parsed));
  const auto again = parse(csv);
  if (again.index() == 0) {
    EXPECT_EQ(write(std::get<0>(again)), csv);
  } else {
    for (const auto& line : faults_of(again)) ADD_FAILURE() << line << "\n" << text << "\n" << csv;
  }
  return true;
}

TEST_P(AnyBytes, GiveFaultsOrAValueThatReadsBack) {
  const auto participants = real("participants.csv");
  const auto groups = real("groups.csv");
  const auto programme = real("programme.csv");
  const auto settings = real("round.csv");
  const auto codes =
      codes_of(good(parse_participants(participants.substr(0, participants.rfind('\n')))));
  int accepted = 0;
  constexpr int kTimes = 150;
  for (int i = 0; i < kTimes; ++i) {
    accepted += holds(damaged(participants), parse_participants, write_participants);
    accepted += holds(
        damaged(groups), [&](const std::string& t) { return parse_groups(t, codes); },
        write_groups);
    accepted += holds(
        damaged(programme),
        [](const std::string& t) { return parse_programme(t, "America/New_York"); },
        [](const Programme& p) { return write_programme(p, "America/New_York"); });
    accepted += holds(damaged(settings), parse_round, write_round);
    accepted += holds(damaged(std::string(pick(300), ',')), parse_participants, write_participants);
  }
  // Both outcomes must have been seen, or the test shows nothing.
  EXPECT_GT(accepted, kTimes / 10);
  EXPECT_LT(accepted, kTimes * 5);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyBytes, testing::Range(1U, 9U));

}  // namespace
}  // namespace nameplate::rounds
