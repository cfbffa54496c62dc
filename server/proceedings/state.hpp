// The state of a round: everything the rules need and nothing else.
//
// Built only by `apply` from the log, so that a replay gives the same state. Plain values in
// ordered containers (no hash order anywhere). It must never hold a clock reading of its own, a
// text made for a screen, or anything of a connection.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "nameplate/v1/event.pb.h"
#include "nameplate/v1/types.pb.h"

namespace nameplate::proceedings {

using MeetingId = std::uint32_t;
using TopicId = std::uint32_t;
using ListId = std::uint32_t;
using EntryId = std::uint32_t;
using PointId = std::uint32_t;
using MotionId = std::uint32_t;
using SwapId = std::uint32_t;
using ActNumber = std::uint64_t;  // the log's sequence number, from 1

struct MeetingFacts {
  v1::Meeting meeting;
  v1::MeetingState state = v1::MEETING_STATE_SCHEDULED;
  std::string suspended_reason;
  std::int64_t resume_at_ms = 0;
  std::int64_t opened_at_ms = 0;
  std::int64_t adjourned_at_ms = 0;
  bool clock_ran = false;  // a statement's clock was running when the meeting was suspended
};

struct TopicFacts {
  v1::Topic topic;
  v1::TopicState state = v1::TOPIC_STATE_NOT_OPENED;
  ListId main_list = 0;
  MeetingId opened_in = 0;  // the last meeting that took it up
  std::uint32_t unit = 0;   // of a reading: the present one's number
  std::map<std::uint32_t, ListId> unit_lists;
  std::vector<ListId> reply_lists;  // in the order of their meetings
};

// What statements took from call to call, for the forecast.
struct Turnover {
  std::uint32_t count = 0;
  std::int64_t sum_ms = 0;
  std::int64_t sum_sq_s2 = 0;  // of the squares, in square seconds
  bool operator==(const Turnover&) const = default;
};

struct ListFacts {
  ListId id = 0;
  TopicId topic = 0;
  v1::ListKind kind = v1::LIST_KIND_MAIN;
  v1::ListState state = v1::LIST_STATE_NOT_OPEN;
  v1::OrderingPolicy ordering = v1::ORDERING_POLICY_GROUPS_FIRST;
  std::vector<EntryId> order;  // waiting (inscribed or carried over), first to last
  std::int64_t opens_at_ms = 0;
  std::int64_t closes_at_ms = 0;
  std::int64_t closed_at_ms = 0;
  std::uint32_t heard = 0;
  // How often a delegation was heard here, by its capacity (72/114, "not yet spoken first").
  std::map<std::pair<std::string, v1::Capacity>, std::uint32_t> heard_by;
  std::deque<EntryId> recent;     // heard, newest first, at most limits::kRecentHeard
  std::int64_t last_call_ms = 0;  // of this sitting; 0 = none yet
  std::int64_t last_turnover_ms = 0;
  bool begun = false;      // somebody was called: the policy is fixed
  std::uint32_t unit = 0;  // of a reading
  MeetingId meeting = 0;   // of a reply list
  std::int64_t ordering_set_at_ms = 0;
  std::int64_t draw_at_ms = 0;  // announced
  std::string draw_seed;        // once drawn; who asks later stands behind the drawn
  // By the category of who was called: from that call to the next one of the same sitting.
  std::map<v1::Category, Turnover> turnovers;
  v1::Category last_called = v1::CATEGORY_UNSPECIFIED;
  // What the last call changed, as it was before, for when it is voided.
  std::int64_t call_before_ms = 0;
  std::int64_t turnover_before_ms = 0;
  bool begun_before = false;
  v1::Category called_before = v1::CATEGORY_UNSPECIFIED;
};

struct EntryFacts {
  EntryId id = 0;
  ListId list = 0;
  std::string participant;
  v1::Category category = v1::CATEGORY_MEMBER_STATE;
  v1::Capacity capacity = v1::CAPACITY_NATIONAL;
  std::string on_behalf_of;
  std::vector<std::string> for_members;
  v1::Language language = v1::LANGUAGE_UNSPECIFIED;
  v1::Level level = v1::LEVEL_UNSPECIFIED;
  v1::EntryState state = v1::ENTRY_STATE_INSCRIBED;
  ActNumber inscribed_by_act = 0;
  std::int64_t inscribed_at_ms = 0;
  std::string inscribed_by;                       // seat
  std::optional<std::int64_t> limit_override_ms;  // per entry; 0 = no limit
  MeetingId carried_from = 0;
  v1::Placement placement;
  std::string moved_reason;
  std::uint32_t absent = 0;
  std::int64_t began_at_ms = 0;
  std::int64_t ended_at_ms = 0;
  std::int64_t used_ms = 0;
  std::int64_t limit_ms = 0;  // snapshot, once called
  bool ready = false;
  v1::StatementType type = v1::STATEMENT_TYPE_UNSPECIFIED;
  EntryId represented_by = 0;
  bool drawn = false;  // it took part in the draw of its list
  SwapId swap = 0;     // proposed, and not answered yet
  EntryId reply_to = 0;
  std::uint32_t reply_number = 0;
  std::string declined_reason;
  v1::LocalText speaker;  // outside the list
  std::int64_t reminded_at_ms = 0;
  v1::RemindSpeaker::Kind reminded = v1::RemindSpeaker::KIND_UNSPECIFIED;
  bool floor_withdrawn = false;
};

// Why a nameplate stands in a T.
struct PointFacts {
  PointId id = 0;
  std::string participant;
  v1::PointKind kind = v1::POINT_KIND_ORDER;
  v1::PointState state = v1::POINT_STATE_RAISED;
  std::int64_t at_ms = 0;
  std::string note;  // for the Chair alone
  bool own_matter = false;
  bool about_voting = false;
  v1::Ruling ruling = v1::RULING_UNSPECIFIED;
  std::string ruling_text;
  std::string appealed_by;
  v1::Tally tally;
  bool overruled = false;
  bool clock_ran = false;  // of the statement it interrupted
};

struct MotionSpeaker {
  std::string participant;
  v1::Side side = v1::SIDE_UNSPECIFIED;
  bool heard = false;
};

struct MotionFacts {
  MotionId id = 0;
  v1::MotionKind kind = v1::MOTION_KIND_UNSPECIFIED;
  v1::MotionState state = v1::MOTION_STATE_MOVED;
  std::string participant;
  std::int64_t at_ms = 0;
  TopicId topic = 0;
  std::int64_t resume_at_ms = 0;
  std::vector<MotionSpeaker> speakers;  // in the order of asking
  std::uint32_t speaking = 0;           // from 1; 0 = none
  v1::Tally tally;
};

struct SwapFacts {
  SwapId id = 0;
  EntryId entry = 0;  // of the delegation that proposes
  EntryId with_entry = 0;
  v1::SwapState state = v1::SWAP_STATE_PROPOSED;
  std::int64_t at_ms = 0;
  std::string reason;
};

struct Floor {
  v1::FloorState state = v1::FLOOR_STATE_VACANT;
  EntryId entry = 0;
  std::int64_t limit_ms = 0;  // 0 = none
  std::int64_t used_ms = 0;   // up to since_ms
  std::int64_t since_ms = 0;  // running since; 0 = the clock stands
  std::int64_t began_at_ms = 0;
  PointId point = 0;    // recognised, ruled on or appealed: nothing else goes on
  MotionId motion = 0;  // before the body
  v1::Voting voting = v1::VOTING_NONE;

  bool operator==(const Floor&) const = default;
  [[nodiscard]] std::int64_t used_at(std::int64_t now_ms) const {
    return since_ms == 0 ? used_ms : used_ms + (now_ms > since_ms ? now_ms - since_ms : 0);
  }
};

struct Notice {
  bool shown = false;
  v1::LocalText text;
  std::string template_id;
  std::int64_t until_ms = 0;  // 0 = until cleared or the next call
  bool blank = false;
  std::int64_t blank_until_ms = 0;  // 0 = until the next call
};

// What the last floor act changed, so that it can be taken back within the undo window.
struct Undoable {
  ActNumber act = 0;
  std::string act_name;  // the command's field name
  std::int64_t at_ms = 0;
  std::string by;  // seat
  Floor floor_before;
  Notice notice_before;
  EntryId called = 0;  // the entry that was given the floor, marked absent or moved
  EntryId ended = 0;   // the entry whose statement ended
  ListId list = 0;
  EntryId before_entry = 0;  // where `called` stood: before this entry (0 = last)
  v1::Placement placement_before;
  std::string moved_reason_before;
  std::uint32_t absent_before = 0;
  v1::ListState list_state_before = v1::LIST_STATE_UNSPECIFIED;
  std::int64_t closes_at_before_ms = 0;
  v1::EntryState entry_state_before = v1::ENTRY_STATE_UNSPECIFIED;
  std::vector<EntryId> behind;  // the names that stood behind `called`
  EntryId pushed_out = 0;       // of the list's `recent`, by the statement that ended
};

struct ActLine {
  v1::Actor actor;
  std::int64_t at_ms = 0;
  std::string act_name;
  EntryId entry = 0;
  EntryId previous = 0;
  ListId list = 0;
  TopicId topic = 0;
  MeetingId meeting = 0;
  std::string participant;
  std::string reason;
  std::int64_t value = 0;
  bool undone = false;
  std::optional<v1::NoteAccess> access;
};

struct State {
  v1::RoundSettings settings;
  v1::RoundState round_state = v1::ROUND_STATE_PLANNED;
  std::string presiding;  // a presiding seat's code
  std::map<std::string, v1::Participant> participants;
  std::map<std::string, v1::Group> groups;
  std::map<MeetingId, MeetingFacts> meetings;
  std::map<TopicId, TopicFacts> topics;
  std::map<ListId, ListFacts> lists;
  std::map<EntryId, EntryFacts> entries;
  Floor floor;
  Notice notice;
  std::optional<Undoable> undoable;
  // What delegations and officers withdrew within the undo window: apart from `undoable`, so that a
  // phone's tap never takes the podium's undo away.
  std::map<ActNumber, Undoable> withdrawals;
  std::map<PointId, PointFacts> points;     // of the present meeting
  std::map<MotionId, MotionFacts> motions;  // of the present meeting
  std::map<SwapId, SwapFacts> swaps;        // proposed ones, and the latest that ended
  std::set<std::string> present;            // at the present meeting
  std::map<std::string, std::int64_t> accommodations;
  // The last limits::kActLines, and older ones that may still alarm.
  std::map<ActNumber, ActLine> acts;
  MeetingId current_meeting = 0;  // in session or suspended
  TopicId open_topic = 0;
  EntryId next_entry = 1;
  ListId next_list = 1;
  MeetingId next_meeting = 1;
  TopicId next_topic = 1;
  PointId next_point = 1;
  MotionId next_motion = 1;
  SwapId next_swap = 1;
  ActNumber last_act = 0;
  std::int64_t last_at_ms = 0;
};

}  // namespace nameplate::proceedings
