// SQLite's way to the disk and to memory, with the n-th call of one kind failing on demand.
//
// A shim over the machine's own VFS and allocator, the default of every program that links it. It
// never waits for the disk (a test of five thousand runs would take an hour); it remembers instead
// what was written and not yet synced, so that a test can ask, and a failed sync can lose it.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>

namespace nameplate::store {

enum class Call {
  open,
  read,
  write,
  sync,
  truncate,
  file_size,
  erase,
  access,
  lock,
  shm_map,
  shm_lock,
  memory
};

struct Fault {
  std::string name;  // of the test
  Call call = Call::write;
  int code = 0;          // what SQLite is told; of no use for memory
  int system_errno = 0;  // what it finds if it asks why
  bool half = false;     // a write that puts half of its bytes on the disk before it fails
  bool loses = false;    // a sync after which all that was not yet synced is gone, as Linux may do
  bool lasting = false;  // the n-th call and every later one, until disarmed
};

inline void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
inline Fault once(std::string name, Call call, int code, int system_errno = 0) {
  Fault fault;
  fault.name = std::move(name);
  fault.call = call;
  fault.code = code;
  fault.system_errno = system_errno;
  return fault;
}
inline Fault for_good(Fault fault) {
  fault.name += "ForGood";
  fault.lasting = true;
  return fault;
}
inline Fault half(Fault fault) {
  fault.half = true;
  return fault;
}
inline Fault losing(Fault fault) {
  fault.loses = true;
  return fault;
}

class FaultyVfs {
 public:
  // From now on the n-th call (from 1) of that kind fails, on any thread.
  static void arm(const Fault& fault, std::uint64_t nth);
  static void disarm();
  // True if the armed call came.
  [[nodiscard]] static bool struck();
  // Calls of the armed kind since arm().
  [[nodiscard]] static std::uint64_t calls();
  // The open file of this path has bytes that were written and not synced.
  [[nodiscard]] static bool unsynced(const std::string& path);
};

// Armed as long as it lives.
struct Armed {
  Armed(const Fault& fault, std::uint64_t nth) { FaultyVfs::arm(fault, nth); }
  ~Armed() { FaultyVfs::disarm(); }
  Armed(const Armed&) = delete;
  Armed& operator=(const Armed&) = delete;
};

}  // namespace nameplate::store
