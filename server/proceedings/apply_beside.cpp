// The facts beside the list: units of a reading, corrections, the Chair's word, accommodations.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {

void Applier::one(const v1::UnitOpened& fact) {
  auto& facts = topic(fact.topic());
  auto& on = list(fact.list());
  touch(RowKind::list, facts.main_list);
  facts.unit = fact.unit();
  facts.main_list = on.id;
  facts.topic.set_ordering(on.ordering);
  begin_sitting(fact.topic());
  touch(RowKind::list, on.id);
  touch(RowKind::topic, fact.topic());
}

void Applier::one(const v1::EntryPassedOn& fact) {
  auto& facts = entry(fact.entry());
  take_from_order(facts);
  facts.list = fact.list();
  facts.drawn = false;
  put_in_order(facts, fact.before_entry());
  facts.placement = fact.placement();
  touch_entry(facts.id);
}

void Applier::one(const v1::StatementCorrected& fact) {
  auto& facts = entry(fact.entry());
  switch (fact.kind()) {
    case v1::Correct::TIME_USED:
      facts.used_ms = fact.used_ms();
      break;
    case v1::Correct::NOT_PRESENT:
      if (facts.absent == 0) fault("it was never absent");
      facts.absent -= 1;
      break;
    default:
      if (facts.state != v1::ENTRY_STATE_HEARD) fault("it was not heard");
      not_heard(facts);
  }
  touch_entry(facts.id);
}

// Of the last few heard, the one that made room for it is shown again.
void Applier::not_heard(const EntryFacts& facts) {
  auto& on = list(facts.list);
  count_heard(on, facts, -1);
  touch(RowKind::list, on.id);
  const auto at = std::find(on.recent.begin(), on.recent.end(), facts.id);
  if (at == on.recent.end()) return;
  on.recent.erase(at);
  const EntryFacts* latest = nullptr;
  for (const auto& [id, other] : state_.entries) {
    const bool shown = std::find(on.recent.begin(), on.recent.end(), id) != on.recent.end();
    if (other.list != on.id || other.state != v1::ENTRY_STATE_HEARD || shown || id == facts.id)
      continue;
    if (latest == nullptr || other.ended_at_ms >= latest->ended_at_ms) latest = &other;
  }
  if (latest == nullptr) return;
  on.recent.push_back(latest->id);
  touch_entry(latest->id);
}

void Applier::one(const v1::SpeakerReminded& fact) {
  auto& facts = speaker(fact.entry());
  facts.reminded = fact.kind();
  facts.reminded_at_ms = fact.at_ms();
  touch(RowKind::entry, facts.id);
}

void Applier::one(const v1::AccommodationSet& fact) {
  if (fact.extra_ms() == 0)
    state_.accommodations.erase(fact.participant());
  else
    state_.accommodations[fact.participant()] = fact.extra_ms();
  touch(RowKind::extra);
  touched_.insert({RowKind::own, 0, fact.participant()});
  for (const auto& [id, facts] : state_.lists)
    for (const EntryId waiting : facts.order)
      if (state_.entries.at(waiting).participant == fact.participant())
        touch(RowKind::entry, waiting);
}

}  // namespace nameplate::proceedings
