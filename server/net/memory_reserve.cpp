#include "server/net/memory_reserve.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>

namespace nameplate::net {
namespace {

// Many small blocks, as what sessions leave behind is many small ones: one large block could not be
// had again though half of the memory were free.
constexpr std::size_t kBlock = 4096;
struct Block {
  Block* next;
};

std::mutex guard;
Block* kept = nullptr;  // guarded, as the next two
std::size_t blocks = 0;
std::size_t wanted = 0;
std::uint64_t given_up = 0;  // so often
std::atomic<bool> is_whole{true};

void free_all() {
  while (kept != nullptr) std::free(std::exchange(kept, kept->next));
  blocks = 0;
}

// Called by `new`, which then tries again.
void give_up() {
  // How often this thread has seen it given up: when another thread just did, there is memory, too.
  thread_local std::uint64_t seen = 0;
  const std::lock_guard lock(guard);
  if (kept == nullptr && std::exchange(seen, given_up) == given_up) throw std::bad_alloc();
  if (kept != nullptr) ++given_up;
  seen = given_up;
  is_whole = false;
  free_all();
}

}  // namespace

MemoryReserve::MemoryReserve(std::size_t bytes) {
  // One arena for all threads: what is given up helps whoever needs it. The threads beside the
  // network's are few and ask for little.
  ::mallopt(M_ARENA_MAX, 1);
  wanted = bytes / kBlock;
  is_whole = false;
  take_back();
  if (!whole()) throw std::bad_alloc();
  std::set_new_handler(give_up);
}

MemoryReserve::~MemoryReserve() {
  std::set_new_handler(nullptr);
  const std::lock_guard lock(guard);
  free_all();
  is_whole = true;
}

bool MemoryReserve::whole() noexcept { return is_whole.load(std::memory_order_relaxed); }

void MemoryReserve::take_back() noexcept {
  if (whole()) return;
  const std::lock_guard lock(guard);
  for (; blocks < wanted; ++blocks) {
    void* const block = std::malloc(kBlock - 2 * sizeof(void*));
    if (block == nullptr) {
      ++given_up;
      return free_all();
    }
    kept = ::new (block) Block{kept};
  }
  is_whole = true;
}

}  // namespace nameplate::net
