// The floor on which acts are measured: a list of so many names, and so many statements heard
// before. What every program of this folder sets up and gives.
//
// It knows neither engine nor socket: whoever measures takes the commands where it wants them.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/types.pb.h"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/state.hpp"
#include "server/publish/publish.hpp"

namespace nameplate::support {

inline constexpr int kNames = 195;
inline constexpr int kHeard = 2000;

// Gives the commands that make the floor: `names` wait on the list of topic 1 with its meeting
// called to order, and as many statements as `heard` were made before, on all topics. `give` must
// apply each to `state` at `now_ms`, which moves on, before it returns.
void furnish(int names, int heard, const proceedings::State& state, std::int64_t& now_ms,
             const std::function<void(const v1::Command&)>& give);

// "N17": the code of one of the names.
std::string code_of(int number);

// Acts on that floor.
v1::Command call_next(const proceedings::State& state);
v1::Command undo(const proceedings::State& state);  // of the last act
v1::Command request(std::uint32_t list, int who);
v1::Command withdrawal_of_the_last(const proceedings::State& state);
v1::Command move(const proceedings::State& state, std::size_t from, std::size_t before);

// A chamber without log or sockets: decide + apply + publish.
class Floor {
 public:
  Floor(int names, int heard);

  // What the server does in a turn with one act, without the disk. Returns the rows, so that
  // nothing is optimized away. Aborts when the act is refused.
  std::vector<publish::RowNow> turn(const v1::Actor& actor, const v1::Command& act);
  void give(const v1::Command& act);

  [[nodiscard]] const proceedings::State& state() const { return state_; }
  [[nodiscard]] const std::vector<proceedings::EntryId>& order() const {
    return state_.lists.at(1).order;
  }

 private:
  proceedings::State state_;
  proceedings::Touched touched_;
  std::int64_t now_ms_;
};

}  // namespace nameplate::support
