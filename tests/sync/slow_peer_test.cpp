#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

class SlowPeer : public Chamber {
 protected:
  // It is given up then, and not before.
  void stops_reading_for_ten_seconds(FakeWire& slow) {
    slow.reading = false;
    turn({put(kPublic, "a", "1")});
    pass(9'750);
    EXPECT_FALSE(slow.close_code);
    pass(250);
    EXPECT_EQ(slow.close_code, 4508);
  }
};

TEST_F(SlowPeer, GetsOneMergedFrameOnceItHasRead) {
  const auto slow = greet(delegate("KE"));
  const auto quick = greet(delegate("NO"));
  slow.wire->reading = false;
  turn({put(kPublic, "big", std::string(70'000, 'x'))});
  pass(250);
  EXPECT_EQ(hub->stats().lagging, 1U);
  slow.wire->forget();
  for (int i = 0; i < 100; ++i) turn({put(kPublic, "a", std::to_string(i)), gone(kPublic, "big")});
  EXPECT_TRUE(slow.wire->sent.empty());
  EXPECT_GE(quick.wire->sent.size(), 100U);
  slow.wire->queued = 0;
  slow.wire->reading = true;
  pass(250);
  ASSERT_EQ(slow.wire->sent.size(), 1U);
  const auto changes = slow.wire->frame(0).changes();
  EXPECT_EQ(changes.from(), 1U);
  EXPECT_EQ(changes.to(), 101U);
  EXPECT_EQ(changes.put_size(), 1);
  EXPECT_EQ(changes.removed_size(), 1);
  turn({put(kPublic, "a", "last")});
  EXPECT_EQ(slow.wire->sent.size(), 2U) << "in step again";
}

TEST_F(SlowPeer, NeverHasMoreThanABoundedQueue) {
  const auto slow = greet(delegate("KE"));
  slow.wire->reading = false;
  std::size_t most = 0;
  for (int i = 0; i < 2'000; ++i) {  // no tick in between: flushes look at the queues themselves
    turn({put(kPublic, "a", std::to_string(i) + std::string(1'000, 'x'))});
    most = std::max(most, slow.wire->queued);
  }
  EXPECT_LT(most, 64U * 1024 + 32 * 1024 + 4 * 1024);
}

TEST_F(SlowPeer, ThatReadsNothingForTenSecondsIsClosed4508) {
  const auto slow = greet(delegate("KE"));
  stops_reading_for_ten_seconds(*slow.wire);
}

TEST_F(SlowPeer, HasItsTenSecondsAlsoAfterAQuietTime) {
  const auto slow = greet(delegate("KE"));
  pass(13'750);  // nobody looked at it since its last heartbeat
  stops_reading_for_ten_seconds(*slow.wire);
}

// Memory that long left the processor's cache is what a tick over thousands would wait for.
TEST_F(SlowPeer, IsNotAskedForItsQueueBetweenTwoHeartbeats) {
  const auto quiet = greet(delegate("KE"));
  pass(250);
  quiet.wire->asked = 0;
  pass(60'000);
  EXPECT_EQ(quiet.wire->frames(v1::ServerFrame::kHeartbeat).size(), 12U);
  EXPECT_LE(quiet.wire->asked, 2 * 12) << "before and after a heartbeat";
  quiet.wire->asked = 0;
  turn({put(kPublic, "a", "1")});
  pass(250);
  EXPECT_GE(quiet.wire->asked, 1);
}

TEST_F(SlowPeer, OfWhomNothingIsHeardIsClosed4504) {
  const auto silent = greet(delegate("KE"));
  const auto other = greet(delegate("PH"));
  pass(149'750);
  EXPECT_FALSE(silent.wire->close_code);
  ping(other, {});
  pass(250);
  EXPECT_EQ(silent.wire->close_code, 4504);
  EXPECT_FALSE(other.wire->close_code);
}

// No heartbeat falls on the limit here: the tick must look for its sake alone.
TEST_F(SlowPeer, OfWhomNothingIsHeardIsClosedBetweenTwoHeartbeatsToo) {
  HubOptions options;
  options.heartbeat_far_ms = 60'000;
  open(options);
  const auto silent = greet(delegate("KE"));
  pass(149'750);
  EXPECT_EQ(silent.wire->frames(v1::ServerFrame::kHeartbeat).size(), 2U);
  EXPECT_FALSE(silent.wire->close_code);
  pass(250);
  EXPECT_EQ(silent.wire->close_code, 4504);
}

TEST_F(SlowPeer, WhoseQueueStandsStillForTwoSecondsIsFedNoMore) {
  const auto slow = greet(delegate("KE"));
  slow.wire->reading = false;
  turn({put(kPublic, "a", "1")});
  pass(2'000);
  EXPECT_EQ(hub->stats().lagging, 1U);
  slow.wire->forget();
  turn({put(kPublic, "a", "2")});
  EXPECT_TRUE(slow.wire->sent.empty());
}

TEST_F(SlowPeer, ThatReadsALittleIsKept) {
  const auto slow = greet(delegate("KE"));
  slow.wire->reading = false;
  turn({put(kPublic, "big", std::string(90'000, 'x'))});
  for (int i = 0; i < 40; ++i) {
    pass(1'000);
    slow.wire->queued -= 2'000;
    turn({put(kPublic, "a", std::to_string(i))});
  }
  EXPECT_FALSE(slow.wire->close_code);
  slow.wire->queued = 0;
  slow.wire->reading = true;
  pass(250);
  const auto replica = slow.wire->replica();
  EXPECT_EQ(replica.position(v1::AUDIENCE_PUBLIC), hub->standing(kPublic).at);
  EXPECT_EQ(replica.hash(v1::AUDIENCE_PUBLIC), hub->standing(kPublic).hash);
}

TEST_F(SlowPeer, AnIdleQuickPeerIsNeverTakenForStuck) {
  const auto quick = greet(delegate("KE"));
  for (int minutes = 0; minutes < 10; ++minutes) {
    pass(60'000);
    ping(quick, {});
  }
  EXPECT_FALSE(quick.wire->close_code);
  EXPECT_EQ(hub->stats().lagging, 0U);
}

TEST_F(SlowPeer, ItsRepliesWaitForTheRowsTheyCaused) {
  const auto slow = greet(secretary());
  slow.wire->reading = false;
  turn({put(kPublic, "big", std::string(70'000, 'x'))});
  pass(250);
  slow.wire->forget();
  turn({put(kPublic, "floor", "held")});
  v1::Reply reply;
  reply.mutable_accepted()->set_act(2);
  hub->answer(slow.id, reply);
  EXPECT_TRUE(slow.wire->sent.empty());
  slow.wire->queued = 0;
  pass(250);
  ASSERT_GE(slow.wire->sent.size(), 2U);
  EXPECT_TRUE(slow.wire->frame(0).has_changes());
  EXPECT_TRUE(slow.wire->replies().size() == 1);
  hub->left(slow.id);
}

TEST_F(SlowPeer, ThatKeepsAskingWithoutReadingIsClosed) {
  const auto slow = greet(secretary());
  slow.wire->reading = false;
  turn({put(kPublic, "big", std::string(70'000, 'x'))});
  pass(250);
  for (int i = 0; i < 200 && !slow.wire->close_code; ++i) hub->answer(slow.id, v1::Reply());
  EXPECT_EQ(slow.wire->close_code, 4508);
}

TEST_F(SlowPeer, AResumeOfALaggingPeerWaitsUntilItHasRead) {
  turn({put(kPublic, "big", std::string(70'000, 'x'))});
  const auto slow = greet(delegate("KE"));
  slow.wire->reading = false;
  turn({put(kPublic, "big", std::string(70'000, 'y'))});
  pass(250);
  slow.wire->forget();
  v1::ClientFrame frame;
  frame.mutable_resume()->add_have()->set_audience(v1::AUDIENCE_PUBLIC);
  for (int i = 0; i < 5; ++i) say(slow, frame);
  EXPECT_TRUE(slow.wire->sent.empty());
  slow.wire->queued = 0;
  pass(250);
  const auto changes = slow.wire->frames(v1::ServerFrame::kChanges);
  ASSERT_GE(changes.size(), 1U);
  EXPECT_EQ(changes[0].changes().from(), 0U);
}

}  // namespace
}  // namespace nameplate::sync
