// The record over HTTP: as a table, as data, and as a page to print.

#include "server/app/api.hpp"
#include "server/app/http_json.hpp"
#include "server/app/record_desk.hpp"
#include "server/app/sealing.hpp"
#include "server/app/way_back.hpp"

namespace nameplate::app {

void Api::record_csv(const net::HttpRequest& request, const sync::Seat&,
                     const net::Respond& respond) {
  const bool acts = request.query == "acts=1";
  net::HttpResponse response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", acts
                                                           ? "attachment; filename=\"acts.csv\""
                                                           : "attachment; filename=\"record.csv\"");
  make_record(acts ? record::acts_csv : record::statements_csv, std::move(response), respond);
}

void Api::record_json(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  net::HttpResponse response;
  response.content_type = "application/json";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"record.json\"");
  make_record(record::to_json, std::move(response), respond);
}

void Api::record_html(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  net::HttpResponse response;
  response.content_type = "text/html; charset=utf-8";
  // The page carries its own style and nothing else.
  response.headers.emplace_back(
      "Content-Security-Policy",
      "default-src 'none'; style-src " + record::html_style_source() +
          "; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  make_record(record::to_html, std::move(response), respond);
}

void Api::seals(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  boost::json::array list;
  for (const auto& seal : parts_.sealing.seals())
    list.push_back(boost::json::object{
        {"act", seal.seq}, {"at_ms", seal.at_ms}, {"fingerprint", store::fingerprint(seal.hash)}});
  respond(json_response(200, boost::json::object{{"by", parts_.sealing.by()},
                                                 {"owed", parts_.sealing.owed()},
                                                 {"seals", std::move(list)}}));
}

void Api::seal(const net::HttpRequest&, const sync::Seat& seat, const net::Respond& respond) {
  parts_.sealing.seal(
      parts_.engine.state(), parts_.loop.stats().head, parts_.clock.now_ms(),
      [this, seat, respond](const std::optional<store::Seal>& made, const std::string&) {
        or_unavailable(respond, [&] {
          if (!made) return respond(error_response(503, "not-possible-now"));
          seals({}, seat, respond);
        });
      });
}

void Api::seal_now(const Reply& reply) {
  parts_.sealing.seal(parts_.engine.state(), parts_.loop.stats().head, parts_.clock.now_ms(),
                      [reply](const std::optional<store::Seal>& made, const std::string& why) {
                        reply(made ? "ok " + store::seal_line(*made) : "error " + why);
                      });
}

void Api::make_record(std::string (*write)(const record::Round&), net::HttpResponse response,
                      const net::Respond& respond) {
  struct Made {
    std::shared_ptr<const std::string> text;
    std::string fault;
  };
  // The desk's thread may outlive this object while the server stops: nothing of it is read there.
  const WayBack<Made> back(parts_.io, [this, response, respond](const Made& made) {
    or_unavailable(respond, [&] {
      if (!made.text) {
        parts_.journal.error("record_not_made", {{"fault", made.fault}});
        return respond(error_response(500, "record"));
      }
      auto answer = response;
      answer.body = made.text;
      respond(std::move(answer));
    });
  });
  const bool taken =
      parts_.desk.make(write, [back](std::shared_ptr<const std::string> text, std::string fault) {
        back({std::move(text), std::move(fault)});
      });
  if (taken) return;
  auto busy = error_response(503, "busy");
  busy.headers.emplace_back("Retry-After", "2");
  respond(std::move(busy));
}

}  // namespace nameplate::app
