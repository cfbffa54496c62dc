// What the clock alone causes. Decided first in its turn, so that a press in the same turn finds it
// done.
#include <algorithm>

#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

bool opens_by_itself(const ListFacts& list) {
  return list.state == v1::LIST_STATE_NOT_OPEN && list.opens_at_ms != 0;
}
bool closes_by_itself(const ListFacts& list) {
  return list.state == v1::LIST_STATE_CLOSING_ANNOUNCED;
}
bool draws_by_itself(const ListFacts& list) { return list.draw_at_ms != 0; }
bool message_ends(const Notice& notice) { return notice.shown && notice.until_ms != 0; }
bool blanking_ends(const Notice& notice) { return notice.blank && notice.blank_until_ms != 0; }

}  // namespace

Verdict tick(const Asked& asked, const v1::Tick& act) {
  const auto& state = asked.state;
  const bool draws = std::any_of(state.lists.begin(), state.lists.end(), [&](const auto& item) {
    return draws_by_itself(item.second) && item.second.draw_at_ms <= asked.now_ms;
  });
  if (draws && act.seed().empty()) return refuse_field(v1::REFUSAL_FIELD_MISSING, "seed");
  bool opened = false;
  for (const auto& [id, list] : state.lists) {
    if (opens_by_itself(list) && list.opens_at_ms <= asked.now_ms) {
      if (!opened) add_round_running(asked);
      opened = true;
      add_list_state(asked, id, v1::LIST_STATE_OPEN);
    }
    if (closes_by_itself(list) && list.closes_at_ms <= asked.now_ms)
      add_list_state(asked, id, v1::LIST_STATE_CLOSED);
    if (draws_by_itself(list) && list.draw_at_ms <= asked.now_ms)
      add_draw_due(asked, list, act.seed());
  }
  const auto& notice = state.notice;
  if (message_ends(notice) && notice.until_ms <= asked.now_ms)
    asked.add().mutable_message_cleared();
  if (blanking_ends(notice) && notice.blank_until_ms <= asked.now_ms)
    asked.add().mutable_display_unblanked();
  return {};
}

std::optional<std::int64_t> next_deadline(const State& state) {
  std::optional<std::int64_t> next;
  const auto due = [&](bool is_set, std::int64_t at_ms) {
    if (is_set) next = std::min(next.value_or(at_ms), at_ms);
  };
  for (const auto& [id, list] : state.lists) {
    due(opens_by_itself(list), list.opens_at_ms);
    due(closes_by_itself(list), list.closes_at_ms);
    due(draws_by_itself(list), list.draw_at_ms);
  }
  due(message_ends(state.notice), state.notice.until_ms);
  due(blanking_ends(state.notice), state.notice.blank_until_ms);
  return next;
}

}  // namespace nameplate::proceedings
