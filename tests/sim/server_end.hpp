// The server without its sockets: turns as server/app/loop.cpp makes them, a disk that may be full,
// slow or cut off, and a process that may die at any moment.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "server/app/clock.hpp"
#include "server/engine/engine.hpp"
#include "server/store/memory_log.hpp"
#include "server/sync/hub.hpp"
#include "tests/sim/network.hpp"

namespace nameplate::sim {

class Watch;

class ServerEnd {
 public:
  ServerEnd(Agenda& agenda, Random faults, store::MemoryLog& disk, Watch& watch);

  void start();
  // With the process everything that is not on the disk is gone; a transaction under way may or may
  // not be there.
  void die();
  [[nodiscard]] bool up() const { return hub_ != nullptr; }
  [[nodiscard]] std::uint64_t life() const { return life_; }
  [[nodiscard]] bool idle() const { return pending_.empty() && !flight_; }
  void give(v1::Actor actor, v1::Command command);  // set-up, without a client
  void calm() { calm_ = true; }                     // no more faults
  void set_wall(std::int64_t ahead_us) { wall_ahead_us_ = ahead_us; }

  [[nodiscard]] sync::Hub& hub() { return *hub_; }
  [[nodiscard]] const engine::Engine& engine() const { return *engine_; }
  [[nodiscard]] const app::MeetingClock& clock() const { return *clock_; }
  std::function<void()> on_death;

 private:
  struct Flight {
    engine::Turn turn;
    std::vector<engine::Submission> batch;
    std::int64_t reanchored_ms = 0;
  };
  void submit(sync::SubmitRequest request);
  void enqueue(engine::Submission submission);
  void turn_soon();
  void turn();
  void committed();
  void publish();
  void out_of_space();
  void not_taken(const engine::Submission& submission);
  void tick();
  void check_clock();
  void arm();

  Agenda& agenda_;
  Random random_;
  store::MemoryLog& disk_;
  Watch& watch_;
  std::unique_ptr<app::MeetingClock> clock_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<sync::Hub> hub_;
  std::deque<engine::Submission> pending_;
  std::optional<Flight> flight_;
  std::uint64_t life_ = 0;  // what was scheduled by an earlier one does nothing
  std::int64_t wall_ahead_us_ = 0;
  std::int64_t reanchored_ms_ = 0;
  int drifting_ = 0;
  int ticks_ = 0;
  bool turn_posted_ = false;
  bool read_only_ = false;
  bool calm_ = false;
};

}  // namespace nameplate::sim
