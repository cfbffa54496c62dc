#include "tests/load/web_frames.hpp"

#include <fmt/format.h>

#include <array>

#include "proto/cpp/frames.hpp"

namespace nameplate::tests {

std::string upgrade_request(std::uint16_t port, const std::string& cookie) {
  return fmt::format(
      "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Protocol: {}\r\n{}\r\n",
      port, binding::kSubprotocol, cookie.empty() ? "" : "Cookie: " + cookie + "\r\n");
}

std::string masked_frame(std::string_view payload) {
  static constexpr std::array<unsigned char, 4> kMask = {0x11, 0x22, 0x33, 0x44};
  std::string frame("\x82", 1);
  if (payload.size() < 126) {
    frame.push_back(static_cast<char>(0x80U | payload.size()));
  } else {
    frame.push_back(static_cast<char>(0x80U | 126U));
    frame.push_back(static_cast<char>(payload.size() >> 8U));
    frame.push_back(static_cast<char>(payload.size() & 0xffU));
  }
  for (const auto byte : kMask) frame.push_back(static_cast<char>(byte));
  for (std::size_t i = 0; i < payload.size(); ++i)
    frame.push_back(static_cast<char>(static_cast<unsigned char>(payload[i]) ^ kMask[i % 4]));
  return frame;
}

std::optional<Framed> front(std::string_view bytes) {
  if (bytes.size() < 2) return std::nullopt;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t length = at(1) & 0x7fU;
  std::size_t head = 2;
  if (length >= 126) {
    const std::size_t wide = length == 126 ? 2 : 8;
    if (bytes.size() < 2 + wide) return std::nullopt;
    length = 0;
    for (std::size_t i = 0; i < wide; ++i) length = length << 8U | at(2 + i);
    head += wide;
  }
  if (bytes.size() < head + length) return std::nullopt;
  return Framed{at(0) & 0x0f, head + length, bytes.substr(head, length)};
}

int close_code(const Framed& frame) {
  if (frame.payload.size() < 2) return 1005;
  return static_cast<unsigned char>(frame.payload[0]) << 8 |
         static_cast<unsigned char>(frame.payload[1]);
}

}  // namespace nameplate::tests
