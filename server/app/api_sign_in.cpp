// Signing in and out over HTTP: a typed code, a token from a QR code or a one-time link, and the
// cookie.
#include <algorithm>
#include <string_view>

#include "server/app/api.hpp"
#include "server/app/cookie.hpp"
#include "server/app/http_json.hpp"
#include "server/app/seats.hpp"
#include "server/app/way_back.hpp"
#include "server/auth/access.hpp"
#include "server/auth/cards.hpp"
#include "server/auth/code_checker.hpp"

namespace nameplate::app {
namespace {

// Longer than any round; ending a sign-in is the server's matter, not the browser's.
constexpr const char* kCookieLife = "2592000";
constexpr std::size_t kCodeBytes = 64;
constexpr std::size_t kTokenBytes = 128;
// By the card's QR code or a link: so many at once for one seat, then one a second.
constexpr std::int64_t kJoinEveryMs = 1000;
constexpr int kJoinBurst = 60;
constexpr std::int64_t kBusyMs = 3000;  // when as many codes as may wait are being checked

std::string set_cookie(std::string_view value, const char* life, bool secure) {
  std::string cookie = std::string(kCookie) + "=" + std::string(value) +
                       "; Path=/; Max-Age=" + life + "; HttpOnly; SameSite=Strict";
  return secure ? cookie + "; Secure" : cookie;
}

// What a person may recognise a device by, without its whole pedigree.
std::string client_name(const net::HttpRequest& request) {
  static constexpr std::pair<const char*, const char*> kKinds[] = {
      {"iPhone", "iPhone"}, {"iPad", "iPad"},     {"Android", "Android"}, {"Windows", "Windows"},
      {"Macintosh", "Mac"}, {"CrOS", "ChromeOS"}, {"Linux", "Linux"}};
  for (const auto& [mark, name] : kKinds) {
    if (request.user_agent.find(mark) != std::string::npos) return name;
  }
  std::string name = request.user_agent.substr(0, 32);
  std::erase_if(name, [](unsigned char c) { return c < 0x20 || c > 0x7E; });
  return name.empty() ? "device" : name;
}

boost::json::object seat_facts(const sync::Seat& seat) {
  return {{"seat", seat.seat},
          {"role", role_word(seat.seat)},
          {"participant", seat.participant},
          {"device", seat.device},
          {"go", page_of(seat.role)}};
}

}  // namespace

std::optional<sync::Seat> Api::seat_of(const net::HttpRequest& request) const {
  const std::string_view cookie = cookie_in(request.cookie);
  if (cookie.empty()) return std::nullopt;
  const auto device = parts_.access.who(cookie);
  if (!device) return std::nullopt;
  auto seat = seat_by_name(device->seat);
  if (!seat) return std::nullopt;
  seat->device = device->device;
  seat->signed_in = true;
  return seat;
}

bool Api::secure(const net::HttpRequest& request) const {
  return request.secure || parts_.public_url.starts_with("https://");
}

// A browser has one cookie: whoever signs in anew leaves the seat it had. The same seat's other
// tabs stay, under the new device's name, so that they can still be signed out.
net::HttpResponse Api::signed_in(const net::HttpRequest& request,
                                 const std::optional<sync::Seat>& before,
                                 const auth::SignIn& sign_in) {
  if (before && before->seat == sign_in.device.seat) {
    parts_.hub.rename_device(before->device, sign_in.device.device);
  } else if (before) {
    parts_.hub.sign_out(before->device);
  }
  auto seat = *seat_by_name(sign_in.device.seat);
  seat.device = sign_in.device.device;
  parts_.journal.info("signed_in", {{"device", seat.device}});
  // Every console is told at once: a stolen card is seen the moment it is used.
  if (sync::is_podium(seat.role)) {
    note_access(seat, v1::NoteAccess::DEVICE_SIGNED_IN, seat.seat, 1, sign_in.device.client);
  }
  auto response = json_response(200, seat_facts(seat));
  response.headers.emplace_back("Set-Cookie",
                                set_cookie(sign_in.cookie.reveal(), kCookieLife, secure(request)));
  return response;
}

Api::Renewed Api::renew(const net::HttpRequest& request, const sync::Seat& seat) {
  const auto sign_in =
      parts_.access.sign_in(seat.seat, client_name(request), parts_.clock.wall_ms());
  const auto& device = sign_in.device;
  parts_.hub.rename_device(seat.device, device.device);
  // The old device's sign-in is over with its code. Without this act a thief who replaces the
  // secretary's own code would sit there unseen.
  auto renewed = seat;
  renewed.device = device.device;
  note_access(renewed, v1::NoteAccess::DEVICE_SIGNED_IN, seat.seat, 1, device.client);
  return {device.device, set_cookie(sign_in.cookie.reveal(), kCookieLife, secure(request))};
}

void Api::sign_in(const net::HttpRequest& request, const sync::Seat&, const net::Respond& respond) {
  const auto body = json_body(request);
  const auto typed = body ? text_member(*body, "code", kCodeBytes) : std::nullopt;
  if (!typed) return respond(error_response(400, "body"));
  const auto digits = text_member(*body, "digits", kCodeBytes);
  const auto code = auth::read_code(*typed);
  if (!code) return respond(error_response(401, "code-unknown"));
  const std::string selector = auth::selector_of(*code);
  auto candidate = parts_.access.candidate(*typed);
  const std::int64_t wait_ms =
      guesses_.wait_ms(selector, request.remote, candidate.has_value(), parts_.clock.steady_ms());
  if (wait_ms > 0) return respond(busy_response(wait_ms));
  const auto refused = [this, selector, remote = request.remote, respond] {
    guesses_.wrong(selector, remote, parts_.clock.steady_ms());
    parts_.journal.warning("code_unknown");
    respond(error_response(401, "code-unknown"));
  };
  if (!candidate) return refused();
  const auto checked = [this, request, respond, refused, selector, digits, seat = candidate->seat,
                        hash = candidate->hash, code = *code](bool good) {
    // The code may have been replaced while it was being checked.
    const auto now = parts_.access.candidate(code.reveal());
    if (!good || !now || now->seat != seat || now->hash != hash) return refused();
    guesses_.right(selector);
    // The program began to end while the code was being checked.
    if (draining_) return respond(error_response(503, "not-possible-now"));
    or_unavailable(respond, [&] {
      if (auto refusal = factor_refusal(factor_key(seat), seat, digits, request.remote))
        return respond(std::move(*refusal));
      const auto before = seat_of(request);
      respond(signed_in(request, before,
                        parts_.access.sign_in(seat, client_name(request), parts_.clock.wall_ms(),
                                              before ? before->device : std::string())));
    });
  };
  // The checker's thread may outlive this object while the server stops: nothing of it is read
  // there.
  const WayBack<bool> back(parts_.io, [this, respond, checked](bool good) {
    or_unavailable(respond, [&] { checked(good); });
  });
  const bool taken = parts_.checker.check(std::move(*candidate), back);
  if (!taken) respond(busy_response(kBusyMs));
}

void Api::join(const net::HttpRequest& request, const sync::Seat&, const net::Respond& respond) {
  const auto body = json_body(request);
  const auto token = body ? text_member(*body, "token", kTokenBytes) : std::nullopt;
  if (!token) return respond(error_response(400, "body"));
  if (const auto owner = parts_.access.owner_of_token(*token)) {
    const auto pace = joins_.try_emplace(owner->seat, kJoinEveryMs, kJoinBurst).first;
    const std::int64_t wait_ms = pace->second.take(parts_.clock.steady_ms());
    if (wait_ms > 0) return respond(busy_response(wait_ms));
    // A link was made on the server's own machine, by whoever could also remove the second factor.
    auto refusal = owner->once
                       ? std::nullopt
                       : factor_refusal(factor_key(owner->seat), owner->seat,
                                        text_member(*body, "digits", kCodeBytes), request.remote);
    if (refusal) return respond(std::move(*refusal));
  }
  const auto before = seat_of(request);
  const auto sign_in =
      parts_.access.sign_in_by_token(*token, client_name(request), parts_.clock.wall_ms(),
                                     before ? before->device : std::string());
  if (!sign_in) {
    parts_.journal.warning("token_unknown");
    return respond(error_response(401, "code-unknown"));
  }
  respond(signed_in(request, before, *sign_in));
}

void Api::me(const net::HttpRequest&, const sync::Seat& seat, const net::Respond& respond) {
  respond(json_response(200, seat_facts(seat)));
}

void Api::sign_out(const net::HttpRequest& request, const sync::Seat& seat,
                   const net::Respond& respond) {
  parts_.access.sign_out_device(seat.device);
  parts_.hub.sign_out(seat.device);
  parts_.journal.info("signed_out", {{"device", seat.device}});
  net::HttpResponse response;
  response.status = 204;
  response.headers.emplace_back("Set-Cookie", set_cookie("", "0", secure(request)));
  respond(std::move(response));
}

std::string Api::link(const std::string& seat, const std::string& url) {
  const auto all = seats_of(parts_.engine.state());
  if (std::find(all.begin(), all.end(), seat) == all.end()) {
    return "error there is no seat \"" + seat.substr(0, 40) + "\" in this round";
  }
  parts_.journal.info("link_made", {{"seat", seat}});
  return "ok " +
         auth::join_url(url, parts_.access.make_link(seat, parts_.clock.wall_ms())).reveal();
}

}  // namespace nameplate::app
