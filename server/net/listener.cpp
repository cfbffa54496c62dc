#include "server/net/listener.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>

#include "server/net/connection.hpp"
#include "server/net/context.hpp"

namespace nameplate::net {
namespace {

// A peer that vanished without a word is noticed by the kernel after this, also while data is under
// way.
constexpr int kUserTimeoutMs = 30'000;
constexpr int kKeepIdleSeconds = 20;
constexpr int kKeepIntervalSeconds = 5;
constexpr int kKeepCount = 3;
// Unsent bytes beyond which the socket does not count as writable: keeps a lagging peer's queue
// with us, where it is conflated.
constexpr int kNotSentLowWater = 32 * 1024;
// Of the connections that have waited longest, when room is needed.
constexpr int kLooks = 64;

void set(int descriptor, int level, int name, int value) {
  // All of them are improvements, none a condition: a kernel without one serves as well.
  (void)::setsockopt(descriptor, level, name, &value, sizeof value);
}

// Accepted sockets inherit these from the listening one, which saves six calls for each.
void tune(int descriptor, const Limits& limits) {
  set(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
  set(descriptor, SOL_SOCKET, SO_SNDBUF, limits.kernel_send_bytes);
  set(descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, kNotSentLowWater);
  set(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
  set(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, kKeepIdleSeconds);
  set(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, kKeepIntervalSeconds);
  set(descriptor, IPPROTO_TCP, TCP_KEEPCNT, kKeepCount);
  set(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, kUserTimeoutMs);
}

Acceptor listening(asio::io_context& io, const std::string& address, std::uint16_t port,
                   const Limits& limits) {
  error_code failed;
  const auto ip = asio::ip::make_address(address, failed);
  if (failed)
    throw CannotListen(fmt::format("\"{}\" is not a numeric address to listen on", address));
  const Tcp::endpoint endpoint(ip, port);
  Acceptor acceptor(io.get_executor());
  const auto fail = [&](const char* what) {
    if (!failed) return;
    if (failed == asio::error::address_in_use) {
      throw CannotListen(fmt::format(
          "port {} on {} is in use: stop the program that has it, or choose another port", port,
          address));
    }
    if (failed == asio::error::access_denied) {
      throw CannotListen(fmt::format("port {} needs more rights: choose one above 1023", port));
    }
    throw CannotListen(
        fmt::format("cannot {} {} port {}: {}", what, address, port, failed.message()));
  };
  acceptor.open(endpoint.protocol(), failed), fail("open");
  acceptor.set_option(asio::socket_base::reuse_address(true), failed), fail("reuse");
  tune(acceptor.native_handle(), limits);
  // Else Asio keeps it to itself and waits for the next client, while those behind the one that
  // went away wait in the backlog.
  acceptor.set_option(asio::socket_base::enable_connection_aborted(true), failed);
  acceptor.bind(endpoint, failed), fail("bind to");
  acceptor.listen(limits.backlog, failed), fail("listen on");
  return acceptor;
}

}  // namespace

// One descriptor kept back for the moment when there are none left.
struct Listener::Reserve {
  int descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  void give_up() {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
  }
  void take_again() {
    if (descriptor < 0) descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  }
  ~Reserve() { give_up(); }
};

Listener::Listener(asio::io_context& io, const std::string& address, std::uint16_t port,
                   const TlsContext* tls, const Limits& limits, Service service)
    : io_(io),
      tls_(tls),
      context_(new Context{io,
                           limits,
                           *service.http,
                           std::move(service.guard),
                           service.peers,
                           std::move(service.steady_ms),
                           {},
                           {},
                           {}}),
      acceptor_(listening(io, address, port, limits)),
      retry_(io.get_executor()),
      sweep_(io.get_executor()),
      reserve_(std::make_unique<Reserve>()) {
  accept();
  sweep_later();
}

Listener::~Listener() {
  *alive_ = false;
  abandon_all();
}

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }
const Counters& Listener::counters() const { return context_->counters; }

void Listener::accept() {
  acceptor_.async_accept(io_.get_executor(),
                         [this, alive = alive_](error_code failed, Socket socket) {
                           if (!*alive || stopped_) return;
                           if (!failed) {
                             accepted(std::move(socket));
                             return accept();
                           }
                           if (failed == asio::error::no_descriptors ||
                               failed == error_code(ENFILE, boost::system::system_category())) {
                             return out_of_descriptors();
                           }
                           // The client went away between connect and accept.
                           if (failed == asio::error::connection_aborted) return accept();
                           retry_later();  // memory is short, for a moment
                         });
}

void Listener::accepted(Socket socket) {
  Counters& counters = context_->counters;
  ++counters.accepted;
  if (counters.connections >= context_->limits.connections) {
    ++counters.refused_full;
    return;  // the socket closes
  }
  make_room();
  error_code failed;
  socket.non_blocking(true, failed);
  const auto remote = socket.remote_endpoint(failed);
  if (failed) return;
  SslPtr ssl = tls_ != nullptr ? tls_->session(socket.native_handle()) : nullptr;
  if (tls_ != nullptr && !ssl) {  // no memory for this one; the others stay
    ++counters.tls_failed;
    return;
  }
  start_connection(context_, std::move(socket), std::move(ssl), remote.address().to_string());
}

void Listener::make_room() {
  const auto& limits = context_->limits;
  if (context_->http_connections.size() >= limits.waiting_connections) abandon_oldest();
}

// Whoever holds the most silent sockets must not keep the chamber out: the longest silence gives
// way. Only the oldest of those that wait are looked at: when everybody comes at once none of them
// is silent, and each look costs system calls.
void Listener::abandon_oldest() {
  const std::int64_t now_ms = context_->steady_ms();
  int looks = kLooks;
  for (Swept* const one : context_->http_connections) {
    if (!one->waiting()) continue;
    if (looks-- == 0) return;
    if (!one->silent(now_ms)) continue;
    ++context_->counters.gave_way;
    return one->abandon();
  }
}

void Listener::out_of_descriptors() {
  ++context_->counters.out_of_descriptors;
  reserve_->give_up();
  error_code failed;
  {
    Socket turned_away(io_.get_executor());
    acceptor_.non_blocking(true, failed);
    acceptor_.accept(turned_away, failed);
  }
  reserve_->take_again();
  abandon_oldest();
  retry_later();
}

void Listener::retry_later() {
  retry_.expires_after(std::chrono::milliseconds(context_->limits.accept_retry_ms));
  retry_.async_wait([this, alive = alive_](error_code failed) {
    if (!failed && *alive && !stopped_) accept();
  });
}

void Listener::sweep_later() {
  // Fine enough that no deadline is late by more than a quarter, coarse enough to cost nothing.
  const Limits& limits = context_->limits;
  const std::int64_t shortest =
      std::min({limits.header_ms, limits.idle_ms, limits.message_ms, limits.close_ms});
  sweep_.expires_after(
      std::chrono::milliseconds(std::clamp<std::int64_t>(shortest / 4, 10, limits.sweep_ms)));
  sweep_.async_wait([this, alive = alive_](error_code failed) {
    if (failed || !*alive) return;
    sweep();
    sweep_later();
  });
}

void Listener::sweep() {
  const std::int64_t now_ms = context_->steady_ms();
  for (auto* list : {&context_->http_connections, &context_->peer_connections}) {
    for (auto it = list->begin(); it != list->end();) {
      Swept* const connection = *it++;  // `check` may destroy it
      connection->check(now_ms);
    }
  }
}

void Listener::stop() {
  if (stopped_) return;
  stopped_ = true;
  error_code ignored;
  acceptor_.close(ignored);
  retry_.cancel();
}

void Listener::abandon_all() {
  stop();
  sweep_.cancel();
  for (auto* list : {&context_->http_connections, &context_->peer_connections}) {
    for (auto it = list->begin(); it != list->end();) (*it++)->abandon();
  }
}

}  // namespace nameplate::net
