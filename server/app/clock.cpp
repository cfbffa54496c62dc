#include "server/app/clock.hpp"

#include <time.h>

#include <algorithm>

namespace nameplate::app {
namespace {

constexpr std::int64_t kDriftMs = 2000;  // beyond it somebody set the machine's clock
constexpr int kDriftChecks = 2;          // seen twice, so that one odd reading moves nothing

std::int64_t read_us(clockid_t which) {
  timespec at{};
  clock_gettime(which, &at);
  return static_cast<std::int64_t>(at.tv_sec) * 1'000'000 + at.tv_nsec / 1000;
}

}  // namespace

// BOOTTIME, not MONOTONIC: a laptop that slept has not stopped the meeting.
std::int64_t machine_steady_us() { return read_us(CLOCK_BOOTTIME); }

ClockReaders machine_clocks() {
  return {[] { return read_us(CLOCK_REALTIME); }, machine_steady_us};
}

MeetingClock::MeetingClock(ClockReaders readers, Start start)
    : readers_(std::move(readers)),
      rehearsal_(start.rehearsal),
      rate_(start.rehearsal ? std::clamp<std::uint32_t>(start.rate, 1, 1000) : 1),
      steady_start_us_(readers_.steady_us()),
      base_us_(std::max(readers_.wall_us(), start.last_logged_ms * 1000)),
      last_steady_us_(steady_start_us_) {
  if (rehearsal_ && start.last_logged_ms > 0) base_us_ = start.last_logged_ms * 1000;
}

std::int64_t MeetingClock::steady_us() const {
  last_steady_us_ = std::max(last_steady_us_, readers_.steady_us());
  return last_steady_us_;
}

std::int64_t MeetingClock::now_us() const {
  return base_us_ + (steady_us() - steady_start_us_) * static_cast<std::int64_t>(rate_);
}

sync::Now MeetingClock::now() const {
  const std::int64_t us = now_us();
  return {us / 1000, static_cast<std::int32_t>(us % 1000), last_steady_us_ / 1000};
}

std::int64_t MeetingClock::drift_ms() const {
  return rehearsal_ ? 0 : (readers_.wall_us() - now_us()) / 1000;
}

void MeetingClock::set_rate(std::uint32_t rate) {
  if (!rehearsal_) return;
  base_us_ = now_us();
  steady_start_us_ = last_steady_us_;
  rate_ = std::clamp<std::uint32_t>(rate, 1, 1000);
}

std::int64_t MeetingClock::reanchor() {
  const std::int64_t by_ms = drift_ms();
  if (by_ms <= 0) return 0;
  base_us_ += by_ms * 1000;
  return by_ms;
}

std::int64_t MeetingClock::real_ms_until(std::int64_t meeting_ms) const {
  const std::int64_t left_us = meeting_ms * 1000 - now_us();
  if (left_us <= 0) return 0;
  const std::int64_t per_ms = static_cast<std::int64_t>(rate_) * 1000;
  return (left_us + per_ms - 1) / per_ms;
}

DriftWatch::Seen DriftWatch::look(MeetingClock& clock) {
  const std::int64_t drift_ms = clock.drift_ms();
  drifting_ = drift_ms > kDriftMs ? drifting_ + 1 : 0;
  if (drifting_ >= kDriftChecks) {
    drifting_ = 0;
    return {clock.reanchor(), 0};
  }
  return {0, drift_ms < -kDriftMs ? (500 - drift_ms) / 1000 * 1000 : 0};
}

}  // namespace nameplate::app
