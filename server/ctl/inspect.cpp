// What proves a round afterwards: verify, replay, record, backup, restore. All read the log only.
#include <google/protobuf/util/json_util.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "nameplate/v1/row.pb.h"
#include "server/auth/access.hpp"
#include "server/ctl/ctl.hpp"
#include "server/engine/engine.hpp"
#include "server/proceedings/invariants.hpp"
#include "server/publish/publish.hpp"
#include "server/record/record.hpp"
#include "server/store/memory_log.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

std::string hex(const std::uint8_t* bytes, std::size_t size) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    out += kDigits[bytes[i] >> 4U];
    out += kDigits[bytes[i] & 15U];
  }
  return out;
}

// A data folder, a backup's folder, or the file itself.
std::string log_at(const std::string& path) {
  return fs::is_directory(path) ? log_path(path) : path;
}

store::SqliteLog open_read_only(const std::string& path) {
  return {log_at(path), store::SqliteLog::Mode::read_only};
}

}  // namespace

int verify(const std::string& path) {
  auto log = open_read_only(path);
  proceedings::State state;
  std::uint64_t records = 0;
  std::uint64_t events = 0;
  proceedings::Touched touched;
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord record;
    if (!record.ParseFromString(stored.bytes))
      throw store::LogFault("The log is damaged: record " + std::to_string(stored.seq) +
                            " cannot be read. Restore a backup.");
    try {
      touched.clear();
      proceedings::apply(state, stored.seq, record, touched);
    } catch (const proceedings::ApplyFault& fault) {
      throw store::LogFault("The log is damaged: record " + std::to_string(stored.seq) + ": " +
                            fault.what() + ". Restore a backup.");
    }
    if (const auto broken = proceedings::broken_invariants(state); !broken.empty())
      throw store::LogFault("After record " + std::to_string(stored.seq) + ": " + broken.front() +
                            ".");
    ++records;
    events += static_cast<std::uint64_t>(record.events_size());
  });
  const auto head = log.head();
  if (head.seq != records) throw store::LogFault("The log's head is not its last record.");
  print(std::to_string(records) + " acts, " + std::to_string(events) +
        " events, chain ok, invariants ok\nhead " + std::to_string(head.seq) + " " +
        hex(head.hash.data(), head.hash.size()) + "\n");
  return kOk;
}

int replay(const std::string& data, std::uint64_t to, bool digest_only) {
  auto log = open_read_only(data);
  // The engine replays a whole log, so it is given the part that is wanted.
  store::MemoryLog part(log.epoch());
  log.read(0, [&](const store::StoredRecord& record) {
    if (to == 0 || record.seq <= to) part.records.push_back(record);
  });
  if (to > part.records.size())
    throw Trouble(kUsage, "The log ends at act " + std::to_string(part.records.size()) + ".");
  engine::Engine engine;
  engine.replay(part, {});
  const auto digest = engine.digest();
  const std::string line =
      "act " + std::to_string(part.records.size()) + " digest " +
      hex(reinterpret_cast<const std::uint8_t*>(digest.data()), digest.size()) + "\n";
  if (digest_only) {
    print(line);
    return kOk;
  }
  for (const auto& row : publish::all_rows(engine.state())) {
    v1::Row message;
    if (!row.bytes || !message.ParseFromString(*row.bytes)) continue;
    std::string json;
    google::protobuf::util::JsonPrintOptions options;
    options.preserve_proto_field_names = true;
    if (!google::protobuf::util::MessageToJsonString(message, &json, options).ok()) continue;
    print(row.key + " " + json + "\n");
  }
  print(line);
  return kOk;
}

int record(const std::string& data, const std::string& format, const std::string& out) {
  auto log = open_read_only(data);
  record::Recorder recorder;
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord one;
    if (!one.ParseFromString(stored.bytes))
      throw store::LogFault("The log is damaged: record " + std::to_string(stored.seq) +
                            " cannot be read.");
    recorder.add(stored.seq, one, stored.hash);
  });
  const auto round = recorder.take();
  const std::string text = format == "csv"    ? record::statements_csv(round)
                           : format == "acts" ? record::acts_csv(round)
                           : format == "json" ? record::to_json(round)
                                              : record::to_html(round);
  if (out.empty() || out == "-")
    print(text);
  else
    write_file(out, text, 0600);
  return kOk;
}

int backup(const std::string& data, const std::string& to) {
  if (fs::exists(to)) throw Trouble(kCannotCreate, "There is something already at " + to + ".");
  if (::mkdir(to.c_str(), S_IRWXU) != 0)
    throw Trouble(kCannotCreate, "Cannot make the folder " + to + ".");
  try {
    store::SqliteLog::backup(log_path(data), log_path(to));
    if (fs::exists(access_path(data))) auth::Access::backup(access_path(data), access_path(to));
    if (fs::exists(data + "/rehearsal-clock"))
      fs::copy_file(data + "/rehearsal-clock", to + "/rehearsal-clock");
  } catch (...) {
    fs::remove_all(to);
    throw;
  }
  print("A copy is in " + to + ".\n");
  return kOk;
}

// Another epoch: screens that saw what came after the backup must forget it.
int restore(const std::string& from, const std::string& data) {
  verify(from);
  if (fs::exists(data))
    throw Trouble(kCannotCreate, "There is something already at " + data + ". Move it away first.");
  const std::string part = data + ".part";
  fs::remove_all(part);
  if (::mkdir(part.c_str(), S_IRWXU) != 0)
    throw Trouble(kCannotCreate, "Cannot make the folder " + part + ".");
  store::SqliteLog::backup(log_at(from), log_path(part));
  const std::string folder = fs::is_directory(from) ? from : fs::path(from).parent_path().string();
  if (fs::exists(access_path(folder))) auth::Access::backup(access_path(folder), access_path(part));
  if (fs::exists(folder + "/rehearsal-clock"))
    fs::copy_file(folder + "/rehearsal-clock", part + "/rehearsal-clock");
  std::uint64_t epoch = 0;
  while (epoch == 0) randombytes_buf(&epoch, sizeof epoch);
  store::set_epoch(log_path(part), epoch);
  fs::rename(part, data);
  print("Restored into " + data + ", under a new epoch: every screen loads anew.\n");
  return kOk;
}

}  // namespace nameplate::ctl
