#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

using Commands = Chamber;

std::string id_number(int n) {
  std::string id(16, '\0');
  id.replace(0, 4, reinterpret_cast<const char*>(&n), 4);
  return id;
}

TEST_F(Commands, CarryTheActorOfTheSignInAndNothingElse) {
  const auto peer = greet(delegate("KE"));
  press(peer);
  ASSERT_EQ(submitted.size(), 1U);
  EXPECT_EQ(submitted[0].peer, peer.id);
  EXPECT_EQ(submitted[0].id, "0123456789abcdef");
  EXPECT_EQ(submitted[0].actor.role(), v1::ROLE_DELEGATION);
  EXPECT_EQ(submitted[0].actor.participant(), "KE");
  EXPECT_EQ(submitted[0].actor.seat(), "delegation:KE");
  EXPECT_EQ(submitted[0].actor.device(), "delegation:KE-1");
  EXPECT_EQ(submitted[0].command.call_next().expect_next(), 17U);
}

TEST_F(Commands, OfAReadOnlySeatGoToTheRules) {
  press(greet(seat_of(v1::ROLE_BOOTH, "booth:fr")));
  EXPECT_EQ(submitted.size(), 1U);
}

TEST_F(Commands, AnActUnknownHereGoesToTheRules) {
  const auto peer = greet(secretary());
  v1::ClientFrame frame;
  frame.mutable_command()->set_id("0123456789abcdef");
  say(peer, frame);
  ASSERT_EQ(submitted.size(), 1U);
  EXPECT_EQ(submitted[0].command.act_case(), v1::Command::ACT_NOT_SET);
}

TEST_F(Commands, BeforeASignInCloseTheConnectionAndAreCounted) {
  const auto peer = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  press(peer);
  EXPECT_TRUE(submitted.empty());
  EXPECT_EQ(peer.wire->close_code, 4401);
  EXPECT_EQ(hub->stats().closed.at(4401), 1U);
}

TEST_F(Commands, AfterASignOutDoNotComeThroughWhateverTheDeviceIsCalledNow) {
  const auto old_page = greet(delegate("KE"));
  const auto kept = greet(delegate("KE"));
  hub->rename_device("delegation:KE-1", "delegation:KE-2");
  hub->sign_out("delegation:KE-1");
  EXPECT_FALSE(old_page.wire->close_code);
  hub->sign_out("delegation:KE-2");
  EXPECT_EQ(old_page.wire->close_code, 4401);
  EXPECT_EQ(kept.wire->close_code, 4401);
  press(old_page);
  EXPECT_TRUE(submitted.empty());
}

TEST_F(Commands, OfWhoReplacedItsOwnCodeStillComeThrough) {
  const auto asks = greet(secretary());
  auto elsewhere = secretary();
  elsewhere.device = "secretary-2";
  const auto other = greet(elsewhere);
  hub->sign_out("secretary", "secretary-1");
  EXPECT_FALSE(asks.wire->close_code);
  EXPECT_EQ(other.wire->close_code, 4401);
}

TEST_F(Commands, NeedAnIdOfSixteenBytes) {
  const auto peer = greet(secretary());
  press(peer, "0123456789abcde");
  EXPECT_EQ(peer.wire->close_code, 4400);
  EXPECT_TRUE(submitted.empty());
}

TEST_F(Commands, BeyondTheBurstWaitTheTimeThatIsSaid) {
  const auto peer = greet(secretary());
  for (int i = 0; i < 20; ++i) press(peer, id_number(i));
  EXPECT_EQ(submitted.size(), 20U);
  press(peer, id_number(20));
  ASSERT_EQ(peer.wire->replies().size(), 1U);
  const auto late = peer.wire->replies()[0].not_taken();
  EXPECT_EQ(late.reason(), v1::NotTaken::RATE_LIMITED);
  EXPECT_EQ(late.retry_after_ms(), 100);
  steady_ms += late.retry_after_ms() - 1;
  press(peer, id_number(20));
  EXPECT_EQ(submitted.size(), 20U);
  steady_ms += 1;
  press(peer, id_number(20));
  EXPECT_EQ(submitted.size(), 21U);
}

TEST_F(Commands, OfOneDelegationShareAPaceAndOthersDoNot) {
  std::vector<PeerEnd> phones;
  for (int i = 0; i < 11; ++i) phones.push_back(greet(delegate("KE")));
  for (const auto& phone : phones)
    for (int i = 0; i < 20; ++i) press(phone, id_number(i));
  EXPECT_EQ(submitted.size(), 200U) << "eleven phones may burst 220, their delegation 200";
  press(greet(delegate("NO")));
  press(greet(secretary()));
  EXPECT_EQ(submitted.size(), 202U);
}

TEST_F(Commands, AFloodCloses4529) {
  const auto peer = greet(secretary());
  for (int i = 0; i < 220; ++i) press(peer, id_number(i));
  EXPECT_FALSE(peer.wire->close_code) << "20 taken, 200 beyond";
  press(peer, id_number(220));
  EXPECT_EQ(peer.wire->close_code, 4529);
}

TEST_F(Commands, AFloodOfPingsCloses4529AndOrdinaryPingsDoNot) {
  const auto calm = greet(secretary());
  for (int i = 0; i < 600; ++i) {
    steady_ms += 250;
    ping(calm, {});
  }
  EXPECT_FALSE(calm.wire->close_code);
  EXPECT_EQ(calm.wire->frames(v1::ServerFrame::kPong).size(), 600U);
  const auto wild = greet(secretary());
  for (int i = 0; i < 221; ++i) ping(wild, {});
  EXPECT_EQ(wild.wire->close_code, 4529);
  EXPECT_EQ(wild.wire->frames(v1::ServerFrame::kPong).size(), 20U);
}

TEST_F(Commands, ResumeWithoutEndIsServedAtTheTickAndThenCloses) {
  turn({put(kPublic, "a", std::string(1000, 'x'))});
  const auto peer = greet(secretary());
  v1::ClientFrame frame;
  frame.mutable_resume()->add_have()->set_audience(v1::AUDIENCE_PUBLIC);
  peer.wire->forget();
  for (int i = 0; i < 30; ++i) say(peer, frame);
  EXPECT_EQ(peer.wire->frames(v1::ServerFrame::kChanges).size(), 10U);
  pass(250);
  EXPECT_EQ(peer.wire->frames(v1::ServerFrame::kChanges).size(), 11U);
  for (int i = 0; i < 200; ++i) say(peer, frame);
  EXPECT_EQ(peer.wire->close_code, 4529);
}

TEST_F(Commands, AMessageBeyondTheSizeCloses1009) {
  v1::ClientFrame frame;
  frame.mutable_command()->set_id("0123456789abcdef");
  frame.mutable_command()->mutable_command()->mutable_mark_absent();
  frame.mutable_command()->mutable_command()->mutable_move_entry()->set_reason(
      std::string(20'000, 'x'));
  const auto phone = greet(delegate("KE"));
  say(phone, frame);
  EXPECT_EQ(phone.wire->close_code, 1009);
  const auto console = greet(secretary());
  say(console, frame);
  EXPECT_FALSE(console.wire->close_code);
  frame.mutable_command()->mutable_command()->mutable_move_entry()->set_reason(
      std::string(70'000, 'x'));
  say(console, frame);
  EXPECT_EQ(console.wire->close_code, 1009);
}

TEST_F(Commands, AreNotTakenWhileTheDiskIsFullOrTheServerStops) {
  const auto peer = greet(secretary());
  hub->set_read_only(true);
  press(peer);
  hub->set_read_only(false);
  hub->drain();
  press(peer);
  ASSERT_EQ(peer.wire->replies().size(), 2U);
  EXPECT_EQ(peer.wire->replies()[0].not_taken().reason(), v1::NotTaken::READ_ONLY);
  EXPECT_EQ(peer.wire->replies()[1].not_taken().reason(), v1::NotTaken::DRAINING);
  EXPECT_GT(peer.wire->replies()[1].not_taken().retry_after_ms(), 0);
  EXPECT_TRUE(submitted.empty());
  EXPECT_FALSE(peer.wire->close_code);
  hub->close_all();
  EXPECT_EQ(peer.wire->close_code, 4503);
  EXPECT_EQ(connect(secretary()).wire->close_code, 4503);
}

TEST_F(Commands, AReplyReachesWhoAskedAndNobodyElse) {
  const auto one = greet(secretary());
  const auto other = greet(secretary());
  v1::Reply reply;
  reply.set_id("0123456789abcdef");
  reply.mutable_accepted()->set_act(5);
  hub->answer(one.id, reply);
  EXPECT_EQ(one.wire->replies().size(), 1U);
  EXPECT_TRUE(other.wire->replies().empty());
  hub->left(one.id);
  hub->answer(one.id, reply);
  hub->answer(999, reply);
}

TEST_F(Commands, AReplyComesAfterTheRowsItCaused) {
  const auto peer = greet(secretary());
  peer.wire->forget();
  hub->publish({put(kPublic, "floor", "held")});
  v1::Reply reply;
  reply.mutable_accepted()->set_act(1);
  hub->answer(peer.id, reply);
  ASSERT_EQ(peer.wire->sent.size(), 2U);
  EXPECT_TRUE(peer.wire->frame(0).has_changes());
  EXPECT_TRUE(peer.wire->frame(1).has_reply());
}

TEST_F(Commands, SigningOutCloses4401ThatSeatOrThatDeviceOnly) {
  auto second_phone = delegate("KE");
  second_phone.device = "delegation:KE-2";
  const auto first = greet(delegate("KE"));
  const auto second = greet(second_phone);
  const auto norway = greet(delegate("NO"));
  hub->sign_out("delegation:KE-2");
  EXPECT_FALSE(first.wire->close_code);
  EXPECT_EQ(second.wire->close_code, 4401);
  hub->sign_out("delegation:KE");
  EXPECT_EQ(first.wire->close_code, 4401);
  EXPECT_FALSE(norway.wire->close_code);
  press(first);
  EXPECT_TRUE(submitted.empty()) << "what arrives after the close counts for nothing";
}

}  // namespace
}  // namespace nameplate::sync
