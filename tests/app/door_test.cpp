// Who was put out stays out, and whoever comes in at the podium is on the record: also while codes
// are made, replaced, or the program ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <future>

#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
namespace json = boost::json;

class Door : public Serving {
 protected:
  std::string secretary;

  void SetUp() override {
    Serving::SetUp();
    secretary = sign_in("secretary");
  }
  std::string acts(const std::string& cookie) { return get("/api/record.csv?acts=1", cookie).body; }
};

// Both doors of the same thief: the cards of the whole round, and a cookie that is good again.
TEST_F(Door, WhoeverIsSignedOutWhileCodesAreMadeGetsNoneOfThem) {
  const std::string other = sign_in("secretary");
  auto making = std::async(std::launch::async, [this] {
    return post("/api/access/make", R"({"which":"all"})", secretary);
  });
  while (post("/api/access/make", R"({"seats":[]})", other).status != 409) {
  }
  ASSERT_EQ(post("/api/access/sign-out", R"({"device":"secretary-1"})", other).status, 204);
  const Answer made = making.get();
  EXPECT_EQ(made.status, 401) << made.body.substr(0, 200);
  EXPECT_EQ(made.cookie(), "");
  EXPECT_THAT(made.body, Not(HasSubstr("cards")));
  EXPECT_EQ(get("/api/me", other).status, 200) << "nothing was replaced";
  const auto seats = json::parse(get("/api/access/seats", other).body).at("seats").as_array();
  for (const auto& seat : seats) EXPECT_EQ(seat.at("made_at_ms").as_int64(), 0);
  EXPECT_EQ(post("/api/access/make", R"({"seats":["officer"]})", other).status, 200)
      << "the next may be made";
}

}  // namespace
}  // namespace nameplate::app::testing
