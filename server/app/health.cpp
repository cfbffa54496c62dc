#include "server/app/health.hpp"

#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <boost/json/object.hpp>
#include <fstream>

#include "server/app/http_json.hpp"

namespace nameplate::app {
namespace {

net::HttpResponse plain(unsigned status, std::string text) {
  net::HttpResponse response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.headers.emplace_back("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(std::move(text));
  return response;
}

// Resident memory of this process, from the kernel; 0 when it cannot be read.
std::uint64_t resident_bytes() {
  std::ifstream in("/proc/self/statm");
  std::uint64_t total = 0, resident = 0;
  in >> total >> resident;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

std::int64_t free_bytes(const std::string& path) {
  struct statvfs volume {};
  if (::statvfs(path.c_str(), &volume) != 0) return -1;
  return static_cast<std::int64_t>(volume.f_bavail) * static_cast<std::int64_t>(volume.f_frsize);
}

void Health::handle(net::HttpRequest request, net::Respond respond) {
  if (request.method != "GET" && request.method != "HEAD") return respond(plain(405, "GET only\n"));
  // That this is answered at all says that the network thread turns.
  if (request.path == "/healthz") return respond(plain(200, "ok\n"));
  if (request.path == "/readyz") {
    if (draining_) return respond(plain(503, "stopping\n"));
    if (parts_.loop.read_only()) return respond(plain(503, "read-only: the disk is full\n"));
    return respond(plain(200, "ready\n"));
  }
  if (request.path == "/metrics") {
    auto response = plain(200, metrics());
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return respond(std::move(response));
  }
  if (request.path == "/version") {
    return respond(json_response(
        200, boost::json::object{
                 {"server", NAMEPLATE_VERSION}, {"pages", parts_.page_build}, {"protocol", 1}}));
  }
  respond(plain(404, "not found\n"));
}

std::string Health::metrics() const {
  MetricsText text;
  text.family("nameplate_build_info", "gauge", "Always 1; its labels name the build.");
  text.sample(std::uint64_t{1}, {{"version", NAMEPLATE_VERSION}, {"pages", parts_.page_build}});
  commands(text);
  clients(text);
  transport(text);
  machine(text);
  return text.text();
}

void Health::commands(MetricsText& text) const {
  const LoopStats& stats = parts_.loop.stats();
  text.histogram("nameplate_commit_seconds", "Time of the log's transactions.", stats.commit);
  text.histogram("nameplate_fan_out_seconds", "Time to hand a batch's frames to the kernel.",
                 stats.fan_out);
  text.histogram("nameplate_command_seconds", "Time from a command's arrival to its answer.",
                 stats.answered);
  text.counter("nameplate_records_total", "Records made durable since the start.", stats.records);
  text.counter("nameplate_turns_total", "Turns decided since the start.", stats.turns);
  text.counter("nameplate_accepted_total", "Commands accepted.", stats.accepted);
  text.family("nameplate_refused_total", "counter", "Commands the rules refused, by code.");
  for (const auto& [code, count] : stats.refused) text.sample(count, {{"code", code}});
  text.counter("nameplate_not_taken_total",
               "Commands not taken for want of disk space or when stopping.", stats.not_taken);
  text.counter("nameplate_no_space_total", "Batches rolled back because the disk was full.",
               stats.no_space);
  text.gauge("nameplate_read_only", "1 while the disk is full.",
             std::uint64_t{parts_.loop.read_only() ? 1U : 0U});
  text.gauge("nameplate_log_seq", "Number of the last durable record.", stats.head.seq);
  const auto position = parts_.hub.standing({v1::AUDIENCE_PUBLIC, {}});
  text.gauge("nameplate_public_position", "Position of the public rows.", position.at);
  text.gauge("nameplate_public_hash", "State hash of the public rows.",
             std::uint64_t{position.hash});
  const auto podium = parts_.hub.standing({v1::AUDIENCE_PODIUM, {}});
  text.gauge("nameplate_podium_position", "Position of the podium's rows.", podium.at);
}

void Health::clients(MetricsText& text) const {
  const sync::HubStats hub = parts_.hub.stats();
  text.family("nameplate_peers", "gauge", "Peers after their Hello, by role.");
  for (int role = v1::ROLE_PRESIDING; role <= v1::ROLE_PUBLIC; ++role) {
    text.sample(std::uint64_t{hub.by_role[static_cast<std::size_t>(role)]},
                {{"role", v1::Role_Name(static_cast<v1::Role>(role))}});
  }
  text.gauge("nameplate_peers_unsigned", "Peers without a sign-in.",
             std::uint64_t{hub.unsigned_peers});
  text.gauge("nameplate_peers_lagging", "Peers that do not read what was sent.",
             std::uint64_t{hub.lagging});
  text.counter("nameplate_joined_total", "Peers that said Hello.", hub.joined);
  text.counter("nameplate_commands_total", "Commands handed to the rules.", hub.commands);
  text.counter("nameplate_rate_limited_total", "Commands beyond a rate limit.", hub.rate_limited);
  text.counter("nameplate_changes_encoded_total", "Changes frames built.", hub.encoded);
  text.counter("nameplate_changes_sent_total", "Changes frames sent.", hub.shared);
  text.counter("nameplate_snapshots_total", "Snapshots sent: joins and resynchronisations.",
               hub.snapshots);
  text.counter("nameplate_witness_mismatches_total", "Peers that showed other rows than ours.",
               hub.witness_mismatches);
  text.family("nameplate_hub_closed_total", "counter",
              "Peers closed by the protocol, by close code.");
  for (const auto& [code, count] : hub.closed) text.sample(count, {{"code", std::to_string(code)}});
}

void Health::transport(MetricsText& text) const {
  const net::Counters& net = parts_.sockets();
  text.gauge("nameplate_connections", "Open sockets, HTTP and WebSocket.",
             std::uint64_t{net.connections});
  text.gauge("nameplate_websockets", "Open WebSockets.", std::uint64_t{net.peers});
  text.counter("nameplate_accepted_connections_total", "Connections accepted.", net.accepted);
  text.counter("nameplate_out_of_descriptors_total", "Accepts that found no descriptor.",
               net.out_of_descriptors);
  text.counter("nameplate_refused_connections_total", "Connections beyond the limit.",
               net.refused_full);
  text.counter("nameplate_out_of_memory_total",
               "Connections not let in, or ended, for want of memory.", net.out_of_memory);
  text.counter("nameplate_gave_way_total", "Waiting connections closed for newer ones.",
               net.gave_way);
  text.counter("nameplate_tls_failed_total", "TLS handshakes that failed.", net.tls_failed);
  text.counter("nameplate_bad_requests_total", "Requests that were not HTTP, too big or too slow.",
               net.bad_requests);
  text.counter("nameplate_upgrades_total", "WebSockets opened.", net.upgrades);
  text.counter("nameplate_upgrades_refused_total", "WebSockets refused.", net.upgrades_refused);
  text.counter("nameplate_overrun_total", "Peers dropped at the hard limit of their queue.",
               net.overrun);
  text.family("nameplate_closed_total", "counter",
              "WebSockets closed by this server, by close code.");
  for (const auto& [code, count] : net.closed) text.sample(count, {{"code", std::to_string(code)}});
  text.family("nameplate_http_responses_total", "counter", "HTTP answers, by status.");
  for (const auto& [status, count] : parts_.http_answers()) {
    text.sample(count, {{"status", std::to_string(status)}});
  }
}

void Health::machine(MetricsText& text) const {
  text.gauge("nameplate_clock_drift_seconds", "Wall clock minus meeting clock; 0 in a rehearsal.",
             static_cast<double>(parts_.clock.drift_ms()) / 1000.0);
  text.gauge("nameplate_meeting_time_seconds", "The meeting clock.",
             static_cast<double>(parts_.clock.now_ms()) / 1000.0);
  text.gauge("nameplate_disk_free_bytes", "Free on the volume of the round's folder.",
             free_bytes(parts_.data));
  text.gauge("nameplate_resident_bytes", "Memory of this process.", resident_bytes());
  const std::int64_t ends_s = parts_.certificate_ends_s();
  if (ends_s > 0)
    text.gauge("nameplate_certificate_ends_seconds", "When the TLS certificate ends.", ends_s);
}

}  // namespace nameplate::app
