// Which pages may speak to this server: its own, and no other.
#pragma once

#include <string>

#include "server/net/http.hpp"

namespace nameplate::app {

// The URL under which the client that sent `request` knows this server, without a slash at the end.
// `public_url` wins when it is not empty.
std::string own_url(const net::HttpRequest& request, const std::string& public_url);

// True when `request` comes from a page of this server, or from no page at all: native clients send
// no Origin. With a public URL, that or the address the client named; "null" never.
bool same_origin(const net::HttpRequest& request, const std::string& public_url);

}  // namespace nameplate::app
