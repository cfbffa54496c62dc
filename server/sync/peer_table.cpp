#include "server/sync/peer_table.hpp"

#include <algorithm>

namespace nameplate::sync {

Peer& PeerTable::add(std::unique_ptr<Peer> peer, std::int64_t look_ms) {
  const PeerId id = peer->id;
  return *places_.emplace_back(Place{id, look_ms, std::move(peer)}).peer;
}

PeerTable::Place* PeerTable::at(PeerId id) {
  const auto found =
      std::lower_bound(places_.begin(), places_.end(), id,
                       [](const Place& place, PeerId each) { return place.id < each; });
  return found != places_.end() && found->id == id && found->peer ? &*found : nullptr;
}

// When everybody leaves at once the rest are moved up once, not for each.
void PeerTable::remove(PeerId id) {
  Place* const place = at(id);
  if (place == nullptr) return;
  place->peer.reset();
  gone_ = true;
}

void PeerTable::purge() {
  std::erase_if(places_, [](const Place& place) { return !place.peer; });
  gone_ = false;
}

Peer* PeerTable::wake(PeerId id) {
  Place* const place = at(id);
  if (place == nullptr) return nullptr;
  place->look_ms = kNextTick;
  return place->peer.get();
}

}  // namespace nameplate::sync
