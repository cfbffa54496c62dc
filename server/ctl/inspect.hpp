// What `verify`, and whoever makes or takes a copy, asks of a log.
#pragma once

#include <string>

#include "server/ctl/seals.hpp"
#include "server/store/event_log.hpp"

namespace nameplate::ctl {

// Reads the whole log: chain, what must hold after every act, and the seals. What to print about
// it. Throws store::LogFault.
std::string prove(store::EventLog& log, const Evidence& evidence);

}  // namespace nameplate::ctl
