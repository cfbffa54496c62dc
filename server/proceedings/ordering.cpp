#include "server/proceedings/ordering.hpp"

#include <algorithm>
#include <tuple>

#include "server/proceedings/lots.hpp"

namespace nameplate::proceedings {
namespace {

constexpr int kLevelUnsaid = v1::LEVEL_CHARGE_DAFFAIRES + 1;

int level_rank(v1::Level level) {
  return level == v1::LEVEL_UNSPECIFIED ? kLevelUnsaid : static_cast<int>(level);
}

// Whose turn comes first under a policy; equal ranks as requested.
int rank_under(v1::OrderingPolicy ordering, const ListFacts& list, const EntryFacts& entry) {
  switch (ordering) {
    case v1::ORDERING_POLICY_GROUPS_FIRST:
      return category_rank(entry.category);
    case v1::ORDERING_POLICY_PROTOCOL:
      return level_rank(entry.level);
    case v1::ORDERING_POLICY_LOT:
      return list.draw_seed.empty() || entry.drawn ? 0 : 1;
    case v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST:
      return static_cast<int>(times_heard(list, entry.participant));
    default:
      return 0;
  }
}

int rank_on(const ListFacts& list, const EntryFacts& entry) {
  return rank_under(list.ordering, list, entry);
}

v1::Placement::Reason because_of(v1::OrderingPolicy ordering) {
  switch (ordering) {
    case v1::ORDERING_POLICY_PROTOCOL:
      return v1::Placement::BY_LEVEL;
    case v1::ORDERING_POLICY_LOT:
      return v1::Placement::BEHIND_THE_DRAWN;
    case v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST:
      return v1::Placement::NOT_YET_SPOKEN;
    default:
      return v1::Placement::BY_CATEGORY;
  }
}

}  // namespace

int category_rank(v1::Category category) {
  switch (category) {
    case v1::CATEGORY_GROUP:
      return 1;
    case v1::CATEGORY_MEMBER_STATE:
      return 2;
    case v1::CATEGORY_OBSERVER_STATE:
      return 3;
    case v1::CATEGORY_IGO:
      return 4;
    case v1::CATEGORY_ENTITY:
      return 5;
    default:
      return 6;
  }
}

std::uint32_t times_heard(const ListFacts& list, const std::string& participant) {
  std::uint32_t times = 0;
  const auto first = list.heard_by.lower_bound({participant, v1::CAPACITY_UNSPECIFIED});
  for (auto at = first; at != list.heard_by.end() && at->first.first == participant; ++at)
    times += at->second;
  return times;
}

Place place_new(const State& state, const ListFacts& list, const EntryFacts& entry,
                std::int64_t now_ms) {
  const int rank = rank_on(list, entry);
  std::vector<int> ranks(list.order.size());
  std::transform(list.order.begin(), list.order.end(), ranks.begin(),
                 [&](EntryId id) { return rank_on(list, state.entries.at(id)); });
  // From the end: the first name that does not come after the new one is the one to stand behind.
  std::size_t index = ranks.size();
  while (index > 0 && ranks[index - 1] > rank) --index;
  const auto ahead = static_cast<std::uint32_t>(
      std::count_if(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(index),
                    [&](int other) { return other < rank; }));
  Place place;
  if (index < list.order.size()) place.before = list.order[index];
  auto& placement = place.placement;
  placement.set_reason(ahead > 0 ? because_of(list.ordering) : v1::Placement::AS_REQUESTED);
  placement.set_ahead(ahead);
  placement.set_at_ms(now_ms);
  placement.set_order_set_at_ms(list.ordering_set_at_ms);
  return place;
}

Place place_reply(const State& state, const ListFacts& list, std::uint32_t number,
                  std::int64_t now_ms) {
  Place place;
  std::size_t index = list.order.size();
  while (index > 0 && state.entries.at(list.order[index - 1]).reply_number > number) --index;
  if (index < list.order.size()) place.before = list.order[index];
  place.placement.set_reason(number == 1 ? v1::Placement::FIRST_REPLY
                                         : v1::Placement::SECOND_REPLY);
  place.placement.set_at_ms(now_ms);
  return place;
}

std::vector<EntryId> in_order_of(const State& state, const ListFacts& list,
                                 std::vector<EntryId> names) {
  const auto rank = [&](EntryId id) { return rank_on(list, state.entries.at(id)); };
  std::stable_sort(names.begin(), names.end(),
                   [&](EntryId left, EntryId right) { return rank(left) < rank(right); });
  return names;
}

EntryId before_its_like(const State& state, const ListFacts& list, const EntryFacts& entry) {
  const auto is_like = [&](EntryId id) {
    const auto& other = state.entries.at(id);
    if (list.kind == v1::LIST_KIND_REPLY) return other.reply_number >= entry.reply_number;
    return rank_on(list, other) >= rank_on(list, entry);
  };
  const auto found = std::find_if(list.order.begin(), list.order.end(), is_like);
  return found == list.order.end() ? 0 : *found;
}

EntryId before_after_absence(const State& state, const ListFacts& list, const EntryFacts& entry,
                             bool behind_all) {
  const auto& order = list.order;
  std::size_t behind = order.size();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& other = state.entries.at(order[i]);
    const bool like = list.kind == v1::LIST_KIND_REPLY ? other.reply_number == entry.reply_number
                                                       : other.category == entry.category;
    if (!like) continue;
    behind = i;
    if (!behind_all) break;
  }
  return behind + 1 < order.size() ? order[behind + 1] : 0;
}

EntryId before_when_given_back(const State& state, const Undoable& undoable) {
  const auto& list = state.lists.at(undoable.list);
  const auto& entry = state.entries.at(undoable.called);
  const int rank = rank_on(list, entry);
  const auto& behind = undoable.behind;
  for (const EntryId id : list.order) {
    if (id == entry.id) continue;
    if (std::find(behind.begin(), behind.end(), id) != behind.end()) return id;
    const auto& other = state.entries.at(id);
    const bool later = other.inscribed_by_act > undoable.act;
    if (later && rank_on(list, other) >= rank) return id;
  }
  return 0;
}

std::vector<EntryId> reordered(const State& state, const ListFacts& list,
                               v1::OrderingPolicy ordering) {
  const bool by_lot = ordering == v1::ORDERING_POLICY_LOT;
  const auto key = [&](EntryId id) {
    const auto& entry = state.entries.at(id);
    const int rank = rank_under(ordering, list, entry);
    // A draw is done once: whoever had a lot then has the same one now.
    const bool has_lot = by_lot && entry.drawn;
    const bool fresh = entry.carried_from == 0 || has_lot;
    return std::tuple(rank, fresh,
                      has_lot ? lot_of(list.draw_seed, entry)
                              : std::uint64_t{fresh ? entry.inscribed_by_act : 0});
  };
  auto order = list.order;
  std::stable_sort(order.begin(), order.end(),
                   [&](EntryId left, EntryId right) { return key(left) < key(right); });
  return order;
}

}  // namespace nameplate::proceedings
