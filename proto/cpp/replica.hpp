// The rows a client holds: one table per audience with its position and state hash
// (proto/README.md, "Rows, audiences, positions").
//
// Apart from the session because tests hold many replicas against each other. It must never
// interpret a row.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "nameplate/v1/row.pb.h"

namespace nameplate::binding {

// fmix32(fnv1a32(key || 0x00 || row bytes)); an audience's state hash is the sum mod 2^32 of its
// rows'.
std::uint32_t row_hash(std::string_view key, std::string_view row);

class Replica {
 public:
  enum class Applied {
    kDone,     // the rows are those of `to`
    kOld,      // nothing to do: we are there already
    kHole,     // `from` is beyond what we hold: resume
    kUnequal,  // the hash of the rows is not the one the server says: forget and resume
  };
  struct Change {
    v1::Audience audience = v1::AUDIENCE_UNSPECIFIED;
    std::string key;
    bool removed = false;
  };
  struct Held {
    std::string bytes;
    std::uint32_t hash = 0;
  };
  using Rows = std::map<std::string, Held, std::less<>>;

  // Rows that changed are appended to `changed` (a snapshot names removed ones too). Rows are put
  // whole or not at all: after kHole and kOld nothing changed; after kUnequal they are applied and
  // not to be trusted.
  Applied apply(const v1::Changes& changes, std::vector<Change>* changed = nullptr);

  // False when the server's hash at our own position differs from ours, or it stands before us. A
  // later position proves nothing: its rows are on their way.
  [[nodiscard]] bool agrees(const v1::Position& servers) const;

  // Another epoch than the one held forgets everything; returns whether it did.
  bool enter_epoch(std::uint64_t epoch);
  void forget(v1::Audience audience);
  void forget_all();

  [[nodiscard]] std::uint64_t epoch() const { return epoch_; }
  [[nodiscard]] std::uint64_t position(v1::Audience audience) const;
  [[nodiscard]] std::uint32_t hash(v1::Audience audience) const;
  // One for each audience heard of, in the order of their numbers.
  [[nodiscard]] std::vector<v1::Position> positions() const;
  [[nodiscard]] std::vector<v1::Audience> audiences() const;
  [[nodiscard]] const Rows& rows(v1::Audience audience) const;

  // A row by key, whichever audience it belongs to (a key belongs to one). Nothing: absent or not a
  // Row.
  [[nodiscard]] std::optional<v1::Row> row(std::string_view key) const;

 private:
  struct Table {
    Rows rows;
    std::uint64_t at = 0;
    std::uint32_t hash = 0;
  };
  static void put(Table& table, const std::string& key, const std::string& bytes);
  static bool remove(Table& table, const std::string& key);

  std::map<v1::Audience, Table> tables_;
  std::uint64_t epoch_ = 0;
};

}  // namespace nameplate::binding
