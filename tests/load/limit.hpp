// What the machine itself needs to hand the same bytes to as many sockets: a `send` loop without
// any server around it, in the same run and in turns with the server's calls.
//
// A process of its own accepts the connections and, for each order on its first connection, sends
// the wished number of bytes to all others; for a durable one it first writes a page to a file and
// syncs it, as a commit must. The reader is like the swarm's: one `recv` per event, spinning only
// while it waits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/load/bare_sockets.hpp"

namespace nameplate::tests {

class Limit {
 public:
  // Starts the process and opens `clients` connections to it. `file` is made for the synced writes
  // and has no name afterwards. Throws std::runtime_error when the machine has no room for them.
  Limit(std::size_t clients, const std::string& file);
  ~Limit();
  Limit(const Limit&) = delete;
  Limit& operator=(const Limit&) = delete;

  // Milliseconds from the order to the last connection's last byte. `bytes` from 1 to 64 KiB.
  double fan_out_ms(std::size_t bytes, bool durable);
  [[nodiscard]] double cpu_ms() const { return process_.cpu_ms(); }  // of the bare process

 private:
  void read_some(std::size_t bytes);

  BareProcess process_;
  int order_ = -1;
  int epoll_ = -1;
  std::vector<int> sockets_;
  std::vector<std::size_t> received_;
  std::size_t complete_ = 0;
  std::int64_t last_ns_ = 0;
  std::string buffer_;
};

}  // namespace nameplate::tests
