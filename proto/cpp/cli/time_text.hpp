// Times and durations as people type them: "10:00", "2018-03-12T10:00", "+30s", "3:00".
//
// Apart so that a flag's faults are found before anything is sent. It must never read a clock: what
// "+30s" means is said when the meeting clock and the round's time zone are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nameplate::binding::cli {

// "90s", "3m", "1h30m", "3:00" (minutes and seconds), "1500ms", "0"; a sign for a span that may be
// negative.
std::optional<std::int64_t> parse_duration_ms(std::string_view text);

struct TimeText {
  enum class Kind { kFromNow, kAbsolute, kLocal, kLocalToday };
  Kind kind = Kind::kFromNow;
  std::int64_t ms = 0;  // from now, or since 1970
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};
// "now", "never" (-1), "+30s", "10:00" (the round's today), "2018-03-12T10:00[:00]" (the round's
// place), "2018-03-12T14:00:00Z", or milliseconds since 1970.
std::optional<TimeText> parse_time(std::string_view text);

// `zone` is an IANA name; an unknown or empty one counts as UTC. "now" as the whole text gives 0
// for fields in which 0 means now (the schema's OpenList.at_ms); callers that need the moment add
// it themselves.
std::int64_t resolve(const TimeText& text, std::int64_t now_ms, const std::string& zone);

// "2018-03-12 10:00:05" at the round's place.
std::string local_text(std::int64_t at_ms, const std::string& zone);
// "2018-03-12T14:00:05.123Z"
std::string utc_text(std::int64_t at_ms);

}  // namespace nameplate::binding::cli
