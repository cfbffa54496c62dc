#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

class Presence : public Chamber {
 protected:
  static std::vector<v1::Presence> heard(const PeerEnd& peer) {
    std::vector<v1::Presence> all;
    for (const auto& one : peer.wire->frames(v1::ServerFrame::kPresence))
      all.push_back(one.presence());
    return all;
  }
};

TEST_F(Presence, GoesToThePodiumOnly) {
  const auto console = greet(secretary());
  const auto officer = greet(seat_of(v1::ROLE_OFFICER, "officer"));
  const auto phone = greet(delegate("KE"));
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  pass(1'000);
  EXPECT_EQ(heard(console).size(), 1U);
  EXPECT_EQ(heard(officer).size(), 1U);
  EXPECT_TRUE(heard(phone).empty());
  EXPECT_TRUE(heard(display).empty());
}

// Its connection is gone by then: to send there would be to write into memory given back.
TEST_F(Presence, GoesNoMoreToAPodiumThatLeft) {
  const auto gone = greet(seat_of(v1::ROLE_OFFICER, "officer"));
  const auto console = greet(secretary());
  gone.wire->forget();
  hub->left(gone.id);
  pass(1'000);
  ASSERT_EQ(heard(console).size(), 1U);
  ASSERT_EQ(heard(console)[0].screens_size(), 1);
  EXPECT_EQ(heard(console)[0].screens(0).device(), "secretary-1");
  EXPECT_TRUE(gone.wire->sent.empty());
}

TEST_F(Presence, CountsDevicesPerDelegationAndNamesScreens) {
  const auto console = greet(secretary());
  greet(delegate("KE"));
  auto second = delegate("KE");
  second.device = "delegation:KE-2";
  const auto phone = greet(second);
  greet(delegate("NO"));
  greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  greet(seat_of(v1::ROLE_BOOTH, "booth"));
  greet(nobody());
  ping(phone, phone.wire->replica());
  hub->set_log_status({850, 413, "hash"});
  pass(1'000);
  ASSERT_EQ(heard(console).size(), 1U);
  const auto presence = heard(console)[0];
  ASSERT_EQ(presence.seats_size(), 2);
  EXPECT_EQ(presence.seats(0).seat(), "delegation:KE");
  EXPECT_EQ(presence.seats(0).devices(), 2U);
  EXPECT_EQ(presence.seats(0).in_step(), 1U);
  EXPECT_EQ(presence.seats(1).seat(), "delegation:NO");
  EXPECT_EQ(presence.screens_size(), 3);
  EXPECT_EQ(presence.public_peers(), 1U);
  EXPECT_EQ(presence.commit_us(), 850);
  EXPECT_EQ(presence.log_seq(), 413U);
  EXPECT_EQ(presence.log_hash(), "hash");
}

TEST_F(Presence, IsSaidOnceASecondAtMostAndOnlyWhenItChanged) {
  const auto console = greet(secretary());
  pass(10'000);
  EXPECT_EQ(heard(console).size(), 1U);
  for (int i = 0; i < 40; ++i) {  // ten seconds in which somebody comes every quarter
    greet(delegate("S" + std::to_string(i)));
    pass(250);
  }
  EXPECT_GE(heard(console).size(), 10U);
  EXPECT_LE(heard(console).size(), 12U);
}

TEST_F(Presence, AQuietChamberIsNotNewsHoweverOftenItPings) {
  const auto console = greet(secretary());
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  const auto everyone_pings = [&] {
    ping(console, console.wire->replica());
    ping(display, display.wire->replica());
  };
  everyone_pings();
  pass(1'000);
  console.wire->forget();
  for (int i = 0; i < 10; ++i) {
    pass(10'000);
    everyone_pings();
    hub->set_log_status({800 + i, 0, ""});  // a commit takes a little longer or less
  }
  EXPECT_TRUE(heard(console).empty());
}

TEST_F(Presence, AJoinSendsNothingToAnybodyElse) {
  const auto phone = greet(delegate("KE"));
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  phone.wire->forget();
  display.wire->forget();
  for (int i = 0; i < 100; ++i) greet(delegate("NO"));
  pass(1'750);
  EXPECT_TRUE(phone.wire->sent.empty());
  EXPECT_TRUE(display.wire->sent.empty());
}

TEST_F(Presence, APeerIsInStepForFifteenSecondsAfterItProvedIt) {
  const auto console = greet(secretary());
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  const auto in_step = [&] {
    const auto last = heard(console).back();
    for (const auto& screen : last.screens())
      if (screen.role() == v1::ROLE_DISPLAY) return screen.in_step();
    return false;
  };
  turn({put(kPublic, "a", "1")});
  pass(1'000);
  EXPECT_FALSE(in_step());
  ping(display, display.wire->replica());
  pass(1'000);
  EXPECT_TRUE(in_step());
  pass(13'000);
  EXPECT_TRUE(in_step());
  pass(2'000);
  EXPECT_FALSE(in_step());
}

TEST_F(Presence, APeerThatShowsSomethingElseIsNotInStepAndIsReported) {
  const auto console = greet(secretary());
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  turn({put(kPublic, "a", "1")});
  v1::ClientFrame frame;
  auto& claim = *frame.mutable_ping()->add_have();
  claim.set_audience(v1::AUDIENCE_PUBLIC);
  claim.set_at(1);
  claim.set_hash(5);
  say(display, frame);
  pass(1'000);
  ASSERT_EQ(mismatches.size(), 1U);
  EXPECT_EQ(mismatches[0].device, "display-1");
  const auto last = heard(console).back();
  for (const auto& screen : last.screens()) EXPECT_FALSE(screen.in_step());
}

TEST_F(Presence, APositionOfAMomentAgoIsInStepAnOlderOneIsNot) {
  const auto console = greet(secretary());
  const auto phone = greet(delegate("KE"));
  turn({put(kPublic, "a", "1")});
  const auto held = phone.wire->replica();
  turn({put(kPublic, "a", "2")});
  steady_ms += 500;
  ping(phone, held);
  pass(1'000);
  EXPECT_EQ(heard(console).back().seats(0).in_step(), 1U);
  pass(16'000);
  ping(phone, held);
  pass(1'000);
  EXPECT_EQ(heard(console).back().seats(0).in_step(), 0U);
}

TEST_F(Presence, OnlineNamesTheSignedInDevices) {
  const auto first = greet(delegate("KE"));
  greet(delegate("KE"));
  greet(nobody());
  EXPECT_EQ(hub->online(), (std::map<std::string, std::size_t>{{"delegation:KE-1", 2}}));
  hub->left(first.id);
  EXPECT_EQ(hub->online(), (std::map<std::string, std::size_t>{{"delegation:KE-1", 1}}));
}

}  // namespace
}  // namespace nameplate::sync
