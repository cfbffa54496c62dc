// Counts WebSocket frames as their bytes arrive: fragments of a message, pings, and how long a
// message takes.
//
// Apart from Beast, which skips empty fragments inside its own loop and sets no limit on their
// number or on the time of one message. It never changes a byte; wrong frames (masks, reserved
// bits) are Beast's to refuse.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "server/net/limits.hpp"

namespace nameplate::net {

class FrameMeter {
 public:
  explicit FrameMeter(const Limits& limits) : limits_(limits), ping_tokens_(limits.ping_burst) {}

  // The next bytes from the peer, decrypted. Returns 0, or the close code the peer has earned: 1003
  // text, 1009 too many fragments, 4529 too many pings. After that it counts no further.
  std::uint16_t take(std::string_view bytes, std::int64_t now_ms);
  [[nodiscard]] std::uint16_t fault() const { return fault_; }
  // Until when what is under way must be complete; far away if nothing is.
  [[nodiscard]] std::int64_t until_ms() const;
  [[nodiscard]] bool overdue(std::int64_t now_ms) const { return now_ms > until_ms(); }

 private:
  void header_complete(std::int64_t now_ms);
  void frame_complete();
  void count_ping(std::int64_t now_ms);
  [[nodiscard]] std::size_t header_size() const;

  const Limits& limits_;
  std::array<std::uint8_t, 14> header_{};
  std::size_t header_have_ = 0;
  std::uint64_t payload_left_ = 0;
  bool in_payload_ = false;
  bool in_message_ = false;  // a data frame without FIN came before
  std::uint32_t frames_ = 0;
  std::int64_t began_ms_ = -1;  // first byte of what is under way; -1 = nothing is
  std::uint32_t ping_tokens_;
  std::int64_t pings_at_ms_ = 0;
  std::uint16_t fault_ = 0;
};

}  // namespace nameplate::net
