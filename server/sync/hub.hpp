// The server's side of the protocol, without a socket: who is connected, what each may see, what each lacks.
//
// Frames come in as bytes, and what is to be done comes out through `Wire` and `Door`: it never blocks, reads
// no clock (time is an argument), and holds for each peer at most a position per audience, never a queue of its own.
// Each frame is encoded once per audience and shared by all peers that stand at the same position.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "server/publish/publish.hpp"

namespace nameplate::sync {

using PeerId = std::uint64_t;

// A complete server-to-client WebSocket frame (FIN, binary, unmasked; RFC 6455 5.2), built once.
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

struct Close {
  std::uint16_t code = 1000;
  std::string reason;  // at most 123 bytes
};

// What net offers for each peer. Calls never re-enter the hub.
class Wire {
 public:
  virtual ~Wire() = default;
  virtual void send(const Frame& frame) = 0;           // queue whole frame; never blocks
  virtual void close(const Close& close) = 0;          // after what is queued, with a deadline of 2 s
  [[nodiscard]] virtual std::size_t queued_bytes() const = 0;  // not yet taken by the kernel
};

// What the hub asks of the rest of the server.
struct SubmitRequest {
  PeerId peer = 0;
  std::string id;  // 16 bytes
  v1::Actor actor;
  v1::Command command;
};

struct HubOptions {
  std::uint64_t epoch = 0;
  std::uint32_t clock_rate = 1;
  std::uint32_t heartbeat_near_ms = 2000;  // podium and displays
  std::uint32_t heartbeat_far_ms = 5000;
  std::string server_name;
  std::string page_build;
  std::string join_address;
  bool open_displays = true;
};

// Times: `now_ms` meeting milliseconds for frames; `steady_ms` real, for deadlines and rates.
struct Now {
  std::int64_t meeting_ms = 0;
  std::int32_t frac_us = 0;
  std::int64_t steady_ms = 0;
};

}  // namespace nameplate::sync
