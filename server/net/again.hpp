// One function that is run again and again, and can be put off without any memory: accepting and
// sweeping must go on when there is none.
//
// Apart, because the listener and the control socket need the same. It has room of its own for the
// one operation that is under way. Only a timer may want a little more, in a list that all timers
// of the loop share; then the function is run at once instead.
#pragma once

#include <array>
#include <boost/asio/bind_allocator.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <new>

#include "server/net/asio_types.hpp"

namespace nameplate::net {

class Again {
  // For one operation. A second one at the same time finds the ordinary memory, or none.
  struct Room {
    static constexpr std::size_t kBytes = 512;
    alignas(std::max_align_t) std::array<std::byte, kBytes> bytes;
    bool taken = false;
  };
  struct State {
    State(asio::io_context& context, std::function<void()> what)
        : io(context), act(std::move(what)), timer(context.get_executor()) {}
    asio::io_context& io;
    std::function<void()> act;
    Timer timer;
    Room room;
    bool stopped = false;
  };
  template <class T>
  struct Allocator {
    using value_type = T;
    std::shared_ptr<State> state;

    explicit Allocator(std::shared_ptr<State> given) noexcept : state(std::move(given)) {}
    template <class Other>
    Allocator(const Allocator<Other>& other) noexcept : state(other.state) {}
    T* allocate(std::size_t count) {
      Room& room = state->room;
      if (room.taken || count * sizeof(T) > Room::kBytes)
        return static_cast<T*>(::operator new(count * sizeof(T)));
      room.taken = true;
      return reinterpret_cast<T*>(room.bytes.data());
    }
    void deallocate(T* at, std::size_t) noexcept {
      Room& room = state->room;
      if (reinterpret_cast<std::byte*>(at) != room.bytes.data()) return ::operator delete(at);
      room.taken = false;
    }
    template <class Other>
    bool operator==(const Allocator<Other>& other) const noexcept {
      return state == other.state;
    }
  };

  [[nodiscard]] auto waiting() const {
    return asio::bind_allocator(Allocator<std::byte>(state_), [state = state_](auto... failed) {
      const bool cancelled = ((failed == asio::error::operation_aborted) || ...);
      if (!state->stopped && !cancelled) state->act();
    });
  }

 public:
  Again(asio::io_context& io, std::function<void()> act)
      : state_(std::make_shared<State>(io, std::move(act))) {}
  ~Again() { stop(); }
  Again(const Again&) = delete;
  Again& operator=(const Again&) = delete;

  void soon() { asio::post(state_->io, waiting()); }
  void in(std::chrono::milliseconds time) {
    state_->timer.expires_after(time);
    try {
      state_->timer.async_wait(waiting());
    } catch (const std::bad_alloc&) {
      soon();
    }
  }
  template <class Acceptor>
  void when_somebody_waits(Acceptor& acceptor) {
    acceptor.async_wait(Acceptor::wait_read, waiting());
  }
  // Not run any more, also if it was put off before.
  void stop() {
    state_->stopped = true;
    state_->timer.cancel();
  }

 private:
  std::shared_ptr<State> state_;
};

}  // namespace nameplate::net
