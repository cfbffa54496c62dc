// What is wrong with a message by itself, before anybody asks who sent it or what it finds.
//
// Apart from the rules so that they may take bounds, texts and codes for granted. It never looks at
// the state of the round.
#pragma once

#include <optional>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"
#include "nameplate/v1/types.pb.h"

namespace nameplate::proceedings {

// Nothing, or FIELD_MISSING, FIELD_OUT_OF_RANGE, REASON_REQUIRED, TOO_MANY or UNKNOWN_ACT. The
// actor is needed for what its sign-in fills in, `now_ms` for times that must lie ahead.
std::optional<v1::Refusal> fault_of_message(const v1::Actor& actor, const v1::Command& command,
                                            std::int64_t now_ms);

// Parts, by file.
std::optional<v1::Refusal> fault_of_settings(const v1::RoundSettings& settings);
std::optional<v1::Refusal> fault_of_participant(const v1::Participant& participant);
std::optional<v1::Refusal> fault_of_participants(const v1::ImportParticipants& act);
std::optional<v1::Refusal> fault_of_group(const v1::Group& group);
std::optional<v1::Refusal> fault_of_groups(const v1::ImportGroups& act);
std::optional<v1::Refusal> fault_of_topic(const v1::Topic& topic);
std::optional<v1::Refusal> fault_of_meeting(const v1::Meeting& meeting);
std::optional<v1::Refusal> fault_of_programme(const v1::ImportProgramme& act);
std::optional<v1::Refusal> fault_of_limits(const v1::TimeLimits& limits);

}  // namespace nameplate::proceedings
