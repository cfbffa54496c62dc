// The list of speakers: when it takes names and who is on it (rules 68/109, 73/115).
#include <algorithm>

#include "server/proceedings/canary.hpp"
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
  if (takes_names(list.state) || NAMEPLATE_CANARY(8)) return {};
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

EntryFacts requested(const State& state, const v1::Inscribe& act, const std::string& participant) {
  EntryFacts entry;
  entry.list = act.list();
  entry.participant = participant;
  entry.capacity = act.capacity();
  entry.on_behalf_of = act.on_behalf_of();
  entry.for_members = {act.for_members().begin(), act.for_members().end()};
  entry.category = act.capacity() == v1::CAPACITY_GROUP
                       ? v1::CATEGORY_GROUP
                       : state.participants.at(participant).category();
  entry.language = act.language();
  entry.level = act.level();
  entry.type = act.type();
  return entry;
}

// 72/114: a statement on the topic for each time, heard or still to come; all units of a reading
// count together, replies do not (34/401 has its own number).
Verdict need_times_left(const State& state, TopicId id, const EntryFacts& like) {
  const auto most = state.topics.at(id).topic.most_times();
  if (most == 0) return {};
  std::uint32_t times = 0;
  const auto counts = [&](EntryId other) {
    const auto& entry = state.entries.at(other);
    times += entry.participant == like.participant && entry.capacity == like.capacity ? 1 : 0;
  };
  for (const auto& [number, list] : state.lists) {
    if (list.topic != id || list.kind != v1::LIST_KIND_MAIN) continue;
    const auto heard = list.heard_by.find({like.participant, like.capacity});
    if (heard != list.heard_by.end()) times += heard->second;
    for (const EntryId waiting : list.order) counts(waiting);
    if (const auto* speaker = find_entry(state, state.floor.entry))
      if (speaker->list == number) counts(speaker->id);
  }
  return times < most ? std::nullopt : Verdict(refuse(v1::REFUSAL_TOO_MANY_TIMES, "72/114"));
}

bool speaks_for(const State& state, const EntryFacts& group, const std::string& participant) {
  if (group.capacity != v1::CAPACITY_GROUP) return false;
  if (group.participant == participant) return true;
  const auto& named = group.for_members;
  if (std::find(named.begin(), named.end(), participant) != named.end()) return true;
  const auto found = state.groups.find(group.on_behalf_of);
  if (found == state.groups.end()) return false;
  const auto& members = found->second.members();
  return std::find(members.begin(), members.end(), participant) != members.end();
}

// The statement of a group on this list that speaks for this delegation too: being made, to come,
// or among the last heard. It is said so; it bars nothing.
EntryId represented_by(const State& state, const ListFacts& list, const EntryFacts& entry) {
  if (entry.capacity != v1::CAPACITY_NATIONAL) return 0;
  const auto speaks = [&](EntryId id) {
    const auto* group = find_entry(state, id);
    return group != nullptr && group->list == list.id &&
           speaks_for(state, *group, entry.participant);
  };
  if (speaks(state.floor.entry)) return state.floor.entry;
  const auto waiting = std::find_if(list.order.begin(), list.order.end(), speaks);
  if (waiting != list.order.end()) return *waiting;
  const auto heard = std::find_if(list.recent.begin(), list.recent.end(), speaks);
  return heard == list.recent.end() ? 0 : *heard;
}

void add_inscribed(const Asked& asked, const ListFacts& list, const EntryFacts& entry) {
  const Place place = place_new(asked.state, list, entry, asked.now_ms);
  auto& fact = *asked.add().mutable_entry_inscribed();
  fact.set_entry(asked.state.next_entry);
  fact.set_list(list.id);
  fact.set_participant(entry.participant);
  fact.set_category(entry.category);
  fact.set_capacity(entry.capacity);
  fact.set_on_behalf_of(entry.on_behalf_of);
  for (const auto& member : entry.for_members) fact.add_for_members(member);
  fact.set_language(entry.language);
  fact.set_level(entry.level);
  fact.set_before_entry(place.before);
  *fact.mutable_placement() = place.placement;
  fact.set_type(entry.type);
  fact.set_represented_by(represented_by(asked.state, list, entry));
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

// 73/115: to say when it will be closed is to declare it closed, with the consent of the body.
Verdict announce_closing(const Asked& asked, const v1::AnnounceClosing& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (list->closes_at_ms == act.at_ms()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_no_objection(asked.state, act.no_objection(), "73/115")) return no;
  if (auto no = need_taking_names(asked, *list)) return no;
  add_no_objection(asked, act.no_objection(), v1::PROPOSAL_CLOSE_LIST);
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
  const auto entry = requested(state, act, participant);
  if (auto no = need_single(state, list, entry, 0)) return no;
  if (!act.on_behalf_of().empty())
    if (auto no = need_member(state.groups.at(act.on_behalf_of()), participant)) return no;
  if (auto no = need_times_left(state, list.topic, entry)) return no;
  if (list.order.size() >= limits::kNamesOnAList) return refuse_field(v1::REFUSAL_TOO_MANY, "list");
  if (auto no = need_no_vote_to_speak(state)) return no;
  add_inscribed(asked, list, entry);
  return {};
}

// Always possible while waiting, also on a closed list; once called it is ending the statement. By
// the delegation and the podium; by an officer, of the names it put on the list itself.
Verdict withdraw(const Asked& asked, const v1::Withdraw& act) {
  if (auto no = need_own_entry(asked, act.entry())) return no;
  const auto& entry = asked.state.entries.at(act.entry());
  if (asked.role == v1::ROLE_OFFICER && entry.inscribed_by != asked.actor.seat())
    return refuse_entry(v1::REFUSAL_NOT_YOUR_DELEGATION, entry);
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
