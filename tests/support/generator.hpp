// Acts at random, from a seed: mostly what a chamber would do, sometimes what it never should.
//
// The same seed gives the same acts on every machine. It reads the state to aim; it never changes
// it.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::support {

// A command of this kind (the field's name in Command) without a fault in itself.
v1::Command sample_of(std::string_view act);

class Generator {
 public:
  struct Act {
    std::int64_t after_ms = 0;  // time that passes first
    v1::Actor actor;
    v1::Command command;
  };

  explicit Generator(std::uint64_t seed) : random_(seed) {}

  Act next(const proceedings::State& state, std::int64_t now_ms);

 private:
  // 0 to below.
  std::uint32_t below(std::uint32_t bound);
  bool one_in(std::uint32_t bound) { return below(bound) == 0; }
  std::string participant(const proceedings::State& state);
  proceedings::EntryId entry(const proceedings::State& state);
  proceedings::EntryId waiting(const proceedings::State& state);
  proceedings::ListId list(const proceedings::State& state);
  proceedings::TopicId topic(const proceedings::State& state);
  proceedings::MeetingId meeting(const proceedings::State& state);
  std::int64_t ahead(std::int64_t now_ms);

  v1::Actor actor_for(const proceedings::State& state, const v1::Command& command);
  v1::Command command(const proceedings::State& state, std::int64_t now_ms);
  v1::Command reply_act(const proceedings::State& state);
  v1::Command beside_act(const proceedings::State& state);
  v1::Command order_act(const proceedings::State& state, std::int64_t now_ms);
  v1::Command swap_act(const proceedings::State& state);
  // The entry whose delegation would give this answer.
  proceedings::EntryId answerer(const proceedings::State& state, const v1::Command& command);
  v1::Command list_act(const proceedings::State& state, std::int64_t now_ms);
  v1::Command name_act(const proceedings::State& state);
  v1::Command floor_act(const proceedings::State& state);
  v1::Command meeting_act(const proceedings::State& state, std::int64_t now_ms);
  v1::Command setup_act(const proceedings::State& state, std::int64_t now_ms);
  v1::Command display_act(std::int64_t now_ms);

  // generator_matters.cpp
  static bool is_busy(const proceedings::State& state);
  v1::Command matter_act(const proceedings::State& state);
  v1::Command point_act(const proceedings::State& state);
  v1::Command motion_act(const proceedings::State& state);
  v1::Command raised(const proceedings::State& state);
  v1::Command vote(const proceedings::State& state);
  v1::Command moved(const proceedings::State& state);
  v1::Command spoken_on(const proceedings::State& state, proceedings::MotionId motion);
  v1::Command next_motion(const proceedings::State& state);
  std::string member(const proceedings::State& state);
  std::string mover(const proceedings::State& state, const v1::Command& command);

  std::mt19937_64 random_;
};

}  // namespace nameplate::support
