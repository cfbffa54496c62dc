// Those who mean no good, each kind on a thread of its own with raw sockets: who connects and says
// nothing, who sends commands without end, who guesses codes. Whoever is closed comes back at once.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace nameplate::tests {

class Stranger {
 public:
  // All count since the beginning; `first_refusal_ms` is -1 before there was one.
  struct Counts {
    std::atomic<std::uint64_t> opened{0};
    std::atomic<std::uint64_t> closed{0};       // by the server
    std::atomic<std::uint64_t> sent{0};         // commands that the kernel took, or guesses
    std::atomic<std::uint64_t> closed_4529{0};  // for flooding
    std::atomic<std::uint64_t> told_429{0};     // guesses that were answered "too many"
    std::atomic<std::uint64_t> welcome{0};      // guesses that were right: must stay 0
    std::atomic<std::int64_t> first_close_us{-1};
  };

  ~Stranger();
  Stranger(const Stranger&) = delete;
  Stranger& operator=(const Stranger&) = delete;

  // So many sockets, open all the time; half of them say nothing at all and half upgrade and then
  // say nothing.
  static void silent(Stranger& stranger, std::uint16_t port, std::size_t sockets);
  // `connections` phones with one sign-in, together `rate` commands a second.
  static void commands(Stranger& stranger, std::uint16_t port, const std::string& cookie,
                       std::size_t connections, int rate);
  // Connects, guesses a code, and again, as fast as it goes.
  static void guesses(Stranger& stranger, std::uint16_t port);

  Stranger() = default;
  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  void start(std::function<void()> work);

  Counts counts_;
  std::atomic<bool> stopped_{false};
  std::thread thread_;
};

}  // namespace nameplate::tests
