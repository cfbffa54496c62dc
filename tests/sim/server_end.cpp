#include "tests/sim/server_end.hpp"

#include <utility>

#include "server/proceedings/canary.hpp"
#include "tests/sim/checks.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::sim {
namespace {
constexpr std::uint64_t kNobody = 0;
constexpr std::int64_t kDriftMs = 2000;
constexpr std::size_t kBatch = 64;
}  // namespace

ServerEnd::ServerEnd(Agenda& agenda, Random faults, store::MemoryLog& disk, Watch& watch)
    : agenda_(agenda), random_(faults), disk_(disk), watch_(watch) {}

void ServerEnd::start() {
  ++life_;
  engine_ = std::make_unique<engine::Engine>();
  sync::HubOptions options;
  options.epoch = disk_.epoch();
  options.server_name = "nameplate/sim";
  options.on_witness_mismatch = [this](const sync::WitnessMismatch& found) {
    watch_.fail("the hub saw a witness of another truth: " + found.device);
  };
  hub_ = std::make_unique<sync::Hub>(
      std::move(options), [this](sync::SubmitRequest request) { submit(std::move(request)); });
  engine_->replay(disk_, [this](const engine::Publication& one) { hub_->publish(one.rows); });
  app::ClockReaders readers;
  readers.steady_us = [this] { return agenda_.now_us(); };
  readers.wall_us = [this] {
    return support::kNineOClock * 1000 + agenda_.now_us() + wall_ahead_us_;
  };
  const auto& settings = engine_->state().settings;
  clock_ = std::make_unique<app::MeetingClock>(
      readers, app::MeetingClock::Start{engine_->state().last_at_ms, settings.rehearsal(),
                                        settings.clock_rate()});
  hub_->set_directory(publish::directory(engine_->state()));
  hub_->set_clock(clock_->rate(), clock_->now());
  hub_->flush(clock_->now());
  hub_->set_open_displays(true);
  watch_.restarted(*this);
  arm();
  tick();
}

void ServerEnd::die() {
  // What the disk was writing may be there, whole; never half of it.
  if (flight_ && !flight_->turn.records.empty() && random_.one_in(2))
    disk_.append(flight_->turn.records, [](auto, auto, auto) {});
  ++life_;
  flight_.reset();
  pending_.clear();
  turn_posted_ = read_only_ = false;
  reanchored_ms_ = 0;
  hub_.reset();
  engine_.reset();
  on_death();
}

void ServerEnd::submit(sync::SubmitRequest request) {
  engine::Submission submission;
  std::copy_n(request.id.begin(), submission.id.size(), submission.id.begin());
  submission.actor = std::move(request.actor);
  submission.command = std::move(request.command);
  submission.peer = request.peer;
  enqueue(std::move(submission));
}

void ServerEnd::give(v1::Actor actor, v1::Command command) {
  engine::Submission submission;
  for (auto& byte : submission.id) byte = static_cast<std::uint8_t>(random_.below(256));
  submission.actor = std::move(actor);
  submission.command = std::move(command);
  submission.peer = kNobody;
  enqueue(std::move(submission));
}

void ServerEnd::enqueue(engine::Submission submission) {
  if (read_only_) return not_taken(submission);
  auto& command = submission.command;
  if (command.has_draw_lots() && command.draw_lots().seed().empty())
    command.mutable_draw_lots()->set_seed("5eed");
  pending_.push_back(std::move(submission));
  turn_soon();
}

void ServerEnd::not_taken(const engine::Submission& submission) {
  if (submission.peer == kNobody) return;
  const std::string id(submission.id.begin(), submission.id.end());
  hub_->answer(submission.peer, sync::Hub::not_taken(id, v1::NotTaken::READ_ONLY, 2000));
}

void ServerEnd::turn_soon() {
  if (turn_posted_ || flight_ || read_only_) return;
  turn_posted_ = true;
  agenda_.in(0, [this, life = life_] {
    if (life != life_) return;
    turn_posted_ = false;
    turn();
  });
}

void ServerEnd::turn() {
  if (flight_ || read_only_) return;
  const std::int64_t now_ms = clock_->now_ms();
  const auto deadline = engine_->next_deadline();
  const bool due = deadline && *deadline <= now_ms;
  if (pending_.empty() && !due && reanchored_ms_ == 0) return arm();
  Flight flight;
  while (!pending_.empty() && flight.batch.size() < kBatch) {
    flight.batch.push_back(std::move(pending_.front()));
    pending_.pop_front();
  }
  const Watch::Before before(engine_->state());
  flight.reanchored_ms = std::exchange(reanchored_ms_, 0);
  flight.turn = engine_->turn(now_ms, flight.batch, flight.reanchored_ms, due ? "5eed" : "");
  watch_.decided(before, flight.turn, engine_->state());
  flight_ = std::move(flight);
  if (NAMEPLATE_CANARY(3)) publish();
  const std::int64_t takes_us = flight_->turn.records.empty() ? 0 : random_.between(300, 9'000);
  agenda_.in(takes_us, [this, life = life_] {
    if (life == life_) committed();
  });
}

void ServerEnd::committed() {
  if (!flight_->turn.records.empty()) {
    if (!calm_ && random_.one_in(150))
      return die();  // the disk failed: exit, and a restart reads what is there
    if (!calm_ && random_.one_in(150)) return out_of_space();
    disk_.append(flight_->turn.records, [](auto, auto, auto) {});
    const auto head = disk_.head();
    hub_->set_log_status({0, head.seq, std::string(head.hash.begin(), head.hash.end())});
  }
  if (!NAMEPLATE_CANARY(3)) publish();
  const auto answers = std::move(flight_->turn.answers);
  flight_.reset();
  for (const auto& answer : answers) hub_->answer(answer.peer, answer.reply);
  turn();
}

void ServerEnd::publish() {
  bool names = false;
  for (const auto& publication : flight_->turn.publications) {
    names = names || publication.directory_changed;
    hub_->publish(publication.rows);
  }
  if (names) hub_->set_directory(publish::directory(engine_->state()));
  const auto& settings = engine_->state().settings;
  if (settings.rehearsal() && settings.clock_rate() != clock_->rate()) {
    clock_->set_rate(settings.clock_rate());
    hub_->set_clock(clock_->rate(), clock_->now());
  }
  hub_->flush(clock_->now());
}

// The batch is rolled back; the engine had decided it already and must forget it.
void ServerEnd::out_of_space() {
  const auto lost = std::move(flight_->batch);
  reanchored_ms_ += flight_->reanchored_ms;
  flight_.reset();
  read_only_ = true;
  hub_->set_read_only(true);
  engine_->reset();
  engine_->replay(disk_, {});
  for (const auto& submission : lost) not_taken(submission);
  for (const auto& submission : pending_) not_taken(submission);
  pending_.clear();
  agenda_.in(2'000'000, [this, life = life_] {
    if (life != life_) return;
    read_only_ = false;
    hub_->set_read_only(false);
    turn_soon();
  });
}

void ServerEnd::tick() {
  hub_->tick(clock_->now());
  if (++ticks_ % 8 == 0) check_clock();
  agenda_.in(250'000, [this, life = life_] {
    if (life == life_) tick();
  });
}

void ServerEnd::check_clock() {
  drifting_ = clock_->drift_ms() > kDriftMs ? drifting_ + 1 : 0;
  if (drifting_ < 2) return;
  drifting_ = 0;
  reanchored_ms_ += clock_->reanchor();
  hub_->set_clock(clock_->rate(), clock_->now());
  turn_soon();
}

void ServerEnd::arm() {
  const auto deadline = engine_->next_deadline();
  if (!deadline || flight_) return;
  const std::int64_t wait_us = std::max<std::int64_t>(clock_->real_ms_until(*deadline), 20) * 1000;
  agenda_.in(std::min<std::int64_t>(wait_us, 60'000'000), [this, life = life_] {
    if (life == life_) turn();
  });
}

}  // namespace nameplate::sim
