// The second factor over HTTP: asked for at the door, made and ended by the secretary.
//
// Ending one needs its own digits, or a command on the server's machine: whoever has only a card,
// or a console left alone, can neither take it over nor take it away.
#include <algorithm>
#include <utility>

#include "server/app/api.hpp"
#include "server/app/http_json.hpp"
#include "server/app/seats.hpp"
#include "server/auth/access.hpp"
#include "server/auth/cards.hpp"
#include "server/auth/totp.hpp"

namespace nameplate::app {
namespace {

constexpr std::size_t kSeatBytes = 64;
constexpr std::size_t kDigitBytes = 32;

net::HttpResponse done() {
  net::HttpResponse response;
  response.status = 204;
  return response;
}

}  // namespace

// Beside the selectors of codes, which are three characters of another alphabet. Nothing but right
// digits and the server's machine forgives these: whoever may print cards could otherwise guess
// five times for each card.
std::string Api::factor_key(const std::string& seat) { return "second factor of " + seat; }
// Apart, so that slips at the console do not keep the seat's holder from signing in.
std::string Api::factor_end_key(const std::string& seat) { return "end of " + factor_key(seat); }

std::optional<net::HttpResponse> Api::factor_refusal(const std::string& key,
                                                     const std::string& seat,
                                                     const std::optional<std::string>& digits,
                                                     const std::string& remote) {
  auto& factors = parts_.access.second_factors();
  if (!factors.since_ms(seat)) return std::nullopt;
  if (!digits) return error_response(401, "second-factor");
  // Known, as the card was right: the seat's own lock alone counts, not a neighbour's slips.
  const std::int64_t wait_ms = guesses_.wait_ms(key, remote, true, parts_.clock.steady_ms());
  if (wait_ms > 0) return busy_response(wait_ms);
  if (factors.accept(seat, *digits, parts_.clock.wall_ms())) {
    guesses_.right(key);
    return std::nullopt;
  }
  guesses_.wrong(key, remote, parts_.clock.steady_ms());
  parts_.journal.warning("second_factor_wrong", {{"seat", seat}});
  return error_response(401, "second-factor-wrong");
}

void Api::factor_begin(const net::HttpRequest& request, const sync::Seat&,
                       const net::Respond& respond) {
  const auto body = json_body(request);
  const auto name = body ? text_member(*body, "seat", kSeatBytes) : std::nullopt;
  if (!name) return respond(error_response(400, "body"));
  const auto all = seats_of(parts_.engine.state());
  const auto seat = seat_by_name(*name);
  if (!seat || !sync::is_podium(seat->role) ||
      std::find(all.begin(), all.end(), *name) == all.end()) {
    return respond(error_response(400, "seat"));
  }
  const auto key = parts_.access.second_factors().begin(*name, parts_.clock.wall_ms());
  if (!key) return respond(error_response(409, "in-force"));
  const auto uri = auth::key_uri(*key, *name);
  respond(json_response(200, boost::json::object{{"seat", *name},
                                                 {"secret", auth::base32(*key).reveal()},
                                                 {"uri", uri.reveal()},
                                                 {"qr_svg", auth::qr_svg(uri.reveal())}}));
}

void Api::factor_confirm(const net::HttpRequest& request, const sync::Seat& by,
                         const net::Respond& respond) {
  const auto body = json_body(request);
  const auto seat = body ? text_member(*body, "seat", kSeatBytes) : std::nullopt;
  const auto digits = body ? text_member(*body, "digits", kDigitBytes) : std::nullopt;
  if (!seat || !digits) return respond(error_response(400, "body"));
  // Not counted as a guess: who asks was shown the key itself.
  if (!parts_.access.second_factors().confirm(*seat, *digits, parts_.clock.wall_ms()))
    return respond(error_response(422, "second-factor-wrong"));
  note_access(by, v1::NoteAccess::SECOND_FACTOR_SET, *seat, 1);
  parts_.journal.info("second_factor_set", {{"seat", *seat}});
  // Whoever came in by the card alone must not stay behind it. The console that asks was in already
  // and could have had any device signed out.
  const std::size_t ended = parts_.access.sign_out_seat(*seat, by.device);
  if (ended > 0) note_access(by, v1::NoteAccess::DEVICES_SIGNED_OUT, *seat, ended);
  parts_.hub.sign_out(*seat, by.device);
  respond(done());
}

void Api::factor_remove(const net::HttpRequest& request, const sync::Seat& by,
                        const net::Respond& respond) {
  const auto body = json_body(request);
  const auto seat = body ? text_member(*body, "seat", kSeatBytes) : std::nullopt;
  const auto digits = body ? text_member(*body, "digits", kDigitBytes) : std::nullopt;
  if (!seat || !digits) return respond(error_response(400, "body"));
  if (!parts_.access.second_factors().since_ms(*seat))
    return respond(error_response(404, "not-found"));
  if (auto refusal = factor_refusal(factor_end_key(*seat), *seat, digits, request.remote)) {
    // Whoever asks is signed in: 401 would send it to sign in again.
    if (refusal->status == 401) refusal = error_response(422, "second-factor-wrong");
    return respond(std::move(*refusal));
  }
  factor_removed(by, *seat);
  respond(done());
}

void Api::factor_removed(const sync::Seat& by, const std::string& seat) {
  parts_.access.second_factors().remove(seat);
  note_access(by, v1::NoteAccess::SECOND_FACTOR_REMOVED, seat, 1);
  guesses_.right(factor_key(seat));
  guesses_.right(factor_end_key(seat));
  parts_.journal.warning("second_factor_removed", {{"seat", seat}});
}

std::string Api::second_factor(const std::string& seat) const {
  const auto known = seat_by_name(seat);
  if (!known || !sync::is_podium(known->role))
    return "error only seats of the podium have a second factor";
  return parts_.access.second_factors().since_ms(seat) ? "ok in force" : "ok none";
}

std::string Api::remove_second_factor(const std::string& seat) {
  if (!parts_.access.second_factors().since_ms(seat))
    return "error \"" + seat.substr(0, 40) + "\" has no second factor";
  // As all that nameplatectl does.
  auto by = *seat_by_name("secretary");
  by.device = "nameplatectl";
  factor_removed(by, seat);
  return "ok removed";
}

}  // namespace nameplate::app
