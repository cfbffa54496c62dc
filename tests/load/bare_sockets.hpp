// A process and sockets on loopback with nothing around them, to show what the machine itself
// needs.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>

namespace nameplate::tests {

// Runs `serve` in another process, which has the standard streams, a socket that listens on
// loopback and no other descriptor of ours: else it would hold the swarm's connections open when
// the swarm cuts them. It is ended with this, and with this program. Make it before there is much
// memory: where it copies this one's, large pages are lost.
class BareProcess {
 public:
  explicit BareProcess(const std::function<void(int listener)>& serve);
  ~BareProcess();
  BareProcess(const BareProcess&) = delete;
  BareProcess& operator=(const BareProcess&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] double cpu_ms() const;  // that it has used

 private:
  std::uint16_t port_ = 0;
  pid_t pid_ = -1;
};

// Connected, or connecting when `later`. Throws std::runtime_error when the machine has no room.
int connected(std::uint16_t port, bool later = false);
void no_delay(int fd);
// Blocks until all is with the kernel, or the peer is gone.
void send_whole(int fd, const char* bytes, std::size_t size);

}  // namespace nameplate::tests
