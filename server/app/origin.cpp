#include "server/app/origin.hpp"

#include <algorithm>
#include <cctype>

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

bool same_origin(const net::HttpRequest& request, const std::string& public_url) {
  if (request.origin.empty()) return true;
  if (!public_url.empty() && equal_ignoring_case(request.origin, public_url)) return true;
  return !request.host.empty() && equal_ignoring_case(request.origin, named_url(request));
}

}  // namespace nameplate::app
