#include "proto/cpp/meeting_clock.hpp"

#include <gtest/gtest.h>

namespace nameplate::binding {
namespace {

constexpr std::int64_t kNoon = 1'520'870'400'000;

v1::Pong pong(std::int64_t t0_us, std::int64_t now_ms, std::int32_t frac_us = 0) {
  v1::Pong result;
  result.set_t0_us(t0_us);
  result.set_now_ms(now_ms);
  result.set_frac_us(frac_us);
  return result;
}

TEST(MeetingClock, KnowsNothingBeforeTheWelcome) {
  MeetingClock clock;
  EXPECT_FALSE(clock.known());
  EXPECT_EQ(clock.now_ms(123), 0);
}

TEST(MeetingClock, StartsFromTheWelcomeAndRunsOn) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 1'000'000);
  EXPECT_EQ(clock.now_ms(1'000'000), kNoon);
  EXPECT_EQ(clock.now_ms(3'500'000), kNoon + 2'500);
  EXPECT_FALSE(clock.round_trip_us());
}

TEST(MeetingClock, TakesTheMiddleOfTheRoundTrip) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 0);
  clock.pong(pong(1'000'000, kNoon + 5'000, 250), 1'040'000);
  EXPECT_EQ(clock.now_ms(1'020'000), kNoon + 5'000);
  EXPECT_EQ(clock.now_ms(1'020'750), kNoon + 5'001);  // 250 us + 750 us
  EXPECT_EQ(clock.round_trip_us(), 40'000);
}

TEST(MeetingClock, TheLeastRoundTripWinsOverLaterOnes) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 0);
  clock.pong(pong(1'000'000, kNoon + 1'000), 1'002'000);
  clock.pong(pong(2'000'000, kNoon + 2'300), 2'900'000);  // a slow one, 150 ms wrong
  EXPECT_EQ(clock.now_ms(1'001'000), kNoon + 1'000);
}

TEST(MeetingClock, ForgetsSamplesOlderThanTwoMinutes) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 0);
  clock.pong(pong(0, kNoon), 1'000);
  clock.pong(pong(125'000'000, kNoon + 125'400), 125'010'000);
  EXPECT_EQ(clock.now_ms(125'005'000), kNoon + 125'400);
}

TEST(MeetingClock, RunsAsManyTimesFasterAsTheRehearsal) {
  MeetingClock clock;
  clock.welcome(kNoon, 20, 0);
  clock.pong(pong(0, kNoon), 0);
  EXPECT_EQ(clock.now_ms(1'000'000), kNoon + 20'000);
  EXPECT_EQ(clock.real_us(20'000), 1'000'000);
}

TEST(MeetingClock, AnotherWelcomeMeasuresAnew) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 0);
  clock.pong(pong(0, kNoon), 10);
  clock.welcome(kNoon + 60'000, 1, 5'000'000);
  EXPECT_EQ(clock.now_ms(5'000'000), kNoon + 60'000);
}

TEST(MeetingClock, APongFromTheFutureIsIgnored) {
  MeetingClock clock;
  clock.welcome(kNoon, 1, 0);
  clock.pong(pong(9'000'000, kNoon + 777'000), 1'000'000);
  EXPECT_EQ(clock.now_ms(1'000'000), kNoon + 1'000);
}

}  // namespace
}  // namespace nameplate::binding
