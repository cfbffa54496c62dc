// The one reader of a clock in this program.
#pragma once

#include <cstdint>

namespace nameplate::ctl {

std::int64_t wall_ms();

}  // namespace nameplate::ctl
