// Inside the rules' room: what every rule is given, and the rules by subject.
//
// A rule checks in the order of RefusalCode and either adds its events to `out` or returns the
// refusal. Nothing outside this folder includes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "nameplate/v1/command.pb.h"
#include "server/proceedings/decide.hpp"
#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

// Nothing = accepted.
using Verdict = std::optional<v1::Refusal>;

struct Asked {
  const State& state;
  const v1::Actor& actor;
  v1::Role role;  // effective
  std::int64_t now_ms;
  Events& out;

  v1::Event& add() const { return out.emplace_back(); }
};

v1::Refusal refuse(v1::RefusalCode code, std::string_view rule = {});
v1::Refusal refuse_field(v1::RefusalCode code, std::string_view field);

// Texts a person typed: length, UTF-8, no control characters, no bidi overrides. Nothing = good.
Verdict check_text(std::string_view text, std::size_t most_bytes, std::string_view field);
Verdict check_texts(const v1::LocalText& text, std::size_t most_bytes, std::string_view field);
bool is_code(std::string_view code);

// Look-ups: null when there is none.
const ListFacts* find_list(const State& state, ListId id);
const EntryFacts* find_entry(const State& state, EntryId id);
const TopicFacts* find_topic(const State& state, TopicId id);
const MeetingFacts* find_meeting(const State& state, MeetingId id);

bool is_waiting(const EntryFacts& entry);
// The meeting must be in session (rule 68/109: the Chair gives the floor in a meeting).
Verdict need_session(const State& state);
// A delegation acts for its own entries only; the podium and officers for all.
Verdict need_own(const Asked& asked, const EntryFacts& entry);

// ------------------------------------------------------------ by subject, one file each
Verdict set_round(const Asked&, const v1::SetRound&);
Verdict import_participants(const Asked&, const v1::ImportParticipants&);
Verdict put_participant(const Asked&, const v1::PutParticipant&);
Verdict remove_participant(const Asked&, const v1::RemoveParticipant&);
Verdict import_groups(const Asked&, const v1::ImportGroups&);
Verdict put_group(const Asked&, const v1::PutGroup&);
Verdict remove_group(const Asked&, const v1::RemoveGroup&);
Verdict note_access(const Asked&, const v1::NoteAccess&);

Verdict import_programme(const Asked&, const v1::ImportProgramme&);
Verdict put_meeting(const Asked&, const v1::PutMeeting&);
Verdict remove_meeting(const Asked&, const v1::RemoveMeeting&);
Verdict put_topic(const Asked&, const v1::PutTopic&);
Verdict remove_topic(const Asked&, const v1::RemoveTopic&);

Verdict open_round(const Asked&);
Verdict conclude_round(const Asked&);
Verdict call_to_order(const Asked&, const v1::CallToOrder&);
Verdict suspend_meeting(const Asked&, const v1::SuspendMeeting&);
Verdict resume_meeting(const Asked&);
Verdict adjourn_meeting(const Asked&, const v1::AdjournMeeting&);
Verdict hand_over_chair(const Asked&, const v1::HandOverChair&);

Verdict open_topic(const Asked&, const v1::OpenTopic&);
Verdict stand_topic_over(const Asked&, const v1::StandTopicOver&);
Verdict conclude_topic(const Asked&, const v1::ConcludeTopic&);

Verdict open_list(const Asked&, const v1::OpenList&);
Verdict announce_closing(const Asked&, const v1::AnnounceClosing&);
Verdict close_list(const Asked&, const v1::CloseList&);
Verdict reopen_list(const Asked&, const v1::ReopenList&);
Verdict set_ordering(const Asked&, const v1::SetOrdering&);
Verdict inscribe(const Asked&, const v1::Inscribe&);
Verdict withdraw(const Asked&, const v1::Withdraw&);
Verdict move_entry(const Asked&, const v1::MoveEntry&);
Verdict not_now(const Asked&, const v1::NotNow&);
Verdict ready(const Asked&, const v1::Ready&);

Verdict call_next(const Asked&, const v1::CallNext&);
Verdict give_floor(const Asked&, const v1::GiveFloor&);
Verdict mark_absent(const Asked&, const v1::MarkAbsent&);
Verdict end_statement(const Asked&, const v1::EndStatement&);
Verdict pause_clock(const Asked&, const v1::PauseClock&);
Verdict resume_clock(const Asked&, const v1::ResumeClock&);
Verdict add_seconds(const Asked&, const v1::AddSeconds&);
Verdict set_time_limits(const Asked&, const v1::SetTimeLimits&);
Verdict set_entry_limit(const Asked&, const v1::SetEntryLimit&);

Verdict show_message(const Asked&, const v1::ShowMessage&);
Verdict clear_message(const Asked&);
Verdict blank_display(const Asked&, const v1::BlankDisplay&);
Verdict unblank_display(const Asked&);

Verdict undo(const Asked&, const v1::Undo&);
void tick(const Asked&);

// ------------------------------------------------------------ shared by several subjects
// A running clock is paused with the time used so far.
void add_clock_paused(const Asked& asked);
// Ends the statement that has the floor, if any.
void add_floor_ended(const Asked& asked);
void add_floor_given(const Asked& asked, const EntryFacts& entry, std::string_view reason);
void add_list_opened(const Asked& asked, const ListFacts& list);
void add_topic_state(const Asked& asked, TopicId topic, v1::TopicState state);
// The topic's list goes with it: carried-over names are inscribed again.
void add_topic_opened(const Asked& asked, const TopicFacts& topic);
// A planned round runs as soon as something of it does.
void add_round_running(const Asked& asked);
// Messages and blanking that last "until the next call" end with it.
void add_call_clears_display(const Asked& asked);
Verdict check_limits(const v1::TimeLimits& limits);

}  // namespace nameplate::proceedings
