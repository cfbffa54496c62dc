// What one act costs the server's one thread, from the command to the bytes of its rows:
// decide + apply + publish, on an empty round and on a full one.
//
//   nameplate-bench [--benchmark_filter=CallNext]
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <variant>

#include "server/proceedings/apply.hpp"
#include "server/proceedings/decide.hpp"
#include "server/publish/publish.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

constexpr int kNames = 195;
constexpr int kTopics = 5;

// A chamber without log or sockets.
class Floor {
 public:
  // `names` wait on the first list; as many statements as `heard` were made before, on all topics.
  Floor(int names, int heard) {
    for (const auto& act : sample_round(v1::MODE_INFORMAL)) give(act);
    for (int i = 0; i < std::max(names, 1); ++i)
      give(command("put_participant { participant { code: '" + code(i) +
                   "' category: CATEGORY_MEMBER_STATE name { en: 'State " + code(i) + "' } } }"));
    for (int topic = 4; topic <= kTopics && names > 0; ++topic)
      give(command("put_topic { topic { number: " + std::to_string(topic) +
                   " kind: TOPIC_KIND_DISCUSSION title { en: 'Topic' } } }"));
    give(command("call_to_order { meeting: 1 }"));
    for (const auto& [id, list] : state_.lists)
      if (list.state == v1::LIST_STATE_NOT_OPEN)
        give(command("open_list { list: " + std::to_string(id) + " }"));
    for (int i = 0; i < heard; ++i) {
      const auto topic = static_cast<std::uint32_t>(i % (names > 0 ? kTopics : 3)) + 1;
      if (state_.open_topic != topic)
        give(command("open_topic { topic: " + std::to_string(topic) + " }"));
      inscribe(state_.topics.at(topic).main_list, i % std::max(names, 1));
      call();
      now_ms_ += 100'000;
      give(command("end_statement { entry: " + std::to_string(state_.floor.entry) + " }"));
    }
    if (state_.open_topic != 1) give(command("open_topic { topic: 1 }"));
    for (int i = 0; i < names; ++i) inscribe(1, i);
  }

  // What the server does in a turn with one act, without the disk. Returns the rows, so that
  // nothing is optimized away.
  std::vector<publish::RowNow> turn(const v1::Actor& actor, const v1::Command& act) {
    const auto decision = proceedings::decide(state_, actor, act, now_ms_);
    const auto* events = std::get_if<proceedings::Events>(&decision);
    if (events == nullptr) {
      std::cerr << "refused: " << act.ShortDebugString() << ": "
                << std::get<v1::Refusal>(decision).ShortDebugString() << '\n';
      std::abort();
    }
    v1::LogRecord record;
    record.set_at_ms(now_ms_);
    *record.mutable_actor() = actor;
    *record.mutable_command() = act;
    for (const auto& event : *events) *record.add_events() = event;
    touched_.clear();
    proceedings::apply(state_, state_.last_act + 1, record, touched_);
    return publish::rows_now(state_, touched_);
  }
  void give(const v1::Command& act) { turn(secretary(), act); }

  v1::Command next() const {
    v1::Command act;
    act.mutable_call_next()->set_expect_current(state_.floor.entry);
    act.mutable_call_next()->set_expect_next(order().front());
    return act;
  }
  void call() {
    v1::Command act;
    const auto list = state_.topics.at(state_.open_topic).main_list;
    act.mutable_call_next()->set_expect_current(state_.floor.entry);
    act.mutable_call_next()->set_expect_next(state_.lists.at(list).order.front());
    give(act);
  }
  v1::Command undo() const {
    v1::Command act;
    act.mutable_undo()->set_act(state_.last_act);
    return act;
  }
  v1::Command request(std::uint32_t list, int who) const {
    v1::Command act;
    act.mutable_inscribe()->set_list(list);
    act.mutable_inscribe()->set_participant(code(who));
    act.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    return act;
  }
  v1::Command withdrawal_of_the_last() const {
    v1::Command act;
    act.mutable_withdraw()->set_entry(order().back());
    return act;
  }
  v1::Command move(std::size_t from, std::size_t before) const {
    v1::Command act;
    act.mutable_move_entry()->set_entry(order()[from]);
    act.mutable_move_entry()->set_before_entry(order()[before]);
    act.mutable_move_entry()->set_reason("measured");
    return act;
  }
  const std::vector<proceedings::EntryId>& order() const { return state_.lists.at(1).order; }

 private:
  static std::string code(int number) { return "N" + std::to_string(number); }
  void inscribe(std::uint32_t list, int who) { give(request(list, who)); }

  proceedings::State state_;
  proceedings::Touched touched_;
  std::int64_t now_ms_ = kNineOClock + kHour;
};

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
  if (!floor.order().empty()) floor.give(floor.withdrawal_of_the_last());
  const int last = static_cast<int>(bench.range(0)) - 1;
  measure(
      bench, floor, [&] { return floor.request(1, last < 0 ? who : last); },
      [&] { return floor.withdrawal_of_the_last(); });
  if (last >= 0) floor.give(floor.request(1, last));
}

void CallNext(benchmark::State& bench) {
  auto& floor = floor_of(bench);
  const bool empty = floor.order().empty();
  if (empty) floor.give(floor.request(1, 0));
  measure(
      bench, floor, [&] { return floor.next(); }, [&] { return floor.undo(); });
  if (empty) floor.give(floor.withdrawal_of_the_last());
}

void MoveEntry(benchmark::State& bench) {
  auto& floor = floor_of(bench);
  measure(
      bench, floor, [&] { return floor.move(150, 10); }, [&] { return floor.undo(); });
}

constexpr std::int64_t kFull = kNames;
BENCHMARK(Inscribe)
    ->Args({0, 0})
    ->Args({kFull, 0})
    ->Args({kFull, 2000})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(CallNext)
    ->Args({0, 0})
    ->Args({kFull, 0})
    ->Args({kFull, 2000})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(MoveEntry)
    ->Args({kFull, 0})
    ->Args({kFull, 2000})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace nameplate::support

BENCHMARK_MAIN();
