#include "server/engine/engine.hpp"

#include <sodium.h>

#include <algorithm>
#include <variant>

#include "server/engine/ledger.hpp"
#include "server/engine/row_table.hpp"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/canary.hpp"
#include "server/proceedings/decide.hpp"

namespace nameplate::engine {
namespace {

constexpr std::uint32_t kFormat = 1;
// What one tick causes can make another due at the same moment (a list that opens and closes again
// while the server was down). More than this in one turn waits for the next.
constexpr int kTicksPerTurn = 16;

std::optional<CommandId> command_id(const std::string& bytes) {
  CommandId id{};
  if (bytes.size() != id.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), id.begin());
  return id;
}

v1::Actor system_actor() {
  v1::Actor actor;
  actor.set_role(v1::ROLE_SYSTEM);
  actor.set_seat("system");
  return actor;
}

v1::LogRecord record_of(std::int64_t now_ms, const v1::Actor& actor, const v1::Command& command,
                        const proceedings::Events& events) {
  v1::LogRecord record;
  record.set_at_ms(now_ms);
  *record.mutable_actor() = actor;
  *record.mutable_command() = command;
  for (const auto& event : events) *record.add_events() = event;
  record.set_format(kFormat);
  return record;
}

bool has_draw(const proceedings::Events& events) {
  return std::any_of(events.begin(), events.end(),
                     [](const v1::Event& event) { return event.has_lots_drawn(); });
}

// The entry whose place an accepted command changed, from the record alone: the same live and at
// replay.
proceedings::EntryId entry_of(const v1::LogRecord& record) {
  proceedings::EntryId entry = 0;
  for (const auto& event : record.events()) {
    if (event.has_entry_inscribed()) entry = event.entry_inscribed().entry();
    if (event.has_entry_moved()) entry = event.entry_moved().entry();
    if (event.has_entry_returned()) entry = event.entry_returned().entry();
    if (event.has_floor_given()) entry = event.floor_given().entry();
  }
  return entry;
}

[[noreturn]] void fault(std::uint64_t seq, const std::string& what) {
  throw store::LogFault("record " + std::to_string(seq) + " of the log cannot be read: " + what +
                        ". Run `nameplatectl verify`; restore the last backup if it agrees.");
}

}  // namespace

Engine::Engine() { reset(); }
Engine::~Engine() = default;

void Engine::reset() {
  state_ = {};
  if (!ledger_) ledger_ = std::make_unique<Ledger>();
  ledger_->start_over(refused_in_turn_);
  refused_in_turn_.clear();
  rows_ = std::make_unique<RowTable>();
  directory_version_ = 0;
}

// The one way a record changes anything, live or from the log: what follows from it here follows
// from it then.
void Engine::apply(const v1::LogRecord& record, Publication& publication) {
  const proceedings::ActNumber act = state_.last_act + 1;
  proceedings::Touched touched;
  proceedings::apply(state_, act, record, touched);
  publication.seq = act;
  publication.rows = rows_->changed(publish::rows_now(state_, touched));
  if (NAMEPLATE_CANARY(1) && publication.rows.size() > 2) publication.rows.pop_back();
  if (act == 1 || touched.contains({proceedings::RowKind::round})) {
    const std::uint32_t version = publish::directory_version(state_);
    publication.directory_changed = version != directory_version_;
    directory_version_ = version;
  }
  const auto id = command_id(record.command_id());
  if (!id) return;
  v1::Accepted outcome;
  outcome.set_act(act);
  outcome.set_entry(entry_of(record));
  outcome.set_place(proceedings::place_of(state_, outcome.entry()));
  ledger_->accepted(*id, outcome);
}

void Engine::replay(store::EventLog& log, const Publish& publish) {
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord record;
    if (stored.seq != state_.last_act + 1)
      fault(stored.seq, "record " + std::to_string(state_.last_act + 1) + " was expected");
    if (!record.ParseFromString(stored.bytes)) fault(stored.seq, "it is not a LogRecord");
    if (record.format() != kFormat)
      fault(stored.seq, "its format is " + std::to_string(record.format()) + ", not 1");
    Publication publication;
    try {
      apply(record, publication);
    } catch (const proceedings::ApplyFault& wrong) {
      fault(stored.seq, wrong.what());
    }
    if (publish) publish(publication);
  });
}

void Engine::commit_to(Turn& turn, const v1::LogRecord& record) {
  Publication publication;
  apply(record, publication);
  turn.records.push_back(record.SerializeAsString());
  turn.publications.push_back(std::move(publication));
}

void Engine::tick(Turn& turn, std::int64_t now_ms, const std::string& seed) {
  for (int i = 0; i < kTicksPerTurn; ++i) {
    const auto due = next_deadline();
    if (!due || *due > now_ms) return;
    v1::Command command;
    command.mutable_tick()->set_seed(seed);
    const auto decision = proceedings::decide(state_, system_actor(), command, now_ms);
    const auto* events = std::get_if<proceedings::Events>(&decision);
    if (events == nullptr || events->empty()) return;
    if (!has_draw(*events)) command.mutable_tick()->clear_seed();
    commit_to(turn, record_of(now_ms, system_actor(), command, *events));
  }
}

v1::Reply Engine::decide(Turn& turn, std::int64_t now_ms, const Submission& submission) {
  if (auto known = ledger_->find(submission.id); known && !NAMEPLATE_CANARY(2))
    return *std::move(known);
  const auto decision = proceedings::decide(state_, submission.actor, submission.command, now_ms);
  if (const auto* refusal = std::get_if<v1::Refusal>(&decision)) {
    ledger_->refused(submission.id, *refusal);
    refused_in_turn_.push_back(submission.id);
  } else {
    const auto& events = std::get<proceedings::Events>(decision);
    auto record = record_of(now_ms, submission.actor, submission.command, events);
    record.set_command_id(submission.id.data(), submission.id.size());
    commit_to(turn, record);
  }
  return ledger_->find(submission.id).value();
}

Turn Engine::turn(std::int64_t now_ms, const std::vector<Submission>& submissions,
                  std::int64_t reanchored_by_ms, const std::string& seed) {
  Turn turn;
  refused_in_turn_.clear();
  now_ms = std::max(now_ms, state_.last_at_ms);
  if (reanchored_by_ms != 0) {
    v1::Command command;
    command.mutable_tick();
    v1::Event event;
    event.mutable_clock_reanchored()->set_by_ms(reanchored_by_ms);
    commit_to(turn, record_of(now_ms, system_actor(), command, {event}));
  }
  tick(turn, now_ms, seed);
  for (const auto& submission : submissions) {
    auto reply = decide(turn, now_ms, submission);
    if (submission.peer == 0) continue;
    reply.set_id(submission.id.data(), submission.id.size());
    turn.answers.push_back({submission.peer, std::move(reply)});
  }
  return turn;
}

std::optional<std::int64_t> Engine::next_deadline() const {
  return proceedings::next_deadline(state_);
}

std::string Engine::digest() const {
  std::string digest(crypto_generichash_BYTES, '\0');
  crypto_generichash_state hashing;
  crypto_generichash_init(&hashing, nullptr, 0, digest.size());
  // Each part is preceded by its length: no two tables give the same bytes.
  const auto add = [&](std::string_view part) {
    std::array<unsigned char, 8> size{};
    for (std::size_t i = 0; i < size.size(); ++i)
      size[i] = static_cast<unsigned char>(part.size() >> (8 * i));
    crypto_generichash_update(&hashing, size.data(), size.size());
    crypto_generichash_update(&hashing, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  };
  for (const auto& row : publish::all_rows(state_)) {
    add(v1::Audience_Name(row.audience.kind));
    add(row.audience.participant);
    add(row.key);
    add(*row.bytes);
  }
  crypto_generichash_final(&hashing, reinterpret_cast<unsigned char*>(digest.data()),
                           digest.size());
  return digest;
}

}  // namespace nameplate::engine
