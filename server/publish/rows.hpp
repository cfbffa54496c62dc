// One row of each kind, from the state. Internal to publish: what is left out here reaches no
// screen.
#pragma once

#include <optional>

#include "nameplate/v1/row.pb.h"
#include "server/proceedings/decide.hpp"
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

// rows_rules.cpp
std::optional<v1::Row> point_row(const proceedings::State& state, proceedings::PointId id);
std::optional<v1::Row> motion_row(const proceedings::State& state, proceedings::MotionId id);
v1::Row quorum_row(const proceedings::State& state);
std::optional<v1::Row> reply_row(const proceedings::State& state, proceedings::EntryId id);
std::optional<v1::Row> asked_row(const proceedings::State& state, proceedings::EntryId id);
std::optional<v1::Row> own_row(const proceedings::State& state, const std::string& participant);
std::optional<v1::Row> note_row(const proceedings::State& state, proceedings::PointId id);
std::optional<v1::Row> swap_row(const proceedings::State& state, proceedings::SwapId id);
std::optional<v1::Row> talk_row(const proceedings::State& state, proceedings::SwapId id);
std::optional<v1::Row> presence_row(const proceedings::State& state);
std::optional<v1::Row> extra_row(const proceedings::State& state);

}  // namespace nameplate::publish
