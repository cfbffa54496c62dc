// A hub with peers that have no sockets: what every test of sync sets up and looks at.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proto/cpp/replica.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::sync {

// Takes the frame header off and says whether it was right (RFC 6455 5.2).
inline std::optional<std::string_view> payload_of(const std::string& frame) {
  if (frame.size() < 2 || static_cast<unsigned char>(frame[0]) != 0x82) return std::nullopt;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(frame[i]); };
  std::size_t size = byte(1);
  std::size_t head = 2;
  if (size == 126) {
    if (frame.size() < 4) return std::nullopt;
    size = static_cast<std::size_t>(byte(2)) << 8 | byte(3);
    head = 4;
  } else if (size == 127) {
    if (frame.size() < 10) return std::nullopt;
    size = 0;
    for (std::size_t i = 2; i < 10; ++i) size = size << 8 | byte(i);
    head = 10;
  }
  if (frame.size() != head + size) return std::nullopt;
  return std::string_view(frame).substr(head);
}

// The other end of a connection. It reads at once, unless `reading` is false: then frames queue up.
class FakeWire final : public Wire {
 public:
  void send(const Frame& frame) override {
    EXPECT_FALSE(close_code) << "a frame after close";
    sent.push_back(frame);
    bytes += frame->size();
    if (!reading) queued += frame->size();
  }
  void close(const Close& close) override { close_code = close.code; }
  [[nodiscard]] std::size_t queued_bytes() const override {
    ++asked;
    return queued;
  }

  [[nodiscard]] v1::ServerFrame frame(std::size_t i) const {
    v1::ServerFrame decoded;
    const auto payload = payload_of(*sent.at(i));
    EXPECT_TRUE(payload &&
                decoded.ParseFromArray(payload->data(), static_cast<int>(payload->size())));
    return decoded;
  }
  [[nodiscard]] std::vector<v1::ServerFrame> frames() const {
    std::vector<v1::ServerFrame> all;
    for (std::size_t i = 0; i < sent.size(); ++i) all.push_back(frame(i));
    return all;
  }
  [[nodiscard]] std::vector<v1::ServerFrame> frames(v1::ServerFrame::BodyCase body) const {
    auto all = frames();
    std::erase_if(all, [&](const auto& one) { return one.body_case() != body; });
    return all;
  }
  [[nodiscard]] std::vector<v1::Reply> replies() const {
    std::vector<v1::Reply> all;
    for (const auto& one : frames(v1::ServerFrame::kReply)) all.push_back(one.reply());
    return all;
  }
  // What a client that received all of it would hold. Fails the test if it could not apply a frame.
  [[nodiscard]] binding::Replica replica() const {
    binding::Replica replica;
    for (const auto& one : frames(v1::ServerFrame::kChanges)) {
      const auto applied = replica.apply(one.changes());
      EXPECT_NE(applied, binding::Replica::Applied::kHole) << one.ShortDebugString();
      EXPECT_NE(applied, binding::Replica::Applied::kUnequal) << one.ShortDebugString();
    }
    return replica;
  }
  void forget() {
    sent.clear();
    bytes = 0;
  }
  [[nodiscard]] bool saw(std::string_view needle) const {
    for (const auto& one : sent)
      if (one->find(needle) != std::string::npos) return true;
    return false;
  }

  std::vector<Frame> sent;
  std::size_t bytes = 0;
  std::size_t queued = 0;
  mutable int asked = 0;  // how long its queue is
  bool reading = true;
  std::optional<std::uint16_t> close_code;
};

inline const publish::AudienceId kPublic{v1::AUDIENCE_PUBLIC, {}};
inline const publish::AudienceId kPodium{v1::AUDIENCE_PODIUM, {}};
inline publish::AudienceId delegation(const std::string& code) {
  return {v1::AUDIENCE_DELEGATION, code};
}

inline Seat seat_of(v1::Role role, const std::string& seat, const std::string& participant = "") {
  return {role, participant, seat, seat + "-1", true};
}
inline Seat secretary() { return seat_of(v1::ROLE_SECRETARY, "secretary"); }
inline Seat delegate(const std::string& code) {
  return seat_of(v1::ROLE_DELEGATION, "delegation:" + code, code);
}
inline Seat nobody() { return {}; }

inline constexpr std::uint64_t kEpoch = 77;

inline v1::Hello hello_with(v1::Role wish = v1::ROLE_UNSPECIFIED) {
  v1::Hello hello;
  hello.set_protocol_min(1);
  hello.set_protocol_max(1);
  hello.set_client("test/1.0");
  hello.set_wish(wish);
  return hello;
}
inline v1::Hello hello_with(const binding::Replica& held, std::uint64_t epoch = kEpoch) {
  auto hello = hello_with();
  hello.set_epoch(epoch);
  for (const auto& position : held.positions()) *hello.add_have() = position;
  return hello;
}

struct PeerEnd {
  PeerId id = 0;
  std::shared_ptr<FakeWire> wire = std::make_shared<FakeWire>();
};

class Chamber : public testing::Test {
 protected:
  Chamber() { open({}); }

  void open(HubOptions options) {
    if (options.epoch == 0) options.epoch = kEpoch;
    options.server_name = "nameplate/test";
    options.join_address = "https://chamber.example/j";
    options.on_witness_mismatch = [this](const WitnessMismatch& found) {
      mismatches.push_back(found);
    };
    hub = std::make_unique<Hub>(
        options, [this](SubmitRequest request) { submitted.push_back(std::move(request)); });
  }

  [[nodiscard]] Now now() const { return {1'520'850'000'000 + steady_ms, 250, steady_ms}; }
  void pass(std::int64_t ms) {  // in ticks of a quarter of a second
    for (const std::int64_t end = steady_ms + ms; steady_ms < end;) {
      steady_ms += 250;
      hub->tick(now());
    }
  }

  PeerEnd connect(const Seat& seat) {
    PeerEnd end;
    end.id = hub->join(seat, *end.wire, now());
    wires.push_back(end.wire);
    return end;
  }
  PeerEnd greet(const Seat& seat, const v1::Hello& hello = hello_with()) {
    auto end = connect(seat);
    v1::ClientFrame frame;
    *frame.mutable_hello() = hello;
    say(end, frame);
    return end;
  }
  void say(const PeerEnd& end, const v1::ClientFrame& frame) {
    hub->received(end.id, frame.SerializeAsString(), now());
  }
  void press(const PeerEnd& end, const std::string& id = "0123456789abcdef") {
    v1::ClientFrame frame;
    frame.mutable_command()->set_id(id);
    frame.mutable_command()->mutable_command()->mutable_call_next()->set_expect_next(17);
    say(end, frame);
  }
  void ping(const PeerEnd& end, const binding::Replica& held) {
    v1::ClientFrame frame;
    frame.mutable_ping()->set_t0_us(42);
    for (const auto& position : held.positions()) *frame.mutable_ping()->add_have() = position;
    say(end, frame);
  }

  static publish::RowNow put(const publish::AudienceId& audience, const std::string& key,
                             const std::string& bytes) {
    return {audience, key, bytes};
  }
  static publish::RowNow gone(const publish::AudienceId& audience, const std::string& key) {
    return {audience, key, std::nullopt};
  }
  void turn(const std::vector<publish::RowNow>& rows) {
    hub->publish(rows);
    hub->flush(now());
  }

  std::vector<SubmitRequest> submitted;
  std::vector<WitnessMismatch> mismatches;
  std::int64_t steady_ms = 1'000'000;
  std::vector<std::shared_ptr<FakeWire>> wires;  // outlive the hub, whatever a test drops
  std::unique_ptr<Hub> hub;
};

}  // namespace nameplate::sync
