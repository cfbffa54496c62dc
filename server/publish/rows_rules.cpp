// Rows of points of order, motions, replies, swaps and presence.
#include "server/publish/rows.hpp"

namespace nameplate::publish {
namespace {

using proceedings::State;

template <class Map, class Key>
const typename Map::mapped_type* find_in(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

bool is_undecided(const proceedings::EntryFacts& entry) {
  return entry.state == v1::ENTRY_STATE_REQUESTED || entry.state == v1::ENTRY_STATE_DECLINED;
}

v1::ReplyRow reply_of(const proceedings::EntryFacts& entry) {
  v1::ReplyRow reply;
  reply.set_entry(entry.id);
  reply.set_participant(entry.participant);
  reply.set_to_entry(entry.reply_to);
  reply.set_number(entry.reply_number);
  reply.set_state(entry.state);
  reply.set_at_ms(entry.inscribed_at_ms);
  reply.set_reason(entry.declined_reason);
  reply.set_list(entry.list);
  return reply;
}

v1::SwapRow swap_of(const proceedings::SwapFacts& facts) {
  v1::SwapRow swap;
  swap.set_id(facts.id);
  swap.set_entry(facts.entry);
  swap.set_with_entry(facts.with_entry);
  swap.set_state(facts.state);
  swap.set_at_ms(facts.at_ms);
  swap.set_reason(facts.reason);
  return swap;
}

}  // namespace

std::optional<v1::Row> point_row(const State& state, proceedings::PointId id) {
  const auto* facts = find_in(state.points, id);
  if (facts == nullptr) return std::nullopt;
  v1::Row row;
  auto& point = *row.mutable_point();
  point.set_id(facts->id);
  point.set_participant(facts->participant);
  point.set_kind(facts->kind);
  point.set_state(facts->state);
  point.set_at_ms(facts->at_ms);
  point.set_about_voting(facts->about_voting);
  point.set_ruling(facts->ruling);
  point.set_ruling_text(facts->ruling_text);
  point.set_appealed_by(facts->appealed_by);
  *point.mutable_tally() = facts->tally;
  point.set_overruled(facts->overruled);
  return row;
}

std::optional<v1::Row> motion_row(const State& state, proceedings::MotionId id) {
  const auto* facts = find_in(state.motions, id);
  if (facts == nullptr) return std::nullopt;
  v1::Row row;
  auto& motion = *row.mutable_motion();
  motion.set_id(facts->id);
  motion.set_kind(facts->kind);
  motion.set_state(facts->state);
  motion.set_participant(facts->participant);
  motion.set_at_ms(facts->at_ms);
  motion.set_topic(facts->topic);
  motion.set_resume_at_ms(facts->resume_at_ms);
  for (const auto& speaker : facts->speakers) {
    auto& one = *motion.add_speakers();
    one.set_participant(speaker.participant);
    one.set_side(speaker.side);
    one.set_heard(speaker.heard);
  }
  motion.set_speaking(facts->speaking);
  *motion.mutable_tally() = facts->tally;
  return row;
}

v1::Row quorum_row(const State& state) {
  v1::Row row;
  const auto quorum = proceedings::quorum_of(state);
  auto& figures = *row.mutable_quorum();
  figures.set_present(quorum.present);
  figures.set_members(quorum.members);
  figures.set_to_debate(quorum.to_debate);
  figures.set_to_decide(quorum.to_decide);
  return row;
}

std::optional<v1::Row> reply_row(const State& state, proceedings::EntryId id) {
  const auto* facts = find_in(state.entries, id);
  if (facts == nullptr || !is_undecided(*facts)) return std::nullopt;
  v1::Row row;
  *row.mutable_reply() = reply_of(*facts);
  return row;
}

std::optional<v1::Row> asked_row(const State& state, proceedings::EntryId id) {
  const auto* facts = find_in(state.entries, id);
  if (facts == nullptr || facts->state != v1::ENTRY_STATE_REQUESTED) return std::nullopt;
  v1::Row row;
  *row.mutable_asked() = reply_of(*facts);
  return row;
}

std::optional<v1::Row> own_row(const State& state, const std::string& participant) {
  v1::Row row;
  auto& own = *row.mutable_own();
  own.set_present(state.present.contains(participant));
  const auto* extra_ms = find_in(state.accommodations, participant);
  own.set_extra_ms(extra_ms == nullptr ? 0 : *extra_ms);
  if (!own.present() && own.extra_ms() == 0) return std::nullopt;
  return row;
}

std::optional<v1::Row> note_row(const State& state, proceedings::PointId id) {
  const auto* facts = find_in(state.points, id);
  if (facts == nullptr || (facts->note.empty() && !facts->own_matter)) return std::nullopt;
  v1::Row row;
  row.mutable_note()->set_point(facts->id);
  row.mutable_note()->set_note(facts->note);
  row.mutable_note()->set_own_matter(facts->own_matter);
  return row;
}

std::optional<v1::Row> swap_row(const State& state, proceedings::SwapId id) {
  const auto* facts = find_in(state.swaps, id);
  if (facts == nullptr) return std::nullopt;
  v1::Row row;
  *row.mutable_swap() = swap_of(*facts);
  return row;
}

std::optional<v1::Row> talk_row(const State& state, proceedings::SwapId id) {
  const auto* facts = find_in(state.swaps, id);
  if (facts == nullptr) return std::nullopt;
  v1::Row row;
  *row.mutable_talk() = swap_of(*facts);
  return row;
}

std::optional<v1::Row> presence_row(const State& state) {
  if (state.present.empty()) return std::nullopt;
  v1::Row row;
  for (const auto& participant : state.present) row.mutable_presence()->add_present(participant);
  return row;
}

std::optional<v1::Row> extra_row(const State& state) {
  if (state.accommodations.empty()) return std::nullopt;
  v1::Row row;
  for (const auto& [participant, extra_ms] : state.accommodations) {
    auto& one = *row.mutable_extra()->add_extras();
    one.set_participant(participant);
    one.set_extra_ms(extra_ms);
  }
  return row;
}

}  // namespace nameplate::publish
