// Acts as a secretary would write them down: "KE: inscribe on list 1", "Chair: call next".
#pragma once

#include <cstdint>
#include <string>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::scenarios {

struct Spoken {
  v1::Actor actor;
  v1::Command command;
};

// "Chair: call BR after KE" at `day_ms` (midnight of the day, for the times of day it names).
// Throws std::invalid_argument with a sentence when it does not understand.
Spoken spoken(const std::string& line, const proceedings::State& state, std::int64_t day_ms);

// "9:30", "09:30:00" -> milliseconds since midnight. Throws std::invalid_argument.
std::int64_t time_of_day(const std::string& text);

}  // namespace nameplate::scenarios
