#include "tests/app/round_folder.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <future>
#include <iterator>
#include <stdexcept>

#include "server/engine/engine.hpp"
#include "server/rounds/rounds.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::app::testing {
namespace {

void append(store::EventLog& log, std::vector<std::string> records) {
  std::promise<store::AppendStatus> appended;
  log.append(std::move(records), [&](store::AppendStatus status, store::Head, std::int64_t) {
    appended.set_value(status);
  });
  if (appended.get_future().get() != store::AppendStatus::ok)
    throw std::runtime_error("cannot append");
}

std::vector<v1::Command> commands_of(rounds::Round round, bool rehearsal, std::uint32_t rate) {
  std::vector<v1::Command> commands(4);
  auto& settings = *commands[0].mutable_set_round()->mutable_settings();
  settings = std::move(round.settings);
  settings.set_rehearsal(rehearsal);
  settings.set_clock_rate(rate);
  settings.set_open_displays(true);
  for (auto& one : round.participants)
    *commands[1].mutable_import_participants()->add_participants() = one;
  for (auto& one : round.groups) *commands[2].mutable_import_groups()->add_groups() = one;
  for (auto& one : round.programme.topics)
    *commands[3].mutable_import_programme()->add_topics() = one;
  for (auto& one : round.programme.meetings)
    *commands[3].mutable_import_programme()->add_meetings() = one;
  return commands;
}

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

RoundFolder::RoundFolder() {
  std::string made = (fs::temp_directory_path() / "nameplate-round-XXXXXX").string();
  if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  folder_ = made;
}
RoundFolder::~RoundFolder() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void RoundFolder::make(std::int64_t begins_ms, std::uint32_t rate) {
  const store::DataFolder held(path(), false);
  const fs::path source = fs::path(NAMEPLATE_SOURCE_DIR) / "deploy/rounds/gcm-2018-03";
  const auto parsed = rounds::parse_round_files(
      {read_file(source / "round.csv"), read_file(source / "participants.csv"),
       read_file(source / "groups.csv"), read_file(source / "programme.csv")});
  if (!std::holds_alternative<rounds::Round>(parsed))
    throw std::runtime_error("the round's files have faults");
  const std::int64_t at_ms = begins_ms > 0 ? begins_ms : 1'520'850'000'000;
  store::make_log(file("log.db"), 0x5EED, at_ms);
  store::SqliteLog log(file("log.db"), store::SqliteLog::Mode::read_write);
  engine::Engine engine;
  engine.replay(log, {});
  engine::Submission submission;
  submission.actor.set_role(v1::ROLE_SECRETARY);
  submission.actor.set_seat("secretary");
  submission.peer = 1;
  for (auto& command : commands_of(std::get<rounds::Round>(parsed), begins_ms > 0, rate)) {
    submission.command = std::move(command);
    ++submission.id[0];
    engine::Turn turn = engine.turn(at_ms, {submission});
    if (turn.records.empty()) throw std::runtime_error(turn.answers.at(0).reply.ShortDebugString());
    append(log, std::move(turn.records));
  }
}

void RoundFolder::damage() {
  sqlite3* db = nullptr;
  const bool changed = sqlite3_open(file("log.db").c_str(), &db) == SQLITE_OK &&
                       sqlite3_exec(db,
                                    "UPDATE record SET bytes = CAST(substr(bytes, 1, 20) || x'58' "
                                    "|| substr(bytes, 22) AS BLOB) "
                                    "WHERE seq = 2",
                                    nullptr, nullptr, nullptr) == SQLITE_OK &&
                       sqlite3_changes(db) == 1;
  sqlite3_close(db);
  if (!changed) throw std::runtime_error("cannot damage the log");
}

std::uint64_t RoundFolder::records() const {
  store::SqliteLog log(file("log.db"), store::SqliteLog::Mode::read_only);
  std::uint64_t count = 0;
  log.read(0, [&](const store::StoredRecord&) { ++count; });
  return count;
}

}  // namespace nameplate::app::testing
