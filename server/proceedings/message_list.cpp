// The messages of the list and its order.
#include <set>

#include "server/proceedings/message_checks.hpp"

namespace nameplate::proceedings {
namespace {

Verdict fault_of_members(const v1::Inscribe& act, const std::string& participant) {
  const bool for_group = !act.on_behalf_of().empty();
  const int named = act.for_members_size();
  if (act.capacity() != v1::CAPACITY_GROUP) {
    if (for_group) return out_of_range("on_behalf_of");
    return named == 0 ? std::nullopt : out_of_range("for_members");
  }
  if (for_group) {
    if (!is_code(act.on_behalf_of())) return out_of_range("on_behalf_of");
    return named == 0 ? std::nullopt : out_of_range("for_members");
  }
  if (named == 0) return missing("on_behalf_of");
  // Fewer than two others is no group: "in national capacity, aligned with".
  if (named < 2) return out_of_range("for_members");
  if (named > limits::kGroupMembers) return refuse_field(v1::REFUSAL_TOO_MANY, "for_members");
  std::set<std::string> seen = {participant};
  for (const auto& code : act.for_members())
    if (!is_code(code) || !seen.insert(code).second) return out_of_range("for_members");
  return {};
}

}  // namespace

Verdict fault_of(const v1::OpenList& act, std::int64_t now_ms) {
  if (auto no = need_number(act.list(), "list")) return no;
  return act.at_ms() == -1 ? std::nullopt : zero_or_ahead(act.at_ms(), now_ms, "at_ms");
}

Verdict fault_of(const v1::AnnounceClosing& act, std::int64_t now_ms) {
  if (auto no = need_number(act.list(), "list")) return no;
  return act.at_ms() == 0 ? missing("at_ms") : need_ahead(act.at_ms(), now_ms, "at_ms");
}

Verdict fault_of(const v1::SetOrdering& act) {
  if (auto no = need_number(act.list(), "list")) return no;
  if (act.ordering() == v1::ORDERING_POLICY_UNSPECIFIED) return missing("ordering");
  return v1::OrderingPolicy_IsValid(act.ordering()) ? std::nullopt : out_of_range("ordering");
}

Verdict fault_of(const v1::SetMostTimes& act) {
  if (auto no = need_number(act.topic(), "topic")) return no;
  return act.times() <= limits::kMostTimes ? std::nullopt : out_of_range("times");
}

Verdict fault_of(const v1::DrawLots& act) {
  if (auto no = need_number(act.list(), "list")) return no;
  if (act.seed().empty()) return missing("seed");
  return is_clean_text(act.seed(), limits::kSeedBytes) ? std::nullopt : out_of_range("seed");
}

Verdict fault_of(const v1::AnnounceDraw& act, std::int64_t now_ms) {
  if (auto no = need_number(act.list(), "list")) return no;
  if (act.at_ms() == 0) return missing("at_ms");
  return act.at_ms() == -1 ? std::nullopt : need_ahead(act.at_ms(), now_ms, "at_ms");
}

Verdict fault_of(const v1::ProposeSwap& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  if (auto no = need_number(act.with_entry(), "with_entry")) return no;
  return act.entry() != act.with_entry() ? std::nullopt : out_of_range("with_entry");
}

Verdict fault_of(const v1::AnswerSwap& act) {
  if (auto no = need_number(act.swap(), "swap")) return no;
  if (act.answer() == v1::AnswerSwap::ANSWER_UNSPECIFIED) return missing("answer");
  if (!v1::AnswerSwap::Answer_IsValid(act.answer())) return out_of_range("answer");
  if (act.answer() == v1::AnswerSwap::VETO) return need_reason(act.reason());
  return act.reason().empty() ? std::nullopt : out_of_range("reason");
}

Verdict fault_of(const v1::Actor& actor, const v1::Inscribe& act) {
  if (auto no = need_number(act.list(), "list")) return no;
  const bool own = act.participant().empty() && actor.role() == v1::ROLE_DELEGATION;
  const std::string& participant = own ? actor.participant() : act.participant();
  if (auto no = need_code(participant, "participant")) return no;
  if (act.capacity() == v1::CAPACITY_UNSPECIFIED) return missing("capacity");
  if (act.capacity() != v1::CAPACITY_NATIONAL && act.capacity() != v1::CAPACITY_GROUP)
    return out_of_range("capacity");
  if (!v1::Language_IsValid(act.language())) return out_of_range("language");
  if (!v1::Level_IsValid(act.level())) return out_of_range("level");
  if (!v1::StatementType_IsValid(act.type())) return out_of_range("type");
  return fault_of_members(act, participant);
}

Verdict fault_of(const v1::MoveEntry& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  return need_reason(act.reason());
}

Verdict fault_of(const v1::NotNow& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  const bool good = act.after() >= 1 && act.after() <= limits::kMostYielded;
  return good ? std::nullopt : out_of_range("after");
}

}  // namespace nameplate::proceedings
