// A listening socket that never stops accepting, and the sweep over what it accepted.
//
// Running out of descriptors is an ordinary state here: one is held in reserve, so that the waiting
// client is told by a close instead of hanging, and accepting goes on. So is want of memory: who
// comes is closed, and accepting goes on.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "server/net/again.hpp"
#include "server/net/asio_types.hpp"
#include "server/net/http.hpp"
#include "server/net/limits.hpp"
#include "server/net/tls.hpp"

namespace nameplate::net {

struct Context;

// The address cannot be listened on: a sentence naming it and why.
struct CannotListen : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// This machine's first IPv4 address that is not loopback, for links when every address is listened
// on; "localhost" if there is none.
std::string outward_address();

struct Service {
  HttpHandler* http = nullptr;
  UpgradeGuard guard;         // needed only with `peers`
  PeerSink* peers = nullptr;  // null: HTTP only
  std::function<std::int64_t()> steady_ms;
};

class Listener {
 public:
  // `address` is numeric, IPv4 or IPv6; port 0 = any free one. `tls` may be null and must outlive
  // the listener. Throws CannotListen. `io` and what `service` names must outlive it and every
  // connection.
  Listener(asio::io_context& io, const std::string& address, std::uint16_t port,
           const TlsContext* tls, const Limits& limits, Service service);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] const Counters& counters() const;
  // No further connections. Those that are open stay.
  void stop();
  // Ends every connection now and stops sweeping.
  void abandon_all();

 private:
  struct Reserve;
  void accept();
  bool accepted(int descriptor);
  void turned_away(int number);
  void out_of_descriptors();
  void retry_later();
  [[nodiscard]] std::chrono::milliseconds sweep_every() const;
  void sweep();
  void make_room();
  void abandon_oldest();

  asio::io_context& io_;
  const TlsContext* tls_;
  std::shared_ptr<Context> context_;
  Acceptor acceptor_;
  Tcp protocol_;
  Again accepting_;
  Again sweeping_;
  std::unique_ptr<Reserve> reserve_;
  bool stopped_ = false;
};

}  // namespace nameplate::net
