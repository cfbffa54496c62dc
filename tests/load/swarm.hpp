// Thousands of WebSocket clients on one thread, over epoll: each a real ClientSession behind a raw
// socket.
//
// Raw so that the client is not what is measured: one recv per event, and while a fan-out is
// outstanding messages are only dated and kept, to be read when the last has come. It speaks
// WebSocket to loopback, plain or over TLS, and nothing else.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "proto/cpp/client_session.hpp"
#include "tests/load/tls_end.hpp"

namespace nameplate::tests {

std::int64_t steady_ns();

struct Peer {
  explicit Peer(binding::ClientSession::Options what)
      : options(std::move(what)), session(options) {}
  int fd = -1;
  bool upgraded = false;
  bool afresh = false;  // comes back as a new phone would: without rows and without a TLS ticket
  int close_code = 0;   // of the last connection the server closed
  bool deaf = false;    // reads nothing, says nothing
  std::string cookie;
  std::string in;   // an incomplete frame
  std::string out;  // not yet taken by the kernel
  TlsEnd tls;
  binding::ClientSession::Options options;
  binding::ClientSession session;
  struct Kept {
    std::int64_t at_ns = 0;
    std::size_t bytes = 0;
  };
  std::vector<Kept> kept;  // dated, unread: one after the other in `kept_bytes`
  std::string kept_bytes;
  std::int64_t last_change_ns = 0;  // arrival of the last Changes for the public
  std::int64_t last_reply_ns = 0;   // of the last Reply
  std::int64_t last_names_ns = 0;   // of the last Directory
  std::uint64_t bytes_in = 0;       // WebSocket bytes: headers and payloads
  std::uint64_t bytes_out = 0;
  std::vector<binding::Outcome> outcomes;
};

class Swarm {
 public:
  // `certificate`: the one the server must show; empty = plain.
  Swarm(std::uint16_t port, std::size_t at_once, const std::string& certificate);
  ~Swarm();
  Swarm(const Swarm&) = delete;
  Swarm& operator=(const Swarm&) = delete;

  // Not connected before `run_until`; at most `at_once` connections are being opened at a time.
  Peer& add(const std::string& cookie, binding::ClientSession::Options options);
  [[nodiscard]] const std::vector<std::unique_ptr<Peer>>& peers() const { return peers_; }

  // Runs until `done` (asked after each round of events) or until the time is over; returns what
  // `done` says then.
  bool run_until(const std::function<bool()>& done, double seconds);
  // As above for a fan-out: spins, and only dates what comes; ends when `peers_to_hear` peers have
  // heard Changes for the public after `since_ns`. Then calls `heard` and reads everything.
  bool run_fan_out(std::int64_t since_ns, std::size_t peers_to_hear, double seconds,
                   const std::function<void()>& heard);

  // For `seconds`, or until `done`: spins and only dates what comes, as above; `turn` is asked
  // between the rounds of events, to press. Then reads everything.
  bool run_dating(const std::function<void()>& turn, const std::function<bool()>& done,
                  double seconds);

  // Everybody is a new phone from its next connection on: without rows, without a TLS ticket.
  void forget_all();
  // Cuts every connection (a reset, no word); all come back as soon as `at_once` lets them.
  void cut_all();
  void set_at_once(std::size_t at_once) { at_once_ = at_once; }
  // Whoever the server lets go comes back when its session says, as a page would; else it is lost.
  void set_returning(bool returning) { returning_ = returning; }

  // Stops reading, with as little room in the kernel as it gives; or reads all that came meanwhile.
  void set_deaf(Peer& peer, bool deaf);
  void submit(Peer& peer, const v1::Command& command, const std::string& id);
  [[nodiscard]] std::size_t live() const;
  [[nodiscard]] std::uint64_t lost() const { return lost_; }  // ended and did not come back

 private:
  void open_more();
  void open(Peer& peer);
  void round(int timeout_ms);
  void on_readable(Peer& peer, std::int64_t now_ns);
  void take_cipher(Peer& peer, std::string_view cipher, std::int64_t now_ns);
  void take_bytes(Peer& peer, std::string_view got, std::int64_t now_ns);
  void take_upgrade(Peer& peer);
  // Returns how many of `bytes` were whole frames.
  std::size_t take_frames(Peer& peer, std::string_view bytes, std::int64_t now_ns);
  void take_message(Peer& peer, std::string_view payload, std::int64_t now_ns);
  void read_kept();
  void wake_due();
  void after_session(Peer& peer);
  void flush(Peer& peer);
  void lose(Peer& peer, int close_code = 1006);
  void leave(Peer& peer);
  double jitter();

  int epoll_;
  std::uint16_t port_;
  std::size_t at_once_;
  std::optional<TlsTrust> trust_;
  bool returning_ = false;
  std::deque<Peer*> to_open_;
  std::size_t opening_ = 0;
  std::mt19937_64 random_{1};
  std::int64_t woken_ns_ = 0;
  bool keeping_ = false;
  std::int64_t keep_since_ns_ = 0;
  std::size_t heard_ = 0;
  std::uint64_t lost_ = 0;
  std::string buffer_;
  std::string record_;
  std::vector<std::unique_ptr<Peer>> peers_;
};

}  // namespace nameplate::tests
