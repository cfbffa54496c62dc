// Every bound of the rules' room, with its reason. Nothing here is a rule of procedure.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nameplate::proceedings::limits {

// A reason is read on a phone and printed in the record's margin.
inline constexpr std::size_t kReasonBytes = 400;
// A message must fit the display in letters the last row can read.
inline constexpr std::size_t kMessageBytes = 600;
// The longest names of organizations have 64 characters, 111 bytes in Russian.
inline constexpr std::size_t kNameBytes = 400;
inline constexpr std::size_t kTitleBytes = 800;
inline constexpr std::size_t kCodeBytes = 16;
// 225 delegations in this round; twice that is a conference.
inline constexpr int kParticipants = 1000;
inline constexpr int kGroups = 200;
inline constexpr int kGroupMembers = 300;
inline constexpr int kMeetings = 200;
inline constexpr int kTopics = 200;
inline constexpr int kPresidingSeats = 12;
// A limit shorter than a sentence or longer than a sitting is a slip of the finger.
inline constexpr std::int64_t kShortestLimitMs = 10'000;
inline constexpr std::int64_t kLongestLimitMs = 7'200'000;
inline constexpr std::int32_t kMostSecondsAdded = 600;
inline constexpr std::int64_t kMostConcludeMs = 300'000;
inline constexpr std::uint32_t kMostYielded = 50;
// Ten seconds of real time: long enough to see the slip on the display, short enough not to rewrite
// history.
inline constexpr std::int64_t kUndoWindowMs = 10'000;
// A delegation that has not begun within a minute of its call is absent; later, its statement is
// ended.
inline constexpr std::int64_t kAbsentWindowMs = 60'000;
// What screens show of the past; the rest is in the record.
inline constexpr std::size_t kRecentHeard = 5;
inline constexpr std::size_t kActLines = 40;
// Announced times: not before the year 2000, not more than ten years ahead.
inline constexpr std::int64_t kEarliestMs = 946'684'800'000;
inline constexpr std::int64_t kFarAheadMs = 315'576'000'000;
inline constexpr std::uint32_t kFastestClock = 1000;

}  // namespace nameplate::proceedings::limits
