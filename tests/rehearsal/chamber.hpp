// The chamber of a rehearsal: a real server and everybody who is connected to it, each over a real
// WebSocket.
//
// Apart from the story, which only says what people do and when. It keeps the ledger of everything
// the server acknowledged, so that the end can be held against the log.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "proto/cpp/ws_client.hpp"
#include "tests/load/server_process.hpp"

namespace nameplate::tests {

// The story did not go as it must; the sentence says what was expected.
struct StoryFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void expect(bool so, const std::string& what);

// Somebody with a device: a phone, a console, a display.
struct Seat {
  std::string seat;  // "delegation:KE"
  std::string participant;
  std::unique_ptr<binding::WsClient> client;
};

class Chamber {
 public:
  struct Options {
    ServerProcess::Options server;
    std::string round;
    std::uint32_t rate = 20;  // meeting milliseconds per real one
    std::string base_time;    // local, "2018-03-12T09:25"
    std::uint32_t seed = 1;
  };
  using Answered = std::function<void(const binding::Outcome&)>;
  struct Acknowledged {
    std::string id;
    std::uint64_t act = 0;
  };

  explicit Chamber(Options options);

  void open();  // init, start
  // Stops the server in order and starts it again with the meeting clock at another, later time:
  // nobody waits for the hours in which nothing happens.
  void jump_to(std::int64_t meeting_ms);
  // Signs in by a one-time link and connects; displays need no sign-in. Live when this returns.
  Seat& seat(const std::string& seat, const std::string& client);
  Seat& display(const std::string& client);
  // The cookie of a one-time link; any number of devices may use it.
  std::string sign_in(const std::string& seat);
  // Many at once, with the cookies they signed in with; they connect side by side. Live when this
  // returns.
  struct Entering {
    std::string seat;
    std::string cookie;
  };
  std::vector<Seat*> enter(const std::vector<Entering>& who, const std::string& client);

  // Gives an act and waits for its answer. Throws StoryFault when there is none.
  v1::Reply give(Seat& by, const v1::Command& command);
  v1::Accepted accepted(Seat& by, const v1::Command& command);
  v1::Refusal refused(Seat& by, const v1::Command& command);
  // Gives an act without waiting.
  void press(Seat& by, const v1::Command& command, Answered answered);

  // Meeting time, as the given seat knows it.
  [[nodiscard]] std::int64_t now_ms() const;
  void wait_until(std::int64_t meeting_ms);
  void wait_for(const std::function<bool()>& so, const std::string& what, double seconds = 10);
  void after_meeting_ms(std::int64_t delay_ms, std::function<void()> act);

  // What the secretary's console shows.
  [[nodiscard]] v1::Row row(const std::string& key) const;
  [[nodiscard]] const v1::Directory& directory() const;

  void kill_and_restart();
  [[nodiscard]] bool everybody_live() const;

  [[nodiscard]] ServerProcess& server() { return server_; }
  [[nodiscard]] binding::Loop& loop() { return loop_; }
  [[nodiscard]] std::mt19937& random() { return random_; }
  [[nodiscard]] std::uint32_t rate() const { return options_.rate; }
  [[nodiscard]] const std::vector<std::unique_ptr<Seat>>& everybody() const { return seats_; }
  [[nodiscard]] const std::vector<Acknowledged>& acknowledged() const { return acknowledged_; }
  [[nodiscard]] std::size_t unanswered() const { return answers_.size(); }
  [[nodiscard]] std::size_t not_sent() const { return not_sent_; }
  [[nodiscard]] std::size_t hash_faults() const { return hash_faults_; }
  [[nodiscard]] std::string cookie() const { return secretary_cookie_; }
  // Throws Interrupted after SIGINT or SIGTERM, and the fault of an answer that came meanwhile.
  void stop_if_asked() const;

  struct Interrupted {};
  static void note_signals();

 private:
  Seat& connect(const std::string& seat, const std::string& participant, const std::string& cookie,
                const std::string& client, v1::Role wish);
  void on_event(const binding::Event& event);

  Options options_;
  std::mt19937 random_;
  ServerProcess server_;
  binding::Loop loop_;
  binding::ServerAddress address_;
  std::vector<std::unique_ptr<Seat>> seats_;
  Seat* secretary_ = nullptr;
  std::string secretary_cookie_;
  std::map<std::string, Answered> answers_;
  std::vector<Acknowledged> acknowledged_;
  std::size_t not_sent_ = 0;
  std::size_t hash_faults_ = 0;
  std::optional<StoryFault> fault_;  // of an answer that came while nobody waited for it
};

}  // namespace nameplate::tests
