// State -> rows: what each audience may see of it, as bytes.
//
// Pure. Private fields are left out here, before anything knows of peers: a row goes to one
// audience and is never filtered later. It must never decide anything.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "nameplate/v1/row.pb.h"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/state.hpp"

namespace nameplate::publish {

struct AudienceId {
  v1::Audience kind = v1::AUDIENCE_PUBLIC;
  std::string participant;  // for AUDIENCE_DELEGATION
  auto operator<=>(const AudienceId&) const = default;
};

struct RowNow {
  AudienceId audience;
  std::string key;                   // "entry/17"
  std::optional<std::string> bytes;  // a serialized v1::Row; nothing = the row is gone
};

// The present form of the touched rows, and of an entry's companions (receipt, care). Rows whose
// bytes did not change may be among them: the receiver of the result compares. Deterministic order,
// each row once.
std::vector<RowNow> rows_now(const proceedings::State& state, const proceedings::Touched& touched);

// Every row there is, for tests and for the digest.
std::vector<RowNow> all_rows(const proceedings::State& state);

// The names, and their version: a hash of the content, never 0.
v1::Directory directory(const proceedings::State& state);
// The version alone, which every row of the round says: without copying the names.
std::uint32_t directory_version(const proceedings::State& state);

// "entry/17", "floor".
std::string key_of(const proceedings::RowRef& row);

// 32-bit row hash of proto/README.md, "State hash".
std::uint32_t row_hash(std::string_view key, std::string_view bytes);

}  // namespace nameplate::publish
