#include "server/proceedings/text.hpp"

#include <algorithm>
#include <cstdint>

#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {
namespace {

// Reads one code point; -1 for bytes that are not UTF-8 (no overlong forms, no surrogates).
std::int32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || at + static_cast<std::size_t>(more) > text.size()) return -1;
  std::int32_t point = first & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    const unsigned char next = byte(at++);
    if ((next & 0xC0) != 0x80) return -1;
    point = (point << 6) | (next & 0x3F);
  }
  const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return overlong || surrogate || point > 0x10FFFF ? -1 : point;
}

bool is_unwelcome(std::int32_t point) {
  const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  const bool line_break = point == 0x2028 || point == 0x2029;
  const bool direction =
      (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  const bool no_character = point == 0xFEFF || (point & 0xFFFE) == 0xFFFE;
  return control || line_break || direction || no_character;
}

bool is_alphanumeric(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_clean_text(std::string_view text, std::size_t most_bytes) {
  if (text.size() > most_bytes) return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = next_code_point(text, at);
    if (point < 0 || is_unwelcome(point)) return false;
  }
  return true;
}

bool is_code(std::string_view code) {
  return !code.empty() && code.size() <= limits::kCodeBytes &&
         std::all_of(code.begin(), code.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool is_word(std::string_view word) {
  return !word.empty() && word.size() <= limits::kWordBytes &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return is_alphanumeric(c) ||
                  std::string_view("-_./:+").find(c) != std::string_view::npos;
         });
}

}  // namespace nameplate::proceedings
