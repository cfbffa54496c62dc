// Acts beside the list at random: replies, guests, corrections, units of a reading.
#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {

using proceedings::State;

v1::Command Generator::reply_act(const State& state) {
  v1::Command made;
  const auto replies = [&] {
    for (auto at = state.entries.rbegin(); at != state.entries.rend(); ++at)
      if (at->second.state == v1::ENTRY_STATE_REQUESTED) return at->first;
    return entry(state);
  };
  switch (below(6)) {
    case 0:
    case 1: {
      auto& act = *made.mutable_request_reply();
      act.set_to_entry(state.floor.entry != 0 ? state.floor.entry : entry(state));
      act.set_participant(one_in(2) ? "EU" : participant(state));
      break;
    }
    case 2:
      if (one_in(2)) {
        auto& act = *made.mutable_give_floor();
        act.set_entry(replies());
        act.set_expect_current(state.floor.entry);
        act.set_reason("agreed");
        break;
      }
      made.mutable_withdraw()->set_entry(replies());
      break;
    default:
      made.mutable_decide_reply()->set_entry(one_in(10) ? entry(state) : replies());
      made.mutable_decide_reply()->set_accord(!one_in(4));
  }
  return made;
}

v1::Command Generator::beside_act(const State& state) {
  v1::Command made;
  switch (below(8)) {
    case 0:
      return sample_of("give_floor_outside");
    case 1:
      made.mutable_remind_speaker()->set_entry(state.floor.entry);
      made.mutable_remind_speaker()->set_kind(v1::RemindSpeaker::RELEVANCE);
      break;
    case 2:
      made.mutable_withdraw_floor()->set_entry(state.floor.entry);
      made.mutable_withdraw_floor()->set_reason("agreed");
      break;
    case 3:
      made.mutable_set_accommodation()->set_participant(participant(state));
      made.mutable_set_accommodation()->set_extra_ms(below(3) * kMinute);
      break;
    case 4:
    case 5: {
      auto& act = *made.mutable_correct();
      act.set_entry(entry(state));
      act.set_kind(static_cast<v1::Correct::Kind>(1 + below(3)));
      act.set_used_ms(below(400) * kSecond);
      act.set_reason("agreed");
      break;
    }
    default: {
      auto& act = *made.mutable_go_to_unit();
      act.set_topic(state.open_topic != 0 ? state.open_topic : topic(state));
      act.set_unit(1 + below(3));
      act.set_leftover(static_cast<v1::Leftover>(below(3)));
    }
  }
  return made;
}

}  // namespace nameplate::support
