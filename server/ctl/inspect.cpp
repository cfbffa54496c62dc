// What proves a round afterwards: verify, replay, record. All read the log only.
#include "server/ctl/inspect.hpp"

#include <google/protobuf/util/json_util.h>

#include "nameplate/v1/row.pb.h"
#include "server/ctl/copies.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/engine/engine.hpp"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/invariants.hpp"
#include "server/publish/publish.hpp"
#include "server/record/record.hpp"
#include "server/store/key_text.hpp"
#include "server/store/memory_log.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

store::SqliteLog open_read_only(const std::string& path) {
  return {existing_log(path), store::SqliteLog::Mode::read_only};
}

}  // namespace

std::string prove(store::EventLog& log) {
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
  return std::to_string(records) + " acts, " + std::to_string(events) +
         " events, chain ok, invariants ok\nhead " + std::to_string(head.seq) + " " +
         store::hex_text(head.hash.data(), head.hash.size()) + "\n";
}

int verify(const std::string& path, const std::string& key_file) {
  if (is_locked(path)) {
    if (key_file.empty())
      throw Trouble(kUsage, path +
                                " is locked: only its secret key opens it. Name the key's file "
                                "with --key.");
    store::SqliteLog log{unlocked(path, key_file).at("log.db")};
    print(prove(log));
    return kOk;
  }
  if (!key_file.empty()) throw Trouble(kUsage, path + " is not a locked copy: leave out --key.");
  auto log = open_read_only(path);
  print(prove(log));
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
      store::hex_text(reinterpret_cast<const std::uint8_t*>(digest.data()), digest.size()) + "\n";
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

}  // namespace nameplate::ctl
