#include "server/app/loop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cstdlib>
#include <new>
#include <utility>

namespace nameplate::app {
namespace {

constexpr std::size_t kBatch = 64;  // commands a transaction
constexpr auto kProbe = std::chrono::seconds(2);
constexpr std::int64_t kRetryAfterFullMs = 2000;
// A deadline that stays due after its Tick would be our bug; it must not become a busy loop.
constexpr std::int64_t kLeastRearmMs = 20;
// Numbers of those who wait for an answer without being peers; the hub counts peers from 1.
constexpr std::uint64_t kNotAPeer = std::uint64_t{1} << 63;

}  // namespace

std::string refusal_word(v1::RefusalCode code) {
  const std::string& name = v1::RefusalCode_Name(code);
  constexpr std::string_view kPrefix = "REFUSAL_";
  return name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : std::to_string(code);
}

Loop::Loop(Parts parts)
    : parts_(std::move(parts)), next_waiting_(kNotAPeer), deadline_(parts_.io), probe_(parts_.io) {}

void Loop::start() {
  stats_.head = parts_.log.head();
  turn_soon();
}

void Loop::submit(sync::SubmitRequest request) {
  engine::Submission submission;
  std::copy_n(request.id.begin(), std::min(request.id.size(), submission.id.size()),
              submission.id.begin());
  submission.actor = std::move(request.actor);
  submission.command = std::move(request.command);
  submission.peer = request.peer;
  enqueue(std::move(submission));
}

void Loop::submit(v1::Actor actor, v1::Command command, Answer answer) {
  engine::Submission submission;
  submission.id = parts_.new_command_id();
  submission.actor = std::move(actor);
  submission.command = std::move(command);
  submission.peer = ++next_waiting_;
  const std::uint64_t who = submission.peer;
  waiting_[who] = std::move(answer);
  try {
    enqueue(std::move(submission));
  } catch (const std::bad_alloc&) {
    waiting_.erase(who);
    throw;
  }
}

void Loop::enqueue(engine::Submission submission) {
  if (read_only_ || finishing_) {
    const std::string id(submission.id.begin(), submission.id.end());
    ++stats_.not_taken;
    const auto reason = finishing_ ? v1::NotTaken::DRAINING : v1::NotTaken::READ_ONLY;
    return deliver(submission.peer, sync::Hub::not_taken(id, reason, kRetryAfterFullMs));
  }
  // Chance has no place in the rules: a draw comes to them with its seed.
  auto& command = submission.command;
  if (command.has_draw_lots() && command.draw_lots().seed().empty())
    command.mutable_draw_lots()->set_seed(parts_.new_seed());
  // Whoever gives it may run out of memory between the two: a turn without a command does no harm.
  turn_soon();
  pending_.push_back({std::move(submission), parts_.clock.steady_us()});
}

void Loop::reanchored(std::int64_t by_ms) {
  reanchored_ms_ += by_ms;
  parts_.hub.set_clock(parts_.clock.rate(), parts_.clock.now());
  turn_soon();
}

// Posted, so that commands which arrived together are decided together.
void Loop::turn_soon() {
  if (turn_posted_ || flight_ || read_only_) return;
  boost::asio::post(parts_.io, [this] {
    turn_posted_ = false;
    run_turns();
  });
  turn_posted_ = true;
}

void Loop::end(const char* why) { parts_.fatal(kExitSoftware, why); }

void Loop::halt() {
  halted_ = true;
  pending_.clear();
  deadline_.cancel();
  probe_.cancel();
}

void Loop::run_turns() {
  if (flight_ || read_only_ || halted_) return;
  try {
    while (!flight_ && one_turn()) {
    }
  } catch (const std::exception& fault) {
    // The rules made a record that does not fit their own state. What is on the disk is sound; we
    // are not.
    return parts_.fatal(kExitSoftware, fmt::format("a turn failed: {}", fault.what()));
  }
  arm_deadline();
  finish_if_idle();
}

// Decides what is pending and due. False when there was nothing to do, or the turn is now in
// flight.
bool Loop::one_turn() {
  const std::int64_t now_ms = parts_.clock.now_ms();
  const auto deadline = parts_.engine.next_deadline();
  const bool due = deadline && *deadline <= now_ms;
  if (pending_.empty() && !due && reanchored_ms_ == 0) return false;
  std::vector<Pending> batch;
  std::vector<engine::Submission> submissions;
  while (!pending_.empty() && batch.size() < kBatch) {
    batch.push_back(std::move(pending_.front()));
    pending_.pop_front();
    submissions.push_back(batch.back().submission);
  }
  const std::int64_t reanchored_ms = std::exchange(reanchored_ms_, 0);
  engine::Turn turn = parts_.engine.turn(now_ms, submissions, reanchored_ms,
                                         due ? parts_.new_seed() : std::string());
  ++stats_.turns;
  if (turn.records.empty()) {
    answer(turn.answers, batch);
    return !pending_.empty();
  }
  flight_ = Flight{std::move(turn.publications), std::move(turn.answers), std::move(batch),
                   reanchored_ms};
  parts_.log.append(
      std::move(turn.records),
      [this](store::AppendStatus status, const store::Head& head, std::int64_t commit_us) {
        try {
          boost::asio::post(parts_.io, [=, this] { committed(status, head, commit_us); });
        } catch (const std::bad_alloc&) {  // durable, and nobody can be told: the next start can
          std::fputs("nameplate-server: no memory to say what is durable\n", stderr);
          std::_Exit(kExitSoftware);
        }
      });
  return false;
}

void Loop::committed(store::AppendStatus status, const store::Head& head, std::int64_t commit_us) {
  const Flight flight = std::move(*flight_);
  flight_.reset();
  if (halted_) return;
  switch (status) {
    case store::AppendStatus::ok:
      break;
    case store::AppendStatus::no_space:
      return out_of_space(flight);
    case store::AppendStatus::conflict:
      return parts_.fatal(kExitDisk, "another program wrote to the log: stop it, then start again");
    case store::AppendStatus::unknown:
      return parts_.fatal(
          kExitDisk,
          "the disk failed while the log was written: check the disk, then start again; "
          "what was acknowledged is kept");
  }
  stats_.records += flight.publications.size();
  stats_.commit.observe_us(commit_us);
  stats_.head = head;
  parts_.hub.set_log_status({commit_us, head.seq, std::string(head.hash.begin(), head.hash.end())});
  publish(flight);
  answer(flight.answers, flight.batch);
  if (parts_.durable) parts_.durable();
  run_turns();
}

void Loop::publish(const Flight& flight) {
  const std::int64_t began_us = parts_.clock.steady_us();
  bool names = false;
  for (const engine::Publication& publication : flight.publications) {
    names = names || publication.directory_changed;
    parts_.hub.publish(publication.rows);
  }
  if (names) parts_.hub.set_directory(publish::directory(parts_.engine.state()));
  follow_settings();
  parts_.hub.flush(parts_.clock.now());
  stats_.fan_out.observe_us(parts_.clock.steady_us() - began_us);
}

void Loop::follow_settings() {
  const v1::RoundSettings& settings = parts_.engine.state().settings;
  parts_.hub.set_open_displays(settings.open_displays());
  const std::uint32_t rate = std::max(settings.clock_rate(), 1U);
  if (!settings.rehearsal() || rate == parts_.clock.rate()) return;
  parts_.clock.set_rate(rate);
  parts_.hub.set_clock(parts_.clock.rate(), parts_.clock.now());
}

void Loop::answer(const std::vector<engine::Answer>& answers, const std::vector<Pending>& batch) {
  for (const engine::Answer& one : answers) {
    if (one.reply.has_refused()) {
      ++stats_.refused[refusal_word(one.reply.refused().code())];
    } else {
      ++stats_.accepted;
    }
    deliver(one.peer, one.reply);
  }
  const std::int64_t now_us = parts_.clock.steady_us();
  for (const Pending& pending : batch) stats_.answered.observe_us(now_us - pending.arrived_us);
}

void Loop::deliver(std::uint64_t peer, const v1::Reply& reply) {
  if (peer < kNotAPeer) return parts_.hub.answer(peer, reply);
  const auto found = waiting_.find(peer);
  if (found == waiting_.end()) return;
  const Answer answer = std::move(found->second);
  waiting_.erase(found);
  if (answer) answer(reply);
}

// The batch is rolled back; the engine had decided it already and must forget it.
void Loop::out_of_space(const Flight& lost) {
  read_only_ = true;
  reanchored_ms_ += lost.reanchored_ms;  // it belongs on the record still
  ++stats_.no_space;
  parts_.hub.set_read_only(true);
  parts_.journal.error("disk_full",
                       {{"do", "free space on the volume of the round's folder"},
                        {"lost_commands", static_cast<std::int64_t>(lost.batch.size())}});
  try {
    parts_.engine.reset();
    parts_.engine.replay(parts_.log, [this](const engine::Publication&) {
      if (parts_.reading) parts_.reading();
    });
  } catch (const std::exception& fault) {
    return parts_.fatal(kExitDisk, fmt::format("the log cannot be read again: {}", fault.what()));
  }
  std::vector<Pending> refused = lost.batch;
  refused.insert(refused.end(), std::make_move_iterator(pending_.begin()),
                 std::make_move_iterator(pending_.end()));
  pending_.clear();
  for (const Pending& pending : refused) {
    const std::string id(pending.submission.id.begin(), pending.submission.id.end());
    ++stats_.not_taken;
    deliver(pending.submission.peer,
            sync::Hub::not_taken(id, v1::NotTaken::READ_ONLY, kRetryAfterFullMs));
  }
  probe_space();
  finish_if_idle();
}

void Loop::probe_space() {
  probe_.expires_after(kProbe);
  probe_.async_wait([this](boost::system::error_code failed) {
    if (failed) return;
    if (!parts_.space_is_back()) return probe_space();
    read_only_ = false;
    parts_.hub.set_read_only(false);
    parts_.journal.warning("disk_has_space_again");
    turn_soon();
  });
}

void Loop::arm_deadline() {
  const auto deadline = parts_.engine.next_deadline();
  if (!deadline || flight_ || finishing_) return;
  const std::int64_t wait_ms = std::max(parts_.clock.real_ms_until(*deadline), kLeastRearmMs);
  // A far deadline is looked at again now and then, since the clock may be set right in between.
  deadline_.expires_after(std::chrono::milliseconds(std::min<std::int64_t>(wait_ms, 60'000)));
  deadline_.async_wait([this](boost::system::error_code failed) {
    if (!failed) run_turns();
  });
}

void Loop::finish(std::function<void()> done) {
  finishing_ = true;
  finished_ = std::move(done);
  deadline_.cancel();
  if (!flight_) run_turns();
  finish_if_idle();  // also while nothing can be recorded
}

void Loop::finish_if_idle() {
  if (!finishing_ || flight_ || (!pending_.empty() && !read_only_) || !finished_) return;
  probe_.cancel();
  std::exchange(finished_, nullptr)();
}

}  // namespace nameplate::app
