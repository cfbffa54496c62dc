// The client's side of the protocol as a pure state machine: connecting, hello, rows, commands and
// their retries, pings, watchdog, back-off and close codes.
//
// Apart so that every rule of proto/README.md can be tested without a socket. It must never read a
// clock, make a random number or block: the caller says what time it is (`now_us`, its own steady
// clock) and what happened, then takes what is to be done.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "proto/cpp/frames.hpp"
#include "proto/cpp/meeting_clock.hpp"
#include "proto/cpp/replica.hpp"

namespace nameplate::binding {

enum class Link {
  kIdle,        // not started
  kWaiting,     // for the next attempt
  kConnecting,  // the transport is opening a connection
  kGreeting,    // open; Hello is sent, not all rows are here yet
  kLive,
  kAway,  // stays away until told otherwise; `away_code` says why
};

struct LinkChanged {
  Link link = Link::kIdle;
  int close_code = 0;  // of the connection just lost, or 0
};
struct RowsChanged {
  std::vector<Replica::Change> rows;
};
struct NamesChanged {};
// Exactly one for each submitted command.
struct Outcome {
  std::string id;
  // accepted or refused; not_taken when trying again is of no use; nothing = not sent within 10 s,
  // and then nobody can say whether it was taken unless the same id is asked again.
  std::optional<v1::Reply> reply;
};
struct PresenceHeard {
  v1::Presence presence;
};
// The rows were wrong three times in a minute: what is shown may not be trusted.
struct HashFault {
  v1::Audience audience = v1::AUDIENCE_UNSPECIFIED;
};
using Event =
    std::variant<LinkChanged, RowsChanged, NamesChanged, Outcome, PresenceHeard, HashFault>;

class ClientSession {
 public:
  struct Options {
    std::string client;                    // shown to the secretariat, at most 64 bytes
    v1::Role wish = v1::ROLE_UNSPECIFIED;  // without a sign-in: display, booth or public
    bool names = true;                     // keep the directory
  };
  explicit ClientSession(Options options);

  // ------------------------------------------------------------ what happened. `jitter` is in [0,
  // 1).
  void start(std::int64_t now_us);
  void opened(std::int64_t now_us);
  void received(std::string_view message, double jitter, std::int64_t now_us);
  // The connection ended, or could not be opened (1006; 4401 or 4403 when the upgrade was answered
  // so).
  void closed(int code, double jitter, std::int64_t now_us);
  // To be called at `next_wake_us`, or at any other time.
  void wake(double jitter, std::int64_t now_us);
  // The person or the system says the network is back: tries at once, also after kAway.
  void hurry(std::int64_t now_us);
  // `id` is 16 random bytes, new for each press.
  void submit(const std::string& id, v1::Command command, std::int64_t now_us);

  // ------------------------------------------------------------ what is to be done
  bool take_connect();
  // Drop the present connection with this code; `closed` is not to be called for it.
  std::optional<int> take_drop();
  std::vector<std::string> take_messages();
  std::vector<Event> take_events();
  // Nothing: nothing is due. At most 10 s away while a connection is open.
  [[nodiscard]] std::optional<std::int64_t> next_wake_us() const;

  // ------------------------------------------------------------ what is known
  [[nodiscard]] Link link() const { return link_; }
  [[nodiscard]] int away_code() const { return away_code_; }
  [[nodiscard]] const Replica& replica() const { return replica_; }
  [[nodiscard]] const MeetingClock& clock() const { return clock_; }
  [[nodiscard]] const v1::Directory& directory() const { return directory_; }
  [[nodiscard]] const std::optional<v1::Welcome>& welcome() const { return welcome_; }
  [[nodiscard]] std::size_t unanswered() const { return pending_.size(); }

 private:
  struct Pending {
    v1::Command command;
    std::int64_t pressed_us = 0;
    std::optional<std::int64_t> again_us;  // the server asked to wait until then
    bool sent = false;                     // on the present connection
    std::optional<v1::Reply> not_taken;    // the last such answer
  };

  void set_link(Link link, int close_code = 0);
  void drop(int code, double jitter, std::int64_t now_us);
  void come_back(int code, double jitter, std::int64_t now_us);
  void send(const v1::ClientFrame& frame);
  void send_hello();
  void send_ping(std::int64_t now_us);
  void send_command(const std::string& id, Pending& pending);
  void send_pending(std::int64_t now_us);
  void on_welcome(const v1::Welcome& welcome, std::int64_t now_us);
  void on_clock_set(const v1::ClockSet& set, std::int64_t now_us);
  void on_changes(const v1::Changes& changes, std::int64_t now_us);
  void on_reply(const v1::Reply& reply, std::int64_t now_us);
  void on_heartbeat(const v1::Heartbeat& heartbeat, std::int64_t now_us);
  void on_directory(v1::Directory directory);
  void resume(v1::Audience audience, std::int64_t now_us);
  void distrust(v1::Audience audience, std::int64_t now_us);
  void check_live(std::int64_t now_us);
  void check_names();
  void expire_commands(std::int64_t now_us);
  [[nodiscard]] bool is_open() const { return link_ == Link::kGreeting || link_ == Link::kLive; }
  [[nodiscard]] std::optional<std::int64_t> silence_due_us() const;

  Options options_;
  Replica replica_;
  MeetingClock clock_;
  v1::Directory directory_;
  std::uint32_t asked_directory_ = 0;
  std::optional<v1::Welcome> welcome_;
  std::map<std::string, Pending> pending_;

  Link link_ = Link::kIdle;
  int away_code_ = 0;
  bool greeted_ = false;  // the present connection's Welcome was heard
  int attempts_ = 0;
  std::int64_t link_since_us_ = 0;  // of the present kConnecting, kGreeting or kLive
  std::int64_t connect_at_us_ = 0;
  std::int64_t heard_us_ = 0;
  std::int64_t next_ping_us_ = 0;
  int pings_sent_ = 0;
  std::map<v1::Audience, bool> seen_;  // audiences of the Welcome: has its first Changes come?
  std::map<v1::Audience, std::int64_t> resumed_us_;
  std::map<v1::Audience, std::deque<std::int64_t>> distrusted_us_;

  bool connect_ = false;
  std::optional<int> drop_;
  std::vector<std::string> messages_;
  std::vector<Event> events_;
};

}  // namespace nameplate::binding
