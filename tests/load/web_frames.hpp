// What a WebSocket client puts on the wire and finds there, as bytes: for clients that are raw
// sockets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nameplate::tests {

// GET /ws, with the cookie unless it is empty.
std::string upgrade_request(std::uint16_t port, const std::string& cookie);
// A whole binary message of at most 65535 bytes.
std::string masked_frame(std::string_view payload);

// The frame at the front of `bytes`: its whole size and its payload. Nothing while incomplete.
struct Framed {
  int opcode = 0;
  std::size_t size = 0;
  std::string_view payload;
};
std::optional<Framed> front(std::string_view bytes);
// Of a close frame; 1005 when it has none.
int close_code(const Framed& frame);

}  // namespace nameplate::tests
