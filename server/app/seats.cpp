#include "server/app/seats.hpp"

#include <map>

#include "server/auth/access.hpp"

namespace nameplate::app {

std::optional<sync::Seat> seat_by_name(const std::string& seat) {
  static const std::map<std::string, v1::Role> roles = {
      {"presiding", v1::ROLE_PRESIDING},   {"cofacilitator", v1::ROLE_COFACILITATOR},
      {"secretary", v1::ROLE_SECRETARY},   {"officer", v1::ROLE_OFFICER},
      {"delegation", v1::ROLE_DELEGATION}, {"booth", v1::ROLE_BOOTH},
      {"display", v1::ROLE_DISPLAY},       {"public", v1::ROLE_PUBLIC}};
  const auto name = auth::read_seat(seat);
  if (!name) return std::nullopt;
  sync::Seat found;
  found.role = roles.at(name->role);
  found.participant = name->participant;
  found.seat = seat;
  return found;
}

std::string role_word(const std::string& seat) { return seat.substr(0, seat.find(':')); }

std::string page_of(v1::Role role) {
  if (sync::is_podium(role)) return "/console";
  return role == v1::ROLE_DELEGATION ? "/delegate" : "/display";
}

std::vector<std::string> delegation_seats_of(const proceedings::State& state) {
  std::vector<std::string> seats;
  for (const auto& [code, participant] : state.participants) seats.push_back("delegation:" + code);
  return seats;
}

std::vector<std::string> seats_of(const proceedings::State& state) {
  std::vector<std::string> seats = {"secretary", "presiding"};
  for (const auto& seat : state.settings.presiding_seats())
    seats.push_back("cofacilitator:" + seat.code());
  for (const char* plain : {"officer", "display", "booth", "public"}) seats.emplace_back(plain);
  for (auto& delegation : delegation_seats_of(state)) seats.push_back(std::move(delegation));
  return seats;
}

}  // namespace nameplate::app
