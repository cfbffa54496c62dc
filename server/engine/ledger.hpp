// The first outcome of every command id, so that a retry is answered and never decided twice.
//
// Apart from the engine because it forgets by another rule: accepted ids stay as long as the round
// does (replay rebuilds them), refusals only among the last few thousand. It must never decide
// anything.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "server/engine/engine.hpp"

namespace nameplate::engine {

// A refusal asked again after so many others is decided again: its asker gave up long ago (10 s).
inline constexpr std::size_t kRefusalsKept = 4096;

class Engine::Ledger {
 public:
  // The outcome part of a Reply; nothing = not known.
  [[nodiscard]] std::optional<v1::Reply> find(const CommandId& id) const;
  void accepted(const CommandId& id, const v1::Accepted& outcome);
  void refused(const CommandId& id, const v1::Refusal& refusal);
  // Before a replay: what was accepted comes from the log again. Refusals stay, except those of the
  // turn that was lost, which nobody was told of.
  void start_over(const std::vector<CommandId>& lost);

 private:
  struct Taken {
    std::uint64_t act = 0;
    std::uint32_t entry = 0;
    std::uint32_t place = 0;
  };
  // Ordered maps: ids come from outside, and nobody can choose ids that collide in a tree.
  std::map<CommandId, Taken> accepted_;
  std::map<CommandId, v1::Refusal> refused_;
  std::deque<CommandId> refused_order_;  // oldest first
};

}  // namespace nameplate::engine
