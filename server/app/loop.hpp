// The way of a command through the server: collected, decided in one turn, made durable, shown,
// answered.
//
// One batch is in flight at a time; while the log's thread writes it, the network thread collects
// the next. Nobody sees or is told anything before it is on the disk. It knows no socket and no
// rule.
#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/app/clock.hpp"
#include "server/app/log.hpp"
#include "server/app/metrics.hpp"
#include "server/engine/engine.hpp"
#include "server/store/event_log.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::app {

inline constexpr int kExitSoftware = 70;  // EX_SOFTWARE: what all share may be half done
inline constexpr int kExitDisk = 74;      // EX_IOERR: the disk failed, or does not answer

struct LoopStats {
  Histogram commit;    // the log's transactions
  Histogram fan_out;   // handing one batch's frames to the kernel
  Histogram answered;  // from a command's arrival to its answer
  std::uint64_t records = 0;
  std::uint64_t turns = 0;
  std::uint64_t accepted = 0;
  std::map<std::string, std::uint64_t> refused;  // by code
  std::uint64_t not_taken = 0;                   // lost to a full disk
  std::uint64_t no_space = 0;                    // batches rolled back
  store::Head head;  // the last durable record; the log itself may be writing the next
};

class Loop {
 public:
  using Answer = std::function<void(const v1::Reply&)>;
  // What cannot be survived: an exit code and a sentence. Called once.
  using Fatal = std::function<void(int exit_code, const std::string& sentence)>;
  struct Parts {
    boost::asio::io_context& io;
    MeetingClock& clock;
    engine::Engine& engine;
    store::EventLog& log;
    sync::Hub& hub;
    Log& journal;
    Fatal fatal;
    std::function<std::array<std::uint8_t, 16>()> new_command_id;
    std::function<std::string()> new_seed;  // for a draw: 16 hexadecimal digits
    std::function<bool()> space_is_back;    // asked every 2 s while read-only
    std::function<void()> durable;          // each batch, when everybody has been told
    // Each record that is read again after a full disk: it takes a while, and is not stuck.
    std::function<void()> reading;
  };

  explicit Loop(Parts parts);
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // The engine has been replayed; from now on Tick comes when it is due.
  void start();
  // From a peer: answered through the hub.
  void submit(sync::SubmitRequest request);
  // From the server itself or over HTTP: answered by `answer` (may be empty), on the network
  // thread.
  void submit(v1::Actor actor, v1::Command command, Answer answer);
  // Goes on the record with the next turn, which it causes.
  void reanchored(std::int64_t by_ms);
  // Takes nothing more; calls `done` when what was taken is durable and answered.
  void finish(std::function<void()> done);

  // The process is to end: what all share is half done.
  void end(const char* why);

  // Decides nothing more, durable or not; what is being written stays in flight.
  void halt();
  [[nodiscard]] bool in_flight() const { return flight_.has_value(); }

  [[nodiscard]] bool read_only() const { return read_only_; }
  [[nodiscard]] const LoopStats& stats() const { return stats_; }

 private:
  struct Pending {
    engine::Submission submission;
    std::int64_t arrived_us = 0;
  };
  struct Flight {
    std::vector<engine::Publication> publications;
    std::vector<engine::Answer> answers;
    std::vector<Pending> batch;
    std::int64_t reanchored_ms = 0;
  };

  void enqueue(engine::Submission submission);
  void turn_soon();
  void run_turns();
  bool one_turn();
  void committed(store::AppendStatus status, const store::Head& head, std::int64_t commit_us);
  void publish(const Flight& flight);
  void follow_settings();
  void answer(const std::vector<engine::Answer>& answers, const std::vector<Pending>& batch);
  void deliver(std::uint64_t peer, const v1::Reply& reply);
  void out_of_space(const Flight& lost);
  void probe_space();
  void arm_deadline();
  void finish_if_idle();

  Parts parts_;
  std::deque<Pending> pending_;
  std::optional<Flight> flight_;
  std::map<std::uint64_t, Answer> waiting_;  // answers to those who are no peers
  std::uint64_t next_waiting_;
  boost::asio::steady_timer deadline_;
  boost::asio::steady_timer probe_;
  std::int64_t reanchored_ms_ = 0;
  bool turn_posted_ = false;
  bool read_only_ = false;
  bool finishing_ = false;
  bool halted_ = false;
  std::function<void()> finished_;
  LoopStats stats_;
};

// "REFUSAL_LIST_CLOSED" -> "LIST_CLOSED": the word of a refusal in metrics and HTTP answers.
std::string refusal_word(v1::RefusalCode code);

}  // namespace nameplate::app
