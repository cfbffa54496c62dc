#include "proto/cpp/frames.hpp"

namespace nameplate::binding {

std::string encode(const v1::ClientFrame& frame) { return frame.SerializeAsString(); }
std::string encode(const v1::ServerFrame& frame) { return frame.SerializeAsString(); }

namespace {
template <typename Frame>
std::optional<Frame> decode(std::string_view bytes) {
  Frame frame;
  if (bytes.size() > kMaxFromServer ||
      !frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return std::nullopt;
  return frame;
}
}  // namespace

std::optional<v1::ServerFrame> decode_server(std::string_view bytes) {
  return decode<v1::ServerFrame>(bytes);
}
std::optional<v1::ClientFrame> decode_client(std::string_view bytes) {
  return decode<v1::ClientFrame>(bytes);
}

AfterClose after_close(int code) {
  switch (code) {
    case 1002:
    case 1003:
    case 1007:
    case 1009:
      return AfterClose::kStayAway;
    case 4401:
    case 4403:
      return AfterClose::kSignIn;
    case 4406:
      return AfterClose::kReload;
    case 4503:
      return AfterClose::kComeBackSoon;
    case 4529:
      return AfterClose::kComeBackLate;
    default:
      return code >= 4400 && code < 4500 ? AfterClose::kStayAway : AfterClose::kComeBack;
  }
}

}  // namespace nameplate::binding
