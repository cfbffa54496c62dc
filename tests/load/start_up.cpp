// How long a start takes on a long log: acts at random as the property tests make them, written
// with the server's own engine and log, then the real server from exec to its first answer.
#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stdexcept>

#include "proto/cpp/ws_client.hpp"
#include "server/engine/engine.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"
#include "tests/support/generator.hpp"

namespace nameplate::tests {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kBatch = 512;
constexpr int kStarts = 5;

void append(store::EventLog& log, std::vector<std::string>& batch) {
  std::mutex mutex;
  std::condition_variable wake;
  std::optional<store::AppendStatus> status;
  log.append(std::move(batch), [&](store::AppendStatus said, const store::Head&, std::int64_t) {
    const std::lock_guard lock(mutex);
    status = said;
    wake.notify_one();
  });
  std::unique_lock lock(mutex);
  wake.wait(lock, [&] { return status.has_value(); });
  if (*status != store::AppendStatus::ok) throw std::runtime_error("the log could not be written");
  batch.clear();
}

// Acts until the log has `records`; refused ones leave none.
void write_log(const fs::path& path, std::size_t records) {
  store::SqliteLog log(path, store::SqliteLog::Mode::read_write);
  engine::Engine engine;
  std::int64_t now_ms = 0;
  engine.replay(log, {});
  log.read(0, [&](const store::StoredRecord& record) {
    v1::LogRecord parsed;
    parsed.ParseFromString(record.bytes);
    now_ms = std::max(now_ms, parsed.at_ms());
  });
  support::Generator generator(1);
  std::vector<std::string> batch;
  for (auto written = static_cast<std::size_t>(log.head().seq); written < records;) {
    auto wanted = generator.next(engine.state(), now_ms);
    now_ms += wanted.after_ms;
    engine::Submission submission;
    const auto id = binding::new_command_id();
    std::copy(id.begin(), id.end(), submission.id.begin());
    submission.actor = std::move(wanted.actor);
    submission.command = std::move(wanted.command);
    for (auto& record : engine.turn(now_ms, {submission}).records) {
      batch.push_back(std::move(record));
      ++written;
    }
    if (batch.size() >= kBatch) append(log, batch);
  }
  if (!batch.empty()) append(log, batch);
}

// What of a start is reading and checking the chain, and what the rules and rows on top of it.
struct Parts {
  double read_ms = 0;
  double replay_ms = 0;
};
Parts parts_of(const fs::path& path) {
  store::SqliteLog log(path, store::SqliteLog::Mode::read_only);
  const auto began_ns = steady_ns();
  log.read(0, [](const store::StoredRecord&) {});
  const auto read_ns = steady_ns();
  engine::Engine engine;
  engine.replay(log, {});
  return {ms(read_ns - began_ns), ms(steady_ns() - read_ns)};
}

}  // namespace

int run_start_up(const Wishes& wishes) {
  const OwnFolder own;
  const auto& folder = own.path;
  ServerProcess::Options options;
  options.server_bin = wishes.server_bin;
  options.ctl_bin = wishes.ctl_bin;
  options.data = folder / "round";
  ServerProcess server(options);
  server.init(wishes.round, {"--rehearsal", "--clock-rate", "1", "--base-time", wishes.base_time});
  std::vector<double> empty_ms;
  std::vector<double> start_ms;
  const auto starts = [&](std::vector<double>& took_ms) {
    for (int i = 0; i < kStarts; ++i) {
      const auto began_ns = steady_ns();
      server.start();
      took_ms.push_back(ms(steady_ns() - began_ns));
      if (i + 1 < kStarts) server.stop();
    }
  };
  starts(empty_ms);
  const auto empty_kib = server.resident_kib();
  server.stop();
  write_log(folder / "round/log.db", wishes.records);
  const auto parts = parts_of(folder / "round/log.db");
  starts(start_ms);
  const auto resident_kib = server.resident_kib();
  server.stop();
  fmt::print(
      R"({{"scenario":"start-up","records":{},"load_average":{:.1f},"log_kib":{},"start_ms":{{"p50":{:.0f},"max":{:.0f}}},)"
      R"("empty_start_ms":{{"p50":{:.0f},"max":{:.0f}}},"read_and_check_ms":{:.0f},"read_check_and_replay_ms":{:.0f},)"
      R"("server_kib":{},"empty_server_kib":{}}})"
      "\n",
      wishes.records, wishes.machine_load, fs::file_size(folder / "round/log.db") / 1024,
      quantile(start_ms, 0.5), quantile(start_ms, 1), quantile(empty_ms, 0.5),
      quantile(empty_ms, 1), parts.read_ms, parts.replay_ms, resident_kib, empty_kib);
  return 0;
}

}  // namespace nameplate::tests
