// Where this server is to be found, and which pages may speak to it: its own, and no other.
#pragma once

#include <cstdint>
#include <string>

#include "server/app/config.hpp"
#include "server/net/http.hpp"

namespace nameplate::app {

// The URL under which the client that sent `request` knows this server, without a slash at the end.
// `public_url` wins when it is not empty.
std::string own_url(const net::HttpRequest& request, const std::string& public_url);

// What people are told to open: the public URL, else the address that is listened on, or where that
// is every address, the one by which others reach this machine.
std::string join_address(const Config& config, std::uint16_t port);

// True when `request` comes from a page of this server, or from no page at all: native clients send
// no Origin. With a public URL, that or the address the client named; "null" never.
bool same_origin(const net::HttpRequest& request, const std::string& public_url);

}  // namespace nameplate::app
