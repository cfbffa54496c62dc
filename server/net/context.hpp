// What every connection of one server shares: limits, counters, whom to ask, and the places for the
// sweep.
//
// Apart, so that HTTP connections and WebSocket peers need not know the listener. One coarse sweep
// over the places replaces a timer per connection; what it must know of a quiet one stands there,
// side by side, and the connection's own memory, long out of the processor's cache, is left alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <list>
#include <memory>
#include <utility>
#include <vector>

#include "server/net/asio_types.hpp"
#include "server/net/http.hpp"
#include "server/net/limits.hpp"

namespace nameplate::net {

class Swept;
class Waiting;

struct SweptPlace {
  std::int64_t look_ms;  // steady: the sweep passes it over until then
  Swept* connection;
};

struct Context {
  asio::io_context& io;
  Limits limits;
  HttpHandler& http;
  UpgradeGuard guard;
  PeerSink* peers;  // null: no WebSocket here
  std::function<std::int64_t()> steady_ms;
  Counters counters;
  std::vector<SweptPlace> swept;         // all connections, in no order
  std::list<Waiting*> http_connections;  // who waits longest for a request comes first
};

// One connection as the sweep sees it. It takes its place when made and leaves it when destroyed.
class Swept {
 public:
  explicit Swept(std::shared_ptr<Context> context)
      : context_(std::move(context)), place_(context_->swept.size()) {
    context_->swept.push_back({std::numeric_limits<std::int64_t>::max(), this});
  }
  virtual ~Swept() {
    auto& all = context_->swept;
    all[place_] = all.back();
    all[place_].connection->place_ = place_;
    all.pop_back();
  }
  Swept(const Swept&) = delete;
  Swept& operator=(const Swept&) = delete;

  // Ends what is overdue, and says with `look_by` when something will be. May destroy this
  // connection, never another.
  virtual void check(std::int64_t steady_ms) = 0;
  // Ends now, without a close handshake.
  virtual void abandon() = 0;

 protected:
  // `check` is wanted by then. The sweep looks now and then at everybody, too.
  void look_by(std::int64_t steady_ms) {
    std::int64_t& look_ms = context_->swept[place_].look_ms;
    look_ms = std::min(look_ms, steady_ms);
  }

  const std::shared_ptr<Context> context_;

 private:
  std::size_t place_;
};

// One that may have to give way to a newer connection, for as long as it waits for a request.
class Waiting : public Swept {
 public:
  explicit Waiting(std::shared_ptr<Context> context)
      : Swept(std::move(context)),
        at_(context_->http_connections.insert(context_->http_connections.end(), this)) {}
  ~Waiting() override { context_->http_connections.erase(at_); }

  // No request is under way.
  [[nodiscard]] virtual bool waiting() const = 0;
  // Of one that waits: no request seems to be coming.
  [[nodiscard]] virtual bool silent(std::int64_t steady_ms) const = 0;

 protected:
  // It begins to wait anew.
  void to_the_end() {
    auto& list = context_->http_connections;
    list.splice(list.end(), list, at_);
  }

 private:
  std::list<Waiting*>::iterator at_;
};

}  // namespace nameplate::net
