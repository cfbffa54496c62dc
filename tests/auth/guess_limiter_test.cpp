// Guessing is slowed down until it is hopeless, and a chamber of honest slips is not.
#include "server/auth/guess_limiter.hpp"

#include <gtest/gtest.h>

namespace nameplate::auth {
namespace {

constexpr std::int64_t kStart = 1'000'000;
constexpr std::int64_t kMinute = 60'000;

TEST(GuessLimiter, AllowsFourSlipsAndLocksAfterTheFifth) {
  GuessLimiter limiter;
  for (int i = 0; i < 4; ++i) limiter.wrong("7K3", "10.0.0.1", kStart + i);
  EXPECT_EQ(limiter.wait_ms("7K3", "10.0.0.1", false, kStart + 5), 0);
  limiter.wrong("7K3", "10.0.0.1", kStart + 5);
  EXPECT_EQ(limiter.wait_ms("7K3", "10.0.0.1", false, kStart + 5), kMinute);
  EXPECT_EQ(limiter.wait_ms("7K3", "10.0.0.1", false, kStart + 5 + kMinute), 0);
}

TEST(GuessLimiter, LocksACodeWhereverTheGuessesComeFrom) {
  GuessLimiter limiter;
  for (int i = 0; i < 5; ++i) limiter.wrong("7K3", "10.0.0." + std::to_string(i), kStart);
  EXPECT_GT(limiter.wait_ms("7K3", "10.0.0.99", false, kStart), 0);
}

TEST(GuessLimiter, LeavesOtherCodesAlone) {
  GuessLimiter limiter;
  for (int i = 0; i < 5; ++i) limiter.wrong("7K3", "10.0.0.1", kStart);
  EXPECT_EQ(limiter.wait_ms("9ZZ", "10.0.0.1", false, kStart), 0);
}

TEST(GuessLimiter, DoublesTheWaitUpToAnHour) {
  GuessLimiter limiter;
  std::int64_t now = kStart;
  for (const std::int64_t minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
    for (int i = 0; i < 5; ++i) limiter.wrong("7K3", "a", now);
    EXPECT_EQ(limiter.wait_ms("7K3", "a", false, now), minutes * kMinute);
    now += minutes * kMinute;
  }
}

TEST(GuessLimiter, ForgetsSlipsThatLieFurtherApart) {
  GuessLimiter limiter;
  for (int i = 0; i < 100; ++i) limiter.wrong("7K3", "a", kStart + i * 20 * 1000);
  EXPECT_EQ(limiter.wait_ms("7K3", "a", false, kStart + 100 * 20 * 1000), 0);
}

TEST(GuessLimiter, ForgivesACodeWhenItIsRight) {
  GuessLimiter limiter;
  for (int i = 0; i < 4; ++i) limiter.wrong("7K3", "a", kStart);
  limiter.right("7K3");
  limiter.wrong("7K3", "a", kStart);
  EXPECT_EQ(limiter.wait_ms("7K3", "a", false, kStart), 0);
}

TEST(GuessLimiter, BearsAWholeChamberBehindOneAddress) {
  GuessLimiter limiter;
  for (int delegation = 0; delegation < 195; ++delegation)
    limiter.wrong("S" + std::to_string(delegation), "203.0.113.7", kStart + delegation);
  EXPECT_EQ(limiter.wait_ms("7K3", "203.0.113.7", false, kStart + 200), 0);
}

TEST(GuessLimiter, HoldsAnAddressForAMinuteAtMostHoweverOftenItGuesses) {
  GuessLimiter limiter;
  std::int64_t now = kStart;
  for (int burst = 0; burst < 5; ++burst) {
    for (int i = 0; i < GuessLimiter::kPerAddress; ++i)
      limiter.wrong("S" + std::to_string(burst * 1000 + i), "203.0.113.7", now);
    EXPECT_EQ(limiter.wait_ms("7K3", "203.0.113.7", false, now), kMinute);
    now += kMinute;
  }
}

// What a guesser who never tires gets at one code in a year: 2^35 are left behind the selector.
TEST(GuessLimiter, LeavesAGuesserTooFewTriesInAYear) {
  GuessLimiter limiter;
  const std::int64_t year = kStart + std::int64_t{365} * 24 * 60 * kMinute;
  std::int64_t tries = 0;
  for (std::int64_t now = kStart; now < year;) {
    const auto wait = limiter.wait_ms("7K3", "a", false, now);
    if (wait > 0) {
      now += wait;
      continue;
    }
    limiter.wrong("7K3", "a", now);
    ++tries;
  }
  EXPECT_LT(tries, 110'000);  // one in three hundred thousand
}

TEST(GuessLimiter, DoesNotGrowWithoutEnd) {
  GuessLimiter limiter;
  // All within a second, so that nothing may be forgotten for its age.
  for (std::size_t i = 0; i < GuessLimiter::kRemembered + 5000; ++i)
    limiter.wrong("7K3", "address " + std::to_string(i), kStart);
  EXPECT_LE(limiter.remembered(), 2 * GuessLimiter::kRemembered);
}

TEST(GuessLimiter, AGuesserDoesNotKeepOutWhoTypesARightCodeAtTheSameAddress) {
  GuessLimiter limiter;
  for (int i = 0; i <= GuessLimiter::kPerAddress; ++i)
    limiter.wrong("Z" + std::to_string(i), "10.0.0.1", kStart);
  EXPECT_GT(limiter.wait_ms("7K3", "10.0.0.1", false, kStart), 0);
  EXPECT_EQ(limiter.wait_ms("7K3", "10.0.0.1", true, kStart), 0);
}

}  // namespace
}  // namespace nameplate::auth
