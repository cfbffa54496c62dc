#include "server/app/origin.hpp"

#include <algorithm>
#include <cctype>

#include "server/net/listener.hpp"

namespace nameplate::app {
namespace {

bool equal_ignoring_case(const std::string& a, const std::string& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

std::string named_url(const net::HttpRequest& request) {
  return (request.secure ? "https://" : "http://") + request.host;
}

}  // namespace

std::string own_url(const net::HttpRequest& request, const std::string& public_url) {
  return public_url.empty() ? named_url(request) : public_url;
}

std::string join_address(const Config& config, std::uint16_t port) {
  if (!config.public_url.empty()) return config.public_url;
  std::string host = config.listen.host == "127.0.0.1" ? "localhost" : config.listen.host;
  if (host == "0.0.0.0" || host == "::") host = net::outward_address();
  const Address shown{host, port};
  return (config.tls() ? "https://" : "http://") + shown.text();
}

bool same_origin(const net::HttpRequest& request, const std::string& public_url) {
  if (request.origin.empty()) return true;
  if (!public_url.empty() && equal_ignoring_case(request.origin, public_url)) return true;
  return !request.host.empty() && equal_ignoring_case(request.origin, named_url(request));
}

}  // namespace nameplate::app
