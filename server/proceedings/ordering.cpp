#include "server/proceedings/ordering.hpp"

#include <algorithm>
#include <tuple>

namespace nameplate::proceedings {
namespace {

int rank_under(v1::OrderingPolicy ordering, v1::Category category) {
  return ordering == v1::ORDERING_POLICY_AS_REQUESTED ? 0 : category_rank(category);
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

Place place_new(const State& state, const ListFacts& list, v1::Category category,
                std::int64_t now_ms) {
  const int rank = rank_under(list.ordering, category);
  Place place;
  std::uint32_t ahead = 0;
  // From the end: the first name that does not come after the new one is the one to stand behind.
  std::size_t index = list.order.size();
  while (index > 0) {
    const auto& waiting = state.entries.at(list.order[index - 1]);
    if (rank_under(list.ordering, waiting.category) <= rank) break;
    --index;
  }
  for (std::size_t i = 0; i < index; ++i)
    if (rank_under(list.ordering, state.entries.at(list.order[i]).category) < rank) ++ahead;
  if (index < list.order.size()) place.before = list.order[index];
  place.placement.set_reason(ahead > 0 ? v1::Placement::BY_CATEGORY : v1::Placement::AS_REQUESTED);
  place.placement.set_ahead(ahead);
  place.placement.set_at_ms(now_ms);
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
  const auto rank = [&](EntryId id) {
    return rank_under(list.ordering, state.entries.at(id).category);
  };
  std::stable_sort(names.begin(), names.end(),
                   [&](EntryId left, EntryId right) { return rank(left) < rank(right); });
  return names;
}

EntryId before_its_like(const State& state, const ListFacts& list, const EntryFacts& entry) {
  const auto is_like = [&](EntryId id) {
    const auto& other = state.entries.at(id);
    if (list.kind == v1::LIST_KIND_REPLY) return other.reply_number >= entry.reply_number;
    return rank_under(list.ordering, other.category) >= rank_under(list.ordering, entry.category);
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
  const int rank = rank_under(list.ordering, entry.category);
  const auto& behind = undoable.behind;
  for (const EntryId id : list.order) {
    if (id == entry.id) continue;
    if (std::find(behind.begin(), behind.end(), id) != behind.end()) return id;
    const auto& other = state.entries.at(id);
    const bool later = other.inscribed_by_act > undoable.act;
    if (later && rank_under(list.ordering, other.category) >= rank) return id;
  }
  return 0;
}

std::vector<EntryId> reordered(const State& state, const ListFacts& list,
                               v1::OrderingPolicy ordering) {
  const auto key = [&](EntryId id) {
    const auto& entry = state.entries.at(id);
    const bool fresh = entry.carried_from == 0;
    return std::tuple(rank_under(ordering, entry.category), fresh,
                      fresh ? entry.inscribed_by_act : 0);
  };
  auto order = list.order;
  std::stable_sort(order.begin(), order.end(),
                   [&](EntryId left, EntryId right) { return key(left) < key(right); });
  return order;
}

}  // namespace nameplate::proceedings
