// The list of speakers: when names are taken, where they stand, and how they leave (rules 68/109,
// 73/115).
#include <algorithm>
#include <set>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

bool takes_names(v1::ListState state) {
  return state == v1::LIST_STATE_OPEN || state == v1::LIST_STATE_CLOSING_ANNOUNCED;
}

Verdict check_future(const Asked& asked, std::int64_t at_ms) {
  if (at_ms <= asked.now_ms || at_ms > asked.now_ms + limits::kFarAheadMs)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "at_ms");
  return {};
}

// The debate on the list's topic must be possible (74/116, 75/117).
Verdict need_debate(const State& state, const ListFacts& list) {
  const auto* topic = find_topic(state, list.topic);
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  switch (topic->state) {
    case v1::TOPIC_STATE_DEBATE_ADJOURNED:
      return refuse(v1::REFUSAL_DEBATE_ADJOURNED, "74/116");
    case v1::TOPIC_STATE_DEBATE_CLOSED:
      return refuse(v1::REFUSAL_DEBATE_CLOSED, "75/117");
    case v1::TOPIC_STATE_CONCLUDED:
      return refuse(v1::REFUSAL_TOPIC_CONCLUDED);
    default:
      return {};
  }
}

Verdict need_taking_names(const Asked& asked, const ListFacts& list) {
  if (takes_names(list.state)) return {};
  if (list.state == v1::LIST_STATE_CLOSED) {
    auto refusal = refuse(v1::REFUSAL_LIST_CLOSED, "73/115");
    refusal.set_at_ms(list.closed_at_ms);
    return refusal;
  }
  auto refusal = refuse(v1::REFUSAL_LIST_NOT_OPEN);
  refusal.set_at_ms(list.opens_at_ms);
  if (list.opens_at_ms > asked.now_ms)
    refusal.set_seconds((list.opens_at_ms - asked.now_ms + 999) / 1000);
  return refusal;
}

void add_list_state(const Asked& asked, ListId list, v1::ListState state, std::int64_t closes = 0) {
  auto& fact = *asked.add().mutable_list_state_changed();
  fact.set_list(list);
  fact.set_state(state);
  fact.set_closes_at_ms(closes);
}

Verdict check_group(const State& state, const v1::Inscribe& act, const std::string& participant) {
  if (act.capacity() != v1::CAPACITY_GROUP) {
    if (!act.on_behalf_of().empty() || act.for_members_size() > 0)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "capacity");
    return {};
  }
  if (act.on_behalf_of().empty() && act.for_members_size() < 2)
    return refuse_field(v1::REFUSAL_FIELD_MISSING, "on_behalf_of");
  if (act.for_members_size() > limits::kGroupMembers)
    return refuse_field(v1::REFUSAL_TOO_MANY, "for_members");
  std::set<std::string> seen;
  for (const auto& code : act.for_members())
    if (!state.participants.contains(code) || !seen.insert(code).second)
      return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "for_members");
  if (act.on_behalf_of().empty()) return {};
  const auto group = state.groups.find(act.on_behalf_of());
  if (group == state.groups.end()) return refuse(v1::REFUSAL_NOT_FOUND);
  // The European Union speaks for the group of its member States (A/RES/65/276) without being one
  // of them.
  const auto& members = group->second.members();
  const bool member = std::find(members.begin(), members.end(), participant) != members.end();
  if (!member && participant != group->second.code())
    return refuse(v1::REFUSAL_NOT_A_MEMBER_OF_GROUP);
  return {};
}

bool same_request(const EntryFacts& entry, const v1::Inscribe& act,
                  const std::string& participant) {
  return entry.list == act.list() && entry.participant == participant &&
         entry.capacity == act.capacity() && entry.on_behalf_of == act.on_behalf_of() &&
         std::equal(entry.for_members.begin(), entry.for_members.end(), act.for_members().begin(),
                    act.for_members().end());
}

// One waiting entry per (participant, capacity, on behalf of, list). The list is short; the entries
// of the whole round are not, so only the list and the floor are looked at.
Verdict need_new(const State& state, const ListFacts& list, const v1::Inscribe& act,
                 const std::string& participant) {
  for (std::size_t i = 0; i < list.order.size(); ++i) {
    const auto& entry = state.entries.at(list.order[i]);
    if (!same_request(entry, act, participant)) continue;
    auto refusal = refuse(v1::REFUSAL_ALREADY_INSCRIBED);
    refusal.set_entry(entry.id);
    refusal.set_place(static_cast<std::uint32_t>(i + 1));
    return refusal;
  }
  return {};
}

}  // namespace

Verdict open_list(const Asked& asked, const v1::OpenList& act) {
  const auto* list = find_list(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.round_state == v1::ROUND_STATE_CONCLUDED)
    return refuse(v1::REFUSAL_ROUND_CONCLUDED);
  if (auto no = need_debate(asked.state, *list)) return no;
  if (list->state == v1::LIST_STATE_CLOSED) {
    auto refusal = refuse(v1::REFUSAL_LIST_CLOSED, "73/115");  // reopening is another act
    refusal.set_at_ms(list->closed_at_ms);
    return refusal;
  }
  if (takes_names(list->state)) return refuse(v1::REFUSAL_ALREADY_SO);
  if (act.at_ms() == -1 && list->opens_at_ms == 0) return refuse(v1::REFUSAL_ALREADY_SO);
  if (act.at_ms() == 0) {
    add_round_running(asked);
    add_list_opened(asked, *list);
    return {};
  }
  if (act.at_ms() != -1)
    if (auto no = check_future(asked, act.at_ms())) return no;
  auto& fact = *asked.add().mutable_list_scheduled();
  fact.set_list(list->id);
  fact.set_opens_at_ms(act.at_ms() == -1 ? 0 : act.at_ms());
  return {};
}

Verdict announce_closing(const Asked& asked, const v1::AnnounceClosing& act) {
  if (auto no = check_future(asked, act.at_ms())) return no;
  const auto* list = find_list(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_taking_names(asked, *list)) return no;
  add_list_state(asked, list->id, v1::LIST_STATE_CLOSING_ANNOUNCED, act.at_ms());
  return {};
}

// 73/115: with the consent of the body the Chair declares the list closed. Names on it are still
// heard.
Verdict close_list(const Asked& asked, const v1::CloseList& act) {
  const auto* list = find_list(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (asked.state.settings.mode() == v1::MODE_FORMAL && !act.no_objection())
    return refuse(v1::REFUSAL_NO_OBJECTION_NOT_RECORDED, "73/115");
  if (auto no = need_taking_names(asked, *list)) return no;
  if (act.no_objection()) asked.add().mutable_no_objection_recorded();
  add_list_state(asked, list->id, v1::LIST_STATE_CLOSED);
  return {};
}

Verdict reopen_list(const Asked& asked, const v1::ReopenList& act) {
  const auto* list = find_list(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_debate(asked.state, *list)) return no;
  if (list->state == v1::LIST_STATE_NOT_OPEN) return need_taking_names(asked, *list);
  if (list->state == v1::LIST_STATE_OPEN) return refuse(v1::REFUSAL_ALREADY_SO);
  add_list_opened(asked, *list);
  return {};
}

Verdict set_ordering(const Asked& asked, const v1::SetOrdering& act) {
  if (act.ordering() != v1::ORDERING_POLICY_AS_REQUESTED &&
      act.ordering() != v1::ORDERING_POLICY_GROUPS_FIRST)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "ordering");
  const auto* list = find_list(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (list->ordering == act.ordering()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (list->last_call_ms != 0) return refuse(v1::REFUSAL_LIST_HAS_BEGUN);
  auto& fact = *asked.add().mutable_ordering_set();
  fact.set_list(list->id);
  fact.set_ordering(act.ordering());
  for (const EntryId id : reordered(asked.state, *list, act.ordering())) fact.add_order(id);
  return {};
}

// 68/109: whoever signifies the desire to speak gets a place; 73/115: unless the list is closed.
Verdict inscribe(const Asked& asked, const v1::Inscribe& act) {
  const auto& state = asked.state;
  const std::string participant =
      act.participant().empty() ? asked.actor.participant() : act.participant();
  if (participant.empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "participant");
  if (act.capacity() != v1::CAPACITY_NATIONAL && act.capacity() != v1::CAPACITY_GROUP)
    return refuse_field(v1::REFUSAL_FIELD_MISSING, "capacity");
  if (!v1::Language_IsValid(act.language()))
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "language");
  if (!v1::Level_IsValid(act.level())) return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "level");
  if (asked.role == v1::ROLE_DELEGATION && participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  const auto* list = find_list(state, act.list());
  const auto found = state.participants.find(participant);
  if (list == nullptr || found == state.participants.end()) return refuse(v1::REFUSAL_NOT_FOUND);
  if (state.round_state == v1::ROUND_STATE_CONCLUDED) return refuse(v1::REFUSAL_ROUND_CONCLUDED);
  if (auto no = need_debate(state, *list)) return no;
  // "Already no. 7" is more use than "the list is closed" to one who has a place.
  if (auto no = need_new(state, *list, act, participant)) return no;
  if (auto no = need_taking_names(asked, *list)) return no;
  if (auto no = check_group(state, act, participant)) return no;

  const auto category =
      act.capacity() == v1::CAPACITY_GROUP ? v1::CATEGORY_GROUP : found->second.category();
  const Place place = place_new(state, *list, category, asked.now_ms);
  auto& fact = *asked.add().mutable_entry_inscribed();
  fact.set_entry(state.next_entry);
  fact.set_list(list->id);
  fact.set_participant(participant);
  fact.set_category(category);
  fact.set_capacity(act.capacity());
  fact.set_on_behalf_of(act.on_behalf_of());
  *fact.mutable_for_members() = act.for_members();
  fact.set_language(act.language());
  fact.set_level(act.level());
  fact.set_before_entry(place.before);
  *fact.mutable_placement() = place.placement;
  return {};
}

// Always possible, also on a closed list; not while speaking (that is ending the statement).
Verdict withdraw(const Asked& asked, const v1::Withdraw& act) {
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry != nullptr)
    if (auto no = need_own(asked, *entry)) return no;
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  auto& fact = *asked.add().mutable_entry_state_changed();
  fact.set_entry(entry->id);
  fact.set_state(v1::ENTRY_STATE_WITHDRAWN);
  return {};
}

Verdict move_entry(const Asked& asked, const v1::MoveEntry& act) {
  const auto& state = asked.state;
  if (act.reason().empty()) return refuse(v1::REFUSAL_REASON_REQUIRED);
  if (auto no = check_text(act.reason(), limits::kReasonBytes, "reason")) return no;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  const auto* before = find_entry(state, act.before_entry());
  if (act.before_entry() != 0) {
    if (before == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
    if (before->list != entry->list || !is_waiting(*before)) {
      auto refusal = refuse(v1::REFUSAL_STALE);
      refusal.set_entry(before->id);
      refusal.set_participant(before->participant);
      return refusal;
    }
  }
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  const auto& order = state.lists.at(entry->list).order;
  const auto at = std::find(order.begin(), order.end(), entry->id);
  const EntryId after = at + 1 == order.end() ? 0 : *(at + 1);
  if (act.before_entry() == entry->id || act.before_entry() == after)
    return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_entry_moved();
  fact.set_entry(entry->id);
  fact.set_before_entry(act.before_entry());
  fact.set_reason(act.reason());
  fact.mutable_placement()->set_reason(v1::Placement::MOVED);
  fact.mutable_placement()->set_at_ms(asked.now_ms);
  return {};
}

Verdict not_now(const Asked& asked, const v1::NotNow& act) {
  if (act.after() == 0 || act.after() > limits::kMostYielded)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "after");
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry != nullptr)
    if (auto no = need_own(asked, *entry)) return no;
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  const auto& order = asked.state.lists.at(entry->list).order;
  const auto at =
      static_cast<std::size_t>(std::find(order.begin(), order.end(), entry->id) - order.begin());
  const std::size_t target = at + act.after() + 1;
  if (at + 1 == order.size()) return refuse(v1::REFUSAL_ALREADY_SO);
  auto& fact = *asked.add().mutable_entry_moved();
  fact.set_entry(entry->id);
  fact.set_before_entry(target < order.size() ? order[target] : 0);
  fact.mutable_placement()->set_reason(v1::Placement::YIELDED);
  fact.mutable_placement()->set_at_ms(asked.now_ms);
  return {};
}

Verdict ready(const Asked& asked, const v1::Ready& act) {
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry != nullptr)
    if (auto no = need_own(asked, *entry)) return no;
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (entry->ready) return refuse(v1::REFUSAL_ALREADY_SO);
  if (!is_waiting(*entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  asked.add().mutable_entry_ready()->set_entry(entry->id);
  return {};
}

}  // namespace nameplate::proceedings
