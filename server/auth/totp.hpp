// Six digits from a phone's app: time-based one-time passwords (RFC 6238) as every app makes them,
// HMAC-SHA-1, 30 seconds, six digits.
//
// Pure: the key and the time come in as arguments, and nothing is remembered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/auth/codes.hpp"
#include "server/auth/secret.hpp"

namespace nameplate::auth {

inline constexpr std::int64_t kStepMs = 30'000;
// Steps either way that a phone's clock may be off, and a person slow.
inline constexpr std::int64_t kSkewSteps = 1;
inline constexpr std::size_t kDigits = 6;

// 20 random bytes, as RFC 4226 section 4 recommends.
Secret make_key(const Random& random);
// RFC 4648 section 6, without padding: what is typed into an app that cannot scan.
Secret base32(const Secret& key);
// The Key URI that the apps' QR codes carry: otpauth://totp/Nameplate:SEAT?secret=...
Secret key_uri(const Secret& key, const std::string& seat);

// The 31 bits of RFC 4226 section 5.3, before they are cut to digits.
std::uint32_t hotp_bits(const Secret& key, std::uint64_t counter);
Secret digits_at(const Secret& key, std::int64_t step);

// The step whose digits these are, later than `after` and within the skew of `now_ms`; nothing when
// they are wrong or come too late. Spaces are for the eye. Takes as long for wrong digits as for
// right ones.
std::optional<std::int64_t> step_of(const Secret& key, std::string_view typed, std::int64_t now_ms,
                                    std::int64_t after);

}  // namespace nameplate::auth
