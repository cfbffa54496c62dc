#include "proto/cpp/meeting_clock.hpp"

#include <algorithm>

namespace nameplate::binding {

namespace {
constexpr std::int64_t kWindowUs = 120'000'000;

// Rounds towards the past, so that a clock before its beginning stays before it.
std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  const auto quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}
}  // namespace

void MeetingClock::welcome(std::int64_t now_ms, std::uint32_t clock_rate, std::int64_t local_us) {
  const auto rate = std::max<std::uint32_t>(clock_rate, 1);
  // A restarted server's clock may have moved on (it never runs behind what it logged): measure
  // anew.
  samples_.clear();
  rate_ = rate;
  first_ = Sample{local_us, now_ms * 1000, 0};
}

void MeetingClock::pong(const v1::Pong& pong, std::int64_t local_us) {
  const auto round_trip_us = local_us - pong.t0_us();
  if (round_trip_us < 0) return;
  while (!samples_.empty() && samples_.front().local_us < local_us - kWindowUs)
    samples_.pop_front();
  samples_.push_back(
      {pong.t0_us() + round_trip_us / 2, pong.now_ms() * 1000 + pong.frac_us(), round_trip_us});
}

void MeetingClock::forget() {
  samples_.clear();
  first_.reset();
}

const MeetingClock::Sample* MeetingClock::best() const {
  // The newest of equals: it has drifted least.
  const Sample* found = nullptr;
  for (const auto& sample : samples_)
    if (found == nullptr || sample.round_trip_us <= found->round_trip_us) found = &sample;
  if (found == nullptr && first_) return &*first_;
  return found;
}

std::int64_t MeetingClock::now_ms(std::int64_t local_us) const {
  const auto* sample = best();
  if (sample == nullptr) return 0;
  return floor_div(sample->meeting_us + (local_us - sample->local_us) * rate_, 1000);
}

std::int64_t MeetingClock::real_us(std::int64_t meeting_ms) const {
  return std::max<std::int64_t>(meeting_ms, 0) * 1000 / rate_;
}

std::optional<std::int64_t> MeetingClock::round_trip_us() const {
  if (samples_.empty()) return std::nullopt;
  return best()->round_trip_us;
}

}  // namespace nameplate::binding
