#include "server/net/frame_meter.hpp"

#include <algorithm>
#include <limits>

namespace nameplate::net {
namespace {

constexpr std::uint8_t kFin = 0x80;
constexpr std::uint8_t kMasked = 0x80;
constexpr std::uint8_t kText = 0x1;
constexpr std::uint8_t kPing = 0x9;
constexpr std::uint8_t kPong = 0xA;

bool is_control(std::uint8_t first) { return (first & 0x08) != 0; }

}  // namespace

// RFC 6455 5.2: two bytes, then 0, 2 or 8 of length, then 4 of mask.
std::size_t FrameMeter::header_size() const {
  if (header_have_ < 2) return 2;
  const std::uint8_t length = header_[1] & 0x7F;
  const std::size_t extended = length == 126 ? 2 : length == 127 ? 8 : 0;
  return 2 + extended + ((header_[1] & kMasked) != 0 ? 4 : 0);
}

std::uint16_t FrameMeter::take(std::string_view bytes, std::int64_t now_ms) {
  while (!bytes.empty() && fault_ == 0) {
    if (began_ms_ < 0) began_ms_ = now_ms;
    if (in_payload_) {
      const auto part = std::min<std::uint64_t>(payload_left_, bytes.size());
      bytes.remove_prefix(static_cast<std::size_t>(part));
      payload_left_ -= part;
      if (payload_left_ == 0) frame_complete();
      continue;
    }
    header_[header_have_++] = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    if (header_have_ == header_size()) header_complete(now_ms);
  }
  return fault_;
}

void FrameMeter::header_complete(std::int64_t now_ms) {
  const std::uint8_t first = header_[0];
  const std::uint8_t opcode = first & 0x0F;
  const std::uint8_t length = header_[1] & 0x7F;
  payload_left_ = length;
  if (length >= 126) {
    payload_left_ = 0;
    const std::size_t count = length == 126 ? 2 : 8;
    for (std::size_t i = 0; i < count; ++i) payload_left_ = payload_left_ << 8 | header_[2 + i];
  }
  if (opcode == kText) {
    fault_ = 1003;
  } else if (!is_control(first)) {
    frames_ = in_message_ ? frames_ + 1 : 1;
    in_message_ = (first & kFin) == 0;
    if (frames_ > limits_.frames_per_message) fault_ = 1009;
  } else if (opcode == kPing || opcode == kPong) {
    count_ping(now_ms);
  }
  in_payload_ = true;
  if (payload_left_ == 0) frame_complete();
}

void FrameMeter::frame_complete() {
  in_payload_ = false;
  header_have_ = 0;
  // A control frame between fragments does not restart the message's time.
  if (!in_message_) began_ms_ = -1;
}

void FrameMeter::count_ping(std::int64_t now_ms) {
  const std::int64_t seconds = (now_ms - pings_at_ms_) / 1000;
  if (seconds > 0) {
    const std::int64_t more = std::min<std::int64_t>(seconds, limits_.ping_burst);
    ping_tokens_ = std::min(limits_.ping_burst, ping_tokens_ + static_cast<std::uint32_t>(more) *
                                                                   limits_.pings_per_second);
    pings_at_ms_ += seconds * 1000;
  }
  if (ping_tokens_ == 0) {
    fault_ = 4529;
  } else {
    --ping_tokens_;
  }
}

std::int64_t FrameMeter::until_ms() const {
  return began_ms_ < 0 ? std::numeric_limits<std::int64_t>::max() : began_ms_ + limits_.message_ms;
}

}  // namespace nameplate::net
