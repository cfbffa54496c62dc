// How often is too often: a token bucket and a count of what went beyond it, both in whole
// milliseconds.
#pragma once

#include <algorithm>
#include <cstdint>

namespace nameplate::sync {

// One event every `every_ms` on average, `burst` at once. Kept as the time at which the bucket is
// full again (the "generic cell rate algorithm"), so there is nothing to refill.
class Pace {
 public:
  Pace(std::int64_t every_ms, int burst) : every_ms_(every_ms), burst_(burst) {}

  // 0: taken. Otherwise nothing is taken, and so many milliseconds must pass before the next would
  // be.
  std::int64_t take(std::int64_t now_ms) {
    const std::int64_t full_at_ms = std::max(full_at_ms_, now_ms);
    const std::int64_t wait_ms = full_at_ms - now_ms - (burst_ - 1) * every_ms_;
    if (wait_ms > 0) return wait_ms;
    full_at_ms_ = full_at_ms + every_ms_;
    return 0;
  }

 private:
  std::int64_t every_ms_;
  std::int64_t burst_;
  std::int64_t full_at_ms_ = 0;
};

// Counts in consecutive windows.
class FloodCount {
 public:
  // One more beyond its pace; returns how many that makes in the present window.
  int add(std::int64_t now_ms, std::int64_t window_ms) {
    if (count_ == 0 || now_ms - since_ms_ > window_ms) {
      since_ms_ = now_ms;
      count_ = 0;
    }
    return ++count_;
  }

 private:
  std::int64_t since_ms_ = 0;
  int count_ = 0;
};

}  // namespace nameplate::sync
