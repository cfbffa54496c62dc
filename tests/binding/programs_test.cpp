// chair-console and delegate-client as programs, and the transport below them, against a real
// server: what scripts rely on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "proto/cpp/ws_client.hpp"
#include "tests/load/server_process.hpp"

namespace nameplate::tests {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// One server for the whole file; each test leaves the round usable for the next.
class Programs : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = fs::temp_directory_path() / ("nameplate-programs-" + std::to_string(::getpid()));
    fs::create_directory(folder_);
    ::setenv("XDG_STATE_HOME", folder_.c_str(), 1);
    const std::string build = NAMEPLATE_BINARY_DIR;
    ServerProcess::Options options;
    options.server_bin = build + "/nameplate-server";
    options.ctl_bin = build + "/nameplatectl";
    options.data = folder_ / "round";
    server_ = new ServerProcess(options);
    server_->init(NAMEPLATE_SOURCE_DIR "/deploy/rounds/gcm-2018-03",
                  {"--rehearsal", "--clock-rate", "1", "--base-time", "2018-03-12T09:59"});
    server_->start();
    ASSERT_EQ(console({"call-to-order", "--meeting", "1"}).exit_code, 0);
    ASSERT_EQ(console({"open-topic", "1"}).exit_code, 0);
  }
  static void TearDownTestSuite() {
    delete server_;
    fs::remove_all(folder_);
  }

  static Finished program(const std::string& name, const std::string& seat,
                          const std::vector<std::string>& words) {
    const auto session = (folder_ / seat).string();
    std::vector<std::string> command = {std::string(NAMEPLATE_BINARY_DIR) + "/" + name, "--session",
                                        session, "--server", server_->url()};
    // A link is good once; afterwards the session file is the sign-in.
    if (!fs::exists(session)) command.insert(command.end(), {"--link", server_->link(seat)});
    command.insert(command.end(), words.begin(), words.end());
    return run_program(command);
  }
  static Finished console(const std::vector<std::string>& words) {
    return program("chair-console", "secretary", words);
  }
  static Finished phone(const std::string& code, const std::vector<std::string>& words) {
    return program("delegate-client", "delegation:" + code, words);
  }

  static inline fs::path folder_;
  static inline ServerProcess* server_ = nullptr;
};

TEST_F(Programs, AnAcceptedActIsExitCode0AndOneLineOfJson) {
  const auto done = phone("KE", {"inscribe", "--language", "en"});
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.output, HasSubstr(R"({"outcome":"accepted","act":)"));
  EXPECT_THAT(done.output, HasSubstr(R"("place":)"));
}

TEST_F(Programs, ARefusalIsExitCode3AndItsCode) {
  phone("MX", {"inscribe"});
  const auto again = phone("MX", {"inscribe"});
  EXPECT_EQ(again.exit_code, 3);
  EXPECT_THAT(again.output,
              HasSubstr(R"("outcome":"refused","code":"already-inscribed","place":)"));
}

TEST_F(Programs, APreconditionThatIsNotSoIsRefused) {
  const auto done = console({"call-next", "--expect-current", "0", "--expect-next", "999"});
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.output, HasSubstr(R"("code":"stale")"));
}

TEST_F(Programs, TheSameIdIsTheSameAct) {
  const std::string id(32, 'a');
  const auto first = console({"--id", id, "inscribe", "--participant", "FJ"});
  const auto second = console({"--id", id, "inscribe", "--participant", "FJ"});
  EXPECT_EQ(first.exit_code, 0);
  EXPECT_EQ(second.exit_code, 0);
  EXPECT_EQ(second.output, first.output);
}

TEST_F(Programs, AServerThatIsNotThereIsExitCode4) {
  const auto done = run_program({std::string(NAMEPLATE_BINARY_DIR) + "/chair-console", "--server",
                                 "http://127.0.0.1:1", "--wait", "1", "show"});
  EXPECT_EQ(done.exit_code, 4);
}

TEST_F(Programs, ActingWithoutASignInIsExitCode4) {
  const auto done =
      run_program({std::string(NAMEPLATE_BINARY_DIR) + "/delegate-client", "--session",
                   folder_ / "nobody", "--server", server_->url(), "inscribe"});
  EXPECT_EQ(done.exit_code, 4);
  EXPECT_THAT(done.output, HasSubstr("not-sent"));
}

TEST_F(Programs, ALinkThatWasUsedIsExitCode4) {
  const auto link = server_->link("delegation:TO");
  const auto with = [&](const std::string& session) {
    return run_program({std::string(NAMEPLATE_BINARY_DIR) + "/delegate-client", "--session",
                        folder_ / session, "--link", link, "show"});
  };
  EXPECT_EQ(with("first").exit_code, 0);
  EXPECT_EQ(with("second").exit_code, 4);
}

TEST_F(Programs, WrongUsageIsExitCode64AndSendsNothing) {
  EXPECT_EQ(console({"call-nobody"}).exit_code, 64);
  EXPECT_EQ(console({"call-next", "--expect-next", "Mexico"}).exit_code, 64);
  EXPECT_EQ(console({"announce-closing", "1", "--at", "soon"}).exit_code, 64);
  EXPECT_EQ(phone("KE", {"call-next"}).exit_code, 64) << "not an act of a delegate";
}

TEST_F(Programs, TheSignInIsKeptWhereOnlyItsOwnerCanRead) {
  console({"show"});
  struct stat about {};
  ASSERT_EQ(::stat((folder_ / "secretary").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(Programs, ShowPrintsTheMeeting) {
  phone("GH", {"inscribe"});
  const auto shown = console({"show"});
  EXPECT_THAT(shown.output, HasSubstr("LIVE  2018-03-12"));
  EXPECT_THAT(shown.output, HasSubstr("Ghana"));
  EXPECT_THAT(shown.output, ::testing::Not(HasSubstr("\x1b")));
  EXPECT_THAT(console({"show", "--json"}).output, HasSubstr(R"("rows":{)"));
}

TEST_F(Programs, OneFlagChangesOneFieldOfAThing) {
  ASSERT_EQ(console({"put-topic", "--id", "4", "--number", "44"}).exit_code, 0);
  const auto rows = console({"show", "--json"}).output;
  EXPECT_THAT(
      rows,
      HasSubstr(
          R"("topic/4":{"topic":{"id":4,"number":44,"kind":"discussion","title":{"en":"Follow-up)"));
}

// The secretary's program in this process: signed in, live, its outcomes kept.
struct Secretary {
  binding::Loop loop;
  std::vector<binding::Outcome> outcomes;
  std::unique_ptr<binding::WsClient> client;

  Secretary(const std::string& url, const std::string& link) {
    const auto address = *binding::parse_server(url);
    const auto joined = binding::join(address, {}, link.substr(link.find('#') + 1));
    EXPECT_TRUE(joined.ok()) << joined.body;
    client = std::make_unique<binding::WsClient>(
        loop, binding::WsClient::Options{address, {}, joined.cookie, {"test/1.0", {}, true}},
        [this](const binding::Event& event) {
          if (const auto* one = std::get_if<binding::Outcome>(&event)) outcomes.push_back(*one);
        });
    client->start();
    EXPECT_TRUE(loop.run_until([this] { return live(); }, std::chrono::seconds(5)));
  }
  [[nodiscard]] bool live() const { return client->session().link() == binding::Link::kLive; }
};

// The transport: a link that is cut comes back by itself, with what it missed, and a command given
// meanwhile is sent once.
TEST_F(Programs, AConnectionThatIsCutComesBackAndLosesNothing) {
  Secretary secretary(server_->url(), server_->link("secretary"));
  secretary.client->cut();
  ASSERT_FALSE(secretary.live());
  v1::Command command;
  command.mutable_show_message()->mutable_text()->set_en("Once");
  secretary.client->submit(command);
  ASSERT_TRUE(secretary.loop.run_until([&] { return !secretary.outcomes.empty(); },
                                       std::chrono::seconds(5)));
  EXPECT_TRUE(secretary.live());
  ASSERT_TRUE(secretary.outcomes[0].reply && secretary.outcomes[0].reply->has_accepted());
  EXPECT_EQ(secretary.client->session().replica().row("notice")->notice().message().en(), "Once");
}

TEST_F(Programs, ACommandOutlivesAServerThatIsKilled) {
  Secretary secretary(server_->url(), server_->link("secretary"));
  v1::Command command;
  command.mutable_inscribe()->set_list(1);
  command.mutable_inscribe()->set_participant("WS");
  command.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
  secretary.client->submit(command);
  server_->kill9();
  server_->start();
  ASSERT_TRUE(secretary.loop.run_until([&] { return !secretary.outcomes.empty(); },
                                       std::chrono::seconds(10)));
  ASSERT_TRUE(secretary.outcomes[0].reply && secretary.outcomes[0].reply->has_accepted());
  int names = 0;
  for (const auto& [key, held] : secretary.client->session().replica().rows(v1::AUDIENCE_PUBLIC))
    if (key.starts_with("entry/") &&
        secretary.client->session().replica().row(key)->entry().participant() == "WS")
      ++names;
  EXPECT_EQ(names, 1);
}

}  // namespace
}  // namespace nameplate::tests
