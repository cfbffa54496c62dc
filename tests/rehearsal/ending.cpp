#include "tests/rehearsal/ending.hpp"

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <optional>

#include "proto/cpp/http_client.hpp"
#include "server/engine/engine.hpp"
#include "server/publish/publish.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::tests {

namespace {

void download_record(Chamber& chamber, const std::string& data) {
  const auto address = *binding::parse_server(chamber.server().url());
  for (const char* kind : {"csv", "json", "html"}) {
    const auto answer = binding::http(address, {}, "GET", fmt::format("/api/record.{}", kind), "",
                                      chamber.cookie());
    expect(answer.ok() && answer.body.size() > 1000,
           fmt::format("the record can be downloaded as {} ({}, {} bytes)", kind, answer.status,
                       answer.body.size()));
    std::ofstream(fmt::format("{}/record.{}", data, kind), std::ios::binary) << answer.body;
  }
}

struct Truth {
  std::map<publish::AudienceId, std::uint32_t> hashes;
  std::map<std::string, std::vector<std::uint64_t>> acts;  // by command id
  std::uint64_t records = 0;
  std::uint32_t heard = 0;
  std::optional<std::int64_t> list_opened_ms;
};

// The rows as a replay of the log makes them, and every command that is in it.
Truth read_log(const std::string& path, std::uint32_t list) {
  Truth truth;
  store::SqliteLog log(path, store::SqliteLog::Mode::read_only);
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord record;
    expect(record.ParseFromString(stored.bytes), "every record of the log can be read");
    ++truth.records;
    if (!record.command_id().empty()) truth.acts[record.command_id()].push_back(stored.seq);
    for (const auto& event : record.events()) {
      if (event.has_floor_ended()) ++truth.heard;
      const auto& changed = event.list_state_changed();
      if (!truth.list_opened_ms && event.has_list_state_changed() && changed.list() == list &&
          changed.state() == v1::LIST_STATE_OPEN)
        truth.list_opened_ms = record.at_ms();
    }
  });
  engine::Engine engine;
  engine.replay(log, {});
  for (const auto& row : publish::all_rows(engine.state()))
    if (row.bytes) truth.hashes[row.audience] += publish::row_hash(row.key, *row.bytes);
  return truth;
}

bool in_sync(const Seat& seat, const Truth& truth) {
  const auto& session = seat.client->session();
  for (const int number : session.welcome()->audiences()) {
    const auto audience = static_cast<v1::Audience>(number);
    const publish::AudienceId id{audience,
                                 audience == v1::AUDIENCE_DELEGATION ? seat.participant : ""};
    const auto found = truth.hashes.find(id);
    const auto expected = found == truth.hashes.end() ? 0 : found->second;
    if (session.replica().hash(audience) != expected) {
      fmt::print(stderr, "{} shows {:08x} for audience {}, the log makes {:08x}\n", seat.seat,
                 session.replica().hash(audience), number, expected);
      return false;
    }
  }
  return true;
}

}  // namespace

Ending end_of_the_day(Chamber& chamber, Story& story, const std::string& ctl_bin,
                      const std::string& data) {
  story.settle();
  Ending ending;
  ending.clients = chamber.everybody().size();
  expect(chamber.hash_faults() == 0, "no client ever found other rows than the server's");
  download_record(chamber, data);
  expect(chamber.server().stop() == 0, "the server stops in order");
  const auto verified = run_program({ctl_bin, "verify", data});
  expect(verified.exit_code == 0 && verified.output.find("chain ok") != std::string::npos,
         fmt::format("the log is whole ({}): {}", verified.exit_code, verified.output));

  const auto truth = read_log(data + "/log.db", story.list_id());
  ending.acts = truth.records;
  ending.heard = truth.heard;
  for (const auto& seat : chamber.everybody())
    if (in_sync(*seat, truth)) ++ending.in_sync;
  for (const auto& acknowledged : chamber.acknowledged()) {
    const auto found = truth.acts.find(acknowledged.id);
    const bool once = found != truth.acts.end() && found->second.size() == 1 &&
                      found->second.front() == acknowledged.act;
    if (!once) ++ending.lost;
  }
  ending.lost += chamber.not_sent() + chamber.unanswered();
  expect(truth.list_opened_ms.has_value(), "the opening of the list is on the record");
  const auto late_ms = *truth.list_opened_ms - story.list_opens_ms();
  expect(late_ms >= 0 && late_ms <= static_cast<std::int64_t>(chamber.rate()) * 100,
         fmt::format("the list opened at its second ({} ms of meeting time late)", late_ms));
  return ending;
}

}  // namespace nameplate::tests
