// Desk cards: one a seat, to be printed and cut; readable only at the moment the codes are made.
#pragma once

#include <string>
#include <vector>

#include "server/auth/access.hpp"
#include "server/proceedings/state.hpp"

namespace nameplate::ctl {

// Every seat of the round: the podium's, the screens' and one a delegation.
std::vector<std::string> seats_of(const proceedings::State& state);
std::string cards_html(const proceedings::State& state, const std::vector<auth::Card>& cards,
                       const std::string& url);
std::string cards_json(const std::vector<auth::Card>& cards, const std::string& url);

}  // namespace nameplate::ctl
