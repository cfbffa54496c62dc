// The seats of a round by name, and what each is allowed to be: between auth's names and the actor
// of the rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/proceedings/state.hpp"
#include "server/sync/wire.hpp"

namespace nameplate::app {

// "delegation:KE" -> its role and participant; nothing for what is no seat. Not signed in, no
// device.
std::optional<sync::Seat> seat_by_name(const std::string& seat);
// "delegation", "secretary" ...: the first part of a seat's name.
std::string role_word(const std::string& seat);
// The page a role works with: "/console", "/delegate" or "/display".
std::string page_of(v1::Role role);

// Every seat that this round can have, podium first, delegations by code.
std::vector<std::string> seats_of(const proceedings::State& state);
std::vector<std::string> delegation_seats_of(const proceedings::State& state);

}  // namespace nameplate::app
