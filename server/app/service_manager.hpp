// What systemd is told of this server, if it asked (NOTIFY_SOCKET, WatchdogSec): that it serves,
// that its loop goes round, that it stops. Without systemd it does nothing.
#pragma once

#include <cstdint>
#include <optional>

namespace nameplate::app {

class ServiceManager {
 public:
  ServiceManager();  // how often it wants to hear is asked once

  // Before it is ready, with each record that is read: a start may take longer than systemd allows
  // it (TimeoutStartSec) as long as it goes on. Passed on every ten seconds; a short one says
  // nothing.
  void starting(std::int64_t steady_ms);
  void ready() const;
  void reloading() const;  // `ready` follows
  void stopping() const;
  // From the loop: whoever is silent for the whole time is taken for stuck, and started anew.
  // `steady_ms` says when; four times in that time it is passed on.
  void beat(std::int64_t steady_ms);

 private:
  std::int64_t every_ms_ = 0;  // 0: it does not watch
  std::int64_t next_ms_ = 0;
  std::optional<std::int64_t> more_time_at_ms_;  // while starting
};

}  // namespace nameplate::app
