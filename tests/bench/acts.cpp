// What one act costs the server's one thread, from the command to the bytes of its rows:
// decide + apply + publish, on an empty round and on a full one.
//
//   nameplate-bench [--benchmark_filter=CallNext]
#include <benchmark/benchmark.h>

#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "tests/bench/floor.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

// Measures `act`, then takes it back unmeasured, so that every turn finds the same floor.
template <class Act, class Back>
void measure(benchmark::State& bench, Floor& floor, Act act, Back back) {
  const auto who = secretary();
  for (auto turn : bench) {
    const v1::Command given = act();
    const auto began = std::chrono::steady_clock::now();
    auto rows = floor.turn(who, given);
    const auto ended = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(rows);
    bench.SetIterationTime(std::chrono::duration<double>(ended - began).count());
    floor.give(back());
  }
}

Floor& floor_of(const benchmark::State& bench) {
  static std::map<std::pair<std::int64_t, std::int64_t>, std::unique_ptr<Floor>> floors;
  auto& floor = floors[{bench.range(0), bench.range(1)}];
  if (!floor)
    floor =
        std::make_unique<Floor>(static_cast<int>(bench.range(0)), static_cast<int>(bench.range(1)));
  return *floor;
}

void Inscribe(benchmark::State& bench) {
  auto& floor = floor_of(bench);
  const int who = 0;
  if (!floor.order().empty()) floor.give(withdrawal_of_the_last(floor.state()));
  const int last = static_cast<int>(bench.range(0)) - 1;
  measure(
      bench, floor, [&] { return request(1, last < 0 ? who : last); },
      [&] { return withdrawal_of_the_last(floor.state()); });
  if (last >= 0) floor.give(request(1, last));
}

void CallNext(benchmark::State& bench) {
  auto& floor = floor_of(bench);
  const bool empty = floor.order().empty();
  if (empty) floor.give(request(1, 0));
  measure(
      bench, floor, [&] { return call_next(floor.state()); }, [&] { return undo(floor.state()); });
  if (empty) floor.give(withdrawal_of_the_last(floor.state()));
}

void MoveEntry(benchmark::State& bench) {
  auto& floor = floor_of(bench);
  measure(
      bench, floor, [&] { return move(floor.state(), 150, 10); },
      [&] { return undo(floor.state()); });
}

constexpr std::int64_t kFull = kNames;
BENCHMARK(Inscribe)
    ->Args({0, 0})
    ->Args({kFull, 0})
    ->Args({kFull, kHeard})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(CallNext)
    ->Args({0, 0})
    ->Args({kFull, 0})
    ->Args({kFull, kHeard})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(MoveEntry)
    ->Args({kFull, 0})
    ->Args({kFull, kHeard})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace nameplate::support

BENCHMARK_MAIN();
