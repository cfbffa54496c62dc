// Facts, refusals and the state in words: what a scenario's file says must have followed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::scenarios {

// "KE has the floor, 3:00". `after` is the state the fact led to.
std::string in_words(const v1::Event& event, const proceedings::State& after);
// "refused: list closed (73/115), at 11:05:00".
std::string in_words(const v1::Refusal& refusal);
// The floor, the display and every list with a name, a line each.
std::vector<std::string> shown(const proceedings::State& state, std::int64_t now_ms);
// "09:30:00" in New York in March 2018 (daylight time, UTC-4).
std::string clock(std::int64_t at_ms);

}  // namespace nameplate::scenarios
