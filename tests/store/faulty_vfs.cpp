#include "tests/store/faulty_vfs.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>
#include <vector>

namespace nameplate::store {
namespace {

// --- what is armed

std::mutex arming;  // guards `armed`; the rest is atomic, since the log's thread calls too
Fault armed;
std::atomic<int> armed_call{-1};
std::atomic<std::uint64_t> counted{0};
std::atomic<std::uint64_t> wanted{0};
std::atomic<bool> lasting{false};
std::atomic<bool> hit{false};
std::atomic<int> system_errno{0};

bool fails(Call call) {
  if (armed_call.load(std::memory_order_acquire) != static_cast<int>(call)) return false;
  const auto number = ++counted;
  if (number != wanted && !(lasting && number > wanted)) return false;
  hit = true;
  return true;
}

Fault what() {
  const std::lock_guard guard(arming);
  system_errno = armed.system_errno;
  return armed;
}

int code_of_fault() { return what().code; }

// --- memory

sqlite3_mem_methods machine_memory;

void* take(int bytes) { return fails(Call::memory) ? nullptr : machine_memory.xMalloc(bytes); }
void* take_again(void* old, int bytes) {
  return fails(Call::memory) ? nullptr : machine_memory.xRealloc(old, bytes);
}

// --- files

struct Overwritten {
  sqlite3_int64 offset;
  std::vector<char> bytes;  // what stood there
};

struct ShimFile {
  sqlite3_file base;
  sqlite3_file* real;
  std::string* name;                 // empty for a temporary file
  std::vector<Overwritten>* undone;  // writes since the last sync, if one may lose them
  sqlite3_int64 synced_size;
};

std::mutex dirty_mutex;
std::set<std::string>& dirty() {
  static std::set<std::string> names;
  return names;
}
void mark(const ShimFile& file, bool is_dirty) {
  const std::lock_guard guard(dirty_mutex);
  if (is_dirty)
    dirty().insert(*file.name);
  else
    dirty().erase(*file.name);
}

ShimFile& shim(sqlite3_file* file) { return *reinterpret_cast<ShimFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return shim(file).real; }

void forget_undo(ShimFile& file) {
  file.undone->clear();
  file.real->pMethods->xFileSize(file.real, &file.synced_size);
}

int close(sqlite3_file* file) {
  auto& it = shim(file);
  const int code = it.real->pMethods->xClose(it.real);
  mark(it, false);
  delete it.name;
  delete it.undone;
  return code;
}

int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  if (fails(Call::read)) return code_of_fault();
  return real(file)->pMethods->xRead(real(file), into, size, offset);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  auto& it = shim(file);
  mark(it, true);
  if (armed_call == static_cast<int>(Call::sync)) {
    Overwritten before{offset, std::vector<char>(static_cast<std::size_t>(size))};
    it.real->pMethods->xRead(it.real, before.bytes.data(), size, offset);
    it.undone->push_back(std::move(before));
  }
  if (fails(Call::write)) {
    const Fault fault = what();
    if (fault.half) it.real->pMethods->xWrite(it.real, bytes, size / 2, offset);
    return fault.code;
  }
  return it.real->pMethods->xWrite(it.real, bytes, size, offset);
}

int sync(sqlite3_file* file, int) {
  auto& it = shim(file);
  if (!fails(Call::sync)) {
    mark(it, false);
    forget_undo(it);
    return SQLITE_OK;
  }
  const Fault fault = what();
  if (fault.loses) {
    for (auto at = it.undone->rbegin(); at != it.undone->rend(); ++at)
      it.real->pMethods->xWrite(it.real, at->bytes.data(), static_cast<int>(at->bytes.size()),
                                at->offset);
    it.real->pMethods->xTruncate(it.real, it.synced_size);
    // The kernel says it once, and holds the pages for clean from then on.
    mark(it, false);
    forget_undo(it);
  }
  return fault.code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (fails(Call::truncate)) return code_of_fault();
  return real(file)->pMethods->xTruncate(real(file), size);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  if (fails(Call::file_size)) return code_of_fault();
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
  if (fails(Call::lock)) return code_of_fault();
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int control(sqlite3_file* file, int what_for, void* argument) {
  if (what_for == SQLITE_FCNTL_LAST_ERRNO && hit) {
    *static_cast<int*>(argument) = system_errno;
    return SQLITE_OK;
  }
  return real(file)->pMethods->xFileControl(real(file), what_for, argument);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int device(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  if (fails(Call::shm_map)) return code_of_fault();
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  // Letting go is never refused: the machine's own VFS does not refuse it either.
  if ((flags & SQLITE_SHM_LOCK) != 0 && fails(Call::shm_lock)) return code_of_fault();
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int shm_unmap(sqlite3_file* file, int erase) {
  return real(file)->pMethods->xShmUnmap(real(file), erase);
}

// Version 2: shared memory, no mapped pages (the log does not use them).
const sqlite3_io_methods kMethods = {2,           close,     read,    write,   truncate,
                                     sync,        file_size, lock,    unlock,  check_reserved,
                                     control,     sector,    device,  shm_map, shm_lock,
                                     shm_barrier, shm_unmap, nullptr, nullptr};

// --- the file system

sqlite3_vfs* machine = nullptr;
sqlite3_vfs faulty;

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (fails(Call::open)) return code_of_fault();
  auto& it = shim(file);
  it.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(ShimFile));
  const int code = machine->xOpen(machine, name, it.real, flags, out_flags);
  if (code != SQLITE_OK) return code;
  it.name = new std::string(name == nullptr ? "" : name);
  it.undone = new std::vector<Overwritten>;
  forget_undo(it);
  it.base.pMethods = &kMethods;
  return SQLITE_OK;
}
int erase(sqlite3_vfs*, const char* name, int sync_folder) {
  if (fails(Call::erase)) return code_of_fault();
  (void)sync_folder;
  return machine->xDelete(machine, name, 0);
}
int access(sqlite3_vfs*, const char* name, int flags, int* out) {
  if (fails(Call::access)) return code_of_fault();
  return machine->xAccess(machine, name, flags, out);
}
int last_error(sqlite3_vfs*, int size, char* text) {
  if (size > 0) std::snprintf(text, static_cast<std::size_t>(size), "injected");
  return system_errno;
}

bool install() {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &machine_memory);
  sqlite3_mem_methods memory = machine_memory;
  memory.xMalloc = take;
  memory.xRealloc = take_again;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &memory);
  machine = sqlite3_vfs_find(nullptr);
  if (machine == nullptr) std::abort();
  faulty = *machine;
  faulty.zName = "faulty";
  faulty.szOsFile = static_cast<int>(sizeof(ShimFile)) + machine->szOsFile;
  faulty.xOpen = open;
  faulty.xDelete = erase;
  faulty.xAccess = access;
  faulty.xGetLastError = last_error;
  return sqlite3_vfs_register(&faulty, 1) == SQLITE_OK;
}
// Before main: SQLite takes another allocator only while nothing of it was used.
[[maybe_unused]] const bool installed = install();

}  // namespace

void FaultyVfs::arm(const Fault& fault, std::uint64_t nth) {
  disarm();
  {
    const std::lock_guard guard(arming);
    armed = fault;
  }
  counted = 0;
  wanted = nth;
  lasting = fault.lasting;
  hit = false;
  armed_call.store(static_cast<int>(fault.call), std::memory_order_release);
}
void FaultyVfs::disarm() { armed_call = -1; }
bool FaultyVfs::struck() { return hit; }
std::uint64_t FaultyVfs::calls() { return counted; }
bool FaultyVfs::unsynced(const std::string& path) {
  const std::lock_guard guard(dirty_mutex);
  return dirty().contains(path);
}

}  // namespace nameplate::store
