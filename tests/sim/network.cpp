#include "tests/sim/network.hpp"

#include <algorithm>
#include <memory>

namespace nameplate::sim {

void Agenda::at(std::int64_t at_us, std::function<void()> act) {
  due_.emplace(std::pair(std::max(at_us, now_us_), ++order_), std::move(act));
}

void Agenda::run_until(std::int64_t end_us, const std::function<bool()>& stop) {
  while (!due_.empty() && due_.begin()->first.first <= end_us && !stop()) {
    auto first = due_.extract(due_.begin());
    now_us_ = first.key().first;
    first.mapped()();
  }
  now_us_ = std::max(now_us_, end_us);
}

void Pipe::send(std::size_t bytes, std::function<void()> arrive) {
  const std::int64_t delay_us =
      random_.one_in(20) ? random_.between(50'000, 900'000) : random_.between(200, 30'000);
  last_us_ = std::max({agenda_.now_us() + delay_us, last_us_, clear_us_});
  *queued_ += bytes;
  agenda_.at(last_us_, [alive = alive_, queued = queued_, bytes, arrive = std::move(arrive)] {
    *queued -= bytes;
    if (*alive) arrive();
  });
}

}  // namespace nameplate::sim
