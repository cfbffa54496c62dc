// What proves a round afterwards: verify, replay, record. All read the log only.
#include "server/ctl/inspect.hpp"

#include <google/protobuf/util/json_util.h>

#include <algorithm>

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

// What the server seals.
bool ends_something(const v1::LogRecord& record) {
  return std::any_of(record.events().begin(), record.events().end(), [](const v1::Event& event) {
    return (event.has_meeting_state_changed() &&
            event.meeting_state_changed().state() == v1::MEETING_STATE_ADJOURNED) ||
           (event.has_round_state_changed() &&
            event.round_state_changed().state() == v1::ROUND_STATE_CONCLUDED);
  });
}

// `warn`: as in `prove`.
Evidence taken(bool warn, const std::function<Evidence()>& read) {
  return warn ? readable(read) : read();
}

}  // namespace

Proved prove_log(store::EventLog& log) {
  Proved proved;
  proceedings::State state;
  proceedings::Touched touched;
  auto& hashes = proved.log.hashes;
  std::uint64_t events = 0;
  each_record(log, [&](const store::StoredRecord& stored, const v1::LogRecord& record) {
    touched.clear();
    proceedings::apply(state, stored.seq, record, touched);
    if (const auto broken = proceedings::broken_invariants(state); !broken.empty())
      throw store::LogFault("After record " + std::to_string(stored.seq) +
                            " something does not hold: " + broken.front() +
                            ". Keep the file and report it.");
    hashes.push_back(stored.hash);
    events += static_cast<std::uint64_t>(record.events_size());
    if (ends_something(record)) proved.last_end = stored.seq;
  });
  const auto head = log.head();
  if (head.seq != hashes.size())
    throw store::LogFault("The log went on while it was read. Verify it again.");
  proved.log.round = state.settings.id();
  proved.log.epoch = log.epoch();
  proved.words = std::to_string(hashes.size()) + " acts, " + std::to_string(events) +
                 " events, chain ok, invariants ok\nhead " + std::to_string(head.seq) + " " +
                 store::hex_text(head.hash.data(), head.hash.size()) + "\n";
  return proved;
}

std::string prove(store::EventLog& log, const Evidence& evidence, bool warn) {
  const auto proved = prove_log(log);
  try {
    return proved.words + prove_seals(evidence, proved);
  } catch (const store::LogFault& fault) {
    if (!warn) throw;
    complain("Warning: " + std::string(fault.what()) +
             " The seals prove nothing then; the log holds together without them.");
  }
  return proved.words;
}

int verify(const VerifyWishes& wishes) {
  const auto& path = wishes.path;
  if (is_locked(path)) {
    if (wishes.key_file.empty())
      throw Trouble(kUsage, path +
                                " is locked: only its secret key opens it. Name the key's file "
                                "with --key.");
    const auto files = unlocked(path, wishes.key_file);
    store::SqliteLog log{files.at("log.db")};
    const auto evidence = taken(
        wishes.warn_of_seals, [&] { return evidence_in(files, wishes.seals, wishes.public_keys); });
    print(prove(log, evidence, wishes.warn_of_seals));
    return kOk;
  }
  if (!wishes.key_file.empty())
    throw Trouble(kUsage, path + " is not a locked copy: leave out --key.");
  // Before the log: a seal that is made meanwhile is not of this reading.
  const auto log_file = existing_log(path);
  const auto evidence = taken(wishes.warn_of_seals, [&] {
    return evidence_beside(path, wishes.seals, wishes.public_keys);
  });
  store::SqliteLog log(log_file, store::SqliteLog::Mode::read_only);
  print(prove(log, evidence, wishes.warn_of_seals));
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
  const auto log_file = existing_log(data);
  const auto evidence = readable([&] { return evidence_beside(data, {}, {}); });
  store::SqliteLog log(log_file, store::SqliteLog::Mode::read_only);
  record::Recorder recorder;
  store::SealedLog sealed{{}, log.epoch(), {}};
  each_record(log, [&](const store::StoredRecord& stored, const v1::LogRecord& one) {
    recorder.add(stored.seq, one, stored.hash);
    sealed.hashes.push_back(stored.hash);
  });
  auto round = recorder.take();
  sealed.round = round.state.settings.id();
  round.seals = seals_for_record(evidence, sealed);
  round.seals_fault = evidence.fault;
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
