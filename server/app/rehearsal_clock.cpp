#include "server/app/rehearsal_clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

namespace nameplate::app {
namespace {

constexpr std::int64_t kAwayMs = 10 * 60 * 1000;

std::string path_in(const std::string& folder) { return folder + "/rehearsal-clock"; }

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

std::optional<RehearsalAnchor> read_rehearsal_anchor(const std::string& folder) {
  std::ifstream in(path_in(folder));
  return parse_rehearsal_anchor(
      {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
}

// Beside and renamed, so that a full disk leaves the last one.
bool keep_rehearsal_anchor(const std::string& folder, const RehearsalAnchor& anchor) {
  const auto path = path_in(folder);
  std::ofstream out(path + ".new", std::ios::trunc);
  out << rehearsal_anchor_text(anchor);
  out.close();
  return out && std::rename((path + ".new").c_str(), path.c_str()) == 0;
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
