// nameplate-crash: kill -9, power cuts and damage, with what they cost. Ends with 0 only when that
// is nothing.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "tests/crash/crash.hpp"

namespace {

using namespace nameplate::crash;

bool tell(const Kills& result) {
  fmt::print(
      "kills: {} kills, {} acknowledged, {} refused, {} lost, {} twice, {} clocks changed, slowest "
      "start {} ms\n",
      result.kills, result.acknowledged, result.refused, result.lost, result.twice, result.clocks,
      result.slowest_start_ms);
  return result.good();
}

bool tell(const char* what, const Power& result, bool loses) {
  if (!result.skipped.empty()) {
    fmt::print("{}: skipped: {}\n", what, result.skipped);
    return true;
  }
  fmt::print("{}: {} cuts, {} acknowledged, {} lost, {} damaged\n", what, result.cuts,
             result.acknowledged, result.lost, result.damaged);
  return loses ? result.lost > 0 : result.good();
}

bool tell(const Damage& result) {
  fmt::print("damage: {} flips: {} found, {} outside the records, {} missed; {} edits: {} found\n",
             result.flips, result.found, result.harmless, result.missed, result.edits,
             result.edits_found);
  return result.good();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("What crashes, power cuts and damage cost.", "nameplate-crash");
  const auto here = std::filesystem::canonical("/proc/self/exe").parent_path();
  Programs programs{here / "nameplate-server", here / "nameplatectl", here / "nameplate-crash",
                    "deploy/rounds/gcm-2018-03"};
  int kills = 0;
  int cuts = 0;
  int flips = 0;
  std::uint32_t seed = 1;
  std::string writer;
  bool durable = false;
  bool loose = false;
  app.add_option("--kills", kills, "kill -9 so often")->check(CLI::Range(0, 1'000'000));
  app.add_option("--power-cuts", cuts, "cut the power so often")->check(CLI::Range(0, 100'000));
  app.add_option("--flips", flips, "flip so many bytes of the log, and edit it")
      ->check(CLI::Range(0, 1'000'000));
  app.add_option("--seed", seed, "of the moments and places")->capture_default_str();
  app.add_option("--round", programs.round, "the round's folder")->capture_default_str();
  app.add_option("--server-bin", programs.server_bin)->capture_default_str();
  app.add_option("--ctl-bin", programs.ctl_bin)->capture_default_str();
  app.add_option("--writer", writer, "for this program's own children")->group("");
  app.add_flag("--durable", durable)->group("");
  app.add_flag("--loose", loose)->group("");
  CLI11_PARSE(app, argc, argv);
  if (!writer.empty()) return write_until_killed(writer, durable);
  try {
    bool good = true;
    if (kills > 0) good = tell(kill_loop(programs, kills, seed)) && good;
    if (cuts > 0) {
      good =
          tell("power cuts, as the server writes", power_cuts(programs, cuts, true, seed), false) &&
          good;
      // The test of the test: it must find what is lost under a weaker setting.
      good = tell("power cuts, synchronous=NORMAL",
                  power_cuts(programs, std::min(cuts, 10), false, seed), true) &&
             good;
    }
    if (flips > 0) good = tell(damage_loop(programs, flips, seed)) && good;
    return good ? 0 : 1;
  } catch (const std::exception& fault) {
    fmt::print(stderr, "nameplate-crash: {}\n", fault.what());
    return 2;
  }
}
