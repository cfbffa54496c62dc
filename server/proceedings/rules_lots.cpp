// The order of a list drawn by lot: at once, or at an announced second by the server's clock.
#include "server/proceedings/lots.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// Before the first call and once: whoever asked under one order is not passed over by another.
Verdict need_undrawn(const Asked& asked, const ListFacts& list) {
  if (auto no = need_round(asked.state)) return no;
  if (!list.draw_seed.empty()) return refuse(v1::REFUSAL_ALREADY_SO);
  if (auto no = need_debate(asked.state, list.topic)) return no;
  if (list.begun) return refuse(v1::REFUSAL_LIST_HAS_BEGUN);
  return {};
}

}  // namespace

void add_draw_announced(const Asked& asked, ListId list, std::int64_t at_ms) {
  auto& fact = *asked.add().mutable_draw_announced();
  fact.set_list(list);
  fact.set_at_ms(at_ms);
}

void add_drawn(const Asked& asked, const ListFacts& list, const std::string& seed) {
  auto& fact = *asked.add().mutable_lots_drawn();
  fact.set_list(list.id);
  fact.set_seed(seed);
  for (const EntryId id : drawn(asked.state, list.order, seed)) fact.add_order(id);
}

Verdict draw_lots(const Asked& asked, const v1::DrawLots& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_undrawn(asked, *list)) return no;
  if (list->order.empty()) return refuse(v1::REFUSAL_LIST_EMPTY);
  add_drawn(asked, *list, act.seed());
  return {};
}

Verdict announce_draw(const Asked& asked, const v1::AnnounceDraw& act) {
  const auto* list = find_speakers(asked.state, act.list());
  if (list == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (auto no = need_round(asked.state)) return no;
  const std::int64_t at_ms = act.at_ms() == -1 ? 0 : act.at_ms();
  if (list->draw_at_ms == at_ms) return refuse(v1::REFUSAL_ALREADY_SO);
  if (at_ms != 0)
    if (auto no = need_undrawn(asked, *list)) return no;
  add_draw_announced(asked, list->id, at_ms);
  return {};
}

// Its own seed for each list, made of the Tick's: two draws of one second are two draws. With
// nobody to draw, or somebody called already, the announcement is over.
void add_draw_due(const Asked& asked, const ListFacts& list, const std::string& seed) {
  if (need_undrawn(asked, list) || list.order.empty()) return add_draw_announced(asked, list.id, 0);
  add_drawn(asked, list, seed + "-" + std::to_string(list.id));
}

}  // namespace nameplate::proceedings
