// The table of proto/README.md, row by row, against the program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <thread>

#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;
namespace json = boost::json;

class Http : public ServingTheSecretary {};

std::string text(const json::object& object, const char* name) {
  return std::string(object.at(name).as_string());
}

TEST_F(Http, SignsInByALinkOnce) {
  const std::string once = token("delegation:KE");
  const Answer answer = post("/api/join", "{\"token\":\"" + once + "\"}");
  ASSERT_EQ(answer.status, 200);
  const auto facts = json::parse(answer.body).as_object();
  EXPECT_EQ(text(facts, "seat"), "delegation:KE");
  EXPECT_EQ(text(facts, "role"), "delegation");
  EXPECT_EQ(text(facts, "participant"), "KE");
  EXPECT_EQ(text(facts, "device"), "delegation:KE-1");
  EXPECT_EQ(text(facts, "go"), "/delegate");
  const std::string cookie = answer.headers.at("set-cookie");
  for (const char* part : {"nameplate=", "HttpOnly", "SameSite=Strict", "Path=/"})
    EXPECT_THAT(cookie, HasSubstr(part));
  EXPECT_EQ(cookie.find("Secure"), std::string::npos) << "plain, on loopback";
  EXPECT_EQ(post("/api/join", "{\"token\":\"" + once + "\"}").status, 401) << "a link is good once";
  EXPECT_EQ(get("/api/me", answer.cookie()).body, answer.body);
  EXPECT_EQ(get("/api/me").status, 401);
  EXPECT_EQ(get("/api/me").body, "{\"error\":\"sign-in\"}\n");
}

TEST_F(Http, SignsInByATypedCodeHoweverItIsTyped) {
  const auto made = card("delegation:KE");
  std::string typed = text(made, "code");
  std::transform(typed.begin(), typed.end(), typed.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  const Answer answer = post("/api/sign-in", "{\"code\":\" " + typed + "\"}");
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(get("/api/me", answer.cookie()).status, 200);
  EXPECT_EQ(post("/api/sign-in", R"({"code":"ZZZZZ-ZZZZZ"})").body,
            "{\"error\":\"code-unknown\"}\n");
  EXPECT_EQ(post("/api/sign-in", R"({"code":""})").status, 401);
  EXPECT_EQ(post("/api/sign-in", R"({"cod":"x"})").status, 400);
  EXPECT_EQ(post("/api/sign-in", "[").status, 400);
}

TEST_F(Http, SlowsDownWhoGuesses) {
  const std::string right = text(card("delegation:KE"), "code");
  std::string wrong = right;
  wrong.back() = wrong.back() == '0' ? '1' : '0';
  int refused = 0;
  Answer last;
  for (int i = 0; i < 20 && last.status != 429; ++i) {
    last = post("/api/sign-in", "{\"code\":\"" + wrong + "\"}");
    refused += last.status == 401 ? 1 : 0;
  }
  EXPECT_EQ(last.status, 429);
  EXPECT_LE(refused, 6);
  EXPECT_GE(std::stoi(last.headers.at("retry-after")), 1);
  const std::string other = text(card("delegation:FR"), "code");
  EXPECT_EQ(post("/api/sign-in", "{\"code\":\"" + other + "\"}").status, 200)
      << "an honest neighbour at the same address gets in";
}

TEST_F(Http, TheCardsQrCodeAndCodeOpenTheSameSeat) {
  const auto made = card("delegation:KE");
  EXPECT_EQ(text(made, "participant"), "KE");
  EXPECT_THAT(text(made, "qr_svg"), HasSubstr("<svg"));
  const std::string url = text(made, "join_url");
  EXPECT_TRUE(url.starts_with("http://127.0.0.1:" + std::to_string(server->port()) + "/j#")) << url;
  const std::string qr = url.substr(url.find('#') + 1);
  EXPECT_EQ(post("/api/join", "{\"token\":\"" + qr + "\"}").status, 200);
  EXPECT_EQ(post("/api/join", "{\"token\":\"" + qr + "\"}").status, 200)
      << "several phones a delegation";
}

TEST_F(Http, AReplacedCodeEndsItsPhonesAtOnceAndIsOnTheRecord) {
  const auto old = card("delegation:KE");
  const std::string cookie =
      post("/api/sign-in", "{\"code\":\"" + text(old, "code") + "\"}").cookie();
  PeerClient phone(server->port(), cookie);
  ASSERT_EQ(phone.welcome().participant(), "KE");
  PeerClient console(server->port(), secretary);
  card("delegation:KE");
  while (phone.next()) {
  }
  EXPECT_EQ(phone.closed(), 4401);
  EXPECT_EQ(get("/api/me", cookie).status, 401);
  EXPECT_EQ(post("/api/sign-in", "{\"code\":\"" + text(old, "code") + "\"}").status, 401);
  const auto noted = console.until([](const v1::ServerFrame& frame) {
    for (const auto& put : frame.changes().put()) {
      v1::Row row;
      if (row.ParseFromString(put.row()) && row.act().act_name() == "note_access") return true;
    }
    return false;
  });
  EXPECT_TRUE(noted);
}

// A browser that signed in twice has two names for its open pages; the code ends both.
TEST_F(Http, AReplacedCodeEndsAPageThatWasOpenBeforeItsBrowserSignedInAnew) {
  const std::string cookie = sign_in("delegation:KE");
  PeerClient first(server->port(), cookie);
  const Answer again = post("/api/join", "{\"token\":\"" + token("delegation:KE") + "\"}", cookie);
  ASSERT_EQ(again.status, 200);
  EXPECT_EQ(get("/api/me", cookie).status, 401) << "a browser has one cookie";
  card("delegation:KE");
  while (first.next()) {
  }
  EXPECT_EQ(first.closed(), 4401);
}

TEST_F(Http, AnUnknownSeatWithAZeroByteIsRefusedAndNothingEnds) {
  EXPECT_EQ(post("/api/access/make", R"({"seats":["secretary\u0000x"]})", secretary).status, 400);
  EXPECT_EQ(get("/api/me", secretary).status, 200);
}

TEST_F(Http, TheSecretaryKeepsItsConsoleWhileReplacingItsOwnCode) {
  PeerClient console(server->port(), secretary);
  const Answer made = post("/api/access/make", R"({"seats":["secretary"]})", secretary);
  ASSERT_EQ(made.status, 200);
  EXPECT_EQ(get("/api/me", secretary).status, 401);
  EXPECT_EQ(get("/api/me", made.cookie()).status, 200);
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(1);
  const auto reply = console.submit(call);
  EXPECT_TRUE(reply && reply->has_accepted());
}

TEST_F(Http, SignsDevicesOut) {
  const std::string cookie = sign_in("delegation:KE");
  PeerClient phone(server->port(), cookie);
  auto seats = json::parse(get("/api/access/seats", secretary).body).at("seats").as_array();
  const auto kenya = std::find_if(seats.begin(), seats.end(), [](const json::value& seat) {
    return seat.at("seat") == "delegation:KE";
  });
  ASSERT_NE(kenya, seats.end());
  const auto& device = kenya->at("devices").at(0).as_object();
  EXPECT_EQ(device.at("device"), "delegation:KE-1");
  EXPECT_EQ(device.at("online"), true);
  EXPECT_EQ(post("/api/access/sign-out", R"({"device":"delegation:KE-1"})", secretary).status, 204);
  while (phone.next()) {
  }
  EXPECT_EQ(phone.closed(), 4401);
  EXPECT_EQ(get("/api/me", cookie).status, 401);
  EXPECT_EQ(post("/api/access/sign-out", R"({"device":"delegation:KE-1"})", secretary).status, 404);
  const std::string mine = sign_in("delegation:FR");
  const Answer out = post("/api/sign-out", "{}", mine);
  EXPECT_EQ(out.status, 204);
  EXPECT_THAT(out.headers.at("set-cookie"), HasSubstr("Max-Age=0"));
  EXPECT_EQ(get("/api/me", mine).status, 401);
}

TEST_F(Http, IsForThoseItIsFor) {
  const std::string delegation = sign_in("delegation:KE");
  const std::string officer = sign_in("officer");
  for (const char* path : {"/api/access/seats", "/api/export/participants.csv",
                           "/api/export/groups.csv", "/api/export/programme.csv"}) {
    EXPECT_EQ(get(path).status, 401) << path;
    EXPECT_EQ(get(path, delegation).status, 403) << path;
    EXPECT_EQ(get(path, officer).status, 403) << path;
    EXPECT_EQ(get(path, secretary).status, 200) << path;
  }
  for (const char* path : {"/api/record.csv", "/api/record.json", "/api/record.html"}) {
    EXPECT_EQ(get(path).status, 401) << path;
    EXPECT_EQ(get(path, delegation).status, 403) << path;
    EXPECT_EQ(get(path, secretary).status, 200) << path;
  }
  for (const char* path : {"/api/access/make", "/api/access/sign-out"}) {
    EXPECT_EQ(post(path, "{}").status, 401) << path;
    EXPECT_EQ(post(path, "{}", delegation).status, 403) << path;
    EXPECT_EQ(post(path, "{}", secretary).status, 400) << path;
  }
  EXPECT_EQ(post("/api/import/groups", "", delegation, "text/csv").status, 403);
  EXPECT_EQ(get("/api/sign-in").status, 405);
  EXPECT_EQ(get("/api/nothing").status, 404);
}

TEST_F(Http, TakesNothingFromAForeignPage) {
  const std::string evil = "Origin: https://evil.example\r\n";
  EXPECT_EQ(post("/api/sign-out", "{}", secretary, "application/json", evil).status, 403);
  EXPECT_EQ(post("/api/sign-out", "{}", secretary, "application/json", "Origin: null\r\n").status,
            403);
  const std::string port = std::to_string(server->port());
  EXPECT_EQ(post("/api/sign-out", "{}", secretary, "application/json",
                 "Origin: http://127.0.0.1:" + port + ".evil.example\r\n")
                .status,
            403);
  EXPECT_EQ(post("/api/join", "{}", "", "application/x-www-form-urlencoded").status, 415);
  EXPECT_EQ(post("/api/import/groups", "", secretary, "text/plain").status, 415);
  EXPECT_EQ(
      post("/api/join", "{}", "", "application/json", "Origin: http://127.0.0.1:" + port + "\r\n")
          .status,
      400)
      << "its own page may ask; the body is then what is wrong";
}

TEST_F(Http, ImportsAllOrNothingAndNamesEveryFault) {
  const std::string before = get("/api/export/participants.csv", secretary).body;
  const std::string bad =
      before.substr(0, before.find('\n') + 1) + "KE,no_such_category\n,member_state,X\n";
  const Answer faults = post("/api/import/participants", bad, secretary, "text/csv");
  ASSERT_EQ(faults.status, 422) << faults.body;
  const auto list = json::parse(faults.body).at("faults").as_array();
  EXPECT_GE(list.size(), 2U);
  for (const char* name : {"line", "column", "fault", "value"})
    EXPECT_TRUE(list[0].as_object().contains(name));
  EXPECT_EQ(get("/api/export/participants.csv", secretary).body, before);

  const Answer dry =
      post("/api/import/participants?dry=1", before, secretary, "text/csv; charset=utf-8");
  EXPECT_EQ(dry.status, 200) << dry.body;
  const std::uint64_t rows =
      static_cast<std::uint64_t>(json::parse(dry.body).at("rows").as_int64());
  EXPECT_GT(rows, 190U);
  EXPECT_EQ(post("/api/import/participants", before, secretary, "text/csv").status, 200);
  EXPECT_EQ(get("/api/export/participants.csv", secretary).body, before)
      << "it reads back as it was written";
  const std::string groups = get("/api/export/groups.csv", secretary).body;
  EXPECT_EQ(post("/api/import/groups", groups, secretary, "text/csv").status, 200);
  const std::string programme = get("/api/export/programme.csv", secretary).body;
  EXPECT_EQ(post("/api/import/programme", programme, secretary, "text/csv").status, 200);
}

// A name that passes for another is shown to the podium before it is on a screen, and to nobody
// else.
TEST_F(Http, WarnsThePodiumOfNamesThatPassForOthers) {
  EXPECT_EQ(get("/api/odd-names", secretary).body, "{\"odd\":[]}\n")
      << "nothing odd in a real round";
  EXPECT_EQ(get("/api/odd-names", sign_in("delegation:KE")).status, 403);
  EXPECT_EQ(get("/api/odd-names").status, 401);
  const std::string forged =
      get("/api/export/participants.csv", secretary).body + "X-KE,stakeholder,Keny\u0430,,,,,\n";
  const Answer dry = post("/api/import/participants?dry=1", forged, secretary, "text/csv");
  ASSERT_EQ(dry.status, 200) << dry.body;
  const auto odd = json::parse(dry.body).at("odd").as_array();
  ASSERT_EQ(odd.size(), 1U) << dry.body;
  EXPECT_EQ(text(odd[0].as_object(), "why"), "like");
  EXPECT_EQ(text(odd[0].as_object(), "code"), "X-KE");
  EXPECT_EQ(text(odd[0].as_object(), "like"), "Kenya");
  EXPECT_EQ(get("/api/odd-names", secretary).body, "{\"odd\":[]}\n") << "it was only checked";
  EXPECT_EQ(post("/api/import/participants", forged, secretary, "text/csv").status, 200);
  EXPECT_THAT(get("/api/odd-names", secretary).body, HasSubstr("\"code\":\"X-KE\""));
  // Who speaks outside the list has a name that the podium types.
  PeerClient console(server->port(), secretary);
  open_the_list(console);
  v1::Command guest;
  guest.mutable_give_floor_outside()->set_capacity(v1::CAPACITY_GUEST);
  guest.mutable_give_floor_outside()->mutable_speaker()->set_en("Br\u0430zil");
  ASSERT_TRUE(console.submit(guest)->has_accepted());
  EXPECT_THAT(get("/api/odd-names", secretary).body, HasSubstr("\"code\":\"entry/"));
}

TEST_F(Http, LeavesToTheRulesWhetherAnImportFits) {
  PeerClient console(server->port(), secretary);
  inscribe_kenya(console, open_the_list(console));
  std::string file = get("/api/export/participants.csv", secretary).body;
  const auto line = file.find("\nKE,") + 1;
  file.erase(line, file.find('\n', line) + 1 - line);
  for (const char* path : {"/api/import/participants?dry=1", "/api/import/participants"}) {
    const Answer answer = post(path, file, secretary, "text/csv");
    EXPECT_EQ(answer.status, 409) << answer.body;
    EXPECT_THAT(answer.body, HasSubstr("PARTICIPANT_IN_USE"));
  }
}

TEST_F(Http, TellsWhoWasHeard) {
  EXPECT_EQ(get("/api/heard?list=99").status, 404) << "there is no such list";
  EXPECT_EQ(get("/api/heard").status, 404);
  PeerClient console(server->port(), secretary);
  const std::uint32_t list = open_the_list(console);
  const auto entry = inscribe_kenya(console, list);
  v1::Command next;
  next.mutable_call_next()->set_expect_next(entry);
  ASSERT_TRUE(console.submit(next)->has_accepted());
  v1::Command end;
  end.mutable_end_statement()->set_entry(entry);
  ASSERT_TRUE(console.submit(end)->has_accepted());
  const Answer answer = get("/api/heard?list=" + std::to_string(list));
  ASSERT_EQ(answer.status, 200);
  const auto heard = json::parse(answer.body).at("heard").as_array();
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(heard[0].at("participant"), "KE");
  EXPECT_EQ(heard[0].at("entry").as_int64(), entry);
  EXPECT_THAT(get("/api/record.csv", secretary).body, HasSubstr("KE"));
}

TEST_F(Http, SaysWhatItIsAndServesWithoutPages) {
  const auto build = json::parse(get("/api/build").body).as_object();
  EXPECT_EQ(text(build, "server"), NAMEPLATE_VERSION);
  EXPECT_EQ(build.at("rehearsal"), true);
  const Answer page = get("/console");
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, HasSubstr("--pages"));
  for (const char* path : {"/", "/console", "/api/build"}) {
    const Answer answer = get(path);
    EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff") << path;
    EXPECT_EQ(answer.headers.at("referrer-policy"), "no-referrer") << path;
  }
  EXPECT_THAT(page.headers.at("content-security-policy"), HasSubstr("default-src 'none'"));
}

}  // namespace
}  // namespace nameplate::app::testing
