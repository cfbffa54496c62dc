#include "server/app/server.hpp"

#include <fmt/format.h>
#include <sodium/randombytes.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <optional>
#include <set>
#include <stdexcept>

#include "server/app/api.hpp"
#include "server/app/clock_watch.hpp"
#include "server/app/health.hpp"
#include "server/app/loop.hpp"
#include "server/app/origin.hpp"
#include "server/app/record_desk.hpp"
#include "server/app/sealing.hpp"
#include "server/app/service_manager.hpp"
#include "server/auth/code_checker.hpp"
#include "server/engine/engine.hpp"
#include "server/net/control_socket.hpp"
#include "server/net/fan_out.hpp"
#include "server/net/listener.hpp"
#include "server/net/memory_reserve.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::app {
namespace {

constexpr auto kTick = std::chrono::milliseconds(250);
constexpr int kTicksPerCheck = 8;              // clock and files: every 2 s
constexpr std::int64_t kLeastSpace = 4 << 20;  // that the next transactions surely fit

}  // namespace

struct Server::Inner : net::PeerSink, net::HttpHandler {
  explicit Inner(Parts given)
      : parts(std::move(given)),
        desk(parts.open_log,
             [folder = parts.config.data] {
               return RecordDesk::Seals{
                   store::SealBook::seals_in(folder), store::SealBook::keys_in(folder), {}};
             }),
        sealing(io, parts.seals, parts.log.epoch(), parts.journal),
        signals(io),
        ticker(io),
        drain_timer(io) {}

  // --- starting
  void begin();
  void replay();
  void make_clock();
  void listen();
  void listen_for_operators();

  // --- net::HttpHandler, of the public listener
  void handle(net::HttpRequest request, net::Respond respond) override {
    api->handle(std::move(request), std::move(respond));
  }
  // --- net::PeerSink
  sync::PeerId opened(const sync::Seat& seat, sync::Wire& wire) override {
    const sync::PeerId id = hub->join(seat, wire, clock->now());
    try {
      // Signed out between the upgrade and now.
      if (seat.signed_in && !parts.access.has_device(seat.device)) hub->sign_out(seat.device);
    } catch (...) {
      hub->left(id);
      throw;
    }
    return id;
  }
  void received(sync::PeerId peer, std::string_view message) override {
    hub->received(peer, message, clock->now());
  }
  void closed(sync::PeerId peer) override { hub->left(peer); }
  void broke(sync::PeerId peer, std::uint16_t code) override {
    parts.journal.warning("peer_broke_the_protocol", {{"peer", static_cast<std::int64_t>(peer)},
                                                      {"code", std::int64_t{code}}});
  }

  // --- running
  void wait_for_signal();
  void tick_later();
  void tick();
  void look_for_ends();
  void check_memory();
  void reload_certificate();
  void fatal(int exit_code, const std::string& sentence);

  // --- stopping
  void stop();
  void wait_for_rest(std::int64_t until_ms);

  Parts parts;
  boost::asio::io_context io{1};
  std::unique_ptr<net::TlsContext> tls;
  net::FanOut fan_out;
  auth::CodeChecker checker;
  RecordDesk desk;
  Sealing sealing;
  std::unique_ptr<sync::Hub> hub;
  std::unique_ptr<engine::Engine> engine;
  std::unique_ptr<MeetingClock> clock;
  std::unique_ptr<Loop> loop;
  std::unique_ptr<ClockWatch> clock_watch;
  std::unique_ptr<Api> api;
  std::unique_ptr<Health> health;
  std::unique_ptr<net::Listener> listener;
  std::unique_ptr<net::Listener> metrics_listener;
  std::unique_ptr<net::ControlSocket> control;
  boost::asio::signal_set signals;
  boost::asio::steady_timer ticker;
  boost::asio::steady_timer drain_timer;
  int ticks = 0;
  std::set<std::string> noted_devices;  // whose sign-in the log has: while starting
  ServiceManager manager;
  bool memory_short = false;  // nobody new is let in
  bool stopping = false;
  bool hurried = false;
};

void Server::Inner::begin() {
  const Config& config = parts.config;
  if (config.tls()) tls = std::make_unique<net::TlsContext>(config.tls_cert, config.tls_key);
  listen();
  sync::HubOptions options;
  options.epoch = parts.log.epoch();
  options.heartbeat_near_ms = config.heartbeat_near_ms;
  options.heartbeat_far_ms = config.heartbeat_far_ms;
  options.server_name = "nameplate-server/" NAMEPLATE_VERSION;
  options.page_build = parts.pages.build();
  options.join_address = join_address(config, listener->port());
  options.send_many = [this](const sync::Frame& frame, std::span<sync::Wire* const> wires) {
    fan_out.send(frame, wires);
  };
  options.on_closed = [this](const sync::ClosedPeer& closed) {
    if (stopping) return;
    parts.journal.warning("peer_closed", {{"code", std::int64_t{closed.code}},
                                          {"why", std::string(closed.reason)},
                                          {"device", std::string(closed.device)},
                                          {"client", std::string(closed.client)}});
  };
  options.on_witness_mismatch = [this](const sync::WitnessMismatch& mismatch) {
    parts.journal.error("witness_mismatch", {{"device", mismatch.device},
                                             {"client", mismatch.client},
                                             {"at", static_cast<std::int64_t>(mismatch.at)}});
  };
  hub = std::make_unique<sync::Hub>(std::move(options), [this](sync::SubmitRequest request) {
    loop->submit(std::move(request));
  });
  engine = std::make_unique<engine::Engine>();
  replay();
  make_clock();
  Loop::Parts loop_parts{
      io,
      *clock,
      *engine,
      parts.log,
      *hub,
      parts.journal,
      [this](int exit_code, const std::string& sentence) { fatal(exit_code, sentence); },
      [] {
        std::array<std::uint8_t, 16> id{};
        randombytes_buf(id.data(), id.size());
        return id;
      },
      [] { return fmt::format("{:08x}{:08x}", randombytes_random(), randombytes_random()); },
      [this] { return free_bytes(parts.config.data) >= kLeastSpace; },
      [this] { look_for_ends(); },
      [this] { manager.beat(clock->steady_ms()); }};
  loop = std::make_unique<Loop>(std::move(loop_parts));
  clock_watch = std::make_unique<ClockWatch>(
      ClockWatch::Parts{*clock, *engine, *hub, *loop, parts.journal, config.data});
  api = std::make_unique<Api>(Api::Parts{*clock, *engine, parts.log, *hub, *loop, parts.access,
                                         checker, desk, sealing, parts.pages, parts.journal,
                                         config.public_url, io});
  listen_for_operators();
  loop->start();
  api->note_missing(noted_devices);
  noted_devices.clear();
  sealing.begin(engine->state(), loop->stats().head, clock->now_ms());
  tick_later();
}

void Server::Inner::replay() {
  const std::int64_t began_us = parts.clocks.steady_us();
  engine->replay(parts.log, [this](const engine::Publication& publication) {
    manager.starting(parts.clocks.steady_us() / 1000);
    hub->publish(publication.rows);
    const auto& line = engine->state().acts.rbegin()->second;
    if (line.access && line.access->kind() == v1::NoteAccess::DEVICE_SIGNED_IN)
      noted_devices.insert(line.actor.device());
  });
  hub->set_directory(publish::directory(engine->state()));
  const store::Head head = parts.log.head();
  hub->set_log_status({0, head.seq, std::string(head.hash.begin(), head.hash.end())});
  parts.journal.info("log_read", {{"records", static_cast<std::int64_t>(head.seq)},
                                  {"ms", (parts.clocks.steady_us() - began_us) / 1000}});
}

void Server::Inner::make_clock() {
  const proceedings::State& state = engine->state();
  clock = std::make_unique<MeetingClock>(
      parts.clocks, clock_start(state, parts.config.data, parts.clocks.wall_us() / 1000));
  hub->set_open_displays(state.settings.open_displays());
  hub->set_clock(clock->rate(), clock->now());
  hub->flush(clock->now());
}

// First of all, so that a port in use is said at once; nobody is served before `run`.
void Server::Inner::listen() {
  const Config& config = parts.config;
  net::Service service;
  service.http = this;
  service.peers = this;
  service.guard = [this](const net::HttpRequest& request) { return api->admit(request); };
  service.steady_ms = [this] { return parts.clocks.steady_us() / 1000; };
  listener = std::make_unique<net::Listener>(io, config.listen.host, config.listen.port, tls.get(),
                                             config.limits, std::move(service));
}

void Server::Inner::listen_for_operators() {
  const Config& config = parts.config;
  Health::Parts health_parts{
      *clock,
      *loop,
      *hub,
      [this]() -> const net::Counters& { return listener->counters(); },
      [this]() -> const std::map<unsigned, std::uint64_t>& { return api->answered(); },
      config.data,
      parts.pages.build(),
      [this] { return tls ? tls->not_after() : std::int64_t{0}; }};
  health = std::make_unique<Health>(std::move(health_parts));
  if (config.metrics) {
    net::Service probes;
    probes.http = health.get();
    probes.steady_ms = [this] { return parts.clocks.steady_us() / 1000; };
    metrics_listener = std::make_unique<net::Listener>(
        io, config.metrics->host, config.metrics->port, nullptr, net::Limits{}, std::move(probes));
  }
  control = std::make_unique<net::ControlSocket>(
      io, config.data + "/control.sock",
      [this](const std::string& line, const net::ControlSocket::Reply& reply) {
        api->operate(line, join_address(parts.config, listener->port()), reply);
      });
  parts.journal.info(
      "serving", {{"listen", Address{config.listen.host, listener->port()}.text()},
                  {"tls", config.tls()},
                  {"port", std::int64_t{listener->port()}},
                  {"metrics_port", std::int64_t{metrics_listener ? metrics_listener->port() : 0}},
                  {"pages", parts.pages.build()},
                  {"rehearsal", engine->state().settings.rehearsal()}});
}

void Server::Inner::wait_for_signal() {
  signals.async_wait([this](boost::system::error_code failed, int signal) {
    if (failed) return;
    if (signal == SIGHUP) {
      manager.reloading();
      reload_certificate();
      manager.ready();
    } else {
      stop();
    }
    wait_for_signal();
  });
}

void Server::Inner::reload_certificate() {
  if (!tls) return;
  try {
    tls->reload();
    parts.journal.info("certificate_reloaded", {{"ends_s", tls->not_after()}});
  } catch (const std::runtime_error& fault) {
    parts.journal.error("certificate_not_reloaded", {{"fault", fault.what()}});
  }
}

void Server::Inner::tick_later() {
  ticker.expires_after(kTick);
  ticker.async_wait([this](boost::system::error_code failed) {
    if (failed) return;
    tick();
    tick_later();
  });
}

void Server::Inner::tick() {
  manager.beat(clock->steady_ms());
  hub->tick(clock->now());
  if (++ticks % kTicksPerCheck != 0) return;
  clock_watch->look();
  clock_watch->keep_rehearsal_clock();
  check_memory();
  look_for_ends();
}

void Server::Inner::check_memory() {
  if (memory_short != net::MemoryReserve::whole()) return;
  memory_short = !memory_short;
  parts.journal.warning(memory_short ? "memory_is_short" : "memory_is_enough_again");
}

void Server::Inner::look_for_ends() {
  sealing.look(engine->state(), loop->stats().head, clock->now_ms());
}

void Server::Inner::fatal(int exit_code, const std::string& sentence) {
  try {
    parts.journal.error("fatal", {{"why", sentence}, {"exit", std::int64_t{exit_code}}});
  } catch (const std::bad_alloc&) {
    std::fputs("nameplate-server: no memory\n", stderr);
  }
  parts.exit_now(exit_code);
}

void Server::Inner::stop() {
  if (stopping) {  // asked twice: now
    hurried = true;
    return io.stop();
  }
  stopping = true;
  manager.stopping();
  parts.journal.info("stopping");
  health->draining();
  listener->stop();
  control.reset();
  hub->drain();
  api->drain();
  loop->finish([this] {
    clock_watch->keep_rehearsal_clock();
    look_for_ends();  // an end that could not be sealed yet is tried once more
    hub->close_all();
    wait_for_rest(clock->steady_ms() + parts.config.drain_ms);
  });
}

// For peers that still close, and for the disk while a seal is being kept.
void Server::Inner::wait_for_rest(std::int64_t until_ms) {
  const bool idle = listener->counters().peers == 0 && !sealing.busy();
  if (idle || clock->steady_ms() >= until_ms) return io.stop();
  drain_timer.expires_after(std::chrono::milliseconds(20));
  drain_timer.async_wait([this, until_ms](boost::system::error_code failed) {
    if (!failed) wait_for_rest(until_ms);
  });
}

Server::Server(Parts parts) {
  if (!parts.exit_now) parts.exit_now = [](int exit_code) { std::_Exit(exit_code); };
  inner_ = std::make_unique<Inner>(std::move(parts));
  inner_->begin();
}

Server::~Server() = default;

void Server::run(bool signals) {
  if (signals) {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) inner_->signals.add(signal);
    inner_->wait_for_signal();
  }
  // From within the loop, which has begun to answer then.
  boost::asio::post(inner_->io, [this] { inner_->manager.ready(); });
  // What belongs to one session never comes here (net/guarded.hpp). What all share may be half
  // done: the next start reads what is on the disk.
  try {
    inner_->io.run();
  } catch (const std::exception& fault) {
    inner_->fatal(kExitSoftware, fault.what());
  }
  // The log's thread answers into this loop: it must have done so before the loop goes.
  inner_->loop->halt();
  inner_->io.restart();
  while (inner_->loop->in_flight()) inner_->io.run_one();
  // The disk was waited for as long as the drain may take; its thread could not be joined.
  if (inner_->sealing.busy()) {
    if (inner_->hurried) {
      inner_->parts.journal.warning("seal_not_waited_for");
      return inner_->parts.exit_now(0);
    }
    inner_->fatal(kExitDisk,
                  "the disk did not answer while the record was sealed; what was acknowledged is "
                  "kept, and the next start seals an end that has no seal");
  }
  inner_->parts.journal.info("stopped");
}

void Server::stop() {
  boost::asio::post(inner_->io, [this] { inner_->stop(); });
}

std::uint16_t Server::port() const { return inner_->listener->port(); }
std::uint16_t Server::metrics_port() const {
  return inner_->metrics_listener ? inner_->metrics_listener->port() : 0;
}

}  // namespace nameplate::app
