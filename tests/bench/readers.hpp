// The reading ends of the measured connections. They are a program of their own, so that nothing of
// them is counted: valgrind does not follow it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>

namespace nameplate::bench {

class Readers {
 public:
  // Starts this program again with `--read`: `count` connections to `port` on loopback, each of
  // which says Hello, sends nothing more and reads until the other side ends.
  Readers(std::uint16_t port, std::size_t count);
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // After the connections have ended: the fewest whole frames that one of them has read.
  std::size_t fewest_frames();

 private:
  std::FILE* told_ = nullptr;
};

// The program behind `--read`; prints what `fewest_frames` returns.
int read_all(std::uint16_t port, std::size_t count);

}  // namespace nameplate::bench
