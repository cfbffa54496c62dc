// Given a round in some state, when somebody gives an act, then these facts follow or this refusal.
//
// Every act is followed by the invariants, so that each test of a rule is also one of them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::proceedings {

using support::cofacilitator;
using support::delegation;
using support::kHour;
using support::kMinute;
using support::kNineOClock;
using support::kSecond;
using support::officer;
using support::Outcome;
using support::presiding;
using support::secretary;

class Given {
 public:
  // The sample round, set up, at 9:00: no list is open, no meeting in session.
  static Given a_round(v1::Mode mode = v1::MODE_INFORMAL);
  // At 9:30: list 1 is open.
  static Given an_open_list(v1::Mode mode = v1::MODE_INFORMAL);
  // At 9:30, with these names on list 1, asked for by the delegations in this order.
  static Given names(std::initializer_list<const char*> codes, v1::Mode mode = v1::MODE_INFORMAL);
  // At 10:00, meeting 1 in session on topic 1.
  static Given a_meeting(std::initializer_list<const char*> codes,
                         v1::Mode mode = v1::MODE_INFORMAL);

  Outcome when(const v1::Actor& actor, std::string_view text);
  Outcome when(const v1::Actor& actor, const v1::Command& command);
  // "accepted", or the refusal's code without its prefix.
  std::string told(const v1::Actor& actor, std::string_view text);
  // An act that must be accepted, to get somewhere.
  void after(const v1::Actor& actor, std::string_view text);
  // Calls the first name of the open topic's list, whoever it is.
  void after_next();
  void pass(std::int64_t ms) { round_.pass(ms); }

  [[nodiscard]] const State& state() const { return round_.state(); }
  [[nodiscard]] const support::MemoryRound& round() const { return round_; }
  [[nodiscard]] std::int64_t now() const { return round_.now_ms(); }
  // The waiting of a list, first to last: "KE BR FJ".
  [[nodiscard]] std::string order(ListId list = 1) const;
  // Who has the floor: "KE", "KE, clock stands", or "nobody".
  [[nodiscard]] std::string floor() const;
  [[nodiscard]] const ListFacts& list(ListId id = 1) const { return state().lists.at(id); }
  // The participant's latest entry; it must have one.
  [[nodiscard]] const EntryFacts& entry(std::string_view code) const;
  // "%" stands for the number of the participant's latest entry: of("withdraw { entry: % }", "KE").
  [[nodiscard]] std::string of(std::string text, std::string_view code) const;

 private:
  Given() : round_(kNineOClock) {}
  support::MemoryRound round_;
};

// "floor_ended floor_given": which facts followed, in order.
std::string facts(const Outcome& outcome);
// "LIST_CLOSED", or "accepted".
std::string code(const Outcome& outcome);
// "floor list/1 entry/3": which rows were touched.
std::string touched(const Outcome& outcome);

}  // namespace nameplate::proceedings
