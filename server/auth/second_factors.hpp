// The second factor of the seats that run the floor: who has one, and whether these digits are it.
//
// Apart from the codes because it ends otherwise: new codes replace a card and leave the second
// factor, or whoever could have a card printed would get past it. How often digits may be guessed
// is the caller's matter (guess_limiter.hpp). Belongs to one thread.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "server/auth/codes.hpp"
#include "server/auth/secret.hpp"

namespace nameplate::auth {

struct AccessFault : std::runtime_error {  // a sentence with what to do
  using std::runtime_error::runtime_error;
};

inline constexpr std::int64_t kEnrolLifeMs = 600'000;  // to take out a phone and scan

class SecondFactors {
 public:
  // Reads what is in force. The file belongs to the caller and has the table `factor`.
  SecondFactors(sqlite3* db, Random random);

  // Since when the seat has one; nothing when it has none.
  [[nodiscard]] std::optional<std::int64_t> since_ms(const std::string& seat) const;

  // A new key, for the phone. It counts for nothing until `confirm` has seen its digits, so that a
  // scan that failed locks nobody out. Nothing for a seat that has one: it is removed first.
  std::optional<Secret> begin(const std::string& seat, std::int64_t now_ms);
  // False: nothing was begun within ten minutes, or the digits are not those of that key.
  bool confirm(const std::string& seat, std::string_view digits, std::int64_t now_ms);
  // The right digits for a seat in force, for the first time: on the disk before it says true, so
  // that nobody who saw them typed can use them again, not even after a restart.
  bool accept(const std::string& seat, std::string_view digits, std::int64_t now_ms);
  // False when there was none.
  bool remove(const std::string& seat);

 private:
  struct Factor {
    Secret key;
    std::int64_t since_ms = 0;
    std::int64_t last_step = 0;  // that was accepted
  };
  struct Begun {
    Secret key;
    std::int64_t until_ms = 0;
  };
  sqlite3* db_;
  Random random_;
  std::map<std::string, Factor> factors_;
  std::map<std::string, Begun> begun_;  // not kept over a restart
};

}  // namespace nameplate::auth
