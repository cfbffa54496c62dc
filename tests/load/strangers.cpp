#include "tests/load/strangers.hpp"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <vector>

#include "proto/cpp/frames.hpp"
#include "proto/cpp/ws_client.hpp"
#include "tests/load/bare_sockets.hpp"
#include "tests/load/swarm.hpp"
#include "tests/load/web_frames.hpp"

namespace nameplate::tests {
namespace {

void hang_up(int fd) {
  const linger at_once{1, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(fd);
}

// One phone that was signed in and floods: upgrades, greets, then sends whatever it is given.
class Flooding {
 public:
  Flooding(std::uint16_t port, const std::string& cookie) : port_(port), cookie_(cookie) {}
  ~Flooding() {
    if (fd_ >= 0) hang_up(fd_);
  }
  Flooding(Flooding&&) = delete;

  [[nodiscard]] bool open() const { return fd_ >= 0; }

  // Blocks until the upgrade is answered, at most a second.
  void connect() {
    in_.clear();
    fd_ = connected(port_);
    const timeval patience{1, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const auto request = upgrade_request(port_, cookie_);
    send_whole(fd_, request.data(), request.size());
    std::array<char, 4096> some{};
    while (in_.find("\r\n\r\n") == std::string::npos) {
      const auto got = ::recv(fd_, some.data(), some.size(), 0);
      if (got <= 0) return leave();
      in_.append(some.data(), static_cast<std::size_t>(got));
    }
    in_.erase(0, in_.find("\r\n\r\n") + 4);
    v1::ClientFrame hello;
    hello.mutable_hello()->set_protocol_min(binding::kProtocol);
    hello.mutable_hello()->set_protocol_max(binding::kProtocol);
    say(hello);
  }

  // False when the kernel did not take it. What it does not take is not sent: a whole frame fits,
  // or the server reads no more.
  bool say(const v1::ClientFrame& frame) {
    const auto bytes = masked_frame(binding::encode(frame));
    return ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) ==
           static_cast<ssize_t>(bytes.size());
  }

  // The code with which the server closed, 1006 when it just ended; 0 while it is open.
  int read() {
    std::array<char, 16384> some{};
    for (;;) {
      const auto got = ::recv(fd_, some.data(), some.size(), MSG_DONTWAIT);
      if (got < 0 && (errno == EAGAIN || errno == EINTR)) break;
      if (got <= 0) return leave(), 1006;
      in_.append(some.data(), static_cast<std::size_t>(got));
    }
    std::string_view rest = in_;
    while (const auto frame = front(rest)) {
      if (frame->opcode == 8) {
        const int code = close_code(*frame);
        return leave(), code;
      }
      rest.remove_prefix(frame->size);
    }
    in_.erase(0, in_.size() - rest.size());
    return 0;
  }

 private:
  void leave() {
    hang_up(fd_);
    fd_ = -1;
  }

  std::uint16_t port_;
  std::string cookie_;
  int fd_ = -1;
  std::string in_;
};

}  // namespace

Stranger::~Stranger() {
  stopped_ = true;
  if (thread_.joinable()) thread_.join();
}

void Stranger::start(std::function<void()> work) { thread_ = std::thread(std::move(work)); }

void Stranger::silent(Stranger& stranger, std::uint16_t port, std::size_t sockets) {
  stranger.start([&stranger, port, sockets] {
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<int> fds(sockets, -1);
    const auto request = upgrade_request(port, "");
    const auto open = [&](std::size_t which) {
      fds[which] = connected(port);
      ++stranger.counts_.opened;
      if (which % 2 == 1) send_whole(fds[which], request.data(), request.size());
      epoll_event event{};
      event.events = EPOLLIN | EPOLLRDHUP;
      event.data.u64 = which;
      ::epoll_ctl(epoll, EPOLL_CTL_ADD, fds[which], &event);
    };
    for (std::size_t i = 0; i < sockets && !stranger.stopped_; ++i) open(i);
    std::array<epoll_event, 256> events{};
    std::array<char, 65536> waste{};
    while (!stranger.stopped_) {
      const int n = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 50);
      for (int i = 0; i < n && !stranger.stopped_; ++i) {
        const auto which = events[static_cast<std::size_t>(i)].data.u64;
        const auto got = ::recv(fds[which], waste.data(), waste.size(), MSG_DONTWAIT);
        if (got > 0) continue;
        hang_up(fds[which]);
        ++stranger.counts_.closed;
        open(which);
      }
    }
    for (const int fd : fds)
      if (fd >= 0) hang_up(fd);
    ::close(epoll);
  });
}

void Stranger::commands(Stranger& stranger, std::uint16_t port, const std::string& cookie,
                        std::size_t connections, int rate) {
  stranger.start([&stranger, port, cookie, connections, rate] {
    const auto began_ns = steady_ns();
    std::vector<std::unique_ptr<Flooding>> phones;
    for (std::size_t i = 0; i < connections; ++i)
      phones.push_back(std::make_unique<Flooding>(port, cookie));
    v1::ClientFrame frame;
    frame.mutable_command()->mutable_command()->mutable_inscribe()->set_list(1);
    std::size_t pressed = 0;  // also on a phone that is closed, else the others would go faster
    while (!stranger.stopped_) {
      for (const auto& phone : phones) {
        if (phone->open()) continue;
        phone->connect();
        ++stranger.counts_.opened;
      }
      const auto due =
          static_cast<std::uint64_t>(static_cast<double>(steady_ns() - began_ns) * 1e-9 * rate);
      while (pressed < due && !stranger.stopped_) {
        auto& phone = *phones[pressed++ % phones.size()];
        frame.mutable_command()->set_id(binding::new_command_id());
        if (phone.open() && phone.say(frame)) ++stranger.counts_.sent;
      }
      for (const auto& phone : phones) {
        const int code = phone->open() ? phone->read() : 0;
        if (code == 0) continue;
        ++stranger.counts_.closed;
        if (code == 4529) ++stranger.counts_.closed_4529;
        std::int64_t never = -1;
        stranger.counts_.first_close_us.compare_exchange_strong(never,
                                                                (steady_ns() - began_ns) / 1000);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
}

void Stranger::guesses(Stranger& stranger, std::uint16_t port) {
  stranger.start([&stranger, port] {
    std::array<char, 4096> some{};
    while (!stranger.stopped_) {
      const int fd = connected(port);
      ++stranger.counts_.opened;
      const timeval patience{1, 0};
      ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      const auto body = fmt::format(R"({{"code":"{:05}-{:05}"}})", stranger.counts_.sent % 100'000,
                                    stranger.counts_.sent * 7919 % 100'000);
      const auto request = fmt::format(
          "POST /api/sign-in HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n"
          "Content-Length: {}\r\nConnection: close\r\n\r\n{}",
          port, body.size(), body);
      send_whole(fd, request.data(), request.size());
      ++stranger.counts_.sent;
      const auto got = ::recv(fd, some.data(), some.size(), 0);
      const std::string_view answer(some.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
      if (answer.starts_with("HTTP/1.1 429")) ++stranger.counts_.told_429;
      if (answer.starts_with("HTTP/1.1 2")) ++stranger.counts_.welcome;
      hang_up(fd);
    }
  });
}

}  // namespace nameplate::tests
