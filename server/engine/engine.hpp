// One turn at a time: commands in, records to make durable, rows and replies to send once they are.
//
// It owns the state, the ledger of command ids and the head of the log as decided so far. It performs no I/O
// and knows no peers: app carries its batches to the log and its results to the peers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/frame.pb.h"
#include "server/proceedings/state.hpp"
#include "server/publish/publish.hpp"
#include "server/store/event_log.hpp"

namespace nameplate::engine {

using CommandId = std::array<std::uint8_t, 16>;

struct Submission {
  CommandId id{};
  v1::Actor actor;
  v1::Command command;
  std::uint64_t peer = 0;  // whom to answer; 0 = nobody
};

// The rows one record changed, in log order: positions are counted per record, so that a restart numbers alike.
struct Publication {
  std::uint64_t seq = 0;
  std::vector<publish::RowNow> rows;  // only those whose bytes may have changed
  bool directory_changed = false;
};

struct Answer {
  std::uint64_t peer = 0;
  v1::Reply reply;
};

struct Turn {
  std::vector<std::string> records;         // to append, in order; may be empty
  std::vector<Publication> publications;    // one per record
  std::vector<Answer> answers;              // to send after the records are durable
};

class Engine {
 public:
  // Reads the whole log into the state, handing each record's publication to `publish` (may be empty).
  // Throws store::LogFault for a record that does not parse or apply.
  void replay(store::EventLog& log, const std::function<void(Publication)>& publish);

  // Decides a turn at `now_ms`: Tick first when due, then the submissions in order. Refusals and retried ids
  // are answered without a record. Precondition: the previous turn was committed (or `replay` was called).
  Turn turn(std::int64_t now_ms, const std::vector<Submission>& submissions);

  [[nodiscard]] const proceedings::State& state() const { return state_; }
  [[nodiscard]] std::optional<std::int64_t> next_deadline() const;
  // BLAKE2b-256 over all rows: equal states have equal digests, on every build.
  [[nodiscard]] std::string digest() const;

 private:
  proceedings::State state_;
  // ledger: accepted ids for ever (rebuilt by replay), refusals in a bounded ring
};

}  // namespace nameplate::engine
