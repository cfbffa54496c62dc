#include "server/net/gate.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace nameplate::net {
namespace {

constexpr int kSendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
// As many frames as one sendmsg takes; a peer that lags has one merged frame, so more is rare.
constexpr std::size_t kGather = 64;
// Encrypted at one go: bounds the ciphertext held for a peer whose socket is full.
constexpr std::size_t kEncryptAtOnce = 64 * 1024;
// A vector that grew while a peer lagged is given back; a small one is kept for the next time.
constexpr std::size_t kKeepQueue = 64;

}  // namespace

Gate::Gate(Socket socket, SslPtr ssl) : socket_(std::move(socket)), ssl_(std::move(ssl)) {}

template <class Act>
void Gate::or_fail(Act&& act) {
  try {
    act();
  } catch (const std::bad_alloc&) {
    starved_ = true;
    fail();
  }
}

// After a call of OpenSSL that failed.
void Gate::note_starved() noexcept { starved_ = tls_starved() || starved_; }

void Gate::handshake(std::function<void(error_code)> done) {
  if (!ssl_) return done({});
  ERR_clear_error();
  const int result = SSL_accept(ssl_.get());
  const int error = result == 1 ? SSL_ERROR_NONE : SSL_get_error(ssl_.get(), result);
  take_arena();
  if (error == SSL_ERROR_NONE) return done({});
  if (broken_ || (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)) {
    note_starved();
    return done(asio::error::connection_aborted);
  }
  socket_.async_wait(error == SSL_ERROR_WANT_READ ? Socket::wait_read : Socket::wait_write,
                     own([self = self(), done = std::move(done)](error_code failed) mutable {
                       if (failed) return done(failed);
                       self->handshake(std::move(done));
                     }));
}

void Gate::send(const sync::Frame& frame) {
  if (broken_) return;
  // The usual case: nothing waits, the kernel takes it all, and the frame is never held.
  if (!ssl_ && !held_ && head_ == queue_.size()) {
    const ssize_t sent = ::send(socket_.native_handle(), frame->data(), frame->size(), kSendFlags);
    if (sent == static_cast<ssize_t>(frame->size())) return;
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return fail();
    return keep_rest(frame, sent > 0 ? static_cast<std::size_t>(sent) : 0);
  }
  or_fail([&] {
    enqueue(frame);
    flush();
  });
}

void Gate::send(const sync::Frame& head, const sync::Frame& body) {
  or_fail([&] {
    enqueue(head);
    enqueue(body);
    flush();
  });
}

void Gate::release() {
  held_ = false;
  or_fail([&] {
    if (head_ < queue_.size()) flush();
  });
}

void Gate::sent_outside(const sync::Frame& frame, int result) {
  if (broken_ || result == static_cast<int>(frame->size())) return;
  if (result < 0 && result != -EAGAIN && result != -EINTR) return fail();
  keep_rest(frame, result > 0 ? static_cast<std::size_t>(result) : 0);
}

bool Gate::encrypt(const sync::Frame& frame, std::string& into) {
  std::string& arena = tls_arena();
  arena.swap(into);
  ERR_clear_error();
  std::size_t done = 0;
  while (done < frame->size()) {  // a record at a time: at most 16 KiB
    const auto rest = static_cast<int>(frame->size() - done);
    const int taken = SSL_write(ssl_.get(), frame->data() + done, rest);
    if (taken <= 0) break;
    done += static_cast<std::size_t>(taken);
  }
  arena.swap(into);
  if (done == frame->size()) return true;
  note_starved();
  fail();
  return false;
}

void Gate::cipher_sent_outside(std::string_view cipher, int result) {
  if (broken_ || result == static_cast<int>(cipher.size())) return;
  if (result < 0 && result != -EAGAIN && result != -EINTR) return fail();
  or_fail([&] {
    cipher_.append(cipher.substr(result > 0 ? static_cast<std::size_t>(result) : 0));
    wait_writable();
  });
}

// The socket took only the beginning of a frame that was tried while nothing was queued.
void Gate::keep_rest(const sync::Frame& frame, std::size_t sent) {
  or_fail([&] {
    enqueue(frame);
    if (broken_) return;
    head_sent_ = sent;
    queued_bytes_ -= sent;
    wait_writable();
  });
}

void Gate::enqueue(const sync::Frame& frame) {
  if (broken_ || frame->empty()) return;
  if (queued_bytes() + frame->size() > queue_limit_) {
    overrun_ = true;
    return fail();
  }
  if (head_ == queue_.size()) head_sent_ = 0;
  queue_.push_back(frame);
  queued_bytes_ += frame->size();
}

void Gate::flush() {
  if (waiting_ || broken_ || held_) return;
  const Tried tried = ssl_ ? flush_tls() : flush_plain();
  if (tried == Tried::would_block) return wait_writable();
  if (tried == Tried::failed) return fail();
  drained();
}

Gate::Tried Gate::flush_plain() {
  while (head_ < queue_.size()) {
    std::array<iovec, kGather> parts;
    std::size_t count = 0, offset = head_sent_;
    for (std::size_t i = head_; i < queue_.size() && count < kGather; ++i, ++count) {
      // sendmsg only reads; iovec has no const form.
      parts[count] = {const_cast<char*>(queue_[i]->data()) + offset, queue_[i]->size() - offset};
      offset = 0;
    }
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    const ssize_t sent = ::sendmsg(socket_.native_handle(), &message, kSendFlags);
    if (sent < 0) return errno == EAGAIN || errno == EINTR ? Tried::would_block : Tried::failed;
    queued_bytes_ -= static_cast<std::size_t>(sent);
    for (auto left = static_cast<std::size_t>(sent); left > 0;) {
      const std::size_t rest = queue_[head_]->size() - head_sent_;
      if (left < rest) {
        head_sent_ += left;
        break;
      }
      left -= rest;
      head_sent_ = 0;
      queue_[head_++].reset();
    }
  }
  return Tried::done;
}

Gate::Tried Gate::flush_tls() {
  for (;;) {
    if (cipher_sent_ < cipher_.size()) {
      const std::string_view rest = std::string_view(cipher_).substr(cipher_sent_);
      const ssize_t sent = ::send(socket_.native_handle(), rest.data(), rest.size(), kSendFlags);
      if (sent < 0) return errno == EAGAIN || errno == EINTR ? Tried::would_block : Tried::failed;
      cipher_sent_ += static_cast<std::size_t>(sent);
      if (cipher_sent_ < cipher_.size()) return Tried::would_block;
      cipher_ = std::string();
      cipher_sent_ = 0;
    }
    if (head_ == queue_.size()) return Tried::done;
    std::string& arena = tls_arena();
    ERR_clear_error();
    while (head_ < queue_.size() && arena.size() < kEncryptAtOnce) {
      const std::string& frame = *queue_[head_];
      const std::size_t part = std::min(frame.size() - head_sent_, kEncryptAtOnce);
      const int taken = SSL_write(ssl_.get(), frame.data() + head_sent_, static_cast<int>(part));
      if (taken <= 0) {
        note_starved();
        arena.clear();
        return Tried::failed;
      }
      head_sent_ += static_cast<std::size_t>(taken);
      queued_bytes_ -= static_cast<std::size_t>(taken);
      if (head_sent_ == frame.size()) {
        head_sent_ = 0;
        queue_[head_++].reset();
      }
    }
    const Tried tried = send_cipher(arena);
    arena.clear();
    if (tried != Tried::done) return tried;
  }
}

// Straight from the arena; only what the kernel does not take is kept.
Gate::Tried Gate::send_cipher(std::string_view bytes) {
  ssize_t sent = 0;
  if (cipher_.empty()) {
    sent = ::send(socket_.native_handle(), bytes.data(), bytes.size(), kSendFlags);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return Tried::failed;
    sent = std::max<ssize_t>(sent, 0);
  }
  if (static_cast<std::size_t>(sent) == bytes.size()) return Tried::done;
  try {
    cipher_.append(bytes.substr(static_cast<std::size_t>(sent)));
  } catch (const std::bad_alloc&) {  // not past the arena, which must be emptied for the next
    starved_ = true;
    return Tried::failed;
  }
  return Tried::would_block;
}

// What OpenSSL wrote on its own: handshake, tickets, key updates, alerts. In order, since queue_ is
// not yet encrypted and cipher_ goes first.
void Gate::take_arena() {
  std::string& arena = tls_arena();
  if (arena.empty()) return;
  const Tried tried = broken_ ? Tried::done : send_cipher(arena);
  arena.clear();
  if (tried == Tried::failed) return fail();
  if (tried == Tried::would_block) wait_writable();
}

void Gate::wait_writable() {
  if (waiting_) return;
  socket_.async_wait(Socket::wait_write, own([self = self()](error_code failed) {
                       self->waiting_ = false;
                       if (failed) self->fail();
                       if (self->broken_ && self->when_drained_)
                         return std::exchange(self->when_drained_, nullptr)();
                       self->flush();
                     }));
  waiting_ = true;
}

void Gate::drained() {
  if (queue_.capacity() > kKeepQueue) {
    queue_ = {};
  } else {
    queue_.clear();
  }
  head_ = head_sent_ = 0;
  if (when_drained_ && queued_bytes() == 0) std::exchange(when_drained_, nullptr)();
}

void Gate::when_drained(std::function<void()> call) {
  if (broken_ || queued_bytes() == 0) return call();
  when_drained_ = std::move(call);
}

void Gate::linger(std::function<void()> done) {
  when_drained([self = self(), done = std::move(done)]() mutable {
    if (self->broken_) return done();
    if (self->ssl_) {
      ERR_clear_error();
      SSL_shutdown(self->ssl_.get());
      self->take_arena();
    }
    if (!self->broken_) ::shutdown(self->socket_.native_handle(), SHUT_WR);
    self->discard_input(std::move(done));
  });
}

void Gate::discard_input(std::function<void()> done) {
  std::array<char, 4096> waste;
  for (int turns = 0; turns < 16 && !broken_; ++turns) {
    const ssize_t got = ::recv(socket_.native_handle(), waste.data(), waste.size(), MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return done();
    if (got < 0) break;
  }
  if (broken_) return done();
  socket_.async_wait(Socket::wait_read,
                     own([self = self(), done = std::move(done)](error_code failed) mutable {
                       if (failed) return done();
                       self->discard_input(std::move(done));
                     }));
}

bool Gate::unread() {
  int bytes = 0;
  return ::ioctl(socket_.native_handle(), FIONREAD, &bytes) == 0 && bytes > 0;
}

std::int64_t Gate::silent_ms() {
  tcp_info info{};
  socklen_t size = sizeof info;
  if (::getsockopt(socket_.native_handle(), IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return 0;
  return std::min(info.tcpi_last_data_recv, info.tcpi_last_data_sent);
}

void Gate::fail() noexcept {
  if (broken_) return;
  const auto kept = shared_from_this();
  broken_ = true;
  queue_ = {};
  head_ = head_sent_ = queued_bytes_ = 0;
  cipher_ = {};
  cipher_sent_ = 0;
  // Not close(): the descriptor's number must not be given to another connection while handlers
  // hold this one.
  ::shutdown(socket_.native_handle(), SHUT_RDWR);
  error_code ignored;
  socket_.cancel(ignored);
  if (!when_drained_ || waiting_) return;  // who waits for writability calls it
  // What is to be done when all is sent holds the owner. Not from within the call that failed, if
  // there is memory; else it is dropped, and nothing but the end was left to do.
  const auto call = std::exchange(when_drained_, nullptr);
  try {
    asio::post(get_executor(), call);
  } catch (const std::bad_alloc&) {
  }
}

void Gate::abandon() noexcept {
  const auto kept = shared_from_this();
  fail();
  const auto dropped = std::exchange(when_drained_, nullptr);
}

void Gate::give_up() noexcept {
  const auto owner = owner_.lock();
  starved_ = true;
  fail();
  if (owner) owner->give_up();
}

Gate::Read Gate::tls_read(void* into, std::size_t size, std::size_t& got) {
  if (broken_) return Read::end;
  ERR_clear_error();
  const int result = SSL_read_ex(ssl_.get(), into, size, &got);
  const int error = result == 1 ? SSL_ERROR_NONE : SSL_get_error(ssl_.get(), result);
  take_arena();
  if (error == SSL_ERROR_NONE) return Read::some;
  if (error == SSL_ERROR_WANT_READ) return Read::want_read;
  if (error == SSL_ERROR_WANT_WRITE) return Read::want_write;
  note_starved();
  return Read::end;
}

}  // namespace nameplate::net
