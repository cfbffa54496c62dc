// Logs of the first released format, kept for ever: every later server must read them and find the
// same meeting in them.
#include <gtest/gtest.h>
#include <sodium.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "server/engine/engine.hpp"
#include "server/proceedings/invariants.hpp"
#include "server/store/memory_log.hpp"
#include "tests/support/generator.hpp"
#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::engine {
namespace {

constexpr const char* kFile = NAMEPLATE_SOURCE_DIR "/tests/engine/golden/log_format_1.txt";

std::string hex(const std::string& bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

std::string unhex(const std::string& text) {
  std::string bytes(text.size() / 2, '\0');
  sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                 text.size(), nullptr, nullptr, nullptr);
  return bytes;
}

// What a secretary would say of the meeting, in words that do not change when rows gain fields.
std::vector<std::string> told(const proceedings::State& state) {
  std::vector<std::string> lines = {"acts " + std::to_string(state.last_act),
                                    "floor " + std::to_string(state.floor.entry)};
  for (const auto& [id, list] : state.lists) {
    std::string line =
        "list " + std::to_string(id) + " heard " + std::to_string(list.heard) + " waiting";
    for (const auto entry : list.order) line += " " + state.entries.at(entry).participant;
    lines.push_back(line);
  }
  for (const auto& [id, meeting] : state.meetings)
    lines.push_back("meeting " + std::to_string(id) + " " + v1::MeetingState_Name(meeting.state));
  return lines;
}

// A day at random, written down once.
void write() {
  support::MemoryRound round(support::kNineOClock);
  for (const auto& command : support::sample_round(v1::MODE_FORMAL))
    round.give(support::secretary(), command);
  support::Generator generator(2018);
  for (int i = 0; i < 900; ++i) {
    const auto act = generator.next(round.state(), round.now_ms());
    round.pass(act.after_ms);
    round.give(act.actor, act.command);
  }
  std::ofstream out(kFile);
  out << "# A log of format 1 and what it says; written by NAMEPLATE_REWRITE=1 test_engine, and "
         "never again.\n";
  for (const auto& line : told(round.state())) out << "says " << line << "\n";
  for (const auto& record : round.log()) out << "record " << hex(record) << "\n";
}

TEST(GoldenLog, OfTheFirstFormatIsReadForEver) {
  if (std::getenv("NAMEPLATE_REWRITE") != nullptr && !std::ifstream(kFile)) write();
  std::ifstream in(kFile);
  ASSERT_TRUE(in);
  store::MemoryLog log;
  std::vector<std::string> says;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("says ")) says.push_back(line.substr(5));
    if (line.starts_with("record ")) log.append({unhex(line.substr(7))}, [](auto, auto, auto) {});
  }
  ASSERT_GT(log.records.size(), 150U);
  Engine engine;
  engine.replay(log, {});
  EXPECT_EQ(told(engine.state()), says);
  EXPECT_TRUE(proceedings::broken_invariants(engine.state()).empty());
  Engine again;
  again.replay(log, {});
  EXPECT_EQ(again.digest(), engine.digest());
}

}  // namespace
}  // namespace nameplate::engine
