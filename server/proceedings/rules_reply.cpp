// The right of reply: asked for, accorded or declined (rule 73/115, decision 34/401).
#include <algorithm>
#include <set>

#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// To a statement of this meeting: being made, or heard since the meeting was called to order.
bool may_be_replied_to(const State& state, const EntryFacts& entry) {
  if (state.lists.at(entry.list).topic == 0) return false;  // a guest of the Chair
  if (state.floor.entry == entry.id) return true;
  const auto* meeting = find_meeting(state, state.current_meeting);
  return meeting != nullptr && entry.state == v1::ENTRY_STATE_HEARD &&
         entry.ended_at_ms >= meeting->opened_at_ms;
}

const ListFacts* replies_of(const State& state, TopicId topic) {
  for (const ListId id : state.topics.at(topic).reply_lists)
    if (const auto& list = state.lists.at(id); list.meeting == state.current_meeting) return &list;
  return nullptr;
}

// The numbers of its replies that were neither declined nor withdrawn. They are among the entries
// of this meeting, which are the latest.
std::set<std::uint32_t> numbers_taken(const State& state, const ListFacts& list,
                                      const std::string& participant) {
  std::set<std::uint32_t> taken;
  const auto opened_at_ms = state.meetings.at(list.meeting).opened_at_ms;
  for (auto at = state.entries.rbegin(); at != state.entries.rend(); ++at) {
    const auto& entry = at->second;
    if (entry.inscribed_at_ms < opened_at_ms) break;
    const bool void_now =
        entry.state == v1::ENTRY_STATE_DECLINED || entry.state == v1::ENTRY_STATE_WITHDRAWN;
    if (entry.list == list.id && entry.participant == participant && !void_now)
      taken.insert(entry.reply_number);
  }
  return taken;
}

// Its first, then its second reply: the first number that is free.
std::uint32_t number_of_next(const std::set<std::uint32_t>& taken) {
  std::uint32_t number = 1;
  while (taken.contains(number)) ++number;
  return number;
}

ListId add_reply_list(const Asked& asked, TopicId topic) {
  auto& fact = *asked.add().mutable_list_created();
  fact.set_list(asked.state.next_list);
  fact.set_topic(topic);
  fact.set_kind(v1::LIST_KIND_REPLY);
  fact.set_ordering(v1::ORDERING_POLICY_AS_REQUESTED);
  fact.set_meeting(asked.state.current_meeting);
  return asked.state.next_list;
}

// 34/401: how many a delegation may make at one meeting on one item, by its rights.
Verdict need_reply_left(const std::set<std::uint32_t>& taken, const v1::Rights& rights) {
  if (taken.size() < rights.replies()) return {};
  return refuse(v1::REFUSAL_REPLY_LIMIT_REACHED, "34/401");
}

}  // namespace

// A withdrawn reply is taken back while its number is still free.
Verdict need_reply_free(const State& state, const EntryFacts& reply) {
  const auto taken = numbers_taken(state, state.lists.at(reply.list), reply.participant);
  if (!taken.contains(reply.reply_number)) return {};
  return refuse_entry(v1::REFUSAL_ALREADY_INSCRIBED, reply);  // it asked again
}

// 73/115: against a named statement, also when the list or the debate is closed. Nobody but the
// podium and the delegation sees it before it is accorded.
Verdict request_reply(const Asked& asked, const v1::RequestReply& act) {
  const auto& state = asked.state;
  const std::string& participant =
      act.participant().empty() ? asked.actor.participant() : act.participant();
  if (asked.role == v1::ROLE_DELEGATION && participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  if (!state.participants.contains(participant)) {
    auto refusal = refuse(v1::REFUSAL_NOT_FOUND);
    refusal.set_participant(participant);
    return refusal;
  }
  const auto rights = rights_of(state, participant);
  if (rights.replies() == 0) return refuse(v1::REFUSAL_NOT_A_MEMBER, "73/115");
  const auto* statement = find_entry(state, act.to_entry());
  if (statement == nullptr) return refuse_field(v1::REFUSAL_NOT_FOUND, "to_entry");
  if (auto no = need_session(state)) return no;
  if (!may_be_replied_to(state, *statement)) return refuse_entry(v1::REFUSAL_STALE, *statement);
  const TopicId topic = state.lists.at(statement->list).topic;
  if (auto no = need_replies(state, topic)) return no;
  const auto* list = replies_of(state, topic);
  std::set<std::uint32_t> taken;
  if (list != nullptr) taken = numbers_taken(state, *list, participant);
  if (auto no = need_reply_left(taken, rights)) return no;
  if (auto no = need_no_vote_to_speak(state)) return no;  // 88/128

  const ListId on = list == nullptr ? add_reply_list(asked, topic) : list->id;
  auto& fact = *asked.add().mutable_entry_inscribed();
  fact.set_entry(state.next_entry);
  fact.set_list(on);
  fact.set_participant(participant);
  fact.set_category(state.participants.at(participant).category());
  fact.set_capacity(v1::CAPACITY_NATIONAL);
  fact.set_reply_to(statement->id);
  fact.set_reply_number(number_of_next(taken));
  fact.set_state(v1::ENTRY_STATE_REQUESTED);
  return {};
}

// 73/115: the Chair may accord it. All first replies stand before all second ones (34/401).
Verdict decide_reply(const Asked& asked, const v1::DecideReply& act) {
  const auto& state = asked.state;
  const auto* entry = find_entry(state, act.entry());
  if (entry == nullptr || entry->reply_number == 0) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  const auto& list = state.lists.at(entry->list);
  const auto decided = act.accord() ? v1::ENTRY_STATE_INSCRIBED : v1::ENTRY_STATE_DECLINED;
  if (entry->state == decided) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_replies(state, list.topic)) return no;
  if (entry->state != v1::ENTRY_STATE_REQUESTED) return refuse(v1::REFUSAL_NOT_WAITING);
  auto& fact = *asked.add().mutable_entry_state_changed();
  fact.set_entry(entry->id);
  fact.set_state(decided);
  if (!act.accord()) {
    fact.set_reason(act.reason());
    return {};
  }
  const Place place = place_reply(state, list, entry->reply_number, asked.now_ms);
  auto& placed = *asked.add().mutable_entry_moved();
  placed.set_entry(entry->id);
  placed.set_before_entry(place.before);
  *placed.mutable_placement() = place.placement;
  return {};
}

}  // namespace nameplate::proceedings
