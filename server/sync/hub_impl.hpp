// The hub's insides: the steps that hub.cpp, handshake.cpp, hub_tick.cpp and presence.cpp share.
// Nothing outside this room includes it.
#pragma once

#include <map>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/sync/channel.hpp"
#include "server/sync/hub.hpp"
#include "server/sync/limits.hpp"
#include "server/sync/pace.hpp"
#include "server/sync/peer_table.hpp"

namespace nameplate::sync {

struct Hub::Impl {
  struct Delegation {
    Pace commands{limits::kDelegationEveryMs, limits::kDelegationBurst};
  };
  struct Beat {
    Frame frame;
    std::vector<std::uint64_t> at;  // of the peer's audiences, in their order
  };

  Impl(HubOptions given, Submit submit);

  // --- hub.cpp
  Channel& channel(const publish::AudienceId& audience);
  void send(Peer& peer, const v1::ServerFrame& frame);
  void shut(Peer& peer, std::uint16_t code, const char* reason);
  // In the midst of what concerns all, what concerns one: want of memory costs that one.
  template <class Act>
  void for_one(Peer& peer, const Act& act) {
    try {
      act();
    } catch (const std::bad_alloc&) {
      shut(peer, 4503, "no memory");
    }
  }
  void beyond(Peer& peer);  // one more frame beyond its pace
  void flush();
  void feed_alone(Peer& peer);  // what it lacks, and what waited for that; then it is in step
  void set_alone(Peer& peer);   // out of step, at what it was sent last
  void reply(Peer& peer, const Frame& frame);
  void look_at_queues();

  // --- handshake.cpp
  void message(Peer& peer, std::string_view bytes);
  void hello(Peer& peer, const v1::Hello& hello);
  bool take_role(Peer& peer, v1::Role wish);
  void welcome(Peer& peer);
  std::uint64_t start_of(const Peer& peer, const v1::Position& claim, const Channel& channel);
  void resume(Peer& peer, const v1::Resume& resume);
  void command(Peer& peer, const v1::SubmitCommand& command);
  void ping(Peer& peer, const v1::Ping& ping);
  void get_directory(Peer& peer);
  void not_taken(Peer& peer, const std::string& id, v1::NotTaken::Reason reason,
                 std::int64_t wait_ms);

  // --- hub_tick.cpp
  void tick_peer(Peer& peer);
  [[nodiscard]] static std::int64_t next_look(const Peer& peer);
  void look_at_queue(Peer& peer);
  const Frame& heartbeat_for(const Peer& peer);

  // --- presence.cpp
  void tell_presence();
  [[nodiscard]] v1::Presence presence() const;
  [[nodiscard]] bool in_step(const Peer& peer) const;

  HubOptions options;
  Submit submit;
  Now now;
  PeerTable peers;
  std::map<PeerId, Peer*> podium_peers;  // of them, those who greeted as podium
  PeerId next_peer = 1;
  std::map<publish::AudienceId, Channel> channels;
  std::map<std::string, Delegation> delegations;
  std::map<const Channel*, Beat> beats;  // by a peer's own channel
  std::set<int> displays;                // numbers of unsigned displays
  // Changed since the last flush, the public's first: never in the order of addresses, which
  // differs from run to run.
  std::map<publish::AudienceId, Channel*> dirty;
  std::uint64_t record = 0;  // counts publish() calls
  std::size_t sent_since_look = 0;
  std::int64_t ticked_ms = 0;  // the last tick, steady
  std::uint32_t names_version = 0;
  Frame names;
  LogStatus log;
  ClockStatus clock;
  bool read_only = false;
  bool draining = false;
  bool closed = false;
  std::int64_t next_presence_ms = 0;
  std::string presence_said;  // the last one without what always changes
  Frame presence_frame;
  HubStats counted;  // what only grows
};

}  // namespace nameplate::sync
