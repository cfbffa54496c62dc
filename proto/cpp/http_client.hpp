// One HTTP request on a connection of its own: signing in, and whatever else a server offers beside
// the WebSocket.
//
// Apart from the WebSocket so that a program that only downloads a record needs no session. It
// blocks.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "proto/cpp/server_address.hpp"

namespace nameplate::binding {

struct HttpAnswer {
  int status = 0;  // 0: no answer; `body` then says why
  std::string body;
  std::string cookie;  // "nameplate=..." if the answer set it
  [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

// One request on a connection of its own. `cookie` is sent if not empty; `body` is JSON unless
// empty.
HttpAnswer http(const ServerAddress& server, const Trust& trust, std::string_view method,
                std::string_view path, std::string_view body, std::string_view cookie,
                std::chrono::milliseconds timeout = std::chrono::seconds(10));

// POST /api/sign-in or /api/join.
HttpAnswer sign_in(const ServerAddress& server, const Trust& trust, std::string_view code);
HttpAnswer join(const ServerAddress& server, const Trust& trust, std::string_view token);

}  // namespace nameplate::binding
