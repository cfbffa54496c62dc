#include "server/app/sealing.hpp"

#include <algorithm>

namespace nameplate::app {

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
  if (book_->made_key()) journal_.warning("seal_key_made", {{"by", book_->public_text()}});
  const bool ended = seen_.adjourned_at_ms != 0 || seen_.concluded;
  const auto& seals = book_->seals();
  const bool sealed = !seals.empty() && seals.back().seq >= head.seq;
  owed_ = ended && state.current_meeting == 0 && !sealed;
  if (owed_) seal(state, head, now_ms);
}

void Sealing::look(const proceedings::State& state, const store::Head& head, std::int64_t now_ms) {
  const auto ends = ends_of(state);
  owed_ =
      owed_ || ends.adjourned_at_ms > seen_.adjourned_at_ms || (ends.concluded && !seen_.concluded);
  seen_ = ends;  // also backwards: an adjournment that is taken back will be made again
  if (owed_) seal(state, head, now_ms);
}

std::optional<store::Seal> Sealing::seal(const proceedings::State& state, const store::Head& head,
                                         std::int64_t now_ms) {
  if (book_ == nullptr) {
    owed_ = false;
    return std::nullopt;
  }
  const auto& seals = book_->seals();
  if (!seals.empty() && seals.back().seq == head.seq && seals.back().hash == head.hash) {
    owed_ = false;
    return seals.back();
  }
  auto made = book_->seal(state.settings.id(), epoch_, head, now_ms);
  if (!made) {
    if (!complained_)
      journal_.error("seal_not_kept",
                     {{"why", book_->why()}, {"do", "free space; it is tried again every 2 s"}});
    complained_ = true;
    return std::nullopt;
  }
  owed_ = complained_ = false;
  journal_.info("sealed", {{"act", static_cast<std::int64_t>(made->seq)},
                           {"fingerprint", store::fingerprint(made->hash)}});
  return made;
}

}  // namespace nameplate::app
