// The order of a list as a policy: where a name is placed, and why.
#pragma once

#include <vector>

#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// Groups (with the European Union), Members, observer States, IGOs, entities, stakeholders. 1 =
// first.
int category_rank(v1::Category category);

struct Place {
  EntryId before = 0;  // 0 = last
  v1::Placement placement;
};

// Where a new name goes: behind every waiting name that asked earlier and whose category is not
// later, so that no older request of the same category is ever passed (rule 68/109: the order in
// which they signify their desire to speak, within the policy of the list).
Place place_new(const State& state, const ListFacts& list, v1::Category category,
                std::int64_t now_ms);

// Behind the next waiting name of the same category; `behind_all`: behind the last. Alone in its
// category: last.
EntryId before_after_absence(const State& state, const ListFacts& list, const EntryFacts& entry,
                             bool behind_all);

// The waiting names under another policy; names that are equal keep the order of their inscription.
std::vector<EntryId> reordered(const State& state, const ListFacts& list,
                               v1::OrderingPolicy ordering);

}  // namespace nameplate::proceedings
