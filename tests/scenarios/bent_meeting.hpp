// A scenario played by the engine on the server's own clock, while the machine's clock is bent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nameplate::scenarios {

// What happens to the machine's wall clock, from just before one step on.
struct Leap {
  std::string name;
  std::int64_t by_ms = 0;          // jumps
  std::int64_t back_after_ms = 0;  // and jumps back after so long; 0 = stays
  bool frozen = false;             // stands still
  int slow_by = 0;                 // runs slower by one part in so many, as a smeared second does
  // The meeting clock follows it (forward, more than two seconds, lasting).
  bool followed = false;
};

struct Played {
  std::vector<std::string> records;  // of the log
  std::vector<std::string> steps;    // what followed each, without times of day
  std::string ending;                // entries, lists, floor, matters: again without times of day
  std::vector<std::string> faults;   // what must never be: time that goes back, broken invariants
  // False when what was announced for a time of day, or a restart, came after the leap: then the
  // meeting rightly goes another way.
  bool comparable = true;
};

// The number of its steps.
std::size_t steps_of(const std::string& text);
// Without a leap, or with one just before step `at` (from 0). All of it `later_ms` later than the
// file says; the records are as if it were not.
Played played(const std::string& text, const std::optional<Leap>& leap = {}, std::size_t at = 0,
              std::int64_t later_ms = 0);
// When a step is, meeting time.
std::int64_t time_of_step(const std::string& text, std::size_t at);

}  // namespace nameplate::scenarios
