// The chamber's time, also in the night when the clocks change.
#include "server/record/local_time.hpp"

#include <gtest/gtest.h>

namespace nameplate::record {
namespace {

TEST(LocalTime, IsTheChambers) {
  const LocalTime time("America/New_York");
  const std::int64_t at = 1'520'863'407'250;  // 12 March 2018, 14:03:27.25 UTC
  EXPECT_EQ(time.date(at), "12 March 2018");
  EXPECT_EQ(time.clock(at), "10:03:27");
  EXPECT_EQ(time.short_clock(at), "10:03");
  EXPECT_EQ(time.iso(at), "2018-03-12T10:03:27-04:00");
  EXPECT_EQ(LocalTime::iso_utc(at), "2018-03-12T14:03:27Z");
}

TEST(LocalTime, FollowsTheChangeToSummerTime) {
  const LocalTime time("America/New_York");  // 11 March 2018, 2 a.m. became 3 a.m.
  EXPECT_EQ(time.iso(1'520'751'599'000), "2018-03-11T01:59:59-05:00");
  EXPECT_EQ(time.iso(1'520'751'600'000), "2018-03-11T03:00:00-04:00");
}

TEST(LocalTime, TellsTheHourThatComesTwiceApart) {
  const LocalTime time("Europe/Zurich");  // 28 October 2018, 3 a.m. became 2 a.m.
  EXPECT_EQ(time.iso(1'540'686'600'000), "2018-10-28T02:30:00+02:00");
  EXPECT_EQ(time.iso(1'540'690'200'000), "2018-10-28T02:30:00+01:00");
}

TEST(LocalTime, HasOffsetsOfHalfHours) {
  EXPECT_EQ(LocalTime("Asia/Kolkata").iso(1'520'863'407'000), "2018-03-12T19:33:27+05:30");
  EXPECT_EQ(LocalTime("America/St_Johns").iso(1'520'863'407'000), "2018-03-12T11:33:27-02:30");
}

TEST(LocalTime, IsUtcWhenTheZoneIsNotKnown) {
  EXPECT_EQ(LocalTime("").iso(1'520'863'407'000), "2018-03-12T14:03:27+00:00");
  EXPECT_EQ(LocalTime("Mars/Olympus").iso(1'520'863'407'000), "2018-03-12T14:03:27+00:00");
}

TEST(LocalTime, LeavesATimeThatWasNotSaidEmpty) {
  EXPECT_EQ(LocalTime("UTC").iso(0), "");
  EXPECT_EQ(LocalTime::iso_utc(0), "");
}

}  // namespace
}  // namespace nameplate::record
