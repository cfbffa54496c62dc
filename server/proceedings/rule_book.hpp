// The rules as a table: which act rests on which rule, and what it does. For people to read and for
// tests to hold against the code; nothing decides by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nameplate/v1/command.pb.h"

namespace nameplate::proceedings {

struct RuleLine {
  std::string_view rule;  // A/520, plenary/committee: "73/115"; "-" for the chamber's own policy
  v1::Command::ActCase act;
  std::string_view variant;  // a value of the act's own choice ("CLOSE_DEBATE"); empty = any
  std::string_view effect;
};

// In the order of the acts' subjects. Every act but Tick's inner workings has a line.
const std::vector<RuleLine>& rule_book();

// "presiding, secretary": the roles that may give the act.
std::string who_may(v1::Command::ActCase act);

// "close_list", or "move_motion:CLOSE_DEBATE": how a line is named, and every command that it
// covers. A command has one key for itself and one for each choice in it.
std::string key_of(const RuleLine& line);
std::vector<std::string> keys_of(const v1::Command& command);

}  // namespace nameplate::proceedings
