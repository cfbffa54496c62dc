// The round over HTTP: what it is made of, who was heard, the record.
#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

#include "server/app/api.hpp"
#include "server/app/http_json.hpp"
#include "server/proceedings/decide.hpp"
#include "server/rounds/odd_names.hpp"
#include "server/rounds/rounds.hpp"

namespace nameplate::app {
namespace {

net::HttpResponse csv_response(std::string csv, const std::string& name) {
  net::HttpResponse response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
  response.body = std::make_shared<const std::string>(std::move(csv));
  return response;
}

net::HttpResponse faults_response(const std::vector<rounds::Fault>& faults) {
  boost::json::array list;
  for (const rounds::Fault& fault : faults) {
    list.push_back(boost::json::object{{"line", fault.line},
                                       {"column", fault.column},
                                       {"fault", fault.fault},
                                       {"value", fault.value}});
  }
  return json_response(422, boost::json::object{{"faults", std::move(list)}});
}

net::HttpResponse refused_response(const v1::Refusal& refusal) {
  boost::json::object answer{{"error", refusal_word(refusal.code())}};
  if (!refusal.field().empty()) answer["field"] = refusal.field();
  if (!refusal.participant().empty()) answer["participant"] = refusal.participant();
  return json_response(409, answer);
}

boost::json::array odd_names_json(const std::vector<rounds::OddName>& odd_names) {
  boost::json::array list;
  for (const auto& odd : odd_names)
    list.push_back(boost::json::object{{"why", rounds::word_of(odd.why)},
                                       {"code", odd.code},
                                       {"name", odd.name},
                                       {"like", odd.like}});
  return list;
}

net::HttpResponse rows_response(std::size_t rows, const boost::json::array& odd) {
  return json_response(200, boost::json::object{{"rows", rows}, {"odd", odd}});
}

std::set<std::string> codes_in(const proceedings::State& state) {
  std::set<std::string> codes;
  for (const auto& [code, participant] : state.participants) codes.insert(code);
  return codes;
}

std::optional<std::uint32_t> number_in_query(const std::string& query, const std::string& name) {
  const std::string key = name + "=";
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string part = query.substr(at, end - at);
    at = end + 1;
    if (!part.starts_with(key)) continue;
    std::uint32_t value = 0;
    const char* const stop = part.data() + part.size();
    const auto [read, failed] = std::from_chars(part.data() + key.size(), stop, value);
    if (failed != std::errc() || read != stop) return std::nullopt;
    return value;
  }
  return std::nullopt;
}

}  // namespace

void Api::build(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  respond(json_response(
      200, boost::json::object{{"server", NAMEPLATE_VERSION},
                               {"pages", parts_.pages.build()},
                               {"rehearsal", parts_.engine.state().settings.rehearsal()}}));
}

void Api::import_participants(const net::HttpRequest& request, const sync::Seat& seat,
                              const net::Respond& respond) {
  auto parsed = rounds::parse_participants(request.body);
  if (const auto* faults = std::get_if<1>(&parsed)) return respond(faults_response(*faults));
  v1::Command command;
  auto& list = *command.mutable_import_participants()->mutable_participants();
  for (auto& participant : std::get<0>(parsed)) *list.Add() = std::move(participant);
  const auto rows = static_cast<std::size_t>(list.size());
  import(request, seat, respond, std::move(command), rows);
}

void Api::import_groups(const net::HttpRequest& request, const sync::Seat& seat,
                        const net::Respond& respond) {
  auto parsed = rounds::parse_groups(request.body, codes_in(parts_.engine.state()));
  if (const auto* faults = std::get_if<1>(&parsed)) return respond(faults_response(*faults));
  v1::Command command;
  auto& list = *command.mutable_import_groups()->mutable_groups();
  for (auto& group : std::get<0>(parsed)) *list.Add() = std::move(group);
  const auto rows = static_cast<std::size_t>(list.size());
  import(request, seat, respond, std::move(command), rows);
}

void Api::import_programme(const net::HttpRequest& request, const sync::Seat& seat,
                           const net::Respond& respond) {
  auto parsed = rounds::parse_programme(request.body, parts_.engine.state().settings.time_zone());
  if (const auto* faults = std::get_if<1>(&parsed)) return respond(faults_response(*faults));
  v1::Command command;
  auto& programme = *command.mutable_import_programme();
  auto& read = std::get<0>(parsed);
  for (auto& topic : read.topics) *programme.add_topics() = std::move(topic);
  for (auto& meeting : read.meetings) *programme.add_meetings() = std::move(meeting);
  const auto rows = static_cast<std::size_t>(programme.topics_size()) +
                    static_cast<std::size_t>(programme.meetings_size());
  import(request, seat, respond, std::move(command), rows);
}

// The file is sound; whether the round allows it is for the rules to say.
void Api::import(const net::HttpRequest& request, const sync::Seat& seat,
                 const net::Respond& respond, v1::Command command, std::size_t rows) {
  const auto odd = odd_names_json(odd_among(rounds::names_of(parts_.engine.state(), command)));
  if (number_in_query(request.query, "dry") == 1U) {
    const auto decision =
        proceedings::decide(parts_.engine.state(), actor_of(seat), command, parts_.clock.now_ms());
    if (const auto* refusal = std::get_if<v1::Refusal>(&decision)) {
      return respond(refused_response(*refusal));
    }
    return respond(rows_response(rows, odd));
  }
  parts_.loop.submit(actor_of(seat), std::move(command),
                     [this, respond, rows, odd](const v1::Reply& reply) {
                       or_unavailable(respond, [&] {
                         if (reply.has_refused()) return respond(refused_response(reply.refused()));
                         if (reply.has_not_taken())
                           return respond(error_response(503, "read-only"));
                         respond(rows_response(rows, odd));
                       });
                     });
}

// Comparing a round's names takes ten milliseconds, and every console asks at once when one
// changes.
const std::vector<rounds::OddName>& Api::odd_among(const std::vector<rounds::Named>& names) {
  std::string key;
  for (const auto& one : names)
    key += one.code + (one.group ? "\1" : "\2") + one.name.SerializeAsString() + '\n';
  if (key != odd_key_) {
    odd_ = rounds::odd_names(names);
    odd_key_ = std::move(key);
  }
  return odd_;
}

void Api::odd_names(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  respond(json_response(
      200, boost::json::object{
               {"odd", odd_names_json(odd_among(rounds::names_of(parts_.engine.state())))}}));
}

void Api::export_participants(const net::HttpRequest&, const sync::Seat&,
                              const net::Respond& respond) {
  std::vector<v1::Participant> list;
  for (const auto& [code, participant] : parts_.engine.state().participants)
    list.push_back(participant);
  respond(csv_response(rounds::write_participants(list), "participants.csv"));
}

void Api::export_groups(const net::HttpRequest&, const sync::Seat&, const net::Respond& respond) {
  std::vector<v1::Group> list;
  for (const auto& [code, group] : parts_.engine.state().groups) list.push_back(group);
  respond(csv_response(rounds::write_groups(list), "groups.csv"));
}

void Api::export_programme(const net::HttpRequest&, const sync::Seat&,
                           const net::Respond& respond) {
  const proceedings::State& state = parts_.engine.state();
  rounds::Programme programme;
  for (const auto& [id, facts] : state.topics) programme.topics.push_back(facts.topic);
  for (const auto& [id, facts] : state.meetings) programme.meetings.push_back(facts.meeting);
  respond(csv_response(rounds::write_programme(programme, state.settings.time_zone()),
                       "programme.csv"));
}

void Api::heard(const net::HttpRequest& request, const sync::Seat& seat,
                const net::Respond& respond) {
  const proceedings::State& state = parts_.engine.state();
  if (!seat.signed_in && !state.settings.open_displays())
    return respond(error_response(401, "sign-in"));
  const auto list = number_in_query(request.query, "list");
  if (!list || !state.lists.contains(*list)) return respond(error_response(404, "not-found"));
  std::vector<const proceedings::EntryFacts*> entries;
  for (const auto& [id, entry] : state.entries) {
    if (entry.list == *list && entry.state == v1::ENTRY_STATE_HEARD) entries.push_back(&entry);
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto* a, const auto* b) { return a->began_at_ms < b->began_at_ms; });
  boost::json::array heard;
  for (const auto* entry : entries) {
    heard.push_back(boost::json::object{{"entry", entry->id},
                                        {"participant", entry->participant},
                                        {"on_behalf_of", entry->on_behalf_of},
                                        {"began_at_ms", entry->began_at_ms},
                                        {"ended_at_ms", entry->ended_at_ms},
                                        {"used_ms", entry->used_ms},
                                        {"limit_ms", entry->limit_ms}});
  }
  respond(json_response(200, boost::json::object{{"heard", std::move(heard)}}));
}

}  // namespace nameplate::app
