#include "tests/scenarios/fact_words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "server/proceedings/decide.hpp"
#include "tests/scenarios/fact_sentences.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {
namespace {

std::string floor(const State& state, std::int64_t now_ms) {
  const auto& held = state.floor;
  if (held.state == v1::FLOOR_STATE_VACANT) return "floor: vacant";
  std::string text = "floor: " + name(state, held.entry) + ", " + span(held.used_at(now_ms));
  text += held.limit_ms == 0 ? " used" : " of " + span(held.limit_ms);
  return held.since_ms == 0 ? text + ", the clock stands" : text;
}

std::string list_line(const State& state, const proceedings::ListFacts& list) {
  std::ostringstream out;
  out << "list " << list.id << ", "
      << plain(v1::ListState_Name(list.state), std::string("LIST_STATE_").size()) << ", "
      << list.heard << " heard:";
  for (const EntryId id : list.order) {
    const auto& entry = state.entries.at(id);
    out << ' ' << name(state, id);
    if (entry.carried_from != 0) out << " (from meeting " << entry.carried_from << ')';
    if (entry.absent != 0) out << " (absent " << entry.absent << ')';
  }
  return out.str();
}

std::string access(const v1::NoteAccess& note) {
  switch (note.kind()) {
    case v1::NoteAccess::CODE_REPLACED:
      return "code of " + note.seat() + " replaced";
    case v1::NoteAccess::DEVICE_SIGNED_IN:
      return note.client() + " signed in to " + note.seat();
    case v1::NoteAccess::SECOND_FACTOR_SET:
      return "second factor of " + note.seat() + " set";
    case v1::NoteAccess::SECOND_FACTOR_REMOVED:
      return "second factor of " + note.seat() + " removed";
    default:
      return "something else";
  }
}

}  // namespace

std::string clock(std::int64_t at_ms) {
  const auto midnight = support::kNineOClock - 9 * support::kHour;
  const auto seconds = (at_ms - midnight) / 1000 % 86'400;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld",
                static_cast<long long>(seconds / 3600), static_cast<long long>(seconds / 60 % 60),
                static_cast<long long>(seconds % 60));
  return text.data();
}

std::string in_words(const v1::Refusal& refusal) {
  std::string text =
      "refused: " + plain(v1::RefusalCode_Name(refusal.code()), std::string("REFUSAL_").size());
  if (!refusal.rule().empty()) text += " (" + refusal.rule() + ")";
  if (!refusal.field().empty()) text += ", " + refusal.field();
  if (refusal.seconds() != 0) text += ", " + std::to_string(refusal.seconds()) + " seconds left";
  if (refusal.at_ms() != 0) text += ", at " + clock(refusal.at_ms());
  if (!refusal.participant().empty()) text += ", " + refusal.participant();
  if (refusal.place() != 0) text += ", no. " + std::to_string(refusal.place());
  if (!refusal.by().empty()) text += ", by " + refusal.by();
  return text;
}

std::string in_words(const v1::Event& event, const State& after) {
  switch (event.fact_case()) {
    case v1::Event::kParticipantPut:
      return "participant " + event.participant_put().participant().code() + ": " +
             event.participant_put().participant().name().en();
    case v1::Event::kParticipantRemoved:
      return "participant " + event.participant_removed().code() + " removed";
    case v1::Event::kGroupPut:
      return "group " + event.group_put().group().code() + " entered";
    case v1::Event::kGroupRemoved:
      return "group " + event.group_removed().code() + " removed";
    case v1::Event::kMeetingRemoved:
      return "meeting " + std::to_string(event.meeting_removed().meeting()) + " removed";
    case v1::Event::kTopicRemoved:
      return "topic " + std::to_string(event.topic_removed().topic()) + " removed";
    case v1::Event::kAccessNoted:
      return "noted: " + access(event.access_noted().note());
    case v1::Event::kRoundStateChanged:
      return "round: " + plain(v1::RoundState_Name(event.round_state_changed().state()), 12);
    case v1::Event::kMeetingStateChanged:
      return meeting(event.meeting_state_changed());
    case v1::Event::kChairHandedOver:
      return event.chair_handed_over().to() + " presides";
    case v1::Event::kTopicStateChanged:
      return "topic " + std::to_string(event.topic_state_changed().topic()) + ": " +
             plain(v1::TopicState_Name(event.topic_state_changed().state()), 12);
    case v1::Event::kListStateChanged:
      return list_state(event.list_state_changed());
    case v1::Event::kListScheduled:
      return "list " + std::to_string(event.list_scheduled().list()) +
             (event.list_scheduled().opens_at_ms() == 0
                  ? " does not open by itself"
                  : " opens at " + clock(event.list_scheduled().opens_at_ms()));
    case v1::Event::kOrderingSet:
      return "list " + std::to_string(event.ordering_set().list()) + " ordered " +
             plain(v1::OrderingPolicy_Name(event.ordering_set().ordering()), 16);
    case v1::Event::kLotsDrawn:
      return drawn(event.lots_drawn(), after);
    case v1::Event::kDrawAnnounced:
      return "list " + std::to_string(event.draw_announced().list()) +
             (event.draw_announced().at_ms() == 0
                  ? ": no draw is announced any more"
                  : ": lots are drawn at " + clock(event.draw_announced().at_ms()));
    case v1::Event::kMostTimesSet:
      return most_times(event.most_times_set());
    case v1::Event::kSwapProposed:
      return name(after, event.swap_proposed().entry()) + " offers to swap places with " +
             name(after, event.swap_proposed().with_entry());
    case v1::Event::kSwapStateChanged:
      return swap(event.swap_state_changed(), after);
    case v1::Event::kEntryInscribed:
      return inscribed(event.entry_inscribed(), after);
    case v1::Event::kEntryStateChanged:
      return name(after, event.entry_state_changed().entry()) + ": " +
             plain(v1::EntryState_Name(event.entry_state_changed().state()), 12) +
             because(event.entry_state_changed().reason());
    case v1::Event::kEntryMoved:
      return name(after, event.entry_moved().entry()) + " stands " +
             before(after, event.entry_moved().before_entry()) +
             because(event.entry_moved().reason());
    case v1::Event::kEntryReady:
      return name(after, event.entry_ready().entry()) + " is ready";
    case v1::Event::kEntryLimitSet:
      return name(after, event.entry_limit_set().entry()) + " gets " +
             limit(event.entry_limit_set().limit_ms()) + because(event.entry_limit_set().reason());
    case v1::Event::kEntryReturned:
      return name(after, event.entry_returned().entry()) + " waits again, " +
             before(after, event.entry_returned().before_entry());
    case v1::Event::kEntryAbsent:
      return name(after, event.entry_absent().entry()) + " absent, times " +
             std::to_string(event.entry_absent().times());
    case v1::Event::kFloorGiven:
      return name(after, event.floor_given().entry()) + " has the floor, " +
             limit(event.floor_given().limit_ms()) +
             because(event.floor_given().out_of_order_reason());
    case v1::Event::kFloorEnded:
      return name(after, event.floor_ended().entry()) + " was heard, " +
             span(event.floor_ended().used_ms()) +
             (event.floor_ended().withdrawn_reason().empty() ? "" : ", the floor taken back") +
             because(event.floor_ended().withdrawn_reason());
    case v1::Event::kFloorVoided:
      return "the call of " + name(after, event.floor_voided().entry()) + " is void";
    case v1::Event::kClockPaused:
      return "the clock of " + name(after, event.clock_paused().entry()) + " stands at " +
             span(event.clock_paused().used_ms());
    case v1::Event::kClockResumed:
      return "the clock of " + name(after, event.clock_resumed().entry()) + " runs";
    case v1::Event::kLimitChanged:
      return name(after, event.limit_changed().entry()) + " now has " +
             limit(event.limit_changed().limit_ms());
    case v1::Event::kFloorRestored:
      return name(after, event.floor_restored().entry()) + " has the floor again, " +
             span(event.floor_restored().used_ms()) + " used";
    case v1::Event::kListCreated:
      return list_created(event.list_created());
    case v1::Event::kTopicPut:
      return topic_put(event.topic_put().topic());
    case v1::Event::kMeetingPut:
      return "meeting " + std::to_string(event.meeting_put().meeting().id()) + " entered";
    case v1::Event::kUnitOpened:
      return "topic " + std::to_string(event.unit_opened().topic()) + " is at unit " +
             std::to_string(event.unit_opened().unit()) + ", list " +
             std::to_string(event.unit_opened().list());
    case v1::Event::kEntryPassedOn:
      return name(after, event.entry_passed_on().entry()) + " goes on to list " +
             std::to_string(event.entry_passed_on().list()) + ", " +
             before(after, event.entry_passed_on().before_entry());
    case v1::Event::kStatementCorrected:
      return corrected(event.statement_corrected(), after);
    case v1::Event::kSpeakerReminded:
      return name(after, event.speaker_reminded().entry()) + " is reminded of the " +
             (event.speaker_reminded().kind() == v1::RemindSpeaker::TIME ? "time" : "subject");
    case v1::Event::kAccommodationSet:
      return event.accommodation_set().participant() + " has " +
             span(event.accommodation_set().extra_ms()) + " more whenever it speaks";
    case v1::Event::kTimeLimitsSet:
      return set_limits(event.time_limits_set());
    case v1::Event::kMessageShown:
      return "the display says: " + event.message_shown().text().en();
    case v1::Event::kMessageCleared:
      return "the message is gone";
    case v1::Event::kDisplayBlanked:
      return "the display is blank";
    case v1::Event::kDisplayUnblanked:
      return "the display is no longer blank";
    case v1::Event::kActUndone:
      return "undone: act " + std::to_string(event.act_undone().act());
    case v1::Event::kModeSet:
      return "meeting " + std::to_string(event.mode_set().meeting()) + ": " +
             plain(v1::Mode_Name(event.mode_set().mode()), 5);
    case v1::Event::kPresenceMarked:
      return event.presence_marked().participant() +
             (event.presence_marked().present() ? " is present" : " is gone");
    case v1::Event::kPointRaised:
      return raised(event.point_raised());
    case v1::Event::kPointStateChanged:
      return a_point(after, event.point_state_changed().point()) + ": " +
             plain(v1::PointState_Name(event.point_state_changed().state()), 12);
    case v1::Event::kPointReclassified:
      return a_point(after, event.point_reclassified().point()) + " is a " +
             kind(event.point_reclassified().kind());
    case v1::Event::kPointRuled:
      return a_point(after, event.point_ruled().point()) + ": " +
             plain(v1::Ruling_Name(event.point_ruled().ruling()), 7) +
             because(event.point_ruled().text());
    case v1::Event::kRulingAppealed:
      return event.ruling_appealed().participant() + " appeals against the ruling on " +
             a_point(after, event.ruling_appealed().point());
    case v1::Event::kMotionMoved:
      return "motion " + std::to_string(event.motion_moved().motion()) + " (" +
             event.motion_moved().participant() + "): " + kind(event.motion_moved().kind()) +
             " moved";
    case v1::Event::kMotionStateChanged:
      return a_motion(after, event.motion_state_changed().motion()) + ": " +
             plain(v1::MotionState_Name(event.motion_state_changed().state()), 13);
    case v1::Event::kMotionSpeakerAdded:
      return event.motion_speaker_added().participant() + " will speak " +
             plain(v1::Side_Name(event.motion_speaker_added().side()), 5) + " " +
             a_motion(after, event.motion_speaker_added().motion());
    case v1::Event::kMotionSpeakerHeard: {
      const auto& heard = event.motion_speaker_heard();
      const auto& speaker = after.motions.at(heard.motion()).speakers.at(heard.number() - 1);
      return speaker.participant + " speaks " + plain(v1::Side_Name(speaker.side), 5) + " " +
             a_motion(after, heard.motion());
    }
    case v1::Event::kVoteOpened:
      return "voting on " + about(event.vote_opened().about(), event.vote_opened().number());
    case v1::Event::kVoteRecorded:
      return recorded(event.vote_recorded());
    case v1::Event::kNoObjectionRecorded:
      return "no objection";
    default:
      return event.ShortDebugString();
  }
}

std::vector<std::string> shown(const State& state, std::int64_t now_ms) {
  std::vector<std::string> lines = {floor(state, now_ms)};
  for (const auto& [id, point] : state.points)
    lines.push_back(a_point(state, id) + ": " + kind(point.kind) + ", " +
                    plain(v1::PointState_Name(point.state), std::string("POINT_STATE_").size()));
  for (const auto& [id, motion] : state.motions)
    lines.push_back(a_motion(state, id) + ": " + kind(motion.kind) + ", " +
                    plain(v1::MotionState_Name(motion.state), std::string("MOTION_STATE_").size()));
  if (!state.present.empty()) {
    const auto quorum = proceedings::quorum_of(state);
    lines.push_back("present: " + std::to_string(quorum.present) + " of " +
                    std::to_string(quorum.members) + " Members, " +
                    std::to_string(quorum.to_debate) + " to debate, " +
                    std::to_string(quorum.to_decide) + " to decide");
  }
  if (state.notice.shown) lines.push_back("display: " + state.notice.text.en());
  if (state.notice.blank) lines.emplace_back("display: blank");
  for (const auto& [id, list] : state.lists)
    if (!list.order.empty() || list.heard > 0) lines.push_back(list_line(state, list));
  return lines;
}

}  // namespace nameplate::scenarios
