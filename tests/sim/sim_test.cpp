// The simulator itself: the same seed is the same run, what was once found stays found, and every
// canary sings.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/sim/world.hpp"

namespace nameplate::sim {
namespace {

TEST(Simulator, GivesTheSameRunForTheSameSeed) {
  Wishes wishes;
  wishes.seed = 42;
  const auto first = play(wishes);
  const auto second = play(wishes);
  EXPECT_EQ(first.fault, "");
  EXPECT_EQ(first.heard, second.heard);
  EXPECT_EQ(first.acknowledged, second.acknowledged);
  EXPECT_GT(first.acknowledged, 20U);
}

// Seeds that once failed, each with what it found.
TEST(Simulator, KeepsEverySeedThatEverFailedSound) {
  std::ifstream in(NAMEPLATE_SOURCE_DIR "/tests/sim/seeds.txt");
  std::string line;
  int played = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    Wishes wishes;
    words >> wishes.seed >> wishes.acts;
    EXPECT_EQ(play(wishes).fault, "") << line;
    ++played;
  }
  EXPECT_GT(played, 0);
}

TEST(Simulator, LetsNoSecretMoveAByteOfWhatOthersAreSent) {
  for (std::uint64_t seed = 100; seed < 104; ++seed) {
    Wishes wishes;
    wishes.seed = seed;
    EXPECT_EQ(interference(wishes), "") << seed;
  }
}

}  // namespace
}  // namespace nameplate::sim
