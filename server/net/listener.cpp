#include "server/net/listener.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cerrno>
#include <new>

#include "server/net/connection.hpp"
#include "server/net/context.hpp"
#include "server/net/memory_reserve.hpp"

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
// The sweep looks at every so many-th time it passes at a connection that has nothing due: its gate
// may have broken, and the operation that would have said so may be lost.
constexpr int kQuietSweeps = 16;
// Accepted one after the other before anything else is done.
constexpr int kAtOnce = 4;

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
  acceptor.bind(endpoint, failed), fail("bind to");
  acceptor.listen(limits.backlog, failed), fail("listen on");
  acceptor.non_blocking(true, failed), fail("listen on");
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
      protocol_(acceptor_.local_endpoint().protocol()),
      accepting_(io, [this] { accept(); }),
      sweeping_(io, [this] { sweep(); }),
      reserve_(std::make_unique<Reserve>()) {
  accepting_.when_somebody_waits(acceptor_);
  sweeping_.in(sweep_every());
}

Listener::~Listener() {
  abandon_all();
  context_->peers = nullptr;  // who is still to be destroyed has nobody left to tell
}

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }
const Counters& Listener::counters() const { return context_->counters; }

// Not with Asio's own accept, which wants memory for a socket where nobody could catch that.
void Listener::accept() {
  for (int i = 0; i < kAtOnce; ++i) {
    const int descriptor =
        ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) {
      // That client went away between connect and accept; those behind it wait for us.
      if (errno == ECONNABORTED || errno == EINTR) continue;
      return turned_away(errno);
    }
    if (!accepted(descriptor)) return retry_later();
  }
  accepting_.soon();
}

void Listener::turned_away(int number) {
  if (number == EAGAIN) return accepting_.when_somebody_waits(acceptor_);
  if (number == EMFILE || number == ENFILE) return out_of_descriptors();
  retry_later();  // memory is short in the kernel, for a moment
}

// False when memory is short, for a moment.
bool Listener::accepted(int descriptor) {
  Counters& counters = context_->counters;
  ++counters.accepted;
  Socket socket(io_.get_executor());
  error_code failed;
  try {
    socket.assign(protocol_, descriptor, failed);
  } catch (const std::bad_alloc&) {
    failed = asio::error::no_memory;
  }
  if (failed) {
    ++counters.out_of_memory;
    ::close(descriptor);
    return false;
  }
  // What is left is for those who are in. Who asks how the server is may come all the same.
  if (context_->peers != nullptr && !MemoryReserve::whole()) {
    ++counters.out_of_memory;
    return true;
  }
  if (counters.connections >= context_->limits.connections) {
    ++counters.refused_full;
    return true;  // the socket closes
  }
  try {
    make_room();
    socket.non_blocking(true, failed);
    const auto remote = socket.remote_endpoint(failed);
    if (failed) return true;
    SslPtr ssl = tls_ != nullptr ? tls_->session(socket.native_handle()) : nullptr;
    if (tls_ != nullptr && !ssl) {  // no memory for this one; the others stay
      ++counters.tls_failed;
      ++counters.out_of_memory;
      return true;
    }
    start_connection(context_, std::move(socket), std::move(ssl), remote.address().to_string());
  } catch (const std::bad_alloc&) {
    ++counters.out_of_memory;
    return false;
  }
  return true;
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
  for (Waiting* const one : context_->http_connections) {
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
  const int descriptor = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC);
  if (descriptor >= 0) ::close(descriptor);
  reserve_->take_again();
  abandon_oldest();
  retry_later();
}

void Listener::retry_later() {
  accepting_.in(std::chrono::milliseconds(context_->limits.accept_retry_ms));
}

std::chrono::milliseconds Listener::sweep_every() const {
  // Fine enough that no deadline is late by more than a quarter, coarse enough to cost nothing.
  const Limits& limits = context_->limits;
  const std::int64_t shortest =
      std::min({limits.header_ms, limits.idle_ms, limits.message_ms, limits.close_ms});
  return std::chrono::milliseconds(std::clamp<std::int64_t>(shortest / 4, 10, limits.sweep_ms));
}

void Listener::sweep() {
  sweeping_.in(sweep_every());
  MemoryReserve::take_back();
  const std::int64_t now_ms = context_->steady_ms();
  const std::int64_t quiet_until_ms = now_ms + kQuietSweeps * sweep_every().count();
  // From the end: `check` may destroy the connection, and then the last one takes its place.
  auto& swept = context_->swept;
  for (std::size_t i = swept.size(); i-- > 0;) {
    if (swept[i].look_ms > now_ms) continue;
    swept[i].look_ms = quiet_until_ms;
    swept[i].connection->check(now_ms);
  }
}

void Listener::stop() {
  if (stopped_) return;
  stopped_ = true;
  error_code ignored;
  accepting_.stop();
  acceptor_.close(ignored);
}

void Listener::abandon_all() {
  stop();
  sweeping_.stop();
  auto& swept = context_->swept;
  for (std::size_t i = swept.size(); i-- > 0;) swept[i].connection->abandon();
}

}  // namespace nameplate::net
