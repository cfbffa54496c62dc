#include "server/store/sqlite_memory.hpp"

#include <malloc.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace nameplate::store {
namespace {

void* allocate(int size) { return ::operator new(static_cast<std::size_t>(size), std::nothrow); }
void release(void* block) { ::operator delete(block); }
int size_of(void* block) { return static_cast<int>(::malloc_usable_size(block)); }
void* reallocate(void* block, int size) {
  void* const other = allocate(size);
  if (other == nullptr) return nullptr;
  std::memcpy(other, block, static_cast<std::size_t>(std::min(size, size_of(block))));
  release(block);
  return other;
}
int round_up(int size) { return (size + 7) & ~7; }
int begin(void*) { return SQLITE_OK; }
void end(void*) {}

}  // namespace

void let_sqlite_use_new() {
  static sqlite3_mem_methods methods{allocate, release, reallocate, size_of,
                                     round_up, begin,   end,        nullptr};
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

}  // namespace nameplate::store
