// Every target over its seeds, over the inputs that once broke it (kept/, in hexadecimal), and over
// seeds damaged at random from a fixed seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/fuzz/targets.hpp"

namespace nameplate::fuzz {
namespace {

constexpr int kDamaged = 4000;  // for each target; minutes of it are libFuzzer's

std::string unhexed(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::string bytes;
  for (std::string pair; in >> pair;)
    bytes.push_back(static_cast<char>(std::stoi(pair, nullptr, 16)));
  return bytes;
}

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::string of(std::string bytes, const std::string& other) {
    for (auto times = below(4) + 1; times > 0; --times) {
      const auto at = below(bytes.size() + 1);
      const auto length = std::min(below(24), bytes.size() - at);
      switch (below(6)) {
        case 0:
          bytes.erase(at, length);
          break;
        case 1:
          bytes.insert(at, bytes.substr(at, length));
          break;
        case 2:
          bytes.insert(at, 1, static_cast<char>(below(256)));
          break;
        case 3:
          if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
          break;
        case 4:
          if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
          break;
        default:
          bytes.insert(at, other.substr(below(other.size() + 1), 40));
      }
    }
    return bytes;
  }
  std::size_t below(std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::size_t>(random_()) % bound;
  }

 private:
  std::mt19937 random_;
};

class Fuzz : public testing::TestWithParam<Target> {};

// Or the whole would test nothing: the first of the frames' seeds plays seven acts.
TEST(Seeds, ReachTheRules) { EXPECT_EQ(acts_of_frame_seed(), 7U); }

TEST_P(Fuzz, TakesWhatIsAsItShouldBe) {
  const auto seeds = GetParam().seeds();
  ASSERT_FALSE(seeds.empty());
  for (const auto& seed : seeds) GetParam().run(seed);
  GetParam().run({});
}

TEST_P(Fuzz, StandsWhatIsDamaged) {
  const auto seeds = GetParam().seeds();
  Damage damage(20180312);
  for (int i = 0; i < kDamaged; ++i)
    GetParam().run(damage.of(seeds[damage.below(seeds.size())], seeds[damage.below(seeds.size())]));
}

TEST_P(Fuzz, StandsWhatOnceBrokeIt) {
  const auto folder =
      std::filesystem::path(NAMEPLATE_SOURCE_DIR) / "tests/fuzz/kept" / GetParam().name;
  if (!std::filesystem::exists(folder)) return;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    GetParam().run(unhexed(file.path()));
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, testing::ValuesIn(targets()),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace nameplate::fuzz
