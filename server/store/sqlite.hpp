// The few calls of SQLite that the log needs, with its errors turned into sentences.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

namespace nameplate::store {

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

enum class Access { read_only, read_write, create };

// Throw LogFault with a sentence that names the file and says what to do.
Database open_database(const std::string& path, Access access);
Statement prepare(sqlite3* db, const std::string& sql);
void execute(sqlite3* db, const std::string& sql);
// The database as it stands, as the bytes of a file, beside whoever writes it; nothing touches the
// disk. At most a gigabyte.
std::string image_of(const std::string& path);
// Such bytes, to read in.
Database open_image(const std::string& bytes);
[[noreturn]] void fail(sqlite3* db, const std::string& doing);

}  // namespace nameplate::store
