// Characters: what may stand in a cell, and in which form it is kept. The only file here that knows
// Unicode.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nameplate::rounds {

// Where the text stops being UTF-8 (RFC 3629: no overlong forms, no surrogates), at or after
// `from`. `length` is of the faulty bytes, 1 to 4.
struct BadBytes {
  std::size_t at = 0;
  std::size_t length = 0;
};
std::optional<BadBytes> find_bad_utf8(std::string_view text, std::size_t from);

// The first character that may not stand in a cell: controls, direction controls (embeddings,
// overrides and isolates could turn the names around them), line separators, U+FFFD and
// noncharacters. The direction marks LRM, RLM and ALM and the joiners may: Arabic names use them.
struct BadCharacter {
  std::string_view fault;  // a word of fault.hpp
  std::string code_point;  // "U+202E"
};
std::optional<BadCharacter> find_bad_character(std::string_view utf8);

// Unicode form NFC, without white space at either end. `utf8` must be valid.
std::string normalized(std::string_view utf8);

// At most 80 bytes of it, cut at a character, with "?" for whatever is not UTF-8 or may not stand
// in a cell.
std::string printable(std::string_view text);

}  // namespace nameplate::rounds
