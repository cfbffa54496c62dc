// What proves a round afterwards: verify, replay, record, backup, restore. All read the log only.
#include <google/protobuf/util/json_util.h>
#include <sodium.h>

#include <filesystem>

#include "nameplate/v1/row.pb.h"
#include "server/auth/access.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/engine/engine.hpp"
#include "server/proceedings/apply.hpp"
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

store::SqliteLog open_read_only(const std::string& path) {
  return {existing_log(path), store::SqliteLog::Mode::read_only};
}

// The round's other files, from one folder to another that is being made.
void copy_beside(const std::string& from, const std::string& to) {
  if (fs::exists(access_path(from))) auth::Access::backup(access_path(from), access_path(to));
  if (fs::exists(from + "/rehearsal-clock"))
    fs::copy_file(from + "/rehearsal-clock", to + "/rehearsal-clock");
}

}  // namespace

int verify(const std::string& path) {
  auto log = open_read_only(path);
  proceedings::State state;
  proceedings::Touched touched;
  std::uint64_t records = 0;
  std::uint64_t events = 0;
  each_record(log, [&](const store::StoredRecord& stored, const v1::LogRecord& record) {
    touched.clear();
    proceedings::apply(state, stored.seq, record, touched);
    if (const auto broken = proceedings::broken_invariants(state); !broken.empty())
      throw store::LogFault("After record " + std::to_string(stored.seq) +
                            " something does not hold: " + broken.front() +
                            ". Keep the file and report it.");
    ++records;
    events += static_cast<std::uint64_t>(record.events_size());
  });
  const auto head = log.head();
  if (head.seq != records)
    throw store::LogFault("The log went on while it was read. Verify it again.");
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
  each_record(log, [&](const store::StoredRecord& stored, const v1::LogRecord& one) {
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
  existing_log(data);
  NewFolder folder(to);
  store::SqliteLog::backup(log_path(data), log_path(folder.path()));
  copy_beside(data, folder.path());
  folder.keep();
  print("A copy is in " + to + ".\n");
  return kOk;
}

// Another epoch: screens that saw what came after the backup must forget it.
int restore(const std::string& from, const std::string& data) {
  verify(from);
  NewFolder folder(data);
  const auto log = existing_log(from);
  store::SqliteLog::backup(log, log_path(folder.path()));
  copy_beside(fs::is_directory(from) ? from : fs::path(log).parent_path().string(), folder.path());
  std::uint64_t epoch = 0;
  while (epoch == 0) randombytes_buf(&epoch, sizeof epoch);
  store::set_epoch(log_path(folder.path()), epoch);
  folder.keep();
  print("Restored into " + data + ", under a new epoch: every screen loads anew.\n");
  return kOk;
}

}  // namespace nameplate::ctl
