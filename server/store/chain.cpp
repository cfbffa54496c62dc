#include <sodium.h>

#include "server/store/event_log.hpp"

namespace nameplate::store {

Hash chain(const Hash& previous, std::uint64_t seq, const std::string& bytes) {
  std::array<std::uint8_t, 8> number{};
  for (std::size_t i = 0; i < number.size(); ++i)
    number[i] = static_cast<std::uint8_t>(seq >> (8 * i));
  Hash hash;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, previous.data(), previous.size());
  crypto_generichash_update(&state, number.data(), number.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                            bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

}  // namespace nameplate::store
