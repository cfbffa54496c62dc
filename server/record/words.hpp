// Acts and people in English words, for readers of the record.
//
// Made from the events (what happened), never from the command (what was asked). Numbers are the
// programme's, not the server's.
#pragma once

#include <string>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"
#include "server/record/record.hpp"

namespace nameplate::record {

// "Kenya"; the code when the name is not known any more.
std::string participant_name(const proceedings::State& state, const std::string& code);
// "Group of 77 and China", "Austria, Kenya" for several delegations; empty for a national entry.
std::string on_behalf_words(const proceedings::State& state, const proceedings::EntryFacts& entry);
// "Secretary", "Co-facilitator (Mexico)", "Delegation of Kenya", "The clock".
std::string officer_words(const proceedings::State& state, const v1::Actor& actor);
// One sentence without a full stop. `state` is the state after the record.
std::string act_words(const proceedings::State& state, const v1::LogRecord& record);
// What was given as the reason; empty when none was.
std::string act_reason(const v1::LogRecord& record);
// "call_next"
std::string act_name(const v1::Command& command);
// In the statements already, or of no consequence for the list.
bool is_routine(const v1::Command& command);

std::string outcome_word(Outcome outcome);

// "1st", "2nd", "11th"
std::string ordinal(std::uint32_t number);
// "3:00", "1:02:03"; parts of a second are dropped.
std::string duration_words(std::int64_t ms);

}  // namespace nameplate::record
