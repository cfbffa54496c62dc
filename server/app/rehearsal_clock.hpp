// Where a rehearsal's clock stood: kept in the data folder, so that a restart goes on as a real
// meeting would.
//
// A real meeting's clock is the wall's and needs none of this. The file is a help, never the truth:
// the meeting clock does not go back behind the log, whatever stands here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace nameplate::app {

struct RehearsalAnchor {
  std::int64_t meeting_ms = 0;
  std::int64_t wall_ms = 0;  // when it stood so; 0 = not said: the rehearsal begins here
};

// The file's text: "MEETING_MS WALL_MS\n", or "MEETING_MS\n" as nameplatectl writes it.
std::optional<RehearsalAnchor> parse_rehearsal_anchor(const std::string& text);
std::string rehearsal_anchor_text(const RehearsalAnchor& anchor);

// The file in the data folder. Nothing where there is none; false when it could not be kept.
std::optional<RehearsalAnchor> read_rehearsal_anchor(const std::string& folder);
bool keep_rehearsal_anchor(const std::string& folder, const RehearsalAnchor& anchor);

// Where the clock begins at a start. Away for up to ten minutes, the meeting went on without the
// server and that time counts, `rate` times; away for longer, somebody stopped the rehearsal and it
// goes on where it was. Never before the last logged time. 0 when neither is known.
std::int64_t rehearsal_begins_ms(const std::optional<RehearsalAnchor>& anchor,
                                 std::int64_t last_logged_ms, std::int64_t wall_ms,
                                 std::uint32_t rate);

}  // namespace nameplate::app
