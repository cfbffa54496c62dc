#include "server/store/sqlite.hpp"

#include <cstring>

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

std::string image_of(const std::string& path) {
  // A relative name that begins with "file:" would be taken for an address.
  const auto name = path.starts_with("/") ? path : "./" + path;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(
      name.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
  const Database source(raw);
  if (code != SQLITE_OK)
    throw LogFault("Cannot open " + path + " (" + sqlite3_errstr(code) +
                   "). Check that the data folder exists and belongs to the user who starts this.");
  sqlite3_extended_result_codes(raw, 1);
  sqlite3_busy_timeout(raw, 5000);
  // SQLite's own file system in memory, in which a name with a slash is seen by both connections.
  constexpr const char* kTarget = "/nameplate-copy";
  sqlite3* other = nullptr;
  const int made = sqlite3_open_v2(
      kTarget, &other, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, "memdb");
  const Database target(other);
  if (made != SQLITE_OK) fail(other, "A copy in memory could not be made");
  execute(source.get(),
          "PRAGMA temp_store=MEMORY; VACUUM INTO 'file:" + std::string(kTarget) + "?vfs=memdb';");
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(target.get(), "main", &size, 0), &sqlite3_free);
  if (!bytes) fail(nullptr, "A copy in memory could not be made");
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

Database open_image(const std::string& bytes) {
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database db(raw);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  auto* own = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  if (code != SQLITE_OK || own == nullptr) fail(raw, "The log could not be read");
  std::memcpy(own, bytes.data(), bytes.size());
  if (sqlite3_deserialize(raw, "main", own, size, size,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) !=
      SQLITE_OK)
    fail(raw, "The log could not be read");
  sqlite3_extended_result_codes(raw, 1);
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
