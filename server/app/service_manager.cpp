#include "server/app/service_manager.hpp"

#include <systemd/sd-daemon.h>

namespace nameplate::app {
namespace {

// Six times as much as until the next is said: a disk may take its time over a record.
constexpr std::int64_t kStartEveryMs = 10'000;
constexpr const char* kStartMore = "EXTEND_TIMEOUT_USEC=60000000\nSTATUS=Reading the log";

// Whether it was heard is not asked: there may be no manager.
void tell(const char* state) { (void)::sd_notify(0, state); }

}  // namespace

ServiceManager::ServiceManager() {
  std::uint64_t within_us = 0;
  if (::sd_watchdog_enabled(0, &within_us) > 0)
    every_ms_ = static_cast<std::int64_t>(within_us / 4000);
}

void ServiceManager::starting(std::int64_t steady_ms) {
  if (more_time_at_ms_ && steady_ms < *more_time_at_ms_) return;
  if (more_time_at_ms_) tell(kStartMore);
  more_time_at_ms_ = steady_ms + kStartEveryMs;
}

void ServiceManager::ready() const { tell("READY=1\nSTATUS=Serving"); }
void ServiceManager::reloading() const {
  tell("RELOADING=1\nSTATUS=Reading the certificate again");
}
void ServiceManager::stopping() const { tell("STOPPING=1\nSTATUS=Draining"); }

void ServiceManager::beat(std::int64_t steady_ms) {
  if (every_ms_ == 0 || steady_ms < next_ms_) return;
  next_ms_ = steady_ms + every_ms_;
  tell("WATCHDOG=1");
}

}  // namespace nameplate::app
