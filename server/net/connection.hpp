// One accepted socket: TLS handshake, then HTTP/1.1 requests one after another, until one upgrades
// to /ws.
//
// The header is plain, so that only connection.cpp and peer.cpp compile Beast.
#pragma once

#include <memory>
#include <string>

#include "server/net/context.hpp"
#include "server/net/gate.hpp"

namespace nameplate::net {

void start_connection(std::shared_ptr<Context> context, Socket socket, SslPtr ssl,
                      std::string remote);

}  // namespace nameplate::net
