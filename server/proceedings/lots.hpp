// The drawing of lots, so that anybody can draw again from the record.
//
// README.md describes it step by step, with a worked example. It must never change: a draw on the
// record is checked with it years later.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// The lot of one name: the smallest comes first.
std::uint64_t lot_of(std::string_view seed, const EntryFacts& entry);

// These entries in the order of their lots; equal lots in the order of their numbers.
std::vector<EntryId> drawn(const State& state, std::vector<EntryId> entries, std::string_view seed);

}  // namespace nameplate::proceedings
