// The reading of a text: unit by unit, each with a short list of its own.
#include <algorithm>
#include <vector>

#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

bool has_unit(const v1::Topic& topic, std::uint32_t number) {
  const auto& units = topic.units();
  return topic.kind() == v1::TOPIC_KIND_READING &&
         std::any_of(units.begin(), units.end(),
                     [&](const v1::Unit& unit) { return unit.number() == number; });
}

// The unit's list: the one it had, open again unless it was closed by hand, or a new one.
ListFacts list_of_unit(const Asked& asked, const TopicFacts& topic, std::uint32_t unit) {
  const auto known = topic.unit_lists.find(unit);
  if (known != topic.unit_lists.end()) {
    const auto& list = asked.state.lists.at(known->second);
    if (list.state == v1::LIST_STATE_NOT_OPEN) add_list_state(asked, list.id, v1::LIST_STATE_OPEN);
    return list;
  }
  ListFacts list;
  list.id = asked.state.next_list;
  list.ordering = v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST;
  auto& fact = *asked.add().mutable_list_created();
  fact.set_list(list.id);
  fact.set_topic(topic.topic.id());
  fact.set_kind(v1::LIST_KIND_MAIN);
  fact.set_ordering(list.ordering);
  fact.set_unit(unit);
  add_list_state(asked, list.id, v1::LIST_STATE_OPEN);
  return list;
}

// In their order, ahead of those on the unit's list that stand no earlier by its order.
void add_passed_on(const Asked& asked, const ListFacts& from, const ListFacts& to) {
  const auto& state = asked.state;
  for (const EntryId id : in_order_of(state, to, from.order)) {
    EntryFacts entry = state.entries.at(id);
    entry.list = to.id;
    if (need_single(state, to, entry, 0)) {  // it waits there already
      add_entry_state(asked, id, v1::ENTRY_STATE_LAPSED);
      continue;
    }
    auto& fact = *asked.add().mutable_entry_passed_on();
    fact.set_entry(id);
    fact.set_list(to.id);
    fact.set_before_entry(before_its_like(state, to, entry));
    fact.mutable_placement()->set_reason(v1::Placement::CARRIED_OVER);
    fact.mutable_placement()->set_at_ms(asked.now_ms);
    add_swap_void(asked, id);
  }
}

}  // namespace

// Nothing is decided on a unit: the Chair goes on, back, or anywhere in the text.
Verdict go_to_unit(const Asked& asked, const v1::GoToUnit& act) {
  const auto& state = asked.state;
  const auto* topic = find_topic(state, act.topic());
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!has_unit(topic->topic, act.unit())) return refuse_field(v1::REFUSAL_NOT_FOUND, "unit");
  if (auto no = need_session(state)) return no;
  if (topic->unit == act.unit()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(state, act.topic())) return no;
  if (state.open_topic != act.topic()) return refuse(v1::REFUSAL_TOPIC_NOT_OPEN);
  const auto& from = state.lists.at(topic->main_list);
  if (!from.order.empty() && act.leftover() == v1::LEFTOVER_UNSPECIFIED)
    return refuse(v1::REFUSAL_NAMES_LEFT);
  if (auto no = need_vacant_floor(state)) return no;

  // Not open, and not closed: whoever comes back to this unit finds its list open again.
  if (takes_names(from.state)) add_list_state(asked, from.id, v1::LIST_STATE_NOT_OPEN);
  if (from.opens_at_ms != 0) add_list_scheduled(asked, from.id, 0);
  const ListFacts to = list_of_unit(asked, *topic, act.unit());
  if (act.leftover() == v1::LEFTOVER_CARRY)
    add_passed_on(asked, from, to);
  else
    for (const EntryId id : from.order) add_entry_state(asked, id, v1::ENTRY_STATE_LAPSED);
  auto& fact = *asked.add().mutable_unit_opened();
  fact.set_topic(act.topic());
  fact.set_unit(act.unit());
  fact.set_list(to.id);
  return {};
}

}  // namespace nameplate::proceedings
