// Raw frames against a real listener, plain and over TLS: what RFC 6455 and the limits ask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/net/harness.hpp"
#include "tests/net/segments.hpp"

namespace nameplate::net::testing {
namespace {

// Every case runs plain and over TLS: there is one session type, and these tests say so.
class WebSocket : public ::testing::TestWithParam<bool> {
 protected:
  Server server{quick_limits(), GetParam() ? &test_certificate() : nullptr};
  std::unique_ptr<Client> connect() { return std::make_unique<Client>(server.port(), GetParam()); }
  std::unique_ptr<Client> upgraded() {
    auto client = connect();
    EXPECT_TRUE(client->upgrade());
    return client;
  }
  // What the server answers to these bytes after an upgrade.
  int code_after(const std::string& bytes) {
    auto client = upgraded();
    client->write(bytes);
    const int code = client->close_code();
    EXPECT_TRUE(client->ended());
    EXPECT_TRUE(server.eventually(
        [&] { return !server.peers.empty() && server.peers.back().closed == 1; }));
    return code;
  }
};
INSTANTIATE_TEST_SUITE_P(PlainAndTls, WebSocket, ::testing::Values(false, true),
                         [](const auto& each) { return each.param ? "Tls" : "Plain"; });

TEST_P(WebSocket, CarriesABinaryMessageBothWays) {
  auto client = upgraded();
  client->write(binary_message("hello"));
  const auto frame = client->read_frame();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->first, 0x82);
  EXPECT_EQ(frame->payload, "hello");
}

// There is room for a short one only, until a longer one comes.
TEST_P(WebSocket, CarriesMessagesOfAnySizeThatComeTogether) {
  const auto client = upgraded();
  std::string together;
  std::vector<std::string> all;
  for (const std::size_t size : {1, 127, 128, 129, 1, 256, 257, 1535, 1536, 1537, 16'384, 0, 2}) {
    all.emplace_back(size, static_cast<char>('a' + all.size()));
    together += binary_message(all.back());
  }
  client->write(together);
  for (const auto& one : all) EXPECT_EQ(client->read_frame()->payload, one);
}

// A greeting is answered by four frames: one call to the kernel, one segment on the wire.
TEST_P(WebSocket, WhatOneMessageCausesLeavesInOnePiece) {
  server.copies = 4;
  const auto client = upgraded();
  const auto before = segments_received(client->descriptor());
  client->write(binary_message("hello"));
  for (int i = 0; i < 4; ++i) EXPECT_EQ(client->read_frame()->payload, "hello");
  EXPECT_EQ(segments_received(client->descriptor()) - before, 1U);
}

TEST_P(WebSocket, AnswersTheHandshakeWithTheSubprotocol) {
  auto client = connect();
  client->write(upgrade_request("", "/ws"));
  const std::string answer = client->read_until("\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 101 ")) << answer;
  EXPECT_NE(answer.find("Sec-WebSocket-Protocol: nameplate.v1"), std::string::npos) << answer;
  EXPECT_NE(answer.find("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), std::string::npos) << "RFC 6455 1.3";
  EXPECT_EQ(answer.find("Beast"), std::string::npos) << "no version for free";
}

TEST_P(WebSocket, PutsFragmentsTogetherAndAnswersAPingAmidThem) {
  auto client = upgraded();
  client->write(client_frame(0x02, "one "));
  client->write(client_frame(0x89, "are you there"));
  const auto pong = client->read_frame();
  ASSERT_TRUE(pong);
  EXPECT_EQ(pong->first, 0x8A);
  EXPECT_EQ(pong->payload, "are you there");
  client->write(client_frame(0x80, "two"));
  EXPECT_EQ(client->read_frame()->payload, "one two");
}

TEST_P(WebSocket, TakesSixtyFourFragmentsAndNotOneMore) {
  auto client = upgraded();
  std::string frames = client_frame(0x02, "a");
  for (int i = 0; i < 62; ++i) frames += client_frame(0x00, "a");
  client->write(frames + client_frame(0x80, "a"));
  EXPECT_EQ(client->read_frame()->payload, std::string(64, 'a'));
  client->write(frames + client_frame(0x00, "a") + client_frame(0x80, "a"));
  EXPECT_EQ(client->close_code(), 1009);
}

TEST_P(WebSocket, RefusesEndlessEmptyFragments) {
  auto client = upgraded();
  std::string frames = client_frame(0x02, "");
  for (int i = 0; i < 10'000; ++i) frames += client_frame(0x00, "");
  client->write(frames);
  EXPECT_EQ(client->close_code(), 1009);
}

TEST_P(WebSocket, RefusesText) { EXPECT_EQ(code_after(client_frame(0x81, "hello")), 1003); }
TEST_P(WebSocket, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(code_after(client_frame(0x81, "\xff")), 1003);
}
TEST_P(WebSocket, RefusesAnUnmaskedFrame) {
  EXPECT_EQ(code_after(client_frame(0x82, "hello", false)), 1002);
}
TEST_P(WebSocket, RefusesReservedBits) { EXPECT_EQ(code_after(client_frame(0xC2, "hello")), 1002); }
TEST_P(WebSocket, RefusesReservedOpcodes) {
  EXPECT_EQ(code_after(client_frame(0x83, "x")), 1002);
  EXPECT_EQ(code_after(client_frame(0x8B, "x")), 1002);
}
TEST_P(WebSocket, RefusesALoneContinuation) {
  EXPECT_EQ(code_after(client_frame(0x80, "x")), 1002);
}
TEST_P(WebSocket, RefusesANewMessageInsideAnother) {
  EXPECT_EQ(code_after(client_frame(0x02, "x") + client_frame(0x82, "y")), 1002);
}
TEST_P(WebSocket, RefusesALongPing) {
  EXPECT_EQ(code_after(client_frame(0x89, std::string(126, 'x'))), 1002);
}
TEST_P(WebSocket, RefusesAFragmentedPing) { EXPECT_EQ(code_after(client_frame(0x09, "x")), 1002); }
TEST_P(WebSocket, RefusesACloseWithOneByte) {
  EXPECT_EQ(code_after(client_frame(0x88, "x")), 1002);
}
TEST_P(WebSocket, RefusesACloseCodeThatMayNotTravel) {
  EXPECT_EQ(code_after(client_frame(0x88, std::string("\x03\xed", 2))), 1002);  // 1005
}
TEST_P(WebSocket, RefusesALengthNotInItsShortestForm) {
  EXPECT_EQ(code_after(std::string("\x82\xFE\x00\x05\x11\x22\x33\x44", 8) + "abcde"), 1002);
}

TEST_P(WebSocket, TakesAMessageOfSixteenKibibytesAndNotOneByteMore) {
  auto client = upgraded();
  client->write(binary_message(std::string(16 * 1024, 'x')));
  EXPECT_EQ(client->read_frame()->payload.size(), 16U * 1024);
  client->write(binary_message(std::string(16 * 1024 + 1, 'x')));
  EXPECT_EQ(client->close_code(), 1009);
  EXPECT_TRUE(server.eventually([&] { return server.peers[0].closed == 1; }));
  EXPECT_EQ(server.counters().closed[1009], 1U);
}

TEST_P(WebSocket, TakesSixtyFourKibibytesFromThePodium) {
  server.guard = [](const HttpRequest&) {
    sync::Seat seat;
    seat.role = v1::ROLE_SECRETARY;
    seat.signed_in = true;
    return seat;
  };
  auto client = upgraded();
  client->write(binary_message(std::string(64 * 1024, 'x')));
  EXPECT_EQ(client->read_frame()->payload.size(), 64U * 1024);
  client->write(binary_message(std::string(64 * 1024 + 1, 'x')));
  EXPECT_EQ(client->close_code(), 1009);
}

TEST_P(WebSocket, RefusesLengthsBeyondAllSense) {
  const std::string head = "\x82\xFF";
  EXPECT_EQ(code_after(head + std::string("\x40\0\0\0\0\0\0\0\x11\x22\x33\x44", 12)),
            1009);  // 2^62
  const int code =
      code_after(head + std::string("\x80\0\0\0\0\0\0\0\x11\x22\x33\x44", 12));  // 2^63
  EXPECT_TRUE(code == 1009 || code == 1002) << code;
}

TEST_P(WebSocket, RefusesFragmentsThatTogetherAreTooBig) {
  std::string frames = client_frame(0x02, std::string(10'000, 'x'));
  frames += client_frame(0x80, std::string(10'000, 'x'));
  EXPECT_EQ(code_after(frames), 1009);
}

TEST_P(WebSocket, EndsAMessageThatComesByDrops) {
  auto client = upgraded();
  const std::string frame = binary_message("0123456789");
  const auto began = std::chrono::steady_clock::now();
  int code = 0;
  client->write(frame.substr(0, 1));  // one byte of a header, which Beast does not report
  code = client->close_code();
  const auto took = std::chrono::steady_clock::now() - began;
  EXPECT_EQ(code, 4400);
  EXPECT_LT(took, std::chrono::seconds(3));
}

TEST_P(WebSocket, EndsAFragmentedMessageThatNeverEnds) {
  auto client = upgraded();
  client->write(client_frame(0x02, "x"));
  EXPECT_EQ(client->close_code(), 4400);
}

TEST_P(WebSocket, LeavesAnIdlePeerAlone) {
  auto client = upgraded();
  std::this_thread::sleep_for(
      std::chrono::milliseconds(1500));  // beyond every deadline of the test
  client->write(binary_message("still here"));
  EXPECT_EQ(client->read_frame()->payload, "still here");
}

TEST_P(WebSocket, EndsAFloodOfPings) {
  auto client = upgraded();
  std::string pings;
  for (int i = 0; i < 100; ++i) pings += client_frame(0x89, "x");
  client->write(pings);
  EXPECT_EQ(client->close_code(), 4529);
}

TEST_P(WebSocket, AnswersACloseWithTheSameCode) {
  EXPECT_EQ(code_after(client_frame(0x88, std::string("\x03\xe8", 2) + "bye")), 1000);
}

TEST_P(WebSocket, SendsWhatIsQueuedAndThenItsClose) {
  auto client = upgraded();
  server.eventually([&] { return server.peers.size() == 1; });
  server.run([&] {
    server.peers[0].wire->send(server_frame("last words"));
    server.peers[0].wire->close({4401, "signed out"});
    server.peers[0].wire->send(server_frame("too late"));
  });
  EXPECT_EQ(client->read_frame()->payload, "last words");
  const auto close = client->read_frame();
  ASSERT_TRUE(close);
  EXPECT_EQ(close->close_code(), 4401);
  EXPECT_EQ(close->payload.substr(2), "signed out");
  client->write(client_frame(0x88, close->payload));
  EXPECT_TRUE(client->ended());
  EXPECT_TRUE(server.eventually([&] { return server.peers[0].closed == 1; }));
}

TEST_P(WebSocket, DoesNotWaitForAPeerThatNeverAnswersTheClose) {
  auto client = upgraded();
  server.eventually([&] { return server.peers.size() == 1; });
  server.run([&] { server.peers[0].wire->close({4503, "stopping"}); });
  EXPECT_EQ(client->close_code(), 4503);
  EXPECT_TRUE(server.eventually([&] { return server.peers[0].closed == 1; }));
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 0; }));
}

TEST_P(WebSocket, KeepsEveryByteInOrderForASlowReader) {
  auto client = upgraded();
  server.eventually([&] { return server.peers.size() == 1; });
  std::string expected;
  server.run([&] {
    for (int i = 0; i < 900; ++i) {
      const auto frame = server_frame(std::string(1000, static_cast<char>('a' + i % 26)));
      expected += *frame;
      server.peers[0].wire->send(frame);
    }
    EXPECT_GT(server.peers[0].wire->queued_bytes(), 0U)
        << "the kernel took it all: the test shows nothing";
  });
  client->write(client_frame(0x89, "mid"));  // its pong must not land inside a frame
  std::string got;
  while (got.size() < expected.size()) {
    const std::string more = client->read_some(expected.size() - got.size());
    if (more.empty()) break;
    got += more;
  }
  EXPECT_EQ(got.size(), expected.size());
  EXPECT_TRUE(got == expected);
  EXPECT_EQ(client->read_frame()->first, 0x8A);
}

TEST_P(WebSocket, DropsAPeerBeyondTheHardLimitOfItsQueue) {
  auto client = upgraded();
  server.eventually([&] { return server.peers.size() == 1; });
  server.run([&] {
    const auto frame = server_frame(std::string(60'000, 'x'));
    for (int i = 0; i < 100; ++i) server.peers[0].wire->send(frame);
  });
  EXPECT_TRUE(server.eventually([&] { return server.peers[0].closed == 1; }));
  EXPECT_EQ(server.counters().overrun, 1U);
  EXPECT_TRUE(client->ended());
}

TEST_P(WebSocket, SurvivesAPeerThatVanishes) {
  for (int i = 0; i < 20; ++i) {
    auto client = upgraded();
    client->write(binary_message("x"));
  }
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 0; }));
  auto client = upgraded();
  client->write(binary_message("alive"));
  EXPECT_EQ(client->read_frame()->payload, "alive");
}

TEST_P(WebSocket, SurvivesNoise) {
  std::mt19937 random(20180312);
  for (int i = 0; i < 60; ++i) {
    auto client = upgraded();
    std::string noise(1 + random() % 400, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    client->write(noise);
  }
  auto client = upgraded();
  client->write(binary_message("alive"));
  EXPECT_EQ(client->read_frame()->payload, "alive");
}

// ---------------------------------------------------------------- who may upgrade

TEST_P(WebSocket, DoesNotUpgradeWhomTheGuardRefuses) {
  server.guard = [](const HttpRequest& request) -> std::variant<sync::Seat, unsigned> {
    if (request.origin == "https://evil.example") return 403U;
    return sync::Seat{};
  };
  auto client = connect();
  client->write(upgrade_request("Origin: https://evil.example\r\n"));
  EXPECT_TRUE(client->read_to_end().starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(server.counters().upgrades, 0U);
  EXPECT_EQ(server.counters().upgrades_refused, 1U);
}

TEST_P(WebSocket, IsOnlyAtItsPathAndOnlyWithItsSubprotocol) {
  auto elsewhere = connect();
  elsewhere->write(upgrade_request("", "/other"));
  EXPECT_TRUE(elsewhere->read_to_end().starts_with("HTTP/1.1 404 "));
  auto foreign = connect();
  foreign->write(upgrade_request("Sec-WebSocket-Protocol: chat\r\n"));
  EXPECT_TRUE(foreign->read_to_end().starts_with("HTTP/1.1 400 "));
}

TEST_P(WebSocket, TakesNoFrameBeforeItsHandshakeIsAnswered) {
  auto client = connect();
  client->write(upgrade_request() + binary_message("early"));
  EXPECT_TRUE(client->read_to_end().starts_with("HTTP/1.1 400 "));
}

TEST_P(WebSocket, PassesTheCookieAndOriginToTheGuard) {
  std::string cookie, origin;
  bool secure = false;
  server.guard = [&](const HttpRequest& request) {
    cookie = request.cookie;
    origin = request.origin;
    secure = request.secure;
    return sync::Seat{};
  };
  auto client = connect();
  ASSERT_TRUE(client->upgrade("Cookie: nameplate=abc\r\nOrigin: http://localhost\r\n"));
  EXPECT_EQ(cookie, "nameplate=abc");
  EXPECT_EQ(origin, "http://localhost");
  EXPECT_EQ(secure, GetParam());
}

}  // namespace
}  // namespace nameplate::net::testing
