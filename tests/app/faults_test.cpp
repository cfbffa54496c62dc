// The server over a disk that is full or fails, and under clocks that somebody sets.
#include <gmock/gmock.h>

#include "tests/app/in_process.hpp"
#include "tests/app/metrics_parser.hpp"

namespace nameplate::app::testing {
namespace {

v1::Command call_to_order() {
  v1::Command command;
  command.mutable_call_to_order()->set_meeting(1);
  return command;
}

TEST_F(InProcess, AFullDiskRefusesShowsNothingAndRecoversByItself) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  const auto before = secretary.row("meeting/1")->SerializeAsString();
  const std::size_t records = log.kept().size();
  log.no_space = 1;
  const auto refused = secretary.submit(call_to_order(), "the-same-press-1");
  ASSERT_TRUE(refused && refused->has_not_taken());
  EXPECT_EQ(refused->not_taken().reason(), v1::NotTaken::READ_ONLY);
  EXPECT_EQ(ready(), 503);
  EXPECT_EQ(log.kept().size(), records);
  const auto metrics = parse_metrics(http(server->metrics_port(), {"GET", "/metrics"}).body);
  ASSERT_TRUE(metrics);
  EXPECT_EQ(metrics->at("nameplate_read_only"), 1);
  PeerClient late(server->port(), "", v1::ROLE_DISPLAY);
  EXPECT_EQ(late.row("meeting/1")->SerializeAsString(), before)
      << "reading goes on, and shows what is on the disk";
  const Answer import = http(
      server->port(),
      {"POST", "/api/import/groups", "code,members,name_en\n", "text/csv", sign_in("secretary")});
  EXPECT_NE(import.status, 200);
  ASSERT_TRUE(eventually([this] { return ready() == 200; }));
  const auto taken = secretary.submit(call_to_order(), "the-same-press-1");
  ASSERT_TRUE(taken && taken->has_accepted()) << (taken ? taken->ShortDebugString() : "no reply");
  // The other record is the sign-in of meanwhile: it was let in at once and noted when it could be.
  ASSERT_TRUE(eventually([&] { return log.kept().size() == records + 2; }));
  int noted = 0;
  const auto kept = log.kept();
  for (std::size_t i = records; i < kept.size(); ++i) {
    v1::LogRecord record;
    ASSERT_TRUE(record.ParseFromString(kept[i].bytes));
    noted += record.command().note_access().kind() == v1::NoteAccess::DEVICE_SIGNED_IN ? 1 : 0;
  }
  EXPECT_EQ(noted, 1);
}

TEST_F(InProcess, EndsWhenItIsToldToWhileTheDiskIsFull) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  log.no_space = 1'000'000;
  const auto refused = secretary.submit(call_to_order(), "the-same-press-2");
  ASSERT_TRUE(refused && refused->has_not_taken());
  server->stop();
  EXPECT_TRUE(eventually([this] { return ended.load(); }));
}

TEST_F(InProcess, EndsAtOnceWhenTheDiskDoesNotSay) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  log.fails = AppendStatus::unknown;
  v1::ClientFrame frame;
  frame.mutable_command()->set_id("0123456789abcdef");
  *frame.mutable_command()->mutable_command() = call_to_order();
  secretary.send(frame);
  EXPECT_TRUE(eventually([this] { return exit_code == 74; }));
}

TEST_F(InProcess, EndsAtOnceWhenSomebodyElseWroteTheLog) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  log.fails = AppendStatus::conflict;
  v1::ClientFrame frame;
  frame.mutable_command()->set_id("0123456789abcdef");
  *frame.mutable_command()->mutable_command() = call_to_order();
  secretary.send(frame);
  EXPECT_TRUE(eventually([this] { return exit_code == 74; }));
}

TEST_F(InProcess, PutsAClockThatWasSetOnTheRecord) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  const std::int64_t before_ms = secretary.welcome().now_ms();
  wall_ahead_us = 60'000'000;
  const auto shown =
      secretary.until([](const v1::ServerFrame& frame) { return frame.has_changes(); });
  ASSERT_TRUE(shown);
  PeerClient after(server->port(), "", v1::ROLE_DISPLAY);
  EXPECT_GE(after.welcome().now_ms(), before_ms + 60'000);
  v1::LogRecord record;
  ASSERT_TRUE(record.ParseFromString(log.kept().back().bytes));
  ASSERT_GE(record.events_size(), 1);
  EXPECT_NEAR(static_cast<double>(record.events(0).clock_reanchored().by_ms()), 60'000, 1000);
}

TEST_F(InProcess, DoesNotFollowAClockThatIsSetBack) {
  PeerClient before(server->port(), "", v1::ROLE_DISPLAY);
  const std::size_t records = log.kept().size();
  wall_ahead_us = -3'600'000'000;
  std::this_thread::sleep_for(std::chrono::milliseconds(4500));
  PeerClient after(server->port(), "", v1::ROLE_DISPLAY);
  EXPECT_GE(after.welcome().now_ms(), before.welcome().now_ms());
  EXPECT_EQ(log.kept().size(), records);
  const auto metrics = parse_metrics(http(server->metrics_port(), {"GET", "/metrics"}).body);
  ASSERT_TRUE(metrics);
  EXPECT_LT(metrics->at("nameplate_clock_drift_seconds"), -3590);
}

}  // namespace
}  // namespace nameplate::app::testing
