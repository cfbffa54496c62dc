// HTTP and WebSocket as the rest of the server sees them: plain values and three interfaces, no
// Boost.
//
// Apart, so that app answers requests without compiling Beast. Nothing here decides who may do
// what.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "server/sync/wire.hpp"

namespace nameplate::net {

struct HttpRequest {
  std::string method;  // "GET", "HEAD", "POST"
  std::string path;    // before '?', as sent: not decoded
  std::string query;   // after '?'
  std::string host, origin, cookie, content_type, if_none_match, user_agent;
  bool accepts_gzip = false;
  bool secure = false;  // came over TLS
  std::string remote;   // address without port
  std::string body;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type;                                  // empty = none
  std::vector<std::pair<std::string, std::string>> headers;  // further ones
  std::shared_ptr<const std::string> body;  // may be shared among responses; may be empty
};

// Called at most once, on the network thread, at once or later. When all copies are gone and none
// was called, the connection ends without an answer.
using Respond = std::function<void(HttpResponse)>;

class HttpHandler {
 public:
  virtual ~HttpHandler() = default;
  virtual void handle(HttpRequest request, Respond respond) = 0;
};

// Who may upgrade on /ws: a seat (possibly not signed in), or the HTTP status that says no.
using UpgradeGuard = std::function<std::variant<sync::Seat, unsigned>(const HttpRequest&)>;

// What net tells of WebSocket peers. `wire` lives until `closed` returns. Everything on the network
// thread.
class PeerSink {
 public:
  virtual ~PeerSink() = default;
  virtual sync::PeerId opened(const sync::Seat& seat, sync::Wire& wire) = 0;
  virtual void received(sync::PeerId peer, std::string_view message) = 0;
  virtual void closed(sync::PeerId peer) = 0;
  // What it sent was no WebSocket message: closed with this code. `closed` follows.
  virtual void broke(sync::PeerId /*peer*/, std::uint16_t /*code*/) {}
};

// For /metrics. Only ever rise, but for the two gauges.
struct Counters {
  std::uint64_t accepted = 0;
  std::uint64_t out_of_descriptors = 0;  // accepts that met EMFILE or ENFILE
  std::uint64_t refused_full = 0;        // above the limit of connections
  std::uint64_t out_of_memory = 0;       // not let in, or ended, for want of memory
  std::uint64_t gave_way = 0;            // waiting connections closed for newer ones
  std::uint64_t tls_failed = 0;
  std::uint64_t requests = 0;
  std::uint64_t bad_requests = 0;  // not HTTP, too big, too slow
  std::uint64_t upgrades = 0;
  std::uint64_t upgrades_refused = 0;
  std::uint64_t overrun = 0;                      // peers dropped at the hard limit of their queue
  std::map<std::uint16_t, std::uint64_t> closed;  // by the close code this server sent
  std::size_t connections = 0;                    // gauge: HTTP and WebSocket
  std::size_t peers = 0;                          // gauge: WebSocket
};

}  // namespace nameplate::net
