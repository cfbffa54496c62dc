#include "server/app/clock_watch.hpp"

#include <algorithm>

#include "server/app/rehearsal_clock.hpp"

namespace nameplate::app {

MeetingClock::Start clock_start(const proceedings::State& state, const std::string& folder,
                                std::int64_t wall_ms) {
  MeetingClock::Start start;
  start.last_logged_ms = state.last_at_ms;
  start.rehearsal = state.settings.rehearsal();
  start.rate = std::max(state.settings.clock_rate(), 1U);
  if (start.rehearsal)
    start.last_logged_ms =
        rehearsal_begins_ms(read_rehearsal_anchor(folder), state.last_at_ms, wall_ms, start.rate);
  return start;
}

void ClockWatch::look() {
  const auto seen = drift_.look(parts_.clock);
  if (seen.set_by_ms > 0) {
    status_.set_by_ms += seen.set_by_ms;
    parts_.hub.set_clock_status(status_);
    parts_.journal.warning("clock_reanchored", {{"by_ms", seen.set_by_ms}});
    return parts_.loop.reanchored(seen.set_by_ms);
  }
  // The meeting clock cannot go back: the podium is told by how much its times of day are ahead.
  const bool now_behind = seen.behind_ms > 0;
  status_.behind_ms = seen.behind_ms;
  parts_.hub.set_clock_status(status_);
  if (now_behind == behind_) return;
  behind_ = now_behind;
  parts_.journal.warning(behind_ ? "wall_clock_behind" : "wall_clock_right_again",
                         {{"drift_ms", parts_.clock.drift_ms()}});
}

void ClockWatch::keep_rehearsal_clock() {
  if (!parts_.engine.state().settings.rehearsal()) return;
  if (!keep_rehearsal_anchor(parts_.folder, {parts_.clock.now_ms(), parts_.clock.wall_ms()}))
    parts_.journal.warning("rehearsal_clock_not_kept", {{"folder", parts_.folder}});
}

}  // namespace nameplate::app
