// The transport of native clients: HTTP for signing in, then the WebSocket, plain or TLS, over
// Boost.Beast.
//
// Performs what ClientSession decides and decides nothing. The only part of the binding that knows
// a socket, a clock and randomness; Beast stays out of this header.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "proto/cpp/client_session.hpp"
#include "proto/cpp/http_client.hpp"
#include "proto/cpp/server_address.hpp"

namespace nameplate::binding {

// 16 bytes nobody else makes.
std::string new_command_id();
// This machine's steady clock, microseconds.
std::int64_t steady_us();

// One thread's loop for any number of clients. Not thread-safe: everything happens inside
// `run_...`.
class Loop {
 public:
  Loop();
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // Runs until `done` says so (asked after each event) or the time is over; returns what `done`
  // says then.
  bool run_until(const std::function<bool()>& done, std::chrono::milliseconds timeout);
  void run_for(std::chrono::milliseconds time);
  // Calls `act` once, `delay` from now, inside `run_...`.
  void after(std::chrono::milliseconds delay, std::function<void()> act);
  // Ends the present `run_...` soon; the only member that a signal handler's thread may call.
  void interrupt();

  struct Inner;
  [[nodiscard]] Inner& inner() { return *inner_; }

 private:
  std::unique_ptr<Inner> inner_;
};

// One connection kept up: it connects, says hello, resumes and comes back as ClientSession says.
class WsClient {
 public:
  struct Options {
    ServerAddress server;
    Trust trust;
    std::string cookie;  // of a sign-in; empty = none
    ClientSession::Options session;
  };
  using OnEvent = std::function<void(const Event&)>;

  WsClient(Loop& loop, Options options, OnEvent on_event);
  ~WsClient();  // closes with 1000 without waiting
  WsClient(const WsClient&) = delete;
  WsClient& operator=(const WsClient&) = delete;

  void start();
  // Returns the id; the Outcome comes as an event.
  std::string submit(v1::Command command);
  std::string submit(v1::Command command, const std::string& id);
  // Cuts the TCP connection without a word, as a lost Wi-Fi does; the session then comes back by
  // itself.
  void cut();
  // Closes with 1000 and stays closed.
  void stop();
  void hurry();

  [[nodiscard]] const ClientSession& session() const;
  [[nodiscard]] std::int64_t meeting_now_ms() const;
  // WebSocket bytes since the beginning, all connections together: messages with their frame
  // headers.
  [[nodiscard]] std::uint64_t bytes_received() const;
  [[nodiscard]] std::uint64_t bytes_sent() const;

  struct Inner;

 private:
  std::shared_ptr<Inner> inner_;
};

}  // namespace nameplate::binding
