#include "server/store/sqlite_log.hpp"

#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace nameplate::store {
namespace {

constexpr std::int64_t kPageBytes = 4096;  // SQLite's own default
constexpr std::int64_t kWalPages =
    1000;  // then it is checkpointed, and written from its start again

std::string blob(sqlite3_stmt* statement, int column) {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return data == nullptr ? std::string() : std::string(data, size);
}

std::int64_t number(sqlite3* db, const std::string& sql) {
  const auto statement = prepare(db, sql);
  const int code = sqlite3_step(statement.get());
  if (code != SQLITE_ROW) fail(db, "The log could not be read");
  return sqlite3_column_int64(statement.get(), 0);
}

void copy_hash(const std::string& bytes, Hash& hash) {
  if (bytes.size() != hash.size())
    throw LogFault("The log is damaged: a record's hash has the wrong length. Restore a backup.");
  std::memcpy(hash.data(), bytes.data(), hash.size());
}

// Writes the write-ahead log out to its full length, once. Only a matter of speed, so that a disk
// without space for it is no fault here: the next append will say so.
void lengthen_wal(sqlite3* db, const std::string& wal_path) {
  struct stat facts {};
  if (::stat(wal_path.c_str(), &facts) == 0 && facts.st_size >= kWalPages * kPageBytes) return;
  const std::string filler =
      "DROP TABLE IF EXISTS filler; BEGIN IMMEDIATE; CREATE TABLE filler(bytes BLOB);"
      "INSERT INTO filler VALUES(zeroblob(" +
      std::to_string(kWalPages * kPageBytes) + ")); COMMIT; DROP TABLE filler;";
  if (sqlite3_exec(db, filler.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK &&
      sqlite3_get_autocommit(db) == 0)
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
}

// A new file that could not be written to its end goes away again: it would pass for a log or a
// backup, and stand in the way of the next attempt.
class Unfinished {
 public:
  explicit Unfinished(std::string path) : path_(std::move(path)) {}
  ~Unfinished() {
    if (finished_) return;
    for (const auto* part : {"", "-wal", "-shm", "-journal"}) ::unlink((path_ + part).c_str());
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  void is_finished() { finished_ = true; }

 private:
  std::string path_;
  bool finished_ = false;
};

// Why the write-ahead log could not be written. A COMMIT that fails leaves nothing for
// sqlite3_system_errno.
int last_errno(sqlite3* db) {
  sqlite3_file* wal = nullptr;
  int number = 0;
  sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal);
  if (wal != nullptr && wal->pMethods != nullptr)
    wal->pMethods->xFileControl(wal, SQLITE_FCNTL_LAST_ERRNO, &number);
  return number;
}

bool is_no_space(int number) { return number == ENOSPC || number == EDQUOT; }

}  // namespace

void make_log(const std::string& path, std::uint64_t epoch, std::int64_t made_at_ms) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0)
    throw LogFault("There is a log already: " + path + ". Name another data folder.");
  Unfinished unfinished(path);
  const auto db = open_database(path, Access::create);
  ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
  execute(db.get(), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
  execute(db.get(),
          "BEGIN IMMEDIATE;"
          "CREATE TABLE record(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL);"
          "CREATE TABLE meta(format INTEGER NOT NULL, epoch INTEGER NOT NULL, made_at_ms INTEGER "
          "NOT NULL);"
          "INSERT INTO meta VALUES(" +
              std::to_string(kLogFormat) + "," + std::to_string(static_cast<std::int64_t>(epoch)) +
              "," + std::to_string(made_at_ms) +
              ");"
              "PRAGMA user_version=" +
              std::to_string(kLogFormat) + ";COMMIT;");
  unfinished.is_finished();
}

void set_epoch(const std::string& path, std::uint64_t epoch) {
  const auto db = open_database(path, Access::read_write);
  execute(db.get(), "UPDATE meta SET epoch=" + std::to_string(static_cast<std::int64_t>(epoch)));
}

SqliteLog::SqliteLog(const std::string& path, Mode mode, SteadyMicros steady, int most_pages)
    : path_(path), mode_(mode), steady_(steady) {
  if (sodium_init() < 0) throw LogFault("The cryptographic library could not be started.");
  db_ = open_database(path, mode == Mode::read_only ? Access::read_only : Access::read_write);
  check_format();
  // Before the head is looked at: a log that is being written has that head by then, or a later
  // one.
  const auto witnessed = HeadWitness::read(path);
  if (mode == Mode::read_write) open_for_writing(most_pages);
  find_head();
  if (witnessed) check_witness(*witnessed);
  if (mode == Mode::read_write) witness_.emplace(path).note(head_);
  if (mode == Mode::read_write) writer_ = std::thread([this] { write_loop(); });
}

SqliteLog::SqliteLog(const std::string& image) : mode_(Mode::read_only), steady_(nullptr) {
  if (sodium_init() < 0) throw LogFault("The cryptographic library could not be started.");
  db_ = open_image(image);
  check_format();
  find_head();
}

void SqliteLog::open_for_writing(int most_pages) {
  int keep = 1;
  sqlite3_file_control(db_.get(), "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
  execute(db_.get(),
          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=" +
              std::to_string(kWalPages) + ";");
  if (most_pages > 0)
    execute(db_.get(), "PRAGMA max_page_count=" + std::to_string(most_pages) + ";");
  else
    lengthen_wal(db_.get(), path_ + "-wal");
  begin_ = prepare(db_.get(), "BEGIN IMMEDIATE");
  insert_ = prepare(db_.get(), "INSERT INTO record(seq, bytes, hash) VALUES(?, ?, ?)");
  commit_ = prepare(db_.get(), "COMMIT");
  rollback_ = prepare(db_.get(), "ROLLBACK");
}

SqliteLog::~SqliteLog() {
  if (!writer_.joinable()) return;
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  writer_.join();
}

void SqliteLog::check_format() {
  const auto format = number(db_.get(), "PRAGMA user_version");
  if (format == 0) throw LogFault("This file is not a log of Nameplate.");
  if (format > kLogFormat)
    throw LogFault("The log has format " + std::to_string(format) + ", this program reads up to " +
                   std::to_string(kLogFormat) + ". Use the newer program that wrote it.");
  epoch_ = static_cast<std::uint64_t>(number(db_.get(), "SELECT epoch FROM meta"));
}

void SqliteLog::find_head() {
  const auto statement =
      prepare(db_.get(), "SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1");
  const int code = sqlite3_step(statement.get());
  if (code == SQLITE_DONE) return;
  if (code != SQLITE_ROW) fail(db_.get(), "The log could not be read");
  head_.seq = static_cast<std::uint64_t>(sqlite3_column_int64(statement.get(), 0));
  copy_hash(blob(statement.get(), 1), head_.hash);
}

void SqliteLog::check_witness(const Head& witnessed) const {
  const auto name = HeadWitness::path_of(path_);
  if (witnessed.seq > head_.seq)
    throw LogFault("The log is damaged: it ends at record " + std::to_string(head_.seq) +
                   ", but record " + std::to_string(witnessed.seq) + " was written, as " + name +
                   " says. Restore a backup, or see the run book for how to go on without.");
  if (witnessed.seq == 0) return;
  const auto statement = prepare(db_.get(), "SELECT hash FROM record WHERE seq = ?");
  sqlite3_bind_int64(statement.get(), 1, static_cast<std::int64_t>(witnessed.seq));
  if (sqlite3_step(statement.get()) != SQLITE_ROW) fail(db_.get(), "The log is damaged");
  Hash kept;
  copy_hash(blob(statement.get(), 0), kept);
  if (kept != witnessed.hash)
    throw LogFault("The log is damaged: record " + std::to_string(witnessed.seq) +
                   " is not the one that was written, as " + name + " says. Restore a backup.");
}

Head SqliteLog::head() const {
  const std::lock_guard guard(mutex_);
  return head_;
}

void SqliteLog::read(std::uint64_t after, const std::function<void(const StoredRecord&)>& sink) {
  // The writing connection belongs to the writer's thread.
  const Database own =
      mode_ == Mode::read_write ? open_database(path_, Access::read_only) : nullptr;
  sqlite3* const db = own ? own.get() : db_.get();
  const auto statement =
      prepare(db, "SELECT seq, bytes, hash FROM record WHERE seq >= ? ORDER BY seq");
  // The record before the first wanted one gives the hash to chain from.
  sqlite3_bind_int64(statement.get(), 1, static_cast<std::int64_t>(after == 0 ? 1 : after));
  Hash previous{};
  std::uint64_t expected = after == 0 ? 1 : after;
  for (;;) {
    const int code = sqlite3_step(statement.get());
    if (code == SQLITE_DONE) break;
    if (code != SQLITE_ROW) fail(db, "The log is damaged");
    StoredRecord record;
    record.seq = static_cast<std::uint64_t>(sqlite3_column_int64(statement.get(), 0));
    record.bytes = blob(statement.get(), 1);
    copy_hash(blob(statement.get(), 2), record.hash);
    if (record.seq != expected)
      throw LogFault("The log is damaged: record " + std::to_string(expected) +
                     " is missing. Restore a backup.");
    const bool anchor = after != 0 && record.seq == after;
    if (!anchor && chain(previous, record.seq, record.bytes) != record.hash)
      throw LogFault("The log is damaged: record " + std::to_string(record.seq) +
                     " does not fit the chain. Restore a backup.");
    previous = record.hash;
    ++expected;
    if (!anchor) sink(record);
  }
}

void SqliteLog::append(std::vector<std::string> batch,
                       std::function<void(AppendStatus, Head, std::int64_t)> done) {
  {
    const std::lock_guard guard(mutex_);
    if (mode_ == Mode::read_only || work_) throw std::logic_error("one append at a time");
    work_ = Work{std::move(batch), std::move(done)};
  }
  wake_.notify_one();
}

void SqliteLog::write_loop() {
  for (;;) {
    Work work;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return work_ || stopping_; });
      if (!work_) return;
      work = std::move(*work_);
    }
    const auto began = steady_ == nullptr ? 0 : steady_();
    Head head = this->head();
    const auto status = write(work.batch, head);
    const auto took = steady_ == nullptr ? 0 : steady_() - began;
    {
      const std::lock_guard guard(mutex_);
      if (status == AppendStatus::ok) head_ = head;
      head = head_;
      work_.reset();
    }
    work.done(status, head, took);
  }
}

AppendStatus SqliteLog::write(const std::vector<std::string>& batch, Head& head) {
  const auto step = [](const Statement& statement) {
    const int code = sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
    return code;
  };
  if (const int code = step(begin_); code != SQLITE_DONE) return give_up(code);
  for (const auto& bytes : batch) {
    head.seq += 1;
    head.hash = chain(head.hash, head.seq, bytes);
    sqlite3_bind_int64(insert_.get(), 1, static_cast<std::int64_t>(head.seq));
    sqlite3_bind_blob64(insert_.get(), 2, bytes.data(), bytes.size(), SQLITE_STATIC);
    sqlite3_bind_blob64(insert_.get(), 3, head.hash.data(), head.hash.size(), SQLITE_STATIC);
    if (const int code = step(insert_); code != SQLITE_DONE) return give_up(code);
  }
  if (const int code = step(commit_); code != SQLITE_DONE) return give_up(code);
  witness_->note(head);
  return AppendStatus::ok;
}

// Nothing of the batch stays (SQLite calls a file system without space FULL; one over its quota it
// calls an error of input or output, which the file of the write-ahead log can explain). A failed
// fsync is not retried: Linux may have dropped the pages, and
// only a replay knows what is on the disk.
AppendStatus SqliteLog::give_up(int code) {
  const bool no_space = (code & 0xff) == SQLITE_FULL ||
                        (code == SQLITE_IOERR_WRITE && is_no_space(last_errno(db_.get())));
  if (sqlite3_get_autocommit(db_.get()) == 0) {
    sqlite3_step(rollback_.get());
    sqlite3_reset(rollback_.get());
  }
  if ((code & 0xff) == SQLITE_CONSTRAINT) return AppendStatus::conflict;
  if (no_space && sqlite3_get_autocommit(db_.get()) != 0) return AppendStatus::no_space;
  return AppendStatus::unknown;
}

void SqliteLog::backup(const std::string& source, const std::string& target) {
  struct stat facts {};
  if (::stat(target.c_str(), &facts) == 0)
    throw LogFault("There is a file already: " + target + ". Name another target.");
  const auto db = open_database(source, Access::read_only);
  Unfinished unfinished(target);
  const auto statement = prepare(db.get(), "VACUUM INTO ?");
  sqlite3_bind_text(statement.get(), 1, target.c_str(), -1, SQLITE_STATIC);
  if (sqlite3_step(statement.get()) != SQLITE_DONE)
    fail(db.get(), "The backup to " + target + " failed");
  unfinished.is_finished();
  ::chmod(target.c_str(), S_IRUSR | S_IWUSR);
}

}  // namespace nameplate::store
