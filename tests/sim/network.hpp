// Virtual time and links: what is to happen, in order; messages that are late, stuck, lost with
// their connection, or still arrive from one that its client has long left.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>

namespace nameplate::sim {

// Each part of the world draws from its own: a draw more in one shifts no other.
class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t part) : engine_(seed * 0x9E3779B97F4A7C15ULL + part) {}
  // 0 to below - 1.
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  bool one_in(std::uint64_t bound) { return below(bound) == 0; }
  std::int64_t between(std::int64_t from, std::int64_t to) {
    return from + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(to - from + 1)));
  }
  // In [0, 1).
  double share() { return static_cast<double>(below(1 << 20)) / (1 << 20); }

 private:
  std::mt19937_64 engine_;
};

class Agenda {
 public:
  [[nodiscard]] std::int64_t now_us() const { return now_us_; }
  void at(std::int64_t at_us, std::function<void()> act);
  void in(std::int64_t after_us, std::function<void()> act) {
    at(now_us_ + after_us, std::move(act));
  }
  // Does everything up to that moment. Stops early when `stop` says so.
  void run_until(std::int64_t end_us, const std::function<bool()>& stop);

 private:
  std::int64_t now_us_ = 0;
  std::uint64_t order_ = 0;
  std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> due_;
};

// One direction of a connection: in order, each message with its own delay.
class Pipe {
 public:
  Pipe(Agenda& agenda, Random& random) : agenda_(agenda), random_(random) {}
  // `arrive` is called when the message is there, unless the pipe was cut before.
  void send(std::size_t bytes, std::function<void()> arrive);
  void cut() { *alive_ = false; }
  // Nothing arrives for so long; then all at once.
  void clog(std::int64_t for_us) { clear_us_ = std::max(clear_us_, agenda_.now_us() + for_us); }
  [[nodiscard]] std::size_t queued_bytes() const { return *queued_; }

 private:
  Agenda& agenda_;
  Random& random_;
  std::int64_t last_us_ = 0;
  std::int64_t clear_us_ = 0;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
  std::shared_ptr<std::size_t> queued_ = std::make_shared<std::size_t>(0);
};

}  // namespace nameplate::sim
