// The program itself, as a child: starting, serving, one command end to end, dying and coming back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "tests/app/metrics_parser.hpp"
#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;

TEST_F(Serving, CarriesACommandFromAPressToEveryScreen) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  ASSERT_EQ(secretary.welcome().role(), v1::ROLE_SECRETARY);
  const std::uint32_t list = open_the_list(secretary);
  PeerClient display(server->port(), "", v1::ROLE_DISPLAY);
  PeerClient kenya(server->port(), sign_in("delegation:KE"));
  EXPECT_EQ(kenya.welcome().participant(), "KE");
  v1::Command inscribe;
  inscribe.mutable_inscribe()->set_list(list);
  inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
  inscribe.mutable_inscribe()->set_language(v1::LANGUAGE_EN);
  const auto reply = kenya.submit(inscribe, "kenya-asks-once.");
  ASSERT_TRUE(reply && reply->has_accepted()) << (reply ? reply->ShortDebugString() : "no reply");
  EXPECT_EQ(reply->accepted().place(), 1U);
  const std::string key = "entry/" + std::to_string(reply->accepted().entry());
  EXPECT_TRUE(kenya.row(key)) << "the rows come before the reply";
  const auto shown =
      display.until([&](const v1::ServerFrame&) { return display.row(key).has_value(); });
  ASSERT_TRUE(shown);
  EXPECT_EQ(display.row(key)->entry().participant(), "KE");
  EXPECT_EQ(kenya.submit(inscribe, "kenya-asks-once.")->accepted().act(), reply->accepted().act())
      << "a retry has the first outcome";
  EXPECT_EQ(kenya.submit(inscribe, "kenya-asks-twice")->refused().code(),
            v1::REFUSAL_ALREADY_INSCRIBED);
}

// The rules draw nothing by chance: the seed is the server's, on the record and on every screen.
TEST_F(Serving, GivesADrawItsSeedAtOnceAndAtItsSecond) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  const std::uint32_t list = open_the_list(secretary);
  const std::uint32_t other = secretary.row("topic/2")->topic().main_list();
  v1::Command command;
  command.mutable_open_list()->set_list(other);
  ASSERT_TRUE(secretary.submit(command)->has_accepted());
  for (const auto on : {list, other}) {
    command.mutable_inscribe()->set_list(on);
    command.mutable_inscribe()->set_participant("KE");
    command.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    ASSERT_TRUE(secretary.submit(command)->has_accepted());
  }
  command.mutable_draw_lots()->set_list(list);
  const auto reply = secretary.submit(command);
  ASSERT_TRUE(reply && reply->has_accepted()) << (reply ? reply->ShortDebugString() : "no reply");
  const auto row = [&](std::uint32_t id) {
    return secretary.row("list/" + std::to_string(id))->list();
  };
  const auto seed = row(list).draw_seed();
  EXPECT_EQ(seed.size(), 16U) << seed;
  EXPECT_EQ(seed.find_first_not_of("0123456789abcdef"), std::string::npos) << seed;
  command.mutable_announce_draw()->set_list(other);
  command.mutable_announce_draw()->set_at_ms(kMorning + 60 * 60'000);
  ASSERT_TRUE(secretary.submit(command)->has_accepted());
  EXPECT_EQ(row(other).draw_at_ms(), kMorning + 60 * 60'000);
  command.mutable_announce_draw()->set_at_ms(kMorning + 5'000);
  ASSERT_TRUE(secretary.submit(command)->has_accepted());
  ASSERT_TRUE(
      secretary.until([&](const v1::ServerFrame&) { return !row(other).draw_seed().empty(); }));
  const auto clocks = row(other).draw_seed();
  EXPECT_EQ(clocks.substr(16), "-" + std::to_string(other)) << clocks;
  EXPECT_NE(clocks.substr(0, 16), seed);
  EXPECT_EQ(row(other).draw_at_ms(), 0);
}

TEST_F(Serving, KeepsEveryAcknowledgedActThroughKill9) {
  std::string retried;
  std::uint64_t act = 0;
  std::uint32_t list = 0;
  {
    PeerClient secretary(server->port(), sign_in("secretary"));
    list = open_the_list(secretary);
    PeerClient kenya(server->port(), sign_in("delegation:KE"));
    v1::Command inscribe;
    inscribe.mutable_inscribe()->set_list(list);
    inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    const auto reply = kenya.submit(inscribe, "0123456789abcdef");
    ASSERT_TRUE(reply && reply->has_accepted());
    act = reply->accepted().act();
    server->signal(SIGKILL);
    EXPECT_EQ(server->wait(), -SIGKILL);
  }
  start();
  PeerClient kenya(server->port(), sign_in("delegation:KE"));
  v1::Command inscribe;
  inscribe.mutable_inscribe()->set_list(list);
  inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
  const auto again = kenya.submit(inscribe, "0123456789abcdef");
  ASSERT_TRUE(again && again->has_accepted()) << (again ? again->ShortDebugString() : "no reply");
  EXPECT_EQ(again->accepted().act(), act) << "applied once, answered the same after the restart";
}

TEST_F(Serving, GoesOnWithARunningStatementThroughKill9AndCountsTheAbsence) {
  const std::string cookie = sign_in("secretary");
  std::int64_t since_ms = 0;
  {
    PeerClient secretary(server->port(), cookie);
    const std::uint32_t list = open_the_list(secretary);
    v1::Command inscribe;
    inscribe.mutable_inscribe()->set_list(list);
    inscribe.mutable_inscribe()->set_participant("KE");
    inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    const auto entry = secretary.submit(inscribe)->accepted().entry();
    v1::Command next;
    next.mutable_call_next()->set_expect_next(entry);
    ASSERT_TRUE(secretary.submit(next)->has_accepted());
    since_ms = secretary.row("floor")->floor().running_since_ms();
    ASSERT_GT(since_ms, kMorning);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(2500));  // the clock is kept every 2 s
  server->signal(SIGKILL);
  server->wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  start();
  PeerClient secretary(server->port(), cookie);
  EXPECT_EQ(secretary.row("floor")->floor().running_since_ms(), since_ms);
  EXPECT_GE(secretary.welcome().now_ms() - since_ms, 3000);
}

TEST_F(Serving, DrainsOnSigterm) {
  PeerClient display(server->port(), "", v1::ROLE_DISPLAY);
  ASSERT_EQ(display.upgrade_status(), 101);
  EXPECT_EQ(http(server->metrics_port(), {"GET", "/readyz"}).status, 200);
  server->signal(SIGTERM);
  while (display.next()) {
  }
  EXPECT_EQ(display.closed(), 4503);
  EXPECT_EQ(server->wait(), 0) << server->words();
}

TEST_F(Serving, EndsAtOnceOnASecondSignal) {
  PeerClient stubborn(server->port(), "", v1::ROLE_DISPLAY);  // never answers the close
  server->signal(SIGTERM);
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  server->signal(SIGINT);
  EXPECT_EQ(server->wait(), 0);
}

TEST_F(Serving, AnswersItsOperatorsOnTheSecondListenerOnly) {
  EXPECT_EQ(http(server->metrics_port(), {"GET", "/healthz"}).body, "ok\n");
  EXPECT_EQ(http(server->metrics_port(), {"GET", "/readyz"}).body, "ready\n");
  EXPECT_THAT(http(server->metrics_port(), {"GET", "/version"}).body, HasSubstr("\"protocol\":1"));
  for (const char* path : {"/healthz", "/readyz", "/metrics", "/version"})
    EXPECT_EQ(get(path).status, 404) << path;
  PeerClient secretary(server->port(), sign_in("secretary"));
  open_the_list(secretary);
  const Answer answer = http(server->metrics_port(), {"GET", "/metrics"});
  EXPECT_THAT(answer.headers.at("content-type"), HasSubstr("version=0.0.4"));
  const auto metrics = parse_metrics(answer.body);
  ASSERT_TRUE(metrics) << answer.body;
  EXPECT_EQ(metrics->at("nameplate_peers{role=\"ROLE_SECRETARY\"}"), 1);
  EXPECT_GE(metrics->at("nameplate_commit_seconds_count"), 1);
  EXPECT_GE(metrics->at("nameplate_log_seq"), 5);
  EXPECT_GT(metrics->at("nameplate_disk_free_bytes"), 0);
}

TEST_F(Serving, WritesNoSecretInItsLog) {
  const std::string secret = token("delegation:KE");
  const Answer joined = post("/api/join", "{\"token\":\"" + secret + "\"}");
  ASSERT_EQ(joined.status, 200);
  const std::string cookie = joined.cookie();
  const std::string secretary = sign_in("secretary");
  const Answer made = post("/api/access/make", R"({"seats":["delegation:FR"]})", secretary);
  ASSERT_EQ(made.status, 200);
  const auto at = made.body.find("\"code\":\"") + 8;
  const std::string code = made.body.substr(at, 11);
  EXPECT_EQ(post("/api/sign-in", "{\"code\":\"" + code + "\"}").status, 200);
  EXPECT_EQ(post("/api/sign-in", R"({"code":"00000-00000"})").status, 401);
  const std::string words = server->words();
  EXPECT_THAT(words, HasSubstr("signed_in"));
  for (const auto& hidden :
       {secret, cookie.substr(cookie.find('=') + 1), code, std::string("00000-00000")}) {
    EXPECT_EQ(words.find(hidden), std::string::npos) << "a secret is in the log";
  }
}

TEST_F(Serving, RefusesABadOriginAndBadFrames) {
  net::testing::Client evil(server->port());
  evil.write(net::testing::upgrade_request("Origin: https://evil.example\r\n"));
  EXPECT_TRUE(evil.read_to_end().starts_with("HTTP/1.1 403 "));
  net::testing::Client early(server->port());
  ASSERT_TRUE(early.upgrade());
  v1::ClientFrame command;
  command.mutable_command()->set_id("0123456789abcdef");
  command.mutable_command()->mutable_command()->mutable_call_to_order()->set_meeting(1);
  early.write(net::testing::binary_message(command.SerializeAsString()));
  EXPECT_EQ(early.close_code(), 4400) << "a command before Hello";
  net::testing::Client garbage(server->port());
  ASSERT_TRUE(garbage.upgrade());
  garbage.write(net::testing::binary_message("\xff\xff\xff\xff"));
  EXPECT_EQ(garbage.close_code(), 4400);
  EXPECT_EQ(PeerClient(server->port(), "nameplate=forged", v1::ROLE_SECRETARY).welcome().role(),
            v1::ROLE_UNSPECIFIED)
      << "a wish is no sign-in";
}

TEST(Deadline, AListOpensAtItsSecondByItself) {
  RoundFolder folder;
  folder.make(1'520'861'399'000);  // 9:29:59 a.m. in New York; the list for topic 1 opens at 9:30
  ServerProcess server({"--data", folder.path()});
  ASSERT_TRUE(server.serving()) << server.words();
  PeerClient display(server.port(), "", v1::ROLE_DISPLAY);
  const auto opened = display.until([&](const v1::ServerFrame&) {
    const auto list = display.row("list/1");
    return list && list->list().state() == v1::LIST_STATE_OPEN;
  });
  EXPECT_TRUE(opened);
  EXPECT_GE(folder.records(), 5U) << "and that is on the record";
}

TEST(Tls, ServesPagesAndTakesANewCertificateOnSighup) {
  RoundFolder folder;
  folder.make(kMorning);
  const auto first = net::testing::make_certificate(folder.path(), "first");
  ServerProcess server(
      {"--data", folder.path(), "--tls-cert", first.cert_path, "--tls-key", first.key_path});
  ASSERT_TRUE(server.serving()) << server.words();
  const std::string link = ask_control(folder.path(), "link delegation:KE");
  EXPECT_TRUE(link.starts_with("ok https://localhost:")) << link;
  const std::string token = link.substr(link.find('#') + 1);
  const Answer joined =
      http(server.port(), {"POST", "/api/join", "{\"token\":\"" + token + "\"}"}, true);
  EXPECT_EQ(joined.status, 200);
  EXPECT_THAT(joined.headers.at("set-cookie"), HasSubstr("Secure"));
  const auto second = net::testing::make_certificate(folder.path(), "second");
  for (const auto& [from, to] :
       {std::pair{second.cert_path, first.cert_path}, {second.key_path, first.key_path}}) {
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
  }
  server.signal(SIGHUP);
  for (int i = 0; i < 300 && server.words().find("certificate_reloaded") == std::string::npos;
       ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_EQ(net::testing::Client(server.port(), true).peer_name(), "second");
}

// ---------------------------------------------------------------- not starting

int ends(const std::vector<std::string>& arguments, std::string& words) {
  ServerProcess server(arguments);
  EXPECT_FALSE(server.serving());
  words = server.words();
  return server.wait();
}

TEST_F(Serving, IsTheOnlyServerOfItsFolder) {
  std::string words;
  EXPECT_EQ(ends({"--data", folder.path()}, words), 73);
  EXPECT_THAT(words, HasSubstr("in use by another server"));
  EXPECT_EQ(std::count(words.begin(), words.end(), '\n'), 1) << words;
}

TEST_F(Serving, SaysThatItsPortIsInUse) {
  RoundFolder other;
  other.make(kMorning);
  std::string words;
  EXPECT_EQ(
      ends({"--data", other.path(), "--listen", "127.0.0.1:" + std::to_string(server->port())},
           words),
      73);
  EXPECT_THAT(words, HasSubstr("port " + std::to_string(server->port())));
  EXPECT_EQ(std::count(words.begin(), words.end(), '\n'), 1) << words;
}

TEST(NotStarting, SaysWhatIsWrongAndEnds) {
  RoundFolder folder;
  std::string words;
  EXPECT_EQ(ends({"--data", folder.path(), "--listen", "0.0.0.0:8080"}, words), 64);
  EXPECT_THAT(words, HasSubstr("--tls-cert"));
  EXPECT_EQ(ends({"--data", folder.path() + "/nowhere"}, words), 73);
  EXPECT_THAT(words, HasSubstr("nameplatectl init"));
  EXPECT_NE(ends({"--data", folder.path()}, words), 0) << "an empty folder is no round";
  folder.make(kMorning);
  EXPECT_EQ(ends({"--data", folder.path(), "--pages", folder.path()}, words), 73);
  EXPECT_THAT(words, HasSubstr("build the pages"));
  ::chmod(folder.path().c_str(), 0755);
  EXPECT_EQ(ends({"--data", folder.path()}, words), 73);
  EXPECT_THAT(words, HasSubstr("chmod 700"));
}

TEST(NotStarting, NeverServesADamagedLog) {
  RoundFolder folder;
  folder.make(kMorning);
  folder.damage();
  std::string words;
  EXPECT_EQ(ends({"--data", folder.path()}, words), 65);
  EXPECT_EQ(std::count(words.begin(), words.end(), '\n'), 1) << words;
}

}  // namespace
}  // namespace nameplate::app::testing
