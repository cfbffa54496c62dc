// The console's line of the log: taken from the facts, so that it says what happened, not what was
// asked.
#include <algorithm>

#include "server/proceedings/applier.hpp"
#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {

void Applier::write_line() {
  const auto& command = record_.command();
  ActLine line;
  line.actor = record_.actor();
  line.at_ms = record_.at_ms();
  const auto number = static_cast<int>(command.act_case());
  if (const auto* field = v1::Command::descriptor()->FindFieldByNumber(number))
    line.act_name = field->name();
  for (const auto& event : record_.events()) name_subject(line, event);
  if (command.has_add_seconds()) line.value = command.add_seconds().seconds();
  if (line.entry == 0 && line.previous != 0) std::swap(line.entry, line.previous);
  if (line.entry != 0 && line.participant.empty()) line.participant = entry(line.entry).participant;
  state_.acts.insert_or_assign(act_, line);
  touch(RowKind::act, act_);
  if (act_ <= limits::kActLines) return;
  const auto gone = state_.acts.find(act_ - limits::kActLines);
  if (gone != state_.acts.end() && !stays(gone)) forget_line(gone);
  if (state_.acts.size() > limits::kActLines + limits::kAlarmLines)
    forget_line(state_.acts.begin());
}

void Applier::forget_line(ActLines::iterator line) {
  touch(RowKind::act, line->first);
  state_.acts.erase(line);
}

// Whether a line that is no longer among the last ones stays for the alarms: what alarms, and what
// names the seat or the device of one that stayed, for it may have ended it. The oldest goes first,
// so that no alarm outlives its end and comes back.
bool Applier::stays(ActLines::iterator line) const {
  const auto alarms = [](const ActLine& each) {
    return each.access && (each.access->kind() == v1::NoteAccess::DEVICE_SIGNED_IN ||
                           each.access->kind() == v1::NoteAccess::SECOND_FACTOR_SET ||
                           each.access->kind() == v1::NoteAccess::SECOND_FACTOR_REMOVED);
  };
  const auto& access = line->second.access;
  if (!access || alarms(line->second)) return access.has_value();
  return std::any_of(state_.acts.begin(), line, [&](const auto& earlier) {
    const auto& one = earlier.second;
    return alarms(one) &&
           (one.actor.device() == access->seat() || one.access->seat() == access->seat());
  });
}

// An adjournment lets points and motions lapse and forgets them: its line is about the meeting.
void Applier::name_raiser(ActLine& line, PointId id) const {
  const auto found = state_.points.find(id);
  if (found != state_.points.end()) line.participant = found->second.participant;
}

void Applier::name_mover(ActLine& line, MotionId id) const {
  const auto found = state_.motions.find(id);
  if (found == state_.motions.end()) return;
  line.participant = found->second.participant;
  if (!record_.command().has_record_vote()) line.value = found->second.kind;
}

// Later facts of a record speak over earlier ones: "called Kenya" over "ended Ghana".
void Applier::name_subject(ActLine& line, const v1::Event& event) const {
  switch (event.fact_case()) {
    case v1::Event::kEntryInscribed:
      line.entry = event.entry_inscribed().entry();
      return;
    case v1::Event::kEntryStateChanged:
      // An adjournment carries many over: its line is about the meeting.
      if (record_.command().has_withdraw() || record_.command().has_decide_reply()) {
        line.entry = event.entry_state_changed().entry();
        line.reason = event.entry_state_changed().reason();
      }
      if (record_.command().has_decide_reply())
        line.value = record_.command().decide_reply().accord() ? 1 : 0;
      return;
    case v1::Event::kEntryMoved:
      line.entry = event.entry_moved().entry();
      line.reason = event.entry_moved().reason();
      return;
    case v1::Event::kEntryReady:
      line.entry = event.entry_ready().entry();
      return;
    case v1::Event::kEntryLimitSet:
      line.entry = event.entry_limit_set().entry();
      line.reason = event.entry_limit_set().reason();
      line.value = event.entry_limit_set().limit_ms();
      return;
    case v1::Event::kEntryReturned:
      line.entry = event.entry_returned().entry();
      return;
    case v1::Event::kEntryAbsent:
      line.entry = event.entry_absent().entry();
      line.value = event.entry_absent().times();
      return;
    case v1::Event::kFloorGiven:
      line.entry = event.floor_given().entry();
      line.reason = event.floor_given().out_of_order_reason();
      return;
    case v1::Event::kFloorEnded:
      line.previous = event.floor_ended().entry();
      line.reason = event.floor_ended().withdrawn_reason();
      return;
    case v1::Event::kFloorRestored:
      line.previous = event.floor_restored().entry();
      return;
    case v1::Event::kClockPaused:
      line.entry = event.clock_paused().entry();
      return;
    case v1::Event::kClockResumed:
      line.entry = event.clock_resumed().entry();
      return;
    case v1::Event::kLimitChanged:
      line.entry = event.limit_changed().entry();
      return;
    case v1::Event::kMeetingStateChanged:
      line.meeting = event.meeting_state_changed().meeting();
      line.reason = event.meeting_state_changed().reason();
      line.value = event.meeting_state_changed().resume_at_ms();
      return;
    case v1::Event::kMeetingPut:
      line.meeting = event.meeting_put().meeting().id();
      return;
    case v1::Event::kMeetingRemoved:
      line.meeting = event.meeting_removed().meeting();
      return;
    case v1::Event::kTopicStateChanged:
      line.topic = event.topic_state_changed().topic();
      return;
    case v1::Event::kTopicPut:
      line.topic = event.topic_put().topic().id();
      return;
    case v1::Event::kTopicRemoved:
      line.topic = event.topic_removed().topic();
      return;
    case v1::Event::kListStateChanged:
      line.list = event.list_state_changed().list();
      line.value = event.list_state_changed().closes_at_ms();
      return;
    case v1::Event::kListScheduled:
      line.list = event.list_scheduled().list();
      line.value = event.list_scheduled().opens_at_ms();
      return;
    case v1::Event::kOrderingSet:
      line.list = event.ordering_set().list();
      return;
    case v1::Event::kLotsDrawn:
      line.list = event.lots_drawn().list();
      return;
    case v1::Event::kDrawAnnounced:
      line.list = event.draw_announced().list();
      line.value = event.draw_announced().at_ms();
      return;
    case v1::Event::kMostTimesSet:
      line.topic = event.most_times_set().topic();
      line.value = event.most_times_set().times();
      return;
    case v1::Event::kSwapProposed:
      line.entry = event.swap_proposed().entry();
      line.previous = event.swap_proposed().with_entry();
      return;
    case v1::Event::kSwapStateChanged: {
      // What becomes void with a call or a withdrawal is not what the line is about.
      const auto swap = state_.swaps.find(event.swap_state_changed().swap());
      if (!record_.command().has_answer_swap() || swap == state_.swaps.end()) return;
      line.entry = swap->second.entry;
      line.previous = swap->second.with_entry;
      line.reason = event.swap_state_changed().reason();
      return;
    }
    case v1::Event::kTimeLimitsSet:
      line.topic = event.time_limits_set().topic();
      line.meeting = event.time_limits_set().meeting();
      return;
    case v1::Event::kParticipantPut:
      line.participant = event.participant_put().participant().code();
      return;
    case v1::Event::kParticipantRemoved:
      line.participant = event.participant_removed().code();
      return;
    case v1::Event::kGroupPut:
      line.participant = event.group_put().group().code();
      return;
    case v1::Event::kGroupRemoved:
      line.participant = event.group_removed().code();
      return;
    case v1::Event::kChairHandedOver:
      line.participant = event.chair_handed_over().to();
      return;
    case v1::Event::kModeSet:
      line.meeting = event.mode_set().meeting();
      line.value = event.mode_set().mode();
      return;
    case v1::Event::kPresenceMarked:
      line.participant = event.presence_marked().participant();
      line.value = event.presence_marked().present() ? 1 : 0;
      return;
    case v1::Event::kPointRaised:
      line.participant = event.point_raised().participant();
      line.value = event.point_raised().kind();
      return;
    case v1::Event::kPointStateChanged:
      return name_raiser(line, event.point_state_changed().point());
    case v1::Event::kPointReclassified:
      line.value = event.point_reclassified().kind();
      return name_raiser(line, event.point_reclassified().point());
    case v1::Event::kPointRuled:
      line.reason = event.point_ruled().text();
      line.value = event.point_ruled().ruling();
      return name_raiser(line, event.point_ruled().point());
    case v1::Event::kRulingAppealed:
      line.participant = event.ruling_appealed().participant();
      return;
    case v1::Event::kMotionMoved:
      line.participant = event.motion_moved().participant();
      line.value = event.motion_moved().kind();
      return;
    case v1::Event::kMotionStateChanged:
      return name_mover(line, event.motion_state_changed().motion());
    case v1::Event::kMotionSpeakerAdded:
      line.participant = event.motion_speaker_added().participant();
      line.value = event.motion_speaker_added().side();
      return;
    case v1::Event::kMotionSpeakerHeard: {
      const auto& heard = event.motion_speaker_heard();
      line.participant =
          state_.motions.at(heard.motion()).speakers.at(heard.number() - 1).participant;
      return;
    }
    case v1::Event::kVoteRecorded:
      line.value = event.vote_recorded().carried() ? 1 : 0;
      return;
    case v1::Event::kAccessNoted:
      line.participant = event.access_noted().note().seat();
      line.value = event.access_noted().note().count();
      line.access = event.access_noted().note();
      return;
    case v1::Event::kClockReanchored:
      line.value = event.clock_reanchored().by_ms();
      return;
    case v1::Event::kUnitOpened:
      line.topic = event.unit_opened().topic();
      line.list = event.unit_opened().list();
      line.value = event.unit_opened().unit();
      return;
    case v1::Event::kStatementCorrected:
      line.entry = event.statement_corrected().entry();
      line.reason = event.statement_corrected().reason();
      line.value = event.statement_corrected().used_ms();
      return;
    case v1::Event::kSpeakerReminded:
      line.entry = event.speaker_reminded().entry();
      line.value = event.speaker_reminded().kind();
      return;
    case v1::Event::kAccommodationSet:
      line.participant = event.accommodation_set().participant();
      line.value = event.accommodation_set().extra_ms();
      return;
    case v1::Event::kActUndone:
      line.value = static_cast<std::int64_t>(event.act_undone().act());
      return;
    default:
      return;
  }
}

}  // namespace nameplate::proceedings
