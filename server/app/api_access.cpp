// Codes and devices over HTTP, for the secretary: who sits where, new codes with their cards,
// signing out.
#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <utility>

#include "server/app/api.hpp"
#include "server/app/http_json.hpp"
#include "server/app/origin.hpp"
#include "server/app/seats.hpp"
#include "server/app/way_back.hpp"
#include "server/auth/access.hpp"
#include "server/auth/cards.hpp"

namespace nameplate::app {
namespace {

constexpr std::size_t kNameBytes = 64;
constexpr std::size_t kMostSeats = 1000;

boost::json::object card_facts(const auth::Card& card, const std::string& url) {
  const auto join = auth::join_url(url, card.token);
  const auto seat = seat_by_name(card.seat);
  return {{"seat", card.seat},
          {"role", role_word(card.seat)},
          {"participant", seat ? seat->participant : std::string()},
          {"code", card.code.reveal()},
          {"join_url", join.reveal()},
          {"qr_svg", auth::qr_svg(join.reveal())}};
}

}  // namespace

// Codes being made, a few at a time so that the network thread is never away for long.
struct Api::Making {
  net::HttpRequest request;
  sync::Seat by;
  net::Respond respond;
  std::vector<auth::Draft> drafts;
  std::size_t replaced = 0;
  std::atomic<bool> given_up{false};  // the server stops
};

Api::Api(Parts parts) : parts_(std::move(parts)), note_timer_(parts_.io) {}
Api::~Api() {
  if (making_) making_->given_up = true;
  if (hasher_.joinable()) hasher_.join();
}

void Api::access_seats(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  std::map<std::string, auth::SeatFacts> known;
  for (auto& facts : parts_.access.list()) known[facts.seat] = std::move(facts);
  std::vector<std::string> names = seats_of(parts_.engine.state());
  const std::set<std::string> in_round(names.begin(), names.end());
  for (const auto& [name, facts] : known) {
    if (!in_round.contains(name)) names.push_back(name);  // of a participant since removed
  }
  const auto online = parts_.hub.online();
  boost::json::array seats;
  for (const std::string& name : names) {
    const auth::SeatFacts& facts = known[name];
    const auto seat = seat_by_name(name);
    boost::json::array devices;
    for (const auth::Device& device : facts.devices) {
      devices.push_back(boost::json::object{{"device", device.device},
                                            {"client", device.client},
                                            {"since_ms", device.since_ms},
                                            {"online", online.contains(device.device)}});
    }
    seats.push_back(boost::json::object{
        {"seat", name},
        {"role", role_word(name)},
        {"participant", seat ? seat->participant : std::string()},
        {"made_at_ms", facts.made_at_ms},
        {"second_factor_since_ms", parts_.access.second_factors().since_ms(name).value_or(0)},
        {"devices", std::move(devices)}});
  }
  respond(json_response(200, boost::json::object{{"seats", std::move(seats)}}));
}

void Api::access_make(const net::HttpRequest& request, const sync::Seat& seat,
                      const net::Respond& respond) {
  const auto body = json_body(request);
  if (!body) return respond(error_response(400, "body"));
  const proceedings::State& state = parts_.engine.state();
  const std::vector<std::string> all = seats_of(state);
  std::vector<std::string> seats;
  if (const auto which = text_member(*body, "which", kNameBytes)) {
    if (*which != "all" && *which != "missing" && *which != "delegations") {
      return respond(error_response(400, "which"));
    }
    seats = *which == "delegations" ? delegation_seats_of(state) : all;
    if (*which == "missing") {
      std::erase_if(seats,
                    [this](const std::string& name) { return parts_.access.has_code(name); });
    }
  } else if (const auto* list = body->if_contains("seats"); list != nullptr && list->is_array()) {
    for (const auto& item : list->get_array()) {
      const bool known = item.is_string() && std::find(all.begin(), all.end(),
                                                       std::string(item.get_string())) != all.end();
      if (!known) return respond(error_response(400, "seats"));
      seats.emplace_back(item.get_string());
    }
  } else {
    return respond(error_response(400, "body"));
  }
  if (seats.size() > kMostSeats) return respond(error_response(400, "seats"));
  if (making_) return respond(error_response(409, "busy"));
  auto drafts = parts_.access.think_up(seats);
  making_ = std::make_shared<Making>();
  making_->request = request;
  making_->by = seat;
  making_->respond = respond;
  making_->drafts = std::move(drafts);
  for (const auto& name : seats) making_->replaced += parts_.access.has_code(name) ? 1 : 0;
  try {
    hash_drafts();
  } catch (...) {  // no thread: else nobody could ever make codes again
    making_.reset();
    throw;
  }
}

// Hashing is slow on purpose: on the server's thread it would stop the meeting for everybody.
void Api::hash_drafts() {
  if (hasher_.joinable()) hasher_.join();
  const WayBack<std::string> back(parts_.io, [this](const std::string& fault) {
    const auto making = making_;
    or_unavailable(making->respond, [&] { put_made(fault); });
    making->respond = nullptr;  // not to end on the hasher's thread, which may still hold the rest
  });
  hasher_ = std::thread([making = making_, back] {
    std::string fault;
    try {
      for (auto& draft : making->drafts) {
        if (making->given_up) return;
        auth::Access::hash_code(draft);
      }
    } catch (const std::exception& error) {
      fault = words_of(error);
    }
    back(std::move(fault));
  });
}

// All at once: nobody is left with a new code and no card.
void Api::put_made(const std::string& fault) {
  const auto making = std::exchange(making_, nullptr);
  // Signed out while they were hashed: whoever was put out gets no card and no way back in. A
  // device's name holds its seat, so this one cannot have become another's.
  if (!parts_.access.has_device(making->by.device)) {
    parts_.journal.warning("codes_not_made", {{"signed_out", making->by.device}});
    return making->respond(error_response(401, "sign-in"));
  }
  if (draining_) return making->respond(error_response(503, "not-possible-now"));
  std::vector<auth::Card> cards;
  try {
    if (!fault.empty()) throw std::runtime_error(fault);
    cards = parts_.access.put_codes(std::move(making->drafts), parts_.clock.wall_ms());
  } catch (const std::exception& error) {
    parts_.journal.error("codes_not_made", {{"fault", error.what()}});
    return making->respond(error_response(500, "codes-not-made"));
  }
  // First of all, whatever fails below: on record, and out. Who asked keeps its socket, or the
  // cards would vanish with the page that shows them.
  if (!cards.empty()) {
    const bool one = cards.size() == 1;
    note_access(
        making->by,
        one && making->replaced == 1 ? v1::NoteAccess::CODE_REPLACED : v1::NoteAccess::CODES_MADE,
        one ? cards.front().seat : std::string(), cards.size());
  }
  for (const auto& card : cards) parts_.hub.sign_out(card.seat, making->by.device);
  const std::string url = own_url(making->request, parts_.public_url);
  boost::json::array told;
  bool own = false;
  for (const auto& card : cards) {
    own = own || card.seat == making->by.seat;
    told.push_back(card_facts(card, url));
  }
  parts_.journal.info("codes_made", {{"count", static_cast<std::int64_t>(cards.size())}});
  or_unavailable(making->respond, [&] {
    boost::json::object body{{"cards", std::move(told)}};
    if (!own) return making->respond(json_response(200, std::move(body)));
    auto renewed = renew(making->request, making->by);
    body["device"] = renewed.device;
    auto response = json_response(200, std::move(body));
    response.headers.emplace_back("Set-Cookie", std::move(renewed.set_cookie));
    making->respond(std::move(response));
  });
}

void Api::access_sign_out(const net::HttpRequest& request, const sync::Seat& seat,
                          const net::Respond& respond) {
  const auto body = json_body(request);
  if (!body) return respond(error_response(400, "body"));
  std::string name;
  std::size_t count = 0;
  if (const auto device = text_member(*body, "device", kNameBytes)) {
    name = *device;
    count = parts_.access.sign_out_device(name) ? 1 : 0;
  } else if (const auto whole = text_member(*body, "seat", kNameBytes)) {
    name = *whole;
    count = parts_.access.sign_out_seat(name);
  } else {
    return respond(error_response(400, "body"));
  }
  if (count > 0) note_access(seat, v1::NoteAccess::DEVICES_SIGNED_OUT, name, count);
  parts_.hub.sign_out(name);  // also a socket whose sign-in is gone already
  if (count == 0) return respond(error_response(404, "not-found"));
  parts_.journal.info("devices_signed_out",
                      {{"whose", name}, {"count", static_cast<std::int64_t>(count)}});
  net::HttpResponse response;
  response.status = 204;
  respond(std::move(response));
}

}  // namespace nameplate::app
