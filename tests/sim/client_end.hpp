// One screen: the real client session over a virtual connection.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "proto/cpp/client_session.hpp"
#include "server/sync/hub.hpp"
#include "tests/sim/network.hpp"

namespace nameplate::sim {

class ServerEnd;
class Watch;

// A transport connection: both ends, and what is on its way. The ends learn of its end apart from
// each other.
struct Connection : sync::Wire, std::enable_shared_from_this<Connection> {
  Connection(Agenda& agenda, Random& random) : up(agenda, random), down(agenda, random) {}
  // sync::Wire, for the hub
  void send(const sync::Frame& frame) override;
  void close(const sync::Close& close) override;
  [[nodiscard]] std::size_t queued_bytes() const override { return down.queued_bytes(); }

  Pipe up;
  Pipe down;
  sync::PeerId peer = 0;   // while the server holds it
  std::uint64_t life = 0;  // of the server: another one counts its peers anew
  sync::Seat seat;
  std::function<void(const std::string& payload)> to_client;
  std::function<void(int code)> client_closed;
  Watch* watch = nullptr;
  std::uint64_t* heard = nullptr;  // a running hash of all frames; null where secrets may be known
};

class ClientEnd {
 public:
  ClientEnd(Agenda& agenda, Random network, ServerEnd& server, Watch& watch, sync::Seat seat,
            v1::Role wish, bool older);
  void start();
  // What the person presses; the id is new.
  void press(const std::string& id, v1::Command command);
  // The link ends: the server or the client may not notice for a long time.
  void cut();
  void clog(std::int64_t for_us);
  void server_died();
  void calm() { calm_ = true; }

  [[nodiscard]] const binding::ClientSession& session() const { return session_; }
  [[nodiscard]] const sync::Seat& seat() const { return seat_; }
  [[nodiscard]] bool live() const { return session_.link() == binding::Link::kLive; }
  std::uint64_t heard = 0;
  std::uint64_t retries = 0;

 private:
  void pump();
  void connect();
  void opened(const std::shared_ptr<Connection>& connection);
  void lose(int code);
  void leave(const std::shared_ptr<Connection>& connection, std::int64_t after_us);
  void wake_later();

  Agenda& agenda_;
  Random random_;
  ServerEnd& server_;
  Watch& watch_;
  sync::Seat seat_;
  bool older_;  // knows no frame that came after the first version
  binding::ClientSession session_;
  std::shared_ptr<Connection> connection_;  // the present one
  std::int64_t woken_us_ = -1;
  std::map<std::string, int> sent_;  // commands, by id: how often
  bool calm_ = false;
};

}  // namespace nameplate::sim
