// Without the headers that declare the calls: their inline forms would stand in the way.
#undef _FORTIFY_SOURCE  // its read() and the like stand in the headers, beside which clang takes no
                        // other
#include "tests/net/faulty_calls.hpp"

#include <dlfcn.h>
#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <new>

// A sanitizer has a malloc of its own; before its operator new there may be another.
#ifdef NAMEPLATE_SANITIZED
#define NAMEPLATE_OWN_NEW 1
#endif

namespace nameplate::net::testing {
namespace {

thread_local bool watched = false;
std::atomic<int> armed_call{-1};
std::atomic<int> armed_number{0};
std::atomic<bool> armed_lasting{false};
std::atomic<std::uint64_t> wanted{0};
std::atomic<std::uint64_t> counted{0};
std::atomic<std::uint64_t> struck{0};

bool fails(Call call) {
  if (!watched || armed_call.load(std::memory_order_acquire) != static_cast<int>(call))
    return false;
  const auto number = ++counted;
  if (number != wanted && !(armed_lasting && number > wanted)) return false;
  ++struck;
  return true;
}

int refuse() {
  errno = armed_number;
  return -1;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool is_socket(int descriptor) {
  struct stat facts {};
  return ::fstat(descriptor, &facts) == 0 && S_ISSOCK(facts.st_mode);
}

}  // namespace

void FaultyCalls::watch_this_thread(bool watch) { watched = watch; }
void FaultyCalls::arm(const Fault& fault, std::uint64_t nth) {
  disarm();
  armed_number = fault.number;
  armed_lasting = fault.lasting;
  wanted = nth;
  counted = struck = 0;
  armed_call.store(static_cast<int>(fault.call), std::memory_order_release);
}
void FaultyCalls::disarm() { armed_call = -1; }
std::uint64_t FaultyCalls::failed() { return struck; }
std::uint64_t FaultyCalls::calls() { return counted; }

}  // namespace nameplate::net::testing

using nameplate::net::testing::armed_number;
using nameplate::net::testing::Call;
using nameplate::net::testing::fails;
using nameplate::net::testing::is_socket;
using nameplate::net::testing::real;
using nameplate::net::testing::refuse;

#ifdef NAMEPLATE_OWN_NEW

extern "C" void* malloc(std::size_t size) noexcept;
extern "C" void free(void* block) noexcept;

void* operator new(std::size_t size) {
  void* const block = fails(Call::memory) ? nullptr : malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
void operator delete(void* block) noexcept { free(block); }
void operator delete(void* block, std::size_t) noexcept { free(block); }

#else

// glibc's own, under the names it keeps for those who replace the others.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier)
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
// NOLINTEND(bugprone-reserved-identifier)

void* malloc(std::size_t size) noexcept {
  if (!fails(Call::memory)) return __libc_malloc(size);
  errno = ENOMEM;
  return nullptr;
}
void* calloc(std::size_t count, std::size_t size) noexcept {
  if (!fails(Call::memory)) return __libc_calloc(count, size);
  errno = ENOMEM;
  return nullptr;
}
void* realloc(void* block, std::size_t size) noexcept {
  if (!fails(Call::memory)) return __libc_realloc(block, size);
  errno = ENOMEM;
  return nullptr;
}
}

#endif

extern "C" {

int accept(int listener, void* address, unsigned* size) {
  static auto* const next = real<int(int, void*, unsigned*)>("accept");
  return fails(Call::accept) ? refuse() : next(listener, address, size);
}
int accept4(int listener, void* address, unsigned* size, int flags) {
  static auto* const next = real<int(int, void*, unsigned*, int)>("accept4");
  return fails(Call::accept) ? refuse() : next(listener, address, size, flags);
}
long recv(int descriptor, void* into, unsigned long size, int flags) {
  static auto* const next = real<long(int, void*, unsigned long, int)>("recv");
  return fails(Call::receive) ? refuse() : next(descriptor, into, size, flags);
}
long recvmsg(int descriptor, void* message, int flags) {
  static auto* const next = real<long(int, void*, int)>("recvmsg");
  return fails(Call::receive) ? refuse() : next(descriptor, message, flags);
}
long read(int descriptor, void* into, unsigned long size) {
  static auto* const next = real<long(int, void*, unsigned long)>("read");
  // Asio also reads from its timers and events.
  const bool counts = nameplate::net::testing::watched && is_socket(descriptor);
  return counts && fails(Call::receive) ? refuse() : next(descriptor, into, size);
}
long send(int descriptor, const void* bytes, unsigned long size, int flags) {
  static auto* const next = real<long(int, const void*, unsigned long, int)>("send");
  if (!fails(Call::send)) return next(descriptor, bytes, size, flags);
  return armed_number != 0 ? refuse() : next(descriptor, bytes, (size + 1) / 2, flags);
}
long sendmsg(int descriptor, const void* message, int flags) {
  static auto* const next = real<long(int, const void*, int)>("sendmsg");
  const bool struck = fails(Call::send);
  return struck && armed_number != 0 ? refuse() : next(descriptor, message, flags);
}
int epoll_ctl(int descriptor, int what, int watched, void* event) noexcept {
  static auto* const next = real<int(int, int, int, void*)>("epoll_ctl");
  constexpr int kDelete = 2;  // the kernel never refuses that
  return what != kDelete && fails(Call::watch) ? refuse() : next(descriptor, what, watched, event);
}
int getpeername(int descriptor, void* address, unsigned* size) noexcept {
  static auto* const next = real<int(int, void*, unsigned*)>("getpeername");
  return fails(Call::peer_name) ? refuse() : next(descriptor, address, size);
}
int io_uring_submit_and_get_events(void* ring) {
  static auto* const next = real<int(void*)>("io_uring_submit_and_get_events");
  return fails(Call::ring) ? -armed_number.load() : next(ring);
}
void* SSL_new(void* context) {
  static auto* const next = real<void*(void*)>("SSL_new");
  return fails(Call::tls) ? nullptr : next(context);
}

}  // extern "C"
