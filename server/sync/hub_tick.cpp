// What time brings: deadlines, heartbeats, and peers that read too slowly.
#include <algorithm>
#include <new>

#include "server/sync/frames.hpp"
#include "server/sync/hub_impl.hpp"

namespace nameplate::sync {

void Hub::tick(Now now) {
  impl_->now = now;
  impl_->flush();
  impl_->sent_since_look = 0;
  impl_->peers.each_due(now.steady_ms, [this](Peer& peer) {
    if (!peer.closing) impl_->for_one(peer, [&] { impl_->tick_peer(peer); });
    return Impl::next_look(peer);
  });
  impl_->ticked_ms = now.steady_ms;
  try {
    impl_->tell_presence();
  } catch (const std::bad_alloc&) {  // the next second's will do
  }
}

void Hub::Impl::tick_peer(Peer& peer) {
  if (!peer.greeted) {
    if (now.steady_ms - peer.joined_ms >= limits::kHelloMs) shut(peer, 4510, "no Hello");
    return;
  }
  if (now.steady_ms - peer.heard_steady_ms >= limits::kSilentMs)
    return shut(peer, 4504, "nothing heard");
  look_at_queue(peer);
  if (peer.closing || peer.lagging) return;
  if (peer.resuming) feed_alone(peer);
  if (peer.wants_names) peer.wire->send(names);
  peer.wants_names = false;
  if (now.steady_ms < peer.next_heartbeat_ms) return;
  peer.next_heartbeat_ms += peer.heartbeat_ms;
  if (peer.next_heartbeat_ms <= now.steady_ms)
    peer.next_heartbeat_ms = now.steady_ms + peer.heartbeat_ms;
  peer.wire->send(heartbeat_for(peer));
}

// If nothing is sent to it or heard of it before: then the next tick looks anyway. What the
// transport queues by itself (answers to its pings) is seen at the next heartbeat.
std::int64_t Hub::Impl::next_look(const Peer& peer) {
  if (peer.closing) return PeerTable::kNever;
  if (!peer.greeted) return peer.joined_ms + limits::kHelloMs;
  const bool queued = peer.queued > 0 || peer.wire->queued_bytes() > 0;
  if (queued || peer.lagging || peer.resuming || peer.wants_names) return PeerTable::kNextTick;
  return std::min(peer.next_heartbeat_ms, peer.heard_steady_ms + limits::kSilentMs);
}

// A queue that grows long, or stands still, is fed no more rows until it is read; then one merged
// frame makes up for all that was missed.
void Hub::Impl::look_at_queue(Peer& peer) {
  const std::size_t queued = peer.wire->queued_bytes();
  if (queued == 0 || queued < peer.queued) {
    peer.shrank_ms = now.steady_ms;
  } else if (peer.queued == 0) {  // sent since the last tick, which therefore need not have looked
    peer.shrank_ms = std::max(peer.shrank_ms, ticked_ms);
  }
  peer.queued = queued;
  const std::int64_t still_ms = now.steady_ms - peer.shrank_ms;
  if (still_ms >= limits::kStuckMs) return shut(peer, 4508, "too slow");
  if (peer.lagging) {
    if (queued == 0) feed_alone(peer);
  } else if (queued > limits::kQueueBytes || still_ms >= limits::kStalledMs) {
    set_alone(peer);
  }
}

// Peers with the same audiences share one frame for as long as nothing changes.
const Frame& Hub::Impl::heartbeat_for(const Peer& peer) {
  std::vector<std::uint64_t> at;
  for (const auto& follow : peer.follows) at.push_back(follow.channel->at());
  Beat& beat = beats[peer.follows.back().channel];
  if (beat.frame && beat.at == at) return beat.frame;
  v1::ServerFrame frame;
  for (const auto& follow : peer.follows) {
    auto& position = *frame.mutable_heartbeat()->add_at();
    position.set_audience(follow.channel->audience());
    position.set_at(follow.channel->at());
    position.set_hash(follow.channel->hash());
  }
  beat = {encode(frame), std::move(at)};
  return beat.frame;
}

}  // namespace nameplate::sync
