// What the hub and the transport say to each other about one peer: frames, seats, closing.
//
// Apart from hub.hpp so that the transport's own files need nothing else. It must never name a
// socket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "nameplate/v1/types.pb.h"

namespace nameplate::sync {

using PeerId = std::uint64_t;  // never 0, never used twice

// A complete server-to-client WebSocket frame (FIN, binary, unmasked; RFC 6455 5.2), built once and
// shared by every peer it goes to.
using Frame = std::shared_ptr<const std::string>;
Frame make_frame(std::string_view payload);

// A verified seat: what auth found out, as plain data.
struct Seat {
  v1::Role role = v1::ROLE_PUBLIC;
  std::string participant;
  std::string seat;    // "delegation:KE"
  std::string device;  // "delegation:KE-2"; stable for a signed-in device
  bool signed_in = false;
};

// Presides, helps to preside or keeps the list: receives the podium's rows, may send large
// messages.
bool is_podium(v1::Role role);

struct Close {
  std::uint16_t code = 1000;
  std::string_view reason;  // at most 123 bytes; a literal
};

// What net offers for each peer. Calls never re-enter the hub, and never throw: want of memory ends
// that peer.
class Wire {
 public:
  virtual ~Wire() = default;
  virtual void send(const Frame& frame) = 0;   // queue the whole frame; never blocks
  virtual void close(const Close& close) = 0;  // after what is queued, with a deadline of 2 s
  [[nodiscard]] virtual std::size_t queued_bytes() const = 0;  // not yet taken by the kernel
};

// One frame to many peers: the same as `send` on each wire, in one go where the transport can.
using SendMany = std::function<void(const Frame& frame, std::span<Wire* const> wires)>;

}  // namespace nameplate::sync
