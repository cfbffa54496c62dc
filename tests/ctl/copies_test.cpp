// Backing up beside a running server, and going on from the copy.
#include <filesystem>

#include "server/auth/access.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/sqlite.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;
using Copies = CtlTest;

std::uint64_t epoch_of(const std::string& data) {
  return store::SqliteLog(data + "/log.db", store::SqliteLog::Mode::read_only).epoch();
}

TEST_F(Copies, AreMadeWhileTheServerWrites) {
  const auto data = made();
  const store::DataFolder folder(data, false);
  const store::SqliteLog server(data + "/log.db", store::SqliteLog::Mode::read_write);
  const auto done = run({"backup", "--data", data, "--to", path("copy")});
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(run({"verify", path("copy")}).out, run({"verify", data}).out);
  EXPECT_EQ(digest(path("copy")), digest(data));
}

TEST_F(Copies, AreNotMadeOverAnother) {
  const auto data = made();
  ASSERT_EQ(run({"backup", "--data", data, "--to", path("copy")}).code, 0);
  const auto done = run({"backup", "--data", data, "--to", path("copy")});
  EXPECT_EQ(done.code, 73);
  expect_one_sentence(done);
}

TEST_F(Copies, LeaveNothingWhenThereIsNothingToCopy) {
  const auto done = run({"backup", "--data", path("nothing"), "--to", path("copy")});
  EXPECT_EQ(done.code, 66);
  EXPECT_FALSE(fs::exists(path("copy")));
  EXPECT_FALSE(fs::exists(path("copy.part")));
}

TEST_F(Copies, AreGoneOnFromUnderAnotherEpochWithTheSameCodes) {
  const auto data = made();
  std::string token;
  {
    auth::Access access(data + "/access.db");
    token = access.make_codes({"delegation:KE"}, 1).front().token.reveal();
  }
  ASSERT_EQ(run({"backup", "--data", data, "--to", path("copy")}).code, 0);
  const auto done = run({"restore", "--from", path("copy"), "--data", path("again")});
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(digest(path("again")), digest(data));
  EXPECT_EQ(epoch_of(path("copy")), epoch_of(data));
  EXPECT_NE(epoch_of(path("again")), epoch_of(data));
  EXPECT_TRUE(auth::Access(path("again") + "/access.db").sign_in_by_token(token, "", 2));
  const store::DataFolder folder(path("again"), false);  // as a server would take it
  EXPECT_EQ(
      store::SqliteLog(path("again") + "/log.db", store::SqliteLog::Mode::read_write).head().seq,
      4U);
}

TEST_F(Copies, KeepWhereARehearsalStood) {
  ASSERT_EQ(run({"init", "--round", round_, "--data", path("data"), "--rehearsal", "--base-time",
                 "2018-03-12T09:29:30"})
                .code,
            0);
  ASSERT_EQ(run({"backup", "--data", path("data"), "--to", path("copy")}).code, 0);
  ASSERT_EQ(run({"restore", "--from", path("copy"), "--data", path("again")}).code, 0);
  EXPECT_EQ(slurp(path("again/rehearsal-clock")), "1520861370000\n");
}

TEST_F(Copies, AreReadFromAMediumThatCannotBeWritten) {
  const auto data = made();
  ASSERT_EQ(run({"backup", "--data", data, "--to", path("copy")}).code, 0);
  const auto files = [&] {
    return std::distance(fs::directory_iterator(path("copy")), fs::directory_iterator());
  };
  const auto before = files();
  fs::permissions(path("copy"), fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(run({"verify", path("copy")}).code, 0);
  EXPECT_EQ(run({"restore", "--from", path("copy"), "--data", path("again")}).code, 0);
  // Reading must leave nothing beside the copy, or it could not be read from such a medium.
  EXPECT_EQ(files(), before);
  fs::permissions(path("copy"), fs::perms::owner_all);
}

TEST_F(Copies, AreNotRestoredOverARound) {
  const auto data = made();
  ASSERT_EQ(run({"backup", "--data", data, "--to", path("copy")}).code, 0);
  EXPECT_EQ(run({"restore", "--from", path("copy"), "--data", data}).code, 73);
}

TEST_F(Copies, ThatAreDamagedAreNotRestored) {
  const auto data = made();
  ASSERT_EQ(run({"backup", "--data", data, "--to", path("copy")}).code, 0);
  {
    const auto db = store::open_database(path("copy/log.db"), store::Access::read_write);
    store::execute(db.get(), "DELETE FROM record WHERE seq = 2");
  }
  const auto done = run({"restore", "--from", path("copy"), "--data", path("again")});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("record 2 is missing"), std::string::npos) << done.err;
  EXPECT_FALSE(fs::exists(path("again")));
  EXPECT_FALSE(fs::exists(path("again.part")));
}

}  // namespace
}  // namespace nameplate::ctl
