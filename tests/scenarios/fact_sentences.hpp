// Facts as sentences, and the words they share. For fact_words.cpp alone.
#pragma once

#include <string>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::scenarios {

using proceedings::EntryId;
using proceedings::State;

std::string name(const State& state, EntryId id);
// "1:05"; durations are shown in whole seconds.
std::string span(std::int64_t ms);
std::string limit(std::int64_t ms);
// "LIST_STATE_NOT_OPEN" -> "not open".
std::string plain(std::string word, std::size_t prefix);
std::string before(const State& state, EntryId id);
std::string because(const std::string& reason);
std::string meeting(const v1::MeetingStateChanged& fact);
std::string list_state(const v1::ListStateChanged& fact);
std::string inscribed(const v1::EntryInscribed& fact, const State& after);
std::string drawn(const v1::LotsDrawn& fact, const State& after);
std::string swap(const v1::SwapStateChanged& fact, const State& after);
std::string most_times(const v1::MostTimesSet& fact);
std::string list_created(const v1::ListCreated& fact);
std::string topic_put(const v1::Topic& topic);
std::string corrected(const v1::StatementCorrected& fact, const State& after);
std::string set_limits(const v1::TimeLimitsSet& fact);
std::string a_point(const State& state, proceedings::PointId id);
std::string a_motion(const State& state, proceedings::MotionId id);
std::string kind(v1::PointKind point);
std::string kind(v1::MotionKind motion);
std::string raised(const v1::PointRaised& fact);
std::string about(v1::Voting voting, std::uint32_t number);
std::string recorded(const v1::VoteRecorded& fact);

}  // namespace nameplate::scenarios
