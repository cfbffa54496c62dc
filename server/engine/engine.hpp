// One turn at a time: commands in, records to make durable, rows and replies to send once they are.
//
// It owns the state, the ledger of command ids and the head of the log as decided so far. It
// performs no I/O and knows no peers: app carries its batches to the log and its results to the
// peers.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"
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

// The rows one record changed, in log order: positions are counted per record, so that a restart
// numbers alike.
struct Publication {
  std::uint64_t seq = 0;
  std::vector<publish::RowNow> rows;  // only those whose bytes changed
  bool directory_changed = false;     // the names: fetch publish::directory(state()) anew
};

struct Answer {
  std::uint64_t peer = 0;
  v1::Reply reply;  // accepted or refused
};

struct Turn {
  std::vector<std::string> records;       // to append, in order; may be empty
  std::vector<Publication> publications;  // one per record
  std::vector<Answer>
      answers;  // one per submission with a peer; to send after the records are durable
};

class Engine {
 public:
  using Publish = std::function<void(const Publication&)>;

  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Reads the whole log into an empty engine, handing each record's publication to `publish` (may
  // be empty). Throws store::LogFault for a record that does not parse or apply.
  void replay(store::EventLog& log, const Publish& publish);
  // Forgets everything but refusals that were told. With `replay` after it, the way back when a
  // batch found no space on the disk: the turn that was lost is then as if it had never been
  // decided.
  void reset();

  // Decides a turn at `now_ms`: Tick first when due, then the submissions in order. Refusals and
  // retried ids are answered without a record. Precondition: the previous turn was committed (or
  // `replay` was called). Time never goes back: an earlier `now_ms` than the last record's counts
  // as that. `reanchored_by_ms`, when not 0, goes on the record first: the meeting clock was set
  // right by so much. `seed` is for draws whose second has come: fresh from the caller's random
  // source, since chance has no place in here. A record that cannot be applied is our bug: the
  // exception passes, and the engine must not be used again.
  Turn turn(std::int64_t now_ms, const std::vector<Submission>& submissions,
            std::int64_t reanchored_by_ms = 0, const std::string& seed = {});

  [[nodiscard]] const proceedings::State& state() const { return state_; }
  // When Tick is due, in meeting time; nothing when the clock alone changes nothing.
  [[nodiscard]] std::optional<std::int64_t> next_deadline() const;
  // BLAKE2b-256 over all rows, 32 bytes: equal states have equal digests, on every build.
  [[nodiscard]] std::string digest() const;

 private:
  class Ledger;
  class RowTable;

  void apply(const v1::LogRecord& record, Publication& publication);
  void commit_to(Turn& turn, const v1::LogRecord& record);
  void tick(Turn& turn, std::int64_t now_ms, const std::string& seed);
  v1::Reply decide(Turn& turn, std::int64_t now_ms, const Submission& submission);

  proceedings::State state_;
  std::unique_ptr<Ledger> ledger_;  // first outcomes of command ids
  std::unique_ptr<RowTable> rows_;  // what was last published
  std::uint32_t directory_version_ = 0;
  std::vector<CommandId> refused_in_turn_;
};

}  // namespace nameplate::engine
