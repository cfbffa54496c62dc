// What travels, seen from a client: encoding, decoding, limits and what a close code asks of us.
//
// Apart from the session so that load generators and tests can speak the protocol without one. It
// must never know a socket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "nameplate/v1/frame.pb.h"

namespace nameplate::binding {

inline constexpr std::uint32_t kProtocol = 1;
inline constexpr const char* kSubprotocol = "nameplate.v1";
inline constexpr std::size_t kCommandIdBytes = 16;
// The server takes no more in one message; the podium's imports need the larger one.
inline constexpr std::size_t kMaxToServer = 16 * 1024;
inline constexpr std::size_t kMaxToServerPodium = 64 * 1024;
// A directory of 500 participants with six names each stays under 200 KiB; beyond this the peer is
// not ours.
inline constexpr std::size_t kMaxFromServer = 4 * 1024 * 1024;

std::string encode(const v1::ClientFrame& frame);
std::string encode(const v1::ServerFrame& frame);

// Nothing when the bytes are not a frame. A body this client does not know decodes to BODY_NOT_SET
// and is to be skipped: bodies are only ever added.
std::optional<v1::ServerFrame> decode_server(std::string_view bytes);
std::optional<v1::ClientFrame> decode_client(std::string_view bytes);

// What proto/README.md, "Close codes", asks of a client.
enum class AfterClose {
  kComeBack,      // with the usual back-off
  kComeBackSoon,  // 0 to 1.5 s: the server restarts, and all its clients are coming
  kComeBackLate,  // after 10 s: we flooded it
  kStayAway,      // we or it broke the protocol: say so
  kSignIn,        // signed out, or the role needs a code
  kReload,        // no common protocol version
};
AfterClose after_close(int code);

}  // namespace nameplate::binding
