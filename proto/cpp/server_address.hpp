// Where a server is, and how it proves itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nameplate::binding {

// "http://host:port" or "https://host:port" (ws and wss mean the same). Port 80 and 443 if not
// said.
struct ServerAddress {
  bool tls = false;
  std::string host;
  std::string port;
  [[nodiscard]] std::string text() const;  // "http://127.0.0.1:8080"
};
std::optional<ServerAddress> parse_server(std::string_view url);

// How a TLS server proves itself.
struct Trust {
  std::string ca_file;     // PEM; empty = the system's authorities
  bool unchecked = false;  // for a first look at a server with a self-made certificate
};

}  // namespace nameplate::binding
