// Memory kept back for the moment when there is none left, as the listener keeps a descriptor:
// those who are in can go on while nobody new is let in.
//
// Apart, because it is one for the whole process: `new` that finds nothing takes it, on any thread.
#pragma once

#include <cstddef>

namespace nameplate::net {

class MemoryReserve {
 public:
  // At most one at a time. Throws std::bad_alloc.
  explicit MemoryReserve(std::size_t bytes);
  ~MemoryReserve();
  MemoryReserve(const MemoryReserve&) = delete;
  MemoryReserve& operator=(const MemoryReserve&) = delete;

  // False from the moment it was needed until all of it could be taken back.
  [[nodiscard]] static bool whole() noexcept;
  // Tries to; cheap while it is whole. Now and then, not for each connection.
  static void take_back() noexcept;
};

}  // namespace nameplate::net
