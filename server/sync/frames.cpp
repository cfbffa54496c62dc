#include "server/sync/frames.hpp"

namespace nameplate::sync {
namespace {

constexpr std::size_t kMaxHeader = 10;

// RFC 6455 5.2: FIN and opcode binary, no mask, the length in 7, 16 or 64 bits.
void append_header(std::string& out, std::size_t size) {
  out += '\x82';
  int bytes = 0;
  if (size < 126) {
    out += static_cast<char>(size);
  } else if (size <= 0xFFFF) {
    out += '\x7e';
    bytes = 2;
  } else {
    out += '\x7f';
    bytes = 8;
  }
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(static_cast<std::uint64_t>(size) >> shift);
}

}  // namespace

Frame make_frame(std::string_view payload) {
  std::string bytes;
  bytes.reserve(kMaxHeader + payload.size());
  append_header(bytes, payload.size());
  bytes += payload;
  return std::make_shared<const std::string>(std::move(bytes));
}

Frame encode(const v1::ServerFrame& frame) {
  std::string bytes;
  const std::size_t size = frame.ByteSizeLong();
  bytes.reserve(kMaxHeader + size);
  append_header(bytes, size);
  frame.AppendToString(&bytes);
  return std::make_shared<const std::string>(std::move(bytes));
}

bool is_podium(v1::Role role) {
  return role == v1::ROLE_PRESIDING || role == v1::ROLE_COFACILITATOR ||
         role == v1::ROLE_SECRETARY || role == v1::ROLE_OFFICER;
}

}  // namespace nameplate::sync
