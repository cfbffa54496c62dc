// Who may give which act at all: one table, role by act. What the act finds is the rules' business.
//
// Apart so that the whole of it can be read, and tested, at once. It never looks at an entry.
#pragma once

#include <optional>

#include "nameplate/v1/command.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// The role an actor has in this state: a co-facilitator whose seat presides is PRESIDING (35/106:
// one at a time).
v1::Role effective_role(const State& state, const v1::Actor& actor);

// True for the Chair and for the secretary, the Chair's hand.
bool at_the_podium(v1::Role role);

// Nothing, or the refusal that says whose act it is. Ownership of an entry is checked by the rule
// itself.
std::optional<v1::RefusalCode> may_not(v1::Role role, v1::Command::ActCase act);

}  // namespace nameplate::proceedings
