#include "server/app/clock.hpp"

#include <gtest/gtest.h>

#include "server/app/rehearsal_clock.hpp"

namespace nameplate::app {
namespace {

constexpr std::int64_t kTen = 1'520'863'200'000;  // 12 March 2018, 10 a.m. in New York

struct BentClocks {
  std::int64_t wall_us = kTen * 1000;
  std::int64_t steady_us = 77'000'000;
  ClockReaders readers() {
    return {[this] { return wall_us; }, [this] { return steady_us; }};
  }
  void pass_ms(std::int64_t ms) {
    wall_us += ms * 1000;
    steady_us += ms * 1000;
  }
};

TEST(MeetingClock, BeginsWithTheWallAndFollowsTheSteadyClock) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {});
  EXPECT_EQ(clock.now_ms(), kTen);
  clocks.pass_ms(1500);
  EXPECT_EQ(clock.now_ms(), kTen + 1500);
  clocks.steady_us += 7;
  EXPECT_EQ(clock.now().frac_us, 7);
}

TEST(MeetingClock, NeverBeginsBeforeWhatIsLogged) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {kTen + 60'000, false, 1});
  EXPECT_EQ(clock.now_ms(), kTen + 60'000);
}

TEST(MeetingClock, DoesNotNoticeTheWallGoingBackOrForth) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {});
  clocks.wall_us -= 3'600'000'000;
  clocks.steady_us += 1000;
  EXPECT_EQ(clock.now_ms(), kTen + 1);
  EXPECT_EQ(clock.drift_ms(), -3'600'001);
  clocks.wall_us += 2 * 3'600'000'000;
  EXPECT_EQ(clock.now_ms(), kTen + 1);
  EXPECT_EQ(clock.drift_ms(), 3'599'999);
}

TEST(MeetingClock, StandsWithAFrozenSteadyClockAndIgnoresOneThatGoesBack) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {});
  clocks.pass_ms(5000);
  EXPECT_EQ(clock.now_ms(), kTen + 5000);
  clocks.steady_us -= 3'000'000;
  EXPECT_EQ(clock.now_ms(), kTen + 5000);
  EXPECT_EQ(clock.steady_us(), 82'000'000);
  clocks.steady_us += 4'000'000;
  EXPECT_EQ(clock.now_ms(), kTen + 6000);
}

TEST(MeetingClock, IsSetRightForwardOnly) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {});
  clocks.wall_us += 5'000'000;
  EXPECT_EQ(clock.reanchor(), 5000);
  EXPECT_EQ(clock.now_ms(), kTen + 5000);
  EXPECT_EQ(clock.drift_ms(), 0);
  clocks.wall_us -= 9'000'000;
  EXPECT_EQ(clock.reanchor(), 0);
  EXPECT_EQ(clock.now_ms(), kTen + 5000);
}

TEST(MeetingClock, RunsARehearsalAtItsRateFromWhereItWas) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {kTen - 86'400'000, true, 20});
  EXPECT_EQ(clock.now_ms(), kTen - 86'400'000);
  clocks.pass_ms(1000);
  EXPECT_EQ(clock.now_ms(), kTen - 86'400'000 + 20'000);
  EXPECT_EQ(clock.drift_ms(), 0) << "a rehearsal's clock is not the wall's";
  clock.set_rate(5);
  EXPECT_EQ(clock.now_ms(), kTen - 86'400'000 + 20'000) << "another rate makes no jump";
  clocks.pass_ms(1000);
  EXPECT_EQ(clock.now_ms(), kTen - 86'400'000 + 25'000);
}

TEST(MeetingClock, KeepsItsRateOutsideARehearsal) {
  BentClocks clocks;
  MeetingClock clock(clocks.readers(), {0, false, 20});
  clock.set_rate(30);
  clocks.pass_ms(1000);
  EXPECT_EQ(clock.now_ms(), kTen + 1000);
}

TEST(MeetingClock, SaysHowLongToWaitInRealTime) {
  BentClocks clocks;
  MeetingClock real(clocks.readers(), {});
  EXPECT_EQ(real.real_ms_until(kTen + 10), 10);
  EXPECT_EQ(real.real_ms_until(kTen - 10), 0);
  MeetingClock fast(clocks.readers(), {kTen, true, 20});
  EXPECT_EQ(fast.real_ms_until(kTen + 20), 1);
  EXPECT_EQ(fast.real_ms_until(kTen + 21), 2) << "rounded up: never early";
}

TEST(RehearsalClock, CountsAShortAbsenceAndForgetsALongOne) {
  const RehearsalAnchor anchor{kTen, 5'000'000};
  EXPECT_EQ(rehearsal_begins_ms(anchor, 0, 5'003'000, 1), kTen + 3000);
  EXPECT_EQ(rehearsal_begins_ms(anchor, 0, 5'003'000, 20), kTen + 60'000);
  EXPECT_EQ(rehearsal_begins_ms(anchor, 0, 5'000'000 + 3'600'000, 20), kTen);
  EXPECT_EQ(rehearsal_begins_ms(anchor, 0, 4'000'000, 20), kTen) << "the wall went back";
}

TEST(RehearsalClock, NeverBeginsBeforeTheLog) {
  EXPECT_EQ(rehearsal_begins_ms(RehearsalAnchor{kTen, 0}, kTen + 5, 0, 1), kTen + 5);
  EXPECT_EQ(rehearsal_begins_ms(RehearsalAnchor{kTen, 0}, kTen - 5, 99, 1), kTen);
  EXPECT_EQ(rehearsal_begins_ms(std::nullopt, kTen, 99, 1), kTen);
}

TEST(RehearsalClock, ReadsWhatItWrites) {
  const auto anchor = parse_rehearsal_anchor(rehearsal_anchor_text({kTen, 42}));
  ASSERT_TRUE(anchor);
  EXPECT_EQ(anchor->meeting_ms, kTen);
  EXPECT_EQ(anchor->wall_ms, 42);
  EXPECT_EQ(parse_rehearsal_anchor("1520863200000\n")->wall_ms, 0);
  EXPECT_FALSE(parse_rehearsal_anchor(""));
  EXPECT_FALSE(parse_rehearsal_anchor("soon"));
}

}  // namespace
}  // namespace nameplate::app
