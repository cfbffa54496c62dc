#include "proto/cpp/client_session.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nameplate::binding {

namespace {

constexpr std::int64_t kMs = 1000;
constexpr std::int64_t kSecond = 1000 * kMs;
constexpr std::int64_t kConnectWithinUs = 3 * kSecond;  // an older attempt is a sleeping network's
constexpr std::int64_t kWelcomeWithinUs = 5 * kSecond;
constexpr std::int64_t kCommandForUs = 10 * kSecond;
constexpr std::int64_t kSteadyAfterUs =
    5 * kSecond;  // a link that held so long starts the back-off anew
constexpr std::int64_t kLateTickUs = 2 * kSecond;
constexpr std::int64_t kResumeAgainUs = 2 * kSecond;
constexpr std::int64_t kDistrustWindowUs = 60 * kSecond;
constexpr std::size_t kDistrustTimes = 3;
constexpr int kFirstPings = 8;
constexpr std::int64_t kFirstPingEveryUs = 50 * kMs;  // the server allows a burst of 20
constexpr std::int64_t kPingEveryUs = 10 * kSecond;
constexpr std::array<std::int64_t, 5> kBackOffMs = {300, 600, 1000, 2000, 3000};

template <typename T>
void keep_earliest(std::optional<std::int64_t>& earliest, T at) {
  if (!earliest || at < *earliest) earliest = at;
}

}  // namespace

ClientSession::ClientSession(Options options) : options_(std::move(options)) {}

void ClientSession::set_link(Link link, int close_code) {
  if (link == link_ && close_code == 0) return;
  link_ = link;
  events_.emplace_back(LinkChanged{link, close_code});
}

void ClientSession::start(std::int64_t now_us) {
  if (link_ == Link::kIdle) hurry(now_us);
}

void ClientSession::hurry(std::int64_t now_us) {
  if (link_ != Link::kIdle && link_ != Link::kWaiting && link_ != Link::kAway) return;
  away_code_ = 0;
  connect_ = true;
  link_since_us_ = now_us;
  set_link(Link::kConnecting);
}

void ClientSession::opened(std::int64_t now_us) {
  if (link_ != Link::kConnecting) return;
  link_since_us_ = now_us;
  heard_us_ = now_us;
  greeted_ = false;
  seen_.clear();
  resumed_us_.clear();
  for (auto& [id, pending] : pending_) pending.sent = false;
  set_link(Link::kGreeting);
  send_hello();
}

void ClientSession::closed(int code, double jitter, std::int64_t now_us) {
  if (link_ != Link::kConnecting && !is_open()) return;
  come_back(code, jitter, now_us);
}

void ClientSession::drop(int code, double jitter, std::int64_t now_us) {
  drop_ = code;
  come_back(code, jitter, now_us);
}

void ClientSession::come_back(int code, double jitter, std::int64_t now_us) {
  if (link_ == Link::kLive && now_us - link_since_us_ >= kSteadyAfterUs) attempts_ = 0;
  connect_ = false;
  greeted_ = false;
  messages_.clear();
  for (auto& [id, pending] : pending_) pending.sent = false;
  const auto then = after_close(code);
  if (then == AfterClose::kStayAway || then == AfterClose::kSignIn || then == AfterClose::kReload) {
    away_code_ = code;
    set_link(Link::kAway, code);
    return;
  }
  const auto step =
      std::min<std::size_t>(static_cast<std::size_t>(attempts_), kBackOffMs.size() - 1);
  auto wait_us =
      static_cast<std::int64_t>(static_cast<double>(kBackOffMs[step] * kMs) * (0.7 + 0.6 * jitter));
  if (then == AfterClose::kComeBackSoon && attempts_ == 0)
    wait_us = static_cast<std::int64_t>(1.5 * jitter * static_cast<double>(kSecond));
  if (then == AfterClose::kComeBackLate)
    wait_us = static_cast<std::int64_t>((10 + 3 * jitter) * static_cast<double>(kSecond));
  ++attempts_;
  connect_at_us_ = now_us + wait_us;
  set_link(Link::kWaiting, code);
}

void ClientSession::send(const v1::ClientFrame& frame) { messages_.push_back(encode(frame)); }

void ClientSession::send_hello() {
  v1::ClientFrame frame;
  auto& hello = *frame.mutable_hello();
  hello.set_protocol_min(kProtocol);
  hello.set_protocol_max(kProtocol);
  hello.set_client(options_.client);
  hello.set_wish(options_.wish);
  hello.set_epoch(replica_.epoch());
  for (auto& position : replica_.positions()) *hello.add_have() = std::move(position);
  hello.set_directory_version(directory_.version());
  send(frame);
}

void ClientSession::send_ping(std::int64_t now_us) {
  v1::ClientFrame frame;
  auto& ping = *frame.mutable_ping();
  ping.set_t0_us(now_us);
  for (auto& position : replica_.positions()) *ping.add_have() = std::move(position);
  send(frame);
  ++pings_sent_;
  next_ping_us_ = now_us + (pings_sent_ < kFirstPings ? kFirstPingEveryUs : kPingEveryUs);
}

void ClientSession::submit(const std::string& id, v1::Command command, std::int64_t now_us) {
  auto& pending = pending_[id];
  pending.command = std::move(command);
  pending.pressed_us = now_us;
  if (greeted_) send_command(id, pending);
}

void ClientSession::send_command(const std::string& id, Pending& pending) {
  v1::ClientFrame frame;
  frame.mutable_command()->set_id(id);
  *frame.mutable_command()->mutable_command() = pending.command;
  send(frame);
  pending.sent = true;
  pending.again_us.reset();
}

void ClientSession::send_pending(std::int64_t now_us) {
  if (!greeted_) return;
  for (auto& [id, pending] : pending_)
    if (!pending.sent && (!pending.again_us || *pending.again_us <= now_us))
      send_command(id, pending);
}

void ClientSession::received(std::string_view message, double jitter, std::int64_t now_us) {
  if (!is_open()) return;
  heard_us_ = now_us;
  const auto frame = decode_server(message);
  if (!frame) return drop(1007, jitter, now_us);
  const bool welcome = frame->body_case() == v1::ServerFrame::kWelcome;
  if (welcome == greeted_) return drop(1002, jitter, now_us);  // not in its turn
  switch (frame->body_case()) {
    case v1::ServerFrame::kWelcome:
      return on_welcome(frame->welcome(), now_us);
    case v1::ServerFrame::kChanges:
      return on_changes(frame->changes(), now_us);
    case v1::ServerFrame::kReply:
      return on_reply(frame->reply(), now_us);
    case v1::ServerFrame::kHeartbeat:
      return on_heartbeat(frame->heartbeat(), now_us);
    case v1::ServerFrame::kPong:
      return clock_.pong(frame->pong(), now_us);
    case v1::ServerFrame::kClockSet:
      return on_clock_set(frame->clock_set(), now_us);
    case v1::ServerFrame::kDirectory:
      return on_directory(frame->directory());
    case v1::ServerFrame::kPresence:
      events_.emplace_back(PresenceHeard{frame->presence()});
      return;
    case v1::ServerFrame::BODY_NOT_SET:
      return;  // of a later version
  }
}

void ClientSession::on_welcome(const v1::Welcome& welcome, std::int64_t now_us) {
  // Another seat may see other rows under the same audience's name: a delegation's are its own.
  const bool another = welcome_ && welcome_->participant() != welcome.participant();
  if (another) replica_.forget_all();
  if (replica_.enter_epoch(welcome.epoch()) || another) {
    directory_.Clear();
    asked_directory_ = 0;
  }
  greeted_ = true;
  welcome_ = welcome;
  for (const auto audience : replica_.audiences()) {
    const auto& now = welcome.audiences();
    if (std::find(now.begin(), now.end(), audience) == now.end()) replica_.forget(audience);
  }
  for (const int audience : welcome.audiences()) seen_[static_cast<v1::Audience>(audience)] = false;
  clock_.welcome(welcome.now_ms(), welcome.clock_rate(), now_us);
  pings_sent_ = 0;
  send_ping(now_us);
  send_pending(now_us);
  check_live(now_us);
}

void ClientSession::on_clock_set(const v1::ClockSet& set, std::int64_t now_us) {
  clock_.welcome(set.now_ms(), set.clock_rate(), now_us);
  pings_sent_ = 0;
  send_ping(now_us);
}

void ClientSession::on_changes(const v1::Changes& changes, std::int64_t now_us) {
  RowsChanged changed;
  const auto applied = replica_.apply(changes, &changed.rows);
  if (!changed.rows.empty()) events_.emplace_back(std::move(changed));
  switch (applied) {
    case Replica::Applied::kHole:
      return resume(changes.audience(), now_us);
    case Replica::Applied::kUnequal:
      return distrust(changes.audience(), now_us);
    case Replica::Applied::kDone:
      resumed_us_.erase(changes.audience());
      check_names();
      break;
    case Replica::Applied::kOld:
      break;
  }
  if (const auto seen = seen_.find(changes.audience()); seen != seen_.end()) seen->second = true;
  check_live(now_us);
}

void ClientSession::check_live(std::int64_t now_us) {
  if (link_ != Link::kGreeting) return;
  for (const auto& [audience, seen] : seen_)
    if (!seen) return;
  link_since_us_ = now_us;
  set_link(Link::kLive);
}

void ClientSession::resume(v1::Audience audience, std::int64_t now_us) {
  const auto asked = resumed_us_.find(audience);
  if (asked != resumed_us_.end() && now_us - asked->second < kResumeAgainUs) return;
  resumed_us_[audience] = now_us;
  v1::ClientFrame frame;
  auto& have = *frame.mutable_resume()->add_have();
  have.set_audience(audience);
  have.set_at(replica_.position(audience));
  have.set_hash(replica_.hash(audience));
  send(frame);
}

void ClientSession::distrust(v1::Audience audience, std::int64_t now_us) {
  auto& times = distrusted_us_[audience];
  while (!times.empty() && times.front() <= now_us - kDistrustWindowUs) times.pop_front();
  if (times.size() >= kDistrustTimes) return;  // said already; asked again when the minute is over
  times.push_back(now_us);
  replica_.forget(audience);
  resumed_us_.erase(audience);
  resume(audience, now_us);
  if (times.size() == kDistrustTimes) events_.emplace_back(HashFault{audience});
}

void ClientSession::on_heartbeat(const v1::Heartbeat& heartbeat, std::int64_t now_us) {
  for (const auto& position : heartbeat.at())
    if (!replica_.agrees(position)) distrust(position.audience(), now_us);
}

void ClientSession::on_reply(const v1::Reply& reply, std::int64_t now_us) {
  const auto found = pending_.find(reply.id());
  if (found == pending_.end()) return;
  if (reply.outcome_case() == v1::Reply::kNotTaken) {
    const auto reason = reply.not_taken().reason();
    // A full disk or a missing sign-in will not pass within the 10 s of a press: the person should
    // know now.
    if (reason == v1::NotTaken::RATE_LIMITED || reason == v1::NotTaken::DRAINING) {
      auto& pending = found->second;
      pending.sent = false;
      pending.not_taken = reply;
      pending.again_us =
          now_us + std::max<std::int64_t>(reply.not_taken().retry_after_ms(), 50) * kMs;
      return;
    }
  }
  events_.emplace_back(Outcome{reply.id(), reply});
  pending_.erase(found);
}

void ClientSession::on_directory(v1::Directory directory) {
  directory_ = std::move(directory);
  asked_directory_ = 0;
  events_.emplace_back(NamesChanged{});
}

// The round's row names the version of the names; the server sends them unasked only when greeting.
void ClientSession::check_names() {
  if (!options_.names || link_ != Link::kLive) return;
  const auto row = replica_.row("round");
  if (!row || !row->has_round()) return;
  const auto version = row->round().directory_version();
  if (version == directory_.version() || version == asked_directory_) return;
  asked_directory_ = version;
  v1::ClientFrame frame;
  frame.mutable_get_directory();
  send(frame);
}

void ClientSession::expire_commands(std::int64_t now_us) {
  for (auto it = pending_.begin(); it != pending_.end();) {
    if (now_us - it->second.pressed_us < kCommandForUs) {
      ++it;
      continue;
    }
    events_.emplace_back(Outcome{it->first, it->second.not_taken});
    it = pending_.erase(it);
  }
}

std::optional<std::int64_t> ClientSession::silence_due_us() const {
  if (!greeted_ || welcome_->heartbeat_ms() == 0) return std::nullopt;
  return heard_us_ + static_cast<std::int64_t>(welcome_->heartbeat_ms()) * kMs * 5 / 2;
}

void ClientSession::wake(double jitter, std::int64_t now_us) {
  expire_commands(now_us);
  switch (link_) {
    case Link::kIdle:
    case Link::kAway:
      return;
    case Link::kWaiting:
      if (now_us >= connect_at_us_) hurry(now_us);
      return;
    case Link::kConnecting:
      if (now_us - link_since_us_ >= kConnectWithinUs) drop(1006, jitter, now_us);
      return;
    case Link::kGreeting:
      if (!greeted_ && now_us - link_since_us_ >= kWelcomeWithinUs)
        return drop(1006, jitter, now_us);
      break;
    case Link::kLive:
      break;
  }
  if (!greeted_) return;
  if (const auto due = silence_due_us(); due && now_us >= *due) {
    // Silence proves nothing when we ourselves slept through it: what came meanwhile is still
    // unread.
    if (now_us - *due < kLateTickUs) return drop(1006, jitter, now_us);
    heard_us_ = now_us;
  }
  if (now_us >= next_ping_us_) send_ping(now_us);
  send_pending(now_us);
}

std::optional<std::int64_t> ClientSession::next_wake_us() const {
  std::optional<std::int64_t> due;
  for (const auto& [id, pending] : pending_) {
    keep_earliest(due, pending.pressed_us + kCommandForUs);
    if (greeted_ && pending.again_us) keep_earliest(due, *pending.again_us);
  }
  if (link_ == Link::kWaiting) keep_earliest(due, connect_at_us_);
  if (link_ == Link::kConnecting) keep_earliest(due, link_since_us_ + kConnectWithinUs);
  if (link_ == Link::kGreeting && !greeted_) keep_earliest(due, link_since_us_ + kWelcomeWithinUs);
  if (is_open() && greeted_) {
    keep_earliest(due, next_ping_us_);
    if (const auto silence = silence_due_us()) keep_earliest(due, *silence);
  }
  return due;
}

bool ClientSession::take_connect() { return std::exchange(connect_, false); }
std::optional<int> ClientSession::take_drop() { return std::exchange(drop_, std::nullopt); }
std::vector<std::string> ClientSession::take_messages() { return std::exchange(messages_, {}); }
std::vector<Event> ClientSession::take_events() { return std::exchange(events_, {}); }

}  // namespace nameplate::binding
