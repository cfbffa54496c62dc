// Who is on line, for the podium: at most once a second, and only when it changed.
#include <algorithm>

#include "server/sync/frames.hpp"
#include "server/sync/hub_impl.hpp"

namespace nameplate::sync {

bool Hub::Impl::in_step(const Peer& peer) const {
  return now.steady_ms - peer.in_step_ms <= limits::kInStepMs;
}

v1::Presence Hub::Impl::presence() const {
  v1::Presence presence;
  std::map<std::string, v1::Presence::Seat> seats;
  std::uint32_t public_peers = 0;
  peers.each([&](const Peer& peer) {
    if (!peer.greeted || peer.closing) return;
    if (peer.seat.role == v1::ROLE_PUBLIC) {
      ++public_peers;
    } else if (peer.seat.role == v1::ROLE_DELEGATION) {
      auto& seat = seats[peer.seat.seat];
      seat.set_devices(seat.devices() + 1);
      seat.set_in_step(seat.in_step() + (in_step(peer) ? 1 : 0));
    } else if (peer.display > limits::kDisplaysListed) {
      presence.set_more_displays(presence.more_displays() + 1);
    } else {
      auto& screen = *presence.add_screens();
      screen.set_device(peer.seat.device);
      screen.set_client(peer.client);
      screen.set_role(peer.seat.role);
      screen.set_in_step(in_step(peer));
      screen.set_last_heard_ms(peer.heard_ms);
      const auto steps = static_cast<std::uint32_t>(peer.queued / limits::kQueueStep);
      screen.set_queued_bytes(steps * limits::kQueueStep);
    }
  });
  for (auto& [seat, facts] : seats) {
    facts.set_seat(seat);
    *presence.add_seats() = std::move(facts);
  }
  presence.set_public_peers(public_peers);
  presence.set_commit_us(log.commit_us);
  presence.set_log_seq(log.seq);
  presence.set_log_hash(log.hash);
  presence.set_read_only(read_only);
  presence.set_clock_behind_ms(clock.behind_ms);
  presence.set_clock_set_by_ms(clock.set_by_ms);
  return presence;
}

void Hub::Impl::tell_presence() {
  if (now.steady_ms < next_presence_ms) return;
  const auto wants = [](const auto& one) { return !one.second->closing && !one.second->lagging; };
  if (std::none_of(podium_peers.begin(), podium_peers.end(), wants)) return;
  next_presence_ms = now.steady_ms + limits::kPresenceMs;

  v1::ServerFrame frame;
  *frame.mutable_presence() = presence();
  // When somebody was last heard is news only once it is out of step; a quiet chamber costs
  // nothing.
  v1::Presence said = frame.presence();
  for (auto& screen : *said.mutable_screens()) screen.clear_last_heard_ms();
  said.clear_commit_us();
  std::string bytes = said.SerializeAsString();
  if (!presence_frame || bytes != presence_said) {
    presence_frame = encode(frame);
    presence_said = std::move(bytes);
  }
  for (const auto& one : podium_peers) {
    Peer& peer = *one.second;
    if (!wants(one) || peer.presence == presence_frame) continue;
    peer.presence = presence_frame;
    peer.wire->send(presence_frame);
    peers.wake(peer.id);
  }
}

}  // namespace nameplate::sync
