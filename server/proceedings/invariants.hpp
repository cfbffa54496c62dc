// What must hold after every act, whatever was sent: domain invariants as sentences.
#pragma once

#include <string>
#include <vector>

#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// Empty when all hold. Cost: linear in the state; used by tests, `verify` and at the end of a
// replay.
std::vector<std::string> broken_invariants(const State& state);

}  // namespace nameplate::proceedings
