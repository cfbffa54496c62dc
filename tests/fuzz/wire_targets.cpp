// What comes over a WebSocket: frames to the server, a Hello that resumes, frames to a client.
#include <memory>

#include "nameplate/v1/frame.pb.h"
#include "proto/cpp/client_session.hpp"
#include "server/proceedings/invariants.hpp"
#include "server/sync/hub.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/support/memory_round.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::fuzz {
namespace {

constexpr std::int64_t kStepMs = 200;  // within the rate of one connection's commands

struct Sink final : sync::Wire {
  void send(const sync::Frame& frame) override {
    must(!closed, "nothing is sent after a close");
    frames.push_back(frame);
  }
  void close(const sync::Close& close) override {
    must(close.reason.size() <= 123, "a close reason fits its frame");
    closed = true;
  }
  [[nodiscard]] std::size_t queued_bytes() const override { return 0; }
  std::vector<sync::Frame> frames;
  bool closed = false;
};

sync::Seat seat_number(unsigned char number) {
  switch (number % 4) {
    case 0:
      return {v1::ROLE_SECRETARY, "", "secretary", "secretary-1", true};
    case 1:
      return {v1::ROLE_DELEGATION, "KE", "delegation:KE", "delegation:KE-1", true};
    case 2:
      return {v1::ROLE_DISPLAY, "", "display", "display-1", true};
    default:
      return {};
  }
}

// The rules behind a hub, as the server has them, without disk and sockets.
struct Server {
  support::MemoryRound round{support::kNineOClock};
  std::unique_ptr<sync::Hub> hub;
  std::int64_t steady_ms = 0;

  Server() {
    sync::HubOptions options;
    options.epoch = 7;
    hub = std::make_unique<sync::Hub>(
        options, [this](sync::SubmitRequest request) { take(std::move(request)); });
    for (const auto& each : support::sample_round(v1::MODE_FORMAL))
      tell(round.give(support::secretary(), each));
    round.on_tick([this](const support::Outcome& outcome) { tell(outcome); });
    hub->set_directory(publish::directory(round.state()));
  }
  [[nodiscard]] sync::Now now() const { return {round.now_ms(), 0, steady_ms}; }
  void tell(const support::Outcome& outcome) {
    if (outcome.accepted()) hub->publish(publish::rows_now(round.state(), outcome.touched));
  }
  void take(sync::SubmitRequest request) {
    const auto outcome = round.give(request.actor, request.command);
    must(outcome.accepted() || outcome.act == 0, "a refusal leaves no record");
    tell(outcome);
    v1::Reply reply;
    reply.set_id(request.id);
    if (outcome.refusal)
      *reply.mutable_refused() = *outcome.refusal;
    else
      reply.mutable_accepted()->set_act(outcome.act);
    hub->flush(now());
    hub->answer(request.peer, reply);
  }
  void pass() {
    steady_ms += kStepMs;
    round.pass(kStepMs);
    hub->tick(now());
  }
};

std::string hello(std::uint64_t epoch = 0, std::uint64_t at = 0, std::uint32_t hash = 0) {
  v1::ClientFrame frame;
  auto& said = *frame.mutable_hello();
  said.set_protocol_min(1);
  said.set_protocol_max(1);
  said.set_client("fuzz/1.0");
  if (epoch != 0) {
    said.set_epoch(epoch);
    auto& have = *said.add_have();
    have.set_audience(v1::AUDIENCE_PUBLIC);
    have.set_at(at);
    have.set_hash(hash);
  }
  return frame.SerializeAsString();
}

std::string command_frame(const char* text, char id) {
  v1::ClientFrame frame;
  frame.mutable_command()->set_id(std::string(16, id));
  *frame.mutable_command()->mutable_command() = support::command(text);
  return frame.SerializeAsString();
}

// The first byte says whose connection it is; then frames, each behind its length in two bytes.
std::string packed(char seat, const std::vector<std::string>& frames) {
  std::string bytes(1, seat);
  for (const auto& frame : frames) {
    bytes.push_back(static_cast<char>(frame.size() >> 8U));
    bytes.push_back(static_cast<char>(frame.size() & 0xffU));
    bytes += frame;
  }
  return bytes;
}

template <class Take>
void each_frame(std::string_view bytes, Take take) {
  while (bytes.size() >= 2) {
    const auto size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) << 8U |
                      static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(2);
    take(bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
  }
}

void play_frames(Server& server, std::string_view bytes) {
  Sink sink;
  const auto seat = seat_number(static_cast<unsigned char>(bytes[0]));
  const auto peer = server.hub->join(seat, sink, server.now());
  server.hub->received(peer, hello(), server.now());
  const auto log_before = server.round.log().size();
  each_frame(bytes.substr(1), [&](std::string_view frame) {
    if (sink.closed) return;
    server.hub->received(peer, frame, server.now());
    server.pass();
  });
  if (!seat.signed_in || seat.role == v1::ROLE_DISPLAY)
    for (auto i = log_before; i < server.round.log().size(); ++i) {
      v1::LogRecord record;
      record.ParseFromString(server.round.log()[i]);
      must(record.actor().role() == v1::ROLE_SYSTEM, "who is not signed in changes nothing");
    }
  const auto broken = proceedings::broken_invariants(server.round.state());
  must(broken.empty(), broken.empty() ? "" : broken.front().c_str());
  server.hub->left(peer);
}

void run_frame(std::string_view bytes) {
  if (bytes.empty()) return;
  Server server;
  play_frames(server, bytes);
}

std::vector<std::string> frame_seeds() {
  v1::ClientFrame ping;
  ping.mutable_ping()->set_t0_us(5);
  return {
      packed(
          0,
          {command_frame("call_to_order { meeting: 1 }", 1),
           command_frame("open_topic { topic: 1 }", 2), command_frame("open_list { list: 1 }", 7),
           command_frame("inscribe { list: 1 participant: 'KE' capacity: CAPACITY_NATIONAL }", 3),
           command_frame("call_next { expect_next: 1 }", 4),
           command_frame("raise_point { kind: POINT_KIND_ORDER participant: 'BR' }", 5),
           command_frame("recognise_point { point: 1 }", 6)}),
      packed(1, {command_frame("inscribe { list: 1 capacity: CAPACITY_NATIONAL }", 1),
                 command_frame("withdraw { entry: 1 }", 2), ping.SerializeAsString()}),
      packed(2, {command_frame("call_to_order { meeting: 1 }", 1)}),
      packed(3, {hello()}),
  };
}

// A phone that comes back with any positions must end with the server's rows.
void run_resume(std::string_view bytes) {
  Server server;
  for (const auto* text : {"call_to_order { meeting: 1 }", "open_topic { topic: 1 }"})
    server.tell(server.round.give(support::presiding(), support::command(text)));
  Sink sink;
  const auto peer = server.hub->join(seat_number(1), sink, server.now());
  server.hub->received(peer, bytes, server.now());
  server.pass();
  if (sink.closed || sink.frames.empty()) return server.hub->left(peer);
  server.tell(server.round.give(support::secretary(),
                                support::command("show_message { text { en: 'Now' } }")));
  server.hub->flush(server.now());
  for (int i = 0; i < 30; ++i) server.pass();
  server.hub->left(peer);
}

std::vector<std::string> resume_seeds() {
  return {hello(), hello(7, 3, 0), hello(7, 1000, 5), hello(8, 3, 0)};
}

// A client shows only what it can prove, and never falls over what a server says.
void run_client(std::string_view bytes) {
  binding::ClientSession session({"fuzz/1.0", v1::ROLE_DISPLAY, true});
  std::int64_t now_us = 1'000'000;
  session.start(now_us);
  session.opened(now_us);
  each_frame(bytes, [&](std::string_view frame) {
    now_us += 1000;
    session.received(frame, 0.5, now_us);
    session.take_messages();
    session.take_events();
    if (session.take_drop()) {
      session.closed(1006, 0.5, now_us);
      session.opened(now_us + 1);
    }
  });
  session.wake(0.5, now_us + 60'000'000);
}

std::vector<std::string> client_seeds() {
  Server server;
  Sink sink;
  const auto peer = server.hub->join(seat_number(2), sink, server.now());
  server.hub->received(peer, hello(), server.now());
  server.hub->flush(server.now());
  server.pass();
  std::vector<std::string> frames;
  for (const auto& frame : sink.frames) {
    const std::size_t head = static_cast<unsigned char>((*frame)[1]) == 126   ? 4
                             : static_cast<unsigned char>((*frame)[1]) == 127 ? 10
                                                                              : 2;
    frames.push_back(frame->substr(head));
  }
  server.hub->left(peer);
  return {packed(0, frames).substr(1)};
}

}  // namespace

std::size_t acts_of_frame_seed() {
  Server server;
  const auto before = server.round.log().size();
  play_frames(server, frame_seeds().front());
  return server.round.log().size() - before;
}

const Target kFrame{"frame", run_frame, frame_seeds};
const Target kResume{"resume", run_resume, resume_seeds};
const Target kClient{"client", run_client, client_seeds};

}  // namespace nameplate::fuzz
