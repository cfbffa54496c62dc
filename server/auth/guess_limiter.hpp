// How often a code may be guessed: strict for one code's selector, generous for an address, because
// a whole chamber may sit behind one.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace nameplate::auth {

class GuessLimiter {
 public:
  static constexpr int kPerSelector = 5;   // a minute; then a wait that doubles up to an hour
  static constexpr int kPerAddress = 300;  // a minute; then a wait of a minute
  static constexpr std::size_t kRemembered = 40'000;  // more than there are selectors

  // Milliseconds to wait before this attempt may be checked; 0 = now. Times are real and steady.
  // `known`: a seat has this selector; then its own lock alone counts, or one guesser behind the
  // chamber's address would keep out whoever types a right code.
  std::int64_t wait_ms(const std::string& selector, const std::string& address, bool known,
                       std::int64_t now_ms);
  // A wrong code. A right one calls `right`, which forgives the selector.
  void wrong(const std::string& selector, const std::string& address, std::int64_t now_ms);
  void right(const std::string& selector) { selectors_.erase(selector); }
  // Selectors and addresses it holds in memory.
  [[nodiscard]] std::size_t remembered() const { return selectors_.size() + addresses_.size(); }

 private:
  struct Count {
    std::int64_t since_ms = 0;
    int wrong = 0;
    int locks = 0;
    std::int64_t until_ms = 0;
  };
  std::map<std::string, Count> selectors_;
  std::map<std::string, Count> addresses_;

  static void note(std::map<std::string, Count>& counts, const std::string& key, int most,
                   std::int64_t longest_ms, std::int64_t now_ms);
};

}  // namespace nameplate::auth
