#include "server/app/rehearsal_clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace nameplate::app {
namespace {

constexpr std::int64_t kAwayMs = 10 * 60 * 1000;

}  // namespace

std::optional<RehearsalAnchor> parse_rehearsal_anchor(const std::string& text) {
  std::istringstream in(text);
  RehearsalAnchor anchor;
  if (!(in >> anchor.meeting_ms) || anchor.meeting_ms <= 0) return std::nullopt;
  if (!(in >> anchor.wall_ms)) anchor.wall_ms = 0;
  return anchor;
}

std::string rehearsal_anchor_text(const RehearsalAnchor& anchor) {
  return fmt::format("{} {}\n", anchor.meeting_ms, anchor.wall_ms);
}

std::int64_t rehearsal_begins_ms(const std::optional<RehearsalAnchor>& anchor,
                                 std::int64_t last_logged_ms, std::int64_t wall_ms,
                                 std::uint32_t rate) {
  if (!anchor) return last_logged_ms;
  std::int64_t begins_ms = anchor->meeting_ms;
  const std::int64_t away_ms = wall_ms - anchor->wall_ms;
  if (anchor->wall_ms > 0 && away_ms > 0 && away_ms <= kAwayMs) {
    begins_ms += away_ms * static_cast<std::int64_t>(rate);
  }
  return std::max(begins_ms, last_logged_ms);
}

}  // namespace nameplate::app
