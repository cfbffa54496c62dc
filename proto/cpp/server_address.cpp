#include "proto/cpp/server_address.hpp"

namespace nameplate::binding {

std::string ServerAddress::text() const {
  const auto bracketed = host.find(':') == std::string::npos ? host : "[" + host + "]";
  return (tls ? "https://" : "http://") + bracketed + ":" + port;
}

std::optional<ServerAddress> parse_server(std::string_view url) {
  ServerAddress result;
  const auto scheme_end = url.find("://");
  const auto scheme = scheme_end == url.npos ? "http" : url.substr(0, scheme_end);
  if (scheme != "http" && scheme != "https" && scheme != "ws" && scheme != "wss")
    return std::nullopt;
  result.tls = scheme == "https" || scheme == "wss";
  auto rest = scheme_end == url.npos ? url : url.substr(scheme_end + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  auto colon = rest.rfind(':');
  if (rest.starts_with('[')) {  // an IPv6 address
    const auto end = rest.find(']');
    if (end == rest.npos) return std::nullopt;
    result.host = rest.substr(1, end - 1);
    if (colon < end) colon = rest.npos;
  } else {
    result.host = rest.substr(0, colon);
  }
  result.port = colon == rest.npos ? (result.tls ? "443" : "80") : rest.substr(colon + 1);
  const bool digits_only = result.port.find_first_not_of("0123456789") == std::string::npos;
  if (result.host.empty() || result.port.empty() || result.port.size() > 5 || !digits_only)
    return std::nullopt;
  return result;
}

}  // namespace nameplate::binding
