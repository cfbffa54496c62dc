#include "tests/load/swarm.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

#include "tests/load/web_frames.hpp"

namespace nameplate::tests {

namespace {

// Room for all that a new phone is sent: rows and names.
constexpr std::size_t kGreetingBytes = 64 * 1024;
constexpr std::size_t kRecordBytes = 16 * 1024;  // the most a record of TLS holds, RFC 8446, 5.1

std::int64_t us(std::int64_t ns) { return ns / 1000; }

// ServerFrame{changes{audience: PUBLIC ...}}: field 2, its length, then field 1 = 1. The server
// writes fields in order.
bool is_public_change(std::string_view payload) {
  if (payload.empty() || payload[0] != 0x12) return false;
  std::size_t i = 1;
  while (i < payload.size() && (static_cast<unsigned char>(payload[i]) & 0x80U) != 0) ++i;
  return i + 2 < payload.size() && payload[i + 1] == 0x08 && payload[i + 2] == 0x01;
}

// ServerFrame{reply{...}}: field 3; ServerFrame{directory{...}}: field 6.
bool is_reply(std::string_view payload) { return !payload.empty() && payload[0] == 0x1a; }
bool is_directory(std::string_view payload) { return !payload.empty() && payload[0] == 0x32; }

}  // namespace

std::int64_t steady_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

Swarm::Swarm(std::uint16_t port, std::size_t at_once, const std::string& certificate)
    : epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      port_(port),
      at_once_(at_once),
      buffer_(1 << 18, 0),
      record_(kRecordBytes, 0) {
  if (!certificate.empty()) trust_.emplace(certificate);
}

Swarm::~Swarm() {
  for (const auto& peer : peers_)
    if (peer->fd >= 0) ::close(peer->fd);
  ::close(epoll_);
}

Peer& Swarm::add(const std::string& cookie, binding::ClientSession::Options options) {
  peers_.push_back(std::make_unique<Peer>(std::move(options)));
  peers_.back()->cookie = cookie;
  to_open_.push_back(peers_.back().get());
  return *peers_.back();
}

void Swarm::open_more() {
  while (opening_ < at_once_ && !to_open_.empty()) {
    Peer& peer = *to_open_.front();
    to_open_.pop_front();
    open(peer);
  }
}

double Swarm::jitter() { return static_cast<double>(random_() >> 11U) * 0x1p-53; }

void Swarm::open(Peer& peer) {
  peer.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (peer.fd < 0) throw std::runtime_error("no more sockets: raise the limit of open files");
  const int yes = 1;
  ::setsockopt(peer.fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port_);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool refused = ::connect(peer.fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0 &&
                       errno != EINPROGRESS;
  if (refused && !returning_) throw std::runtime_error("cannot connect");
  ++opening_;
  peer.session.start(us(steady_ns()));
  peer.session.take_connect();
  if (refused) return lose(peer);
  if (trust_) peer.tls.begin(*trust_, peer.fd, peer.afresh);
  peer.out = upgrade_request(port_, peer.cookie);
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLET;
  event.data.ptr = &peer;
  ::epoll_ctl(epoll_, EPOLL_CTL_ADD, peer.fd, &event);
}

void Swarm::leave(Peer& peer) {
  if (peer.fd < 0) return;
  peer.tls.end();
  ::close(peer.fd);
  peer.fd = -1;
  if (!peer.upgraded) --opening_;
  peer.upgraded = false;
  peer.in.clear();
  peer.out.clear();
}

void Swarm::lose(Peer& peer, int close_code) {
  if (peer.fd < 0) return;
  leave(peer);
  peer.close_code = close_code;
  if (!returning_) {
    ++lost_;
    return;
  }
  peer.session.closed(close_code, jitter(), us(steady_ns()));
}

void Swarm::forget_all() {
  for (const auto& peer : peers_) {
    peer->afresh = true;
    peer->session = binding::ClientSession(peer->options);
    peer->kept_bytes.reserve(kGreetingBytes);
    peer->in.reserve(kGreetingBytes);
  }
}

void Swarm::cut_all() {
  const auto now_us = us(steady_ns());
  for (const auto& peer : peers_) {
    // Without the reset every cut would keep its port for a minute.
    const linger at_once{1, 0};
    if (peer->fd >= 0) ::setsockopt(peer->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    leave(*peer);
    if (!peer->afresh) {
      peer->session.closed(1006, jitter(), now_us);
      peer->session.hurry(now_us);
    }
    to_open_.push_back(peer.get());
  }
}

void Swarm::flush(Peer& peer) {
  while (!peer.out.empty() && peer.fd >= 0) {
    const auto n = peer.tls.begun() ? peer.tls.write(peer.out.data(), peer.out.size())
                                    : ::send(peer.fd, peer.out.data(), peer.out.size(),
                                             MSG_NOSIGNAL | MSG_DONTWAIT);
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
  if (peer.fd < 0) return;
  flush(peer);
}

void Swarm::submit(Peer& peer, const v1::Command& command, const std::string& id) {
  peer.session.submit(id, command, us(steady_ns()));
  after_session(peer);
}

void Swarm::take_upgrade(Peer& peer) {
  const auto end = peer.in.find("\r\n\r\n");
  if (end == std::string::npos) return;
  if (!peer.in.starts_with("HTTP/1.1 101") && returning_) return lose(peer);
  if (!peer.in.starts_with("HTTP/1.1 101"))
    throw std::runtime_error("no upgrade: " + peer.in.substr(0, peer.in.find("\r\n")));
  peer.in.erase(0, end + 4);
  peer.upgraded = true;
  peer.afresh = false;  // not before: a connection lost on the way may have brought a ticket
  --opening_;
  peer.session.opened(us(steady_ns()));
  after_session(peer);
}

void Swarm::take_message(Peer& peer, std::string_view payload, std::int64_t now_ns) {
  if (is_public_change(payload)) {
    if (keeping_ && peer.last_change_ns < keep_since_ns_) ++heard_;
    peer.last_change_ns = now_ns;
  }
  if (is_reply(payload)) peer.last_reply_ns = now_ns;
  if (is_directory(payload)) peer.last_names_ns = now_ns;
  if (keeping_) {
    peer.kept.push_back({now_ns, payload.size()});
    peer.kept_bytes += payload;
    return;
  }
  peer.session.received(payload, jitter(), us(now_ns));
}

std::size_t Swarm::take_frames(Peer& peer, std::string_view bytes, std::int64_t now_ns) {
  std::string_view rest = bytes;
  while (const auto frame = front(rest)) {
    rest.remove_prefix(frame->size);
    peer.bytes_in += frame->size;
    if (frame->opcode == 2) take_message(peer, frame->payload, now_ns);
    if (frame->opcode == 8) {
      lose(peer, close_code(*frame));
      return bytes.size();
    }
  }
  return bytes.size() - rest.size();
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
    const std::string_view got(buffer_.data(), static_cast<std::size_t>(n));
    if (peer.tls.begun()) {
      take_cipher(peer, got, now_ns);
    } else {
      take_bytes(peer, got, now_ns);
    }
  }
}

void Swarm::take_cipher(Peer& peer, std::string_view cipher, std::int64_t now_ns) {
  peer.tls.feed(cipher);
  while (peer.fd >= 0) {
    const auto n = peer.tls.read(record_.data(), record_.size());
    if (n <= 0) {
      if (n == 0 || errno != EAGAIN) lose(peer);
      return;
    }
    take_bytes(peer, {record_.data(), static_cast<std::size_t>(n)}, now_ns);
  }
}

void Swarm::take_bytes(Peer& peer, std::string_view got, std::int64_t now_ns) {
  if (peer.upgraded && peer.in.empty()) got.remove_prefix(take_frames(peer, got, now_ns));
  if (got.empty() || peer.fd < 0) return;
  peer.in += got;  // the answer to the upgrade, or a frame whose rest is to come
  if (!peer.upgraded) take_upgrade(peer);
  if (peer.upgraded) peer.in.erase(0, take_frames(peer, peer.in, now_ns));
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
    if (keeping_ && !peer.out.empty()) flush(peer);
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
    if ((peer->fd < 0 && !returning_) || peer->deaf || !due || *due > us(now_ns)) continue;
    if (peer->fd >= 0 && (keeping_ || (!peer->upgraded && !returning_))) continue;
    peer->session.wake(jitter(), us(now_ns));
    after_session(*peer);
    if (peer->fd < 0 && peer->session.take_connect()) to_open_.push_back(peer.get());
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

bool Swarm::run_fan_out(std::int64_t since_ns, std::size_t peers_to_hear, double seconds,
                        const std::function<void()>& heard) {
  keep_since_ns_ = since_ns;
  heard_ = 0;
  const auto all = [&] {
    if (heard_ < peers_to_hear) return false;
    heard();
    return true;
  };
  return run_dating([] {}, all, seconds);
}

bool Swarm::run_dating(const std::function<void()>& turn, const std::function<bool()>& done,
                       double seconds) {
  const auto end_ns = steady_ns() + static_cast<std::int64_t>(seconds * 1e9);
  keeping_ = true;
  bool all = false;
  while (!(all = done()) && steady_ns() < end_ns) {
    turn();
    open_more();
    round(0);
    if (returning_) wake_due();
  }
  keeping_ = false;
  read_kept();
  return all;
}

void Swarm::read_kept() {
  for (const auto& peer : peers_) {
    if (peer->kept.empty()) continue;
    std::string_view rest = peer->kept_bytes;
    for (const auto& [at_ns, bytes] : peer->kept) {
      peer->session.received(rest.substr(0, bytes), jitter(), us(at_ns));
      rest.remove_prefix(bytes);
    }
    peer->kept.clear();
    peer->kept_bytes.clear();
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
