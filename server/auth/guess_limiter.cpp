#include "server/auth/guess_limiter.hpp"

#include <algorithm>

namespace nameplate::auth {
namespace {
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLongestLockMs = 3'600'000;
}  // namespace

std::int64_t GuessLimiter::wait_ms(const std::string& selector, const std::string& address,
                                   bool known, std::int64_t now_ms) {
  std::int64_t wait = 0;
  if (const auto found = selectors_.find(selector); found != selectors_.end())
    wait = std::max(wait, found->second.until_ms - now_ms);
  if (const auto found = addresses_.find(address); !known && found != addresses_.end())
    wait = std::max(wait, found->second.until_ms - now_ms);
  return std::max<std::int64_t>(wait, 0);
}

void GuessLimiter::wrong(const std::string& selector, const std::string& address,
                         std::int64_t now_ms) {
  note(selectors_, selector, kPerSelector, kLongestLockMs, now_ms);
  // Never longer than a minute: one guesser in the chamber must not keep all others out.
  note(addresses_, address, kPerAddress, kMinuteMs, now_ms);
}

void GuessLimiter::note(std::map<std::string, Count>& counts, const std::string& key, int most,
                        std::int64_t longest_ms, std::int64_t now_ms) {
  if (counts.size() >= kRemembered) {
    std::erase_if(counts, [&](const auto& item) {
      return item.second.until_ms < now_ms && item.second.since_ms + kMinuteMs < now_ms;
    });
    if (counts.size() >= kRemembered) counts.erase(counts.begin());
  }
  auto& count = counts[key];
  if (now_ms - count.since_ms > kMinuteMs) {
    count.wrong = 0;
    count.since_ms = now_ms;
  }
  if (now_ms - count.until_ms > kLongestLockMs) count.locks = 0;  // long ago: forgiven
  if (++count.wrong < most) return;
  // Locked: a minute first, then twice as long each time.
  const int doublings = std::min(count.locks++, 6);
  count.until_ms = now_ms + std::min(kMinuteMs << doublings, longest_ms);
  count.wrong = 0;
  count.since_ms = now_ms;
}

}  // namespace nameplate::auth
