// Corrections: what is too late to undo is set right with a reason, and the record keeps both.
#include "server/proceedings/ordering.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

void add_corrected(const Asked& asked, const v1::Correct& act) {
  auto& fact = *asked.add().mutable_statement_corrected();
  fact.set_entry(act.entry());
  fact.set_kind(act.kind());
  fact.set_used_ms(act.used_ms());
  fact.set_reason(act.reason());
}

// Back on its list, before those of its category that wait: it was its turn.
Verdict not_heard(const Asked& asked, const v1::Correct& act, const EntryFacts& entry) {
  const auto& state = asked.state;
  const auto& list = state.lists.at(entry.list);
  if (is_outside(list) || entry.state != v1::ENTRY_STATE_HEARD)
    return refuse_entry(v1::REFUSAL_STALE, entry);
  const bool reply = list.kind == v1::LIST_KIND_REPLY;
  if (auto no = reply ? need_replies(state, list.topic) : need_debate(state, list.topic)) return no;
  if (auto no = need_single(state, list, entry, entry.id)) return no;
  add_corrected(asked, act);
  auto& back = *asked.add().mutable_entry_returned();
  back.set_entry(entry.id);
  back.set_before_entry(before_its_like(state, list, entry));
  back.mutable_placement()->set_reason(v1::Placement::CORRECTED);
  back.mutable_placement()->set_at_ms(asked.now_ms);
  return {};
}

Verdict time_used(const Asked& asked, const v1::Correct& act, const EntryFacts& entry) {
  if (entry.state != v1::ENTRY_STATE_HEARD) return refuse_entry(v1::REFUSAL_STALE, entry);
  if (entry.used_ms == act.used_ms()) return refuse(v1::REFUSAL_ALREADY_SO);
  add_corrected(asked, act);
  return {};
}

// Where it stands is the podium's to change, by a move.
Verdict not_present(const Asked& asked, const v1::Correct& act, const EntryFacts& entry) {
  if (entry.absent == 0) return refuse(v1::REFUSAL_ALREADY_SO);
  add_corrected(asked, act);
  return {};
}

}  // namespace

Verdict correct(const Asked& asked, const v1::Correct& act) {
  const auto* entry = find_entry(asked.state, act.entry());
  if (entry == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  if (act.kind() == v1::Correct::NOT_HEARD) return not_heard(asked, act, *entry);
  if (act.kind() == v1::Correct::TIME_USED) return time_used(asked, act, *entry);
  return not_present(asked, act, *entry);
}

}  // namespace nameplate::proceedings
