#include "tests/load/limit.hpp"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "tests/load/bare_sockets.hpp"
#include "tests/load/swarm.hpp"

namespace nameplate::tests {
namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kPage = 4096;
constexpr double kPatienceS = 10;

struct Order {
  std::uint32_t bytes = 0;
  std::uint32_t durable = 0;
};

// The other process. Nothing but system calls after the fork; it ends with its first connection.
[[noreturn]] void serve(int listener, std::size_t clients, const char* path) {
  const int order = ::accept(listener, nullptr, nullptr);
  std::vector<int> sockets;
  sockets.reserve(clients);
  while (sockets.size() < clients) {
    const int fd = ::accept(listener, nullptr, nullptr);
    if (fd < 0) ::_exit(1);
    no_delay(fd);
    sockets.push_back(fd);
  }
  const int file = ::open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ::unlink(path);
  const std::string payload(kMostBytes, 'x');
  off_t at = 0;
  for (Order asked; ::recv(order, &asked, sizeof asked, MSG_WAITALL) == sizeof asked;) {
    if (asked.durable != 0 &&
        (::pwrite(file, payload.data(), kPage, at) != kPage || ::fdatasync(file) != 0))
      ::_exit(1);
    at += kPage;
    for (const int fd : sockets) send_whole(fd, payload.data(), asked.bytes);
  }
  ::_exit(0);
}

}  // namespace

Limit::Limit(std::size_t clients, const std::string& file)
    : process_([&](int listener) { serve(listener, clients, file.c_str()); }),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      received_(clients, 0),
      buffer_(1 << 18, 0) {
  order_ = connected(process_.port());
  for (std::size_t i = 0; i < clients; ++i) {
    const int fd = connected(process_.port());
    sockets_.push_back(fd);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = i;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
  }
}

Limit::~Limit() {
  if (order_ >= 0) ::close(order_);
  for (const int fd : sockets_) ::close(fd);
  ::close(epoll_);
}

void Limit::read_some(std::size_t bytes) {
  std::array<epoll_event, 512> events{};
  const int n = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 0);
  for (int i = 0; i < n; ++i) {
    const auto which = events[static_cast<std::size_t>(i)].data.u64;
    const auto got = ::recv(sockets_[which], buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got <= 0) continue;
    received_[which] += static_cast<std::size_t>(got);
    if (received_[which] != bytes) continue;
    last_ns_ = steady_ns();
    ++complete_;
  }
}

double Limit::fan_out_ms(std::size_t bytes, bool durable) {
  if (bytes == 0 || bytes > kMostBytes)
    throw std::runtime_error("the limit sends 1 to 65536 bytes");
  received_.assign(received_.size(), 0);
  complete_ = 0;
  const Order asked{static_cast<std::uint32_t>(bytes), durable ? 1U : 0U};
  const auto began_ns = steady_ns();
  if (::send(order_, &asked, sizeof asked, MSG_NOSIGNAL) != sizeof asked)
    throw std::runtime_error("the limit has ended");
  while (complete_ < sockets_.size()) {
    read_some(bytes);
    if (steady_ns() - began_ns > static_cast<std::int64_t>(kPatienceS * 1e9))
      throw std::runtime_error("the limit did not reach everybody within 10 s");
  }
  return static_cast<double>(last_ns_ - began_ns) * 1e-6;
}

}  // namespace nameplate::tests
