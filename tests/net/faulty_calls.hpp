// The system calls of one thread, with the n-th of a kind failing on demand.
//
// A program that links this has its own accept, recv, send and so on before those of the C library.
// Only a thread that asked for it is counted, so that a test's clients are not disturbed. Memory is
// a call like the others: malloc and its kin, or, where a sanitizer has those, operator new.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

namespace nameplate::net::testing {

enum class Call {
  accept,
  receive,    // recv, recvmsg, and read from a socket
  send,       // send, sendmsg
  watch,      // epoll_ctl
  peer_name,  // getpeername
  ring,       // io_uring_submit_and_get_events
  tls,        // SSL_new: no system call, but want of memory shows there first
  memory
};

struct Fault {
  std::string name;  // of the test
  Call call = Call::accept;
  int number = 0;        // errno; 0 for a call that does only half of its work (send)
  bool lasting = false;  // the n-th call and every later one, until disarmed
};
inline void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }

class FaultyCalls {
 public:
  // Counts the calls of the thread that says this, from now on, or no more.
  static void watch_this_thread(bool watch = true);
  // The n-th call from now on (from 1) fails.
  static void arm(const Fault& fault, std::uint64_t nth);
  static void disarm();
  // How many calls failed since arm(), and how many there were.
  [[nodiscard]] static std::uint64_t failed();
  [[nodiscard]] static std::uint64_t calls();
};

}  // namespace nameplate::net::testing
