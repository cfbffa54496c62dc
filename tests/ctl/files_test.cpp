// Importing and exporting: what comes out goes in again, and a faulty file changes nothing.
#include <filesystem>

#include "server/store/data_folder.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;
using Files = CtlTest;

TEST_F(Files, ComeOutAsTheyGoIn) {
  const auto data = made();
  for (const auto* what : {"participants", "groups", "programme"}) {
    const auto file = path(std::string(what) + ".csv");
    ASSERT_EQ(run({"export", what, file, "--data", data}).code, 0);
    EXPECT_EQ(run({"export", what, "--data", data}).out, slurp(file));
    const auto done = run({"import", what, file, "--data", data});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(run({"export", what, "--data", data}).out, slurp(file));
  }
}

TEST_F(Files, ChangeTheRound) {
  const auto data = made();
  spit(path("more.csv"),
       "code,category,name_en\nGH,member_state,Ghana\nKE,member_state,Kenya\n"
       "MX,member_state,Mexico\nPS,observer_state,State of Palestine\n");
  ASSERT_EQ(run({"import", "participants", path("more.csv"), "--data", data}).code, 0);
  EXPECT_NE(run({"export", "participants", "--data", data}).out.find("State of Palestine"),
            std::string::npos);
  EXPECT_EQ(run({"verify", data}).code, 0);
}

TEST_F(Files, WithANameThatPassesForAnotherAreTakenWithAWarning) {
  const auto data = made();
  spit(path("more.csv"),
       "code,category,name_en\nGH,member_state,Ghana\nKE,member_state,Kenya\n"
       "MX,member_state,Mexico\nXX,stakeholder,Keny\u0430\n");
  const auto warning =
      "nameplatectl: Warning: XX: \"Keny\u0430\" looks like \"Kenya\" (KE) but is written with "
      "other "
      "letters.\n";
  const auto dry = run({"import", "participants", path("more.csv"), "--data", data, "--dry"});
  EXPECT_EQ(dry.code, 0);
  EXPECT_EQ(dry.err, warning);
  EXPECT_EQ(run({"import", "participants", path("more.csv"), "--data", data}).code, 0);
  EXPECT_EQ(run({"import", "groups", round_ + "/groups.csv", "--data", data}).err, warning);
  fs::copy_file(path("more.csv"), round_ + "/participants.csv",
                fs::copy_options::overwrite_existing);
  EXPECT_EQ(run({"init", "--round", round_, "--data", path("new"), "--no-codes"}).err, warning);
}

TEST_F(Files, LeaveARehearsalItsOwnTime) {
  const auto made = run({"init", "--round", round_, "--data", path("data"), "--rehearsal",
                         "--base-time", "2018-03-12T09:00"});
  ASSERT_EQ(made.code, 0) << made.err;
  ASSERT_EQ(run({"import", "groups", round_ + "/groups.csv", "--data", path("data")}).code, 0);
  const auto acts = run({"record", "--data", path("data"), "--format", "acts"}).out;
  EXPECT_EQ(count(acts, ",2018-03-12T13:00:00Z,import_groups,"), 2U) << acts;
  EXPECT_EQ(count(acts, "\n"), 6U) << acts;  // no list opened meanwhile
}

TEST_F(Files, AreOnlyCheckedWhenThatIsAsked) {
  const auto data = made();
  const auto before = digest(data);
  spit(path("one.csv"), "code,category,name_en\nMX,member_state,Mexico\n");
  EXPECT_EQ(run({"import", "groups", round_ + "/groups.csv", "--data", data, "--dry"}).code, 0);
  EXPECT_EQ(digest(data), before);
}

TEST_F(Files, WithFaultsChangeNothing) {
  const auto data = made();
  const auto before = digest(data);
  spit(path("bad.csv"), "code,category,name_en\nKE,member_state,Kenya\nKE,nothing,Kenya again\n");
  const auto done = run({"import", "participants", path("bad.csv"), "--data", data});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("line 3"), std::string::npos) << done.err;
  EXPECT_NE(done.err.find("nothing was imported"), std::string::npos) << done.err;
  EXPECT_EQ(digest(data), before);
}

// The file is in order, but one who may preside would be gone.
TEST_F(Files, ThatTheRulesRefuseChangeNothing) {
  const auto data = made();
  const auto before = digest(data);
  spit(path("few.csv"), "code,category,name_en\nKE,member_state,Kenya\n");
  const auto done = run({"import", "participants", path("few.csv"), "--data", data});
  EXPECT_EQ(done.code, 65) << done.out;
  expect_one_sentence(done);
  EXPECT_EQ(digest(data), before);
}

TEST_F(Files, AreLeftToTheConsoleWhileAServerRuns) {
  const auto data = made();
  const store::DataFolder server(data, false);
  const auto done = run({"import", "groups", round_ + "/groups.csv", "--data", data});
  EXPECT_EQ(done.code, 69);
  EXPECT_NE(done.err.find("console"), std::string::npos) << done.err;
  EXPECT_EQ(run({"export", "groups", "--data", data}).code, 0);  // reading is free
}

TEST_F(Files, ThatAreNotThereAreNamed) {
  const auto data = made();
  const auto done = run({"import", "groups", path("none.csv"), "--data", data});
  EXPECT_EQ(done.code, 66);
  EXPECT_NE(done.err.find("none.csv"), std::string::npos) << done.err;
  EXPECT_EQ(run({"export", "groups", "--data", path("nothing")}).code, 66);
}

}  // namespace
}  // namespace nameplate::ctl
