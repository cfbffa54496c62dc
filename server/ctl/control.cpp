#include "server/ctl/control.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "server/ctl/ctl.hpp"

namespace nameplate::ctl {

ControlConnection::ControlConnection(const std::string& path)
    : fd_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (fd_ < 0) throw Trouble(kInputOutput, "Cannot open a socket.");
  const timeval patience{10, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) {
    ::close(fd_);
    throw Trouble(kUsage, "The data folder's path is too long for a socket: " + path);
  }
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(fd_);
    throw Trouble(kUnavailable,
                  "No server runs on this data folder, and only a running server "
                  "does this. Start it, for example with deploy/run.");
  }
}

ControlConnection::~ControlConnection() { ::close(fd_); }

std::string ControlConnection::ask(std::string line) const {
  line += '\n';
  if (::send(fd_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
    throw Trouble(kUnavailable, "The server went away.");
  std::string answer;
  char byte = 0;
  while (answer.size() < 4096 && ::recv(fd_, &byte, 1, 0) == 1 && byte != '\n') answer += byte;
  if (byte != '\n') throw Trouble(kUnavailable, "The server gave no answer.");
  return answer;
}

}  // namespace nameplate::ctl
