// Keys as a person copies them from one screen to another: a word that says what the key is for,
// the key in hexadecimal digits, and four bytes that tell a slip of the pen from a key.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nameplate::store {

using Key = std::array<std::uint8_t, 32>;

// "copies-for-" and 72 digits, for the word "copies-for".
std::string key_text(std::string_view word, const Key& key);
// Nothing for another word, another length, or digits that do not fit together. White space at
// either end does no harm.
std::optional<Key> read_key_text(std::string_view word, std::string_view text);
// The last of `text`'s lines that is not empty and begins with no '#': how a key stands in a file.
std::string_view key_line(std::string_view text);

std::string hex_text(const std::uint8_t* bytes, std::size_t size);

}  // namespace nameplate::store
