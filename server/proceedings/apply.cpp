#include "server/proceedings/apply.hpp"

#include <algorithm>

#include "server/proceedings/applier.hpp"

namespace nameplate::proceedings {
namespace {

template <class Map, class Key>
typename Map::mapped_type* find_in(Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

std::string unknown(const char* what, std::uint32_t id) {
  std::string sentence = "the log names ";
  return sentence.append(what)
      .append(" ")
      .append(std::to_string(id))
      .append(", which is not there");
}

}  // namespace

void apply(State& state, ActNumber act, const v1::LogRecord& record, Touched& touched) {
  Applier(state, act, record, touched).run();
}

void Applier::run() {
  if (act_ != state_.last_act + 1) fault("the act's number does not follow the last one");
  note_what_was();
  for (const auto& event : record_.events()) one(event);
  state_.last_act = act_;
  state_.last_at_ms = std::max(state_.last_at_ms, record_.at_ms());
  forget_what_cannot_be_undone();
  keep_undoable();
  write_line();
}

EntryFacts& Applier::entry(EntryId id) {
  auto* found = find_in(state_.entries, id);
  if (found == nullptr) fault(unknown("entry", id));
  return *found;
}
ListFacts& Applier::list(ListId id) {
  auto* found = find_in(state_.lists, id);
  if (found == nullptr) fault(unknown("list", id));
  return *found;
}
TopicFacts& Applier::topic(TopicId id) {
  auto* found = find_in(state_.topics, id);
  if (found == nullptr) fault(unknown("topic", id));
  return *found;
}
MeetingFacts& Applier::meeting(MeetingId id) {
  auto* found = find_in(state_.meetings, id);
  if (found == nullptr) fault(unknown("meeting", id));
  return *found;
}

void Applier::touch_entry(EntryId id) {
  touch(RowKind::entry, id);
  touch(RowKind::receipt, id);
  touch(RowKind::care, id);
}

// They stay on the screens until their meeting ends. Entries stand in the order in which they were
// inscribed, not heard.
void Applier::touch_heard_since(std::int64_t at_ms) {
  for (const auto& [id, facts] : state_.entries)
    if (facts.state == v1::ENTRY_STATE_HEARD && facts.ended_at_ms >= at_ms) touch_entry(id);
}

void Applier::touch_waiting(ListId id) {
  const auto* facts = find_in(state_.lists, id);
  if (facts == nullptr) return;
  for (const EntryId waiting : facts->order) touch(RowKind::entry, waiting);
}

void Applier::touch_all_waiting() {
  for (const auto& [id, facts] : state_.lists) touch_waiting(id);
}

void Applier::touch_where_replies_wait() {
  for (const auto& [id, facts] : state_.topics)
    if (!facts.reply_lists.empty()) touch(RowKind::topic, id);
}

// No default: a new fact does not compile until it has its function.
void Applier::one(const v1::Event& event) {
  switch (event.fact_case()) {
    case v1::Event::kRoundSet:
      return one(event.round_set());
    case v1::Event::kParticipantsReplaced:
      return one(event.participants_replaced());
    case v1::Event::kParticipantPut:
      return one(event.participant_put());
    case v1::Event::kParticipantRemoved:
      return one(event.participant_removed());
    case v1::Event::kGroupsReplaced:
      return one(event.groups_replaced());
    case v1::Event::kGroupPut:
      return one(event.group_put());
    case v1::Event::kGroupRemoved:
      return one(event.group_removed());
    case v1::Event::kMeetingPut:
      return one(event.meeting_put());
    case v1::Event::kMeetingRemoved:
      return one(event.meeting_removed());
    case v1::Event::kTopicPut:
      return one(event.topic_put());
    case v1::Event::kTopicRemoved:
      return one(event.topic_removed());
    case v1::Event::kAccessNoted:
      return;
    case v1::Event::kRoundStateChanged:
      return one(event.round_state_changed());
    case v1::Event::kMeetingStateChanged:
      return one(event.meeting_state_changed());
    case v1::Event::kChairHandedOver:
      return one(event.chair_handed_over());
    case v1::Event::kTopicStateChanged:
      return one(event.topic_state_changed());
    case v1::Event::kListCreated:
      return one(event.list_created());
    case v1::Event::kListStateChanged:
      return one(event.list_state_changed());
    case v1::Event::kListScheduled:
      return one(event.list_scheduled());
    case v1::Event::kOrderingSet:
      return one(event.ordering_set());
    case v1::Event::kEntryInscribed:
      return one(event.entry_inscribed());
    case v1::Event::kEntryStateChanged:
      return one(event.entry_state_changed());
    case v1::Event::kEntryMoved:
      return one(event.entry_moved());
    case v1::Event::kEntryReady:
      return one(event.entry_ready());
    case v1::Event::kEntryLimitSet:
      return one(event.entry_limit_set());
    case v1::Event::kEntryReturned:
      return one(event.entry_returned());
    case v1::Event::kEntryAbsent:
      return one(event.entry_absent());
    case v1::Event::kFloorGiven:
      return one(event.floor_given());
    case v1::Event::kFloorEnded:
      return one(event.floor_ended());
    case v1::Event::kFloorVoided:
      return one(event.floor_voided());
    case v1::Event::kClockPaused:
      return one(event.clock_paused());
    case v1::Event::kClockResumed:
      return one(event.clock_resumed());
    case v1::Event::kLimitChanged:
      return one(event.limit_changed());
    case v1::Event::kFloorRestored:
      return one(event.floor_restored());
    case v1::Event::kTimeLimitsSet:
      return one(event.time_limits_set());
    case v1::Event::kMessageShown:
      return one(event.message_shown());
    case v1::Event::kMessageCleared:
      return one(event.message_cleared());
    case v1::Event::kDisplayBlanked:
      return one(event.display_blanked());
    case v1::Event::kDisplayUnblanked:
      return one(event.display_unblanked());
    case v1::Event::kModeSet:
      return one(event.mode_set());
    case v1::Event::kPresenceMarked:
      return one(event.presence_marked());
    case v1::Event::kUnitOpened:
      return one(event.unit_opened());
    case v1::Event::kMostTimesSet:
      return one(event.most_times_set());
    case v1::Event::kLotsDrawn:
      return one(event.lots_drawn());
    case v1::Event::kDrawAnnounced:
      return one(event.draw_announced());
    case v1::Event::kEntryPassedOn:
      return one(event.entry_passed_on());
    case v1::Event::kStatementCorrected:
      return one(event.statement_corrected());
    case v1::Event::kSpeakerReminded:
      return one(event.speaker_reminded());
    case v1::Event::kAccommodationSet:
      return one(event.accommodation_set());
    case v1::Event::kSwapProposed:
      return one(event.swap_proposed());
    case v1::Event::kSwapStateChanged:
      return one(event.swap_state_changed());
    case v1::Event::kPointRaised:
      return one(event.point_raised());
    case v1::Event::kPointStateChanged:
      return one(event.point_state_changed());
    case v1::Event::kPointReclassified:
      return one(event.point_reclassified());
    case v1::Event::kPointRuled:
      return one(event.point_ruled());
    case v1::Event::kRulingAppealed:
      return one(event.ruling_appealed());
    case v1::Event::kMotionMoved:
      return one(event.motion_moved());
    case v1::Event::kMotionStateChanged:
      return one(event.motion_state_changed());
    case v1::Event::kMotionSpeakerAdded:
      return one(event.motion_speaker_added());
    case v1::Event::kMotionSpeakerHeard:
      return one(event.motion_speaker_heard());
    case v1::Event::kVoteOpened:
      return one(event.vote_opened());
    case v1::Event::kVoteRecorded:
      return one(event.vote_recorded());
    case v1::Event::kActUndone: {
      auto* line = find_in(state_.acts, event.act_undone().act());
      if (line == nullptr) return;  // scrolled off the console; the record has it
      line->undone = true;
      return touch(RowKind::act, event.act_undone().act());
    }
    case v1::Event::kNoObjectionRecorded:
      return;
    case v1::Event::kClockReanchored:
      return one(event.clock_reanchored());
    case v1::Event::FACT_NOT_SET:
      fault("the log holds a fact of a newer version");
  }
}

}  // namespace nameplate::proceedings
