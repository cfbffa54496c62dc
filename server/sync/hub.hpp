// The server's side of the protocol, without a socket: who is connected, what each may see, what
// each lacks.
//
// Frames come in as bytes, and what is to be done comes out through `Wire` and the submit function:
// it never blocks, reads no clock (time is an argument), and holds for a slow peer a position per
// audience, never a queue of rows. Each frame is encoded once and shared by all peers that stand at
// the same position.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "server/publish/publish.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::sync {

// A command for the rules, from a signed-in seat: well formed, within the rates.
struct SubmitRequest {
  PeerId peer = 0;
  std::string id;  // 16 bytes
  v1::Actor actor;
  v1::Command command;
};
using Submit = std::function<void(SubmitRequest)>;

// A peer shows other rows than ours at the same position. Never expected; it is repaired by a
// snapshot.
struct WitnessMismatch {
  PeerId peer = 0;
  std::string device;
  std::string client;
  v1::Audience audience = v1::AUDIENCE_UNSPECIFIED;
  std::uint64_t at = 0;
  std::uint32_t theirs = 0;
  std::uint32_t ours = 0;
};

// A peer the hub closes, and why: for the server's log.
struct ClosedPeer {
  std::uint16_t code = 0;
  std::string_view reason;
  std::string_view device;  // empty before a sign-in
  std::string_view client;  // as it called itself
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
  std::size_t tombstones = 20'000;  // kept per audience, so that a peer can resume across removals
  SendMany send_many;               // empty: `send` on each wire
  std::function<void(const WitnessMismatch&)> on_witness_mismatch;
  std::function<void(const ClosedPeer&)> on_closed;
};

// Times: `meeting_ms` for frames; `steady_ms` real, for deadlines and rates.
struct Now {
  std::int64_t meeting_ms = 0;
  std::int32_t frac_us = 0;
  std::int64_t steady_ms = 0;
};

// What the podium is told of the log, and metrics show.
struct LogStatus {
  std::int64_t commit_us = 0;
  std::uint64_t seq = 0;
  std::string hash;
};

// What the podium is told of the clocks (Presence).
struct ClockStatus {
  std::int64_t behind_ms = 0;
  std::int64_t set_by_ms = 0;
};

struct HubStats {
  std::size_t peers = 0;  // after their Hello
  std::size_t unsigned_peers = 0;
  std::size_t lagging = 0;  // peers that get merged changes once they have read what is queued
  std::array<std::size_t, v1::Role_ARRAYSIZE> by_role{};
  std::map<std::uint16_t, std::uint64_t> closed;  // by the hub, per close code
  std::uint64_t joined = 0;
  std::uint64_t commands = 0;      // handed to the rules
  std::uint64_t rate_limited = 0;  // answered NotTaken
  std::uint64_t encoded = 0;       // Changes frames built
  std::uint64_t shared = 0;        // Changes frames sent
  std::uint64_t snapshots = 0;     // of them, from nothing
  std::uint64_t witness_mismatches = 0;
};

// What a test and the podium compare a screen with.
struct Standing {
  std::uint64_t at = 0;
  std::uint32_t hash = 0;
};

class Hub {
 public:
  Hub(HubOptions options, Submit submit);
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  // ---------------------------------------------------------------- peers
  // After the upgrade. `wire` must outlive the call of `left`. The peer must say Hello within 5 s.
  PeerId join(const Seat& seat, Wire& wire, Now now);
  // One whole binary message. Ignored for peers that are gone or being closed.
  void received(PeerId peer, std::string_view message, Now now);
  // Exactly once for each peer, whoever ended it.
  void left(PeerId peer);
  // Closes 4401 every peer of this seat ("delegation:KE") or device ("delegation:KE-2").
  // Except those of `but_device`: who replaced its own seat's code.
  void sign_out(std::string_view seat_or_device, std::string_view but_device = {});
  // A browser signed in anew: its open pages have another device's name from now on.
  void rename_device(std::string_view device, std::string_view now_called);

  // ---------------------------------------------------------------- truth
  // The rows one log record changed. Positions are counted per call, so call it once per record, in
  // order, at replay and afterwards. Members are sent nothing before `flush`; who joins sees it at
  // once.
  void publish(const std::vector<publish::RowNow>& rows);
  // The names that a GetDirectory is answered with. Call before the `flush` of the row that
  // announces them.
  void set_directory(const v1::Directory& directory);
  // Sends what was published since the last flush: one frame per audience, shared by all who are in
  // step.
  void flush(Now now);
  // After the flush of the rows it caused. Nothing happens when the peer is gone.
  void answer(PeerId peer, const v1::Reply& reply);
  // For NotTaken that the server finds out later: a batch that found no space, for example.
  static v1::Reply not_taken(std::string_view id, v1::NotTaken::Reason reason,
                             std::int64_t retry_after_ms);

  // ---------------------------------------------------------------- the server's own state
  void set_read_only(bool read_only);  // the disk is full: commands are answered READ_ONLY
  void set_open_displays(bool open);   // from the round's settings; holds for peers that join later
  // The meeting clock leapt, or runs at another rate: every peer is told at once.
  void set_clock(std::uint32_t rate, Now now);
  void set_clock_status(ClockStatus status);
  void set_log_status(LogStatus status);
  void drain();      // from now on commands are answered DRAINING
  void close_all();  // and then: every peer is closed 4503
  // Deadlines, heartbeats, slow peers, presence: four times a second.
  void tick(Now now);

  [[nodiscard]] HubStats stats() const;
  [[nodiscard]] Standing standing(const publish::AudienceId& audience) const;
  // Live devices of signed-in seats -> number of connections.
  [[nodiscard]] std::map<std::string, std::size_t> online() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace nameplate::sync
