// Who was put out stays out, and whoever comes in at the podium is on the record: also while codes
// are made, replaced, or the program ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include "server/auth/access.hpp"
#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
namespace json = boost::json;

class Door : public ServingTheSecretary {
 protected:
  json::array seats(const std::string& cookie) {
    return json::parse(get("/api/access/seats", cookie).body).at("seats").as_array();
  }
  // The record, as soon as it holds these words.
  std::string acts(const std::string& cookie, const std::string& words) {
    std::string record;
    soon([&] {
      record = get("/api/record.csv?acts=1", cookie).body;
      return record.find(words) != std::string::npos;
    });
    return record;
  }
  static bool soon(const std::function<bool()>& so) {
    for (int i = 0; i < 800; ++i) {
      if (so()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
};

// Both doors of the same thief: the cards of the whole round, and a cookie that is good again.
TEST_F(Door, WhoeverIsSignedOutWhileCodesAreMadeGetsNoneOfThem) {
  const std::string other = sign_in("secretary");
  json::array wanted;  // enough to be away for a while
  for (const auto& seat : seats(other)) {
    if (wanted.size() < 40) wanted.push_back(seat.at("seat"));
  }
  const std::string body = json::serialize(json::object{{"seats", wanted}});
  net::testing::Client making(server->port());
  const std::string head = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server->port()) +
                           "\r\nCookie: " + secretary + "\r\n";
  making.write("GET /api/me" + head + "\r\n");
  making.read_until("secretary-1");
  making.write("POST /api/access/make" + head +
               "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body);
  ASSERT_EQ(post("/api/access/sign-out", R"({"device":"secretary-1"})", other).status, 204);
  making.wait_up_to(std::chrono::seconds(60));  // forty codes on a busy machine
  const std::string made = making.read_to_end();
  EXPECT_THAT(made, HasSubstr("HTTP/1.1 401"));
  EXPECT_THAT(made, Not(HasSubstr("Set-Cookie")));
  EXPECT_THAT(made, Not(HasSubstr("cards")));
  EXPECT_THAT(server->words(), HasSubstr("codes_not_made")) << "it was on its way already";
  EXPECT_EQ(get("/api/me", other).status, 200) << "nothing was replaced";
  for (const auto& seat : seats(other)) EXPECT_EQ(seat.at("made_at_ms").as_int64(), 0);
  EXPECT_EQ(post("/api/access/make", R"({"seats":["officer"]})", other).status, 200)
      << "the next may be made";
}

// A thief at the secretary's console prints itself a card: its console goes on as a device that is
// on the record after the old code's end, so that every other console is alarmed.
TEST_F(Door, WhoeverReplacesItsOwnCodeIsNotedUnderTheNameItGoesOnWith) {
  PeerClient chair(server->port(), sign_in("presiding"));
  PeerClient console(server->port(), secretary);
  const Answer made = post("/api/access/make", R"({"seats":["secretary"]})", secretary);
  ASSERT_EQ(made.status, 200);
  EXPECT_EQ(json::parse(made.body).at("device").as_string(), "secretary-2");
  std::vector<v1::ActRow> seen;
  chair.until([&](const v1::ServerFrame& frame) {
    for (const auto& put : frame.changes().put()) {
      v1::Row row;
      if (row.ParseFromString(put.row()) && row.act().has_access()) seen.push_back(row.act());
    }
    return !seen.empty() && seen.back().device() == "secretary-2";
  });
  ASSERT_GE(seen.size(), 2U);
  const auto& ending = seen[seen.size() - 2];
  const auto& renewed = seen.back();
  EXPECT_EQ(ending.access().kind(), v1::NoteAccess::CODES_MADE) << "its first one";
  EXPECT_EQ(ending.access().seat(), "secretary");
  EXPECT_EQ(ending.device(), "secretary-1");
  EXPECT_EQ(renewed.access().kind(), v1::NoteAccess::DEVICE_SIGNED_IN);
  EXPECT_EQ(renewed.access().seat(), "secretary");
  EXPECT_GT(renewed.act(), ending.act());
  const Answer others = post("/api/access/make", R"({"seats":["officer"]})", made.cookie());
  EXPECT_FALSE(json::parse(others.body).as_object().contains("device"));
}

// While it drains the log takes no acts: a thief could come in unseen, with a cookie for
// afterwards.
TEST_F(Door, NobodyComesInWhileTheProgramEnds) {
  const std::string link = token("presiding");
  const PeerClient console(server->port(), secretary);  // does not answer: it drains for a while
  net::testing::Client thief(server->port());
  const std::string host =
      " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server->port()) + "\r\n";
  thief.write("GET /api/build" + host + "\r\n");
  thief.read_until("}");
  server->signal(SIGTERM);
  ASSERT_TRUE(soon([this] { return server->words().find("\"stopping\"") != std::string::npos; }));
  const std::string body = "{\"token\":\"" + link + "\"}";
  thief.write("POST /api/join" + host +
              "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  const std::string answer = thief.read_to_end();
  EXPECT_THAT(answer, HasSubstr("HTTP/1.1 503"));
  EXPECT_THAT(answer, Not(HasSubstr("Set-Cookie")));
  EXPECT_EQ(server->wait(), 0);
}

// It ended between the sign-in and its act: the act comes with the next start, and once.
TEST_F(Door, ASignInThatIsNotOnTheRecordIsNotedAtTheNextStart) {
  server.reset();
  {
    auth::Access access(folder.file("access.db"));
    access.sign_in("presiding", "iPad", 1);
    access.sign_in("delegation:KE", "iPhone", 1);
  }
  const std::string noted = "A device signed in to presiding (iPad)";
  start();
  ASSERT_THAT(acts(secretary, noted), HasSubstr(noted));
  server.reset();
  start();
  sign_in("officer");
  const std::string record = acts(secretary, "signed in to officer");
  ASSERT_THAT(record, HasSubstr("signed in to officer")) << "which comes after all of the start";
  const auto first = record.find(noted);
  EXPECT_EQ(record.find(noted, first + 1), std::string::npos) << "once";
  EXPECT_THAT(record, Not(HasSubstr("iPhone")));
}

}  // namespace
}  // namespace nameplate::app::testing
