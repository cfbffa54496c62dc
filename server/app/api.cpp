#include "server/app/api.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "server/app/http_json.hpp"
#include "server/app/origin.hpp"

namespace nameplate::app {
namespace {

bool has_type(const net::HttpRequest& request, std::string_view type) {
  const std::string_view given = request.content_type;
  return given.substr(0, given.find(';')) == type;
}

}  // namespace

v1::Actor actor_of(const sync::Seat& seat) {
  v1::Actor actor;
  actor.set_role(seat.role);
  actor.set_participant(seat.participant);
  actor.set_seat(seat.seat);
  actor.set_device(seat.device);
  return actor;
}

const Api::Routes& Api::routes() {
  static const Routes all = {
      {{"POST", "/api/sign-in"}, {Who::anybody, Body::json, &Api::sign_in}},
      {{"POST", "/api/join"}, {Who::anybody, Body::json, &Api::join}},
      {{"GET", "/api/me"}, {Who::signed_in, Body::none, &Api::me}},
      {{"POST", "/api/sign-out"}, {Who::signed_in, Body::none, &Api::sign_out}},
      {{"GET", "/api/build"}, {Who::anybody, Body::none, &Api::build}},
      {{"GET", "/api/access/seats"}, {Who::secretary, Body::none, &Api::access_seats}},
      {{"POST", "/api/access/make"}, {Who::secretary, Body::json, &Api::access_make}},
      {{"POST", "/api/access/sign-out"}, {Who::secretary, Body::json, &Api::access_sign_out}},
      {{"POST", "/api/access/second-factor/begin"},
       {Who::secretary, Body::json, &Api::factor_begin}},
      {{"POST", "/api/access/second-factor/confirm"},
       {Who::secretary, Body::json, &Api::factor_confirm}},
      {{"POST", "/api/access/second-factor/remove"},
       {Who::secretary, Body::json, &Api::factor_remove}},
      {{"POST", "/api/import/participants"},
       {Who::secretary, Body::csv, &Api::import_participants}},
      {{"POST", "/api/import/groups"}, {Who::secretary, Body::csv, &Api::import_groups}},
      {{"POST", "/api/import/programme"}, {Who::secretary, Body::csv, &Api::import_programme}},
      {{"GET", "/api/export/participants.csv"},
       {Who::secretary, Body::none, &Api::export_participants}},
      {{"GET", "/api/export/groups.csv"}, {Who::secretary, Body::none, &Api::export_groups}},
      {{"GET", "/api/export/programme.csv"}, {Who::secretary, Body::none, &Api::export_programme}},
      {{"GET", "/api/odd-names"}, {Who::podium, Body::none, &Api::odd_names}},
      {{"GET", "/api/heard"}, {Who::anybody, Body::none, &Api::heard}},
      {{"GET", "/api/record.csv"}, {Who::podium, Body::none, &Api::record_csv}},
      {{"GET", "/api/record.json"}, {Who::podium, Body::none, &Api::record_json}},
      {{"GET", "/api/record.html"}, {Who::podium, Body::none, &Api::record_html}},
      {{"GET", "/api/seals"}, {Who::podium, Body::none, &Api::seals}},
      {{"POST", "/api/seals"}, {Who::podium, Body::json, &Api::seal}},
  };
  return all;
}

void Api::handle(net::HttpRequest request, net::Respond respond) {
  if (request.method != "POST") {
    if (auto page = parts_.pages.answer(request)) {
      if (request.method != "GET" && request.method != "HEAD") page = error_response(405, "method");
      ++answered_[page->status];
      return respond(std::move(*page));
    }
  }
  const net::Respond tell = [this, respond](net::HttpResponse response) {
    ++answered_[response.status];
    bool cached = false;
    for (const auto& header : response.headers) cached = cached || header.first == "Cache-Control";
    if (!cached) response.headers.emplace_back("Cache-Control", "no-store");
    add_security_headers(response, {}, false);
    respond(std::move(response));
  };
  or_unavailable(tell, [&] { route(request, tell); });
}

void Api::or_unavailable(const net::Respond& respond, const std::function<void()>& act) {
  try {
    act();
  } catch (const std::exception& fault) {
    try {
      parts_.journal.error("not_possible_now", {{"fault", fault.what()}});
      respond(error_response(503, "not-possible-now"));
    } catch (const std::bad_alloc&) {  // without an answer its connection ends
    }
  }
}

// In this order: is it there, is it in its form, may this page ask, may this person ask.
void Api::route(const net::HttpRequest& request, const net::Respond& respond) {
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  const auto found = routes().find({method, request.path});
  if (found == routes().end()) {
    for (const auto& [key, other] : routes()) {
      if (key.second == request.path) return respond(error_response(405, "method"));
    }
    return respond(error_response(404, "not-found"));
  }
  const Route& wanted = found->second;
  if (method == "POST" && !same_origin(request, parts_.public_url)) {
    return respond(error_response(403, "origin"));
  }
  // A form of a foreign page can send neither of these types without asking first.
  if (wanted.body == Body::json && !has_type(request, "application/json")) {
    return respond(error_response(415, "content-type"));
  }
  if (wanted.body == Body::csv && !has_type(request, "text/csv")) {
    return respond(error_response(415, "content-type"));
  }
  const auto seat = seat_of(request);
  if (wanted.who != Who::anybody && !seat) return respond(error_response(401, "sign-in"));
  const bool allowed = wanted.who == Who::anybody || wanted.who == Who::signed_in ||
                       (wanted.who == Who::podium && sync::is_podium(seat->role)) ||
                       seat->role == v1::ROLE_SECRETARY;
  if (!allowed) return respond(error_response(403, "not-allowed"));
  // The log takes no acts any more: who came in now would be on no record and alarm nobody.
  if (draining_ && method == "POST" && request.path != "/api/sign-out") {
    return respond(error_response(503, "not-possible-now"));
  }
  (this->*wanted.handler)(request, seat.value_or(sync::Seat{}), respond);
}

void Api::operate(const std::string& line, const std::string& url, const Reply& reply) {
  const auto space = std::min(line.find(' '), line.size());
  const std::string what = line.substr(0, space);
  const std::string seat = space < line.size() ? line.substr(space + 1) : std::string();
  try {
    if (line == "seal") return seal_now(reply);
    if (what == "link") return reply(link(seat, url));
    if (what == "second-factor") return reply(second_factor(seat));
    if (what == "second-factor-remove") return reply(remove_second_factor(seat));
    reply("error unknown request");
  } catch (const std::exception& fault) {
    reply(std::string("error ") + fault.what());
  }
}

std::variant<sync::Seat, unsigned> Api::admit(const net::HttpRequest& request) const {
  if (!same_origin(request, parts_.public_url)) return 403U;
  // Without a sign-in the hub decides by the Hello whether the wish is open.
  return seat_of(request).value_or(sync::Seat{});
}

}  // namespace nameplate::app
