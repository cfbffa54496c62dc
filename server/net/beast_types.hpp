// The Beast request that travels from the HTTP side to the WebSocket side. For the two files that
// compile Beast, nobody else.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace nameplate::net {

inline constexpr const char* kSubprotocol = "nameplate.v1";

struct UpgradeRequest {
  boost::beast::http::request<boost::beast::http::string_body> request;
};

}  // namespace nameplate::net
