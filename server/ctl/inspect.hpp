// What `verify`, and whoever makes or takes a copy, asks of a log.
#pragma once

#include <string>

#include "server/ctl/seals.hpp"
#include "server/store/event_log.hpp"

namespace nameplate::ctl {

// Reads the whole log: the chain, and what must hold after every act. Throws store::LogFault.
Proved prove_log(store::EventLog& log);
// That, and the seals: what to print about it. `warn`: a fault of the seals is only said, for what
// matters is the log. Throws store::LogFault.
std::string prove(store::EventLog& log, const Evidence& evidence, bool warn);

}  // namespace nameplate::ctl
