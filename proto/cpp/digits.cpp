#include "proto/cpp/digits.hpp"

#include <algorithm>

namespace nameplate::binding {

namespace {

std::string minutes_and_seconds(std::int64_t seconds) {
  const auto rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

}  // namespace

const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::kPlain:
      return "plain";
    case Phase::kGo:
      return "go";
    case Phase::kConclude:
      return "conclude";
    case Phase::kOver:
      return "over";
  }
  return "plain";
}

Digits digits(std::int64_t limit_ms, std::int64_t used_ms,
              std::optional<std::int64_t> running_since_ms, std::int64_t now_ms,
              std::int64_t conclude_at_ms) {
  Digits result;
  result.used_ms = std::max<std::int64_t>(used_ms, 0);
  if (running_since_ms) result.used_ms += std::max<std::int64_t>(now_ms - *running_since_ms, 0);
  const auto remaining_ms = limit_ms - result.used_ms;
  std::int64_t next_ms = 0;
  if (limit_ms <= 0) {
    result.text = minutes_and_seconds(result.used_ms / 1000);
    next_ms = 1000 - result.used_ms % 1000;
  } else if (remaining_ms > 0) {
    const auto shown_s = (remaining_ms + 999) / 1000;
    result.text = minutes_and_seconds(shown_s);
    result.phase = remaining_ms <= conclude_at_ms ? Phase::kConclude : Phase::kGo;
    next_ms = remaining_ms - (shown_s - 1) * 1000;
    if (result.phase == Phase::kGo) next_ms = std::min(next_ms, remaining_ms - conclude_at_ms);
  } else {
    result.text = "+" + minutes_and_seconds(-remaining_ms / 1000);
    result.phase = Phase::kOver;
    next_ms = 1000 - (-remaining_ms) % 1000;
  }
  if (running_since_ms) {
    // Before its own beginning the clock shows its first value; it changes that much later.
    result.next_ms = next_ms + std::max<std::int64_t>(*running_since_ms - now_ms, 0);
  }
  return result;
}

Digits digits(const v1::FloorRow& floor, std::int64_t now_ms, std::int64_t conclude_at_ms) {
  std::optional<std::int64_t> since;
  if (floor.clock_case() == v1::FloorRow::kRunningSinceMs) since = floor.running_since_ms();
  return digits(floor.limit_ms(), floor.used_ms(), since, now_ms, conclude_at_ms);
}

}  // namespace nameplate::binding
