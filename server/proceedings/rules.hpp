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

  [[nodiscard]] v1::Event& add() const { return out.emplace_back(); }
};

v1::Refusal refuse(v1::RefusalCode code, std::string_view rule = {});
v1::Refusal refuse_field(v1::RefusalCode code, std::string_view field);
// `entry` is the motion's number.
v1::Refusal refuse_motion(v1::RefusalCode code, const MotionFacts& motion,
                          std::string_view rule = {});
v1::Refusal refuse_entry(v1::RefusalCode code, const EntryFacts& entry, std::string_view rule = {});

// Look-ups: null when there is none.
const ListFacts* find_list(const State& state, ListId id);
const EntryFacts* find_entry(const State& state, EntryId id);
const TopicFacts* find_topic(const State& state, TopicId id);
const MeetingFacts* find_meeting(const State& state, MeetingId id);
const ListFacts* main_list(const State& state, const TopicFacts& topic);
// The meeting's, or the round's when the meeting does not say.
v1::Mode mode_in(const State& state, const MeetingFacts& meeting);
// A list of speakers, on which names are asked for; replies and statements outside it have none.
const ListFacts* find_speakers(const State& state, ListId id);
// What is said outside the list, its limits and its counts (69/111, 70/112).
bool is_outside(const ListFacts& list);

// On a list and not yet called: inscribed, carried over or frozen.
bool is_waiting(const EntryFacts& entry);
bool takes_names(v1::ListState state);
bool is_presiding_seat(const v1::RoundSettings& settings, std::string_view code);
// What a participant may do beside speaking.
v1::Rights rights_of(const State& state, const std::string& participant);
// Recognised, and not yet disposed of: at most one is.
bool is_live(const PointFacts& point);
// Moved and not yet decided, withdrawn or lapsed.
bool is_pending(const MotionFacts& motion);
// Meeting milliseconds for a span of real time (a rehearsal's clock runs faster).
std::int64_t in_meeting_time(const State& state, std::int64_t real_ms);

// ------------------------------------------------------------ conditions several rules ask for
Verdict need_round(const State& state);  // not concluded
// The meeting must be in session (68/109: the Chair gives the floor in a meeting).
Verdict need_session(const State& state);
Verdict need_formal(const State& state);  // motions and appeals
// Whom an act is for: a delegation for itself when it names nobody.
const std::string& acted_for(const Asked& asked, const std::string& named);
// Known, and a delegation acts for itself only.
Verdict need_acting_for(const Asked& asked, const std::string& participant);
Verdict need_no_objection(const State& state, bool recorded, std::string_view rule);
// Debate on the topic must be possible (74/116, 75/117).
Verdict need_debate(const State& state, TopicId topic);
// Neither a holder, nor a point of order, a vote or a motion before the body.
Verdict need_vacant_floor(const State& state);
// Neither a holder, nor a point of order or a vote.
Verdict need_nobody_speaking(const State& state);
// 88/128: from the beginning of a vote to its result nothing else is asked for.
Verdict need_no_vote(const State& state);
// 71/113: no second point of order, nor any other question, until the first is disposed of.
Verdict need_no_live_point(const State& state);
// The same for whoever would get the floor: it is interrupted.
Verdict need_no_point(const State& state);
// 71/113, 88/128: as need_no_vote, for whoever wants to be heard.
Verdict need_no_vote_to_speak(const State& state);
// Whoever holds it may give way to the next, but nothing goes before the list.
Verdict need_floor_for_the_list(const State& state);
// On this topic; 77/119: motions go before everything but a point of order.
Verdict need_no_motion_on(const State& state, TopicId topic);
// The entry that has the floor must be the one the sender means.
Verdict need_speaker(const State& state, EntryId meant);
// A reply that was withdrawn has not been asked for again since.
Verdict need_reply_free(const State& state, const EntryFacts& reply);
// A right of reply is possible after the closure of the debate too (75/117).
Verdict need_replies(const State& state, TopicId topic);
// A delegation acts for its own entries only; the podium and officers for all.
Verdict need_own(const Asked& asked, const EntryFacts& entry);
// 52: one waiting or speaking entry per (participant, capacity, on behalf of, list). `except` is
// not counted.
Verdict need_single(const State& state, const ListFacts& list, const EntryFacts& like,
                    EntryId except);

// ------------------------------------------------------------ by subject, one file each
Verdict set_round(const Asked& asked, const v1::SetRound& act);
Verdict import_participants(const Asked& asked, const v1::ImportParticipants& act);
Verdict put_participant(const Asked& asked, const v1::PutParticipant& act);
Verdict remove_participant(const Asked& asked, const v1::RemoveParticipant& act);
Verdict import_groups(const Asked& asked, const v1::ImportGroups& act);
Verdict put_group(const Asked& asked, const v1::PutGroup& act);
Verdict remove_group(const Asked& asked, const v1::RemoveGroup& act);
Verdict note_access(const Asked& asked, const v1::NoteAccess& act);

Verdict import_programme(const Asked& asked, const v1::ImportProgramme& act);
Verdict put_meeting(const Asked& asked, const v1::PutMeeting& act);
Verdict remove_meeting(const Asked& asked, const v1::RemoveMeeting& act);
Verdict put_topic(const Asked& asked, const v1::PutTopic& act);
Verdict remove_topic(const Asked& asked, const v1::RemoveTopic& act);

Verdict open_round(const Asked& asked);
Verdict conclude_round(const Asked& asked);
Verdict call_to_order(const Asked& asked, const v1::CallToOrder& act);
Verdict suspend_meeting(const Asked& asked, const v1::SuspendMeeting& act);
Verdict resume_meeting(const Asked& asked);
Verdict adjourn_meeting(const Asked& asked, const v1::AdjournMeeting& act);
Verdict hand_over_chair(const Asked& asked, const v1::HandOverChair& act);

Verdict open_topic(const Asked& asked, const v1::OpenTopic& act);
Verdict stand_topic_over(const Asked& asked, const v1::StandTopicOver& act);
Verdict conclude_topic(const Asked& asked, const v1::ConcludeTopic& act);

Verdict open_list(const Asked& asked, const v1::OpenList& act);
Verdict announce_closing(const Asked& asked, const v1::AnnounceClosing& act);
Verdict close_list(const Asked& asked, const v1::CloseList& act);
Verdict reopen_list(const Asked& asked, const v1::ReopenList& act);
Verdict inscribe(const Asked& asked, const v1::Inscribe& act);
Verdict withdraw(const Asked& asked, const v1::Withdraw& act);
Verdict ready(const Asked& asked, const v1::Ready& act);

Verdict set_ordering(const Asked& asked, const v1::SetOrdering& act);
Verdict move_entry(const Asked& asked, const v1::MoveEntry& act);
Verdict not_now(const Asked& asked, const v1::NotNow& act);

Verdict call_next(const Asked& asked, const v1::CallNext& act);
Verdict give_floor(const Asked& asked, const v1::GiveFloor& act);
Verdict mark_absent(const Asked& asked, const v1::MarkAbsent& act);
Verdict end_statement(const Asked& asked, const v1::EndStatement& act);
Verdict pause_clock(const Asked& asked, const v1::PauseClock& act);
Verdict resume_clock(const Asked& asked, const v1::ResumeClock& act);

Verdict add_seconds(const Asked& asked, const v1::AddSeconds& act);
Verdict set_time_limits(const Asked& asked, const v1::SetTimeLimits& act);
Verdict set_entry_limit(const Asked& asked, const v1::SetEntryLimit& act);

Verdict show_message(const Asked& asked, const v1::ShowMessage& act);
Verdict clear_message(const Asked& asked);
Verdict blank_display(const Asked& asked, const v1::BlankDisplay& act);
Verdict unblank_display(const Asked& asked);

Verdict set_mode(const Asked& asked, const v1::SetMode& act);
Verdict mark_present(const Asked& asked, const v1::MarkPresent& act);
Verdict raise_point(const Asked& asked, const v1::RaisePoint& act);
Verdict withdraw_point(const Asked& asked, const v1::WithdrawPoint& act);
Verdict reclassify_point(const Asked& asked, const v1::ReclassifyPoint& act);
Verdict recognise_point(const Asked& asked, const v1::RecognisePoint& act);
Verdict rule_on_point(const Asked& asked, const v1::RuleOnPoint& act);
Verdict appeal_ruling(const Asked& asked, const v1::AppealRuling& act);
Verdict dispose_point(const Asked& asked, const v1::DisposePoint& act);
Verdict move_motion(const Asked& asked, const v1::MoveMotion& act);
Verdict withdraw_motion(const Asked& asked, const v1::WithdrawMotion& act);
Verdict take_motion(const Asked& asked, const v1::TakeMotion& act);
Verdict speak_on_motion(const Asked& asked, const v1::SpeakOnMotion& act);
Verdict hear_on_motion(const Asked& asked, const v1::HearOnMotion& act);
Verdict put_to_vote(const Asked& asked, const v1::PutToVote& act);
Verdict record_vote(const Asked& asked, const v1::RecordVote& act);

Verdict set_most_times(const Asked& asked, const v1::SetMostTimes& act);
Verdict draw_lots(const Asked& asked, const v1::DrawLots& act);
Verdict announce_draw(const Asked& asked, const v1::AnnounceDraw& act);
Verdict propose_swap(const Asked& asked, const v1::ProposeSwap& act);
Verdict answer_swap(const Asked& asked, const v1::AnswerSwap& act);

Verdict go_to_unit(const Asked& asked, const v1::GoToUnit& act);
Verdict request_reply(const Asked& asked, const v1::RequestReply& act);
Verdict decide_reply(const Asked& asked, const v1::DecideReply& act);
Verdict give_floor_outside(const Asked& asked, const v1::GiveFloorOutside& act);
Verdict remind_speaker(const Asked& asked, const v1::RemindSpeaker& act);
Verdict withdraw_floor(const Asked& asked, const v1::WithdrawFloor& act);
Verdict set_accommodation(const Asked& asked, const v1::SetAccommodation& act);
Verdict correct(const Asked& asked, const v1::Correct& act);

Verdict undo(const Asked& asked, const v1::Undo& act);
Verdict tick(const Asked& asked, const v1::Tick& act);

// ------------------------------------------------------------ facts several rules add
void add_no_objection(const Asked& asked, bool recorded, v1::Proposal proposal);
// A planned round runs as soon as something of it does.
void add_round_running(const Asked& asked);
void add_list_state(const Asked& asked, ListId list, v1::ListState state,
                    std::int64_t closes_at_ms = 0);
void add_list_scheduled(const Asked& asked, ListId list, std::int64_t opens_at_ms);
void add_topic_state(const Asked& asked, TopicId topic, v1::TopicState state);
void add_entry_state(const Asked& asked, EntryId entry, v1::EntryState state);
// Everybody still waiting lapses and the list takes no more names.
void add_list_over(const Asked& asked, const ListFacts& list);
// It takes no names, now or at an announced hour.
void add_list_takes_no_names(const Asked& asked, const ListFacts& list);
void add_suspended(const Asked& asked, std::string_view reason, std::int64_t resume_at_ms);
// The meeting is over, and with it all that was before it. `decided` is the motion that did it.
void add_adjourned(const Asked& asked, MotionId decided);
void add_motion_state(const Asked& asked, MotionId motion, v1::MotionState state);
void add_motions_lapse(const Asked& asked, MotionId except);
void add_raised_lapse(const Asked& asked);
void add_vote_opened(const Asked& asked, v1::Voting about, std::uint32_t number);
void add_put_to_vote(const Asked& asked, MotionId motion);
// The point of order that has the floor is ruled on, now with the body's word.
void add_appeal_decided(const Asked& asked);
// Every list of the topic is over; replies that nobody has decided lapse too.
void add_lists_over(const Asked& asked, TopicId topic);
void add_clock_paused(const Asked& asked);
void add_clock_resumed(const Asked& asked);
// Ends the statement that has the floor, if any.
void add_floor_ended(const Asked& asked, std::string_view withdrawn_reason = {});
void add_floor_given(const Asked& asked, const EntryFacts& entry, std::string_view reason);
// Messages and blanking that last "until the next call" end with it.
void add_call_clears_display(const Asked& asked);
void add_draw_announced(const Asked& asked, ListId list, std::int64_t at_ms);  // 0 = no longer
// The second of an announced draw has come: it is drawn, or there is nothing to draw any more.
void add_draw_due(const Asked& asked, const ListFacts& list, const std::string& seed);
// What was proposed to or by an entry that is called or no longer waits. add_entry_state and
// add_floor_given see to it; whatever else takes a name off its list calls it.
void add_swap_void(const Asked& asked, EntryId entry);
// The waiting of a list in the order of another policy.
void add_ordering(const Asked& asked, const ListFacts& list, v1::OrderingPolicy ordering);
// With the time and the seat of whoever set them; unchanged limits keep theirs.
Verdict need_undecided(const State& state, const v1::TimeLimits& given,
                       const v1::TimeLimits& before);
v1::TimeLimits stamped(const Asked& asked, const v1::TimeLimits& given,
                       const v1::TimeLimits& before);
bool same_limits(const v1::TimeLimits& left, const v1::TimeLimits& right);

}  // namespace nameplate::proceedings
