// What `verify`, and whoever makes or takes a copy, asks of a log.
#pragma once

#include <string>

#include "server/store/event_log.hpp"

namespace nameplate::ctl {

// Reads the whole log: chain, and what must hold after every act. What to print about it. Throws
// store::LogFault.
std::string prove(store::EventLog& log);

}  // namespace nameplate::ctl
