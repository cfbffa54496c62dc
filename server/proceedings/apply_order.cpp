// The facts of the order: lots, places exchanged, how often a delegation speaks.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {

// The waiting stand in a new order, each for the same reason.
void Applier::set_order(ListFacts& facts, v1::OrderingPolicy ordering,
                        const google::protobuf::RepeatedField<std::uint32_t>& order,
                        v1::Placement::Reason reason) {
  if (!std::is_permutation(facts.order.begin(), facts.order.end(), order.begin(), order.end()))
    fault("the new order is not an order of the waiting");
  facts.ordering = ordering;
  facts.ordering_set_at_ms = record_.at_ms();
  facts.order.assign(order.begin(), order.end());
  for (const EntryId id : facts.order) {
    auto& placement = entry(id).placement;
    placement.Clear();
    placement.set_reason(reason);
    placement.set_at_ms(record_.at_ms());
    placement.set_order_set_at_ms(record_.at_ms());
    touch(RowKind::entry, id);
  }
  auto& about = topic(facts.topic);
  if (about.main_list == facts.id) {
    about.topic.set_ordering(ordering);
    touch(RowKind::topic, facts.topic);
  }
  touch(RowKind::list, facts.id);
}

void Applier::one(const v1::OrderingSet& fact) {
  set_order(list(fact.list()), fact.ordering(), fact.order(), v1::Placement::ORDER_CHANGED);
}

void Applier::one(const v1::LotsDrawn& fact) {
  auto& facts = list(fact.list());
  facts.draw_seed = fact.seed();
  facts.draw_at_ms = 0;
  set_order(facts, v1::ORDERING_POLICY_LOT, fact.order(), v1::Placement::BY_LOT);
  for (const EntryId id : facts.order) entry(id).drawn = true;
}

void Applier::one(const v1::DrawAnnounced& fact) {
  list(fact.list()).draw_at_ms = fact.at_ms();
  touch(RowKind::list, fact.list());
}

void Applier::one(const v1::MostTimesSet& fact) {
  topic(fact.topic()).topic.set_most_times(fact.times());
  touch(RowKind::topic, fact.topic());
}

void Applier::count_heard(ListFacts& list, const EntryFacts& entry, int by) {
  list.heard += static_cast<std::uint32_t>(by);
  const auto key = std::pair(entry.participant, entry.capacity);
  auto& times = list.heard_by[key];
  times += static_cast<std::uint32_t>(by);
  if (times == 0) list.heard_by.erase(key);
}

void Applier::touch_swap(const SwapFacts& facts) {
  touch(RowKind::talk, facts.id);
  for (const EntryId id : {facts.entry, facts.with_entry})
    touched_.insert({RowKind::swap, facts.id, entry(id).participant});
}

void Applier::one(const v1::SwapProposed& fact) {
  auto& facts = state_.swaps[fact.swap()];
  facts.id = fact.swap();
  facts.entry = fact.entry();
  facts.with_entry = fact.with_entry();
  facts.at_ms = record_.at_ms();
  for (const EntryId id : {facts.entry, facts.with_entry}) entry(id).swap = facts.id;
  state_.next_swap = std::max(state_.next_swap, facts.id + 1);
  touch_swap(facts);
}

// Only the two change places: whoever stands between them stays where it stands.
void Applier::exchange_places(EntryFacts& one, EntryFacts& other) {
  auto& order = list(one.list).order;
  const auto left = std::find(order.begin(), order.end(), one.id);
  const auto right = std::find(order.begin(), order.end(), other.id);
  if (left == order.end() || right == order.end()) fault("an entry to be swapped is not waiting");
  std::iter_swap(left, right);
  for (auto* moved : {&one, &other}) {
    moved->moved_reason.clear();
    moved->placement.Clear();
    moved->placement.set_reason(v1::Placement::SWAPPED);
    moved->placement.set_at_ms(record_.at_ms());
    touch_entry(moved->id);
  }
  touch(RowKind::list, one.list);
}

void Applier::one(const v1::SwapStateChanged& fact) {
  const auto found = state_.swaps.find(fact.swap());
  if (found == state_.swaps.end()) fault("the log names a swap that is not there");
  auto& facts = found->second;
  facts.state = fact.state();
  facts.reason = fact.reason();
  facts.at_ms = record_.at_ms();
  auto& proposer = entry(facts.entry);
  auto& other = entry(facts.with_entry);
  proposer.swap = 0;
  other.swap = 0;
  if (fact.state() == v1::SWAP_STATE_DONE) exchange_places(proposer, other);
  touch_swap(facts);
  forget_old_swaps();
}

// Those that wait for an answer stay; of those that ended, the latest.
void Applier::forget_old_swaps() {
  const auto ended = [](const SwapFacts& swap) { return swap.state != v1::SWAP_STATE_PROPOSED; };
  std::size_t count = 0;
  const SwapFacts* oldest = nullptr;
  for (const auto& [id, swap] : state_.swaps) {
    if (!ended(swap)) continue;
    ++count;
    if (oldest == nullptr || swap.at_ms < oldest->at_ms) oldest = &swap;
  }
  if (count <= limits::kEndedSwaps) return;
  touch_swap(*oldest);
  state_.swaps.erase(oldest->id);
}

}  // namespace nameplate::proceedings
