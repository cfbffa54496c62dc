#include "tests/store/script.hpp"

#include <algorithm>
#include <random>

#include "server/store/memory_log.hpp"
#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::store {

const char* const kDraw = "00000000000c0ffe";

namespace {

constexpr std::size_t kCommands = 300;
constexpr std::uint64_t kSeed = 12032018;

engine::CommandId number(std::uint64_t n) {
  engine::CommandId id{};
  for (std::size_t i = 0; i < 8; ++i) id[i] = static_cast<std::uint8_t>(n >> (8 * i));
  id[15] = 1;
  return id;
}

Script made() {
  Script script;
  engine::Engine engine;
  MemoryLog log;
  support::Generator acts(kSeed);
  std::mt19937_64 random(kSeed);
  std::int64_t now_ms = support::kNineOClock;
  const auto set_up = support::sample_round();
  std::size_t pressed = 0;
  while (script.commands < kCommands) {
    ScriptTurn turn;
    // Alone, or together with those who pressed while the last batch was being written.
    const std::size_t together = 1 + random() % 64;
    while (turn.submissions.size() < together) {
      engine::Submission one;
      one.peer = ++pressed;
      one.id = number(pressed);
      if (pressed <= set_up.size()) {
        one.actor = support::secretary();
        one.command = set_up[pressed - 1];
      } else {
        auto act = acts.next(engine.state(), now_ms);
        now_ms += act.after_ms;
        one.actor = act.actor;
        one.command = act.command;
      }
      turn.submissions.push_back(std::move(one));
    }
    turn.now_ms = now_ms;
    turn.digest_before = engine.digest();
    auto decided = engine.turn(now_ms, turn.submissions, 0, kDraw);
    if (decided.records.empty()) continue;
    log.append(decided.records, [](auto, auto, auto) {});
    std::erase_if(turn.submissions, [&](const engine::Submission& one) {
      return std::any_of(decided.answers.begin(), decided.answers.end(), [&](const auto& answer) {
        return answer.peer == one.peer && answer.reply.has_refused();
      });
    });
    std::erase_if(decided.answers, [](const auto& answer) { return answer.reply.has_refused(); });
    script.commands += turn.submissions.size();
    turn.digest_after = engine.digest();
    turn.records = std::move(decided.records);
    turn.answers = std::move(decided.answers);
    script.records.insert(script.records.end(), turn.records.begin(), turn.records.end());
    script.turns.push_back(std::move(turn));
  }
  return script;
}

}  // namespace

const Script& script() {
  static const Script one = made();
  return one;
}

}  // namespace nameplate::store
