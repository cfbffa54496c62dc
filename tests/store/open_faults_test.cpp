// Making, opening and copying a log while the n-th call fails: a sentence or a log that is whole,
// and nothing left in the way of trying again.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/store/faulty_vfs.hpp"
#include "tests/store/folder.hpp"
#include "tests/store/strikes.hpp"

namespace nameplate::store {
namespace {

namespace fs = std::filesystem;
using Mode = SqliteLog::Mode;

std::vector<Fault> every_fault() {
  const std::vector<Fault> one_time = {
      once("Open", Call::open, SQLITE_CANTOPEN, EMFILE),
      once("Read", Call::read, SQLITE_IOERR_READ, EIO),
      once("WriteFull", Call::write, SQLITE_FULL),
      once("Write", Call::write, SQLITE_IOERR_WRITE, EIO),
      once("Sync", Call::sync, SQLITE_IOERR_FSYNC, EIO),
      once("Truncate", Call::truncate, SQLITE_IOERR_TRUNCATE, EIO),
      once("FileSize", Call::file_size, SQLITE_IOERR_FSTAT, EIO),
      once("Erase", Call::erase, SQLITE_IOERR_DELETE, EIO),
      once("Access", Call::access, SQLITE_IOERR_ACCESS, ENOMEM),
      once("Lock", Call::lock, SQLITE_IOERR_LOCK, ENOLCK),
      once("SharedMemory", Call::shm_map, SQLITE_IOERR_SHMMAP, ENOMEM),
      once("SharedMemoryLock", Call::shm_lock, SQLITE_IOERR_SHMLOCK, EIO),
      once("Memory", Call::memory, 0),
  };
  std::vector<Fault> all = one_time;
  for (const auto& fault : one_time) all.push_back(for_good(fault));
  return all;
}

class OpeningOnAFailingDisk : public ::testing::TestWithParam<Fault> {
 protected:
  static void TearDownTestSuite() { strikes_.require_each(); }

  // `attempt` in a folder of its own with the n-th call failing, then `afterwards` without faults,
  // for each n until one in which the call does not come. Lengthening the write-ahead log is a
  // thousand times the same write: of the calls in its midst by default only some.
  template <class Before, class Attempt, class Afterwards>
  void loop(Before before, Attempt attempt, Afterwards afterwards) {
    const bool all = std::getenv("NAMEPLATE_LONG") != nullptr;
    for (std::uint64_t n = 1;; n += all || n < 30 ? 1 : GetParam().lasting ? 401 : 173) {
      SCOPED_TRACE(GetParam().name + ", call " + std::to_string(n));
      const Folder folder;
      before(folder);
      std::string sentence;
      bool struck = false;
      {
        const Armed armed(GetParam(), n);
        sentence = fault_of([&] { attempt(folder); });
        struck = FaultyVfs::struck();
      }
      strikes_.note(GetParam().name, struck);
      if (!struck) {
        EXPECT_EQ(sentence, "");
      }
      if (!sentence.empty()) {
        EXPECT_TRUE(sentence.ends_with(".")) << sentence;
      }
      afterwards(folder, sentence.empty());
      if (HasFailure() || !struck) return;
    }
  }

 private:
  static Strikes strikes_;
};
Strikes OpeningOnAFailingDisk::strikes_;

constexpr int kNotLengthened = 100'000;  // pages: a bound that is never met

// Three records as a server that was killed leaves them: all of it in the write-ahead log.
void made_with_records(const Folder& folder) {
  static const Folder kept;
  const auto from = kept.file("log.db");
  if (!fs::exists(from)) {
    const Folder first;
    const auto path = first.file("log.db");
    make_log(path, 42, 1);
    SqliteLog log(path, Mode::read_write, nullptr, kNotLengthened);
    append(log, {"a", "b"});
    append(log, {"c"});
    for (const auto* part : {"", "-wal", "-head"}) fs::copy_file(path + part, from + part);
  }
  for (const auto* part : {"", "-wal", "-head"})
    fs::copy_file(from + part, folder.file("log.db") + part);
}

TEST_P(OpeningOnAFailingDisk, IsOpenedWholeOrWithASentence) {
  // What an append under the same fault was told.
  std::optional<AppendStatus> told;
  loop(
      [&](const Folder& folder) {
        made_with_records(folder);
        told.reset();
      },
      [&](const Folder& folder) {
        SqliteLog log(folder.file("log.db"), Mode::read_write);
        told = append(log, {"d"}).status;
      },
      [&](const Folder& folder, bool) {
        SqliteLog log(folder.file("log.db"), Mode::read_write, nullptr, kNotLengthened);
        auto there = texts(read_all(log));
        std::vector<std::string> expected{"a", "b", "c"};
        if (told == AppendStatus::ok) expected.push_back("d");
        if (told == AppendStatus::unknown && there.size() == 4) expected.push_back("d");
        EXPECT_EQ(there, expected);
        EXPECT_EQ(append(log, {"e"}).status, AppendStatus::ok);
      });
}

TEST_P(OpeningOnAFailingDisk, IsReadWholeOrWithASentence) {
  loop(
      made_with_records,
      [](const Folder& folder) {
        SqliteLog log(folder.file("log.db"), Mode::read_only);
        EXPECT_EQ(read_all(log).size(), 3U) << "a short log must not look like a whole one";
      },
      [](const Folder& folder, bool) {
        SqliteLog log(folder.file("log.db"), Mode::read_only);
        EXPECT_EQ(read_all(log).size(), 3U);
      });
}

TEST_P(OpeningOnAFailingDisk, IsMadeOrLeavesNothingInTheWay) {
  loop([](const Folder&) {}, [](const Folder& folder) { make_log(folder.file("log.db"), 42, 1); },
       [](const Folder& folder, bool made) {
         if (!made) make_log(folder.file("log.db"), 42, 1);
         SqliteLog log(folder.file("log.db"), Mode::read_write, nullptr, kNotLengthened);
         EXPECT_EQ(log.epoch(), 42U);
         EXPECT_EQ(append(log, {"a"}).status, AppendStatus::ok);
       });
}

TEST_P(OpeningOnAFailingDisk, IsCopiedWholeOrLeavesNothingInTheWay) {
  loop(
      made_with_records,
      [](const Folder& folder) {
        SqliteLog::backup(folder.file("log.db"), folder.file("copy.db"));
      },
      [](const Folder& folder, bool copied) {
        if (!copied) SqliteLog::backup(folder.file("log.db"), folder.file("copy.db"));
        SqliteLog copy(folder.file("copy.db"), Mode::read_only);
        EXPECT_EQ(read_all(copy).size(), 3U);
      });
}

INSTANTIATE_TEST_SUITE_P(Each, OpeningOnAFailingDisk, ::testing::ValuesIn(every_fault()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace nameplate::store
