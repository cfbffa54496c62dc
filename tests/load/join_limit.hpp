// What the machine itself needs when everybody comes at once: a bare process that accepts, reads a
// request and sends so many bytes, without any server around it.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>

namespace nameplate::tests {

class JoinLimit {
 public:
  explicit JoinLimit(std::size_t clients);
  ~JoinLimit();
  JoinLimit(const JoinLimit&) = delete;
  JoinLimit& operator=(const JoinLimit&) = delete;

  struct Joined {
    double all_ms = 0;  // from the first connect to the last byte at the last
    double cpu_ms = 0;  // of the bare process, per join
  };
  // `bytes` to each, at least 1. Throws std::runtime_error when it takes more than 30 s.
  Joined join_ms(std::size_t bytes);

 private:
  std::size_t clients_;
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace nameplate::tests
