// One frame to many peers: a batch of io_uring sends where the kernel allows it, else one send
// after another.
//
// Apart from the gate, because it is about many sockets at once. The system call per socket is the
// dearest part of a delivery; with 256 sends a call it is gone. Nothing outlives a call: every send
// ends inside the submission.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "server/net/gate.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::net {

// A wire of this room. FanOut takes no other kind.
class GateWire : public sync::Wire {
 public:
  // The gate, if a frame may go straight to its socket now: plain, open, with nothing queued. Else
  // null.
  [[nodiscard]] virtual Gate* idle_gate() = 0;
};

class FanOut {
 public:
  // `use_ring` false: never io_uring.
  explicit FanOut(bool use_ring = true);
  ~FanOut();
  FanOut(const FanOut&) = delete;
  FanOut& operator=(const FanOut&) = delete;

  // The same as `send` on each wire, in their order. Always from the same thread.
  void send(const sync::Frame& frame, std::span<sync::Wire* const> wires);
  // True once the kernel has given a ring.
  [[nodiscard]] bool ringing() const;

 private:
  struct Ring;
  void submit(const sync::Frame& frame);

  std::unique_ptr<Ring> ring_;
  std::vector<sync::Wire*> batch_;  // what the ring was given and not yet told to send
  bool use_ring_;
  int rings_lost_ = 0;
};

}  // namespace nameplate::net
