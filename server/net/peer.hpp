// One WebSocket peer: bytes in to the sink, frames out through the gate. It performs what the hub
// decides and decides nothing but what RFC 6455 and the limits ask.
#pragma once

#include <memory>

#include "server/net/context.hpp"
#include "server/net/gate.hpp"

namespace nameplate::net {

struct UpgradeRequest;  // a Beast request; complete only in the two files that compile Beast

// Answers the upgrade and runs the peer until it ends.
void start_peer(std::shared_ptr<Context> context, std::shared_ptr<Gate> gate, sync::Seat seat,
                const UpgradeRequest& upgrade);

}  // namespace nameplate::net
