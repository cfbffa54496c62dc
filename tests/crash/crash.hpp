// What a crash, a power cut and a damaged disk may cost: nothing that was acknowledged, and nothing
// without a word.
#pragma once

#include <cstdint>
#include <string>

namespace nameplate::crash {

struct Programs {
  std::string server_bin;
  std::string ctl_bin;
  std::string self;   // this program, for its own children
  std::string round;  // the folder that rounds are made from
};

// kill -9 on the real server under real clients: each kill at a random moment, then a start on the
// same folder. A new round after every 200.
struct Kills {
  int kills = 0;
  std::uint64_t acknowledged = 0;
  std::uint64_t refused = 0;
  std::uint64_t lost = 0;    // acknowledged and not in the log, or under another number
  std::uint64_t twice = 0;   // in the log twice, or refused and yet there
  std::uint64_t unsure = 0;  // commands without an answer, for which the log alone knows
  std::uint64_t clocks =
      0;  // starts after which the running statement's clock was not what it had been
  std::int64_t slowest_start_ms = 0;
  [[nodiscard]] bool good() const {
    return lost == 0 && twice == 0 && clocks == 0 && acknowledged > 0;
  }
};
Kills kill_loop(const Programs& programs, int kills, std::uint32_t seed);

// A file system in a file, the power cut by freezing the writer and copying what the file system
// really submitted.
struct Power {
  std::string skipped;  // why it cannot be done here; empty = done
  int cuts = 0;
  std::uint64_t acknowledged = 0;
  std::uint64_t lost = 0;
  std::uint64_t damaged = 0;
  [[nodiscard]] bool good() const { return lost == 0 && damaged == 0 && acknowledged > 0; }
};
// `durable`: the log as the server writes it. Else SQLite with synchronous=NORMAL: what the harness
// must catch.
Power power_cuts(const Programs& programs, int cuts, bool durable, std::uint32_t seed);
// The writer of one cut, in a process of its own: acknowledges on stdout until it is killed.
int write_until_killed(const std::string& folder, bool durable);

// Bytes flipped, records dropped, swapped or put in, an old copy put back: found, or provably
// outside the records.
struct Damage {
  int flips = 0;
  int found = 0;     // `open` or `verify` said so
  int harmless = 0;  // the records are byte for byte the same
  int missed = 0;    // other records than were written, and nobody noticed
  int edits = 0;
  int edits_found = 0;
  [[nodiscard]] bool good() const {
    return missed == 0 && edits == edits_found && flips > 0 && edits > 0;
  }
};
Damage damage_loop(const Programs& programs, int flips, std::uint32_t seed);

}  // namespace nameplate::crash
