#include "tests/sim/checks.hpp"

#include <algorithm>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/invariants.hpp"
#include "server/publish/publish.hpp"
#include "tests/sim/client_end.hpp"
#include "tests/sim/server_end.hpp"

namespace nameplate::sim {
namespace {

constexpr const char* kNote = "SECRET-NOTE-";
constexpr const char* kReply = "SECRET-REPLY-";

bool is_chair(const sync::Seat& seat) {
  return sync::is_podium(seat.role) && seat.role != v1::ROLE_OFFICER;
}

std::string shown(const proceedings::Floor& floor) {
  return "entry " + std::to_string(floor.entry) + ", used " + std::to_string(floor.used_ms) +
         ", since " + std::to_string(floor.since_ms);
}

// The acts that have nothing to do with who speaks: the running clock stays byte-equal.
bool leaves_the_floor(v1::Command::ActCase act) {
  return act == v1::Command::kMoveEntry || act == v1::Command::kWithdraw ||
         act == v1::Command::kInscribe || act == v1::Command::kNotNow ||
         act == v1::Command::kReady || act == v1::Command::kProposeSwap ||
         act == v1::Command::kAnswerSwap || act == v1::Command::kRequestReply;
}

}  // namespace

std::string note_of(const std::string& secret) { return kNote + secret; }
std::string reply_reason_of(const std::string& participant) { return kReply + participant + "!"; }

Watch::Before::Before(const proceedings::State& state) : floor(state.floor) {
  for (const auto& [id, list] : state.lists) lists[id] = list.state;
  for (const auto& [id, point] : state.points) {
    if (point.state != v1::POINT_STATE_RAISED || point.kind != v1::POINT_KIND_ORDER) continue;
    first_point = id;
    break;
  }
}

// Written a second time from the rules' text, not from their code: a slip there must not hide here.
void Watch::decided(const Before& before, const engine::Turn& turn,
                    const proceedings::State& after) {
  for (const auto& broken : proceedings::broken_invariants(after)) {
    std::string acts;
    for (const auto& bytes : turn.records) {
      v1::LogRecord record;
      if (record.ParseFromString(bytes)) acts += " " + record.command().ShortDebugString();
    }
    fail("invariant: " + broken + " after" + acts);
  }
  if (turn.records.size() != 1) return;  // several acts: which did what?
  v1::LogRecord record;
  if (!record.ParseFromString(turn.records.front())) return fail("a record cannot be read");
  const auto act = record.command().act_case();
  if (leaves_the_floor(act) && !(before.floor == after.floor))
    fail("the running clock was touched: " + shown(before.floor) + " -> " + shown(after.floor));
  if (act == v1::Command::kInscribe) {
    const auto found = before.lists.find(record.command().inscribe().list());
    const bool takes =
        found != before.lists.end() &&
        (found->second == v1::LIST_STATE_OPEN || found->second == v1::LIST_STATE_CLOSING_ANNOUNCED);
    const bool podium =
        record.actor().role() != v1::ROLE_DELEGATION && record.actor().role() != v1::ROLE_OFFICER;
    if (!takes && !podium) fail("a name was taken by a list that takes none");  // 73/115
  }
  if (act == v1::Command::kRecognisePoint && before.floor.voting == v1::VOTING_NONE &&
      record.command().recognise_point().point() != before.first_point)
    fail("a point of order was taken before an earlier one");  // 71/113
}

void Watch::restarted(ServerEnd& server) {
  for (const auto* client : clients) {
    const auto& replica = client->session().replica();
    for (const auto audience : replica.audiences()) {
      const bool own = audience == v1::AUDIENCE_DELEGATION;
      const auto standing =
          server.hub().standing({audience, own ? client->seat().participant : std::string()});
      if (replica.epoch() != 0 && replica.position(audience) > standing.at)
        fail(client->seat().device + " had seen what the disk did not keep: " +
             std::to_string(replica.position(audience)) + " of " + std::to_string(standing.at));
    }
  }
}

void Watch::sent(const sync::Seat& seat, const std::string& bytes) {
  if (!is_chair(seat) && bytes.find(kNote) != std::string::npos)
    fail(seat.device + " was sent a private note to the Chair");
  if (sync::is_podium(seat.role)) return;
  for (auto at = bytes.find(kReply); at != std::string::npos; at = bytes.find(kReply, at + 1)) {
    const auto whose = at + std::string_view(kReply).size();
    if (bytes.substr(whose, bytes.find('!', whose) - whose) != seat.participant)
      fail(seat.device + " was sent why another's right of reply was declined");
  }
}

void Watch::answered(const std::string& id, const v1::Reply& reply) {
  if (reply.has_not_taken()) return;
  acknowledged += reply.has_accepted() ? 1 : 0;
  refused += reply.has_refused() ? 1 : 0;
  const auto [known, first] = answers_.try_emplace(id, reply);
  if (!first && known->second.SerializeAsString() != reply.SerializeAsString())
    fail("the same command was answered in two ways");
}

void Watch::check_log(const store::MemoryLog& disk) {
  std::map<std::string, std::uint64_t> acts;
  for (const auto& stored : disk.records) {
    v1::LogRecord record;
    if (!record.ParseFromString(stored.bytes))
      return fail("record " + std::to_string(stored.seq) + " cannot be read");
    if (record.command_id().empty()) continue;
    if (!acts.emplace(record.command_id(), stored.seq).second)
      fail("a command was applied twice: record " + std::to_string(stored.seq));
  }
  for (const auto& [id, reply] : answers_) {
    const auto found = acts.find(id);
    if (reply.has_accepted() && found == acts.end())
      fail("an acknowledged act is lost: it was number " + std::to_string(reply.accepted().act()));
    if (reply.has_accepted() && found != acts.end() && found->second != reply.accepted().act())
      fail("an acknowledged act has another number in the log");
    if (reply.has_refused() && found != acts.end()) fail("a refused command is in the log");
  }
}

void Watch::check_rows(ServerEnd& server, const ClientEnd& client) {
  const auto& replica = client.session().replica();
  std::map<v1::Audience, std::map<std::string, std::string>> truth;
  for (const auto& row : publish::all_rows(server.engine().state()))
    if (row.audience.kind != v1::AUDIENCE_DELEGATION ||
        row.audience.participant == client.seat().participant)
      truth[row.audience.kind][row.key] = *row.bytes;
  for (const int number : client.session().welcome()->audiences()) {
    const auto audience = static_cast<v1::Audience>(number);
    const bool own = audience == v1::AUDIENCE_DELEGATION;
    const auto standing =
        server.hub().standing({audience, own ? client.seat().participant : std::string()});
    const std::string who = client.seat().device + ", " + v1::Audience_Name(audience) + ": ";
    if (replica.position(audience) != standing.at)
      fail(who + "at " + std::to_string(replica.position(audience)) + ", the server at " +
           std::to_string(standing.at));
    if (replica.hash(audience) != standing.hash) fail(who + "another state hash than the server's");
    std::map<std::string, std::string> held;
    for (const auto& [key, row] : replica.rows(audience)) held[key] = row.bytes;
    if (held == truth[audience]) continue;
    std::string differs;
    for (const auto& [key, bytes] : truth[audience])
      if (!held.contains(key) || held[key] != bytes) differs += " " + key;
    for (const auto& [key, bytes] : held)
      if (!truth[audience].contains(key)) differs += " +" + key;
    fail(who + "shows other rows than the rules have:" + differs);
  }
}

void Watch::at_rest(ServerEnd& server, store::MemoryLog& disk) {
  if (!server.up() || !server.idle()) return fail("the server did not come to rest");
  check_log(disk);
  engine::Engine again;
  again.replay(disk, {});
  if (again.digest() != server.engine().digest())
    fail("the log gives another state than the one that is shown");
  for (const auto* client : clients) {
    if (!client->live())
      fail(client->seat().device + " is not live: link " +
           std::to_string(static_cast<int>(client->session().link())) + ", code " +
           std::to_string(client->session().away_code()));
    else
      check_rows(server, *client);
  }
}

}  // namespace nameplate::sim
