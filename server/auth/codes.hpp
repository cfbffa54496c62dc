// Codes and tokens: how they are made, read back from a person's typing, and kept.
//
// A typed code has 10 characters of Crockford's base32 (50 random bits) in two groups; the first
// three are its selector, so that one slow hash is checked and not two hundred. A token has 256
// random bits and needs no slow hash.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/auth/secret.hpp"

namespace nameplate::auth {

// Fills the bytes with randomness; libsodium's generator unless a test brings its own.
using Random = std::function<void(void*, std::size_t)>;
Random system_random();

using TokenHash = std::array<std::uint8_t, 32>;  // SHA-256

inline constexpr std::size_t kCodeCharacters = 10;
inline constexpr std::size_t kSelectorCharacters = 3;

// "7K3QX-9M2PD"
Secret make_code(const Random& random);
// What a person typed, in any case, with O for 0, I or L for 1, spaces or dashes: the ten
// characters without the dash, or nothing.
std::optional<Secret> read_code(std::string_view typed);
std::string selector_of(const Secret& code);

// 43 characters of base64url.
Secret make_token(const Random& random);
// Nothing when it cannot be a token.
std::optional<TokenHash> hash_token(std::string_view token);

// Argon2id, t=2, m=19 MiB: about 40 ms. Throws std::runtime_error when there is no memory for it.
std::string slow_hash(const Secret& code);
bool slow_verify(const std::string& hash, const Secret& code);

}  // namespace nameplate::auth
