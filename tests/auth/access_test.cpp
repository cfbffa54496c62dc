// Seats, codes, devices and links: who gets in, who is out again, and what survives a restart.
#include "server/auth/access.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "server/auth/guess_limiter.hpp"

namespace nameplate::auth {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kNow = 1'520'861'400'000;

class AccessTest : public ::testing::Test {
 protected:
  AccessTest() {
    std::string name = (fs::temp_directory_path() / "nameplate-auth-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
    folder_ = name;
    path_ = folder_ + "/access.db";
    open();
  }
  ~AccessTest() override {
    access_.reset();
    fs::remove_all(folder_);
  }
  void open() {
    access_.reset();
    access_ = std::make_unique<Access>(path_);
  }
  Card card(const std::string& seat) { return access_->make_codes({seat}, kNow).front(); }
  bool knows(const std::string& typed) {
    const auto found = access_->candidate(typed);
    return found && slow_verify(found->hash, found->code);
  }
  std::optional<SignIn> by_token(const Secret& token, std::int64_t now_ms = kNow) {
    return access_->sign_in_by_token(token.reveal(), "phone", now_ms);
  }
  std::string who(const SignIn& sign_in) {
    const auto device = access_->who(sign_in.cookie.reveal());
    return device ? device->device : "nobody";
  }

  std::string folder_, path_;
  std::unique_ptr<Access> access_;
};

TEST(Seat, IsReadFromItsName) {
  for (const auto* name : {"presiding", "secretary", "officer", "booth", "display", "public"})
    EXPECT_TRUE(read_seat(name)) << name;
  const auto seat = read_seat("delegation:KE");
  ASSERT_TRUE(seat);
  EXPECT_EQ(seat->role, "delegation");
  EXPECT_EQ(seat->participant, "KE");
  EXPECT_TRUE(read_seat("cofacilitator:MX"));
}

TEST(Seat, IsNoneUnderAnyOtherName) {
  for (const auto* name :
       {"", ":", "delegation", "delegation:", "delegation:ke", "delegation:KE:2", "delegation:K E",
        "secretary:KE", "chair", "Secretary", "delegation:ABCDEFGHIJKLMNOPQ", "delegation:K\n"})
    EXPECT_FALSE(read_seat(name)) << name;
}

TEST_F(AccessTest, IsKeptForItsOwnerAlone) {
  struct stat facts {};
  ASSERT_EQ(::stat(path_.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600U);
}

TEST_F(AccessTest, KnowsACodeHoweverItIsTyped) {
  const auto made = card("delegation:KE");
  std::string lower = made.code.reveal();
  std::transform(lower.begin(), lower.end(), lower.begin(), ::tolower);
  EXPECT_TRUE(knows(made.code.reveal()));
  EXPECT_TRUE(knows(" " + lower));
  EXPECT_EQ(access_->candidate(made.code.reveal())->seat, "delegation:KE");
}

TEST_F(AccessTest, SignsInByTheCardsToken) {
  const auto made = card("delegation:KE");
  const auto first = by_token(made.token);
  const auto second = by_token(made.token);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(who(*first), "delegation:KE-1");
  EXPECT_EQ(who(*second), "delegation:KE-2");  // several phones, one card
  EXPECT_EQ(first->device.client, "phone");
}

TEST_F(AccessTest, KnowsNobodyByAForeignCookie) {
  const auto sign_in = by_token(card("delegation:KE").token);
  std::string other = sign_in->cookie.reveal();
  other[0] = other[0] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(access_->who(other));
  EXPECT_FALSE(access_->who(""));
  EXPECT_FALSE(access_->who(std::string(10'000, 'A')));
}

TEST_F(AccessTest, TakesNeitherACookieForATokenNorATokenForACookie) {
  const auto made = card("delegation:KE");
  const auto sign_in = by_token(made.token);
  EXPECT_FALSE(by_token(sign_in->cookie));
  EXPECT_FALSE(access_->who(made.token.reveal()));
}

TEST_F(AccessTest, ForgetsNothingAtARestart) {
  const auto made = card("delegation:KE");
  const auto sign_in = by_token(made.token);
  open();
  EXPECT_EQ(who(*sign_in), "delegation:KE-1");
  EXPECT_TRUE(knows(made.code.reveal()));
  EXPECT_EQ(who(*by_token(made.token)), "delegation:KE-2");  // no name is given twice
}

TEST_F(AccessTest, ReplacingACodeEndsTheOldOneAndItsDevicesAtOnce) {
  const auto old = card("delegation:KE");
  const auto phone = by_token(old.token);
  const auto other = by_token(card("delegation:GH").token);
  const auto fresh = card("delegation:KE");
  for (int restarts = 0; restarts < 2; ++restarts) {
    EXPECT_EQ(who(*phone), "nobody");
    EXPECT_FALSE(knows(old.code.reveal()));
    EXPECT_FALSE(by_token(old.token));
    EXPECT_TRUE(knows(fresh.code.reveal()));
    EXPECT_EQ(who(*other), "delegation:GH-1");
    open();
  }
}

TEST_F(AccessTest, ReplacingACodeEndsItsLinks) {
  const auto link = access_->make_link("delegation:KE", kNow);
  card("delegation:KE");
  EXPECT_FALSE(by_token(link));
}

TEST_F(AccessTest, SignsOneDeviceOutAndLeavesTheOthers) {
  const auto made = card("delegation:KE");
  const auto lost = by_token(made.token);
  const auto kept = by_token(made.token);
  EXPECT_TRUE(access_->sign_out_device("delegation:KE-1"));
  EXPECT_FALSE(access_->sign_out_device("delegation:KE-1"));
  for (int restarts = 0; restarts < 2; ++restarts) {
    EXPECT_EQ(who(*lost), "nobody");
    EXPECT_EQ(who(*kept), "delegation:KE-2");
    open();
  }
}

TEST_F(AccessTest, SignsAWholeSeatOutButLeavesItsCode) {
  const auto made = card("delegation:KE");
  const auto phone = by_token(made.token);
  EXPECT_TRUE(access_->sign_out_seat("delegation:KE"));
  EXPECT_FALSE(access_->sign_out_seat("delegation:KE"));
  EXPECT_EQ(who(*phone), "nobody");
  EXPECT_TRUE(by_token(made.token));
}

TEST_F(AccessTest, TakesALinkOnce) {
  const auto link = access_->make_link("secretary", kNow);
  const auto first = by_token(link);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->device.seat, "secretary");
  EXPECT_FALSE(by_token(link));
}

TEST_F(AccessTest, TakesALinkWithinAnHourOnly) {
  const auto in_time = access_->make_link("secretary", kNow);
  EXPECT_TRUE(by_token(in_time, kNow + kLinkLifeMs));
  const auto late = access_->make_link("secretary", kNow);
  EXPECT_FALSE(by_token(late, kNow + kLinkLifeMs + 1));
}

TEST_F(AccessTest, MakesNothingForWhatIsNoSeat) {
  EXPECT_THROW(access_->make_codes({"delegation:KE", "chair"}, kNow), AccessFault);
  EXPECT_FALSE(access_->has_code("delegation:KE"));
  EXPECT_THROW(access_->make_link("chair", kNow), AccessFault);
  EXPECT_THROW(access_->sign_in("chair", "", kNow), AccessFault);
}

TEST_F(AccessTest, ListsSeatsAndTheirDevices) {
  const auto cards = access_->make_codes({"secretary", "delegation:KE", "delegation:KE"}, kNow);
  EXPECT_EQ(cards.size(), 2U);
  access_->sign_in("delegation:KE", "phone", kNow + 5);
  access_->sign_in("display", "browser", kNow + 6);  // a seat without a code
  const auto list = access_->list();
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].seat, "delegation:KE");
  EXPECT_EQ(list[0].made_at_ms, kNow);
  ASSERT_EQ(list[0].devices.size(), 1U);
  EXPECT_EQ(list[0].devices[0].since_ms, kNow + 5);
  EXPECT_EQ(list[1].seat, "display");
  EXPECT_EQ(list[2].seat, "secretary");
}

TEST_F(AccessTest, ChangesNothingUntilDraftsArePut) {
  const auto old = card("delegation:KE");
  auto drafts = access_->think_up({"delegation:KE"});
  Access::hash_code(drafts.front());
  EXPECT_TRUE(knows(old.code.reveal()));
  const auto cards = access_->put_codes(std::move(drafts), kNow);
  EXPECT_FALSE(knows(old.code.reveal()));
  EXPECT_TRUE(knows(cards.front().code.reveal()));
}

TEST_F(AccessTest, GivesEverySeatASelectorOfItsOwn) {
  std::vector<std::string> seats;
  for (int i = 0; i < 2000; ++i) seats.push_back("delegation:P" + std::to_string(i));
  std::set<std::string> selectors;
  for (const auto& draft : access_->think_up(seats)) selectors.insert(selector_of(draft.card.code));
  EXPECT_EQ(selectors.size(), seats.size());
}

TEST_F(AccessTest, SignsTheOldestDeviceOutWhenThereAreTooMany) {
  const auto first = access_->sign_in("public", "", kNow);
  const auto second = access_->sign_in("public", "", kNow + 1);
  for (std::size_t i = 2; i < kDevicesPerSeat; ++i) access_->sign_in("public", "", kNow + 2);
  EXPECT_EQ(who(first), "public-1");
  access_->sign_in("public", "", kNow + 3);
  EXPECT_EQ(who(first), "nobody");
  EXPECT_EQ(who(second), "public-2");
}

// Everything that lets somebody in must be gone from the disk as such.
TEST_F(AccessTest, KeepsNoCodeTokenOrCookieReadable) {
  const auto made = card("delegation:KE");
  const auto sign_in = by_token(made.token);
  access_.reset();
  std::string kept;
  for (const auto& file : fs::directory_iterator(folder_)) {
    std::ifstream in(file.path(), std::ios::binary);
    kept.append(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  ASSERT_NE(kept.find("delegation:KE-1"), std::string::npos);  // we look in the right place
  for (const auto& secret : {made.code.reveal(), read_code(made.code.reveal())->reveal(),
                             made.token.reveal(), sign_in->cookie.reveal()})
    EXPECT_EQ(kept.find(secret), std::string::npos);
}

TEST_F(AccessTest, HoldsAgainstTenThousandGuesses) {
  std::vector<std::string> seats;
  for (int i = 0; i < 40; ++i) seats.push_back("delegation:P" + std::to_string(i));
  access_->make_codes(seats, kNow);
  const auto random = system_random();
  GuessLimiter limiter;
  int slow_checks = 0;
  for (int i = 0; i < 10'000; ++i) {
    const auto guess = make_code(random);
    const auto found = access_->candidate(guess.reveal());
    if (!found) continue;
    const auto selector = selector_of(found->code);
    if (limiter.wait_ms(selector, "a", true, kNow) > 0) continue;
    ++slow_checks;
    ASSERT_FALSE(slow_verify(found->hash, found->code));
    limiter.wrong(selector, "a", kNow);
  }
  EXPECT_LT(slow_checks, 60);  // 40 of 32,768 selectors: about twelve
}

TEST_F(AccessTest, LetsOnlyFiveGuessesAtOneCodeReachTheSlowCheck) {
  const auto made = card("delegation:KE");
  GuessLimiter limiter;
  int slow_checks = 0;
  std::string guess = made.code.reveal();
  for (int i = 0; i < 10'000; ++i) {
    guess[10] = "0123456789ABCDEF"[i % 16];
    guess[9] = "0123456789ABCDEF"[i / 16 % 16];
    guess[8] = made.code.reveal()[8] == 'Z' ? 'Y' : 'Z';  // never the right one
    const auto found = access_->candidate(guess);
    ASSERT_TRUE(found);
    if (limiter.wait_ms(selector_of(found->code), "a", true, kNow) > 0) continue;
    ++slow_checks;
    EXPECT_FALSE(slow_verify(found->hash, found->code));
    limiter.wrong(selector_of(found->code), "a", kNow);
  }
  EXPECT_EQ(slow_checks, GuessLimiter::kPerSelector);
}

TEST_F(AccessTest, IsCopiedWhileItIsInUse) {
  const auto made = card("delegation:KE");
  Access::backup(path_, folder_ + "/copy.db");
  access_->sign_out_seat("delegation:KE");
  Access copy(folder_ + "/copy.db");
  EXPECT_TRUE(copy.sign_in_by_token(made.token.reveal(), "", kNow));
  EXPECT_THROW(Access::backup(path_, folder_ + "/copy.db"), AccessFault);
}

std::string fault_of_opening(const std::string& path) {
  try {
    const Access access(path);
  } catch (const AccessFault& fault) {
    return fault.what();
  }
  return {};
}

TEST_F(AccessTest, SaysWhatToDoWithAFileThatIsNone) {
  std::ofstream(folder_ + "/none.db") << std::string(2000, 'x');
  EXPECT_NE(fault_of_opening(folder_ + "/none.db").find("nameplatectl codes"), std::string::npos);
  EXPECT_NE(fault_of_opening(folder_ + "/no/such/folder.db").find("Cannot open"),
            std::string::npos);
}

TEST_F(AccessTest, IsNotReadWhenANewerProgramWroteIt) {
  access_.reset();
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path_.c_str(), &db), SQLITE_OK);
  const std::string newer = "PRAGMA user_version = " + std::to_string(kAccessFormat + 1);
  ASSERT_EQ(sqlite3_exec(db, newer.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(db);
  EXPECT_NE(fault_of_opening(path_).find("newer program"), std::string::npos);
}

}  // namespace
}  // namespace nameplate::auth
