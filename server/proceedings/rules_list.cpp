// The list of speakers: when it takes names and who is on it (rules 68/109, 73/115).
#include <algorithm>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

v1::Refusal list_closed(const ListFacts& list) {
  auto refusal = refuse(v1::REFUSAL_LIST_CLOSED, "73/115");
  refusal.set_at_ms(list.closed_at_ms);
  return refusal;
}

v1::Refusal not_yet_open(const Asked& asked, const ListFacts& list) {
  auto refusal = refuse(v1::REFUSAL_LIST_NOT_OPEN);
  refusal.set_at_ms(list.opens_at_ms);
  // Rounded up: at "0 seconds left" the list is open.
  if (list.opens_at_ms > asked.now_ms)
    refusal.set_seconds((list.opens_at_ms - asked.now_ms + 999) / 1000);
  return refusal;
}

Verdict need_taking_names(const Asked& asked, const ListFacts& list) {
  if (takes_names(list.state)) return {};
  return list.state == v1::LIST_STATE_CLOSED ? list_closed(list) : not_yet_open(asked, list);
}

// On behalf of a group speaks one of its members; the European Union speaks for the group of its
// member States, which has its code, without being one of them (A/RES/65/276).
Verdict need_member(const v1::Group& group, const std::string& participant) {
  const auto& members = group.members();
  const bool member = std::find(members.begin(), members.end(), participant) != members.end();
  if (member || participant == group.code()) return {};
  return refuse(v1::REFUSAL_NOT_A_MEMBER_OF_GROUP);
}

// Every code the request names must be known.
Verdict need_known(const State& state, const v1::Inscribe& act, const std::string& participant) {
  const auto unknown = [](const std::string& code) {
    auto refusal = refuse(v1::REFUSAL_NOT_FOUND);
    refusal.set_participant(code);
    return refusal;
  };
  if (find_speakers(state, act.list()) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (!state.participants.contains(participant)) return unknown(participant);
  if (!act.on_behalf_of().empty() && !state.groups.contains(act.on_behalf_of()))
    return unknown(act.on_behalf_of());
  for (const auto& member : act.for_members())
    if (!state.participants.contains(member)) return unknown(member);
  return {};
}

EntryFacts requested(const v1::Inscribe& act, const std::string& participant) {
  EntryFacts entry;
  entry.list = act.list();
  entry.participant = participant;
  entry.capacity = act.capacity();
  entry.on_behalf_of = act.on_behalf_of();
  return entry;
}

Verdict need_own_entry(const Asked& asked, EntryId id) {
  const auto* entry = find_entry(asked.state, id);
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  return need_own(asked, *entry);
}

}  // namespace

Verdict open_list(const Asked& asked, const v1::OpenList& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  const bool cancels = act.at_ms() == -1;
  const bool nothing_to_cancel = cancels && list->opens_at_ms == 0;
  const bool same_time = act.at_ms() > 0 && act.at_ms() == list->opens_at_ms;
  if (takes_names(list->state) || nothing_to_cancel || same_time)
    return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(asked.state, list->topic)) return no;
  if (list->state == v1::LIST_STATE_CLOSED) return list_closed(*list);  // reopening is another act
  if (act.at_ms() != 0) {
    add_list_scheduled(asked, list->id, cancels ? 0 : act.at_ms());
    return {};
  }
  add_round_running(asked);
  add_list_state(asked, list->id, v1::LIST_STATE_OPEN);
  return {};
}

Verdict announce_closing(const Asked& asked, const v1::AnnounceClosing& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (list->closes_at_ms == act.at_ms()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_taking_names(asked, *list)) return no;
  add_list_state(asked, list->id, v1::LIST_STATE_CLOSING_ANNOUNCED, act.at_ms());
  return {};
}

// 73/115: with the consent of the body the Chair declares the list closed. Names on it are still
// heard.
Verdict close_list(const Asked& asked, const v1::CloseList& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (auto no = need_no_objection(asked.state, act.no_objection(), "73/115")) return no;
  if (auto no = need_taking_names(asked, *list)) return no;
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_CLOSE_LIST);
  add_list_state(asked, list->id, v1::LIST_STATE_CLOSED);
  return {};
}

// Also takes back an announced closing.
Verdict reopen_list(const Asked& asked, const v1::ReopenList& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (list->state == v1::LIST_STATE_OPEN) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(asked.state, list->topic)) return no;
  if (list->state == v1::LIST_STATE_NOT_OPEN) return not_yet_open(asked, *list);
  add_list_state(asked, list->id, v1::LIST_STATE_OPEN);
  return {};
}

// 68/109: whoever signifies the desire to speak gets a place; 73/115: unless the list is closed.
Verdict inscribe(const Asked& asked, const v1::Inscribe& act) {
  const auto& state = asked.state;
  const std::string& participant =
      act.participant().empty() ? asked.actor.participant() : act.participant();
  if (asked.role == v1::ROLE_DELEGATION && participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  if (auto no = need_known(state, act, participant)) return no;
  if (auto no = need_round(state)) return no;
  const auto& list = state.lists.at(act.list());
  if (auto no = need_debate(state, list.topic)) return no;
  if (auto no = need_taking_names(asked, list)) return no;
  if (auto no = need_single(state, list, requested(act, participant), 0)) return no;
  if (!act.on_behalf_of().empty())
    if (auto no = need_member(state.groups.at(act.on_behalf_of()), participant)) return no;
  if (list.order.size() >= limits::kNamesOnAList) return refuse_field(v1::REFUSAL_TOO_MANY, "list");
  if (auto no = need_no_vote_to_speak(state)) return no;

  const auto category = act.capacity() == v1::CAPACITY_GROUP
                            ? v1::CATEGORY_GROUP
                            : state.participants.at(participant).category();
  const Place place = place_new(state, list, category, asked.now_ms);
  auto& fact = *asked.add().mutable_entry_inscribed();
  fact.set_entry(state.next_entry);
  fact.set_list(list.id);
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

// Always possible while waiting, also on a closed list; once called it is ending the statement.
Verdict withdraw(const Asked& asked, const v1::Withdraw& act) {
  if (auto no = need_own_entry(asked, act.entry())) return no;
  const auto& entry = asked.state.entries.at(act.entry());
  const bool undecided = entry.state == v1::ENTRY_STATE_REQUESTED;
  if (!is_waiting(entry) && !undecided) return refuse(v1::REFUSAL_NOT_WAITING);
  add_entry_state(asked, act.entry(), v1::ENTRY_STATE_WITHDRAWN);
  return {};
}

Verdict ready(const Asked& asked, const v1::Ready& act) {
  if (auto no = need_own_entry(asked, act.entry())) return no;
  const auto& entry = asked.state.entries.at(act.entry());
  if (entry.ready) return refuse(v1::REFUSAL_ALREADY_SO);
  if (!is_waiting(entry)) return refuse(v1::REFUSAL_NOT_WAITING);
  asked.add().mutable_entry_ready()->set_entry(act.entry());
  return {};
}

}  // namespace nameplate::proceedings
