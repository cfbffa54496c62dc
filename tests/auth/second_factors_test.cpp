// Second factors: begun, confirmed, used once a step, kept over a restart, and read from files that
// had none.
#include "server/auth/second_factors.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "server/auth/access.hpp"
#include "server/auth/guess_limiter.hpp"
#include "server/auth/totp.hpp"

namespace nameplate::auth {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kNow = 1'520'861'400'000;
const std::string kSeat = "presiding";

class SecondFactorTest : public ::testing::Test {
 protected:
  SecondFactorTest() {
    std::string name = (fs::temp_directory_path() / "nameplate-auth-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
    folder_ = name;
    path_ = folder_ + "/access.db";
  }
  ~SecondFactorTest() override {
    access_.reset();
    fs::remove_all(folder_);
  }
  SecondFactors& factors() {
    if (!access_) access_ = std::make_unique<Access>(path_);
    return access_->second_factors();
  }
  void restart() { access_.reset(); }
  std::string digits(std::int64_t now_ms) { return digits_at(key_, now_ms / kStepMs).reveal(); }
  void enrol() {
    key_ = *factors().begin(kSeat, kNow);
    ASSERT_TRUE(factors().confirm(kSeat, digits(kNow), kNow));
  }
  void sql(const std::string& text) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &db), SQLITE_OK);
    char* fault = nullptr;
    EXPECT_EQ(sqlite3_exec(db, text.c_str(), nullptr, nullptr, &fault), SQLITE_OK)
        << (fault == nullptr ? "" : fault);
    sqlite3_close(db);
  }

  std::string folder_, path_;
  std::unique_ptr<Access> access_;
  Secret key_;
};

TEST_F(SecondFactorTest, TakesEffectWhenItsDigitsWereSeenAndNotBefore) {
  key_ = *factors().begin(kSeat, kNow);
  EXPECT_FALSE(factors().since_ms(kSeat));
  EXPECT_FALSE(factors().accept(kSeat, digits(kNow), kNow));
  EXPECT_FALSE(factors().confirm(kSeat, digits(kNow + 10 * kStepMs), kNow));
  EXPECT_FALSE(factors().confirm("secretary", digits(kNow), kNow));
  EXPECT_FALSE(factors().since_ms(kSeat));
  EXPECT_TRUE(factors().confirm(kSeat, digits(kNow), kNow));
  EXPECT_EQ(factors().since_ms(kSeat), kNow);
  EXPECT_FALSE(factors().since_ms("secretary"));
}

TEST_F(SecondFactorTest, IsBegunAnewAfterAScanThatFailedOrTenMinutes) {
  const Secret first = *factors().begin(kSeat, kNow);
  key_ = *factors().begin(kSeat, kNow);
  EXPECT_NE(first.reveal(), key_.reveal());
  EXPECT_FALSE(factors().confirm(kSeat, digits_at(first, kNow / kStepMs).reveal(), kNow));
  const auto late = kNow + kEnrolLifeMs + 1;
  EXPECT_FALSE(factors().confirm(kSeat, digits(late), late));
}

TEST_F(SecondFactorTest, IsNotBegunOverOneInForce) {
  enrol();
  EXPECT_FALSE(factors().begin(kSeat, kNow)) << "or a thief's phone would replace the Chair's";
  EXPECT_TRUE(factors().accept(kSeat, digits(kNow + kStepMs), kNow));
  EXPECT_THROW(factors().begin("chair", kNow), AccessFault);
}

TEST_F(SecondFactorTest, TakesDigitsOnceAlsoThoseOfItsConfirmation) {
  enrol();
  EXPECT_FALSE(factors().accept(kSeat, digits(kNow), kNow));
  const auto next = kNow + kStepMs;
  EXPECT_TRUE(factors().accept(kSeat, digits(next), next));
  EXPECT_FALSE(factors().accept(kSeat, digits(next), next));
  EXPECT_FALSE(factors().accept(kSeat, digits(next), next + kStepMs)) << "nor within the skew";
  EXPECT_TRUE(factors().accept(kSeat, digits(next + kStepMs), next + kStepMs));
}

TEST_F(SecondFactorTest, RemembersTheKeyAndTheLastStepOverARestart) {
  enrol();
  const auto next = kNow + kStepMs;
  EXPECT_TRUE(factors().accept(kSeat, digits(next), next));
  restart();
  EXPECT_EQ(factors().since_ms(kSeat), kNow);
  EXPECT_FALSE(factors().accept(kSeat, digits(next), next));
  EXPECT_TRUE(factors().accept(kSeat, digits(next + kStepMs), next + kStepMs));
}

TEST_F(SecondFactorTest, StaysWhenTheCardIsReplaced) {
  enrol();
  access_->make_codes({kSeat}, kNow);
  EXPECT_EQ(factors().since_ms(kSeat), kNow);
}

TEST_F(SecondFactorTest, IsRemovedForGood) {
  enrol();
  EXPECT_TRUE(factors().remove(kSeat));
  EXPECT_FALSE(factors().remove(kSeat));
  restart();
  EXPECT_FALSE(factors().since_ms(kSeat));
  EXPECT_FALSE(factors().accept(kSeat, digits(kNow + kStepMs), kNow + kStepMs));
  EXPECT_TRUE(factors().begin(kSeat, kNow));
}

TEST_F(SecondFactorTest, IsInTheCopyOfTheFile) {
  enrol();
  Access::backup(path_, folder_ + "/copy.db");
  Access copy(folder_ + "/copy.db");
  EXPECT_EQ(copy.second_factors().since_ms(kSeat), kNow);
  EXPECT_FALSE(copy.second_factors().accept(kSeat, digits(kNow), kNow));
}

// As the programs before second factors wrote it: byte by byte the same statements.
TEST_F(SecondFactorTest, ReadsAFileOfFormat1AndLosesNothingOfIt) {
  const std::string token(43, 'T');
  const std::string cookie(43, 'C');
  const auto hex = [](const std::string& text) {
    std::string out;
    const TokenHash hash = *hash_token(text);
    for (const auto byte : hash) {
      constexpr const char* kHex = "0123456789ABCDEF";
      out += {kHex[byte / 16], kHex[byte % 16]};
    }
    return "X'" + out + "'";
  };
  sql("PRAGMA journal_mode=WAL;"
      "CREATE TABLE seat(seat TEXT PRIMARY KEY, made_at_ms INTEGER NOT NULL,"
      " selector TEXT NOT NULL UNIQUE, code_hash TEXT NOT NULL, token_hash BLOB NOT NULL);"
      "CREATE TABLE device(cookie_hash BLOB PRIMARY KEY, seat TEXT NOT NULL,"
      " device TEXT NOT NULL UNIQUE, client TEXT NOT NULL, since_ms INTEGER NOT NULL);"
      "CREATE TABLE counter(seat TEXT PRIMARY KEY, used INTEGER NOT NULL);"
      "PRAGMA user_version = 1;"
      "INSERT INTO seat VALUES('presiding', 7, '7K3', '$argon2id$', " +
      hex(token) + ");INSERT INTO device VALUES(" + hex(cookie) +
      ", 'presiding', 'presiding-4', 'iPad', 8);"
      "INSERT INTO counter VALUES('presiding', 4);");
  EXPECT_FALSE(factors().since_ms(kSeat));
  ASSERT_TRUE(access_->who(cookie));
  EXPECT_EQ(access_->who(cookie)->device, "presiding-4");
  const auto again = access_->sign_in_by_token(token, "iPad", kNow);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->device.device, "presiding-5");
  enrol();
  restart();
  EXPECT_TRUE(factors().since_ms(kSeat));
  EXPECT_TRUE(access_->who(cookie));
}

// Ten thousand guesses as fast as the limiter lets them come, spread over as long as that takes.
TEST_F(SecondFactorTest, HoldsAgainstTenThousandGuesses) {
  enrol();
  GuessLimiter limiter;
  std::int64_t now = kNow;
  int reached = 0;
  for (int i = 0; i < 10'000; ++i) {
    now += 200;  // five a second, for half an hour
    if (limiter.wait_ms(kSeat, "a", true, now) > 0) continue;
    ++reached;
    auto guess = std::to_string(i * 97 % 1'000'000);
    guess.insert(0, 6 - guess.size(), '0');
    if (guess == digits(now) || guess == digits(now - kStepMs) || guess == digits(now + kStepMs))
      continue;  // luck is not what is tested
    EXPECT_FALSE(factors().accept(kSeat, guess, now));
    limiter.wrong(kSeat, "a", now);
  }
  EXPECT_LE(reached, 35) << "five, and a wait: one minute, two, four, eight, sixteen, half an hour";
  EXPECT_GT(reached, 5);
}

}  // namespace
}  // namespace nameplate::auth
