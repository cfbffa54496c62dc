#include "server/app/sealing.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <exception>
#include <utility>

#include "server/app/way_back.hpp"

namespace nameplate::app {
Sealing::Sealing(boost::asio::io_context& io, store::SealBook* book, std::uint64_t epoch,
                 Log& journal)
    : io_(io), book_(book), epoch_(epoch), journal_(journal) {
  if (book_ == nullptr) return;
  by_ = book_->public_text();
  seals_ = book_->seals();
}

Sealing::~Sealing() { thread_.join(); }

Sealing::Ends Sealing::ends_of(const proceedings::State& state) {
  Ends ends;
  for (const auto& [id, meeting] : state.meetings)
    if (id != state.current_meeting)
      ends.adjourned_at_ms = std::max(ends.adjourned_at_ms, meeting.adjourned_at_ms);
  ends.concluded = state.round_state == v1::ROUND_STATE_CONCLUDED;
  return ends;
}

void Sealing::begin(const proceedings::State& state, const store::Head& head, std::int64_t now_ms) {
  seen_ = ends_of(state);
  if (book_ == nullptr) return;
  // Not earlier: whoever cannot serve says one sentence and nothing else.
  if (book_->made_key()) journal_.warning("seal_key_made", {{"by", by_}});
  const bool ended = seen_.adjourned_at_ms != 0 || seen_.concluded;
  const bool sealed = !seals_.empty() && seals_.back().seq >= head.seq;
  if (!ended || state.current_meeting != 0 || sealed) return;
  owed_ = head.seq;
  wanted(state, head, now_ms);
}

void Sealing::look(const proceedings::State& state, const store::Head& head, std::int64_t now_ms) {
  const auto ends = ends_of(state);
  const bool ended =
      ends.adjourned_at_ms > seen_.adjourned_at_ms || (ends.concluded && !seen_.concluded);
  seen_ = ends;  // also backwards: an adjournment that is taken back will be made again
  if (book_ == nullptr) return;
  if (ended) owed_ = head.seq;
  if (owed_ != 0 && !pays(running_) && !pays(next_)) wanted(state, head, now_ms);
}

void Sealing::seal(const proceedings::State& state, const store::Head& head, std::int64_t now_ms,
                   Answer answer) {
  if (book_ == nullptr) return answer(std::nullopt, "no seals are made; the server's log says why");
  if (!seals_.empty() && seals_.back().seq == head.seq && seals_.back().hash == head.hash) {
    owed_ = 0;
    return answer(seals_.back(), {});
  }
  wanted(state, head, now_ms).answers.push_back(std::move(answer));
}

bool Sealing::pays(const std::optional<Work>& work) const {
  return work && work->head.seq >= owed_;
}

// What seals this head: what is being written, or what comes after it.
Sealing::Work& Sealing::wanted(const proceedings::State& state, const store::Head& head,
                               std::int64_t now_ms) {
  if (running_ && running_->head.seq == head.seq) return *running_;
  Work work{state.settings.id(), head, now_ms, {}};
  if (running_) {
    if (next_) work.answers = std::move(next_->answers);
    next_ = std::move(work);
    return *next_;
  }
  run(work);
  running_ = std::move(work);
  return *running_;
}

void Sealing::run(const Work& work) {
  const WayBack<Outcome> back(io_, [this](const Outcome& outcome) { finished(outcome); });
  boost::asio::post(thread_,
                    [this, back, round = work.round, head = work.head, at_ms = work.at_ms] {
                      Outcome outcome;
                      try {
                        outcome.made = book_->seal(round, epoch_, head, at_ms);
                        if (!outcome.made) outcome.why = book_->why();
                      } catch (const std::exception& fault) {
                        outcome = {std::nullopt, words_of(fault)};
                      }
                      back(std::move(outcome));
                    });
}

void Sealing::finished(const Outcome& outcome) {
  const auto& [made, why] = outcome;
  const auto answers = std::move(running_->answers);
  running_ = std::exchange(next_, std::nullopt);
  if (running_) run(*running_);
  if (made) {
    seals_.push_back(*made);
    if (made->seq >= owed_) owed_ = 0;
    complained_ = false;
    journal_.info("sealed", {{"act", static_cast<std::int64_t>(made->seq)},
                             {"fingerprint", store::fingerprint(made->hash)}});
  } else if (!std::exchange(complained_, true)) {
    journal_.error("seal_not_kept",
                   {{"why", why}, {"do", "free space; it is tried again every 2 s"}});
  }
  for (const auto& answer : answers) answer(made, why);
}

}  // namespace nameplate::app
