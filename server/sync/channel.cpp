#include "server/sync/channel.hpp"

#include <algorithm>

#include "server/sync/frames.hpp"
#include "server/sync/limits.hpp"

namespace nameplate::sync {

void Channel::advance(std::uint64_t record, std::int64_t steady_ms) {
  if (record == record_) return;
  record_ = record;
  past_.push_back({at_, hash_, steady_ms});
  if (past_.size() > limits::kPastPositions) past_.pop_front();
  ++at_;
  frames_.clear();
}

bool Channel::change(std::uint64_t record, const publish::RowNow& row, std::int64_t steady_ms) {
  const auto found = index_.find(row.key);
  const bool held = found != index_.end() && !found->second->removed;
  if (row.bytes ? held && found->second->bytes == *row.bytes : !held) return false;
  advance(record, steady_ms);

  HeldList::iterator at;
  if (found == index_.end()) {
    at = rows_.insert(rows_.end(), Held{row.key, {}, 0, 0, false});
    index_.emplace(at->key, at);
  } else {
    at = found->second;
    auto& to = row.bytes ? rows_ : tombstones_;
    to.splice(to.end(), at->removed ? tombstones_ : rows_, at);
  }
  hash_ -= at->hash;  // a new row's is 0
  at->removed = !row.bytes;
  at->bytes = row.bytes.value_or(std::string());
  at->hash = row.bytes ? publish::row_hash(row.key, at->bytes) : 0;
  at->changed_at = at_;
  hash_ += at->hash;
  if (tombstones_.size() > most_tombstones_) forget_oldest_tombstone();
  return true;
}

// Who stands before that removal would never hear of it, and is given a snapshot from now on.
void Channel::forget_oldest_tombstone() {
  known_from_ = tombstones_.front().changed_at;
  index_.erase(tombstones_.front().key);
  tombstones_.pop_front();
}

Channel::Claim Channel::examine(const v1::Position& claim, std::int64_t steady_ms) const {
  if (claim.at() > at_) return Claim::foreign;
  if (claim.at() == at_) return claim.hash() == hash_ ? Claim::equal : Claim::unequal;
  const auto past = std::lower_bound(past_.begin(), past_.end(), claim.at(),
                                     [](const Past& p, std::uint64_t at) { return p.at < at; });
  if (past == past_.end() || past->at != claim.at()) return Claim::behind;
  if (past->hash != claim.hash()) return Claim::unequal;
  return steady_ms - past->until_ms <= limits::kOnItsWayMs ? Claim::late : Claim::behind;
}

Frame Channel::changes_since(std::uint64_t from) {
  if (from < known_from_ || from > at_) from = 0;
  if (const auto cached = frames_.find(from); cached != frames_.end()) return cached->second;
  // A snapshot's rows are not kept; those of an ordinary turn find room in the last one's.
  v1::ServerFrame snapshot;
  v1::ServerFrame& frame = from == 0 ? snapshot : turn_;
  auto& changes = *frame.mutable_changes();
  changes.clear_put();
  changes.clear_removed();
  changes.set_audience(audience_);
  changes.set_from(from);
  changes.set_to(at_);
  changes.set_hash(hash_);
  // What changed since stands at the end of the lists: only that is visited.
  const auto is_new = [&](const Held& held) { return held.changed_at > from; };
  auto first = rows_.end();
  while (first != rows_.begin() && is_new(*std::prev(first))) --first;
  for (; first != rows_.end(); ++first) {
    auto& put = *changes.add_put();
    put.set_key(first->key);
    put.set_row(first->bytes);
  }
  auto removed = tombstones_.end();
  while (from != 0 && removed != tombstones_.begin() && is_new(*std::prev(removed))) --removed;
  for (; removed != tombstones_.end(); ++removed) changes.add_removed(removed->key);
  ++encoded_;
  if (from == 0) ++snapshots_;
  if (frames_.size() >= limits::kFramesCached) frames_.clear();
  return frames_[from] = encode(frame);
}

void Channel::enter(Follow& follow, Wire& wire) {
  if (follow.slot != Follow::kAlone) return;
  // Both or neither: a wire without its follow would be somebody else's when it leaves.
  wires_.push_back(&wire);
  try {
    follows_.push_back(&follow);
  } catch (...) {
    wires_.pop_back();
    throw;
  }
  follow.slot = wires_.size() - 1;
}

void Channel::leave(Follow& follow) {
  if (follow.slot == Follow::kAlone) return;
  follow.at = sent_to_;
  wires_[follow.slot] = wires_.back();
  follows_[follow.slot] = follows_.back();
  follows_[follow.slot]->slot = follow.slot;
  wires_.pop_back();
  follows_.pop_back();
  follow.slot = Follow::kAlone;
}

}  // namespace nameplate::sync
