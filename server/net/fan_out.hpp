// One frame to many peers: a batch of io_uring sends where the kernel allows it, else one send
// after another.
//
// Apart from the gate, because it is about many sockets at once. The system call per socket is the
// dearest part of a delivery, plain or TLS; with 256 sends a call it is gone. Nothing outlives a
// call: every send ends inside the submission.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/net/gate.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::net {

// A wire of this room. FanOut takes no other kind.
class GateWire : public sync::Wire {
 public:
  // The gate, if a frame may go straight to its socket now: open, with nothing queued. Else null.
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
  struct Try {  // one send on one idle socket
    sync::Wire* wire;
    Gate* gate;                             // null: not by the ring after all
    std::size_t cipher_begin, cipher_size;  // TLS: its part of `cipher_`; 0, 0 = the frame itself
  };
  [[nodiscard]] std::string_view bytes_of(const Try& one, const sync::Frame& frame) const;
  void send_batch(const sync::Frame& frame);
  // Of the batch from `begin` on, as many as the ciphertext's bound allows; returns the next.
  std::size_t encrypt(const sync::Frame& frame, std::size_t begin);
  void submit(const sync::Frame& frame, std::size_t begin, std::size_t end);
  // For a batch; false when there is no memory, and one send after another needs none.
  bool room_for_a_batch();
  bool room_for_cipher(std::size_t plain);

  std::unique_ptr<Ring> ring_;
  std::vector<Try> batch_;
  std::string cipher_;  // of the batch's TLS sessions, one after the other
  bool use_ring_;
  int rings_lost_ = 0;
};

}  // namespace nameplate::net
