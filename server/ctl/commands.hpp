// Giving commands to a round without a server: through the same rules, into the same log.
#pragma once

#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "server/engine/engine.hpp"
#include "server/rounds/rounds.hpp"
#include "server/store/event_log.hpp"

namespace nameplate::ctl {

// Decides and appends the commands in one turn, as the secretariat. Throws Trouble when the rules
// refuse one: then nothing was written.
void give(engine::Engine& engine, store::EventLog& log, std::int64_t now_ms,
          const std::vector<v1::Command>& commands);

v1::Command import_participants(const std::vector<v1::Participant>& participants);
v1::Command import_groups(const std::vector<v1::Group>& groups);
v1::Command import_programme(const rounds::Programme& programme);

}  // namespace nameplate::ctl
