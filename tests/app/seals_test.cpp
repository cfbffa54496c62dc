// Seals beside a running server: made when a meeting ends and when the podium asks, and never in
// the way of a meeting.
#include "server/store/seals.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
namespace json = boost::json;

class SealedMeetings : public Serving {
 protected:
  json::array seals(const std::string& cookie) {
    const Answer answer = get("/api/seals", cookie);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return json::parse(answer.body).at("seals").as_array();
  }
  static void adjourn(PeerClient& secretary) {
    v1::Command command;
    command.mutable_adjourn_meeting();
    const auto reply = secretary.submit(command);
    ASSERT_TRUE(reply && reply->has_accepted()) << reply->ShortDebugString();
  }
  std::vector<store::Seal> kept() { return store::read_seals(read_file(folder.file("seals"))); }
  // What the server does after it has answered may come a moment later.
  template <class Done>
  bool eventually(Done done) {
    for (int i = 0; i < 800; ++i) {
      if (done()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
  void stop() {
    EXPECT_EQ(get("/api/build").status, 200);  // it listens to signals by then
    server->signal(SIGTERM);
    ASSERT_EQ(server->wait(), 0);
  }
};

TEST_F(SealedMeetings, AreSealedWhenTheyEndAndShownToThePodiumAndOnPaper) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  open_the_list(secretary);
  EXPECT_TRUE(seals(cookie).empty()) << "while the meeting goes on";
  adjourn(secretary);
  ASSERT_TRUE(eventually([&] { return seals(cookie).size() == 1; }));
  const auto shown = seals(cookie).front().as_object();
  const auto made = kept();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made.front().seq, folder.records());
  EXPECT_EQ(made.front().round, "gcm-2018-03");
  EXPECT_TRUE(store::is_signed(made.front()));
  EXPECT_EQ(shown.at("act").to_number<std::uint64_t>(), made.front().seq);
  const auto print = store::fingerprint(made.front().hash);
  EXPECT_EQ(shown.at("fingerprint").as_string(), print);
  EXPECT_THAT(get("/api/record.html", cookie).body, HasSubstr("<code>" + print + "</code></td>"));
  EXPECT_THAT(get("/api/record.json", cookie).body, HasSubstr(store::seal_line(made.front())));
  EXPECT_THAT(server->words(), HasSubstr("seal_key_made"));
}

TEST_F(SealedMeetings, AreForThePodiumOnly) {
  EXPECT_EQ(get("/api/seals").status, 401);
  EXPECT_EQ(get("/api/seals", sign_in("delegation:KE")).status, 403);
  EXPECT_EQ(post("/api/seals", "{}", sign_in("delegation:KE")).status, 403);
  for (const char* seat : {"presiding", "secretary", "officer", "cofacilitator:MX"})
    EXPECT_EQ(get("/api/seals", sign_in(seat)).status, 200) << seat;
  for (const char* seat : {"booth", "display", "public"})
    EXPECT_EQ(get("/api/seals", sign_in(seat)).status, 403) << seat;
}

TEST_F(SealedMeetings, AreSealedWhenAskedAndOnceForOneAct) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  const auto list = open_the_list(secretary);  // the sign-in is on record, too, by then
  ASSERT_EQ(post("/api/seals", "{}", cookie).status, 200);
  ASSERT_EQ(post("/api/seals", "{}", cookie).status, 200);
  EXPECT_EQ(seals(cookie).size(), 1U);
  const auto line = ask_control(folder.path(), "seal");
  EXPECT_EQ(line, "ok " + store::seal_line(kept().front()));
  EXPECT_NE(inscribe_kenya(secretary, list), 0U);
  EXPECT_THAT(ask_control(folder.path(), "seal"), Not(HasSubstr(line.substr(3))));
  EXPECT_EQ(seals(cookie).size(), 2U);
}

TEST_F(SealedMeetings, GoOnWhenASealCannotBeKeptAndAreSealedAfterwards) {
  fs::create_symlink("/dev/full", folder.file("seals"));
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  const auto list = open_the_list(secretary);
  adjourn(secretary);
  ASSERT_TRUE(
      eventually([&] { return server->words().find("seal_not_kept") != std::string::npos; }));
  EXPECT_THAT(server->words(), HasSubstr("No space left"));
  EXPECT_NE(inscribe_kenya(secretary, list), 0U) << "the meeting's acts go on";
  EXPECT_EQ(post("/api/seals", "{}", cookie).status, 503);
  EXPECT_TRUE(seals(cookie).empty());
  EXPECT_THAT(get("/api/seals", cookie).body, HasSubstr("\"owed\":true")) << "screens ask again";
  fs::remove(folder.file("seals"));
  EXPECT_TRUE(eventually([&] { return seals(cookie).size() == 1; }));
  EXPECT_THAT(get("/api/seals", cookie).body, HasSubstr("\"owed\":false"));
}

TEST_F(SealedMeetings, AreSealedAtTheNextStartWhenTheServerDiedTooEarly) {
  fs::create_symlink("/dev/full", folder.file("seals"));
  {
    PeerClient secretary(server->port(), sign_in("secretary"));
    open_the_list(secretary);
    adjourn(secretary);
  }
  stop();
  fs::remove(folder.file("seals"));
  start();
  ASSERT_TRUE(eventually([&] { return fs::exists(folder.file("seals")) && kept().size() == 1; }));
  EXPECT_EQ(kept().front().seq, folder.records());
  stop();
  start();
  EXPECT_EQ(kept().size(), 1U) << "once";
}

TEST_F(SealedMeetings, AreRecordedWithoutSealsThatAreDamaged) {
  const auto cookie = sign_in("secretary");
  ASSERT_EQ(post("/api/seals", "{}", cookie).status, 200);
  for (const char* name : {"seals", "seals-by"}) {
    const auto whole = read_file(folder.file(name));
    std::ofstream(folder.file(name)) << "x" << whole;
    const auto page = get("/api/record.html", cookie);
    EXPECT_EQ(page.status, 200) << page.body;
    EXPECT_THAT(page.body, HasSubstr("made without its seals"));
    EXPECT_EQ(get("/api/record.csv", cookie).status, 200);
    std::ofstream(folder.file(name)) << whole;
    EXPECT_THAT(get("/api/record.html", cookie).body, Not(HasSubstr("without its seals")));
  }
  std::ofstream(folder.file("seals-by")) << "";
  EXPECT_THAT(get("/api/record.html", cookie).body, HasSubstr("not compared with a known key"));
  // What cannot be read is no empty file: a record that says nothing of it would look unsealed.
  for (const char* name : {"seals", "seals-by"}) {
    fs::remove(folder.file(name));
    fs::create_directory(folder.file(name));
    const auto page = get("/api/record.html", cookie);
    EXPECT_EQ(page.status, 200) << page.body;
    EXPECT_THAT(page.body, HasSubstr("made without its seals"));
    EXPECT_THAT(page.body,
                HasSubstr(std::string("The file ") + name + " cannot be read (it is no file)."));
    fs::remove(folder.file(name));
  }
  EXPECT_THAT(get("/api/record.html", cookie).body, Not(HasSubstr("without its seals")))
      << "what is not there is none";
}

TEST_F(SealedMeetings, AreHeldWithoutSealsWhenTheirFileCannotBeRead) {
  stop();
  fs::create_directory(folder.file("seals"));
  start();
  EXPECT_THAT(server->words(), HasSubstr("The file seals cannot be read"));
  EXPECT_EQ(post("/api/seals", "{}", sign_in("secretary")).status, 503);
}

TEST_F(SealedMeetings, AreHeldWithoutSealsWhenTheyAreDamaged) {
  stop();
  std::ofstream(folder.file("seals")) << "nonsense\n";
  start();
  EXPECT_THAT(server->words(), HasSubstr("no_seals"));
  const auto cookie = sign_in("secretary");
  EXPECT_THAT(get("/api/seals", cookie).body, HasSubstr("\"by\":\"\""));
  EXPECT_EQ(post("/api/seals", "{}", cookie).status, 503);
  EXPECT_THAT(ask_control(folder.path(), "seal"), HasSubstr("error "));
  PeerClient secretary(server->port(), cookie);
  open_the_list(secretary);
  adjourn(secretary);
}

}  // namespace
}  // namespace nameplate::app::testing
