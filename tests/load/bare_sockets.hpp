// Sockets on loopback for the bare processes that show what the machine itself needs.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nameplate::tests {

// Listens on a free port, which is put into `port`. Throws std::runtime_error.
int listening(std::uint16_t& port);
// Connected, or connecting when `later`. Throws std::runtime_error when the machine has no room.
int connected(std::uint16_t port, bool later = false);
void no_delay(int fd);
// After a fork: closes everything from descriptor 3 on but `fd`. Else the other process would hold
// the swarm's connections open when the swarm cuts them.
void keep_only(int fd);
// Blocks until all is with the kernel, or the peer is gone.
void send_whole(int fd, const char* bytes, std::size_t size);

}  // namespace nameplate::tests
