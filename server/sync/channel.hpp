// One audience: its rows, its position and hash, what changed since any position, and who is in
// step.
//
// Apart from the hub because here every frame is made once and shared: peers that are up to date
// have no position of their own, they are only members. It must never know who a peer is.
#pragma once

#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "server/publish/publish.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::sync {

class Channel;

// A peer's place in one channel: among those in step, or alone at a position.
struct Follow {
  static constexpr std::size_t kAlone = static_cast<std::size_t>(-1);
  Channel* channel = nullptr;
  std::uint64_t at = 0;  // only while alone
  std::size_t slot = kAlone;
  bool owed = true;  // it asked: it is answered even when nothing changed
};

class Channel {
 public:
  Channel(v1::Audience audience, std::size_t tombstones)
      : audience_(audience), most_tombstones_(tombstones) {}
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;

  // ------------------------------------------------------------ rows
  // One row of the log record `record` (any number that differs from the last record's). The
  // position moves with the first row of a record that differs from what is held. Returns whether
  // this one did.
  bool change(std::uint64_t record, const publish::RowNow& row, std::int64_t steady_ms);

  [[nodiscard]] v1::Audience audience() const { return audience_; }
  [[nodiscard]] std::uint64_t at() const { return at_; }
  [[nodiscard]] std::uint32_t hash() const { return hash_; }

  // What a peer says it holds, held against what was so at that position.
  enum class Claim {
    equal,    // it holds what we hold
    late,     // it holds what we held moments ago
    behind,   // an older position, and nothing speaks against it
    unequal,  // at that position we held something else
    foreign   // a position we never reached
  };
  [[nodiscard]] Claim examine(const v1::Position& claim, std::int64_t steady_ms) const;

  // The shared frame that takes a peer from `from` to the present position; from = 0, or too long
  // ago to know what was removed since: a snapshot. When nothing changed it says so, with the hash.
  Frame changes_since(std::uint64_t from);

  // ------------------------------------------------------------ members
  void enter(Follow& follow, Wire& wire);
  void leave(Follow& follow);  // stays where it was told to be last: at `sent_to()`
  [[nodiscard]] const std::vector<Wire*>& wires() const { return wires_; }
  // The position all members stand at; behind `at()` between a change and its flush.
  [[nodiscard]] std::uint64_t sent_to() const { return sent_to_; }
  void sent() { sent_to_ = at_; }

  [[nodiscard]] std::uint64_t encoded() const { return encoded_; }
  [[nodiscard]] std::uint64_t snapshots() const { return snapshots_; }
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::size_t tombstones() const { return tombstones_.size(); }

 private:
  struct Held {
    std::string key;
    std::string bytes;
    std::uint32_t hash = 0;
    std::uint64_t changed_at = 0;
    bool removed = false;
  };
  using HeldList =
      std::list<Held>;  // in the order of change, oldest first: what is new stands last
  struct Past {
    std::uint64_t at = 0;
    std::uint32_t hash = 0;
    std::int64_t until_ms = 0;
  };

  void advance(std::uint64_t record, std::int64_t steady_ms);
  void forget_oldest_tombstone();

  v1::Audience audience_;
  std::size_t most_tombstones_;
  std::uint64_t at_ = 0;
  std::uint32_t hash_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t known_from_ = 0;  // from here on every removal is known
  std::uint64_t sent_to_ = 0;
  HeldList rows_;
  HeldList tombstones_;
  std::unordered_map<std::string_view, HeldList::iterator>
      index_;                              // of both; keys live in the lists
  std::deque<Past> past_;                  // the last positions, oldest first
  std::map<std::uint64_t, Frame> frames_;  // from -> to the present position
  v1::ServerFrame turn_;                   // the last one built, for its memory
  std::vector<Wire*> wires_;
  std::vector<Follow*> follows_;  // the members, in the order of wires_
  std::uint64_t encoded_ = 0;
  std::uint64_t snapshots_ = 0;
};

}  // namespace nameplate::sync
