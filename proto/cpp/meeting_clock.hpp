// The server's meeting clock as a client knows it: measured by pings, the least round trip of two
// minutes wins.
//
// Apart so that the arithmetic can be tested by itself. It must never read a clock: `local_us` is
// the caller's steady clock in microseconds.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "nameplate/v1/frame.pb.h"

namespace nameplate::binding {

class MeetingClock {
 public:
  // From a Welcome: the rate, and a first time good to one way of the link. Another rate forgets
  // all samples.
  void welcome(std::int64_t now_ms, std::uint32_t clock_rate, std::int64_t local_us);
  // The answer to a ping sent at `pong.t0_us`, heard at `local_us`. A pong from the future is
  // ignored.
  void pong(const v1::Pong& pong, std::int64_t local_us);
  // The link was lost: what was measured stays good, but a server with another clock would be a new
  // truth.
  void forget();

  [[nodiscard]] bool known() const { return !samples_.empty() || first_.has_value(); }
  // Meeting milliseconds; 0 while nothing is known.
  [[nodiscard]] std::int64_t now_ms(std::int64_t local_us) const;
  // Real microseconds that `meeting_ms` of meeting time take, at least 0.
  [[nodiscard]] std::int64_t real_us(std::int64_t meeting_ms) const;
  // Of the sample in use; nothing while only a Welcome was heard.
  [[nodiscard]] std::optional<std::int64_t> round_trip_us() const;
  [[nodiscard]] std::uint32_t rate() const { return rate_; }

 private:
  struct Sample {
    std::int64_t local_us = 0;    // the middle of the round trip
    std::int64_t meeting_us = 0;  // what the meeting clock read there
    std::int64_t round_trip_us = 0;
  };
  [[nodiscard]] const Sample* best() const;

  std::deque<Sample> samples_;
  std::optional<Sample> first_;
  std::uint32_t rate_ = 1;
};

}  // namespace nameplate::binding
