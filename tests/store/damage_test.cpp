// A log that somebody or something changed is found out: never another history than was written.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "server/store/memory_log.hpp"
#include "server/store/sqlite.hpp"
#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void spit(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

constexpr int kRecords = 40;

std::string content(int i) { return "record " + std::to_string(i) + std::string(200, '.'); }

// A log of forty records in one file without a write-ahead log beside it, as a backup is.
class DamagedLog : public ::testing::Test {
 protected:
  DamagedLog() {
    make_log(folder_.file("made.db"), 7, 1);
    {
      SqliteLog log(folder_.file("made.db"), SqliteLog::Mode::read_write);
      std::vector<std::string> batch;
      for (int i = 1; i <= kRecords; ++i) batch.push_back(content(i));
      EXPECT_EQ(append(log, batch).status, AppendStatus::ok);
    }
    SqliteLog::backup(folder_.file("made.db"), path_);
  }

  void change(const std::string& sql) {
    const auto db = open_database(path_, Access::read_write);
    execute(db.get(), sql);
  }
  std::string fault() {
    return fault_of([&] {
      SqliteLog log(path_, SqliteLog::Mode::read_only);
      read_all(log);
    });
  }

  Folder folder_;
  std::string path_ = folder_.file("log.db");
};

TEST_F(DamagedLog, IsWholeBeforeItIsChanged) { EXPECT_EQ(fault(), ""); }

TEST_F(DamagedLog, IsFoundWhenAByteOfARecordChanged) {
  change(
      "UPDATE record SET bytes = CAST(replace(bytes, 'record 17', 'record 71') AS BLOB) WHERE seq "
      "= 17");
  EXPECT_NE(fault().find("record 17 does not fit the chain"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenAHashChanged) {
  change("UPDATE record SET hash = zeroblob(32) WHERE seq = 5");
  EXPECT_NE(fault().find("record 5 does not fit the chain"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenAHashIsCutShort) {
  change("UPDATE record SET hash = zeroblob(31) WHERE seq = 5");
  EXPECT_NE(fault().find("damaged"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenARecordIsMissing) {
  change("DELETE FROM record WHERE seq = 9");
  EXPECT_NE(fault().find("record 9 is missing"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenTheFirstRecordIsMissing) {
  change("DELETE FROM record WHERE seq = 1");
  EXPECT_NE(fault().find("record 1 is missing"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenTwoRecordsChangedPlaces) {
  change(
      "UPDATE record SET seq = -1 WHERE seq = 3; UPDATE record SET seq = 3 WHERE seq = 4;"
      "UPDATE record SET seq = 4 WHERE seq = -1;");
  EXPECT_NE(fault().find("record 3 does not fit the chain"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenARecordWasPutInBetween) {
  change(
      "UPDATE record SET seq = seq + 1000 WHERE seq >= 20;"
      "UPDATE record SET seq = seq - 999 WHERE seq >= 1020;"
      "INSERT INTO record VALUES(20, x'00', zeroblob(32));");
  EXPECT_NE(fault().find("record 20 does not fit the chain"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsFoundWhenARecordWasAddedAtTheEnd) {
  change("INSERT INTO record SELECT seq + 1, bytes, hash FROM record WHERE seq = 40");
  EXPECT_NE(fault().find("record 41 does not fit the chain"), std::string::npos) << fault();
}

TEST_F(DamagedLog, NeverGivesAnotherHistoryWhateverByteOfTheFileChanged) {
  const std::string whole = slurp(path_);
  std::vector<std::string> written;
  for (int i = 1; i <= kRecords; ++i) written.push_back(content(i));
  std::mt19937 random(20180312);
  std::uniform_int_distribution<std::size_t> place(0, whole.size() - 1);
  int found = 0;
  for (int round = 0; round < 400; ++round) {
    auto bytes = whole;
    bytes[place(random)] ^= static_cast<char>(1U << (round % 8));
    spit(path_, bytes);
    std::vector<std::string> read;
    const auto sentence = fault_of([&] {
      SqliteLog log(path_, SqliteLog::Mode::read_only);
      read = texts(read_all(log));
    });
    if (!sentence.empty()) {
      ++found;
      continue;
    }
    // A byte that nothing uses, or the last records cut off: never a changed or invented one.
    ASSERT_LE(read.size(), written.size());
    ASSERT_TRUE(std::equal(read.begin(), read.end(), written.begin())) << "round " << round;
  }
  EXPECT_GT(found, 100);  // records are two fifths of the file
}

TEST_F(DamagedLog, SaysSoWhenItIsNoLogAtAll) {
  spit(path_,
       "this is not a database, but a letter of more than one hundred bytes to the secretary "
       "of the committee");
  EXPECT_NE(fault().find("restore a backup"), std::string::npos) << fault();
}

TEST_F(DamagedLog, SaysSoWhenItIsAnotherProgramsDatabase) {
  change("PRAGMA user_version = 0");
  EXPECT_NE(fault().find("not a log of Nameplate"), std::string::npos) << fault();
}

TEST_F(DamagedLog, IsNotReadWhenANewerProgramWroteIt) {
  change("PRAGMA user_version = 2");
  EXPECT_NE(fault().find("newer program"), std::string::npos) << fault();
}

// As kill -9 leaves it: forty commits in the write-ahead log, none in the file yet.
class LogAfterAKill : public ::testing::Test {
 protected:
  LogAfterAKill() {
    make_log(path_, 7, 1);
    SqliteLog log(path_, SqliteLog::Mode::read_write);
    for (int i = 1; i <= kRecords; ++i)
      EXPECT_EQ(append(log, {content(i)}).status, AppendStatus::ok);
    for (const auto* name : {"log.db", "log.db-wal", "log.db-head"})
      spit(killed_.file(name), slurp(folder_.file(name)));
  }
  std::string fault() {
    return fault_of([&] {
      SqliteLog log(killed_.file("log.db"), SqliteLog::Mode::read_write);
      read_all(log);
    });
  }
  // Where a record's bytes stand in the write-ahead log.
  void damage_wal(int record) {
    auto bytes = slurp(killed_.file("log.db-wal"));
    const auto at = bytes.find(content(record));
    ASSERT_NE(at, std::string::npos);
    bytes[at] ^= 1;
    spit(killed_.file("log.db-wal"), bytes);
  }

  Folder folder_;
  Folder killed_;
  std::string path_ = folder_.file("log.db");
};

TEST_F(LogAfterAKill, IsWhole) { EXPECT_EQ(fault(), ""); }

TEST_F(LogAfterAKill, IsNotOpenedWhenItsWriteAheadLogIsDamaged) {
  damage_wal(30);
  EXPECT_NE(fault().find("but record 40 was written"), std::string::npos) << fault();
}

TEST_F(LogAfterAKill, IsNotOpenedWithoutItsWriteAheadLog) {
  std::filesystem::remove(killed_.file("log.db-wal"));
  EXPECT_NE(fault().find("ends at record 0, but record 40 was written"), std::string::npos)
      << fault();
}

TEST_F(LogAfterAKill, IsNotOpenedWithAnotherLogInItsPlace) {
  Folder other;
  make_log(other.file("log.db"), 7, 1);
  {
    SqliteLog log(other.file("log.db"), SqliteLog::Mode::read_write);
    for (int i = 1; i <= kRecords + 5; ++i) append(log, {"other " + std::to_string(i)});
  }
  for (const auto* name : {"log.db", "log.db-wal"})
    spit(killed_.file(name), slurp(other.file(name)));
  EXPECT_NE(fault().find("record 40 is not the one"), std::string::npos) << fault();
}

TEST_F(LogAfterAKill, IsTakenWithAnOlderWitnessOrNoneOrHalfOfOne) {
  const auto witness = HeadWitness::path_of(killed_.file("log.db"));
  const auto whole = slurp(witness);
  spit(witness, whole.substr(0, 50));
  EXPECT_EQ(fault(), "");
  spit(witness, std::string(whole.size(), '\0'));
  EXPECT_EQ(fault(), "");
  std::filesystem::remove(witness);
  EXPECT_EQ(fault(), "");
  EXPECT_EQ(slurp(witness), whole);  // made again
}

TEST(MemoryLog, FindsAChangedAndAMissingRecordToo) {
  MemoryLog log;
  append(log, {"a", "b", "c"});
  auto changed = log;
  changed.records[1].bytes = "x";
  EXPECT_NE(fault_of([&] { read_all(changed); }).find("record 2"), std::string::npos);
  auto dropped = log;
  dropped.records.erase(dropped.records.begin());
  EXPECT_NE(fault_of([&] { read_all(dropped); }).find("record 1 is missing"), std::string::npos);
}

}  // namespace
}  // namespace nameplate::store
