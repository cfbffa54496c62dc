// nameplate-delivery: what one act costs until it is on its way to every screen, in exact counts.
//
// The server's own parts with real sockets, from the loop to the kernel; only the disk is left out
// (the log is kept in memory) and the clocks stand still, so that every run counts the same. The
// same acts are given first to nobody and then to N peers: the difference is what the peers cost.
// tests/bench/delivery-gate runs it under valgrind and holds the counts against the bounds.
//
//   nameplate-delivery [--peers 200] [--acts 100] [--no-ring]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "server/app/loop.hpp"
#include "server/net/fan_out.hpp"
#include "server/net/listener.hpp"
#include "server/store/memory_log.hpp"
#include "tests/bench/counting.hpp"
#include "tests/bench/floor.hpp"
#include "tests/bench/readers.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::bench {
namespace {

using namespace support;

constexpr std::size_t kConsoles = 2;
constexpr std::size_t kDisplays = 2;
constexpr int kWarmUp = 20;
constexpr auto kPatience = std::chrono::seconds(20);
constexpr std::int64_t kNever = 24 * kHour;

// Deadlines that do not come while it runs: the sweep is not part of a delivery.
net::Limits patient() {
  net::Limits limits;
  limits.header_ms = limits.idle_ms = limits.message_ms = limits.close_ms = kNever;
  limits.sweep_ms = kNever;
  return limits;
}

class Chamber : public net::PeerSink, public net::HttpHandler {
 public:
  explicit Chamber(bool ring)
      : fan_out_(ring),
        journal_("error", [] { return std::int64_t{0}; }),
        now_ms_(kNineOClock + kHour),
        clock_({[this] { return now_ms_ * 1000; }, [this] { return now_ms_ * 1000; }}, {}),
        hub_(hub_options(),
             [this](sync::SubmitRequest request) { loop_.submit(std::move(request)); }),
        loop_(loop_parts()),
        listener_(io_, "127.0.0.1", 0, nullptr, patient(), service()) {
    log_.records.reserve(100'000);
    engine_.replay(log_, {});
    loop_.start();
    furnish(kNames, 0, engine_.state(), now_ms_, [this](const v1::Command& act) { give(act); });
  }

  // One act, from the loop that collects it until its answer; its rows are with the kernel then.
  void give(const v1::Command& act) {
    bool answered = false;
    loop_.submit(secretary(), act, [&](const v1::Reply& reply) {
      if (!reply.has_accepted()) throw std::runtime_error("refused: " + reply.ShortDebugString());
      answered = true;
    });
    while (!answered) io_.poll();
  }

  // Peers come until there are so many, and all that they were sent has been taken.
  void wait_for(std::size_t peers) {
    while (hub_.stats().peers < peers)
      if (io_.run_one_for(kPatience) == 0)
        throw std::runtime_error(fmt::format("only {} peers came", hub_.stats().peers));
    while (io_.poll() > 0) {
    }
  }

  [[nodiscard]] const proceedings::State& state() const { return engine_.state(); }
  [[nodiscard]] std::uint16_t port() const { return listener_.port(); }
  [[nodiscard]] bool ringing() const { return fan_out_.ringing(); }
  [[nodiscard]] std::uint64_t sent() const { return hub_.stats().shared; }
  void end() {
    listener_.abandon_all();
    while (listener_.counters().connections > 0) io_.run_one_for(kPatience);
  }

  // --- net
  void handle(net::HttpRequest, net::Respond respond) override { respond({}); }
  sync::PeerId opened(const sync::Seat& seat, sync::Wire& wire) override {
    return hub_.join(seat, wire, clock_.now());
  }
  void received(sync::PeerId peer, std::string_view message) override {
    hub_.received(peer, message, clock_.now());
  }
  void closed(sync::PeerId peer) override { hub_.left(peer); }

 private:
  sync::HubOptions hub_options() {
    sync::HubOptions options;
    options.epoch = log_.epoch();
    options.send_many = [this](const sync::Frame& frame, std::span<sync::Wire* const> wires) {
      fan_out_.send(frame, wires);
    };
    return options;
  }

  app::Loop::Parts loop_parts() {
    return {io_,
            clock_,
            engine_,
            log_,
            hub_,
            journal_,
            [](int, const std::string& sentence) { throw std::runtime_error(sentence); },
            [this] {
              std::array<std::uint8_t, 16> id{};
              ++ids_;
              for (std::size_t i = 0; i < sizeof ids_; ++i)
                id[i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
              return id;
            },
            [] { return std::string("0123456789abcdef"); },
            [] { return true; },
            {},
            {}};
  }

  net::Service service() {
    net::Service service;
    service.http = this;
    service.peers = this;
    service.guard = [this](const net::HttpRequest&) { return next_seat(); };
    service.steady_ms = [this] { return clock_.steady_ms(); };
    return service;
  }

  // Two consoles, two displays, and the phones of as many delegations as there are others.
  sync::Seat next_seat() {
    const std::size_t number = seats_++;
    sync::Seat seat;
    seat.signed_in = true;
    if (number < kConsoles) {
      seat.role = v1::ROLE_SECRETARY;
      seat.seat = "secretary";
    } else if (number < kConsoles + kDisplays) {
      seat.role = v1::ROLE_DISPLAY;
      seat.seat = "display";
    } else {
      seat.role = v1::ROLE_DELEGATION;
      seat.participant = code_of(static_cast<int>((number - kConsoles - kDisplays) % kNames));
      seat.seat = "delegation:" + seat.participant;
    }
    seat.device = fmt::format("{}-{}", seat.seat, number);
    return seat;
  }

  boost::asio::io_context io_{1};
  net::FanOut fan_out_;
  app::Log journal_;
  std::int64_t now_ms_;
  app::MeetingClock clock_;
  engine::Engine engine_;
  store::MemoryLog log_;
  sync::Hub hub_;
  app::Loop loop_;
  net::Listener listener_;
  std::uint64_t ids_ = 0;
  std::size_t seats_ = 0;
};

struct Wishes {
  std::size_t peers = 200;
  int acts = 100;
  bool ring = true;
};

// Calls the next and takes it back, moves a name and takes it back: the list stays as it was.
v1::Command act_number(int number, const proceedings::State& state) {
  if (number % 2 == 1) return undo(state);
  return number % 4 == 0 ? call_next(state) : move(state, 150, 10);
}

// The allocations of `wishes.acts` acts; their instructions go to valgrind's file `name`.
std::uint64_t counted_acts(Chamber& chamber, const Wishes& wishes, const std::string& name) {
  for (int i = 0; i < kWarmUp; ++i) chamber.give(act_number(i, chamber.state()));
  std::uint64_t allocations = 0;
  for (int i = 0; i < wishes.acts; ++i) {
    const v1::Command act = act_number(i, chamber.state());
    Stretch stretch;
    chamber.give(act);
    stretch.stop();
    allocations += stretch.allocations();
  }
  write_counts(name);
  return allocations;
}

int deliver(const Wishes& wishes) {
  Chamber chamber(wishes.ring);
  begin_watching();
  const auto to_nobody = counted_acts(chamber, wishes, "nobody");
  Readers readers(chamber.port(), wishes.peers);
  chamber.wait_for(wishes.peers);
  const auto sent_before = chamber.sent();
  const auto to_all = counted_acts(chamber, wishes, "everybody");
  const auto sent = chamber.sent() - sent_before;
  const bool ringing = chamber.ringing();
  chamber.end();
  const auto acts = static_cast<std::size_t>(wishes.acts) + kWarmUp;
  if (readers.fewest_frames() < acts) throw std::runtime_error("a peer was not sent every act");
  fmt::print(
      R"({{"peers":{},"acts":{},"ring":{},"frames_sent":{},"allocations_to_nobody":{},"allocations":{}}})"
      "\n",
      wishes.peers, wishes.acts, ringing, sent, to_nobody, to_all);
  return 0;
}

int main_of(int argc, char** argv) {
  Wishes wishes;
  std::uint16_t read = 0;
  bool no_ring = false;
  CLI::App app("What an act costs until it is on its way to every screen, in exact counts.",
               "nameplate-delivery");
  app.add_option("--peers", wishes.peers, "connections")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  app.add_option("--acts", wishes.acts, "acts to count, a multiple of 4")
      ->check(CLI::Range(4, 10'000))
      ->capture_default_str();
  app.add_flag("--no-ring", no_ring, "a send for each socket, as where io_uring is forbidden");
  app.add_option("--read", read, "be the reading ends of a server on this port");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 64;
  }
  try {
    if (read != 0) return read_all(read, wishes.peers);
    wishes.ring = !no_ring;
    wishes.acts -= wishes.acts % 4;
    return deliver(wishes);
  } catch (const std::exception& fault) {
    fmt::print(stderr, "nameplate-delivery: {}\n", fault.what());
    return 1;
  }
}

}  // namespace
}  // namespace nameplate::bench

int main(int argc, char** argv) { return nameplate::bench::main_of(argc, argv); }
