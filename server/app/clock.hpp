// The meeting clock, and the only place that reads the machine's clocks.
//
// Everything else takes time as an argument. The meeting clock never goes back: not over a restart,
// not when somebody sets the machine's clock, not when a reading misbehaves.
#pragma once

#include <cstdint>
#include <functional>

#include "server/sync/hub.hpp"

namespace nameplate::app {

// How to read the machine's clocks, microseconds. Injected, so that tests can bend time.
struct ClockReaders {
  std::function<std::int64_t()> wall_us;    // since 1970, may jump
  std::function<std::int64_t()> steady_us;  // since some start; counts on while the machine sleeps
};
ClockReaders machine_clocks();
// The same steady clock as a plain function, for the log's durations.
std::int64_t machine_steady_us();

class MeetingClock {
 public:
  struct Start {
    std::int64_t last_logged_ms = 0;  // the log's last time; 0 = nothing logged
    bool rehearsal = false;  // then the clock starts at `last_logged_ms`, not at the wall's time
    std::uint32_t rate = 1;  // meeting milliseconds per real millisecond; 1 unless a rehearsal
  };
  // Begins at max(wall, last logged time); a rehearsal with a logged time begins there.
  MeetingClock(ClockReaders readers, Start start);

  [[nodiscard]] std::int64_t now_us() const;
  [[nodiscard]] std::int64_t now_ms() const { return now_us() / 1000; }
  // Real time for deadlines and rates; never goes back.
  [[nodiscard]] std::int64_t steady_us() const;
  [[nodiscard]] std::int64_t steady_ms() const { return steady_us() / 1000; }
  [[nodiscard]] sync::Now now() const;
  // The machine's wall clock, for what is kept outside the meeting: sign-ins, certificates.
  [[nodiscard]] std::int64_t wall_ms() const { return readers_.wall_us() / 1000; }
  [[nodiscard]] std::uint32_t rate() const { return rate_; }

  // Another rate from now on; only in a rehearsal.
  void set_rate(std::uint32_t rate);

  // Wall minus meeting clock, milliseconds; 0 in a rehearsal. Beyond 2 s somebody has set the
  // machine's clock.
  [[nodiscard]] std::int64_t drift_ms() const;
  // Goes on from the wall's time if that is ahead; returns by how many milliseconds. Never goes
  // back.
  std::int64_t reanchor();
  // Real milliseconds until the meeting clock shows `meeting_ms`, at least 0, rounded up.
  [[nodiscard]] std::int64_t real_ms_until(std::int64_t meeting_ms) const;

 private:
  ClockReaders readers_;
  bool rehearsal_;
  std::uint32_t rate_;
  std::int64_t steady_start_us_;
  std::int64_t base_us_;
  mutable std::int64_t last_steady_us_;
};

// Asked every two seconds what the machine's clock says, and what follows from it.
class DriftWatch {
 public:
  struct Seen {
    std::int64_t set_by_ms = 0;  // the meeting clock went on from the wall's time, by so much
    std::int64_t behind_ms = 0;  // the wall is behind, in whole seconds, and is not followed
  };
  // Beyond 2 s ahead, twice in a row, somebody has set the machine's clock: it is reanchored.
  Seen look(MeetingClock& clock);

 private:
  int drifting_ = 0;
};

}  // namespace nameplate::app
