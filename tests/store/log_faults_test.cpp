// The log on a disk that fails at its n-th call, for every n: a meeting of three hundred commands
// for each, played as the server plays it, and what was acknowledged held against what is there.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <optional>

#include "tests/store/faulty_vfs.hpp"
#include "tests/store/folder.hpp"
#include "tests/store/script.hpp"

namespace nameplate::store {
namespace {

namespace fs = std::filesystem;
using Mode = SqliteLog::Mode;

// A log that a run begins with, copied for each.
class UsedLog {
 public:
  // A fresh one, not lengthened: the cheapest.
  UsedLog() { make(kNoLengthening, 0); }
  // As a long meeting leaves it: the write-ahead log at its full length, and so near to its end
  // that a checkpoint comes within the next turns.
  explicit UsedLog(int commits) { make(0, commits); }

  void copy_to(const Folder& folder) const { copy(copy_, folder); }
  // As the disk is when the process is gone from one moment to the next.
  static void copy(const Folder& from, const Folder& to) {
    for (const auto* name : {"log.db", "log.db-wal", "log.db-head"})
      if (fs::exists(from.file(name))) fs::copy_file(from.file(name), to.file(name));
  }

  static constexpr int kNoLengthening = 100'000;  // pages: a bound that is never met

 private:
  void make(int most_pages, int commits) {
    const auto path = folder_.file("log.db");
    make_log(path, 42, 1);
    const SqliteLog log(path, Mode::read_write, nullptr, most_pages);
    const auto beside = open_database(path, Access::read_write);
    execute(beside.get(), "PRAGMA wal_autocheckpoint=0");
    for (int i = 0; i < commits; ++i)
      execute(beside.get(), "UPDATE meta SET made_at_ms=made_at_ms+1");
    copy(folder_, copy_);
  }

  Folder folder_, copy_;
};

// The server's way with its log, without sockets: what is answered is noted.
class Session {
 public:
  // `reader`: the fault or nothing. Somebody reads between the turns, and only reads may fail.
  Session(const UsedLog& used, std::size_t turns, const Fault* reader = nullptr)
      : turns_(turns), reader_(reader) {
    used.copy_to(*folder_);
  }

  void open() {
    log_ = std::make_unique<SqliteLog>(folder_->file("log.db"), Mode::read_write, nullptr,
                                       UsedLog::kNoLengthening);
  }

  // Plays the script, whatever happens, and ends some turns after something did; afterwards nothing
  // may be missing.
  void play() {
    for (std::size_t i = 0; i < turns_; ++i) {
      if (FaultyVfs::struck()) turns_ = std::min(turns_, i + kTurnsAfter);
      next_ = &script().turns.at(i);
      one_turn();
      if (::testing::Test::HasFatalFailure()) return;
      if (reader_ != nullptr && i % kTurnsPerRead == 0) one_reads();
      if (::testing::Test::HasFatalFailure()) return;
    }
  }
  // Without faults: the disk holds what was acknowledged, once, and gives the same state.
  void check() {
    if (reader_ != nullptr) {
      ASSERT_EQ(read_all(*log_).size(), log_->head().seq) << "it stays unreadable";
    }
    exit_and_open_again();
    std::size_t records = 0, commands = 0;
    for (std::size_t i = 0; i < turns_; ++i) {
      records += script().turns[i].records.size();
      commands += script().turns[i].submissions.size();
    }
    const auto there = texts(read_all(*log_));
    ASSERT_EQ(there.size(), records);
    ASSERT_TRUE(std::equal(there.begin(), there.end(), script().records.begin()));
    for (const auto& [id, act] : acknowledged_) {
      v1::LogRecord record;
      ASSERT_TRUE(record.ParseFromString(there.at(act - 1)));
      ASSERT_EQ(record.command_id(), id);
    }
    ASSERT_EQ(acknowledged_.size(), commands);
  }

  int full = 0, restarts = 0, unread = 0;

 private:
  static constexpr std::size_t kTurnsAfter = 12;
  static constexpr std::size_t kTurnsPerRead = 3;

  // Through a connection of the reader's own: all of it or a sentence, and all of it again once the
  // fault is gone. The turns between go on.
  void one_reads() {
    std::size_t records = 0;
    try {
      log_->read(0, [&](const StoredRecord&) { ++records; });
    } catch (const LogFault& fault) {
      ASSERT_TRUE(FaultyVfs::struck());
      ASSERT_TRUE(std::string(fault.what()).ends_with(".")) << fault.what();
      ++unread;
      ASSERT_LE(unread, reader_->lasting ? 2 : 1) << "it stays unreadable";
      if (unread == 2) FaultyVfs::disarm();  // tried again in vain, then the fault is gone
      return;
    }
    ASSERT_EQ(records, log_->head().seq) << "a short log must not look like a whole one";
  }

  void one_turn() {
    // A server that was not disturbed decides what it always decides.
    std::vector<std::string> batch = next_->records;
    if (engine_) {
      auto turn = engine_->turn(next_->now_ms, next_->submissions, 0, kDraw);
      batch = std::move(turn.records);
      engine_.reset();
    }
    if (batch.empty()) return acknowledge();  // it was there: the first outcome is told again
    ASSERT_EQ(batch, next_->records) << "a turn is decided anew as it was";
    const Head before = log_->head();
    const Answer answer = append(*log_, batch);
    switch (answer.status) {
      case AppendStatus::ok:
        ASSERT_EQ(answer.head.seq, before.seq + batch.size());
        ASSERT_FALSE(FaultyVfs::unsynced(folder_->file("log.db-wal"))) << "told before it was safe";
        return acknowledge();
      case AppendStatus::no_space:
        ++full;
        return no_space(before);
      case AppendStatus::unknown:
        ++restarts;
        FaultyVfs::disarm();
        exit_and_open_again();
        read_again(before, log_->head().seq == before.seq ? 0 : batch.size());
        return one_turn();
      case AppendStatus::conflict:
        FAIL() << "nobody else writes";
    }
  }

  void acknowledge() {
    for (const auto& answer : next_->answers) {
      const auto& accepted = answer.reply.accepted();
      ASSERT_TRUE(acknowledged_.emplace(answer.reply.id(), accepted.act()).second);
    }
  }

  // Nothing changed, what was written is read, and it goes on by itself once there is space.
  void no_space(const Head& before) {
    ASSERT_EQ(log_->head().seq, before.seq);
    ASSERT_EQ(log_->head().hash, before.hash);
    read_again(before, 0);
    if (full > 1) FaultyVfs::disarm();  // tried once more in vain, then there is space again
    one_turn();
  }

  // The batch that was in question is there whole or not at all.
  void read_again(const Head& before, std::size_t more) {
    engine_.emplace();
    ASSERT_NO_THROW(engine_->replay(*log_, {})) << "reading goes on";
    ASSERT_EQ(engine_->state().last_act, before.seq + more);
    ASSERT_EQ(engine_->digest(), more == 0 ? next_->digest_before : next_->digest_after);
  }

  // The process is gone; the next one finds what is on the disk.
  void exit_and_open_again() {
    auto after = std::make_unique<Folder>();
    UsedLog::copy(*folder_, *after);
    log_.reset();
    folder_ = std::move(after);
    open();
  }

  std::size_t turns_;
  const Fault* reader_;
  std::unique_ptr<Folder> folder_ = std::make_unique<Folder>();
  std::unique_ptr<SqliteLog> log_;
  std::optional<engine::Engine> engine_;  // only between a fault and the next turn
  const ScriptTurn* next_ = nullptr;
  std::map<std::string, std::uint64_t> acknowledged_;  // command -> act
};

// Every n by default where that takes seconds; elsewhere every `stride`-th, and all of them with
// NAMEPLATE_LONG=1.
struct Case {
  Fault fault;
  std::uint64_t stride = 1;
  bool ends_the_server = true;  // false: the log must go on without a restart
  bool meets_readers = false;   // only who opens a connection: somebody reads between the turns
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.fault.name; }

class LogOnAFailingDisk : public ::testing::TestWithParam<Case> {
 protected:
  static std::uint64_t stride() {
    return std::getenv("NAMEPLATE_LONG") != nullptr ? 1 : GetParam().stride;
  }

  // For each n a run of its own, until one in which the call does not come.
  void loop(const UsedLog& used, std::size_t turns) {
    const Fault& fault = GetParam().fault;
    for (std::uint64_t n = 1;; n += stride()) {
      SCOPED_TRACE(fault.name + ", call " + std::to_string(n));
      Session session(used, turns, GetParam().meets_readers ? &fault : nullptr);
      session.open();
      bool struck = false;
      {
        const Armed armed(fault, n);
        session.play();
        struck = FaultyVfs::struck();
      }
      session.check();
      if (HasFailure()) return;
      full_ += session.full;
      restarts_ += session.restarts;
      unread_ += session.unread;
      ++runs_;
      if (!struck) return;
    }
  }
  int runs_ = 0, full_ = 0, restarts_ = 0, unread_ = 0;
};

TEST_P(LogOnAFailingDisk, LosesNothingWhicheverCallFails) {
  loop(UsedLog(), script().turns.size());
  if (HasFailure()) return;
  loop(UsedLog(980), 20);
  std::printf("%d runs, %d times full, %d restarts, %d not read\n", runs_, full_, restarts_,
              unread_);
  EXPECT_GT(runs_, 2) << "no such call: the runs show nothing";
  if (!GetParam().ends_the_server) {
    EXPECT_EQ(restarts_, 0);
  }
  if (GetParam().meets_readers) {
    EXPECT_GT(unread_, 0);
  }
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {once("DiskFull", Call::write, SQLITE_FULL), 1, false},
      {for_good(once("DiskFull", Call::write, SQLITE_FULL)), 3, false},
      {half(once("HalfWrittenThenFull", Call::write, SQLITE_FULL)), 5, false},
      {once("NoSpaceAsAnInputOutputError", Call::write, SQLITE_IOERR_WRITE, ENOSPC), 7, false},
      {once("OverQuota", Call::write, SQLITE_IOERR_WRITE, EDQUOT), 7, false},
      {half(once("WriteError", Call::write, SQLITE_IOERR_WRITE, EIO))},
      {for_good(once("WriteError", Call::write, SQLITE_IOERR_WRITE, EIO)), 7},
      {losing(once("FailedSyncThatLoses", Call::sync, SQLITE_IOERR_FSYNC, EIO))},
      {once("FailedSync", Call::sync, SQLITE_IOERR_FSYNC, EIO), 3},
      {for_good(once("FailedSync", Call::sync, SQLITE_IOERR_FSYNC, EIO)), 5},
      {once("ReadError", Call::read, SQLITE_IOERR_READ, EIO)},
      {for_good(once("ReadError", Call::read, SQLITE_IOERR_READ, EIO))},
      {once("SharedMemoryIsBusy", Call::shm_lock, SQLITE_BUSY), 5, false},
      {once("SharedMemoryLock", Call::shm_lock, SQLITE_IOERR_SHMLOCK, EIO), 5},
      {once("FileSize", Call::file_size, SQLITE_IOERR_FSTAT, EIO)},
      {once("NoDescriptorsForAReader", Call::open, SQLITE_CANTOPEN, EMFILE), 1, false, true},
      {for_good(once("NoDescriptorsForAReader", Call::open, SQLITE_CANTOPEN, EMFILE)), 1, false,
       true},
      {once("SharedMemoryForAReader", Call::shm_map, SQLITE_IOERR_SHMMAP, ENOMEM), 1, false, true},
      {for_good(once("SharedMemoryForAReader", Call::shm_map, SQLITE_IOERR_SHMMAP, ENOMEM)), 1,
       false, true},
      {once("Memory", Call::memory, 0), 7},
      {for_good(once("Memory", Call::memory, 0)), 13},
  };
  return all;
}

// Else "nothing is unsynced" could be true of whatever is asked for.
TEST(FaultyVfs, TellsWhatWasWrittenAndNotSynced) {
  const Folder folder;
  const auto path = folder.file("any.db");
  const auto db = open_database(path, Access::create);
  execute(db.get(), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(a);");
  EXPECT_FALSE(FaultyVfs::unsynced(path + "-wal"));
  execute(db.get(), "PRAGMA synchronous=NORMAL; INSERT INTO t VALUES(1);");
  EXPECT_TRUE(FaultyVfs::unsynced(path + "-wal"));
  execute(db.get(), "PRAGMA synchronous=FULL; INSERT INTO t VALUES(2);");
  EXPECT_FALSE(FaultyVfs::unsynced(path + "-wal"));
}

INSTANTIATE_TEST_SUITE_P(Each, LogOnAFailingDisk, ::testing::ValuesIn(cases()),
                         [](const auto& one) { return one.param.fault.name; });

}  // namespace
}  // namespace nameplate::store
