// Making a round: in full or not at all, closed to others, every fault said.
#include <sys/stat.h>

#include <filesystem>

#include "server/auth/access.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;
using Init = CtlTest;

TEST_F(Init, MakesAFolderForItsOwnerAlone) {
  const auto done = run({"init", "--round", round_, "--data", path("data")});
  ASSERT_EQ(done.code, 0) << done.err;
  struct stat facts {};
  ASSERT_EQ(::stat(path("data").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0700U);
  for (const auto& file : fs::directory_iterator(path("data"))) {
    ASSERT_EQ(::stat(file.path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U) << file.path();
  }
  EXPECT_FALSE(fs::exists(path("data.part")));
}

TEST_F(Init, PrintsACardForEverySeatWithACodeThatSignsIn) {
  const auto done =
      run({"init", "--round", round_, "--data", path("data"), "--url", "https://chamber.example"});
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_NE(done.out.find(path("data") + "/cards.html"), std::string::npos) << done.out;
  const auto cards = slurp(path("data") + "/cards.html");
  // presiding secretary officer booth display public, one co-facilitator, three delegations
  EXPECT_EQ(count(cards, "<article>"), 10U);
  EXPECT_EQ(count(cards, "<svg"), 10U);
  EXPECT_LT(cards.find("Secretary"), cards.find("Ghana"));  // then delegations, by name
  EXPECT_LT(cards.find("Ghana"), cards.find("Kenya"));
  EXPECT_LT(cards.find("Kenya"), cards.rfind("Mexico"));
  EXPECT_EQ(count(cards, "https://chamber.example<"), 10U);
  auth::Access access(path("data") + "/access.db");
  EXPECT_EQ(access.list().size(), 10U);
  const auto at = cards.find("<code>", cards.find("Kenya")) + 6;
  const auto candidate = access.candidate(cards.substr(at, 11));
  ASSERT_TRUE(candidate);
  EXPECT_EQ(candidate->seat, "delegation:KE");
  EXPECT_TRUE(auth::slow_verify(candidate->hash, candidate->code));
}

TEST_F(Init, TakesAFolderNamedWithASlashAtItsEnd) {
  EXPECT_EQ(run({"init", "--round", round_, "--data", path("a/b/data/"), "--no-codes"}).code, 0);
  EXPECT_TRUE(fs::exists(path("a/b/data/log.db")));
}

TEST_F(Init, LeavesARoundThatIsThereAlone) {
  const auto data = made();
  const auto before = digest(data);
  const auto done = run({"init", "--round", round_, "--data", data, "--no-codes"});
  EXPECT_EQ(done.code, 73);
  expect_one_sentence(done);
  EXPECT_EQ(digest(data), before);
}

TEST_F(Init, SaysEveryFaultOfTheFilesAndLeavesNothing) {
  spit(round_ + "/participants.csv", "code,category,name_en\nKE,memberstate,Kenya\n,igo,\n");
  spit(round_ + "/round.csv", "setting,value\nid,small\nmode,loud\n");
  const auto done = run({"init", "--round", round_, "--data", path("data")});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("participants.csv, line 2, category"), std::string::npos) << done.err;
  EXPECT_NE(done.err.find("participants.csv, line 3"), std::string::npos) << done.err;
  EXPECT_NE(done.err.find("round.csv, line 3, mode"), std::string::npos) << done.err;
  EXPECT_NE(done.err.find("nothing was made"), std::string::npos) << done.err;
  EXPECT_FALSE(fs::exists(path("data")));
  EXPECT_FALSE(fs::exists(path("data.part")));
}

TEST_F(Init, SaysWhichFileIsMissing) {
  fs::remove(round_ + "/groups.csv");
  const auto done = run({"init", "--round", round_, "--data", path("data")});
  EXPECT_EQ(done.code, 66);
  EXPECT_NE(done.err.find("groups.csv"), std::string::npos) << done.err;
  expect_one_sentence(done);
  EXPECT_FALSE(fs::exists(path("data")));
}

TEST_F(Init, SaysWhenTheFolderCannotBeMade) {
  spit(path("file"), "");
  const auto done = run({"init", "--round", round_, "--data", path("file/data"), "--no-codes"});
  EXPECT_EQ(done.code, 73);
  expect_one_sentence(done);
}

TEST_F(Init, BeginsARehearsalAtItsBaseTimeWithoutCodes) {
  const auto done = run({"init", "--round", round_, "--data", path("data"), "--rehearsal",
                         "--clock-rate", "20", "--base-time", "2018-03-12T09:29:30"});
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(slurp(path("data") + "/rehearsal-clock"), "1520861370000\n");
  EXPECT_FALSE(fs::exists(path("data") + "/access.db"));
  const auto state = run({"replay", "--data", path("data")});
  EXPECT_NE(state.out.find("\"rehearsal\":true"), std::string::npos) << state.out;
  EXPECT_NE(state.out.find("\"clock_rate\":20"), std::string::npos) << state.out;
}

TEST_F(Init, GivesARealMeetingTheRealTime) {
  const auto done = run(
      {"init", "--round", round_, "--data", path("data"), "--base-time", "2018-03-12T09:29:30"});
  EXPECT_EQ(done.code, 64);
  expect_one_sentence(done);
  EXPECT_FALSE(fs::exists(path("data")));
}

TEST_F(Init, GivesEachRoundAnEpochOfItsOwn) {
  const auto epoch = [](const std::string& data) {
    return store::SqliteLog(data + "/log.db", store::SqliteLog::Mode::read_only).epoch();
  };
  const auto first = epoch(made("one"));
  const auto second = epoch(made("two"));
  EXPECT_NE(first, 0U);
  EXPECT_NE(first, second);
}

TEST_F(Init, MakesTheRoundOfMarch2018) {
  const auto done = run({"init", "--round", NAMEPLATE_SOURCE_DIR "/deploy/rounds/gcm-2018-03",
                         "--data", path("data"), "--no-codes"});
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_NE(run({"verify", path("data")}).out.find("chain ok"), std::string::npos);
}

TEST(Program, SaysHowItIsUsed) {
  EXPECT_EQ(run({"--help"}).code, 0);
  EXPECT_EQ(run({"--version"}).out, std::string(NAMEPLATE_VERSION) + "\n");
  EXPECT_EQ(run({}).code, 64);
  EXPECT_EQ(run({"no-such-act"}).code, 64);
  EXPECT_EQ(run({"init"}).code, 64);
}

}  // namespace
}  // namespace nameplate::ctl
