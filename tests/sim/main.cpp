// nameplate-sim: whole meetings from seeds, in one thread each. What is found is printed with its
// seed, the commit and the shortest run that shows it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/sim/world.hpp"

namespace {

using namespace nameplate::sim;

struct Options {
  std::uint64_t seeds = 2000;
  std::uint64_t first = 1;
  int acts = Wishes{}.acts;
  int workers = 2;
  bool canaries = false;
  bool verbose = false;
};

// The commit of the sources this was built from; "unknown" away from them.
std::string commit() {
  std::string words;
  std::array<char, 64> part{};
  if (FILE* git =
          ::popen("git -C '" NAMEPLATE_SOURCE_DIR "' describe --always --dirty 2>&-", "r")) {
    while (std::fgets(part.data(), static_cast<int>(part.size()), git) != nullptr)
      words += part.data();
    ::pclose(git);
  }
  while (!words.empty() && words.back() == '\n') words.pop_back();
  return words.empty() ? "unknown" : words;
}

// The fewest acts with which the same seed still fails: the shortest beginning that was found.
int shortest(Wishes wishes, int most) {
  for (int few = 1; few < most; few = few * 3 / 2 + 1) {
    wishes.acts = few;
    if (!play(wishes).fault.empty()) return few;
  }
  return most;
}

void tell(const Wishes& wishes, const std::string& fault, int acts) {
  const int few = shortest(wishes, acts);
  fmt::print(
      "FAILED seed {} (commit {}, {} acts): {}\n  again: nameplate-sim --first-seed {} --seeds 1 "
      "--acts {}\n",
      wishes.seed, commit(), few, fault, wishes.seed, few);
}

int run_seeds(const Options& options) {
  std::atomic<std::uint64_t> next{0};
  std::atomic<std::uint64_t> failures{0};
  std::mutex printing;
  Result sum;
  const auto work = [&] {
    for (std::uint64_t i = next++; i < options.seeds; i = next++) {
      Wishes wishes;
      wishes.seed = options.first + i;
      wishes.acts = options.acts;
      Result result = play(wishes);
      // Twice with other secrets, one seed in eight: the others must be sent the same bytes.
      if (result.fault.empty() && wishes.seed % 8 == 0) result.fault = interference(wishes);
      const std::lock_guard lock(printing);
      sum.acts += result.acts;
      sum.acknowledged += result.acknowledged;
      sum.refused += result.refused;
      sum.crashes += result.crashes;
      sum.cuts += result.cuts;
      sum.retries += result.retries;
      if (result.fault.empty()) continue;
      ++failures;
      tell(wishes, result.fault, result.acts);
    }
  };
  std::vector<std::thread> others;
  for (int i = 1; i < options.workers; ++i) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  fmt::print("{} acts, {} accepted, {} refused, {} sent again, {} crashes, {} cuts\n", sum.acts,
             sum.acknowledged, sum.refused, sum.retries, sum.crashes, sum.cuts);
  fmt::print("{} seeds, {} failures\n", options.seeds, failures.load());
  return failures == 0 ? 0 : 1;
}

int run_canaries(const Options& options) {
  int found = 0;
  for (int bug = 1; bug <= kCanaries; ++bug) {
    std::uint64_t seed = options.first;
    std::string fault;
    for (; seed < options.first + options.seeds && fault.empty(); ++seed) {
      Wishes wishes;
      wishes.seed = seed;
      wishes.acts = options.acts;
      wishes.bug = bug;
      fault = play(wishes).fault;
    }
    found += fault.empty() ? 0 : 1;
    fmt::print("{:2} {}: {}\n", bug, name_of_canary(bug),
               fault.empty()
                   ? "NOT FOUND"
                   : fmt::format("found after {} seeds: {}", seed - options.first, fault));
    std::fflush(stdout);
  }
  fmt::print("{} of {} found\n", found, kCanaries);
  return found == kCanaries ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Plays meetings from seeds and looks for anything that must not be.",
               "nameplate-sim");
  Options options;
  app.add_option("--seeds", options.seeds, "how many")->capture_default_str();
  app.add_option("--first-seed", options.first, "from this one on")->capture_default_str();
  app.add_option("--acts", options.acts, "acts in each")
      ->capture_default_str()
      ->check(CLI::Range(1, 100'000));
  app.add_option("--workers", options.workers, "threads, each with worlds of its own")
      ->capture_default_str()
      ->check(CLI::Range(1, 64));
  app.add_flag("--canaries", options.canaries,
               "with each deliberate bug: is it found within --seeds?");
  CLI11_PARSE(app, argc, argv);
  return options.canaries ? run_canaries(options) : run_seeds(options);
}
