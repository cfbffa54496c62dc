#include "server/engine/ledger.hpp"

namespace nameplate::engine {

std::optional<v1::Reply> Engine::Ledger::find(const CommandId& id) const {
  v1::Reply reply;
  if (const auto taken = accepted_.find(id); taken != accepted_.end()) {
    auto& outcome = *reply.mutable_accepted();
    outcome.set_act(taken->second.act);
    outcome.set_entry(taken->second.entry);
    outcome.set_place(taken->second.place);
    return reply;
  }
  if (const auto refused = refused_.find(id); refused != refused_.end()) {
    *reply.mutable_refused() = refused->second;
    return reply;
  }
  return std::nullopt;
}

void Engine::Ledger::accepted(const CommandId& id, const v1::Accepted& outcome) {
  accepted_.try_emplace(id, Taken{outcome.act(), outcome.entry(), outcome.place()});
}

void Engine::Ledger::start_over(const std::vector<CommandId>& lost) {
  accepted_.clear();
  for (const CommandId& id : lost) {
    refused_.erase(id);
    std::erase(refused_order_, id);
  }
}

void Engine::Ledger::refused(const CommandId& id, const v1::Refusal& refusal) {
  if (!refused_.try_emplace(id, refusal).second) return;
  refused_order_.push_back(id);
  if (refused_order_.size() <= kRefusalsKept) return;
  refused_.erase(refused_order_.front());
  refused_order_.pop_front();
}

}  // namespace nameplate::engine
