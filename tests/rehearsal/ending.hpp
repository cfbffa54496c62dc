// The end of a rehearsal: the clients against each other, against the log, and the log against
// itself.
#pragma once

#include <cstdint>
#include <string>

#include "tests/rehearsal/story.hpp"

namespace nameplate::tests {

struct Ending {
  std::uint32_t heard = 0;
  std::uint64_t acts = 0;
  std::size_t clients = 0;
  std::size_t in_sync = 0;
  std::size_t lost = 0;  // acknowledged and not in the log once, or never answered
};

// Downloads the record, stops the server, verifies the log with nameplatectl, reads it, and counts.
// Throws StoryFault when something is not so.
Ending end_of_the_day(Chamber& chamber, Story& story, const std::string& ctl_bin,
                      const std::string& data);

}  // namespace nameplate::tests
