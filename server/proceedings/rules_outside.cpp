// Beside the list: whoever speaks outside it, and the Chair's word to a speaker.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// One for the round: it holds the statements outside every list.
ListId outside_list(const Asked& asked) {
  for (const auto& [id, list] : asked.state.lists)
    if (is_outside(list)) return id;
  auto& fact = *asked.add().mutable_list_created();
  fact.set_list(asked.state.next_list);
  fact.set_kind(v1::LIST_KIND_OUTSIDE);
  fact.set_ordering(v1::ORDERING_POLICY_AS_REQUESTED);
  return asked.state.next_list;
}

}  // namespace

// 70/112: the Secretariat may speak at any time; 69/111: precedence of the Chair or Rapporteur of a
// body; guests of the Chair. Between two speakers, without limit, also when no list takes names.
Verdict give_floor_outside(const Asked& asked, const v1::GiveFloorOutside& act) {
  const auto& state = asked.state;
  if (auto no = need_session(state)) return no;
  if (auto no = need_vacant_floor(state)) return no;
  const ListId list = outside_list(asked);
  auto& fact = *asked.add().mutable_entry_inscribed();
  fact.set_entry(state.next_entry);
  fact.set_list(list);
  fact.set_capacity(act.capacity());
  *fact.mutable_speaker() = act.speaker();
  add_call_clears_display(asked);
  auto& given = *asked.add().mutable_floor_given();
  given.set_entry(state.next_entry);
  given.set_at_ms(asked.now_ms);
  return {};
}

// 68/109: to the subject; 72/114: the time. A word on the speaker's screen; the clock goes on.
Verdict remind_speaker(const Asked& asked, const v1::RemindSpeaker& act) {
  if (find_entry(asked.state, act.entry()) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_session(asked.state)) return no;
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  auto& fact = *asked.add().mutable_speaker_reminded();
  fact.set_entry(act.entry());
  fact.set_kind(act.kind());
  fact.set_at_ms(asked.now_ms);
  return {};
}

// 68/109: nobody speaks without the permission of the Chair, who may take it back. Only a person
// does this, with a reason; no clock ever does.
Verdict withdraw_floor(const Asked& asked, const v1::WithdrawFloor& act) {
  if (auto no = need_speaker(asked.state, act.entry())) return no;
  if (auto no = need_no_vote(asked.state)) return no;
  if (auto no = need_no_point(asked.state)) return no;
  add_floor_ended(asked, act.reason());
  return {};
}

}  // namespace nameplate::proceedings
