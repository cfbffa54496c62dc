// What every connection of one server shares: limits, counters, whom to ask, and the lists for the
// sweep.
//
// Apart, so that HTTP connections and WebSocket peers need not know the listener. One coarse sweep
// over the lists replaces a timer per connection.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <memory>

#include "server/net/asio_types.hpp"
#include "server/net/http.hpp"
#include "server/net/limits.hpp"

namespace nameplate::net {

class Swept;

struct Context {
  asio::io_context& io;
  Limits limits;
  HttpHandler& http;
  UpgradeGuard guard;
  PeerSink* peers;  // null: no WebSocket here
  std::function<std::int64_t()> steady_ms;
  Counters counters;
  std::list<Swept*> http_connections;  // who waits longest for a request comes first
  std::list<Swept*> peer_connections;
};

// One connection as the sweep sees it. It enters its list when made and leaves it when destroyed.
class Swept {
 public:
  Swept(std::shared_ptr<Context> context, std::list<Swept*> Context::*list)
      : context_(std::move(context)),
        list_((*context_).*list),
        at_(list_.insert(list_.end(), this)) {}
  virtual ~Swept() { list_.erase(at_); }
  Swept(const Swept&) = delete;
  Swept& operator=(const Swept&) = delete;

  // Ends what is overdue. May destroy this connection, never another.
  virtual void check(std::int64_t steady_ms) = 0;
  // Ends now, without a close handshake.
  virtual void abandon() = 0;
  // No request is under way.
  [[nodiscard]] virtual bool waiting() const { return false; }
  // Of one that waits: no request seems to be coming, and it may give way to a newer connection.
  [[nodiscard]] virtual bool silent(std::int64_t /*steady_ms*/) const { return false; }

 protected:
  // It begins to wait anew. Not from within `check`.
  void to_the_end() { list_.splice(list_.end(), list_, at_); }

  const std::shared_ptr<Context> context_;

 private:
  std::list<Swept*>& list_;
  std::list<Swept*>::iterator at_;
};

}  // namespace nameplate::net
