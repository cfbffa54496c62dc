// The facts of lists and of the names on them.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/canary.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

void Applier::take_from_order(EntryFacts& facts) {
  auto& on = list(facts.list);
  on.order.erase(std::remove(on.order.begin(), on.order.end(), facts.id), on.order.end());
  touch(RowKind::list, facts.list);
  if (on.order.empty()) touch_calls_from(on);
}

// An exhausted list gives way to replies, and the other way round.
void Applier::touch_calls_from(const ListFacts& facts) {
  const auto about = state_.topics.find(facts.topic);
  if (about != state_.topics.end() && !about->second.reply_lists.empty())
    touch(RowKind::topic, facts.topic);
}

void Applier::put_in_order(EntryFacts& facts, EntryId before) {
  take_from_order(facts);
  auto& on = list(facts.list);
  auto& order = on.order;
  const auto place = before == 0 ? order.end() : std::find(order.begin(), order.end(), before);
  if (before != 0 && place == order.end()) fault("the entry it stands before is not waiting");
  order.insert(place, facts.id);
  touch_calls_from(on);
}

void Applier::one(const v1::ListCreated& fact) {
  ListFacts facts;
  facts.id = fact.list();
  facts.topic = fact.topic();
  facts.kind = fact.kind();
  facts.ordering = fact.ordering();
  facts.unit = fact.unit();
  facts.meeting = fact.meeting();
  state_.lists[facts.id] = facts;
  state_.next_list = std::max(state_.next_list, facts.id + 1);
  touch(RowKind::list, facts.id);
  if (fact.kind() == v1::LIST_KIND_OUTSIDE) return;  // of no topic
  auto& about = topic(fact.topic());
  if (fact.kind() == v1::LIST_KIND_REPLY)
    about.reply_lists.push_back(facts.id);
  else if (fact.unit() != 0)
    about.unit_lists[fact.unit()] = facts.id;  // the main one once the unit is opened
  else
    about.main_list = facts.id;
  touch(RowKind::topic, fact.topic());
}

void Applier::one(const v1::ListStateChanged& fact) {
  auto& facts = list(fact.list());
  facts.state = fact.state();
  facts.closes_at_ms = fact.closes_at_ms();
  facts.opens_at_ms = 0;
  facts.closed_at_ms = fact.state() == v1::LIST_STATE_CLOSED ? record_.at_ms() : 0;
  touch(RowKind::list, facts.id);
}

void Applier::one(const v1::ListScheduled& fact) {
  list(fact.list()).opens_at_ms = fact.opens_at_ms();
  touch(RowKind::list, fact.list());
}

void Applier::one(const v1::EntryInscribed& fact) {
  if (state_.entries.contains(fact.entry())) fault("the entry is inscribed already");
  auto& facts = state_.entries[fact.entry()];
  facts.id = fact.entry();
  facts.list = fact.list();
  facts.participant = fact.participant();
  facts.category = fact.category();
  facts.capacity = fact.capacity();
  facts.on_behalf_of = fact.on_behalf_of();
  facts.for_members = {fact.for_members().begin(), fact.for_members().end()};
  facts.language = fact.language();
  facts.level = fact.level();
  facts.placement = fact.placement();
  facts.type = fact.type();
  facts.represented_by = fact.represented_by();
  facts.inscribed_by_act = act_;
  facts.inscribed_at_ms = record_.at_ms();
  facts.inscribed_by = record_.actor().seat();
  facts.reply_to = fact.reply_to();
  facts.reply_number = fact.reply_number();
  facts.speaker = fact.speaker();
  state_.next_entry = std::max(state_.next_entry, facts.id + 1);
  if (fact.state() != v1::ENTRY_STATE_UNSPECIFIED) facts.state = fact.state();
  const bool waits = is_waiting(facts) && !is_outside(list(facts.list));
  if (waits) put_in_order(facts, fact.before_entry());
  touch_entry(facts.id);
}

void Applier::one(const v1::EntryStateChanged& fact) {
  auto& facts = entry(fact.entry());
  const auto state = fact.state();
  if (state == v1::ENTRY_STATE_DECLINED) facts.declined_reason = fact.reason();
  if (state == v1::ENTRY_STATE_WITHDRAWN || state == v1::ENTRY_STATE_LAPSED) take_from_order(facts);
  if (state == v1::ENTRY_STATE_CARRIED_OVER && facts.carried_from == 0) {
    facts.carried_from = state_.current_meeting;  // the first that did not hear it
    facts.placement.Clear();
    facts.placement.set_reason(v1::Placement::CARRIED_OVER);
    facts.placement.set_at_ms(record_.at_ms());
  }
  if (state == v1::ENTRY_STATE_CARRIED_OVER) facts.ready = false;
  facts.state = state;
  touch_entry(facts.id);
}

void Applier::one(const v1::EntryMoved& fact) {
  auto& facts = entry(fact.entry());
  put_in_order(facts, fact.before_entry());
  if (NAMEPLATE_CANARY(7) && state_.floor.since_ms != 0) state_.floor.since_ms -= 1000;
  facts.placement = fact.placement();
  facts.moved_reason = fact.reason();
  touch_entry(facts.id);
}

void Applier::one(const v1::EntryReady& fact) {
  entry(fact.entry()).ready = true;
  touch(RowKind::entry, fact.entry());
}

void Applier::one(const v1::EntryLimitSet& fact) {
  entry(fact.entry()).limit_override_ms = fact.limit_ms();
  touch(RowKind::entry, fact.entry());
}

void Applier::one(const v1::EntryReturned& fact) {
  auto& facts = entry(fact.entry());
  put_in_order(facts, fact.before_entry());
  facts.placement = fact.placement();
  facts.state = v1::ENTRY_STATE_INSCRIBED;
  facts.began_at_ms = 0;
  facts.ended_at_ms = 0;
  facts.used_ms = 0;
  facts.limit_ms = 0;
  facts.reminded = v1::RemindSpeaker::KIND_UNSPECIFIED;
  facts.reminded_at_ms = 0;
  facts.floor_withdrawn = false;
  touch_entry(facts.id);
}

void Applier::one(const v1::EntryAbsent& fact) {
  entry(fact.entry()).absent = fact.times();
  touch_entry(fact.entry());
}

}  // namespace nameplate::proceedings
