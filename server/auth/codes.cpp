#include "server/auth/codes.hpp"

#include <stdexcept>

namespace nameplate::auth {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = std::size_t{19} << 20U;

}  // namespace

Random system_random() {
  if (sodium_init() < 0) throw std::runtime_error("the cryptographic library could not be started");
  return [](void* bytes, std::size_t size) { randombytes_buf(bytes, size); };
}

Secret make_code(const Random& random) {
  std::array<std::uint8_t, kCodeCharacters> bytes{};
  random(bytes.data(), bytes.size());
  std::string code;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == kCodeCharacters / 2) code += '-';
    code += kAlphabet[bytes[i] % kAlphabet.size()];  // 256 is a multiple of 32: no bias
  }
  sodium_memzero(bytes.data(), bytes.size());
  return Secret(std::move(code));
}

std::optional<Secret> read_code(std::string_view typed) {
  if (typed.size() > 64) return std::nullopt;
  std::string code;
  for (char c : typed) {
    if (c == ' ' || c == '-' || c == '\t') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if (kAlphabet.find(c) == std::string_view::npos) return std::nullopt;
    code += c;
  }
  if (code.size() != kCodeCharacters) return std::nullopt;
  return Secret(std::move(code));
}

std::string selector_of(const Secret& code) { return code.reveal().substr(0, kSelectorCharacters); }

Secret make_token(const Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random(bytes.data(), bytes.size());
  std::string text(sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.pop_back();  // its terminating zero
  sodium_memzero(bytes.data(), bytes.size());
  return Secret(std::move(text));
}

std::optional<TokenHash> hash_token(std::string_view token) {
  if (token.size() != 43) return std::nullopt;
  TokenHash hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(token.data()),
                     token.size());
  return hash;
}

std::string slow_hash(const Secret& code) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), code.reveal().data(), code.reveal().size(), kPasses,
                            kMemoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("no memory to hash an access code (19 MiB are needed)");
  return hash.data();
}

bool slow_verify(const std::string& hash, const Secret& code) {
  return crypto_pwhash_str_verify(hash.c_str(), code.reveal().data(), code.reveal().size()) == 0;
}

}  // namespace nameplate::auth
