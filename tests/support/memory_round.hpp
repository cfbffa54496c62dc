// A round whose log is kept in memory: decides, writes each record as bytes, reads it back,
// applies.
//
// What the engine does without ledger, disk or screens. It checks nothing by itself.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/decide.hpp"

namespace nameplate::support {

struct Outcome {
  std::optional<v1::Refusal> refusal;  // nothing = accepted
  proceedings::Events events;
  proceedings::ActNumber act = 0;  // 0 when refused, and for a Tick that found nothing due
  proceedings::Touched touched;

  [[nodiscard]] bool accepted() const { return !refusal; }
};

class MemoryRound {
 public:
  explicit MemoryRound(std::int64_t now_ms) : now_ms_(now_ms) {}

  // One command in a turn of its own; a Tick goes first when one is due, as in the engine.
  Outcome give(const v1::Actor& actor, const v1::Command& command);
  // Time passes; what falls due on the way is ticked at its own time.
  void pass(std::int64_t ms);
  // Is told of every Tick that found something due.
  void on_tick(std::function<void(const Outcome&)> told) { told_ = std::move(told); }
  // As if the server had been killed and started again: the state is what the log gives.
  void restart();

  [[nodiscard]] const proceedings::State& state() const { return state_; }
  [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }
  [[nodiscard]] const std::vector<std::string>& log() const { return log_; }

 private:
  void tick_if_due();
  Outcome decide_and_apply(const v1::Actor& actor, const v1::Command& command);

  proceedings::State state_;
  std::int64_t now_ms_;
  std::vector<std::string> log_;
  std::function<void(const Outcome&)> told_;
};

// The state that a log gives. Throws ApplyFault.
proceedings::State replayed(const std::vector<std::string>& log);

// Everything a state holds, as text: equal states have equal texts, and a difference can be read.
std::string described(const proceedings::State& state);

}  // namespace nameplate::support
