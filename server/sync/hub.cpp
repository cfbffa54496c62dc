#include "server/sync/hub.hpp"

#include <algorithm>
#include <new>

#include "server/sync/frames.hpp"
#include "server/sync/hub_impl.hpp"

namespace nameplate::sync {
namespace {

void send_one_by_one(const Frame& frame, std::span<Wire* const> wires) {
  for (Wire* wire : wires) wire->send(frame);
}

}  // namespace

Hub::Impl::Impl(HubOptions given, Submit given_submit)
    : options(std::move(given)), submit(std::move(given_submit)) {
  if (!options.send_many) options.send_many = send_one_by_one;
}

Channel& Hub::Impl::channel(const publish::AudienceId& audience) {
  return channels.try_emplace(audience, audience.kind, options.tombstones).first->second;
}

void Hub::Impl::send(Peer& peer, const v1::ServerFrame& frame) { peer.wire->send(encode(frame)); }

void Hub::Impl::shut(Peer& peer, std::uint16_t code, const char* reason) {
  if (peer.closing) return;
  for (auto& follow : peer.follows) follow.channel->leave(follow);
  peer.closing = true;
  peer.held.clear();
  peer.wire->close({code, reason});
  try {
    ++counted.closed[code];
    if (options.on_closed) options.on_closed({code, reason, peer.seat.device, peer.client});
  } catch (const std::bad_alloc&) {  // uncounted, but gone: others to be closed may come after it
  }
}

void Hub::Impl::beyond(Peer& peer) {
  if (peer.flood.add(now.steady_ms, limits::kFloodWindowMs) > limits::kFloodFrames)
    shut(peer, 4529, "flood");
}

void Hub::Impl::flush() {
  if (dirty.empty()) return;
  if (sent_since_look > limits::kLookBytes) look_at_queues();
  for (const auto& [audience, changed] : dirty) {
    if (!changed->wires().empty()) {
      const Frame frame = changed->changes_since(changed->sent_to());
      options.send_many(frame, changed->wires());
      counted.shared += changed->wires().size();
      sent_since_look += frame->size();
      peers.wake_all();
    }
    changed->sent();
  }
  dirty.clear();
}

void Hub::Impl::feed_alone(Peer& peer) {
  for (auto& follow : peer.follows) {
    if (follow.slot != Follow::kAlone) continue;
    if (follow.owed || follow.at != follow.channel->at())
      peer.wire->send(follow.channel->changes_since(follow.at));
    follow.owed = false;
    follow.channel->enter(follow, *peer.wire);
  }
  peer.lagging = peer.resuming = false;
  for (const auto& reply : peer.held) peer.wire->send(reply);
  peer.held.clear();
}

void Hub::Impl::set_alone(Peer& peer) {
  for (auto& follow : peer.follows) follow.channel->leave(follow);
  peer.lagging = true;
}

void Hub::Impl::reply(Peer& peer, const Frame& frame) {
  if (!peer.lagging && !peer.resuming) return peer.wire->send(frame);
  if (peer.held.size() >= limits::kRepliesHeld) return shut(peer, 4508, "too slow");
  peer.held.push_back(frame);
}

void Hub::Impl::look_at_queues() {
  sent_since_look = 0;
  peers.each([this](Peer& peer) {
    if (peer.greeted && !peer.closing) for_one(peer, [&] { look_at_queue(peer); });
  });
}

// ---------------------------------------------------------------- the outside

Hub::Hub(HubOptions options, Submit submit)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(submit))) {}
Hub::~Hub() = default;

PeerId Hub::join(const Seat& seat, Wire& wire, Now now) {
  impl_->now = now;
  const PeerId id = impl_->next_peer++;
  auto made = std::make_unique<Peer>();
  made->id = id;
  made->seat = seat;
  made->wire = &wire;
  made->joined_ms = made->shrank_ms = now.steady_ms;
  made->heard_ms = now.meeting_ms;
  made->heard_steady_ms = now.steady_ms;
  // Whole or not at all: nobody would say that a peer left of whom nobody heard that it came.
  const std::int64_t look_ms = Impl::next_look(*made);
  Peer& peer = impl_->peers.add(std::move(made), look_ms);
  ++impl_->counted.joined;
  if (impl_->closed) impl_->shut(peer, 4503, "the server is stopping");
  return id;
}

void Hub::received(PeerId id, std::string_view message, Now now) {
  impl_->now = now;
  Peer* const peer = impl_->peers.wake(id);
  if (peer == nullptr || peer->closing) return;
  peer->heard_ms = now.meeting_ms;
  peer->heard_steady_ms = now.steady_ms;
  impl_->message(*peer, message);
}

void Hub::left(PeerId id) {
  Peer* const peer = impl_->peers.wake(id);
  if (peer == nullptr) return;
  for (auto& follow : peer->follows) follow.channel->leave(follow);
  impl_->displays.erase(peer->display);
  impl_->podium_peers.erase(id);
  impl_->peers.remove(id);
}

void Hub::sign_out(std::string_view seat_or_device, std::string_view but_device) {
  impl_->peers.each([&](Peer& peer) {
    if (!peer.seat.signed_in || (!but_device.empty() && peer.seat.device == but_device)) return;
    if (peer.seat.seat == seat_or_device || peer.seat.device == seat_or_device)
      impl_->shut(peer, 4401, "signed out");
  });
}

void Hub::rename_device(std::string_view device, std::string_view now_called) {
  impl_->peers.each([&](Peer& peer) {
    if (peer.seat.signed_in && peer.seat.device == device)
      impl_->for_one(peer, [&] { peer.seat.device = now_called; });
  });
}

void Hub::publish(const std::vector<publish::RowNow>& rows) {
  const std::uint64_t record = ++impl_->record;
  for (const auto& row : rows) {
    Channel& channel = impl_->channel(row.audience);
    if (channel.change(record, row, impl_->now.steady_ms))
      impl_->dirty.emplace(row.audience, &channel);
  }
}

void Hub::set_directory(const v1::Directory& directory) {
  impl_->names_version = directory.version();
  v1::ServerFrame frame;
  *frame.mutable_directory() = directory;
  impl_->names = encode(frame);
}

void Hub::flush(Now now) {
  impl_->now = now;
  impl_->flush();
}

void Hub::answer(PeerId id, const v1::Reply& reply) {
  Peer* const peer = impl_->peers.wake(id);
  if (peer == nullptr || peer->closing) return;
  impl_->flush();
  impl_->for_one(*peer, [&] {
    v1::ServerFrame frame;
    *frame.mutable_reply() = reply;
    impl_->reply(*peer, encode(frame));
  });
}

v1::Reply Hub::not_taken(std::string_view id, v1::NotTaken::Reason reason,
                         std::int64_t retry_after_ms) {
  v1::Reply reply;
  reply.set_id(std::string(id));
  reply.mutable_not_taken()->set_reason(reason);
  reply.mutable_not_taken()->set_retry_after_ms(retry_after_ms);
  return reply;
}

void Hub::set_read_only(bool read_only) { impl_->read_only = read_only; }
void Hub::set_open_displays(bool open) { impl_->options.open_displays = open; }
void Hub::set_clock(std::uint32_t rate, Now now) {
  impl_->now = now;
  impl_->options.clock_rate = rate;
  v1::ServerFrame frame;
  frame.mutable_clock_set()->set_now_ms(now.meeting_ms);
  frame.mutable_clock_set()->set_clock_rate(rate);
  const Frame encoded = encode(frame);
  impl_->peers.each([&](Peer& peer) {
    if (peer.greeted && !peer.closing) peer.wire->send(encoded);
  });
  impl_->peers.wake_all();
}
void Hub::set_clock_status(ClockStatus status) { impl_->clock = status; }
void Hub::set_log_status(LogStatus status) { impl_->log = std::move(status); }
void Hub::drain() { impl_->draining = true; }

void Hub::close_all() {
  impl_->draining = impl_->closed = true;
  impl_->peers.each([this](Peer& peer) { impl_->shut(peer, 4503, "the server is stopping"); });
}

HubStats Hub::stats() const {
  HubStats stats = impl_->counted;
  impl_->peers.each([&](const Peer& peer) {
    if (!peer.greeted || peer.closing) return;
    ++stats.peers;
    if (!peer.seat.signed_in) ++stats.unsigned_peers;
    if (peer.lagging) ++stats.lagging;
    ++stats.by_role[static_cast<std::size_t>(peer.seat.role)];
  });
  for (const auto& [audience, channel] : impl_->channels) {
    stats.encoded += channel.encoded();
    stats.snapshots += channel.snapshots();
  }
  return stats;
}

Standing Hub::standing(const publish::AudienceId& audience) const {
  const auto found = impl_->channels.find(audience);
  return found == impl_->channels.end() ? Standing{}
                                        : Standing{found->second.at(), found->second.hash()};
}

std::map<std::string, std::size_t> Hub::online() const {
  std::map<std::string, std::size_t> devices;
  impl_->peers.each([&](const Peer& peer) {
    if (peer.seat.signed_in && peer.greeted && !peer.closing) ++devices[peer.seat.device];
  });
  return devices;
}

}  // namespace nameplate::sync
