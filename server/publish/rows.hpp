// One row of each kind, from the state. Internal to publish: what is left out here reaches no
// screen.
#pragma once

#include <optional>

#include "nameplate/v1/row.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::publish {

// Nothing = there is no such row (any more).
v1::Row round_row(const proceedings::State& state);
std::optional<v1::Row> meeting_row(const proceedings::State& state, proceedings::MeetingId id);
std::optional<v1::Row> topic_row(const proceedings::State& state, proceedings::TopicId id);
std::optional<v1::Row> list_row(const proceedings::State& state, proceedings::ListId id);
std::optional<v1::Row> entry_row(const proceedings::State& state, proceedings::EntryId id);
v1::Row floor_row(const proceedings::State& state);
v1::Row notice_row(const proceedings::State& state);
std::optional<v1::Row> receipt_row(const proceedings::State& state, proceedings::EntryId id);
std::optional<v1::Row> undo_row(const proceedings::State& state);
std::optional<v1::Row> act_row(const proceedings::State& state, proceedings::ActNumber act);
std::optional<v1::Row> care_row(const proceedings::State& state, proceedings::EntryId id);

}  // namespace nameplate::publish
