#include "server/auth/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace nameplate::auth {
namespace {

constexpr std::size_t kKeyBytes = 20;
constexpr std::size_t kMostTyped = 16;
constexpr std::uint32_t kModulus = 1'000'000;

// What was typed without its spaces; as many digits as there are to be, or text that is never
// right.
Secret read_digits(std::string_view typed) {
  std::string digits;
  for (const char c : typed.substr(0, kMostTyped)) {
    if (c != ' ' && c != '-') digits += c;
  }
  if (digits.size() != kDigits || typed.size() > kMostTyped) digits.assign(kDigits, '-');
  return Secret(std::move(digits));
}

std::string percent_encoded(const std::string& seat) {
  std::string out;
  for (const char c : seat) out += c == ':' ? "%3A" : std::string(1, c);
  return out;
}

}  // namespace

Secret make_key(const Random& random) {
  std::string bytes(kKeyBytes, '\0');
  random(bytes.data(), bytes.size());
  return Secret(std::move(bytes));
}

Secret base32(const Secret& key) {
  static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  out.reserve((key.reveal().size() * 8 + 4) / 5);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char byte : key.reveal()) {
    held = (held << 8U) | static_cast<std::uint8_t>(byte);
    for (bits += 8; bits >= 5; bits -= 5)
      out += kAlphabet[(held >> static_cast<unsigned>(bits - 5)) & 31U];
  }
  if (bits > 0) out += kAlphabet[(held << static_cast<unsigned>(5 - bits)) & 31U];
  return Secret(std::move(out));
}

Secret key_uri(const Secret& key, const std::string& seat) {
  return Secret("otpauth://totp/Nameplate:" + percent_encoded(seat) + "?secret=" +
                base32(key).reveal() + "&issuer=Nameplate&algorithm=SHA1&digits=6&period=30");
}

std::uint32_t hotp_bits(const Secret& key, std::uint64_t counter) {
  std::array<unsigned char, 8> message{};
  for (std::size_t i = 0; i < message.size(); ++i)
    message[i] = static_cast<unsigned char>(counter >> (8U * (message.size() - 1 - i)));
  std::array<unsigned char, 20> mac{};
  unsigned int size = 0;
  const auto& bytes = key.reveal();
  if (HMAC(EVP_sha1(), bytes.data(), static_cast<int>(bytes.size()), message.data(), message.size(),
           mac.data(), &size) == nullptr ||
      size != mac.size())
    throw std::runtime_error("the cryptographic library makes no HMAC-SHA-1");
  const std::size_t at = mac[19] & 15U;
  return (std::uint32_t{mac[at]} & 127U) << 24U | std::uint32_t{mac[at + 1]} << 16U |
         std::uint32_t{mac[at + 2]} << 8U | std::uint32_t{mac[at + 3]};
}

Secret digits_at(const Secret& key, std::int64_t step) {
  auto number = std::to_string(hotp_bits(key, static_cast<std::uint64_t>(step)) % kModulus);
  number.insert(0, kDigits - number.size(), '0');
  return Secret(std::move(number));
}

std::optional<std::int64_t> step_of(const Secret& key, std::string_view typed, std::int64_t now_ms,
                                    std::int64_t after) {
  const Secret digits = read_digits(typed);
  const std::int64_t now = now_ms / kStepMs;
  std::optional<std::int64_t> found;
  for (std::int64_t step = now - kSkewSteps; step <= now + kSkewSteps; ++step) {
    const Secret wanted = digits_at(key, step);
    const bool same = sodium_memcmp(wanted.reveal().data(), digits.reveal().data(), kDigits) == 0;
    if (same && step > after && !found) found = step;
  }
  return found;
}

}  // namespace nameplate::auth
