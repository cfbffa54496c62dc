// The order of a list as a policy: where a name is placed, and why.
//
// Apart from the rules because every policy is one place to look. It never changes a list; it
// proposes.
#pragma once

#include <string>
#include <vector>

#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// Groups (with the European Union), Members, observer States, IGOs, entities, stakeholders.
// 1 = first.
int category_rank(v1::Category category);

struct Place {
  EntryId before = 0;  // 0 = last
  v1::Placement placement;
};

// How many statements of a delegation were heard on this list, in whatever capacity.
std::uint32_t times_heard(const ListFacts& list, const std::string& participant);

// Where a new name goes: behind every waiting name whose rank under the list's policy is not later,
// so that no older request of the same rank is ever passed (68/109: in the order in which they
// signify their desire to speak, within the policy of the list), and names carried over stay ahead
// of it. AS_REQUESTED says: nobody of an earlier rank stands before it. Of `entry` the category,
// level and participant count.
Place place_new(const State& state, const ListFacts& list, const EntryFacts& entry,
                std::int64_t now_ms);

// A reply that is accorded: all first ones before all second ones, then as accorded (34/401).
Place place_reply(const State& state, const ListFacts& list, std::uint32_t number,
                  std::int64_t now_ms);

// These names, of one list, as they would stand on another.
std::vector<EntryId> in_order_of(const State& state, const ListFacts& list,
                                 std::vector<EntryId> names);

// Ahead of those that wait and have no earlier place by the order of the list: of a reply list, the
// later replies. For names that come back by a correction or from another unit of a reading.
EntryId before_its_like(const State& state, const ListFacts& list, const EntryFacts& entry);

// Behind the next waiting name of the same category (of replies: of the same number); `behind_all`:
// behind the last of them. Alone in its category: at the end of the list (0).
EntryId before_after_absence(const State& state, const ListFacts& list, const EntryFacts& entry,
                             bool behind_all);

// Where a name that is given back its place goes: before the first of those that stood behind it,
// and before the later requests of its own or a later category. 0 = last.
EntryId before_when_given_back(const State& state, const Undoable& undoable);

// The waiting under another policy: rank by rank; within a rank carried-over names first in their
// order, then as requested. Under a draw already made: by their lots.
std::vector<EntryId> reordered(const State& state, const ListFacts& list,
                               v1::OrderingPolicy ordering);

}  // namespace nameplate::proceedings
