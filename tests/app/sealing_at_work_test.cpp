// The whole server beside a disk that takes its time over a seal, or never answers.
#include <gmock/gmock.h>

#include "server/app/loop.hpp"
#include "tests/app/gated_book.hpp"
#include "tests/app/in_process.hpp"
#include "tests/app/metrics_parser.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;

class SealingAtWork : public InProcess {
 protected:
  std::unique_ptr<store::SealBook> make_book() override {
    config.drain_ms = 30'000;
    return std::make_unique<GatedBook>(folder.path());
  }
  GatedBook& gated() { return static_cast<GatedBook&>(*book); }
  void TearDown() override {
    gated().open();
    InProcess::TearDown();
  }
  static void do_one(PeerClient& secretary, const v1::Command& command) {
    const auto reply = secretary.submit(command);
    ASSERT_TRUE(reply && reply->has_accepted()) << (reply ? reply->ShortDebugString() : "silence");
  }
  static void call_and_adjourn(PeerClient& secretary) {
    v1::Command call;
    call.mutable_call_to_order()->set_meeting(1);
    do_one(secretary, call);
    v1::Command adjourn;
    adjourn.mutable_adjourn_meeting();
    do_one(secretary, adjourn);
  }
  static bool takes_connections(std::uint16_t port) {
    try {
      const net::testing::Client client(port);
      return true;
    } catch (const std::runtime_error&) {
      return false;
    }
  }
  Answer seals(const std::string& cookie) {
    return http(server->port(), {"GET", "/api/seals", "", "", cookie});
  }
  std::size_t kept() { return store::read_seals(read_file(folder.file("seals"))).size(); }
};

TEST_F(SealingAtWork, TheFloorGoesOnWhileTheDiskIsWaitedFor) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  gated().shut();
  call_and_adjourn(secretary);
  gated().wait_for_call();
  // The network thread serves: commands, pages, the operator, and who asks for a seal waits alone.
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(2);
  do_one(secretary, call);
  EXPECT_THAT(seals(cookie).body, HasSubstr("\"owed\":true"));
  Answer first;
  std::string second;
  std::thread asker([&] {
    first = http(server->port(), {"POST", "/api/seals", "{}", "application/json", cookie});
  });
  std::thread operator_asks([&] { second = ask_control(folder.path(), "seal"); });
  EXPECT_EQ(ready(), 200);
  gated().open();
  asker.join();
  operator_asks.join();
  EXPECT_EQ(first.status, 200);
  EXPECT_THAT(first.body, HasSubstr("\"owed\":false"));
  EXPECT_THAT(second, HasSubstr("ok nameplate-seal-1 "));
  EXPECT_EQ(kept(), 2U) << "the end, and what two asked for at once";
  EXPECT_EQ(gated().threads().size(), 1U);
}

TEST_F(SealingAtWork, ASealThatIsBeingMadeIsFinishedBeforeTheEnd) {
  gated().shut();
  {
    PeerClient secretary(server->port(), sign_in("secretary"));
    call_and_adjourn(secretary);
  }
  // Nobody else is waited for.
  ASSERT_TRUE(eventually([this] {
    const auto metrics = parse_metrics(http(server->metrics_port(), {"GET", "/metrics"}).body);
    return metrics && metrics->at("nameplate_websockets") == 0;
  }));
  gated().wait_for_call();
  const auto port = server->port();
  server->stop();
  ASSERT_TRUE(eventually([port] { return !takes_connections(port); }));
  gated().open();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, 0);
  EXPECT_EQ(kept(), 1U);
}

TEST_F(SealingAtWork, AnEndThatIsOwedIsTriedOnceMoreBeforeTheEnd) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  fs::create_symlink("/dev/full", folder.file("seals"));
  call_and_adjourn(secretary);
  gated().wait_for_call();
  ASSERT_EQ(http(server->port(), {"POST", "/api/seals", "{}", "application/json", cookie}).status,
            503);
  fs::remove(folder.file("seals"));
  server->stop();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, 0);
  EXPECT_EQ(kept(), 1U);
}

class SealingOnADeadDisk : public SealingAtWork {
 protected:
  std::unique_ptr<store::SealBook> make_book() override {
    auto made = SealingAtWork::make_book();
    config.drain_ms = 200;
    return made;
  }
};

TEST_F(SealingOnADeadDisk, TheEndWaitsAsLongAsADrainMayTakeAndSaysSo) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  gated().shut();
  call_and_adjourn(secretary);
  gated().wait_for_call();
  server->stop();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, kExitDisk);
}

}  // namespace
}  // namespace nameplate::app::testing
