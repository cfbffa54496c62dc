// How often the real call fell inside the range shown ten places ahead: rehearsed meetings through
// the real rules and rows, with speakers who keep to their limit more or less.
//
//   nameplate-forecast [meetings] [first seed]
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "proto/cpp/forecast.hpp"
#include "server/publish/rows.hpp"
#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

constexpr std::size_t kAhead = 10;
constexpr int kMembers = 70;
constexpr int kGroups = 8;

struct Counts {
  int shown = 0;
  int inside = 0;
  double width_ms = 0;
};

std::string code_of(int number) { return "M" + std::to_string(100 + number); }

// A morning on one list of some eighty names, until everybody was heard.
class Meeting {
 public:
  explicit Meeting(std::uint64_t seed) : random_(seed), round_(kNineOClock + kHour) {
    // One chamber is brisk, another is not; the range must learn which.
    discipline_ = std::exp(normal(-0.05, 0.25));
    handover_ms_ = 10'000 + std::abs(normal(0, 20'000));
    for (const auto& act : sample_round(v1::MODE_INFORMAL)) give(act);
    for (int i = 0; i < kMembers; ++i)
      give(command("put_participant { participant { code: '" + code_of(i) +
                   "' category: CATEGORY_MEMBER_STATE name { en: '" + code_of(i) + "' } } }"));
    give(command("call_to_order { meeting: 1 }"));
    give(command("open_topic { topic: 1 }"));
    for (int i = 0; i < kMembers; ++i) inscribe(i, "capacity: CAPACITY_NATIONAL");
    for (int i = 0; i < kGroups; ++i)
      inscribe(i * 9, "capacity: CAPACITY_GROUP for_members: ['" + code_of(i * 9 + 1) + "', '" +
                          code_of(i * 9 + 2) + "']");
  }

  void hold(Counts& counts) {
    while (!order().empty()) {
      const auto called = order().front();
      give(command("call_next { expect_current: " + std::to_string(round_.state().floor.entry) +
                   " expect_next: " + std::to_string(called) + " }"));
      if (const auto shown = shown_.find(called); shown != shown_.end())
        count(shown->second, counts);
      look_ahead();
      if (chance(0.03)) {
        round_.pass(20'000);
        give(command("mark_absent { entry: " + std::to_string(called) + " }"));
        if (chance(0.5)) give(command("withdraw { entry: " + std::to_string(called) + " }"));
        continue;
      }
      round_.pass(statement_ms(called));
    }
  }

 private:
  void give(const v1::Command& act) {
    const auto outcome = round_.give(secretary(), act);
    if (outcome.accepted()) return;
    std::fprintf(stderr, "refused: %s: %s\n", act.ShortDebugString().c_str(),
                 outcome.refusal->ShortDebugString().c_str());
    std::exit(1);
  }
  void inscribe(int member, const std::string& as) {
    give(command("inscribe { list: 1 participant: '" + code_of(member) + "' " + as + " }"));
  }

  const std::vector<proceedings::EntryId>& order() const {
    return round_.state().lists.at(1).order;
  }

  // As a phone sees it: from rows alone.
  void look_ahead() {
    const auto& state = round_.state();
    const auto list = publish::list_row(state, 1);
    std::map<std::uint32_t, v1::Row> rows;
    for (const auto id : list->list().order())
      if (auto row = publish::entry_row(state, id)) rows[id] = *row;
    if (auto row = publish::entry_row(state, state.floor.entry)) rows[state.floor.entry] = *row;
    const auto now = binding::forecast(
        list->list(),
        [&](std::uint32_t id) {
          const auto found = rows.find(id);
          return found == rows.end() ? nullptr : &found->second.entry();
        },
        publish::floor_row(state).floor(), round_.now_ms());
    if (now.calls.size() > kAhead) shown_[now.entries[kAhead]] = now.calls[kAhead];
  }

  void count(const binding::Span& span, Counts& counts) const {
    const auto now_ms = round_.now_ms();
    ++counts.shown;
    if (span.from_ms <= now_ms && now_ms <= span.to_ms) ++counts.inside;
    counts.width_ms += static_cast<double>(span.to_ms - span.from_ms);
  }

  // Speech, applause, the next nameplate; now and then something procedural comes between.
  std::int64_t statement_ms(proceedings::EntryId entry) {
    const auto limit_ms = static_cast<double>(round_.state().entries.at(entry).limit_ms);
    double ms = limit_ms * discipline_ * std::exp(normal(-0.05, 0.35)) + handover_ms_;
    if (chance(0.04)) ms += 60'000 + 180'000 * uniform();
    return static_cast<std::int64_t>(std::max(ms, 20'000.0));
  }

  // Of our own, so that every machine draws the same.
  double uniform() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
  bool chance(double part) { return uniform() < part; }
  double normal(double mean, double deviation) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform();
    return mean + deviation * sum;
  }

  std::mt19937_64 random_;
  MemoryRound round_;
  double discipline_ = 1;
  double handover_ms_ = 0;
  std::map<proceedings::EntryId, binding::Span> shown_;
};

}  // namespace
}  // namespace nameplate::support

int main(int argc, char** argv) {
  const int meetings = argc > 1 ? static_cast<int>(std::strtol(argv[1], nullptr, 10)) : 100;
  const auto first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  nameplate::support::Counts counts;
  for (int i = 0; i < meetings; ++i)
    nameplate::support::Meeting(first + static_cast<std::uint64_t>(i)).hold(counts);
  if (counts.shown == 0) return 1;
  std::printf(
      "%d meetings, %d calls shown ten places ahead, %.1f %% inside the range, %.1f min wide\n",
      meetings, counts.shown, 100.0 * counts.inside / counts.shown,
      counts.width_ms / counts.shown / 60'000);
  return 0;
}
