// The rules of proto/README.md that a client has to keep, one by one, without a socket or a clock.
#include "proto/cpp/client_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/binding/played.hpp"

namespace nameplate::binding {
namespace {

TEST_F(Played, GreetsFirstWithEverythingItHolds) {
  connect();
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].hello().protocol_max(), 1U);
  EXPECT_EQ(sent[0].hello().client(), "test/1.0");
  EXPECT_EQ(sent[0].hello().epoch(), 0U);
  EXPECT_EQ(session.link(), Link::kGreeting);
}

TEST_F(Played, IsLiveWhenEveryAudienceHasSpoken) {
  connect();
  welcome();
  changes(v1::AUDIENCE_PUBLIC, 0, 4, "floor", "x", row_hash("floor", "x"));
  EXPECT_EQ(session.link(), Link::kGreeting);
  changes(v1::AUDIENCE_PODIUM, 0, 0, "", "", 0);
  EXPECT_EQ(session.link(), Link::kLive);
}

TEST_F(Played, SaysAfterALostLinkWhatItHolds) {
  go_live();
  session.closed(1006, kMid, now);
  pass(300 * kMs);
  connect();
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].hello().epoch(), 7U);
  ASSERT_EQ(sent[0].hello().have_size(), 2);
  EXPECT_EQ(sent[0].hello().have(0).at(), 4U);
  EXPECT_EQ(sent[0].hello().have(0).hash(), row_hash("floor", "x"));
}

TEST_F(Played, KeepsItsRowsWhileTheLinkIsDown) {
  go_live();
  session.closed(1006, kMid, now);
  EXPECT_EQ(session.replica().rows(v1::AUDIENCE_PUBLIC).size(), 1U);
}

TEST_F(Played, ForgetsEverythingInAnotherEpoch) {
  go_live();
  session.closed(1006, kMid, now);
  pass(kSecond);
  connect();
  welcome(8);
  EXPECT_TRUE(session.replica().rows(v1::AUDIENCE_PUBLIC).empty());
  EXPECT_EQ(session.link(), Link::kGreeting);
}

TEST_F(Played, AsksToResumeOnceWhenItSeesAHole) {
  go_live();
  changes(v1::AUDIENCE_PUBLIC, 6, 7, "floor", "z", 1);
  changes(v1::AUDIENCE_PUBLIC, 7, 8, "floor", "z", 1);
  const auto asked = frames_of(v1::ClientFrame::kResume);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].resume().have(0).at(), 4U);
  changes(v1::AUDIENCE_PUBLIC, 4, 8, "floor", "z", row_hash("floor", "z"));
  EXPECT_EQ(session.replica().position(v1::AUDIENCE_PUBLIC), 8U);
}

TEST_F(Played, ForgetsAnAudienceWhoseHashDiffersAndResumesFromNothing) {
  go_live();
  v1::ServerFrame frame;
  auto& at = *frame.mutable_heartbeat()->add_at();
  at.set_audience(v1::AUDIENCE_PUBLIC);
  at.set_at(4);
  at.set_hash(12345);
  hear(frame);
  auto asked = frames_of(v1::ClientFrame::kResume);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].resume().have(0).at(), 0U);
  EXPECT_TRUE(events<HashFault>().empty());
}

TEST_F(Played, ShowsTheFaultWhenTheHashDiffersThreeTimesInAMinute) {
  go_live();
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(events<HashFault>().empty());
    changes(v1::AUDIENCE_PUBLIC, 0, 5, "floor", "y", 999);
  }
  EXPECT_EQ(events<HashFault>().size(), 1U);
  frames();
  changes(v1::AUDIENCE_PUBLIC, 0, 5, "floor", "y", 999);
  EXPECT_TRUE(frames_of(v1::ClientFrame::kResume).empty()) << "no storm of asking";
}

TEST_F(Played, SendsACommandAtOnceAndReportsItsOutcomeOnce) {
  go_live();
  session.submit(kId, call_next(), now);
  const auto commands = frames_of(v1::ClientFrame::kCommand);
  ASSERT_EQ(commands.size(), 1U);
  EXPECT_EQ(commands[0].command().id(), kId);
  reply_accepted(kId, 413);
  reply_accepted(kId, 413);
  const auto outcomes = events<Outcome>();
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].reply->accepted().act(), 413U);
  EXPECT_EQ(session.unanswered(), 0U);
}

TEST_F(Played, SendsAnUnansweredCommandAgainWithTheSameIdAfterAReconnect) {
  go_live();
  session.submit(kId, call_next(), now);
  frames();
  session.closed(1006, kMid, now);
  pass(300 * kMs);
  connect();
  EXPECT_TRUE(frames_of(v1::ClientFrame::kCommand).empty()) << "not before the welcome";
  welcome();
  const auto again = frames_of(v1::ClientFrame::kCommand);
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].command().id(), kId);
}

TEST_F(Played, SaysNotSentTenSecondsAfterThePress) {
  session.start(now);
  session.submit(kId, call_next(), now);
  pass(10 * kSecond - kMs);
  EXPECT_TRUE(events<Outcome>().empty());
  pass(kMs);
  const auto outcomes = events<Outcome>();
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_FALSE(outcomes[0].reply);
}

TEST_F(Played, NeverSendsACommandLaterThanTenSecondsAfterThePress) {
  session.start(now);
  session.submit(kId, call_next(), now);
  pass(11 * kSecond);
  session.hurry(now);
  session.take_connect();
  session.opened(now);
  welcome();
  EXPECT_TRUE(frames_of(v1::ClientFrame::kCommand).empty());
}

TEST_F(Played, TriesAgainAfterTheTimeTheServerAsksFor) {
  go_live();
  session.submit(kId, call_next(), now);
  frames();
  reply_not_taken(kId, v1::NotTaken::RATE_LIMITED, 400);
  pass(399 * kMs);
  EXPECT_TRUE(frames_of(v1::ClientFrame::kCommand).empty());
  pass(1 * kMs);
  EXPECT_EQ(frames_of(v1::ClientFrame::kCommand).size(), 1U);
  EXPECT_TRUE(events<Outcome>().empty());
}

TEST_F(Played, MeasuresAClockThatWasSetAnew) {
  go_live();
  const auto before = session.clock().now_ms(now);
  v1::ServerFrame frame;
  frame.mutable_clock_set()->set_now_ms(before + 3'600'000);
  frame.mutable_clock_set()->set_clock_rate(1);
  hear(frame);
  EXPECT_EQ(session.clock().now_ms(now), before + 3'600'000);
  EXPECT_EQ(frames_of(v1::ClientFrame::kPing).size(), 1U);
}

TEST_F(Played, SaysAtOnceWhatWillNotPass) {
  for (const auto reason : {v1::NotTaken::READ_ONLY, v1::NotTaken::REASON_UNSPECIFIED}) {
    if (session.link() == Link::kIdle) go_live();
    session.submit(kId, call_next(), now);
    reply_not_taken(kId, reason, 1000);
    const auto outcomes = events<Outcome>();
    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes[0].reply->not_taken().reason(), reason);
  }
}

TEST_F(Played, BacksOffInSteps) {
  session.start(now);
  for (const std::int64_t wait_ms : {300, 600, 1000, 2000, 3000, 3000, 3000}) {
    EXPECT_TRUE(session.take_connect());
    session.closed(1006, kMid, now);
    pass((wait_ms - 1) * kMs);
    EXPECT_FALSE(session.take_connect()) << wait_ms;
    pass(1 * kMs);
  }
}

TEST_F(Played, TheBackOffJittersByThirtyInAHundred) {
  session.start(now);
  session.closed(1006, 0.0, now);
  EXPECT_EQ(*session.next_wake_us(), now + 210 * kMs);
  session.hurry(now);
  session.closed(1006, 0.999999, now);
  EXPECT_NEAR(static_cast<double>(*session.next_wake_us() - now), 780.0 * kMs, 10.0);
}

TEST_F(Played, TheBackOffStartsAnewAfterALinkThatHeld) {
  go_live();
  session.closed(1006, kMid, now);
  pass(300 * kMs);
  connect();
  welcome();
  changes(v1::AUDIENCE_PUBLIC, 4, 4, "", "", row_hash("floor", "x"));
  changes(v1::AUDIENCE_PODIUM, 0, 0, "", "", 0);
  ASSERT_EQ(session.link(), Link::kLive);
  session.closed(1006, kMid, now);
  EXPECT_EQ(*session.next_wake_us(), now + 600 * kMs) << "it had not held for 5 s";
  pass(600 * kMs);
  connect();
  welcome();
  changes(v1::AUDIENCE_PUBLIC, 4, 4, "", "", row_hash("floor", "x"));
  changes(v1::AUDIENCE_PODIUM, 0, 0, "", "", 0);
  pass(6 * kSecond);
  ASSERT_EQ(session.link(), Link::kLive);
  session.closed(1006, kMid, now);
  EXPECT_EQ(*session.next_wake_us(), now + 300 * kMs);
}

TEST_F(Played, StaysAwayWhenTheCloseCodeSaysSo) {
  for (const int code : {1002, 1003, 1007, 1009, 4400, 4401, 4403, 4406, 4499}) {
    session.hurry(now);
    session.opened(now);
    session.closed(code, kMid, now);
    EXPECT_EQ(session.link(), Link::kAway) << code;
    EXPECT_EQ(session.away_code(), code);
    pass(60 * kSecond);
    EXPECT_EQ(session.link(), Link::kAway) << code;
    session.take_events();
  }
}

TEST_F(Played, ComesBackWhenTheCloseCodeSaysSo) {
  for (const int code : {1000, 1001, 1006, 1011, 1012, 4503, 4504, 4508, 4510, 4529, 4599}) {
    session.hurry(now);
    session.opened(now);
    session.closed(code, kMid, now);
    EXPECT_EQ(session.link(), Link::kWaiting) << code;
  }
}

TEST_F(Played, SpreadsItsReturnToARestartedServer) {
  go_live();
  session.closed(4503, 0.1, now);
  EXPECT_EQ(*session.next_wake_us(), now + 150 * kMs);
}

TEST_F(Played, WaitsTenSecondsAfterAFlood) {
  go_live();
  session.closed(4529, 0.0, now);
  EXPECT_EQ(*session.next_wake_us(), now + 10 * kSecond);
}

TEST_F(Played, DropsALinkThatIsSilentForTwoAndAHalfHeartbeats) {
  go_live();
  pass(12'499 * kMs);
  EXPECT_EQ(session.link(), Link::kLive);
  pass(1 * kMs);
  EXPECT_EQ(session.link(), Link::kWaiting);
  EXPECT_EQ(session.take_drop(), 1006);
}

TEST_F(Played, MeasuresSilenceAnewWhenItSleptItself) {
  go_live();
  now += 60 * kSecond;
  session.wake(kMid, now);
  EXPECT_EQ(session.link(), Link::kLive);
  pass(12'499 * kMs);
  EXPECT_EQ(session.link(), Link::kLive);
  pass(1 * kMs);
  EXPECT_EQ(session.link(), Link::kWaiting);
}

TEST_F(Played, DropsAnAttemptOlderThanThreeSeconds) {
  session.start(now);
  EXPECT_TRUE(session.take_connect());
  pass(3 * kSecond);
  EXPECT_TRUE(session.take_drop());
  EXPECT_EQ(session.link(), Link::kWaiting);
}

TEST_F(Played, PingsEightTimesAndThenEveryTenSeconds) {
  connect();
  welcome(7, 60'000);
  changes(v1::AUDIENCE_PUBLIC, 0, 0, "", "", 0);
  changes(v1::AUDIENCE_PODIUM, 0, 0, "", "", 0);
  pass(1 * kSecond);
  EXPECT_EQ(frames_of(v1::ClientFrame::kPing).size(), 8U);
  pass(30 * kSecond);
  const auto later = frames_of(v1::ClientFrame::kPing);
  EXPECT_EQ(later.size(), 3U);
  EXPECT_EQ(later[0].ping().have_size(), 2) << "the secretariat wants to know who is in step";
}

TEST_F(Played, AsksForTheNamesWhenTheirVersionChanges) {
  go_live();
  v1::Row row;
  row.mutable_round()->set_directory_version(99);
  const auto bytes = row.SerializeAsString();
  const auto hash = row_hash("floor", "x") + row_hash("round", bytes);
  changes(v1::AUDIENCE_PUBLIC, 4, 5, "round", bytes, hash);
  changes(v1::AUDIENCE_PUBLIC, 5, 6, "round", bytes, hash);
  EXPECT_EQ(frames_of(v1::ClientFrame::kGetDirectory).size(), 1U);
  v1::ServerFrame names;
  names.mutable_directory()->set_version(99);
  hear(names);
  EXPECT_EQ(session.directory().version(), 99U);
  EXPECT_EQ(events<NamesChanged>().size(), 1U);
  changes(v1::AUDIENCE_PUBLIC, 6, 7, "round", bytes, hash);
  EXPECT_TRUE(frames_of(v1::ClientFrame::kGetDirectory).empty());
}

TEST_F(Played, StaysAwayFromAPeerThatDoesNotSpeakFrames) {
  go_live();
  session.received("\xff\xff\xff", kMid, now);
  EXPECT_EQ(session.link(), Link::kAway);
  EXPECT_EQ(session.take_drop(), 1007);
}

TEST_F(Played, StaysAwayFromAPeerThatDoesNotWelcomeFirst) {
  connect();
  v1::ServerFrame frame;
  frame.mutable_heartbeat();
  hear(frame);
  EXPECT_EQ(session.away_code(), 1002);
}

TEST_F(Played, SkipsAFrameOfALaterVersion) {
  go_live();
  session.received(std::string("\xa2\x06\x02\x08\x01", 5), kMid, now);  // field 100
  EXPECT_EQ(session.link(), Link::kLive);
}

}  // namespace
}  // namespace nameplate::binding
