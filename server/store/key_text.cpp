#include "server/store/key_text.hpp"

#include <sodium.h>

#include <algorithm>

namespace nameplate::store {
namespace {

constexpr std::size_t kCheckBytes = 4;
using Written = std::array<std::uint8_t, std::tuple_size_v<Key> + kCheckBytes>;

// The word is part of what is checked: a key for copies is none for seals.
Written with_check(std::string_view word, const Key& key) {
  std::array<std::uint8_t, crypto_generichash_BYTES_MIN> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(word.data()),
                            word.size());
  crypto_generichash_update(&state, key.data(), key.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  Written out{};
  std::copy(key.begin(), key.end(), out.begin());
  std::copy_n(digest.begin(), kCheckBytes, out.begin() + key.size());
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

std::string hex_text(const std::uint8_t* bytes, std::size_t size) {
  std::string out(2 * size + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes, size);
  out.pop_back();
  return out;
}

std::string key_text(std::string_view word, const Key& key) {
  const auto written = with_check(word, key);
  return std::string(word) + "-" + hex_text(written.data(), written.size());
}

std::optional<Key> read_key_text(std::string_view word, std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with(word) || text.size() <= word.size() || text[word.size()] != '-')
    return std::nullopt;
  const auto digits = text.substr(word.size() + 1);
  Written written{};
  std::size_t bytes = 0;
  if (digits.size() != 2 * written.size() ||
      sodium_hex2bin(written.data(), written.size(), digits.data(), digits.size(), nullptr, &bytes,
                     nullptr) != 0 ||
      bytes != written.size())
    return std::nullopt;
  Key key;
  std::copy_n(written.begin(), key.size(), key.begin());
  if (with_check(word, key) != written) return std::nullopt;
  return key;
}

std::string_view key_line(std::string_view text) {
  std::string_view found;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    if (!line.empty() && line.front() != '#') found = line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

}  // namespace nameplate::store
