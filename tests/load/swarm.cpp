#include "tests/load/swarm.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>

#include "tests/load/framing.hpp"

namespace nameplate::tests {

namespace {

constexpr double kJitter = 0.5;

std::int64_t us(std::int64_t ns) { return ns / 1000; }

// ServerFrame{changes{audience: PUBLIC ...}}: field 2, its length, then field 1 = 1. The server
// writes fields in order.
bool is_public_change(std::string_view payload) {
  if (payload.empty() || payload[0] != 0x12) return false;
  std::size_t i = 1;
  while (i < payload.size() && (static_cast<unsigned char>(payload[i]) & 0x80U) != 0) ++i;
  return i + 2 < payload.size() && payload[i + 1] == 0x08 && payload[i + 2] == 0x01;
}

}  // namespace

std::int64_t steady_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

Swarm::Swarm(std::uint16_t port, std::size_t at_once)
    : epoll_(::epoll_create1(EPOLL_CLOEXEC)), port_(port), at_once_(at_once), buffer_(1 << 18, 0) {}

Swarm::~Swarm() {
  for (const auto& peer : peers_)
    if (peer->fd >= 0) ::close(peer->fd);
  ::close(epoll_);
}

Peer& Swarm::add(const std::string& cookie, binding::ClientSession::Options options) {
  peers_.push_back(std::make_unique<Peer>(std::move(options)));
  peers_.back()->cookie = cookie;
  return *peers_.back();
}

void Swarm::open_more() {
  while (opening_ < at_once_ && next_to_open_ < peers_.size()) open(*peers_[next_to_open_++]);
}

void Swarm::open(Peer& peer) {
  peer.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (peer.fd < 0) throw std::runtime_error("no more sockets: raise the limit of open files");
  const int yes = 1;
  ::setsockopt(peer.fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port_);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(peer.fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0 &&
      errno != EINPROGRESS) {
    throw std::runtime_error("cannot connect");
  }
  ++opening_;
  peer.session.start(us(steady_ns()));
  peer.session.take_connect();
  peer.out = fmt::format(
      "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Protocol: {}\r\n{}\r\n",
      port_, binding::kSubprotocol, peer.cookie.empty() ? "" : "Cookie: " + peer.cookie + "\r\n");
  peer.writable_wanted = true;
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLET;
  event.data.ptr = &peer;
  ::epoll_ctl(epoll_, EPOLL_CTL_ADD, peer.fd, &event);
}

void Swarm::lose(Peer& peer) {
  if (peer.fd < 0) return;
  ::close(peer.fd);
  peer.fd = -1;
  ++lost_;
  if (!peer.upgraded) --opening_;
}

void Swarm::flush(Peer& peer) {
  while (!peer.out.empty() && peer.fd >= 0) {
    const auto n = ::send(peer.fd, peer.out.data(), peer.out.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n > 0) {
      peer.out.erase(0, static_cast<std::size_t>(n));
    } else if (errno == EAGAIN || errno == ENOTCONN || errno == EINPROGRESS) {
      return;  // edge-triggered: EPOLLOUT comes when there is room
    } else {
      return lose(peer);
    }
  }
}

void Swarm::after_session(Peer& peer) {
  for (const auto& message : peer.session.take_messages()) {
    auto frame = masked_frame(message);
    peer.bytes_out += frame.size();
    peer.out += frame;
  }
  for (auto& event : peer.session.take_events())
    if (auto* outcome = std::get_if<binding::Outcome>(&event))
      peer.outcomes.push_back(std::move(*outcome));
  if (peer.session.take_drop()) return lose(peer);
  flush(peer);
}

void Swarm::submit(Peer& peer, const v1::Command& command, const std::string& id) {
  peer.session.submit(id, command, us(steady_ns()));
  after_session(peer);
}

void Swarm::take_upgrade(Peer& peer) {
  const auto end = peer.in.find("\r\n\r\n");
  if (end == std::string::npos) return;
  if (!peer.in.starts_with("HTTP/1.1 101"))
    throw std::runtime_error("no upgrade: " + peer.in.substr(0, peer.in.find("\r\n")));
  peer.in.erase(0, end + 4);
  peer.upgraded = true;
  --opening_;
  peer.session.opened(us(steady_ns()));
  after_session(peer);
}

void Swarm::take_message(Peer& peer, std::string_view payload, std::int64_t now_ns) {
  if (is_public_change(payload)) {
    if (keeping_ && peer.last_change_ns < keep_since_ns_) ++heard_;
    peer.last_change_ns = now_ns;
  }
  if (keeping_) {
    peer.kept.emplace_back(now_ns, payload);
    return;
  }
  peer.session.received(payload, kJitter, us(now_ns));
}

void Swarm::take_frames(Peer& peer, std::int64_t now_ns) {
  std::string_view rest = peer.in;
  while (const auto frame = front(rest)) {
    rest.remove_prefix(frame->size);
    peer.bytes_in += frame->size;
    if (frame->opcode == 2) take_message(peer, frame->payload, now_ns);
    if (frame->opcode == 8) return lose(peer);
  }
  peer.in.erase(0, peer.in.size() - rest.size());
}

void Swarm::on_readable(Peer& peer, std::int64_t now_ns) {
  // One recv, and another only when it filled the buffer: the edge would not come again.
  for (bool more = true; more && peer.fd >= 0;) {
    const auto n = ::recv(peer.fd, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (n <= 0) {
      if (n == 0 || (errno != EAGAIN && errno != EINTR)) lose(peer);
      return;
    }
    more = static_cast<std::size_t>(n) == buffer_.size();
    peer.in.append(buffer_.data(), static_cast<std::size_t>(n));
    if (!peer.upgraded) take_upgrade(peer);
    if (peer.upgraded) take_frames(peer, now_ns);
  }
}

void Swarm::round(int timeout_ms) {
  std::array<epoll_event, 512> events{};
  const int n = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), timeout_ms);
  for (int i = 0; i < n; ++i) {
    auto& peer = *static_cast<Peer*>(events[static_cast<std::size_t>(i)].data.ptr);
    const auto what = events[static_cast<std::size_t>(i)].events;
    if (peer.fd < 0 || peer.deaf) continue;
    if ((what & EPOLLOUT) != 0) flush(peer);
    if ((what & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0) on_readable(peer, steady_ns());
    if (!keeping_ && peer.fd >= 0) after_session(peer);
  }
}

void Swarm::set_deaf(Peer& peer, bool deaf) {
  peer.deaf = deaf;
  const int room = 4096;
  if (deaf) ::setsockopt(peer.fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  if (deaf || peer.fd < 0) return;
  on_readable(peer, steady_ns());
  if (peer.fd >= 0) after_session(peer);
}

void Swarm::wake_due() {
  const auto now_ns = steady_ns();
  if (now_ns - woken_ns_ < 10'000'000) return;
  woken_ns_ = now_ns;
  for (const auto& peer : peers_) {
    const auto due = peer->session.next_wake_us();
    if (peer->fd < 0 || peer->deaf || !peer->upgraded || !due || *due > us(now_ns)) continue;
    peer->session.wake(kJitter, us(now_ns));
    after_session(*peer);
  }
}

bool Swarm::run_until(const std::function<bool()>& done, double seconds) {
  const auto end_ns = steady_ns() + static_cast<std::int64_t>(seconds * 1e9);
  while (!done() && steady_ns() < end_ns) {
    open_more();
    round(5);
    wake_due();
  }
  return done();
}

bool Swarm::run_fan_out(std::int64_t since_ns, std::size_t peers_to_hear, double seconds) {
  const auto end_ns = since_ns + static_cast<std::int64_t>(seconds * 1e9);
  keeping_ = true;
  keep_since_ns_ = since_ns;
  heard_ = 0;
  while (heard_ < peers_to_hear && steady_ns() < end_ns) round(0);
  keeping_ = false;
  const bool all = heard_ >= peers_to_hear;
  read_kept();
  return all;
}

void Swarm::read_kept() {
  for (const auto& peer : peers_) {
    if (peer->kept.empty()) continue;
    for (const auto& [at_ns, payload] : peer->kept)
      peer->session.received(payload, kJitter, us(at_ns));
    peer->kept.clear();
    if (peer->fd >= 0) after_session(*peer);
  }
}

std::size_t Swarm::live() const {
  std::size_t count = 0;
  for (const auto& peer : peers_)
    if (peer->session.link() == binding::Link::kLive) ++count;
  return count;
}

}  // namespace nameplate::tests
