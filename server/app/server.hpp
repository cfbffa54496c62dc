// The whole server: its rooms put together, the timers, the listeners, starting and stopping.
//
// Apart from main, so that a test can run one. It owns the network thread's loop and nothing of a
// meeting.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "server/app/clock.hpp"
#include "server/app/config.hpp"
#include "server/app/log.hpp"
#include "server/app/pages.hpp"
#include "server/store/event_log.hpp"
#include "server/store/seals.hpp"

namespace nameplate::auth {
class Access;
}  // namespace nameplate::auth

namespace nameplate::app {

class Server {
 public:
  struct Parts {
    const Config& config;
    ClockReaders clocks;
    Log& journal;
    store::EventLog& log;
    std::function<std::unique_ptr<store::EventLog>()> open_log;  // for reading only, on any thread
    auth::Access& access;
    const Pages& pages;
    // Ends the process when going on would be a lie; the default is std::_Exit.
    std::function<void(int exit_code)> exit_now;
    store::SealBook* seals = nullptr;  // null: none are made
  };
  // Replays the log, then listens. Throws store::LogFault, net::CannotListen, std::runtime_error
  // (certificate).
  explicit Server(Parts parts);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Serves until `stop` or, with `signals`, SIGTERM or SIGINT. The caller's thread is the network
  // thread.
  void run(bool signals);
  // Begins to drain; a second call ends at once. Any thread.
  void stop();

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::uint16_t metrics_port() const;  // 0 = off

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace nameplate::app
