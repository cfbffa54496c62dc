// The digits of the speaking clock and their phase: the one function every C++ client uses.
//
// Apart because the display, the phones and the terminal must never disagree by a second; its twin
// in TypeScript reads the same golden/digits.txt. It must never read a clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "nameplate/v1/row.pb.h"

namespace nameplate::binding {

enum class Phase {
  kPlain,     // no limit: counts up
  kGo,        // within the limit
  kConclude,  // `conclude_at_ms` or less remain
  kOver,      // nothing remains: counts up with a plus sign
};
const char* name_of(Phase phase);  // "plain", "go", "conclude", "over"

struct Digits {
  std::string text;  // "2:14", "+0:12"; minutes are not wrapped into hours: "120:00"
  Phase phase = Phase::kPlain;
  std::int64_t used_ms = 0;
  // Meeting milliseconds until the text or the phase changes, at least 1; nothing while the clock
  // stands.
  std::optional<std::int64_t> next_ms;
};

// All times are meeting milliseconds. `running_since_ms`: nothing while the clock stands. A
// `now_ms` before it (an offset not yet measured well) counts as nothing used, never as negative
// time.
Digits digits(std::int64_t limit_ms, std::int64_t used_ms,
              std::optional<std::int64_t> running_since_ms, std::int64_t now_ms,
              std::int64_t conclude_at_ms);
Digits digits(const v1::FloorRow& floor, std::int64_t now_ms, std::int64_t conclude_at_ms);

}  // namespace nameplate::binding
