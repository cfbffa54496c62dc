// The nouns and states that acts are told with: entries, topics, lists, meetings, limits.
//
// Internal to the room's words. Every state has its word here, and no word decides anything.
#pragma once

#include <cstdint>
#include <string>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::record {

using proceedings::State;

std::string entry_words(const State& state, std::uint32_t id);
std::string topic_words(const State& state, std::uint32_t id);
std::string list_words(const State& state, std::uint32_t id);
std::string meeting_words(const State& state, std::uint32_t id);
std::string limit_words(std::int64_t ms);
std::string category_words(v1::Category category);
std::string limits_words(const v1::TimeLimits& limits);
std::string ordering_words(v1::OrderingPolicy ordering);
std::string state_words(const State& state, const v1::MeetingStateChanged& fact);
std::string state_words(const State& state, const v1::TopicStateChanged& fact);
std::string state_words(const State& state, const v1::ListStateChanged& fact);
std::string state_words(v1::RoundState round);
std::string became(v1::EntryState entry);
// words_matters.cpp; empty for a mere consequence.
std::string matter_words(const State& state, const v1::Event& event);
// words_beside.cpp
std::string beside_words(const State& state, const v1::Event& event);
std::string access_words(const v1::NoteAccess& note);

}  // namespace nameplate::record
