// Three hundred commands of a real meeting, in the turns in which a server would take them, and
// the records they make: what the loops of faults play on a log. Refused ones are left out: they
// change nothing, and asked again after a restart they are decided again.
#pragma once

#include <string>
#include <vector>

#include "server/engine/engine.hpp"

namespace nameplate::store {

struct ScriptTurn {
  std::int64_t now_ms = 0;
  std::vector<engine::Submission> submissions;
  // What an undisturbed server makes of them: bytes that never depend on the disk.
  std::vector<std::string> records;
  std::vector<engine::Answer> answers;
  std::string digest_before, digest_after;  // of the state
};

struct Script {
  std::vector<ScriptTurn> turns;
  std::vector<std::string> records;
  std::size_t commands = 0;
};

// The seed of the draws whose second comes in a turn.
extern const char* const kDraw;

// The same every time. Made once.
const Script& script();

}  // namespace nameplate::store
