// Thousands of WebSocket clients on one thread, over epoll: each a real ClientSession behind a raw
// socket.
//
// Raw so that the client is not what is measured: one recv per event, and while a fan-out is
// outstanding messages are only dated and kept, to be read when the last has come. It speaks plain
// WebSocket to loopback and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "proto/cpp/client_session.hpp"

namespace nameplate::tests {

std::int64_t steady_ns();

struct Peer {
  explicit Peer(binding::ClientSession::Options options) : session(std::move(options)) {}
  int fd = -1;
  bool upgraded = false;
  bool writable_wanted = false;
  bool deaf = false;  // reads nothing, says nothing
  std::string cookie;
  std::string in;   // an incomplete frame
  std::string out;  // not yet taken by the kernel
  binding::ClientSession session;
  std::vector<std::pair<std::int64_t, std::string>> kept;  // dated, unread
  std::int64_t last_change_ns = 0;  // arrival of the last Changes for the public
  std::uint64_t bytes_in = 0;       // WebSocket bytes: headers and payloads
  std::uint64_t bytes_out = 0;
  std::vector<binding::Outcome> outcomes;
};

class Swarm {
 public:
  Swarm(std::uint16_t port, std::size_t at_once);
  ~Swarm();
  Swarm(const Swarm&) = delete;
  Swarm& operator=(const Swarm&) = delete;

  // Not connected before `run_until`; at most `at_once` connections are being opened at a time.
  Peer& add(const std::string& cookie, binding::ClientSession::Options options);
  [[nodiscard]] std::vector<std::unique_ptr<Peer>>& peers() { return peers_; }

  // Runs until `done` (asked after each round of events) or until the time is over; returns what
  // `done` says then.
  bool run_until(const std::function<bool()>& done, double seconds);
  // As above for a fan-out: spins, and only dates what comes; ends when `peers_to_hear` peers have
  // heard Changes for the public after `since_ns`. Then reads everything.
  bool run_fan_out(std::int64_t since_ns, std::size_t peers_to_hear, double seconds);

  // Stops reading, with as little room in the kernel as it gives; or reads all that came meanwhile.
  void set_deaf(Peer& peer, bool deaf);
  void submit(Peer& peer, const v1::Command& command, const std::string& id);
  [[nodiscard]] std::size_t live() const;
  [[nodiscard]] std::uint64_t lost() const { return lost_; }  // connections that ended

 private:
  void open_more();
  void open(Peer& peer);
  void round(int timeout_ms);
  void on_readable(Peer& peer, std::int64_t now_ns);
  void take_upgrade(Peer& peer);
  void take_frames(Peer& peer, std::int64_t now_ns);
  void take_message(Peer& peer, std::string_view payload, std::int64_t now_ns);
  void read_kept();
  void wake_due();
  void after_session(Peer& peer);
  void flush(Peer& peer);
  void lose(Peer& peer);

  int epoll_;
  std::uint16_t port_;
  std::size_t at_once_;
  std::size_t next_to_open_ = 0;
  std::size_t opening_ = 0;
  std::int64_t woken_ns_ = 0;
  bool keeping_ = false;
  std::int64_t keep_since_ns_ = 0;
  std::size_t heard_ = 0;
  std::uint64_t lost_ = 0;
  std::string buffer_;
  std::vector<std::unique_ptr<Peer>> peers_;
};

}  // namespace nameplate::tests
