// What comes from files and command lines: log records, the configuration, a round's CSV files.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "server/app/config.hpp"
#include "server/proceedings/apply.hpp"
#include "server/rounds/rounds.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::fuzz {
namespace {

support::MemoryRound& begun_round() {
  static support::MemoryRound round = [] {
    support::MemoryRound made(support::kNineOClock);
    for (const auto& each : support::sample_round()) made.give(support::secretary(), each);
    for (const auto* text :
         {"call_to_order { meeting: 1 }", "open_topic { topic: 1 }", "open_list { list: 1 }",
          "inscribe { list: 1 participant: 'KE' capacity: CAPACITY_NATIONAL }",
          "call_next { expect_next: 1 }", "end_statement { entry: 1 }"})
      made.give(support::secretary(), support::command(text));
    return made;
  }();
  return round;
}

// Any record either applies or is said not to fit; nothing else may happen.
void run_record(std::string_view bytes) {
  v1::LogRecord record;
  if (!record.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return;
  auto state = begun_round().state();
  proceedings::Touched touched;
  try {
    proceedings::apply(state, state.last_act + 1, record, touched);
  } catch (const proceedings::ApplyFault&) {
  }
}

std::vector<std::string> record_seeds() { return begun_round().log(); }

// Arguments, one a line; behind an empty line, the file that --config names.
void run_config(std::string_view bytes) {
  std::vector<std::string> arguments;
  std::istringstream lines{std::string(bytes)};
  std::string line;
  while (std::getline(lines, line) && !line.empty()) arguments.push_back(line);
  std::ostringstream rest;
  rest << lines.rdbuf();
  const auto read = app::read_config(
      arguments, [](const char*) -> const char* { return nullptr; },
      [&](const std::string&) { return std::optional<std::string>(rest.str()); });
  if (const auto* faults = std::get_if<app::Faults>(&read))
    must(!faults->empty(), "what is wrong with a configuration is said");
}

std::vector<std::string> config_seeds() {
  return {"--data\nround\n--listen\n127.0.0.1:8080\n",
          "--config\nfile\n\ndata = round\nlisten = [::1]:0\nmetrics = off\nlog-level = debug\n",
          "--data\nround\n--public-url\nhttps://a.example/\n--heartbeat-near-ms\n2000\n",
          "--help\n"};
}

std::string file_of_round(const char* name) {
  std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/deploy/rounds/gcm-2018-03/" + name,
                   std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str().substr(0, 3000);
}

// The first byte says which file it is.
void run_csv(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto csv = bytes.substr(1);
  const auto good = [](const auto& parsed) {
    const auto* faults = std::get_if<std::vector<rounds::Fault>>(&parsed);
    must(faults == nullptr || !faults->empty(), "a file that is not taken has a fault");
  };
  switch (static_cast<unsigned char>(bytes[0]) % 4) {
    case 0:
      return good(rounds::parse_participants(csv));
    case 1:
      return good(rounds::parse_groups(csv, {"KE", "BR"}));
    case 2:
      return good(rounds::parse_programme(csv, "America/New_York"));
    default:
      return good(rounds::parse_round(csv));
  }
}

std::vector<std::string> csv_seeds() {
  std::vector<std::string> seeds;
  char kind = 0;
  for (const auto* name : {"participants.csv", "groups.csv", "programme.csv", "round.csv"})
    seeds.push_back(std::string(1, kind++) + file_of_round(name));
  return seeds;
}

}  // namespace

const Target kRecord{"record", run_record, record_seeds};
const Target kConfig{"config", run_config, config_seeds};
const Target kCsv{"csv", run_csv, csv_seeds};

}  // namespace nameplate::fuzz
