// Every bound of the protocol's server side, with its reason (proto/README.md, "Limits").
#pragma once

#include <cstddef>
#include <cstdint>

namespace nameplate::sync::limits {

inline constexpr std::uint32_t kProtocol = 1;

// A command with a reason and six languages is under 8 KiB; the podium sends imports of a few
// hundred names.
inline constexpr std::size_t kMessageBytes = 16 * 1024;
inline constexpr std::size_t kMessageBytesPodium = 64 * 1024;
inline constexpr std::size_t kClientBytes = 64;
inline constexpr std::size_t kCommandIdBytes = 16;
inline constexpr std::int64_t kHelloMs = 5'000;

// A thumb presses three times a second; 20 at once are a reconnect with everything that was
// unanswered.
inline constexpr std::int64_t kCommandEveryMs = 100;
inline constexpr int kCommandBurst = 20;
// All phones of one delegation together: a script with many connections gains nothing.
inline constexpr std::int64_t kDelegationEveryMs = 5;
inline constexpr int kDelegationBurst = 200;
// Clients send eight pings on connecting, then one every 10 s.
inline constexpr std::int64_t kPingEveryMs = 250;
inline constexpr int kPingBurst = 20;
// Resume and GetDirectory cost a snapshot each; beyond this they wait for the next tick.
inline constexpr std::int64_t kAskEveryMs = 500;
inline constexpr int kAskBurst = 10;
// So far beyond the rates within so long is no person and no bug that we know.
inline constexpr int kFloodFrames = 200;
inline constexpr std::int64_t kFloodWindowMs = 10'000;

// More than this not yet taken by the kernel: the peer reads too slowly for every frame, and gets
// merged ones.
inline constexpr std::size_t kQueueBytes = 64 * 1024;
// A queue with something in it is looked at every tick, and before a flush when more than this was
// sent since.
inline constexpr std::size_t kLookBytes = 32 * 1024;
// A queue that did not shrink for so long is fed no more; and at the second figure the peer is
// given up.
inline constexpr std::int64_t kStalledMs = 2'000;
inline constexpr std::int64_t kStuckMs = 10'000;
// Replies that wait for the rows they caused. Ten commands a second for as long as a stuck peer is
// borne.
inline constexpr std::size_t kRepliesHeld = 128;

// A phone that left the room without a word must not count as here for ever. Browsers let a page in
// the background wake once a minute: twice that, and some.
inline constexpr std::int64_t kSilentMs = 150'000;
// Clients ping every 10 s; half as much again for a slow radio.
inline constexpr std::int64_t kInStepMs = 15'000;
// A peer may show what was true so long ago and still be in step: the frame is on its way.
inline constexpr std::int64_t kOnItsWayMs = 3'000;
inline constexpr std::size_t kPastPositions = 256;
inline constexpr std::int64_t kPresenceMs = 1'000;
// Of a screen's queue the podium is told in steps, lest every byte be news.
inline constexpr std::uint32_t kQueueStep = 16 * 1024;

// Frames from other positions than the last one: after a restart a handful serve everybody.
inline constexpr std::size_t kFramesCached = 64;
inline constexpr std::int64_t kReadOnlyRetryMs = 2'000;
inline constexpr std::int64_t kDrainingRetryMs = 1'500;

// Displays without a sign-in: more than a building has screens. The podium's list names the first.
inline constexpr std::size_t kOpenDisplays = 200;
inline constexpr int kDisplaysListed = 32;

}  // namespace nameplate::sync::limits
