#include "tests/load/join_limit.hpp"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/load/bare_sockets.hpp"
#include "tests/load/swarm.hpp"

namespace nameplate::tests {
namespace {

constexpr double kPatienceS = 30;
// As long as an upgrade with its cookie; it says first how many bytes are wanted.
constexpr std::size_t kRequestBytes = 300;

void watch(int epoll, int fd, std::uint32_t events, std::uint64_t id) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = id;
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

// The other process: accepts whatever waits, answers each whole request, forgets who left.
[[noreturn]] void serve(int listener) {
  const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
  watch(epoll, listener, EPOLLIN, static_cast<std::uint64_t>(listener));
  std::string payload;
  std::array<char, kRequestBytes> request{};
  std::array<epoll_event, 512> events{};
  for (;;) {
    const int n = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), -1);
    for (int i = 0; i < n; ++i) {
      const int fd = static_cast<int>(events[static_cast<std::size_t>(i)].data.u64);
      if (fd == listener) {
        const int joined = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (joined < 0) continue;
        no_delay(joined);
        watch(epoll, joined, EPOLLIN, static_cast<std::uint64_t>(joined));
        continue;
      }
      const auto got = ::recv(fd, request.data(), request.size(), MSG_WAITALL);
      if (got != static_cast<ssize_t>(request.size())) {
        ::close(fd);
        continue;
      }
      std::uint32_t bytes = 0;
      std::memcpy(&bytes, request.data(), sizeof bytes);
      if (payload.size() < bytes) payload.resize(bytes, 'x');
      send_whole(fd, payload.data(), bytes);
    }
  }
}

}  // namespace

JoinLimit::JoinLimit(std::size_t clients) : process_(serve), sockets_(clients, -1) { join_ms({1}); }

JoinLimit::~JoinLimit() { cut(); }

void JoinLimit::cut() {
  const linger at_once{1, 0};
  for (int& fd : sockets_) {
    if (fd < 0) continue;
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(fd);
    fd = -1;
  }
}

JoinLimit::Joined JoinLimit::join_ms(const std::vector<std::size_t>& answers) {
  struct Client {
    std::size_t asked = 0;     // of `answers`
    std::size_t received = 0;  // of the answer asked for last
  };
  std::vector<Client> clients(sockets_.size());
  std::string request(kRequestBytes, 'r');
  const auto ask = [&](std::size_t which) {
    Client& client = clients[which];
    const auto wanted = static_cast<std::uint32_t>(answers[client.asked++]);
    std::memcpy(request.data(), &wanted, sizeof wanted);
    client.received = 0;
    send_whole(sockets_[which], request.data(), request.size());
  };
  std::string buffer(1 << 18, 0);
  const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
  const double cpu_before = process_.cpu_ms();
  const auto began_ns = steady_ns();
  cut();
  for (std::size_t i = 0; i < sockets_.size(); ++i) {
    sockets_[i] = connected(process_.port(), true);
    watch(epoll, sockets_[i], EPOLLIN | EPOLLOUT | EPOLLET, i);
  }
  std::array<epoll_event, 512> events{};
  std::size_t complete = 0;
  while (complete < sockets_.size()) {
    const int n = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 100);
    for (int i = 0; i < n; ++i) {
      const auto which = static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64);
      Client& client = clients[which];
      if (client.asked == 0) ask(which);
      const auto got = ::recv(sockets_[which], buffer.data(), buffer.size(), MSG_DONTWAIT);
      if (got <= 0) continue;
      client.received += static_cast<std::size_t>(got);
      if (client.received < answers[client.asked - 1]) continue;
      if (client.asked < answers.size()) {
        ask(which);
      } else {
        ++complete;
      }
    }
    if (steady_ns() - began_ns > static_cast<std::int64_t>(kPatienceS * 1e9))
      throw std::runtime_error("the limit did not serve everybody within 30 s");
  }
  const double all_ms = static_cast<double>(steady_ns() - began_ns) * 1e-6;
  const double cpu_ms = (process_.cpu_ms() - cpu_before) / static_cast<double>(sockets_.size());
  ::close(epoll);
  return {all_ms, cpu_ms};
}

}  // namespace nameplate::tests
