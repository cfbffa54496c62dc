// The second factor at the door of the program itself: who is asked, who is not, how often one may
// try, and who sees that somebody came in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <chrono>

#include "server/auth/totp.hpp"
#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;
namespace json = boost::json;

std::string text(const json::object& object, const char* name) {
  return std::string(object.at(name).as_string());
}

// Back from RFC 4648, as a phone does with what it scanned.
auth::Secret key_of(const std::string& base32) {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string bytes;
  unsigned held = 0;
  unsigned bits = 0;
  for (const char c : base32) {
    held = (held << 5U | static_cast<unsigned>(alphabet.find(c))) & 0xFFFFU;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 0xFFU);
  }
  return auth::Secret(std::move(bytes));
}

class SecondFactor : public ServingTheSecretary {
 protected:
  auth::Secret key;
  std::int64_t step = 0;  // the phone's last one

  static std::string of_card(const json::object& card) {
    const std::string url = text(card, "join_url");
    return url.substr(url.find('#') + 1);
  }
  static std::int64_t this_step() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count() / auth::kStepMs;
  }
  // What the phone shows now, or shows next if that was used: the skew lets it in at once.
  std::string digits() {
    step = std::max(this_step(), step + 1);
    return auth::digits_at(key, step).reveal();
  }
  std::string wrong_digits() {
    std::string digits = auth::digits_at(key, this_step() + 50).reveal();
    for (int ahead = -3; ahead <= 3; ++ahead)
      if (digits == auth::digits_at(key, this_step() + ahead).reveal()) digits = "000000";
    return digits;
  }
  Answer factor(const std::string& what, const std::string& body, const std::string& cookie) {
    return post("/api/access/second-factor/" + what, body, cookie);
  }
  void enrol(const std::string& seat) {
    const Answer begun = factor("begin", "{\"seat\":\"" + seat + "\"}", secretary);
    ASSERT_EQ(begun.status, 200) << begun.body;
    key = key_of(text(json::parse(begun.body).as_object(), "secret"));
    step = 0;
    const std::string body = R"({"seat":")" + seat + R"(","digits":")" + digits() + "\"}";
    ASSERT_EQ(factor("confirm", body, secretary).status, 204);
  }
  Answer by_code(const json::object& card, const std::string& digits = {}) {
    return post("/api/sign-in", "{\"code\":\"" + text(card, "code") + "\"" + with(digits) + "}");
  }
  Answer by_token(const std::string& token, const std::string& digits = {}) {
    return post("/api/join", "{\"token\":\"" + token + "\"" + with(digits) + "}");
  }
  static std::string with(const std::string& digits) {
    return digits.empty() ? "" : ",\"digits\":\"" + digits + "\"";
  }
  // Somebody signed in to this seat, as a console sees it.
  static bool came_in(const v1::ServerFrame& frame, const std::string& seat, v1::ActRow& act) {
    for (const auto& put : frame.changes().put()) {
      v1::Row row;
      if (!row.ParseFromString(put.row())) continue;
      act = row.act();
      if (act.access().kind() == v1::NoteAccess::DEVICE_SIGNED_IN && act.by() == seat) return true;
    }
    return false;
  }
};

constexpr const char* kNeeded = "{\"error\":\"second-factor\"}\n";
constexpr const char* kWrong = "{\"error\":\"second-factor-wrong\"}\n";
constexpr const char* kUnknown = "{\"error\":\"code-unknown\"}\n";

TEST_F(SecondFactor, IsAskedForAfterARightCodeAndOnlyThen) {
  const auto chair = card("presiding");
  EXPECT_EQ(by_code(chair).status, 200) << "none yet";
  enrol("presiding");
  const Answer asked = by_code(chair);
  EXPECT_EQ(asked.status, 401);
  EXPECT_EQ(asked.body, kNeeded);
  EXPECT_TRUE(asked.cookie().empty());
  const Answer wrong = by_code(chair, wrong_digits());
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.body, kWrong);
  EXPECT_TRUE(wrong.cookie().empty());
  std::string other = text(chair, "code");
  other.back() = other.back() == '0' ? '1' : '0';
  EXPECT_EQ(post("/api/sign-in", "{\"code\":\"" + other + "\"" + with(digits()) + "}").body,
            kUnknown)
      << "right digits do not help a wrong code";
  --step;  // and were not used up by it
  const std::string right = digits();
  const Answer in = by_code(chair, right);
  EXPECT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(get("/api/me", in.cookie()).status, 200);
  EXPECT_EQ(by_code(chair, right).body, kWrong) << "digits are good once";
}

TEST_F(SecondFactor, IsAskedForByTheCardsQrCodeWhichWrongDigitsDoNotUseUp) {
  const std::string token = of_card(card("secretary"));
  secretary = sign_in("secretary");
  enrol("secretary");
  EXPECT_EQ(by_token(token).body, kNeeded);
  EXPECT_EQ(by_token(token, wrong_digits()).body, kWrong);
  EXPECT_EQ(by_token(token, "").body, kNeeded);
  EXPECT_EQ(by_token(token, "12345").body, kWrong);
  const std::string right = digits();
  EXPECT_EQ(by_token(token, right.substr(0, 3) + " " + right.substr(3)).status, 200);
  EXPECT_EQ(by_token(token, right).body, kWrong);
  EXPECT_EQ(by_token(of_card(card("delegation:KE"))).status, 200) << "others have none";
}

TEST_F(SecondFactor, IsNotAskedOfALinkMadeOnTheServersMachine) {
  enrol("presiding");
  const std::string once = token("presiding");
  EXPECT_EQ(by_token(once).status, 200);
  EXPECT_EQ(by_token(once).body, kUnknown);
}

TEST_F(SecondFactor, OutlivesARestartWithItsLastDigits) {
  const std::string token = of_card(card("presiding"));
  enrol("presiding");
  const std::string right = digits();
  EXPECT_EQ(by_token(token, right).status, 200);
  server.reset();
  start();
  EXPECT_EQ(by_token(token).body, kNeeded);
  EXPECT_EQ(by_token(token, right).body, kWrong);
}

TEST_F(SecondFactor, IsNotFoundByTenThousandGuesses) {
  const std::string token = of_card(card("presiding"));
  enrol("presiding");
  int reached = 0;
  int waited = 0;
  Answer last;
  for (int i = 0; i < 10'000; ++i) {
    last = by_token(token, wrong_digits());
    ASSERT_NE(last.status, 200);
    reached += last.body == kWrong ? 1 : 0;
    waited += last.status == 429 ? 1 : 0;
  }
  EXPECT_GE(reached, 5);
  EXPECT_LE(reached, 25) << "five, then a minute's wait that doubles";
  EXPECT_EQ(reached + waited, 10'000);
  EXPECT_GE(std::stoi(last.headers.at("retry-after")), 1);
  // A new card ends the thief's and forgives nothing.
  const auto fresh = card("presiding");
  EXPECT_EQ(by_token(token, digits()).body, kUnknown);
  EXPECT_EQ(by_code(fresh, digits()).status, 429);
}

// A thief at the secretary's console prints cards and ends nothing: at each way of guessing it has
// the five of one minute, however many cards it makes.
TEST_F(SecondFactor, IsGuessedNoFasterWithNewCards) {
  enrol("presiding");
  int reached = 0;
  int reached_at_the_end = 0;
  for (int round = 0; round < 15; ++round) {
    const std::string token = of_card(card("presiding"));
    for (int i = 0; i < 6; ++i) {
      reached += by_token(token, wrong_digits()).body == kWrong ? 1 : 0;
      const std::string body = R"({"seat":"presiding","digits":")" + wrong_digits() + "\"}";
      reached_at_the_end += factor("remove", body, secretary).status == 422 ? 1 : 0;
    }
  }
  for (const int count : {reached, reached_at_the_end}) {
    EXPECT_GE(count, 5);
    EXPECT_LE(count, 15) << "five, then a minute's wait that doubles";
  }
  EXPECT_EQ(by_code(card("presiding"), digits()).status, 429);
  EXPECT_EQ(ask_control(folder.path(), "second-factor-remove presiding"), "ok removed");
  enrol("presiding");
  EXPECT_EQ(by_code(card("presiding"), digits()).status, 200) << "the machine forgives both";
}

TEST_F(SecondFactor, LocksTheDigitsAndNotTheCodeAfterFiveGuesses) {
  const auto chair = card("presiding");
  enrol("presiding");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(by_code(chair, wrong_digits()).body, kWrong) << i;
  const Answer locked = by_code(chair, digits());
  EXPECT_EQ(locked.status, 429) << "also for the right ones";
  EXPECT_GE(std::stoi(locked.headers.at("retry-after")), 1);
  EXPECT_EQ(by_code(chair).body, kNeeded);
  EXPECT_EQ(by_token(of_card(chair), digits()).status, 429) << "one lock for both ways in";
  EXPECT_EQ(by_token(token("presiding")).status, 200) << "the machine's link is the way out";
}

TEST_F(SecondFactor, IsSetByTheSecretaryAloneAndTakesEffectWhenItsDigitsWereSeen) {
  const std::string chair = sign_in("presiding");
  const std::string body = R"({"seat":"presiding"})";
  for (const char* what : {"begin", "confirm", "remove"}) {
    EXPECT_EQ(factor(what, body, "").status, 401) << what;
    EXPECT_EQ(factor(what, body, chair).status, 403) << what;
    EXPECT_EQ(factor(what, "{}", secretary).status, 400) << what;
  }
  for (const char* seat : {"delegation:KE", "display", "cofacilitator:KE", "chair"})
    EXPECT_EQ(factor("begin", R"({"seat":")" + std::string(seat) + "\"}", secretary).status, 400);
  const auto begun = json::parse(factor("begin", body, secretary).body).as_object();
  EXPECT_THAT(text(begun, "qr_svg"), HasSubstr("<svg"));
  EXPECT_EQ(text(begun, "uri"),
            "otpauth://totp/Nameplate:presiding?secret=" + text(begun, "secret") +
                "&issuer=Nameplate&algorithm=SHA1&digits=6&period=30");
  key = key_of(text(begun, "secret"));
  const std::string wrong = R"({"seat":"presiding","digits":")" + wrong_digits() + "\"}";
  EXPECT_EQ(factor("confirm", wrong, secretary).status, 422);
  EXPECT_EQ(by_code(card("presiding")).status, 200) << "not in force yet";
  const std::string right = R"({"seat":"presiding","digits":")" + digits() + "\"}";
  EXPECT_EQ(factor("confirm", right, secretary).status, 204);
  EXPECT_EQ(factor("begin", body, secretary).status, 409) << "no other phone over it";
  const auto seats = json::parse(get("/api/access/seats", secretary).body).at("seats").as_array();
  for (const auto& seat : seats)
    EXPECT_EQ(seat.at("second_factor_since_ms").as_int64() > 0, seat.at("seat") == "presiding");
}

// A thief who came in before it was set does not sit behind it.
TEST_F(SecondFactor, SignsOutTheSeatsOtherDevices) {
  const std::string thief = sign_in("presiding");
  PeerClient screen(server->port(), thief);
  enrol("presiding");
  EXPECT_EQ(get("/api/me", thief).status, 401);
  while (screen.next()) {
  }
  EXPECT_EQ(screen.closed(), 4401);
  const std::string other = sign_in("secretary");
  const std::string officer = sign_in("officer");
  enrol("secretary");
  EXPECT_EQ(get("/api/me", other).status, 401);
  EXPECT_EQ(get("/api/me", secretary).status, 200) << "who sets it up stays";
  EXPECT_EQ(get("/api/me", officer).status, 200);
  EXPECT_THAT(get("/api/record.csv?acts=1", secretary).body, HasSubstr("signed out"));
}

TEST_F(SecondFactor, IsRemovedByItsOwnDigitsOrOnTheMachine) {
  enrol("presiding");
  const auto remove = [this](const std::string& digits) {
    return factor("remove", R"({"seat":"presiding","digits":")" + digits + "\"}", secretary);
  };
  EXPECT_EQ(remove(wrong_digits()).status, 422);
  EXPECT_EQ(remove(digits()).status, 204);
  EXPECT_EQ(remove("123456").status, 404);
  EXPECT_EQ(ask_control(folder.path(), "second-factor presiding"), "ok none");

  enrol("presiding");
  EXPECT_EQ(ask_control(folder.path(), "second-factor presiding"), "ok in force");
  for (int i = 0; i < 5; ++i) remove(wrong_digits());
  EXPECT_EQ(remove(wrong_digits()).status, 429) << "a console left alone does not guess them";
  EXPECT_EQ(ask_control(folder.path(), "second-factor-remove presiding"), "ok removed");
  EXPECT_THAT(ask_control(folder.path(), "second-factor-remove presiding"), HasSubstr("error"));
  EXPECT_THAT(ask_control(folder.path(), "second-factor delegation:KE"), HasSubstr("error"));
  EXPECT_THAT(ask_control(folder.path(), "second-factor"), HasSubstr("error"));
  EXPECT_EQ(by_code(card("presiding")).status, 200);
  const std::string record = get("/api/record.csv?acts=1", secretary).body;
  EXPECT_THAT(record, HasSubstr("Second factor set for presiding"));
  EXPECT_THAT(record, HasSubstr("Second factor removed for presiding"));
  EXPECT_THAT(record, HasSubstr("nameplatectl"));
  EXPECT_EQ(server->words().find(auth::base32(key).reveal()), std::string::npos);
}

TEST_F(SecondFactor, ASignInAtThePodiumIsOnEveryConsoleAtOnceAndOnTheRecord) {
  PeerClient console(server->port(), secretary);
  PeerClient officer(server->port(), sign_in("officer"));
  const Answer in = post("/api/join", "{\"token\":\"" + token("presiding") + "\"}", "",
                         "application/json", "User-Agent: Mozilla/5.0 (iPad; CPU OS 17_0)\r\n");
  ASSERT_EQ(in.status, 200);
  for (PeerClient* each : {&console, &officer}) {
    v1::ActRow act;
    ASSERT_TRUE(each->until(
        [&](const v1::ServerFrame& frame) { return came_in(frame, "presiding", act); }));
    EXPECT_EQ(act.device(), "presiding-1");
    EXPECT_EQ(act.access().seat(), "presiding");
    EXPECT_EQ(act.access().client(), "iPad");
  }
  EXPECT_THAT(get("/api/record.csv?acts=1", secretary).body,
              HasSubstr("A device signed in to presiding (iPad)"));
}

// The next act after them all has the next number: none of them was an act.
TEST_F(SecondFactor, AReloadAReconnectAndADelegationsSignInAreNoActs) {
  PeerClient console(server->port(), secretary);
  auto number = [&console, blank = false]() mutable {
    v1::Command command;
    blank = !blank;
    if (blank)
      command.mutable_blank_display();
    else
      command.mutable_unblank_display();
    const auto reply = console.submit(command);
    EXPECT_TRUE(reply && reply->has_accepted());
    return reply->accepted().act();
  };
  const auto before = number();
  EXPECT_EQ(get("/api/me", secretary).status, 200);
  const PeerClient again(server->port(), secretary);
  sign_in("delegation:KE");
  sign_in("display");
  EXPECT_EQ(number(), before + 1);
  sign_in("officer");
  EXPECT_EQ(number(), before + 3);
}

}  // namespace
}  // namespace nameplate::app::testing
