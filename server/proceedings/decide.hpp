// The rules of procedure: may this actor do this now, and what follows?
//
// Pure: the answer depends on the arguments alone. It never changes the state, never throws for
// anything a peer can send, and never says "perhaps": events, or the first refusal in the order of
// RefusalCode.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

using Events = std::vector<v1::Event>;
using Decision = std::variant<Events, v1::Refusal>;

// `now_ms` is the turn's one reading of the meeting clock. An accepted command has at least one
// event, except Tick, which has none when nothing was due.
Decision decide(const State& state, const v1::Actor& actor, const v1::Command& command,
                std::int64_t now_ms);

// When the clock next causes something (a list that opens, a message that ends): the time at which
// Tick is due, or nothing.
std::optional<std::int64_t> next_deadline(const State& state);

// The limit that would apply if the entry were called now; 0 = none. Entry, then topic, then round.
std::int64_t limit_for(const State& state, const EntryFacts& entry);

// The mode of the meeting under way; the round's when there is none or it does not say.
v1::Mode mode_of(const State& state);

// The list whose first name call_next takes when this topic is under discussion; 0 = no such topic.
ListId calls_from(const State& state, TopicId topic);

// Members present at the meeting, and what debate and decisions need (67/108). For show: it bars
// nothing.
struct Quorum {
  std::uint32_t present = 0;
  std::uint32_t members = 0;
  std::uint32_t to_debate = 0;
  std::uint32_t to_decide = 0;
};
Quorum quorum_of(const State& state);

// 1-based place among the waiting of its list; 0 = not waiting.
std::uint32_t place_of(const State& state, EntryId entry);

}  // namespace nameplate::proceedings
