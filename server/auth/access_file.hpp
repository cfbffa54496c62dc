// Inside the room: speaking to access.db. Every fault becomes a sentence.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include "server/auth/access.hpp"

namespace nameplate::auth {

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] inline void fail(sqlite3* db, const std::string& doing) {
  const int code = db == nullptr ? SQLITE_NOMEM : sqlite3_errcode(db);
  const bool damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
  throw AccessFault(doing + ": " + (db == nullptr ? "out of memory" : sqlite3_errmsg(db)) + "." +
                    (damaged ? " Move it away and make new codes with nameplatectl codes."
                     : code == SQLITE_FULL  ? " Make space on the disk."
                     : code == SQLITE_IOERR ? " Look at the disk."
                                            : ""));
}

inline Statement prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK)
    fail(db, "The file of access codes could not be read");
  return Statement(raw);
}

// A value that could not be bound for want of memory is NULL: a seat of no name would be written,
// and the old code of the real one would stay in force. The values outlive the statement.
inline void check_bound(sqlite3_stmt* s, int code) {
  if (code != SQLITE_OK)
    fail(sqlite3_db_handle(s), "The file of access codes could not be written");
}
inline void bind_blob(sqlite3_stmt* s, int at, const void* bytes, std::size_t size) {
  check_bound(s, sqlite3_bind_blob(s, at, bytes, static_cast<int>(size), SQLITE_STATIC));
}
inline void bind(sqlite3_stmt* s, int at, const std::string& text) {
  check_bound(s,
              sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
}
inline void bind(sqlite3_stmt* s, int at, const TokenHash& hash) {
  bind_blob(s, at, hash.data(), hash.size());
}
// A key's bytes, as a blob.
inline void bind(sqlite3_stmt* s, int at, const Secret& key) {
  bind_blob(s, at, key.reveal().data(), key.reveal().size());
}
inline void bind(sqlite3_stmt* s, int at, std::int64_t number) {
  check_bound(s, sqlite3_bind_int64(s, at, number));
}

inline std::string text(sqlite3_stmt* s, int column) {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
  return data == nullptr ? "" : data;
}
inline Secret key(sqlite3_stmt* s, int column) {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(s, column));
  if (data == nullptr) return {};
  return Secret(std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(s, column))));
}
inline TokenHash hash(sqlite3_stmt* s, int column) {
  TokenHash out{};
  const void* data = sqlite3_column_blob(s, column);
  if (data != nullptr && static_cast<std::size_t>(sqlite3_column_bytes(s, column)) == out.size())
    std::memcpy(out.data(), data, out.size());
  return out;
}

// Every row, or a fault: a file that breaks off in the middle must not look like a short one.
template <class Row>
void each_row(sqlite3* db, const char* sql, Row row) {
  const auto statement = prepare(db, sql);
  int code = 0;
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) row(statement.get());
  if (code != SQLITE_DONE) fail(db, "The file of access codes could not be read");
}

template <class... Values>
void run(sqlite3* db, const char* sql, const Values&... values) {
  const auto statement = prepare(db, sql);
  int at = 0;
  (bind(statement.get(), ++at, values), ...);
  if (sqlite3_step(statement.get()) != SQLITE_DONE)
    fail(db, "The file of access codes could not be written");
}

// All or nothing: a batch of new codes never half replaces the old ones.
class Transaction {
 public:
  explicit Transaction(sqlite3* db) : db_(db) { step("BEGIN IMMEDIATE"); }
  ~Transaction() {
    if (!done_) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    step("COMMIT");
    done_ = true;
  }

 private:
  sqlite3* db_;
  bool done_ = false;
  void step(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      fail(db_, "The file of access codes could not be written");
  }
};

// Said before each write. A sign-in survives the process but perhaps not a power cut, which costs
// another look at the card: waiting for the disk would hold up the floor when a thousand phones
// sign in at once. What ends a sign-in waits, and takes all earlier ones to the disk with it. Not
// inside a transaction.
enum class Durable { at_once, with_the_next };
inline void write_so(sqlite3* db, Durable when) {
  // A transaction that could not even be rolled back, for want of memory, must not bar all later
  // ones.
  if (sqlite3_get_autocommit(db) == 0) sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
  const char* sql =
      when == Durable::at_once ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL";
  if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(db, "The file of access codes could not be written");
}

}  // namespace nameplate::auth
