// When the names of a list will be called: ranges from measured turnover, never a single minute.
//
// A turnover is the time from one call to the next, so that thanks, applause and points of order
// are in it. What is measured for a category is weighed against what is known beforehand (1.4 times
// the limit, seen in the chamber) as if that had been seen twice; a range holds four calls of
// five. proto/cpp/README.md says how it is computed and how well it did. Its twin in TypeScript
// reads the same golden/forecast.txt. It must never read a clock.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "nameplate/v1/row.pb.h"

namespace nameplate::binding {

struct Span {  // meeting milliseconds
  std::int64_t from_ms = 0;
  std::int64_t to_ms = 0;
};

struct Fits {  // names heard in full
  std::size_t few = 0;
  std::size_t many = 0;
};

class Forecast {
 public:
  // Of the waiting, in their order: when each is called, and when its turn is over.
  std::vector<std::uint32_t> entries;
  std::vector<Span> calls;
  std::vector<Span> ends;

  // When the last has spoken; `now` when nobody waits and nobody speaks.
  Span end;
  [[nodiscard]] Fits fits_by(std::int64_t hard_stop_ms) const;
};

// Nothing = not known: it is left out of the sum as a name without a limit.
using EntryOf = std::function<const v1::EntryRow*(std::uint32_t entry)>;
// What if this entry's limit were another? 0 = none.
using LimitOf = std::function<std::int64_t(const v1::EntryRow& entry)>;

Forecast forecast(const v1::ListRow& list, const EntryOf& entry_of, const v1::FloorRow& floor,
                  std::int64_t now_ms, const LimitOf& limit_of = {});

}  // namespace nameplate::binding
