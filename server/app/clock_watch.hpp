// The meeting clock beside the machine's: where it begins, what is said and put on record when
// somebody set the machine's clock, and where a rehearsal's clock stood.
//
// Asked every 2 s. It reads no clock itself.
#pragma once

#include <string>
#include <utility>

#include "server/app/clock.hpp"
#include "server/app/log.hpp"
#include "server/app/loop.hpp"
#include "server/engine/engine.hpp"
#include "server/proceedings/state.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::app {

// After the replay. `folder`: of the round, where a rehearsal's clock is kept.
MeetingClock::Start clock_start(const proceedings::State& state, const std::string& folder,
                                std::int64_t wall_ms);

class ClockWatch {
 public:
  struct Parts {
    MeetingClock& clock;
    const engine::Engine& engine;
    sync::Hub& hub;
    Loop& loop;
    Log& journal;
    std::string folder;
  };
  explicit ClockWatch(Parts parts) : parts_(std::move(parts)) {}

  void look();
  // So that a restart goes on; nothing outside a rehearsal.
  void keep_rehearsal_clock();

 private:
  Parts parts_;
  DriftWatch drift_;
  sync::ClockStatus status_;
  bool behind_ = false;
};

}  // namespace nameplate::app
