// The one way out to a socket, plain or TLS: a queue of whole frames, tried at once, flushed when
// writable.
//
// Apart, because it sits under Beast as an AsyncStream and beside it for the hub: a frame built
// once for all peers and Beast's own pongs and closes pass the same queue whole, so that neither
// can land inside the other. It never blocks, never copies a shared frame while the kernel takes
// it, and never calls its owner from `send`. Want of memory breaks the connection, whoever asked to
// send; only reading and Beast's writing throw, into the executor that ends the session.
#pragma once

#include <boost/asio/append.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/net/asio_types.hpp"
#include "server/net/guarded.hpp"
#include "server/net/tls.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::net {

class Gate : public Session {
 public:
  // All handlers of the session on this gate go through it.
  using executor_type = SessionExecutor;
  // Sees every decrypted byte that is read; false fails the read with `connection_refused`.
  using Inspect = std::function<bool(std::string_view)>;

  // `ssl` may be null: plain. Made with make_shared.
  Gate(Socket socket, SslPtr ssl);
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  executor_type get_executor() noexcept { return {socket_.get_executor(), this}; }
  // Whose session it is, to be told when memory is wanting.
  void belong_to(std::weak_ptr<Session> owner) noexcept { owner_ = std::move(owner); }
  [[nodiscard]] bool secure() const { return ssl_ != nullptr; }
  [[nodiscard]] bool broken() const { return broken_; }
  // Something came that we have not read yet: it waits for us, not we for it. A system call.
  [[nodiscard]] bool unread();
  // For how long nothing came and nothing was sent, as the kernel knows. A system call.
  [[nodiscard]] std::int64_t silent_ms();
  [[nodiscard]] bool overrun() const { return overrun_; }
  // It broke for want of memory.
  [[nodiscard]] bool starved() const { return starved_; }

  // The TLS handshake; at once when plain.
  void handshake(std::function<void(error_code)> done);
  // Queues whole frames and tries the socket. Beyond the limit the connection fails.
  void send(const sync::Frame& frame);
  void send(const sync::Frame& head, const sync::Frame& body);  // in one system call if possible
  // While held, frames only queue; `release` hands them over together. What one message causes (a
  // greeting: welcome, rows, names) then costs one system call instead of four.
  void hold() { held_ = true; }
  void release();
  // --- for FanOut, which sends to many sockets at once
  [[nodiscard]] bool idle() const {
    return !broken_ && !held_ && head_ == queue_.size() && cipher_.empty();
  }
  [[nodiscard]] int descriptor() { return socket_.native_handle(); }
  // Plain: `frame` was tried on the idle socket by somebody else: bytes taken, or a negative errno.
  void sent_outside(const sync::Frame& frame, int result);
  // TLS: appends what the frame becomes for this peer alone, which must then be tried on the idle
  // socket before anything else is sent. False: the connection has failed.
  bool encrypt(const sync::Frame& frame, std::string& into);
  void cipher_sent_outside(std::string_view cipher, int result);

  [[nodiscard]] std::size_t queued_bytes() const {
    return queued_bytes_ + cipher_.size() - cipher_sent_;
  }
  void limit_queue(std::size_t bytes) { queue_limit_ = bytes; }
  void inspect(Inspect inspect) { inspect_ = std::move(inspect); }
  // Called once, when all that is queued has been taken by the kernel, or the connection failed.
  void when_drained(std::function<void()> call);
  // After what is queued: says that no more comes, then reads and drops what still arrives until
  // the peer ends or fail() is called; then `done`. So a last frame is not lost to a reset.
  void linger(std::function<void()> done);
  // Ends both directions now; pending reads and writes complete with an error. Needs no memory.
  void fail() noexcept;
  // As `fail`, and nothing is called any more: what waits to be called holds the owner, and where
  // the loop has ended nobody would let go of it.
  void abandon() noexcept;
  // The same, and tells the owner: what was pending may be lost and complete never.
  void give_up() noexcept override;

  // --- AsyncStream, for Beast
  template <class Buffers, class Handler>
  auto async_read_some(const Buffers& buffers, Handler&& handler);
  template <class Buffers, class Handler>
  auto async_write_some(const Buffers& buffers, Handler&& handler);

 private:
  enum class Tried { done, would_block, failed };
  enum class Read { some, want_read, want_write, end };

  std::shared_ptr<Gate> self() { return std::static_pointer_cast<Gate>(shared_from_this()); }
  // Runs `act` for whoever asks, which may be another's turn: only this connection breaks.
  template <class Act>
  void or_fail(Act&& act);
  template <class Handler>
  auto own(Handler&& handler) {
    return asio::bind_executor(get_executor(), std::forward<Handler>(handler));
  }
  void note_starved() noexcept;
  void enqueue(const sync::Frame& frame);
  void keep_rest(const sync::Frame& frame, std::size_t sent);
  void flush();
  Tried flush_plain();
  Tried flush_tls();
  Tried send_cipher(std::string_view bytes);
  void take_arena();
  void wait_writable();
  void drained();
  void discard_input(std::function<void()> done);
  Read tls_read(void* into, std::size_t size, std::size_t& got);
  [[nodiscard]] bool inspected(const void* bytes, std::size_t count) const {
    return !inspect_ || inspect_({static_cast<const char*>(bytes), count});
  }

  Socket socket_;
  SslPtr ssl_;
  std::vector<sync::Frame> queue_;  // whole frames; the first may be partly sent
  std::size_t head_ = 0;            // first of queue_ not finished
  std::size_t head_sent_ = 0;       // bytes of it already sent
  std::size_t queued_bytes_ = 0;
  std::string cipher_;  // TLS: ciphertext the kernel did not take; goes before queue_
  std::size_t cipher_sent_ = 0;
  std::size_t queue_limit_ = 1024 * 1024;
  bool waiting_ = false;  // for writability
  bool held_ = false;
  bool broken_ = false;
  bool overrun_ = false;
  bool starved_ = false;
  Inspect inspect_;
  std::function<void()> when_drained_;
  std::weak_ptr<Session> owner_;
};

template <class Buffers, class Handler>
auto Gate::async_read_some(const Buffers& buffers, Handler&& handler) {
  // Beast reads into one contiguous buffer; of a sequence only the first is filled, as a short read
  // may.
  const asio::mutable_buffer into(*asio::buffer_sequence_begin(buffers));
  enum class Step { start, plain, retry, finished };
  return asio::async_compose<Handler, void(error_code, std::size_t)>(
      [this, into, step = Step::start, count = std::size_t{0}](auto& self, error_code failed = {},
                                                               std::size_t read = 0) mutable {
        if (step == Step::finished) return self.complete(failed, count);
        if (failed) return self.complete(failed, 0);
        if (step == Step::plain) {
          if (!inspected(into.data(), read))
            return self.complete(asio::error::connection_refused, 0);
          return self.complete({}, read);
        }
        if (!ssl_) {
          step = Step::plain;
          return socket_.async_read_some(into, std::move(self));
        }
        const bool first = step == Step::start;
        const Read got = tls_read(into.data(), into.size(), count);
        if (got == Read::want_read || got == Read::want_write) {
          step = Step::retry;
          return socket_.async_wait(got == Read::want_read ? Socket::wait_read : Socket::wait_write,
                                    std::move(self));
        }
        error_code result = got == Read::end ? error_code(asio::error::eof) : error_code();
        if (!result && !inspected(into.data(), count)) result = asio::error::connection_refused;
        if (result) count = 0;
        if (!first) return self.complete(result, count);
        step = Step::finished;  // not from within the call that started it
        asio::post(get_executor(), asio::append(std::move(self), result));
      },
      handler, get_executor());
}

template <class Buffers, class Handler>
auto Gate::async_write_some(const Buffers& buffers, Handler&& handler) {
  // Handshake answers, pongs and closes: small, and copied whole so that frames stay whole.
  std::string copy;
  copy.reserve(asio::buffer_size(buffers));
  for (auto it = asio::buffer_sequence_begin(buffers); it != asio::buffer_sequence_end(buffers);
       ++it) {
    const asio::const_buffer part(*it);
    copy.append(static_cast<const char*>(part.data()), part.size());
  }
  const std::size_t size = copy.size();
  send(std::make_shared<const std::string>(std::move(copy)));
  return asio::async_initiate<Handler, void(error_code, std::size_t)>(
      [this, size](auto&& completion) {
        const error_code result = broken_ ? error_code(asio::error::broken_pipe) : error_code();
        asio::post(get_executor(),
                   asio::append(std::forward<decltype(completion)>(completion), result, size));
      },
      handler);
}

}  // namespace nameplate::net
