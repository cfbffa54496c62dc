#include "server/rounds/text.hpp"

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <stdexcept>

namespace nameplate::rounds {
namespace {

struct Decoded {
  UChar32 character = 0;  // negative: not UTF-8
  std::size_t next = 0;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  auto index = static_cast<std::int64_t>(at);
  UChar32 character = 0;
  U8_NEXT(bytes, index, length, character);
  return {character, static_cast<std::size_t>(index)};
}

bool turns_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// The fault a character is, or empty.
std::string_view fault_of(UChar32 c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029)
    return "control_character";
  if (turns_direction(c)) return "direction_control";
  if (c == 0xFFFD) return "damaged_character";
  if (c == 0xFEFF || U_IS_UNICODE_NONCHAR(c) || u_charType(c) == U_PRIVATE_USE_CHAR ||
      (c >= 0xE0000 && c <= 0xE007F)) {
    return "not_a_character";
  }
  return {};
}

}  // namespace

std::optional<BadBytes> find_bad_utf8(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const auto [character, next] = decode(text, at);
    if (character < 0) return BadBytes{at, next - at};
    at = next;
  }
  return std::nullopt;
}

std::optional<BadCharacter> find_bad_character(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [character, next] = decode(utf8, at);
    const auto fault = character < 0 ? std::string_view("damaged_character") : fault_of(character);
    if (!fault.empty()) {
      return BadCharacter{fault, fmt::format("U+{:04X}", static_cast<std::uint32_t>(character))};
    }
    at = next;
  }
  return std::nullopt;
}

std::string normalized(std::string_view utf8) {
  std::size_t first = 0;
  std::size_t last = 0;
  bool any = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [character, next] = decode(utf8, at);
    if (character < 0 || !u_isUWhiteSpace(character)) {
      if (!any) first = at;
      any = true;
      last = next;
    }
    at = next;
  }
  if (!any) return {};
  const auto trimmed = utf8.substr(first, last - first);

  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0,
                       icu::StringPiece(trimmed.data(), static_cast<std::int32_t>(trimmed.size())),
                       sink, nullptr, status);
  }
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalize text: its data is missing");
  return result;
}

std::string printable(std::string_view text) {
  constexpr std::size_t kMost = 80;
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, next] = decode(text, at);
    const bool bad = character < 0 || !fault_of(character).empty();
    const auto piece = bad ? std::string_view("?") : text.substr(at, next - at);
    if (result.size() + piece.size() > kMost) return result + "...";
    result += piece;
    at = next;
  }
  return result;
}

}  // namespace nameplate::rounds
