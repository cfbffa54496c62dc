// What a peer says: the greeting, commands, pings, and asking for what it lacks.
#include <algorithm>

#include "server/proceedings/canary.hpp"
#include "server/sync/frames.hpp"
#include "server/sync/hub_impl.hpp"

namespace nameplate::sync {
namespace {

// At most so many bytes, cut between characters; control characters would garble a log or a screen.
std::string tidy(const std::string& text, std::size_t most) {
  std::size_t size = std::min(text.size(), most);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  std::string result = text.substr(0, size);
  std::erase_if(result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return result;
}

}  // namespace

void Hub::Impl::message(Peer& peer, std::string_view bytes) {
  const bool podium = peer.seat.signed_in && is_podium(peer.seat.role);
  if (bytes.size() > (podium ? limits::kMessageBytesPodium : limits::kMessageBytes))
    return shut(peer, 1009, "message too big");
  v1::ClientFrame frame;
  if (!frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return shut(peer, 4400, "not a frame");
  if (peer.greeted == frame.has_hello()) return shut(peer, 4400, "not in its turn");
  switch (frame.body_case()) {
    case v1::ClientFrame::kHello:
      return hello(peer, frame.hello());
    case v1::ClientFrame::kCommand:
      return command(peer, frame.command());
    case v1::ClientFrame::kPing:
      return ping(peer, frame.ping());
    case v1::ClientFrame::kResume:
      return resume(peer, frame.resume());
    case v1::ClientFrame::kGetDirectory:
      return get_directory(peer);
    case v1::ClientFrame::BODY_NOT_SET:
      return shut(peer, 4400, "a frame this server does not know");
  }
}

// A sign-in says the role. Without one, only what the chamber shows to everybody is open.
bool Hub::Impl::take_role(Peer& peer, v1::Role wish) {
  if (peer.seat.signed_in) return true;
  if (wish == v1::ROLE_UNSPECIFIED) wish = v1::ROLE_PUBLIC;
  if (!options.open_displays || (wish != v1::ROLE_DISPLAY && wish != v1::ROLE_PUBLIC)) return false;
  peer.seat = Seat{};
  peer.seat.role = wish;
  if (wish != v1::ROLE_DISPLAY) return true;
  peer.display = 1;
  for (const int taken : displays) {
    if (taken != peer.display) break;
    ++peer.display;
  }
  displays.insert(peer.display);
  peer.seat.device = "display-" + std::to_string(peer.display);
  return true;
}

void Hub::Impl::hello(Peer& peer, const v1::Hello& hello) {
  if (hello.protocol_min() > limits::kProtocol || hello.protocol_max() < limits::kProtocol)
    return shut(peer, 4406, "no common protocol version");
  const bool display = !peer.seat.signed_in && hello.wish() == v1::ROLE_DISPLAY;
  if (display && displays.size() >= limits::kOpenDisplays)
    return shut(peer, 4503, "too many displays");
  if (!take_role(peer, hello.wish())) return shut(peer, 4403, "this role needs a code");
  peer.greeted = true;
  peer.client = tidy(hello.client(), limits::kClientBytes);
  peer.follows.push_back({&channel({v1::AUDIENCE_PUBLIC, {}})});
  if (is_podium(peer.seat.role)) {
    podium_peers.emplace(peer.id, &peer);
    peer.follows.push_back({&channel({v1::AUDIENCE_PODIUM, {}})});
    if (peer.seat.role != v1::ROLE_OFFICER)
      peer.follows.push_back({&channel({v1::AUDIENCE_CHAIR, {}})});
  } else if (peer.seat.role == v1::ROLE_DELEGATION) {
    peer.follows.push_back({&channel({v1::AUDIENCE_DELEGATION, peer.seat.participant})});
  }
  const bool near = is_podium(peer.seat.role) || peer.seat.role == v1::ROLE_DISPLAY;
  peer.heartbeat_ms = near ? options.heartbeat_near_ms : options.heartbeat_far_ms;
  peer.next_heartbeat_ms = now.steady_ms + peer.heartbeat_ms;
  if (hello.epoch() == options.epoch) {
    for (auto& follow : peer.follows)
      for (const auto& claim : hello.have())
        if (claim.audience() == follow.channel->audience())
          follow.at = start_of(peer, claim, *follow.channel);
  }
  welcome(peer);
  feed_alone(peer);
  if (names && hello.directory_version() != names_version) peer.wire->send(names);
}

void Hub::Impl::welcome(Peer& peer) {
  v1::ServerFrame frame;
  auto& welcome = *frame.mutable_welcome();
  welcome.set_protocol(limits::kProtocol);
  welcome.set_epoch(options.epoch);
  welcome.set_role(peer.seat.role);
  welcome.set_participant(peer.seat.participant);
  welcome.set_seat(peer.seat.seat);
  welcome.set_device(peer.seat.device);
  for (const auto& follow : peer.follows) welcome.add_audiences(follow.channel->audience());
  welcome.set_now_ms(now.meeting_ms);
  welcome.set_clock_rate(options.clock_rate);
  welcome.set_heartbeat_ms(peer.heartbeat_ms);
  welcome.set_server(options.server_name);
  welcome.set_page_build(options.page_build);
  if (is_podium(peer.seat.role)) welcome.set_join_address(options.join_address);
  send(peer, frame);
}

// From where a peer can go on; 0 when what it holds is not ours.
std::uint64_t Hub::Impl::start_of(const Peer& peer, const v1::Position& claim,
                                  const Channel& channel) {
  if (claim.at() == 0) return 0;
  switch (channel.examine(claim, now.steady_ms)) {
    case Channel::Claim::equal:
    case Channel::Claim::late:
    case Channel::Claim::behind:
      return claim.at() + (NAMEPLATE_CANARY(5) ? 1 : 0);
    case Channel::Claim::foreign:
      return 0;
    case Channel::Claim::unequal:
      break;
  }
  ++counted.witness_mismatches;
  if (options.on_witness_mismatch)
    options.on_witness_mismatch({peer.id, peer.seat.device, peer.client, channel.audience(),
                                 claim.at(), claim.hash(), channel.hash()});
  return 0;
}

void Hub::Impl::resume(Peer& peer, const v1::Resume& resume) {
  bool asked = false;
  for (auto& follow : peer.follows) {
    for (const auto& claim : resume.have()) {
      if (claim.audience() != follow.channel->audience()) continue;
      follow.channel->leave(follow);
      follow.at = start_of(peer, claim, *follow.channel);
      follow.owed = asked = true;
    }
  }
  if (!asked || peer.lagging) return;  // a lagging peer is fed anyway, once it has read
  if (peer.asks.take(now.steady_ms) == 0) return feed_alone(peer);
  peer.resuming = true;
  beyond(peer);
}

void Hub::Impl::get_directory(Peer& peer) {
  if (!names) return;
  if (peer.asks.take(now.steady_ms) == 0 && !peer.lagging) return peer.wire->send(names);
  peer.wants_names = true;
  beyond(peer);
}

void Hub::Impl::not_taken(Peer& peer, const std::string& id, v1::NotTaken::Reason reason,
                          std::int64_t wait_ms) {
  v1::ServerFrame frame;
  *frame.mutable_reply() = Hub::not_taken(id, reason, wait_ms);
  send(peer, frame);
}

void Hub::Impl::command(Peer& peer, const v1::SubmitCommand& given) {
  if (given.id().size() != limits::kCommandIdBytes)
    return shut(peer, 4400, "a command's id has 16 bytes");
  if (!peer.seat.signed_in) return shut(peer, 4401, "commands need a sign-in");
  std::int64_t wait_ms = peer.commands.take(now.steady_ms);
  if (wait_ms == 0 && peer.seat.role == v1::ROLE_DELEGATION)
    wait_ms = delegations[peer.seat.participant].commands.take(now.steady_ms);
  if (wait_ms != 0) {
    ++counted.rate_limited;
    not_taken(peer, given.id(), v1::NotTaken::RATE_LIMITED, wait_ms);
    return beyond(peer);
  }
  if (draining)
    return not_taken(peer, given.id(), v1::NotTaken::DRAINING, limits::kDrainingRetryMs);
  if (read_only)
    return not_taken(peer, given.id(), v1::NotTaken::READ_ONLY, limits::kReadOnlyRetryMs);
  SubmitRequest request;
  request.peer = peer.id;
  request.id = given.id();
  request.actor.set_role(peer.seat.role);
  request.actor.set_participant(peer.seat.participant);
  request.actor.set_seat(peer.seat.seat);
  request.actor.set_device(peer.seat.device);
  request.command = given.command();
  ++counted.commands;
  submit(std::move(request));  // last: it may answer at once
}

void Hub::Impl::ping(Peer& peer, const v1::Ping& ping) {
  if (peer.pings.take(now.steady_ms) != 0) return beyond(peer);
  v1::ServerFrame frame;
  auto& pong = *frame.mutable_pong();
  pong.set_t0_us(ping.t0_us());
  pong.set_now_ms(now.meeting_ms);
  pong.set_frac_us(now.frac_us);
  send(peer, frame);

  std::size_t agreed = 0;
  for (const auto& follow : peer.follows) {
    bool claimed = false;
    for (const auto& claim : ping.have()) {
      if (claim.audience() != follow.channel->audience()) continue;
      claimed = true;
      const auto verdict = follow.channel->examine(claim, now.steady_ms);
      if (verdict == Channel::Claim::equal || verdict == Channel::Claim::late) ++agreed;
      if (verdict == Channel::Claim::unequal) start_of(peer, claim, *follow.channel);
      break;
    }
    if (!claimed && follow.channel->at() == 0) ++agreed;  // there is nothing to show
  }
  if (agreed == peer.follows.size()) peer.in_step_ms = now.steady_ms;
}

}  // namespace nameplate::sync
