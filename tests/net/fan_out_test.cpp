// One frame to many real sockets, by io_uring and by send, plain and over TLS: the same bytes,
// whoever reads slowly or not at all.
#include "server/net/fan_out.hpp"

#include <gtest/gtest.h>

#include "tests/net/harness.hpp"

namespace nameplate::net::testing {
namespace {

struct Way {
  bool ring;
  bool tls;
};

class FanningOut : public ::testing::TestWithParam<Way> {
 protected:
  Server server{quick_limits(), GetParam().tls ? &test_certificate() : nullptr};
  FanOut fan_out{GetParam().ring};
  std::vector<std::unique_ptr<Client>> clients;

  void connect(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      clients.push_back(std::make_unique<Client>(server.port(), GetParam().tls));
      ASSERT_TRUE(clients.back()->upgrade());
    }
    ASSERT_TRUE(server.eventually([&] { return server.peers.size() == count; }));
  }
  std::vector<sync::Wire*> wires() {
    std::vector<sync::Wire*> all;
    for (const auto& peer : server.peers) {
      if (peer.wire != nullptr) all.push_back(peer.wire);
    }
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(RingAndSend, FanningOut,
                         ::testing::Values(Way{true, false}, Way{false, false}, Way{true, true},
                                           Way{false, true}),
                         [](const auto& each) {
                           return std::string(each.param.ring ? "Ring" : "Send") +
                                  (each.param.tls ? "OverTls" : "");
                         });

TEST_P(FanningOut, ReachesEveryPeerInOrder) {
  connect(300);  // more than one batch
  server.run([&] {
    for (const char* word : {"one", "two", "three"}) fan_out.send(server_frame(word), wires());
  });
  for (const auto& client : clients) {
    for (const char* word : {"one", "two", "three"}) {
      const auto frame = client->read_frame();
      ASSERT_TRUE(frame);
      ASSERT_EQ(frame->payload, word);
    }
  }
}

TEST_P(FanningOut, KeepsEveryByteForThoseWhoReadLate) {
  connect(12);
  std::string expected;
  bool stuck = false;
  server.run([&] {
    for (int i = 0; i < 700; ++i) {
      const auto frame = server_frame(std::string(1200, static_cast<char>('a' + i % 26)));
      expected += *frame;
      fan_out.send(frame, wires());
    }
    for (sync::Wire* wire : wires()) stuck = stuck || wire->queued_bytes() > 0;
  });
  EXPECT_TRUE(stuck) << "the kernel took it all: the test shows nothing";
  for (const auto& client : clients) {
    std::string got;
    while (got.size() < expected.size()) {
      const std::string more = client->read_some(expected.size() - got.size());
      if (more.empty()) break;
      got += more;
    }
    EXPECT_TRUE(got == expected);
  }
}

TEST_P(FanningOut, TakesAFrameOfManyRecords) {
  connect(40);  // over TLS more ciphertext than is made at one go
  const auto large = server_frame(std::string(40'000, 'l'));
  server.run([&] {
    fan_out.send(large, wires());
    fan_out.send(server_frame("after"), wires());
  });
  for (const auto& client : clients) {
    const auto frame = client->read_frame();
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->payload.size(), 40'000U);
    EXPECT_EQ(client->read_frame()->payload, "after");
  }
}

TEST_P(FanningOut, IsNotDisturbedByPeersThatLeft) {
  connect(20);
  for (std::size_t i = 0; i < clients.size(); i += 2) clients[i].reset();
  server.run([&] {
    for (int i = 0; i < 3; ++i) fan_out.send(server_frame("still"), wires());
  });
  for (std::size_t i = 1; i < clients.size(); i += 2)
    EXPECT_EQ(clients[i]->read_frame()->payload, "still");
}

TEST_P(FanningOut, LeavesAloneWhoIsBeingClosed) {
  connect(6);
  server.run([&] {
    server.peers[0].wire->close({4401, "signed out"});
    fan_out.send(server_frame("later"), wires());
  });
  EXPECT_EQ(clients[0]->read_frame()->close_code(), 4401);
  EXPECT_EQ(clients[1]->read_frame()->payload, "later");
}

}  // namespace
}  // namespace nameplate::net::testing
