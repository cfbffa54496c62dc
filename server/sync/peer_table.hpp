// All peers in the order they came, and when the tick must look at each of them next.
//
// Apart, because most ticks concern few: a quiet peer has nothing to be looked at between two of
// its heartbeats, and its memory, cold by then, is what a tick would wait for. What says so stands
// here side by side. It never knows why a peer is looked at.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/sync/channel.hpp"
#include "server/sync/limits.hpp"
#include "server/sync/pace.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::sync {

struct Peer {
  PeerId id = 0;
  Seat seat;
  Wire* wire = nullptr;
  std::string client;
  bool greeted = false;
  bool closing = false;
  bool lagging = false;   // its queue is long: nothing more until it has read, then merged changes
  bool resuming = false;  // asked for more than its pace allows: served at the next tick
  bool wants_names = false;
  std::int64_t joined_ms = 0;
  std::vector<Follow> follows;  // public, then its own; never resized after the greeting
  std::vector<Frame> held;      // replies that wait for the rows they caused

  Pace commands{limits::kCommandEveryMs, limits::kCommandBurst};
  Pace pings{limits::kPingEveryMs, limits::kPingBurst};
  Pace asks{limits::kAskEveryMs, limits::kAskBurst};
  FloodCount flood;

  std::int64_t next_heartbeat_ms = 0;
  std::uint32_t heartbeat_ms = 0;
  std::int64_t in_step_ms = -limits::kInStepMs - 1;  // when it last proved it, steady
  std::int64_t heard_steady_ms = 0;
  std::int64_t heard_ms = 0;   // meeting time
  std::size_t queued = 0;      // when last looked at
  std::int64_t shrank_ms = 0;  // when its queue last was empty or shorter than before
  int display = 0;             // the number of an unsigned display
  Frame presence;              // the last one it was sent
};

class PeerTable {
 public:
  // Steady times to look at a peer.
  static constexpr std::int64_t kNextTick = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  // Its id must be greater than all before. Whole or not at all.
  Peer& add(std::unique_ptr<Peer> peer, std::int64_t look_ms);
  void remove(PeerId id);
  // Null when it is gone. The next tick looks at it: who is asked for is sent something, too.
  Peer* wake(PeerId id);
  void wake_all() { all_awake_ = true; }

  template <class Act>
  void each(const Act& act) const {
    for (const Place& place : places_)
      if (place.peer) act(*place.peer);
  }
  // A tick: those whose time has come. `look` returns when to look again, and adds nobody.
  template <class Look>
  void each_due(std::int64_t steady_ms, const Look& look) {
    if (gone_) purge();
    const bool all = std::exchange(all_awake_, false);
    for (Place& place : places_)
      if (place.peer && (all || place.look_ms <= steady_ms)) place.look_ms = look(*place.peer);
  }

 private:
  struct Place {
    PeerId id;
    std::int64_t look_ms;
    std::unique_ptr<Peer> peer;  // null: gone since the last tick
  };
  [[nodiscard]] Place* at(PeerId id);
  void purge();

  std::vector<Place> places_;  // by id
  bool gone_ = false;
  bool all_awake_ = false;
};

}  // namespace nameplate::sync
