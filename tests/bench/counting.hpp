// What a stretch of the program costs in exact counts: allocations, counted here, and instructions
// and system calls, counted by valgrind around it. Without valgrind only the allocations are known.
#pragma once

#include <cstdint>
#include <string>

namespace nameplate::bench {

// Calls of malloc, calloc and realloc by this process so far, operator new's among them.
// 0 in a build with sanitizers, which have an allocator of their own.
std::uint64_t allocations();

// True when valgrind's callgrind runs this program and can be told what to count.
bool under_callgrind();

// Once: until now valgrind has let the program run several times faster, and counts nothing.
void begin_watching();

// Counts from construction to `stop`. Stretches of one name add up until `write`.
class Stretch {
 public:
  Stretch();
  void stop();
  [[nodiscard]] std::uint64_t allocations() const { return allocations_; }

 private:
  std::uint64_t allocations_;
};

// Writes the instructions of all stretches since the last call, under `name`, and begins anew.
void write_counts(const std::string& name);

}  // namespace nameplate::bench
