// WebSocket frames as the raw clients of these tests write and read them: RFC 6455 5.2, whole
// binary messages only.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nameplate::tests {

inline std::string masked_frame(std::string_view payload) {
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

// The frame at the front of `bytes`: its whole size and its payload. Nothing while incomplete.
struct Framed {
  int opcode = 0;
  std::size_t size = 0;
  std::string_view payload;
};
inline std::optional<Framed> front(std::string_view bytes) {
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

}  // namespace nameplate::tests
