// A whole chamber in one thread: the real rules, engine, hub and client sessions; a virtual clock,
// network and disk.
//
// A seed gives the same run on every machine, to the byte. It must never read a clock, start a
// thread or walk an unordered container.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace nameplate::sim {

// Deliberate bugs (server/proceedings/canary.hpp says where): a simulator that does not find them
// proves nothing.
inline constexpr int kCanaries = 10;
std::string name_of_canary(int bug);

struct Wishes {
  std::uint64_t seed = 1;
  int acts = 400;  // given at random, after the set-up
  std::string secret =
      "ONE";    // in private notes; another of the same length must change nothing for others
  int bug = 0;  // a canary; 0 = none
};

struct Result {
  std::string fault;  // what was found wrong; empty = sound
  int acts = 0;       // given until then
  // Everything each device without a right to the secrets was sent, as a hash.
  std::map<std::string, std::uint64_t> heard;
  std::uint64_t acknowledged = 0;
  std::uint64_t refused = 0;
  std::uint64_t crashes = 0;
  std::uint64_t cuts = 0;
  std::uint64_t retries = 0;  // commands sent once more after a lost answer
};

Result play(const Wishes& wishes);

// The same run with other secrets: what the others were sent must be the same.
std::string interference(const Wishes& wishes);

}  // namespace nameplate::sim
