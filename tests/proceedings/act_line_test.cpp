// Which lines of the log of acts stay for the alarms when forty acts of a busy floor have followed.
#include "server/proceedings/limits.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

class AlarmLines : public ::testing::Test {
 protected:
  Given given_ = Given::a_round();
  Outcome last_;

  // By the device "secretary-1"; the act's number.
  ActNumber noted(const std::string& kind, const std::string& seat,
                  const std::string& device = "secretary-1") {
    auto actor = support::system();
    actor.set_device(device);
    last_ = given_.when(actor, "note_access { kind: " + kind + " seat: '" + seat + "' count: 1 }");
    EXPECT_EQ(code(last_), "accepted");
    return last_.act;
  }
  ActNumber signed_in(const std::string& seat, const std::string& number) {
    return noted("DEVICE_SIGNED_IN", seat, seat + "-" + number);
  }
  // Acts of the floor, which concern nobody's sign-in.
  void busy(std::size_t acts = limits::kActLines) {
    for (std::size_t i = 0; i < acts; ++i)
      last_ = given_.when(secretary(), i % 2 == 0 ? "blank_display {}" : "unblank_display {}");
  }
  [[nodiscard]] bool stands(ActNumber act) const { return given_.state().acts.contains(act); }
  [[nodiscard]] std::size_t older() const { return given_.state().acts.size() - limits::kActLines; }
};

TEST_F(AlarmLines, StayWhenFortyActsFollowed) {
  const auto came_in = signed_in("presiding", "1");
  const auto set = noted("SECOND_FACTOR_SET", "presiding");
  const auto removed = noted("SECOND_FACTOR_REMOVED", "presiding");
  busy(3 * limits::kActLines);
  EXPECT_TRUE(stands(came_in));
  EXPECT_TRUE(stands(set));
  EXPECT_TRUE(stands(removed));
  EXPECT_EQ(older(), 3U);
}

TEST_F(AlarmLines, StayWithWhatEndedThemAndNoCardOfADelegationTakesTheirPlace) {
  const auto before = noted("DEVICES_SIGNED_OUT", "officer");  // ended what was not there
  const auto came_in = signed_in("officer", "1");
  const auto out = noted("DEVICES_SIGNED_OUT", "officer-1");
  const auto again = signed_in("officer", "2");
  const auto replaced = noted("CODE_REPLACED", "officer");
  for (std::size_t i = 0; i < 2 * limits::kAlarmLines; ++i) {
    noted("CODE_REPLACED", "delegation:KE");
    noted("DEVICES_SIGNED_OUT", "delegation:KE-3");
  }
  busy();
  for (const auto act : {came_in, out, again, replaced}) EXPECT_TRUE(stands(act)) << act;
  EXPECT_FALSE(stands(before));
  EXPECT_EQ(older(), 4U);
}

// The oldest goes first: an alarm without its end would come back.
TEST_F(AlarmLines, AreTheLastTwentyAndNoneOutlivesItsEnd) {
  std::vector<ActNumber> in;
  std::vector<ActNumber> out;
  for (std::size_t i = 0; i < limits::kAlarmLines; ++i) {
    in.push_back(signed_in("officer", std::to_string(i)));
    out.push_back(noted("DEVICES_SIGNED_OUT", "officer-" + std::to_string(i)));
    busy(7);
    for (std::size_t j = 0; j < in.size(); ++j)
      EXPECT_LE(stands(in[j]), stands(out[j])) << "after " << i << ", of " << j;
  }
  busy();
  EXPECT_EQ(older(), limits::kAlarmLines);
  EXPECT_FALSE(stands(in.at(9)));
  EXPECT_TRUE(stands(in.at(10)));
  // What goes is gone from the screens.
  const auto next = signed_in("officer", "99");
  busy(limits::kActLines);
  EXPECT_TRUE(last_.touched.contains({RowKind::act, in.at(10)}));
  EXPECT_FALSE(stands(in.at(10)));
  EXPECT_TRUE(stands(next));
}

}  // namespace
}  // namespace nameplate::proceedings
