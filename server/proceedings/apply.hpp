// How a fact changes the state, and which screen rows it touched.
//
// Total and dull on purpose: events carry results, so a log written by an older version gives the
// same state for ever. A fact that does not fit the state is a damaged log or our bug, and is said
// so by `ApplyFault`.
#pragma once

#include <compare>
#include <set>
#include <stdexcept>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

enum class RowKind {
  round,
  meeting,
  topic,
  list,
  entry,
  floor,
  notice,
  receipt,
  undo,
  act,
  care,
  point,
  motion,
  quorum,
  reply,
  asked,
  own,  // `id`: 0; `who` says whose
  note,
  swap,  // for the delegation `who`
  talk,
  presence,
  extra
};

struct RowRef {
  RowKind kind;
  std::uint64_t id = 0;  // 0 for the singletons
  std::string who = {};  // the delegation, where the id alone does not say it
  auto operator<=>(const RowRef&) const = default;
};

// The rows whose content may differ after a record. Ordered, so that what is published is
// deterministic.
using Touched = std::set<RowRef>;

struct ApplyFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Applies a whole record (all its events, then the act line and the undo window). `act` is its
// number in the log and must be state.last_act + 1. Throws ApplyFault.
void apply(State& state, ActNumber act, const v1::LogRecord& record, Touched& touched);

}  // namespace nameplate::proceedings
