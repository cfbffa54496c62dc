// What only the log on the disk must do: come back after any end, be read beside its writer, say
// that the disk is full.
#include "server/store/sqlite_log.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

namespace fs = std::filesystem;
using Mode = SqliteLog::Mode;

class OnDisk : public ::testing::Test {
 protected:
  OnDisk() { make_log(path_, 42, 1); }
  Folder folder_;
  std::string path_ = folder_.file("log.db");
};

TEST_F(OnDisk, IsReadableByItsOwnerAlone) {
  SqliteLog log(path_, Mode::read_write);
  append(log, {"a"});
  for (const auto* name : {"log.db", "log.db-wal", "log.db-shm"}) {
    struct stat facts {};
    ASSERT_EQ(::stat(folder_.file(name).c_str(), &facts), 0) << name;
    EXPECT_EQ(facts.st_mode & 0777, 0600U) << name;
  }
}

TEST_F(OnDisk, IsNotMadeTwice) {
  const auto sentence = fault_of([&] { make_log(path_, 43, 1); });
  EXPECT_NE(sentence.find("There is a log already"), std::string::npos) << sentence;
}

TEST_F(OnDisk, IsNotMadeByOpening) {
  const auto sentence = fault_of([&] { SqliteLog(folder_.file("none.db"), Mode::read_write); });
  EXPECT_NE(sentence.find("Cannot open"), std::string::npos) << sentence;
  EXPECT_FALSE(fs::exists(folder_.file("none.db")));
}

TEST_F(OnDisk, GoesOnWhereItEnded) {
  {
    SqliteLog log(path_, Mode::read_write);
    append(log, {"a", "b"});
  }
  SqliteLog log(path_, Mode::read_write);
  EXPECT_EQ(log.head().seq, 2U);
  EXPECT_EQ(log.epoch(), 42U);
  append(log, {"c"});
  EXPECT_EQ(texts(read_all(log)), (std::vector<std::string>{"a", "b", "c"}));
}

TEST_F(OnDisk, TakesAnotherEpochWhenItIsRestored) {
  set_epoch(path_, 0xffff'ffff'ffff'ffff);
  EXPECT_EQ(SqliteLog(path_, Mode::read_only).epoch(), 0xffff'ffff'ffff'ffffU);
}

TEST_F(OnDisk, HasEveryAcknowledgedRecordAfterAKill) {
  std::array<int, 2> acknowledged{};
  ASSERT_EQ(::pipe(acknowledged.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    SqliteLog log(path_, Mode::read_write);
    for (int i = 1;; ++i) {
      if (append(log, {"record " + std::to_string(i)}).status != AppendStatus::ok) ::_exit(1);
      (void)!::write(acknowledged[1], &i, sizeof i);
    }
  }
  int last = 0;
  while (last < 25) ASSERT_EQ(::read(acknowledged[0], &last, sizeof last), sizeof last);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(acknowledged[1]);
  for (int i = 0; ::read(acknowledged[0], &i, sizeof i) == sizeof i;) last = i;
  ::close(acknowledged[0]);

  SqliteLog log(path_, Mode::read_write);
  const auto records = read_all(log);
  ASSERT_GE(records.size(), static_cast<std::size_t>(last));
  EXPECT_LE(records.size(), static_cast<std::size_t>(last) + 1);  // one may not have been told of
  for (std::size_t i = 0; i < records.size(); ++i)
    EXPECT_EQ(records[i].bytes, "record " + std::to_string(i + 1));
}

// The write-ahead log ends in the middle of the last batch, as after a power cut.
TEST_F(OnDisk, DropsATornBatchWholeAndGoesOn) {
  const auto crashed = folder_.file("crashed.db");
  {
    SqliteLog log(path_, Mode::read_write, nullptr, 100'000);  // bounded, so not lengthened before
    append(log, {"a"});
    const auto before = fs::file_size(path_ + "-wal");
    append(log, {"b", std::string(20'000, 'c')});
    fs::copy_file(path_, crashed);
    fs::copy_file(path_ + "-wal", crashed + "-wal");
    const auto after = fs::file_size(path_ + "-wal");
    ASSERT_GT(after, before + 8192);
    fs::resize_file(crashed + "-wal", after - 5000);
  }
  SqliteLog log(crashed, Mode::read_write);
  EXPECT_EQ(texts(read_all(log)), (std::vector<std::string>{"a"}));
  EXPECT_EQ(append(log, {"d"}).head.seq, 2U);
  EXPECT_EQ(texts(read_all(log)), (std::vector<std::string>{"a", "d"}));
}

TEST_F(OnDisk, SaysThatTheDiskIsFullAndIsAsBefore) {
  SqliteLog log(path_, Mode::read_write, nullptr, 12);
  ASSERT_EQ(append(log, {"a"}).status, AppendStatus::ok);
  const auto before = log.head();
  const auto answer = append(log, {"b", std::string(100'000, 'c')});
  EXPECT_EQ(answer.status, AppendStatus::no_space);
  EXPECT_EQ(answer.head.seq, before.seq);
  EXPECT_EQ(log.head().hash, before.hash);
  EXPECT_EQ(texts(read_all(log)), (std::vector<std::string>{"a"}));
}

TEST_F(OnDisk, GoesOnWhenThereIsSpaceAgain) {
  SqliteLog log(path_, Mode::read_write, nullptr, 12);
  append(log, {"a"});
  ASSERT_EQ(append(log, {std::string(100'000, 'b')}).status, AppendStatus::no_space);
  EXPECT_EQ(append(log, {"c"}).status, AppendStatus::ok);
  EXPECT_EQ(texts(read_all(log)), (std::vector<std::string>{"a", "c"}));
}

TEST_F(OnDisk, IsReadBesideItsWriterAndSeesOnlyWhatIsCommitted) {
  SqliteLog writer(path_, Mode::read_write);
  append(writer, {"first"});
  std::atomic<bool> stop{false};
  std::atomic<int> reads{0};
  std::thread reader([&] {
    while (!stop) {
      SqliteLog log(path_, Mode::read_only);
      const auto records = read_all(log);
      // Batches of two: never half of one.
      if (records.size() % 2 != 1) ADD_FAILURE() << records.size() << " records";
      ++reads;
    }
  });
  for (int i = 0; i < 150; ++i) ASSERT_EQ(append(writer, {"x", "y"}).status, AppendStatus::ok);
  while (reads == 0) std::this_thread::yield();
  stop = true;
  reader.join();
  EXPECT_EQ(read_all(writer).size(), 301U);
}

TEST_F(OnDisk, IsReadThroughTheWritingLogWhileItAppends) {
  SqliteLog log(path_, Mode::read_write);
  std::promise<void> done;
  log.append({"a", std::string(3'000'000, 'b')},
             [&](AppendStatus, Head, std::int64_t) { done.set_value(); });
  EXPECT_TRUE(read_all(log).size() == 0 || read_all(log).size() == 2);
  done.get_future().wait();
  EXPECT_EQ(read_all(log).size(), 2U);
}

TEST_F(OnDisk, OpenForReadingOnlyChangesNothing) {
  SqliteLog log(path_, Mode::read_only);
  EXPECT_THROW(log.append({"a"}, [](AppendStatus, Head, std::int64_t) {}), std::logic_error);
}

TEST_F(OnDisk, RefusesASecondWriterThatCutsIn) {
  SqliteLog first(path_, Mode::read_write);
  SqliteLog second(path_, Mode::read_write);  // only without the folder's lock
  ASSERT_EQ(append(first, {"a"}).status, AppendStatus::ok);
  EXPECT_EQ(append(second, {"b"}).status, AppendStatus::conflict);
  EXPECT_EQ(texts(read_all(first)), (std::vector<std::string>{"a"}));
}

TEST_F(OnDisk, IsCopiedWhileItIsWritten) {
  SqliteLog log(path_, Mode::read_write);
  append(log, {"a", "b"});
  SqliteLog::backup(path_, folder_.file("copy.db"));
  append(log, {"c"});
  SqliteLog copy(folder_.file("copy.db"), Mode::read_only);
  EXPECT_EQ(texts(read_all(copy)), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(copy.epoch(), log.epoch());
  EXPECT_NE(fault_of([&] { SqliteLog::backup(path_, folder_.file("copy.db")); }), "");
}

TEST_F(OnDisk, KeepsItsWriteAheadLogAtFullLength) {
  const auto length = [&] { return fs::file_size(path_ + "-wal"); };
  {
    SqliteLog log(path_, Mode::read_write);
    const auto full = length();
    EXPECT_GE(full, 4'000'000U);
    for (int i = 0; i < 300; ++i) append(log, {std::string(20'000, 'x')});
    EXPECT_LT(length(), full + full / 4);  // written from its start again, not grown
    EXPECT_GE(length(), full);
  }
  EXPECT_GE(length(), 4'000'000U);
  SqliteLog again(path_, Mode::read_write);
  EXPECT_EQ(read_all(again).size(), 300U);
}

TEST_F(OnDisk, TellsHowLongACommitTook) {
  static std::atomic<std::int64_t> ticks;
  SqliteLog log(path_, Mode::read_write, [] { return ticks += 250; });
  EXPECT_EQ(append(log, {"a"}).commit_us, 250);
}

}  // namespace
}  // namespace nameplate::store
