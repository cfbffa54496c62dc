// What the machine itself needs when everybody is cut off and comes back at once: a bare process
// that closes, accepts, reads a request and sends so many bytes, without any server around it; in
// one round trip, or in as many as a join takes.
#pragma once

#include <cstddef>
#include <vector>

#include "tests/load/bare_sockets.hpp"

namespace nameplate::tests {

class JoinLimit {
 public:
  // All are connected then.
  explicit JoinLimit(std::size_t clients);
  ~JoinLimit();
  JoinLimit(const JoinLimit&) = delete;
  JoinLimit& operator=(const JoinLimit&) = delete;

  struct Joined {
    double all_ms = 0;  // from the cut to the last byte at the last
    double cpu_ms = 0;  // of the bare process, per join
  };
  // Each is reset and connects anew, asks once for each of `answers`, so many bytes, at least 1,
  // and for the next when it has one. Throws std::runtime_error when it takes more than 30 s.
  Joined join_ms(const std::vector<std::size_t>& answers);

 private:
  void cut();

  BareProcess process_;
  std::vector<int> sockets_;  // of the clients
};

}  // namespace nameplate::tests
