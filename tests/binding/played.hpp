// A client session with the other end played by hand, and time that passes when told to.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "proto/cpp/client_session.hpp"

namespace nameplate::binding {

inline constexpr std::int64_t kMs = 1000;
inline constexpr std::int64_t kSecond = 1'000'000;
inline constexpr double kMid = 0.5;  // the jitter that changes nothing
inline const std::string kId(16, 'i');

// A session with the other end played by hand.
class Played : public ::testing::Test {
 protected:
  Played() : session({"test/1.0", v1::ROLE_UNSPECIFIED, true}) {}

  void connect() {
    if (session.link() == Link::kIdle) session.start(now);
    EXPECT_TRUE(session.take_connect());
    session.opened(now);
    sent = frames();
  }
  void welcome(std::uint64_t epoch = 7, std::uint32_t heartbeat_ms = 5000) {
    v1::ServerFrame frame;
    auto& said = *frame.mutable_welcome();
    said.set_protocol(1);
    said.set_epoch(epoch);
    said.set_role(v1::ROLE_SECRETARY);
    said.add_audiences(v1::AUDIENCE_PUBLIC);
    said.add_audiences(v1::AUDIENCE_PODIUM);
    said.set_now_ms(1'520'850'000'000);
    said.set_clock_rate(1);
    said.set_heartbeat_ms(heartbeat_ms);
    hear(frame);
  }
  void changes(v1::Audience audience, std::uint64_t from, std::uint64_t to, const std::string& key,
               const std::string& row, std::uint32_t hash) {
    v1::ServerFrame frame;
    auto& said = *frame.mutable_changes();
    said.set_audience(audience);
    said.set_from(from);
    said.set_to(to);
    if (!key.empty()) {
      said.add_put()->set_key(key);
      said.mutable_put(0)->set_row(row);
    }
    said.set_hash(hash);
    hear(frame);
  }
  void go_live() {
    connect();
    welcome();
    changes(v1::AUDIENCE_PUBLIC, 0, 4, "floor", "x", row_hash("floor", "x"));
    changes(v1::AUDIENCE_PODIUM, 0, 0, "", "", 0);
    ASSERT_EQ(session.link(), Link::kLive);
    sent = frames();
    session.take_events();
  }
  void hear(const v1::ServerFrame& frame) { session.received(encode(frame), kMid, now); }
  void reply_accepted(const std::string& id, std::uint64_t act) {
    v1::ServerFrame frame;
    frame.mutable_reply()->set_id(id);
    frame.mutable_reply()->mutable_accepted()->set_act(act);
    hear(frame);
  }
  void reply_not_taken(const std::string& id, v1::NotTaken::Reason reason, std::int64_t after_ms) {
    v1::ServerFrame frame;
    frame.mutable_reply()->set_id(id);
    frame.mutable_reply()->mutable_not_taken()->set_reason(reason);
    frame.mutable_reply()->mutable_not_taken()->set_retry_after_ms(after_ms);
    hear(frame);
  }
  std::vector<v1::ClientFrame> frames() {
    std::vector<v1::ClientFrame> result;
    for (const auto& bytes : session.take_messages()) result.push_back(*decode_client(bytes));
    return result;
  }
  std::vector<v1::ClientFrame> frames_of(v1::ClientFrame::BodyCase kind) {
    std::vector<v1::ClientFrame> result;
    for (auto& frame : frames())
      if (frame.body_case() == kind) result.push_back(frame);
    return result;
  }
  // Lets time pass the way a transport does: waking the session whenever it wants to be woken.
  void pass(std::int64_t us) {
    const auto until = now + us;
    for (auto due = session.next_wake_us(); due && *due <= until; due = session.next_wake_us()) {
      now = std::max(now, *due);
      session.wake(kMid, now);
    }
    now = until;
    session.wake(kMid, now);
  }
  template <typename T>
  std::vector<T> events() {
    std::vector<T> result;
    for (const auto& event : session.take_events())
      if (const auto* one = std::get_if<T>(&event)) result.push_back(*one);
    return result;
  }
  static v1::Command call_next() {
    v1::Command command;
    command.mutable_call_next()->set_expect_next(17);
    return command;
  }

  ClientSession session;
  std::int64_t now = 5 * kSecond;
  std::vector<v1::ClientFrame> sent;
};

}  // namespace nameplate::binding
