// The record of a round: who spoke, when and for how long, and every act with its officer and
// reason.
//
// Made from the log alone, so that anybody with the log makes the same record. It keeps what
// happened, also what was undone. It never leaves anything out and never reads a clock.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::record {

// What became of a call.
enum class Outcome {
  heard,     // the statement was made
  speaking,  // it is being made as the record ends
  absent,    // nobody was there: the call is void, no time was used
  undone,    // the call was taken back
  corrected  // found later not to have been made: the name went back on its list
};

// One time the floor was given. An entry that was absent and called again has two.
struct Statement {
  std::uint64_t act = 0;  // the log number of the call
  std::uint32_t entry = 0;
  std::uint32_t topic = 0;    // id
  std::uint32_t meeting = 0;  // id; 0 = none was in session
  std::uint32_t number = 0;   // among those heard on its topic, from 1; 0 = void
  std::string participant;    // code
  std::string name;           // in English, as it was then
  v1::Capacity capacity = v1::CAPACITY_NATIONAL;
  v1::Category category = v1::CATEGORY_UNSPECIFIED;
  std::string on_behalf_of;  // English; empty for a national statement
  std::int64_t began_at_ms = 0;
  std::int64_t ended_at_ms = 0;  // 0 = not yet
  std::int64_t limit_ms = 0;     // 0 = none
  std::int64_t used_ms = 0;      // without pauses
  Outcome outcome = Outcome::speaking;
  std::string out_of_order_reason;
  std::uint32_t reply_number = 0;  // in exercise of the right of reply: the first or the second
  std::string unit;                // of a reading: its label, as it was then
  std::string withdrawn_reason;    // the Chair took the floor back

  // 69/111, 70/112: it has no number among those heard on a topic.
  [[nodiscard]] bool outside_the_list() const { return capacity > v1::CAPACITY_GROUP; }
  [[nodiscard]] std::int64_t over_ms() const {
    return limit_ms > 0 && used_ms > limit_ms ? used_ms - limit_ms : 0;
  }
};

// How it is spoken, in a word of the files: "national", "group", "reply", "secretariat" ...
std::string spoken_as(const Statement& statement);

struct Act {
  std::uint64_t number = 0;  // in the log
  std::int64_t at_ms = 0;
  v1::Actor actor;
  std::string name;     // the command's name in the schema: "call_next"
  std::string officer;  // "Secretary", "Delegation of Kenya"
  std::string words;    // what it did, in English
  std::string reason;
  std::uint64_t undone_by = 0;  // the act that took it back
  // Happens dozens of times a meeting and is in the statements already: a call, an inscription.
  bool routine = false;
  std::string json;  // the whole log record (protobuf's JSON)
};

// A signed statement of how far the record had come, made then and kept beside the log.
struct Seal {
  std::uint64_t act = 0;
  std::int64_t at_ms = 0;
  std::string fingerprint;  // of the chain at that act, to compare by eye
  std::string statement;    // the whole of it, with its key and signature
  bool fits = false;        // this log, rightly signed
  bool compared = false;    // its signer, with a key that is known here
  std::string signed_by;    // the public key
};

struct Round {
  proceedings::State state;  // as the record ends
  std::vector<Statement> statements;
  std::vector<Act> acts;
  std::uint64_t last_act = 0;
  std::string log_hash;     // of that act, in hexadecimal
  std::vector<Seal> seals;  // not from the log: put there by whoever reads both
  std::string seals_fault;  // why there are none of them, in a sentence; empty = they could be read
};

// Takes the log record by record, from number 1 and without holes.
class Recorder {
 public:
  // Throws proceedings::ApplyFault when the record does not fit.
  void add(std::uint64_t number, const v1::LogRecord& record,
           const std::array<std::uint8_t, 32>& hash);
  [[nodiscard]] Round take();

 private:
  Round round_;

  void note_event(const Act& act, const v1::Event& event);
  Statement* open_statement(std::uint32_t entry);
  Statement* last_statement(std::uint32_t entry);
  void correct(const v1::StatementCorrected& fact);
};

// --- written out. Times are given in the round's zone (UTC when it has none). Nothing here comes
// out differently for the same log.

// One line a statement, in the order of the calls. Safe to open in a spreadsheet.
std::string statements_csv(const Round& round);
// One line an act.
std::string acts_csv(const Round& round);
// Everything, with the log records themselves.
std::string to_json(const Round& round);
// A page to print on A4: complete in itself, without scripts.
std::string to_html(const Round& round);
// Its style as a source for a Content-Security-Policy: 'sha256-...' with the quotes.
std::string html_style_source();

}  // namespace nameplate::record
