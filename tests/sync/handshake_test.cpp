#include "server/sync/limits.hpp"
#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

using Handshake = Chamber;

TEST_F(Handshake, WelcomesWithTheAudiencesThenOneChangesEachThenTheNames) {
  v1::Directory names;
  names.set_version(9);
  hub->set_directory(names);
  turn({put(kPublic, "floor", "f"), put(delegation("KE"), "receipt/1", "r"),
        put(kPodium, "undo", "u")});
  const auto kenya = greet(delegate("KE"));
  const auto frames = kenya.wire->frames();
  ASSERT_EQ(frames.size(), 4U);
  const auto& welcome = frames[0].welcome();
  EXPECT_EQ(welcome.protocol(), 1U);
  EXPECT_EQ(welcome.epoch(), kEpoch);
  EXPECT_EQ(welcome.role(), v1::ROLE_DELEGATION);
  EXPECT_EQ(welcome.participant(), "KE");
  EXPECT_EQ(welcome.device(), "delegation:KE-1");
  EXPECT_EQ(welcome.now_ms(), now().meeting_ms);
  EXPECT_EQ(welcome.heartbeat_ms(), 5000U);
  EXPECT_EQ(welcome.join_address(), "");
  ASSERT_EQ(welcome.audiences_size(), 2);
  EXPECT_EQ(frames[1].changes().audience(), v1::AUDIENCE_PUBLIC);
  EXPECT_EQ(frames[2].changes().audience(), v1::AUDIENCE_DELEGATION);
  EXPECT_EQ(frames[3].directory().version(), 9U);
  const auto chair = greet(secretary());
  EXPECT_EQ(chair.wire->frame(0).welcome().join_address(), "https://chamber.example/j");
  EXPECT_EQ(chair.wire->frame(0).welcome().heartbeat_ms(), 2000U);
}

TEST_F(Handshake, SparesTheNamesToWhoHasThem) {
  v1::Directory names;
  names.set_version(9);
  hub->set_directory(names);
  auto hello = hello_with();
  hello.set_directory_version(9);
  const auto peer = greet(delegate("KE"), hello);
  EXPECT_TRUE(peer.wire->frames(v1::ServerFrame::kDirectory).empty());
  v1::ClientFrame ask;
  ask.mutable_get_directory();
  say(peer, ask);
  EXPECT_EQ(peer.wire->frames(v1::ServerFrame::kDirectory).size(), 1U);
}

TEST_F(Handshake, AnAudienceWithoutRowsIsAnnouncedToo) {
  const auto peer = greet(delegate("KE"));
  const auto changes = peer.wire->frames(v1::ServerFrame::kChanges);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[1].changes().to(), 0U);
  EXPECT_EQ(changes[1].changes().hash(), 0U);
}

TEST_F(Handshake, AnythingBeforeHelloCloses4400) {
  v1::ClientFrame resume;
  resume.mutable_resume();
  const auto early = connect(secretary());
  press(early);
  EXPECT_EQ(early.wire->close_code, 4400);
  const auto other = connect(secretary());
  say(other, resume);
  EXPECT_EQ(other.wire->close_code, 4400);
  EXPECT_TRUE(submitted.empty());
}

TEST_F(Handshake, ASecondHelloCloses4400) {
  const auto peer = greet(secretary());
  v1::ClientFrame frame;
  *frame.mutable_hello() = hello_with();
  say(peer, frame);
  EXPECT_EQ(peer.wire->close_code, 4400);
}

TEST_F(Handshake, BytesThatAreNoFrameClose4400) {
  for (const std::string bytes : {"", "\xff\xff\xff", "\x0a\x7f"}) {
    const auto peer = connect(secretary());
    hub->received(peer.id, bytes, now());
    EXPECT_EQ(peer.wire->close_code, 4400) << bytes.size();
    hub->left(peer.id);
  }
}

TEST_F(Handshake, TextThatIsNotUtf8Closes4400) {
  const auto peer = connect(secretary());
  hub->received(peer.id, std::string("\x0a\x04\x1a\x02\xc3\x28", 6), now());
  EXPECT_EQ(peer.wire->close_code, 4400);
}

TEST_F(Handshake, NoCommonVersionCloses4406) {
  for (const auto& [min, max] : {std::pair{2U, 3U}, std::pair{0U, 0U}}) {
    auto hello = hello_with();
    hello.set_protocol_min(min);
    hello.set_protocol_max(max);
    EXPECT_EQ(greet(secretary(), hello).wire->close_code, 4406);
  }
  auto hello = hello_with();
  hello.set_protocol_max(5);
  EXPECT_FALSE(greet(secretary(), hello).wire->close_code);
}

TEST_F(Handshake, NoHelloWithinFiveSecondsCloses4510) {
  const auto silent = connect(secretary());
  pass(4'750);
  EXPECT_FALSE(silent.wire->close_code);
  pass(250);
  EXPECT_EQ(silent.wire->close_code, 4510);
}

TEST_F(Handshake, WithoutASignInOnlyTheOpenRolesAreGiven) {
  EXPECT_EQ(greet(nobody(), hello_with(v1::ROLE_DISPLAY)).wire->frame(0).welcome().role(),
            v1::ROLE_DISPLAY);
  EXPECT_EQ(greet(nobody()).wire->frame(0).welcome().role(), v1::ROLE_PUBLIC);
  for (const auto wish : {v1::ROLE_BOOTH, v1::ROLE_SECRETARY, v1::ROLE_PRESIDING,
                          v1::ROLE_DELEGATION, v1::ROLE_SYSTEM})
    EXPECT_EQ(greet(nobody(), hello_with(wish)).wire->close_code, 4403) << v1::Role_Name(wish);
  hub->set_open_displays(false);
  EXPECT_EQ(greet(nobody(), hello_with(v1::ROLE_DISPLAY)).wire->close_code, 4403);
  EXPECT_EQ(greet(nobody()).wire->close_code, 4403);
}

TEST_F(Handshake, AWishCannotChangeASignIn) {
  const auto peer = greet(delegate("KE"), hello_with(v1::ROLE_SECRETARY));
  EXPECT_EQ(peer.wire->frame(0).welcome().role(), v1::ROLE_DELEGATION);
}

TEST_F(Handshake, UnsignedDisplaysAreNumberedFromTheLowestFree) {
  const auto first = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  const auto second = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  EXPECT_EQ(first.wire->frame(0).welcome().device(), "display-1");
  EXPECT_EQ(second.wire->frame(0).welcome().device(), "display-2");
  hub->left(first.id);
  const auto third = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  EXPECT_EQ(third.wire->frame(0).welcome().device(), "display-1");
}

TEST_F(Handshake, MoreUnsignedDisplaysThanABuildingHasAreTurnedAway) {
  for (std::size_t i = 0; i < limits::kOpenDisplays; ++i)
    EXPECT_FALSE(greet(nobody(), hello_with(v1::ROLE_DISPLAY)).wire->close_code);
  EXPECT_EQ(greet(nobody(), hello_with(v1::ROLE_DISPLAY)).wire->close_code, 4503);
  const auto signed_in = greet(seat_of(v1::ROLE_DISPLAY, "display:main"));
  EXPECT_FALSE(signed_in.wire->close_code) << "the chamber's own has a code";
}

TEST_F(Handshake, AnOfficerSeesThePodiumsRowsButNotTheChairs) {
  const publish::AudienceId chair{v1::AUDIENCE_CHAIR, {}};
  turn({put(kPodium, "undo", "u"), put(chair, "note/1", "in confidence")});
  const auto officer = greet(seat_of(v1::ROLE_OFFICER, "officer"));
  const auto console = greet(secretary());
  turn({put(chair, "note/2", "in confidence")});
  pass(10'000);
  EXPECT_FALSE(officer.wire->saw("in confidence"));
  EXPECT_FALSE(officer.wire->saw("note/"));
  EXPECT_TRUE(console.wire->saw("note/2"));
  const auto beat = console.wire->frames(v1::ServerFrame::kHeartbeat).back().heartbeat();
  EXPECT_EQ(beat.at_size(), 3);
}

TEST_F(Handshake, AReturningPeerGetsOnlyWhatItLacks) {
  turn({put(kPublic, "a", "1"), put(kPublic, "b", "1")});
  const auto first = greet(delegate("KE"));
  const auto held = first.wire->replica();
  hub->left(first.id);
  turn({gone(kPublic, "b"), put(kPublic, "c", "1")});
  const auto again = greet(delegate("KE"), hello_with(held));
  const auto changes = again.wire->frames(v1::ServerFrame::kChanges)[0].changes();
  EXPECT_EQ(changes.from(), 1U);
  EXPECT_EQ(changes.put_size(), 1);
  EXPECT_EQ(changes.removed_size(), 1);
  EXPECT_TRUE(mismatches.empty());
}

TEST_F(Handshake, AnotherEpochStartsFromNothing) {
  turn({put(kPublic, "a", "1")});
  const auto held = greet(delegate("KE")).wire->replica();
  const auto again = greet(delegate("KE"), hello_with(held, kEpoch + 1));
  EXPECT_EQ(again.wire->frames(v1::ServerFrame::kChanges)[0].changes().from(), 0U);
  EXPECT_TRUE(mismatches.empty());
}

TEST_F(Handshake, AnotherHashAtOurPositionIsReportedAndRepaired) {
  turn({put(kPublic, "a", "1")});
  auto hello = hello_with();
  hello.set_epoch(kEpoch);
  auto& claim = *hello.add_have();
  claim.set_audience(v1::AUDIENCE_PUBLIC);
  claim.set_at(1);
  claim.set_hash(123);
  const auto peer = greet(delegate("KE"), hello);
  EXPECT_EQ(peer.wire->frames(v1::ServerFrame::kChanges)[0].changes().from(), 0U);
  ASSERT_EQ(mismatches.size(), 1U);
  EXPECT_EQ(mismatches[0].theirs, 123U);
  EXPECT_EQ(mismatches[0].ours, publish::row_hash("a", "1"));
  EXPECT_EQ(mismatches[0].device, "delegation:KE-1");
}

TEST_F(Handshake, AHoleIsFilledOnResume) {
  const auto peer = greet(delegate("KE"));
  turn({put(kPublic, "a", "1")});
  turn({put(kPublic, "b", "1")});
  peer.wire->forget();
  v1::ClientFrame frame;
  auto& claim = *frame.mutable_resume()->add_have();
  claim.set_audience(v1::AUDIENCE_PUBLIC);
  claim.set_at(1);
  claim.set_hash(publish::row_hash("a", "1"));
  say(peer, frame);
  auto changes = peer.wire->frames(v1::ServerFrame::kChanges);
  ASSERT_EQ(changes.size(), 1U) << "only the audience that was named";
  EXPECT_EQ(changes[0].changes().from(), 1U);
  EXPECT_EQ(changes[0].changes().to(), 2U);
  turn({put(kPublic, "c", "1")});
  EXPECT_EQ(peer.wire->frames(v1::ServerFrame::kChanges).size(), 2U) << "in step again, and once";
}

TEST_F(Handshake, ALongClientNameIsCutBetweenCharacters) {
  auto hello = hello_with(v1::ROLE_DISPLAY);
  hello.set_client(std::string(63, 'x') + "é\n");
  greet(nobody(), hello);
  const auto console = greet(secretary());
  pass(1'000);
  const auto heard = console.wire->frames(v1::ServerFrame::kPresence);
  ASSERT_FALSE(heard.empty());
  EXPECT_EQ(heard.back().presence().screens(0).client(), std::string(63, 'x'));
}

}  // namespace
}  // namespace nameplate::sync
