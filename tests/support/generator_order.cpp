// Lots, swaps and the number of times, at random.
#include <iterator>

#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {

using proceedings::State;

v1::Command Generator::swap_act(const State& state) {
  v1::Command made;
  // The latest that waits for an answer, mostly.
  proceedings::SwapId open = 0;
  for (const auto& [id, swap] : state.swaps)
    if (swap.state == v1::SWAP_STATE_PROPOSED) open = id;
  if (open == 0 || one_in(2)) {
    auto& act = *made.mutable_propose_swap();
    act.set_entry(waiting(state));
    act.set_with_entry(waiting(state));
    return made;
  }
  auto& act = *made.mutable_answer_swap();
  act.set_swap(one_in(6) ? 1 + below(state.next_swap) : open);
  act.set_answer(static_cast<v1::AnswerSwap::Answer>(1 + below(4)));
  if (one_in(3)) act.set_answer(v1::AnswerSwap::ACCEPT);
  if (act.answer() == v1::AnswerSwap::VETO && !one_in(10)) act.set_reason("agreed");
  return made;
}

v1::Command Generator::order_act(const State& state, std::int64_t now_ms) {
  v1::Command made;
  switch (below(6)) {
    case 0:
      made.mutable_draw_lots()->set_list(list(state));
      if (!one_in(10)) made.mutable_draw_lots()->set_seed(std::to_string(below(1000)));
      return made;
    case 1:
      made.mutable_announce_draw()->set_list(list(state));
      made.mutable_announce_draw()->set_at_ms(one_in(4) ? -1 : ahead(now_ms));
      return made;
    case 2:
      made.mutable_set_most_times()->set_topic(topic(state));
      made.mutable_set_most_times()->set_times(one_in(3) ? below(22) : below(3));
      made.mutable_set_most_times()->set_no_objection(one_in(2));
      return made;
    default:
      return swap_act(state);
  }
}

// Now and then it is the other one who tries.
proceedings::EntryId Generator::answerer(const State& state, const v1::Command& command) {
  const auto found = state.swaps.find(command.answer_swap().swap());
  if (found == state.swaps.end()) return 0;
  const bool by_proposer = command.answer_swap().answer() == v1::AnswerSwap::WITHDRAW;
  return by_proposer != one_in(6) ? found->second.entry : found->second.with_entry;
}

}  // namespace nameplate::support
