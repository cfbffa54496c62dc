// Want of memory in what one session does costs that session, and nobody else.
//
// Apart, because it is the one place where a session's handlers are run: an executor that all of
// them pass, also those between, which belong to Asio and Beast and cannot be wrapped one by one.
// What changes the state that all share is never run here: half done, it must end the process.
#pragma once

#include <boost/asio/execution.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/require.hpp>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include "server/net/asio_types.hpp"

namespace nameplate::net {

class Session : public std::enable_shared_from_this<Session> {
 public:
  virtual ~Session() = default;
  // Memory was wanting in one of its handlers, and whatever that one had begun is lost: ends now.
  virtual void give_up() noexcept = 0;
};

// Runs `act`, which belongs to `session` alone.
template <class Act>
void guarded(Session& session, Act&& act) {
  const auto kept = session.shared_from_this();
  try {
    std::forward<Act>(act)();
  } catch (const std::bad_alloc&) {
    kept->give_up();
  }
}

template <class Inner>
class Guarded {
 public:
  Guarded(Inner inner, Session* session) noexcept : inner_(std::move(inner)), session_(session) {}

  template <class Property>
  requires asio::can_query<const Inner&, Property>::value [[nodiscard]] decltype(auto) query(
      const Property& property) const {
    return asio::query(inner_, property);
  }
  template <class Property>
  requires asio::can_require<const Inner&, Property>::value [[nodiscard]] auto require(
      const Property& property) const {
    return with(asio::require(inner_, property));
  }
  template <class Property>
  requires asio::can_prefer<const Inner&, Property>::value [[nodiscard]] auto prefer(
      const Property& property) const {
    return with(asio::prefer(inner_, property));
  }
  template <class Function>
  void execute(Function&& function) const {
    inner_.execute(
        [kept = session_->shared_from_this(), run = std::forward<Function>(function)]() mutable {
          guarded(*kept, std::move(run));
        });
  }

  friend bool operator==(const Guarded& one, const Guarded& other) noexcept {
    return one.inner_ == other.inner_ && one.session_ == other.session_;
  }
  friend bool operator!=(const Guarded& one, const Guarded& other) noexcept {
    return !(one == other);
  }

 private:
  template <class Other>
  Guarded<std::decay_t<Other>> with(Other&& other) const {
    return {std::forward<Other>(other), session_};
  }

  Inner inner_;
  Session* session_;  // lives as long as its handlers, which hold it
};

using SessionExecutor = Guarded<Executor>;

}  // namespace nameplate::net
