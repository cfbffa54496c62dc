// Every bound of the rules' room, with its reason. Nothing here is a rule of procedure.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nameplate::proceedings::limits {

// A reason is read on a phone and printed in the record's margin.
inline constexpr std::size_t kReasonBytes = 400;
// The Chair reads it at a glance while somebody speaks.
inline constexpr std::size_t kNoteBytes = 240;
// A message must fit the display in letters the last row can read.
inline constexpr std::size_t kMessageBytes = 600;
// The longest names of organizations have 64 characters, 111 bytes in Russian.
inline constexpr std::size_t kNameBytes = 400;
inline constexpr std::size_t kTitleBytes = 800;
// Codes stand in keys, cards and files: short, and the same in every script.
inline constexpr std::size_t kCodeBytes = 16;
// Names of seats, templates, time zones, rounds: ours, not a person's prose.
inline constexpr std::size_t kWordBytes = 64;
// 225 delegations in this round; a thousand is beyond any conference of States.
inline constexpr int kParticipants = 1000;
inline constexpr int kGroups = 200;
inline constexpr int kGroupMembers = 300;
inline constexpr int kMeetings = 200;
inline constexpr int kTopics = 200;
inline constexpr int kPresidingSeats = 12;
inline constexpr int kDisplayLanguages = 6;
// One limit for each category and no second one.
inline constexpr int kCategoryLimits = 6;
// Numbers of meetings and topics are read aloud; ids must leave room to count on.
inline constexpr std::uint32_t kLargestNumber = 9999;
inline constexpr std::uint32_t kLargestId = 1'000'000;
// Nobody waits behind a thousand names: the list is then a programme of its own.
inline constexpr std::size_t kNamesOnAList = 1000;
// 34/401 knows two; a round may settle for more, never for a debate of replies.
inline constexpr std::uint32_t kMostReplies = 4;
// A limit shorter than a sentence or longer than a sitting is a slip of the finger.
inline constexpr std::int64_t kShortestLimitMs = 10'000;
inline constexpr std::int64_t kLongestLimitMs = 7'200'000;
inline constexpr std::int32_t kMostSecondsAdded = 600;
inline constexpr std::int64_t kMostConcludeMs = 300'000;
inline constexpr std::uint32_t kMostYielded = 50;
// Real time, so in a rehearsal times `clock_rate`: long enough to see the slip on the display,
// short enough not to rewrite history.
inline constexpr std::int64_t kUndoWindowMs = 10'000;
// Withdrawals of several delegations can be taken back side by side; a flood of them keeps the
// last.
inline constexpr std::size_t kWithdrawalsKept = 64;
// Real time as well: a delegation that has not begun within a minute of its call is absent; later,
// its statement is ended.
inline constexpr std::int64_t kAbsentWindowMs = 60'000;
// What screens show of the past; the rest is in the record.
inline constexpr std::size_t kRecentHeard = 5;
inline constexpr std::size_t kActLines = 40;
// Older lines that stay for the alarms of the podium's consoles: sign-ins of some days, and what
// ended them. Forty acts of a busy floor must not hide who came in.
inline constexpr std::size_t kAlarmLines = 20;
// Points of order, and motions, of a meeting: the oldest that is over makes room.
inline constexpr std::size_t kMatterKept = 40;
// Times of the programme: from the year 2000 to 2100; announced ones at most ten years ahead.
inline constexpr std::int64_t kEarliestMs = 946'684'800'000;
inline constexpr std::int64_t kLatestMs = 4'102'444'800'000;
inline constexpr std::int64_t kFarAheadMs = 315'576'000'000;
// A seed for a draw is read aloud in the room and copied from the record.
inline constexpr std::size_t kSeedBytes = 64;
// 72/114: a larger number of times would bind nobody.
inline constexpr std::uint32_t kMostTimes = 20;
// Both delegations and the podium should still see how a swap ended; the rest is in the record.
inline constexpr std::size_t kEndedSwaps = 32;
// A meeting is one sitting: its hard stop is within a day of its beginning.
inline constexpr std::int64_t kLongestMeetingMs = 86'400'000;
inline constexpr std::uint32_t kFastestClock = 1000;
// A morning and an afternoon meeting are of one day; tomorrow morning's is not.
inline constexpr std::int64_t kSameDayMs = 43'200'000;
// 34/401, where the round does not say otherwise.
inline constexpr std::int64_t kFirstReplyMs = 600'000;
inline constexpr std::int64_t kSecondReplyMs = 300'000;
inline constexpr std::int64_t kExplanationMs = 600'000;
// More is a statement of its own.
inline constexpr std::int64_t kMostExtraMs = 1'800'000;
inline constexpr std::int64_t kMostUsedMs = 28'800'000;
// A text of sixty units is read in as many lists; its labels stand on buttons.
inline constexpr int kUnits = 60;
inline constexpr std::size_t kLabelBytes = 60;

}  // namespace nameplate::proceedings::limits
