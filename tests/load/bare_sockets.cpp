#include "tests/load/bare_sockets.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include "tests/load/cpu_time.hpp"

namespace nameplate::tests {
namespace {

// On a free port, which is put into `port`.
int listening(std::uint16_t& port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (fd < 0 || ::bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(fd, 4096) != 0 ||
      ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("the limit cannot listen");
  port = ntohs(address.sin_port);
  return fd;
}

void keep_only(int fd) {
  if (fd > 3) ::close_range(3, static_cast<unsigned>(fd) - 1, 0);
  ::close_range(static_cast<unsigned>(fd) + 1, ~0U, 0);
}

}  // namespace

BareProcess::BareProcess(const std::function<void(int listener)>& serve) {
  const int listener = listening(port_);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    keep_only(listener);
    serve(listener);
    ::_exit(0);
  }
  ::close(listener);
  if (pid_ < 0) throw std::runtime_error("the limit cannot be started");
}

BareProcess::~BareProcess() {
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

double BareProcess::cpu_ms() const { return cpu_ms_of(pid_); }

void no_delay(int fd) {
  const int yes = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

void send_whole(int fd, const char* bytes, std::size_t size) {
  while (size > 0) {
    const auto n = ::send(fd, bytes, size, MSG_NOSIGNAL);
    if (n <= 0) return;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
}

int connected(std::uint16_t port, bool later) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | (later ? SOCK_NONBLOCK : 0), 0);
  if (fd < 0) throw std::runtime_error("no more sockets: raise the limit of open files");
  no_delay(fd);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0 &&
      !(later && errno == EINPROGRESS)) {
    ::close(fd);
    throw std::runtime_error("cannot connect on loopback");
  }
  return fd;
}

}  // namespace nameplate::tests
