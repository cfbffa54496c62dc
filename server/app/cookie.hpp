// The sign-in cookie among those that a browser sends.
#pragma once

#include <algorithm>
#include <string_view>

namespace nameplate::app {

inline constexpr std::string_view kCookie = "nameplate";

// The value in a Cookie header (RFC 6265 4.2), "a=1; nameplate=TOKEN"; empty if it is not there.
inline std::string_view cookie_in(std::string_view header) {
  while (!header.empty()) {
    const auto end = std::min(header.find(';'), header.size());
    std::string_view pair = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == kCookie)
      return pair.substr(equals + 1);
  }
  return {};
}

}  // namespace nameplate::app
