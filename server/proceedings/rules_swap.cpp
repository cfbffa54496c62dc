// Two delegations exchange their places: proposed on one phone, accepted on the other, vetoed at
// the podium if need be. Void as soon as one of the two no longer waits.
#include <algorithm>

#include "server/proceedings/authority.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// Of the same category, and of replies the same round of them; the podium may go across.
bool is_like(const EntryFacts& left, const EntryFacts& right) {
  return left.category == right.category && left.reply_number == right.reply_number;
}

Verdict need_both_waiting(const EntryFacts& one, const EntryFacts& other) {
  for (const auto* entry : {&one, &other})
    if (!is_waiting(*entry)) return refuse_entry(v1::REFUSAL_SWAP_ENTRY_CALLED, *entry);
  return {};
}

void add_swap_state(const Asked& asked, SwapId swap, v1::SwapState state,
                    const std::string& reason = {}) {
  auto& fact = *asked.add().mutable_swap_state_changed();
  fact.set_swap(swap);
  fact.set_state(state);
  fact.set_reason(reason);
}

// Whose answer it is: to accept and to decline is the other delegation's, to withdraw the
// proposer's, to veto the podium's, which may also answer for a delegation without a phone.
Verdict need_answerer(const Asked& asked, const SwapFacts& swap, v1::AnswerSwap::Answer answer) {
  if (at_the_podium(asked.role)) return {};
  if (answer == v1::AnswerSwap::VETO) return refuse(v1::REFUSAL_NOT_PRESIDING, "35/106");
  const auto& own = asked.state.entries.at(swap.entry);
  const auto& other = asked.state.entries.at(swap.with_entry);
  const auto& meant = answer == v1::AnswerSwap::WITHDRAW ? own : other;
  if (meant.participant == asked.actor.participant()) return {};
  const bool proposed = own.participant == asked.actor.participant();
  if (proposed && answer == v1::AnswerSwap::ACCEPT)
    return refuse_entry(v1::REFUSAL_SWAP_NOT_ACCEPTED, other);
  return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
}

v1::SwapState outcome_of(v1::AnswerSwap::Answer answer) {
  switch (answer) {
    case v1::AnswerSwap::ACCEPT:
      return v1::SWAP_STATE_DONE;
    case v1::AnswerSwap::DECLINE:
      return v1::SWAP_STATE_DECLINED;
    case v1::AnswerSwap::WITHDRAW:
      return v1::SWAP_STATE_WITHDRAWN;
    default:
      return v1::SWAP_STATE_VETOED;
  }
}

}  // namespace

Verdict propose_swap(const Asked& asked, const v1::ProposeSwap& act) {
  const auto& state = asked.state;
  const auto* entry = find_entry(state, act.entry());
  const auto* with = find_entry(state, act.with_entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_own(asked, *entry)) return no;
  if (with == nullptr || with->list != entry->list) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(state)) return no;
  for (const auto* one : {entry, with})
    if (one->swap != 0) return refuse_entry(v1::REFUSAL_ALREADY_SO, *one);
  if (auto no = need_debate(state, state.lists.at(entry->list).topic)) return no;
  if (auto no = need_both_waiting(*entry, *with)) return no;
  if (!at_the_podium(asked.role) && !is_like(*entry, *with))
    return refuse_entry(v1::REFUSAL_SWAP_DIFFERENT_CATEGORY, *with);
  auto& fact = *asked.add().mutable_swap_proposed();
  fact.set_swap(state.next_swap);
  fact.set_entry(entry->id);
  fact.set_with_entry(with->id);
  return {};
}

Verdict answer_swap(const Asked& asked, const v1::AnswerSwap& act) {
  const auto& state = asked.state;
  const auto found = state.swaps.find(act.swap());
  if (found == state.swaps.end()) return refuse(v1::REFUSAL_NOT_FOUND);
  const auto& swap = found->second;
  if (auto no = need_answerer(asked, swap, act.answer())) return no;
  if (auto no = need_round(state)) return no;
  const auto& entry = state.entries.at(swap.entry);
  const auto& with = state.entries.at(swap.with_entry);
  if (swap.state == v1::SWAP_STATE_VOID)
    return refuse_entry(v1::REFUSAL_SWAP_ENTRY_CALLED, is_waiting(with) ? entry : with);
  if (swap.state != v1::SWAP_STATE_PROPOSED) return refuse(v1::REFUSAL_ALREADY_SO);
  if (act.answer() == v1::AnswerSwap::ACCEPT)
    if (auto no = need_debate(state, state.lists.at(entry.list).topic)) return no;
  add_swap_state(asked, swap.id, outcome_of(act.answer()), act.reason());
  return {};
}

// Both may stop waiting in one record: their proposal becomes void once.
void add_swap_void(const Asked& asked, EntryId entry) {
  const SwapId swap = asked.state.entries.at(entry).swap;
  if (swap == 0) return;
  const bool said = std::any_of(asked.out.begin(), asked.out.end(), [&](const v1::Event& event) {
    return event.has_swap_state_changed() && event.swap_state_changed().swap() == swap;
  });
  if (!said) add_swap_state(asked, swap, v1::SWAP_STATE_VOID);
}

}  // namespace nameplate::proceedings
