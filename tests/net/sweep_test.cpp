// Deadlines are kept although the sweep passes quiet connections over. The server's clock stands
// still until a test moves it past one deadline, yet not so far that everybody is looked at.
#include <gtest/gtest.h>

#include "tests/net/harness.hpp"

namespace nameplate::net::testing {
namespace {

constexpr std::int64_t kBegin = 1'000'000;
constexpr std::int64_t kShort = 40;
constexpr std::int64_t kLater = kBegin + kShort + 10;

// Long but for one, which says how often is swept: 16 sweeps are far beyond it.
Limits limits_with(std::int64_t Limits::*one) {
  Limits limits;
  limits.header_ms = limits.idle_ms = limits.message_ms = limits.close_ms = 60'000;
  limits.*one = kShort;
  return limits;
}

class Sweep : public ::testing::TestWithParam<bool> {
 protected:
  void serve(std::int64_t Limits::*one) {
    server.emplace(limits_with(one), GetParam() ? &test_certificate() : nullptr);
    at(kBegin);
  }
  void at(std::int64_t ms) {
    server->run([&] { server->stopped_ms = ms; });
  }
  std::unique_ptr<Client> connect() {
    auto client = std::make_unique<Client>(server->port(), GetParam());
    server->run([] {});
    return client;
  }
  // It has said something whole, so that nothing but what comes now is under way.
  std::unique_ptr<Client> upgraded_and_heard(const std::string& and_then = {}) {
    auto client = connect();
    EXPECT_TRUE(client->upgrade());
    client->write(binary_message("hello") + and_then);
    EXPECT_EQ(client->read_frame()->payload, "hello");
    return client;
  }
  std::optional<Server> server;
};
INSTANTIATE_TEST_SUITE_P(PlainAndTls, Sweep, ::testing::Values(false, true),
                         [](const auto& each) { return each.param ? "Tls" : "Plain"; });

TEST_P(Sweep, EndsAMessageThatBeganAfterAQuietTime) {
  serve(&Limits::message_ms);
  const auto client = upgraded_and_heard(binary_message("0123456789").substr(0, 3));
  at(kLater);
  EXPECT_EQ(client->close_code(), 4400);
}

TEST_P(Sweep, EndsACloseThatIsNotAnswered) {
  serve(&Limits::close_ms);
  const auto client = upgraded_and_heard();
  server->run([&] { server->peers.back().wire->close({4401, "signed out"}); });
  at(kLater);
  EXPECT_TRUE(server->eventually([&] { return server->peers.back().closed == 1; }));
}

TEST_P(Sweep, EndsARequestThatDoesNotCome) {
  serve(&Limits::header_ms);
  const auto client = connect();
  EXPECT_TRUE(server->eventually([&] { return server->listener().counters().connections == 1; }));
  at(kLater);
  EXPECT_TRUE(client->ended());
}

TEST_P(Sweep, EndsAConnectionThatIsKeptForNothing) {
  serve(&Limits::idle_ms);
  const auto client = connect();
  client->write("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_NE(client->read_until("\r\n\r\n").find("404"), std::string::npos);
  at(kLater);
  EXPECT_TRUE(client->ended());
}

}  // namespace
}  // namespace nameplate::net::testing
