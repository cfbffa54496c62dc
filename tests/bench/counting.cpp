#include "tests/bench/counting.hpp"

#include <cstddef>
#include <cstdlib>

#if __has_include(<valgrind/callgrind.h>)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#include <valgrind/callgrind.h>
#pragma GCC diagnostic pop
#define NAMEPLATE_CALLGRIND 1
#endif

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define NAMEPLATE_OWN_MALLOC 1
#endif

namespace {

std::uint64_t counted = 0;  // the measured program has one thread

}  // namespace

#ifdef NAMEPLATE_OWN_MALLOC

// glibc's own, under the names it keeps for those who replace the others.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier)
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
// NOLINTEND(bugprone-reserved-identifier)

void* malloc(std::size_t size) noexcept {
  ++counted;
  return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
  ++counted;
  return __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) noexcept {
  ++counted;
  return __libc_realloc(block, size);
}
}

#endif

namespace nameplate::bench {

std::uint64_t allocations() { return counted; }

#ifdef NAMEPLATE_CALLGRIND

bool under_callgrind() { return RUNNING_ON_VALGRIND != 0; }

void begin_watching() { CALLGRIND_START_INSTRUMENTATION; }

// The words are what tests/bench/delivery-gate looks for among valgrind's list of system calls.
Stretch::Stretch() : allocations_(counted) {
  if (!under_callgrind()) return;
  VALGRIND_PRINTF("nameplate: stretch begins\n");
  CALLGRIND_TOGGLE_COLLECT;
}

void Stretch::stop() {
  if (under_callgrind()) {
    CALLGRIND_TOGGLE_COLLECT;
    VALGRIND_PRINTF("nameplate: stretch ends\n");
  }
  allocations_ = counted - allocations_;
}

void write_counts(const std::string& name) {
  if (!under_callgrind()) return;
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  VALGRIND_PRINTF("nameplate: written %s\n", name.c_str());
}

#else

bool under_callgrind() { return false; }
void begin_watching() {}
Stretch::Stretch() : allocations_(counted) {}
void Stretch::stop() { allocations_ = counted - allocations_; }
void write_counts(const std::string&) {}

#endif

}  // namespace nameplate::bench
