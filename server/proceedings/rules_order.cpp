// The order of a list changed by hand: its policy, a move by the podium, a place yielded.
#include <algorithm>

#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

void add_moved(const Asked& asked, EntryId entry, EntryId before, v1::Placement::Reason why,
               const std::string& reason = {}) {
  auto& fact = *asked.add().mutable_entry_moved();
  fact.set_entry(entry);
  fact.set_before_entry(before);
  fact.set_reason(reason);
  fact.mutable_placement()->set_reason(why);
  fact.mutable_placement()->set_at_ms(asked.now_ms);
}

std::size_t index_of(const ListFacts& list, EntryId entry) {
  const auto found = std::find(list.order.begin(), list.order.end(), entry);
  return static_cast<std::size_t>(found - list.order.begin());
}

}  // namespace

void add_ordering(const Asked& asked, const ListFacts& list, v1::OrderingPolicy ordering) {
  auto& fact = *asked.add().mutable_ordering_set();
  fact.set_list(list.id);
  fact.set_ordering(ordering);
  for (const EntryId id : reordered(asked.state, list, ordering)) fact.add_order(id);
}

// Before the first call only: whoever asked under one policy is not passed over by another.
Verdict set_ordering(const Asked& asked, const v1::SetOrdering& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (list->ordering == act.ordering()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(asked.state, list->topic)) return no;
  if (list->begun) return refuse(v1::REFUSAL_LIST_HAS_BEGUN);
  add_ordering(asked, *list, act.ordering());
  return {};
}

// Never above the one who speaks: a called name is no longer in the order.
Verdict move_entry(const Asked& asked, const v1::MoveEntry& act) {
  const auto& state = asked.state;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (act.before_entry() != 0) {
    const auto* before = find_entry(state, act.before_entry());
    if (before == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
    if (before->list != entry->list || !is_waiting(*before))
      return refuse_entry(v1::REFUSAL_STALE, *before);
  }
  const auto& list = state.lists.at(entry->list);
  const std::size_t at = index_of(list, entry->id);
  if (at == list.order.size()) return refuse(v1::REFUSAL_NOT_WAITING);
  const EntryId next = at + 1 < list.order.size() ? list.order[at + 1] : 0;
  if (act.before_entry() == entry->id || act.before_entry() == next)
    return refuse(v1::REFUSAL_ALREADY_SO);
  add_moved(asked, entry->id, act.before_entry(), v1::Placement::MOVED, act.reason());
  return {};
}

Verdict not_now(const Asked& asked, const v1::NotNow& act) {
  const auto& state = asked.state;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_own(asked, *entry)) return no;
  const auto& list = state.lists.at(entry->list);
  const std::size_t at = index_of(list, entry->id);
  if (at == list.order.size()) return refuse(v1::REFUSAL_NOT_WAITING);
  if (at + 1 == list.order.size()) return refuse(v1::REFUSAL_ALREADY_SO);  // nobody to let pass
  const std::size_t target = at + 1 + act.after();
  add_moved(asked, entry->id, target < list.order.size() ? list.order[target] : 0,
            v1::Placement::YIELDED);
  return {};
}

}  // namespace nameplate::proceedings
