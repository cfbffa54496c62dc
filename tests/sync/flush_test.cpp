#include <random>

#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

using Flush = Chamber;

TEST_F(Flush, SendsNothingBefore) {
  const auto peer = greet(delegate("KE"));
  peer.wire->forget();
  hub->publish({put(kPublic, "floor", "1")});
  EXPECT_TRUE(peer.wire->sent.empty());
  hub->flush(now());
  EXPECT_EQ(peer.wire->sent.size(), 1U);
}

TEST_F(Flush, OneFrameIsSharedByAllWhoAreInStep) {
  std::vector<PeerEnd> phones;
  for (int i = 0; i < 50; ++i) phones.push_back(greet(delegate("S" + std::to_string(i))));
  const auto encoded = hub->stats().encoded;
  turn({put(kPublic, "floor", "1")});
  for (const auto& phone : phones)
    EXPECT_EQ(phone.wire->sent.back(), phones[0].wire->sent.back()) << "the same bytes in memory";
  EXPECT_EQ(hub->stats().encoded, encoded + 1);
}

TEST_F(Flush, GoesThroughTheBatchOfTheTransportWhenThereIsOne) {
  HubOptions options;
  std::vector<std::size_t> batches;
  options.send_many = [&](const Frame& frame, std::span<Wire* const> to) {
    batches.push_back(to.size());
    for (auto* wire : to) wire->send(frame);
  };
  open(options);
  const auto one = greet(delegate("KE"));
  const auto two = greet(delegate("NO"));
  turn({put(kPublic, "floor", "1"), put(delegation("NO"), "receipt/1", "r")});
  std::sort(batches.begin(), batches.end());
  EXPECT_EQ(batches, (std::vector<std::size_t>{1, 2}));
}

TEST_F(Flush, MergesTheRecordsOfOneTurnAndStillCountsThem) {
  const auto peer = greet(delegate("KE"));
  peer.wire->forget();
  hub->publish({put(kPublic, "a", "1")});
  hub->publish({put(kPublic, "a", "2"), put(kPublic, "b", "1")});
  hub->publish({put(kPodium, "undo", "x")});
  hub->flush(now());
  ASSERT_EQ(peer.wire->sent.size(), 1U);
  const auto changes = peer.wire->frame(0).changes();
  EXPECT_EQ(changes.from(), 0U);
  EXPECT_EQ(changes.to(), 2U);
  EXPECT_EQ(hub->standing(kPublic).at, 2U);
  EXPECT_EQ(hub->standing(kPodium).at, 1U);
}

TEST_F(Flush, RowsThatDidNotChangeSendNothing) {
  const auto peer = greet(delegate("KE"));
  turn({put(kPublic, "a", "1")});
  peer.wire->forget();
  turn({put(kPublic, "a", "1"), gone(kPublic, "b")});
  EXPECT_TRUE(peer.wire->sent.empty());
}

// Canary strings, each of which only its own audience may ever see, through joins, turns, resumes
// and ticks.
TEST_F(Flush, PrivateRowsReachTheirAudienceAndNobodyElse) {
  std::mt19937 random(12);
  const std::vector<std::string> codes{"KE", "NO", "FJ"};
  std::vector<std::pair<std::string, PeerEnd>> peers;  // what it may see beyond the public rows
  const auto join = [&] {
    const auto which = random() % 6;
    if (which < 3)
      peers.emplace_back("CANARY-" + codes[which], greet(delegate(codes[which])));
    else if (which == 3)
      peers.emplace_back("CANARY-PODIUM", greet(secretary()));
    else if (which == 4)
      peers.emplace_back("", greet(nobody(), hello_with(v1::ROLE_DISPLAY)));
    else
      peers.emplace_back("", greet(nobody()));
  };
  for (int i = 0; i < 300; ++i) {
    if (i % 10 == 0) join();
    const auto n = std::to_string(random() % 20);
    const auto code = codes[random() % 3];
    turn({put(kPublic, "entry/" + n, "CANARY-ALL" + std::to_string(i)),
          put(delegation(code), "receipt/" + n, "CANARY-" + code + std::to_string(i)),
          put(kPodium, "care/" + n, "CANARY-PODIUM" + std::to_string(i))});
    const auto& someone = peers[random() % peers.size()].second;
    v1::ClientFrame frame;
    for (const auto audience : {v1::AUDIENCE_PUBLIC, v1::AUDIENCE_DELEGATION, v1::AUDIENCE_PODIUM})
      frame.mutable_resume()->add_have()->set_audience(audience);
    say(someone, frame);
    pass(250);
  }
  for (const auto& [own, peer] : peers) {
    EXPECT_TRUE(peer.wire->saw("CANARY-ALL"));
    for (const std::string canary : {"CANARY-KE", "CANARY-NO", "CANARY-FJ", "CANARY-PODIUM"})
      EXPECT_EQ(peer.wire->saw(canary), canary == own) << canary << " at a peer of " << own;
  }
}

TEST_F(Flush, EveryPeerEndsWithTheHashOfTheHub) {
  std::mt19937 random(3);
  std::vector<PeerEnd> peers;
  for (int i = 0; i < 400; ++i) {
    if (i % 25 == 0) peers.push_back(greet(i % 50 == 0 ? secretary() : delegate("KE")));
    std::vector<publish::RowNow> rows;
    const auto key = "entry/" + std::to_string(random() % 30);
    rows.push_back(random() % 4 == 0 ? gone(kPublic, key) : put(kPublic, key, std::to_string(i)));
    if (random() % 3 == 0) rows.push_back(put(kPodium, "undo", std::to_string(i)));
    hub->publish(rows);
    if (random() % 2 == 0) hub->flush(now());
  }
  hub->flush(now());
  for (const auto& peer : peers) {
    const auto replica = peer.wire->replica();
    EXPECT_EQ(replica.position(v1::AUDIENCE_PUBLIC), hub->standing(kPublic).at);
    EXPECT_EQ(replica.hash(v1::AUDIENCE_PUBLIC), hub->standing(kPublic).hash);
    if (peer.wire->frame(0).welcome().role() != v1::ROLE_SECRETARY) continue;
    EXPECT_EQ(replica.position(v1::AUDIENCE_PODIUM), hub->standing(kPodium).at);
    EXPECT_EQ(replica.hash(v1::AUDIENCE_PODIUM), hub->standing(kPodium).hash);
  }
}

TEST_F(Flush, PeersThatLeaveInAnyOrderAreSentNothingMore) {
  std::mt19937 random(5);
  std::vector<PeerEnd> peers;
  for (int i = 0; i < 40; ++i) peers.push_back(greet(delegate("KE")));
  std::shuffle(peers.begin(), peers.end(), random);
  std::vector<std::pair<PeerEnd, std::size_t>> gone;  // with what each had been sent
  while (!peers.empty()) {
    hub->left(peers.back().id);
    gone.emplace_back(peers.back(), peers.back().wire->sent.size());
    peers.pop_back();
    turn({put(kPublic, "a", std::to_string(peers.size()))});
    for (const auto& peer : peers)
      ASSERT_EQ(peer.wire->frame(peer.wire->sent.size() - 1).changes().to(),
                hub->standing(kPublic).at);
    for (const auto& [peer, sent] : gone) ASSERT_EQ(peer.wire->sent.size(), sent);
  }
  EXPECT_EQ(hub->stats().peers, 0U);
}

TEST_F(Flush, TheSameRecordsGiveTheSamePositionsAfterARestart) {
  std::mt19937 random(8);
  std::vector<std::vector<publish::RowNow>> log;
  for (int i = 0; i < 200; ++i) {
    const auto key = "entry/" + std::to_string(random() % 10);
    log.push_back({random() % 3 == 0 ? gone(kPublic, key) : put(kPublic, key, std::to_string(i))});
  }
  const auto witness = greet(delegate("KE"));
  for (const auto& rows : log) turn(rows);
  const auto held = witness.wire->replica();
  const auto before = hub->standing(kPublic);
  open({});
  for (const auto& rows : log) hub->publish(rows);
  hub->flush(now());
  EXPECT_EQ(hub->standing(kPublic).at, before.at);
  EXPECT_EQ(hub->standing(kPublic).hash, before.hash);
  const auto back = greet(delegate("KE"), hello_with(held));
  const auto changes = back.wire->frames(v1::ServerFrame::kChanges)[0].changes();
  EXPECT_EQ(changes.from(), before.at) << "nothing was missed, nothing is sent";
  EXPECT_EQ(changes.put_size(), 0);
  EXPECT_TRUE(mismatches.empty());
}

TEST_F(Flush, AReconnectionOfEverybodyIsOneFrame) {
  turn({put(kPublic, "a", "1")});
  const auto held = greet(nobody()).wire->replica();
  turn({put(kPublic, "b", "1")});
  turn({put(kPublic, "c", "1")});
  const auto encoded = hub->stats().encoded;
  for (int i = 0; i < 100; ++i) {
    const auto back = greet(nobody(), hello_with(held));
    EXPECT_EQ(back.wire->frames(v1::ServerFrame::kChanges)[0].changes().from(), 1U);
    hub->left(back.id);
  }
  EXPECT_EQ(hub->stats().encoded, encoded + 1);
}

TEST_F(Flush, AnIdleHourCostsUnderFiftyBytesASecond) {
  const auto phone = greet(delegate("KE"));
  const auto display = greet(nobody(), hello_with(v1::ROLE_DISPLAY));
  const auto console = greet(secretary());
  turn({put(kPublic, "a", "1")});
  pass(2'000);
  for (const auto* peer : {&phone, &display, &console}) peer->wire->forget();
  for (int tens = 0; tens < 360; ++tens) {  // as clients do; pongs count as well
    pass(10'000);
    for (const auto* peer : {&phone, &display, &console}) ping(*peer, {});
  }
  for (const auto* peer : {&phone, &display, &console}) {
    EXPECT_GT(peer->wire->sent.size(), 700U);
    EXPECT_LT(peer->wire->bytes, 50U * 3600);
  }
}

TEST_F(Flush, AHeartbeatSaysWhereEveryAudienceStands) {
  const auto phone = greet(delegate("KE"));
  const auto other = greet(delegate("KE"));
  turn({put(kPublic, "a", "1")});
  phone.wire->forget();
  pass(5'000);
  const auto beats = phone.wire->frames(v1::ServerFrame::kHeartbeat);
  ASSERT_EQ(beats.size(), 1U);
  ASSERT_EQ(beats[0].heartbeat().at_size(), 2);
  EXPECT_EQ(beats[0].heartbeat().at(0).at(), 1U);
  EXPECT_EQ(beats[0].heartbeat().at(0).hash(), publish::row_hash("a", "1"));
  EXPECT_EQ(phone.wire->sent.back(), other.wire->sent.back()) << "shared";
  turn({put(kPublic, "a", "2")});
  pass(5'000);
  EXPECT_EQ(phone.wire->frames(v1::ServerFrame::kHeartbeat).back().heartbeat().at(0).at(), 2U);
}

TEST_F(Flush, ASetClockIsToldToEverybodyAtOnce) {
  const auto phone = greet(delegate("KE"));
  const auto console = greet(secretary());
  phone.wire->forget();
  console.wire->forget();
  hub->set_clock(60, now());
  for (const auto& peer : {phone, console}) {
    ASSERT_EQ(peer.wire->sent.size(), 1U);
    EXPECT_EQ(peer.wire->frame(0).clock_set().now_ms(), now().meeting_ms);
    EXPECT_EQ(peer.wire->frame(0).clock_set().clock_rate(), 60U);
  }
}

TEST_F(Flush, APongIsImmediateAndEchoes) {
  const auto peer = greet(delegate("KE"));
  peer.wire->forget();
  ping(peer, {});
  ASSERT_EQ(peer.wire->sent.size(), 1U);
  EXPECT_EQ(peer.wire->frame(0).pong().t0_us(), 42);
  EXPECT_EQ(peer.wire->frame(0).pong().now_ms(), now().meeting_ms);
  EXPECT_EQ(peer.wire->frame(0).pong().frac_us(), 250);
}

}  // namespace
}  // namespace nameplate::sync
