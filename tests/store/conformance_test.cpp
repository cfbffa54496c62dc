// What every log must do, whatever it is kept in: run on the one in SQLite and the one in memory.
#include <gtest/gtest.h>

#include <memory>

#include "server/store/memory_log.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

constexpr std::uint64_t kEpoch =
    0xfedcba9876543210;  // above 2^63, where a signed number would turn

struct InSqlite {
  Folder folder;
  std::unique_ptr<SqliteLog> log;
  InSqlite() {
    make_log(folder.file("log.db"), kEpoch, 1);
    log = std::make_unique<SqliteLog>(folder.file("log.db"), SqliteLog::Mode::read_write);
  }
  EventLog& get() { return *log; }
};

struct InMemory {
  MemoryLog log{kEpoch};
  EventLog& get() { return log; }
};

template <class Kept>
class AnyLog : public ::testing::Test {
 protected:
  Kept kept_;
  EventLog& log() { return kept_.get(); }
};

using Kinds = ::testing::Types<InSqlite, InMemory>;
TYPED_TEST_SUITE(AnyLog, Kinds);

TYPED_TEST(AnyLog, IsEmptyAtFirst) {
  EXPECT_EQ(this->log().head().seq, 0U);
  EXPECT_EQ(this->log().head().hash, Hash{});
  EXPECT_TRUE(read_all(this->log()).empty());
}

TYPED_TEST(AnyLog, KeepsItsEpoch) { EXPECT_EQ(this->log().epoch(), kEpoch); }

TYPED_TEST(AnyLog, NumbersRecordsFromOneAndGivesThemBackInOrder) {
  EXPECT_EQ(append(this->log(), {"a"}).status, AppendStatus::ok);
  EXPECT_EQ(append(this->log(), {"b", "c"}).head.seq, 3U);
  const auto records = read_all(this->log());
  EXPECT_EQ(texts(records), (std::vector<std::string>{"a", "b", "c"}));
  for (std::size_t i = 0; i < records.size(); ++i) EXPECT_EQ(records[i].seq, i + 1);
}

TYPED_TEST(AnyLog, ChainsEachRecordToTheOneBefore) {
  append(this->log(), {"a", "b"});
  const auto first = chain(Hash{}, 1, "a");
  const auto second = chain(first, 2, "b");
  EXPECT_EQ(read_all(this->log())[0].hash, first);
  EXPECT_EQ(read_all(this->log())[1].hash, second);
  EXPECT_EQ(this->log().head().hash, second);
}

TYPED_TEST(AnyLog, GivesOnlyWhatCameAfter) {
  append(this->log(), {"a", "b", "c", "d"});
  EXPECT_EQ(texts(read_all(this->log(), 2)), (std::vector<std::string>{"c", "d"}));
  EXPECT_TRUE(read_all(this->log(), 4).empty());
  EXPECT_TRUE(read_all(this->log(), 9).empty());
}

TYPED_TEST(AnyLog, KeepsEveryByte) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  const std::string large(300'000, '\xff');
  append(this->log(), {all, "", large});
  EXPECT_EQ(texts(read_all(this->log())), (std::vector<std::string>{all, "", large}));
}

TYPED_TEST(AnyLog, TakesAnEmptyBatchAsNothing) {
  append(this->log(), {"a"});
  const auto answer = append(this->log(), {});
  EXPECT_EQ(answer.status, AppendStatus::ok);
  EXPECT_EQ(answer.head.seq, 1U);
}

TYPED_TEST(AnyLog, AnswersWithTheHeadItReached) {
  const auto answer = append(this->log(), {"a", "b"});
  EXPECT_EQ(answer.head.seq, this->log().head().seq);
  EXPECT_EQ(answer.head.hash, this->log().head().hash);
}

TYPED_TEST(AnyLog, TakesTheNextBatchFromWithinTheAnswer) {
  std::promise<std::uint64_t> done;
  this->log().append({"a"}, [&](AppendStatus, Head, std::int64_t) {
    this->log().append({"b"},
                       [&](AppendStatus, Head head, std::int64_t) { done.set_value(head.seq); });
  });
  EXPECT_EQ(done.get_future().get(), 2U);
}

TEST(Chain, DependsOnPlaceContentAndPast) {
  const auto base = chain(Hash{}, 1, "a");
  Hash other{};
  other[31] = 1;
  EXPECT_NE(base, chain(Hash{}, 2, "a"));
  EXPECT_NE(base, chain(Hash{}, 1, "b"));
  EXPECT_NE(base, chain(other, 1, "a"));
  // The number has a fixed width, so that no byte can move between it and the content.
  EXPECT_NE(chain(Hash{}, 1, std::string("\0a", 2)), chain(Hash{}, 256, "a"));
}

TEST(MemoryLog, AnswersAsScriptedAndKeepsNothingOfAFailedBatch) {
  MemoryLog log;
  log.script = {AppendStatus::no_space, AppendStatus::conflict, AppendStatus::unknown};
  EXPECT_EQ(append(log, {"a"}).status, AppendStatus::no_space);
  EXPECT_EQ(append(log, {"a"}).status, AppendStatus::conflict);
  EXPECT_EQ(append(log, {"a"}).status, AppendStatus::unknown);
  EXPECT_EQ(log.head().seq, 0U);
  EXPECT_EQ(append(log, {"a"}).status, AppendStatus::ok);
}

TEST(MemoryLog, MayHaveKeptABatchWhoseFateIsUnknown) {
  MemoryLog log;
  log.script = {AppendStatus::unknown};
  log.unknown_happens = true;
  EXPECT_EQ(append(log, {"a"}).status, AppendStatus::unknown);
  EXPECT_EQ(read_all(log).size(), 1U);
}

}  // namespace
}  // namespace nameplate::store
