// Bytes of frames: RFC 6455 framing around one Protobuf message.
#pragma once

#include "nameplate/v1/frame.pb.h"
#include "server/sync/wire.hpp"

namespace nameplate::sync {

Frame encode(const v1::ServerFrame& frame);

}  // namespace nameplate::sync
