// What is read out of a log afterwards: is it whole, what was so at an act, what goes on paper.
#include <filesystem>
#include <regex>

#include "server/store/sqlite.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

using Verify = CtlTest;
using Replay = CtlTest;
using Record = CtlTest;

void change(const std::string& data, const std::string& sql) {
  const auto db = store::open_database(data + "/log.db", store::Access::read_write);
  store::execute(db.get(), sql);
}

TEST_F(Verify, CountsTheEventsOfASoundLog) {
  const auto done = run({"verify", made()});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_TRUE(std::regex_search(
      done.out,
      std::regex("^4 acts, [0-9]+ events, chain ok, invariants ok\nhead 4 [0-9a-f]{64}\n")))
      << done.out;
}

TEST_F(Verify, ReadsBesideAServerThatWrites) {
  const auto data = made();
  const store::SqliteLog server(data + "/log.db", store::SqliteLog::Mode::read_write);
  EXPECT_EQ(run({"verify", data}).code, 0);
}

TEST_F(Verify, NamesTheFirstBadRecord) {
  const auto data = made();
  change(data, "UPDATE record SET bytes = CAST(replace(bytes, 'Kenya', 'Kenia') AS BLOB)");
  const auto done = run({"verify", data});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("record 2 does not fit the chain"), std::string::npos) << done.err;
  expect_one_sentence(done);
}

TEST_F(Verify, FindsARecordThatIsChainedButMakesNoSense) {
  const auto data = made();
  {
    store::SqliteLog log(data + "/log.db", store::SqliteLog::Mode::read_only);
    const auto hash = store::chain(log.head().hash, 5, "\xff\xff");
    std::string hex;
    for (const auto byte : hash) {
      constexpr const char* kDigits = "0123456789abcdef";
      hex += kDigits[byte >> 4U];
      hex += kDigits[byte & 15U];
    }
    change(data, "INSERT INTO record VALUES(5, x'ffff', x'" + hex + "')");
  }
  const auto done = run({"verify", data});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("record 5"), std::string::npos) << done.err;
}

TEST_F(Verify, SaysWhenThereIsNoLog) {
  const auto done = run({"verify", path("nothing")});
  EXPECT_EQ(done.code, 66);
  expect_one_sentence(done);
}

TEST_F(Verify, SaysWhenTheFileIsNoLog) {
  spit(path("letter"), std::string(3000, 'x'));
  const auto done = run({"verify", path("letter")});
  EXPECT_EQ(done.code, 65);
  expect_one_sentence(done);
}

TEST_F(Verify, FailsWhenItsAnswerCannotBePrinted) {
  EXPECT_EQ(run({"verify", made()}, "/dev/full").code, 74);
}

TEST_F(Replay, ShowsTheStateAsItWasAfterAnAct) {
  const auto data = made();
  const auto early = run({"replay", "--data", data, "--to", "1"});
  const auto late = run({"replay", "--data", data});
  EXPECT_EQ(early.code, 0);
  EXPECT_EQ(early.out.find("\ntopic/"), std::string::npos) << early.out;
  EXPECT_NE(late.out.find("\ntopic/"), std::string::npos) << late.out;
  EXPECT_NE(late.out.find("The first topic"), std::string::npos);
  EXPECT_NE(early.out.find("\nact 1 digest "), std::string::npos);
  EXPECT_NE(late.out.find("\nact 4 digest "), std::string::npos);
}

TEST_F(Replay, GivesTheSameDigestForTheSameLog) {
  const auto data = made();
  EXPECT_EQ(digest(data), digest(data));
  const auto early = run({"replay", "--data", data, "--to", "2", "--digest"}).out;
  EXPECT_TRUE(early.starts_with("act 2 digest ")) << early;
  EXPECT_NE(early.substr(13), digest(data).substr(13));
}

TEST_F(Replay, SaysWhereTheLogEnds) {
  const auto done = run({"replay", "--data", made(), "--to", "99"});
  EXPECT_EQ(done.code, 64);
  EXPECT_NE(done.err.find("ends at act 4"), std::string::npos) << done.err;
  expect_one_sentence(done);
}

TEST_F(Record, IsWrittenInEachForm) {
  const auto data = made();
  EXPECT_NE(run({"record", "--data", data}).out.find("<!doctype html>"), std::string::npos);
  EXPECT_TRUE(run({"record", "--data", data, "--format", "csv"}).out.starts_with("topic,"));
  EXPECT_EQ(count(run({"record", "--data", data, "--format", "acts"}).out, "\n"), 5U);
  EXPECT_TRUE(
      run({"record", "--data", data, "--format", "json"}).out.starts_with("{\"format\":1,"));
  EXPECT_EQ(run({"record", "--data", data, "--format", "pdf"}).code, 64);
}

TEST_F(Record, GoesIntoAFileWhole) {
  const auto data = made();
  const auto shown = run({"record", "--data", data, "--format", "json"}).out;
  const auto done = run({"record", "--data", data, "--format", "json", "--out", path("r.json")});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(slurp(path("r.json")), shown);
  const auto failed =
      run({"record", "--data", data, "--format", "json", "--out", path("no/folder/r.json")});
  EXPECT_EQ(failed.code, 73);
  expect_one_sentence(failed);
}

TEST_F(Record, SaysWhoMadeTheRound) {
  const auto acts = run({"record", "--data", made(), "--format", "acts"}).out;
  EXPECT_NE(acts.find(",set_round,Secretary,secretary,nameplatectl,"), std::string::npos) << acts;
}

}  // namespace
}  // namespace nameplate::ctl
