#include "server/store/sqlite.hpp"

#include "server/store/event_log.hpp"

namespace nameplate::store {

namespace {

// What a person can do about it.
std::string advice(int code) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "The file is damaged: keep a copy of it, and restore a backup.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "Another program has the file open: close that one.";
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return "The file must belong to the user who starts this.";
    case SQLITE_FULL:
      return "Make space on the disk.";
    case SQLITE_IOERR:
      return "Look at the disk.";
    default:
      return "Run nameplatectl verify.";
  }
}

}  // namespace

void fail(sqlite3* db, const std::string& doing) {
  const int code = db == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(db);
  const std::string words = db == nullptr ? "out of memory" : sqlite3_errmsg(db);
  throw LogFault(doing + ": " + words + " (SQLite " + std::to_string(code) + "). " + advice(code));
}

Database open_database(const std::string& path, Access access) {
  const int flags = access == Access::read_only    ? SQLITE_OPEN_READONLY
                    : access == Access::read_write ? SQLITE_OPEN_READWRITE
                                                   : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Database db(raw);
  if (code != SQLITE_OK)
    throw LogFault("Cannot open " + path + " (" + sqlite3_errstr(code) +
                   "). Check that the data folder exists and belongs to the user who starts this.");
  sqlite3_extended_result_codes(raw, 1);
  // A reader beside the running server may meet a checkpoint, and the server a reader that looks at
  // the write-ahead log's index: they wait, they do not fail.
  sqlite3_busy_timeout(raw, access == Access::read_only ? 5000 : 1000);
  return db;
}

Statement prepare(sqlite3* db, const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
    fail(db, "The log could not be read");
  return Statement(raw);
}

void execute(sqlite3* db, const std::string& sql) {
  if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(db, "The log could not be prepared");
}

}  // namespace nameplate::store
