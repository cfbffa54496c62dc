// nameplate-growth: what an act costs the rules on floors of several sizes, in exact counts: by how
// much it grows with the list, and that it does not grow with what was heard before.
// tests/bench/delivery-gate runs it under valgrind; the times are nameplate-bench's.
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>

#include "tests/bench/counting.hpp"
#include "tests/bench/floor.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::bench {
namespace {

using namespace support;

constexpr int kTimes = 20;
constexpr int kFewNames = kNames / 5;

using Make = std::function<v1::Command()>;

void count(Floor& floor, const std::string& name, const Make& act, const Make& back) {
  for (int i = 0; i < kTimes; ++i) {
    const v1::Command given = act();
    Stretch stretch;
    const auto rows = floor.turn(secretary(), given);
    stretch.stop();
    floor.give(back());
  }
  write_counts(name);
}

void count_all(Floor& floor, int names, int heard) {
  const auto name = [&](const char* act) { return fmt::format("{} {} {}", act, names, heard); };
  const auto take_back = [&] { return undo(floor.state()); };
  count(
      floor, name("call"), [&] { return call_next(floor.state()); }, take_back);
  count(
      floor, name("move"),
      [&] { return move(floor.state(), floor.order().size() * 3 / 4, floor.order().size() / 20); },
      take_back);
  floor.give(withdrawal_of_the_last(floor.state()));
  count(
      floor, name("ask"), [&] { return request(1, names - 1); },
      [&] { return withdrawal_of_the_last(floor.state()); });
}

}  // namespace
}  // namespace nameplate::bench

int main() {
  using namespace nameplate;
  if (!bench::under_callgrind()) {
    fmt::print(stderr, "nameplate-growth: run it by tests/bench/delivery-gate\n");
    return 64;
  }
  support::Floor few(bench::kFewNames, 0);
  support::Floor full(support::kNames, 0);
  support::Floor late(support::kNames, support::kHeard);
  bench::begin_watching();
  bench::count_all(few, bench::kFewNames, 0);
  bench::count_all(full, support::kNames, 0);
  bench::count_all(late, support::kNames, support::kHeard);
}
