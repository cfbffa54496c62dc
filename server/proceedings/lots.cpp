#include "server/proceedings/lots.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace nameplate::proceedings {
namespace {

// FNV-1a of 64 bits.
std::uint64_t fnv1a64(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

// The last step of MurmurHash3 of 64 bits: codes that differ in one letter get lots far apart.
std::uint64_t fmix64(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccd;
  hash ^= hash >> 33;
  hash *= 0xc4ceb9fe1a85ec53;
  hash ^= hash >> 33;
  return hash;
}

}  // namespace

std::uint64_t lot_of(std::string_view seed, const EntryFacts& entry) {
  std::string line(seed);
  line.append("\n").append(entry.participant);
  line.append("\n").append(std::to_string(static_cast<int>(entry.capacity)));
  line.append("\n").append(entry.on_behalf_of);
  return fmix64(fnv1a64(line));
}

std::vector<EntryId> drawn(const State& state, std::vector<EntryId> entries,
                           std::string_view seed) {
  std::vector<std::pair<std::uint64_t, EntryId>> lots;
  lots.reserve(entries.size());
  for (const EntryId id : entries) lots.emplace_back(lot_of(seed, state.entries.at(id)), id);
  std::sort(lots.begin(), lots.end());
  std::transform(lots.begin(), lots.end(), entries.begin(),
                 [](const auto& lot) { return lot.second; });
  return entries;
}

}  // namespace nameplate::proceedings
