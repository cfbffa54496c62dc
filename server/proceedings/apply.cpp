#include "server/proceedings/apply.hpp"

#include <algorithm>

#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {
namespace {

[[noreturn]] void fault(const std::string& what) { throw ApplyFault(what); }

template <class Map>
auto& at(Map& map, const typename Map::key_type& key, const char* what) {
  const auto found = map.find(key);
  if (found != map.end()) return found->second;
  std::string sentence = what;
  sentence.append(" not known: ").append(std::to_string(key));
  fault(sentence);
}

// One record being applied: the events share the act's number, time and actor.
class Applier {
 public:
  Applier(State& state, ActNumber act, const v1::LogRecord& record, Touched& touched)
      : state_(state), act_(act), record_(record), touched_(touched) {}

  void run() {
    if (act_ != state_.last_act + 1) fault("the act's number does not follow the last one");
    begin_undoable();
    for (const auto& event : record_.events()) one(event);
    state_.last_act = act_;
    state_.last_at_ms = std::max(state_.last_at_ms, record_.at_ms());
    end_undoable();
    write_line();
  }

 private:
  State& state_;
  ActNumber act_;
  const v1::LogRecord& record_;
  Touched& touched_;
  Undoable undo_;
  ActLine line_;

  void touch(RowKind kind, std::uint64_t id = 0) { touched_.insert({kind, id}); }
  EntryFacts& entry(EntryId id) { return at(state_.entries, id, "entry"); }
  ListFacts& list(ListId id) { return at(state_.lists, id, "list"); }

  void touch_entry(EntryId id) {
    touch(RowKind::entry, id);
    touch(RowKind::receipt, id);
    touch(RowKind::care, id);
  }
  // A limit, a category or a name changed for many: their rows derive from it.
  void touch_waiting() {
    for (const auto& [id, facts] : state_.lists)
      for (const EntryId waiting : facts.order) touch(RowKind::entry, waiting);
  }

  void remove_from_order(EntryFacts& facts) {
    auto& order = list(facts.list).order;
    order.erase(std::remove(order.begin(), order.end(), facts.id), order.end());
    touch(RowKind::list, facts.list);
  }
  void put_in_order(EntryFacts& facts, EntryId before) {
    auto& order = list(facts.list).order;
    order.erase(std::remove(order.begin(), order.end(), facts.id), order.end());
    const auto place = before == 0 ? order.end() : std::find(order.begin(), order.end(), before);
    if (before != 0 && place == order.end()) fault("the entry it stands before is not waiting");
    order.insert(place, facts.id);
    touch(RowKind::list, facts.list);
  }
  EntryId after_in_order(const EntryFacts& facts) const {
    const auto found = state_.lists.find(facts.list);
    if (found == state_.lists.end()) return 0;
    const auto& order = found->second.order;
    auto place = std::find(order.begin(), order.end(), facts.id);
    if (place == order.end() || ++place == order.end()) return 0;
    return *place;
  }

  // ------------------------------------------------------------ what can be undone

  void begin_undoable() {
    const auto& command = record_.command();
    undo_.act = act_;
    undo_.at_ms = record_.at_ms();
    undo_.by = record_.actor().seat();
    undo_.floor_before = state_.floor;
    EntryId touched = 0;
    switch (command.act_case()) {
      case v1::Command::kCallNext:
        undo_.act_name = "call_next";
        touched = command.call_next().expect_next();
        break;
      case v1::Command::kGiveFloor:
        undo_.act_name = "give_floor";
        touched = command.give_floor().entry();
        break;
      case v1::Command::kEndStatement:
        undo_.act_name = "end_statement";
        break;
      case v1::Command::kMarkAbsent:
        undo_.act_name = "mark_absent";
        touched = command.mark_absent().entry();
        break;
      case v1::Command::kMoveEntry:
        undo_.act_name = "move_entry";
        touched = command.move_entry().entry();
        break;
      case v1::Command::kWithdraw:
        // A delegation's own withdrawal must not take the Chair's chance to undo the last call.
        if (record_.actor().role() == v1::ROLE_DELEGATION) return;
        undo_.act_name = "withdraw";
        touched = command.withdraw().entry();
        break;
      case v1::Command::kCloseList:
        undo_.act_name = "close_list";
        undo_.list = command.close_list().list();
        break;
      default:
        return;
    }
    if (touched != 0) {
      const auto& facts = entry(touched);
      undo_.called = touched;
      undo_.list = facts.list;
      undo_.before_entry = after_in_order(facts);
      undo_.placement_before = facts.placement;
      undo_.moved_reason_before = facts.moved_reason;
      undo_.absent_before = facts.absent;
    }
    if (undo_.list != 0) {
      undo_.list_state_before = list(undo_.list).state;
      undo_.closes_at_before_ms = list(undo_.list).closes_at_ms;
    }
    if (undo_.floor_before.state != v1::FLOOR_STATE_VACANT &&
        command.act_case() != v1::Command::kMarkAbsent)
      undo_.ended = undo_.floor_before.entry;
  }

  void end_undoable() {
    const bool was = state_.undoable.has_value();
    if (!undo_.act_name.empty())
      state_.undoable = undo_;
    else if (clears_undo())
      state_.undoable.reset();
    if (was || state_.undoable) touch(RowKind::undo);
  }
  // An act that takes the floor's state elsewhere ends the chance to undo what was before it.
  [[nodiscard]] bool clears_undo() const {
    switch (record_.command().act_case()) {
      case v1::Command::kUndo:
      case v1::Command::kAdjournMeeting:
      case v1::Command::kSuspendMeeting:
      case v1::Command::kOpenTopic:
      case v1::Command::kStandTopicOver:
      case v1::Command::kConcludeTopic:
      case v1::Command::kImportProgramme:
        return true;
      default:
        return false;
    }
  }

  void write_line() {
    line_.actor = record_.actor();
    line_.at_ms = record_.at_ms();
    if (const auto* field = command_field()) line_.act_name = field->name();
    name_subjects();
    state_.acts.insert_or_assign(act_, line_);
    touch(RowKind::act, act_);
    while (state_.acts.size() > limits::kActLines) {
      touch(RowKind::act, state_.acts.begin()->first);
      state_.acts.erase(state_.acts.begin());
    }
  }
  [[nodiscard]] const google::protobuf::FieldDescriptor* command_field() const {
    const auto number = static_cast<int>(record_.command().act_case());
    return v1::Command::descriptor()->FindFieldByNumber(number);
  }
  void name_subjects();

  void one(const v1::Event& event);
  void round_set(const v1::RoundSet& fact);
  void participants_replaced(const v1::ParticipantsReplaced& fact);
  void groups_replaced(const v1::GroupsReplaced& fact);
  void meeting_put(const v1::MeetingPut& fact);
  void meeting_removed(const v1::MeetingRemoved& fact);
  void topic_put(const v1::TopicPut& fact);
  void topic_removed(const v1::TopicRemoved& fact);
  void meeting_state(const v1::MeetingStateChanged& fact);
  void topic_state(const v1::TopicStateChanged& fact);
  void list_created(const v1::ListCreated& fact);
  void list_state(const v1::ListStateChanged& fact);
  void inscribed(const v1::EntryInscribed& fact);
  void entry_state(const v1::EntryStateChanged& fact);
  void floor_given(const v1::FloorGiven& fact);
  void floor_ended(const v1::FloorEnded& fact);
  void floor_restored(const v1::FloorRestored& fact);
};

// What the console's line of the log is about: taken from the facts, so that it says what happened.
void Applier::name_subjects() {
  for (const auto& event : record_.events()) {
    switch (event.fact_case()) {
      case v1::Event::kEntryInscribed:
        line_.entry = event.entry_inscribed().entry();
        break;
      case v1::Event::kEntryStateChanged:
        line_.entry = event.entry_state_changed().entry();
        break;
      case v1::Event::kEntryMoved:
        line_.entry = event.entry_moved().entry();
        line_.reason = event.entry_moved().reason();
        break;
      case v1::Event::kEntryReady:
        line_.entry = event.entry_ready().entry();
        break;
      case v1::Event::kEntryLimitSet:
        line_.entry = event.entry_limit_set().entry();
        line_.reason = event.entry_limit_set().reason();
        line_.value = event.entry_limit_set().limit_ms();
        break;
      case v1::Event::kEntryAbsent:
        line_.entry = event.entry_absent().entry();
        break;
      case v1::Event::kFloorGiven:
        line_.entry = event.floor_given().entry();
        line_.reason = event.floor_given().out_of_order_reason();
        break;
      case v1::Event::kFloorEnded:
        line_.previous = event.floor_ended().entry();
        break;
      case v1::Event::kClockPaused:
        line_.entry = event.clock_paused().entry();
        break;
      case v1::Event::kClockResumed:
        line_.entry = event.clock_resumed().entry();
        break;
      case v1::Event::kLimitChanged:
        line_.entry = event.limit_changed().entry();
        break;
      case v1::Event::kMeetingStateChanged:
        line_.meeting = event.meeting_state_changed().meeting();
        line_.reason = event.meeting_state_changed().reason();
        line_.value = event.meeting_state_changed().resume_at_ms();
        break;
      case v1::Event::kMeetingPut:
        line_.meeting = event.meeting_put().meeting().id();
        break;
      case v1::Event::kMeetingRemoved:
        line_.meeting = event.meeting_removed().meeting();
        break;
      case v1::Event::kTopicStateChanged:
        line_.topic = event.topic_state_changed().topic();
        break;
      case v1::Event::kTopicPut:
        line_.topic = event.topic_put().topic().id();
        break;
      case v1::Event::kTopicRemoved:
        line_.topic = event.topic_removed().topic();
        break;
      case v1::Event::kListStateChanged:
        line_.list = event.list_state_changed().list();
        line_.value = event.list_state_changed().closes_at_ms();
        break;
      case v1::Event::kListScheduled:
        line_.list = event.list_scheduled().list();
        line_.value = event.list_scheduled().opens_at_ms();
        break;
      case v1::Event::kOrderingSet:
        line_.list = event.ordering_set().list();
        break;
      case v1::Event::kTimeLimitsSet:
        line_.topic = event.time_limits_set().topic();
        break;
      case v1::Event::kParticipantPut:
        line_.participant = event.participant_put().participant().code();
        break;
      case v1::Event::kParticipantRemoved:
        line_.participant = event.participant_removed().code();
        break;
      case v1::Event::kAccessNoted:
        line_.participant = event.access_noted().note().seat();
        line_.value = event.access_noted().note().count();
        break;
      case v1::Event::kChairHandedOver:
        line_.participant = event.chair_handed_over().to();
        break;
      default:
        break;
    }
  }
  if (record_.command().has_add_seconds()) line_.value = record_.command().add_seconds().seconds();
  if (line_.entry != 0 && line_.participant.empty())
    line_.participant = entry(line_.entry).participant;
  if (line_.entry == line_.previous && line_.entry != 0) line_.previous = 0;
}

void Applier::round_set(const v1::RoundSet& fact) {
  state_.settings = fact.settings();
  if (state_.presiding.empty() && fact.settings().presiding_seats_size() > 0)
    state_.presiding = fact.settings().presiding_seats(0).code();
  touch(RowKind::round);
  touch_waiting();
}

void Applier::participants_replaced(const v1::ParticipantsReplaced& fact) {
  state_.participants.clear();
  for (const auto& participant : fact.participants())
    state_.participants[participant.code()] = participant;
  touch(RowKind::round);
}

void Applier::groups_replaced(const v1::GroupsReplaced& fact) {
  state_.groups.clear();
  for (const auto& group : fact.groups()) state_.groups[group.code()] = group;
  touch(RowKind::round);
}

void Applier::meeting_put(const v1::MeetingPut& fact) {
  const MeetingId id = fact.meeting().id();
  state_.meetings[id].meeting = fact.meeting();
  state_.next_meeting = std::max(state_.next_meeting, id + 1);
  touch(RowKind::meeting, id);
}

void Applier::meeting_removed(const v1::MeetingRemoved& fact) {
  state_.meetings.erase(fact.meeting());
  touch(RowKind::meeting, fact.meeting());
}

void Applier::topic_put(const v1::TopicPut& fact) {
  const TopicId id = fact.topic().id();
  state_.topics[id].topic = fact.topic();
  state_.next_topic = std::max(state_.next_topic, id + 1);
  touch(RowKind::topic, id);
  touch_waiting();
}

void Applier::topic_removed(const v1::TopicRemoved& fact) {
  const ListId main = at(state_.topics, fact.topic(), "topic").main_list;
  state_.lists.erase(main);
  state_.topics.erase(fact.topic());
  touch(RowKind::topic, fact.topic());
  touch(RowKind::list, main);
}

void Applier::meeting_state(const v1::MeetingStateChanged& fact) {
  auto& meeting = at(state_.meetings, fact.meeting(), "meeting");
  const bool begins = meeting.state == v1::MEETING_STATE_SCHEDULED;
  meeting.state = fact.state();
  meeting.suspended_reason = fact.reason();
  meeting.resume_at_ms = fact.resume_at_ms();
  if (begins) meeting.opened_at_ms = record_.at_ms();
  if (fact.state() == v1::MEETING_STATE_ADJOURNED) {
    meeting.adjourned_at_ms = record_.at_ms();
    if (state_.current_meeting == fact.meeting()) state_.current_meeting = 0;
  } else {
    state_.current_meeting = fact.meeting();
  }
  touch(RowKind::meeting, fact.meeting());
  touch(RowKind::round);
}

void Applier::topic_state(const v1::TopicStateChanged& fact) {
  at(state_.topics, fact.topic(), "topic").state = fact.state();
  if (fact.state() == v1::TOPIC_STATE_OPEN)
    state_.open_topic = fact.topic();
  else if (state_.open_topic == fact.topic())
    state_.open_topic = 0;
  touch(RowKind::topic, fact.topic());
  touch(RowKind::round);
}

void Applier::list_created(const v1::ListCreated& fact) {
  ListFacts facts;
  facts.id = fact.list();
  facts.topic = fact.topic();
  facts.kind = fact.kind();
  facts.ordering = fact.ordering();
  state_.lists[facts.id] = facts;
  state_.next_list = std::max(state_.next_list, facts.id + 1);
  if (fact.kind() == v1::LIST_KIND_MAIN)
    at(state_.topics, fact.topic(), "topic").main_list = facts.id;
  touch(RowKind::list, facts.id);
  touch(RowKind::topic, fact.topic());
}

void Applier::list_state(const v1::ListStateChanged& fact) {
  auto& facts = list(fact.list());
  facts.state = fact.state();
  facts.closes_at_ms = fact.closes_at_ms();
  facts.opens_at_ms = 0;
  facts.closed_at_ms = fact.state() == v1::LIST_STATE_CLOSED ? record_.at_ms() : 0;
  touch(RowKind::list, facts.id);
}

void Applier::inscribed(const v1::EntryInscribed& fact) {
  if (state_.entries.contains(fact.entry())) fault("the entry exists already");
  EntryFacts facts;
  facts.id = fact.entry();
  facts.list = fact.list();
  facts.participant = fact.participant();
  facts.category = fact.category();
  facts.capacity = fact.capacity();
  facts.on_behalf_of = fact.on_behalf_of();
  facts.for_members = {fact.for_members().begin(), fact.for_members().end()};
  facts.language = fact.language();
  facts.level = fact.level();
  facts.placement = fact.placement();
  facts.inscribed_by_act = act_;
  facts.inscribed_at_ms = record_.at_ms();
  facts.inscribed_by = record_.actor().seat();
  state_.next_entry = std::max(state_.next_entry, facts.id + 1);
  auto& stored = state_.entries[facts.id] = facts;
  put_in_order(stored, fact.before_entry());
  touch_entry(facts.id);
}

void Applier::entry_state(const v1::EntryStateChanged& fact) {
  auto& facts = entry(fact.entry());
  const auto state = fact.state();
  if (state == v1::ENTRY_STATE_WITHDRAWN) facts.stood_before = after_in_order(facts);
  if (state == v1::ENTRY_STATE_WITHDRAWN || state == v1::ENTRY_STATE_LAPSED)
    remove_from_order(facts);
  if (state == v1::ENTRY_STATE_CARRIED_OVER) {
    facts.carried_from = state_.current_meeting != 0 ? state_.current_meeting : facts.carried_from;
    facts.ready = false;
  }
  facts.state = state;
  touch_entry(facts.id);
}

void Applier::floor_given(const v1::FloorGiven& fact) {
  auto& facts = entry(fact.entry());
  auto& on = list(facts.list);
  remove_from_order(facts);
  facts.state = v1::ENTRY_STATE_SPEAKING;
  facts.began_at_ms = fact.at_ms();
  facts.limit_ms = fact.limit_ms();
  facts.ready = false;
  on.last_turnover_ms = on.last_call_ms == 0 ? 0 : fact.at_ms() - on.last_call_ms;
  on.last_call_ms = fact.at_ms();
  state_.floor = {v1::FLOOR_STATE_HELD, facts.id, fact.limit_ms(), 0, fact.at_ms(), fact.at_ms()};
  touch(RowKind::floor);
  touch_entry(facts.id);
}

void Applier::floor_ended(const v1::FloorEnded& fact) {
  auto& facts = entry(fact.entry());
  auto& on = list(facts.list);
  facts.state = v1::ENTRY_STATE_HEARD;
  facts.used_ms = fact.used_ms();
  facts.limit_ms = state_.floor.limit_ms;
  facts.ended_at_ms = fact.at_ms();
  on.heard += 1;
  on.recent.push_front(facts.id);
  while (on.recent.size() > limits::kRecentHeard) {
    touch_entry(on.recent.back());
    on.recent.pop_back();
  }
  state_.floor = {};
  touch(RowKind::floor);
  touch(RowKind::list, facts.list);
  touch_entry(facts.id);
}

void Applier::one(const v1::Event& event) {
  switch (event.fact_case()) {
    case v1::Event::kRoundSet:
      return round_set(event.round_set());
    case v1::Event::kParticipantsReplaced:
      return participants_replaced(event.participants_replaced());
    case v1::Event::kParticipantPut:
      state_.participants[event.participant_put().participant().code()] =
          event.participant_put().participant();
      return touch(RowKind::round);
    case v1::Event::kParticipantRemoved:
      state_.participants.erase(event.participant_removed().code());
      return touch(RowKind::round);
    case v1::Event::kGroupsReplaced:
      return groups_replaced(event.groups_replaced());
    case v1::Event::kGroupPut:
      state_.groups[event.group_put().group().code()] = event.group_put().group();
      return touch(RowKind::round);
    case v1::Event::kGroupRemoved:
      state_.groups.erase(event.group_removed().code());
      return touch(RowKind::round);
    case v1::Event::kMeetingPut:
      return meeting_put(event.meeting_put());
    case v1::Event::kMeetingRemoved:
      return meeting_removed(event.meeting_removed());
    case v1::Event::kTopicPut:
      return topic_put(event.topic_put());
    case v1::Event::kTopicRemoved:
      return topic_removed(event.topic_removed());
    case v1::Event::kAccessNoted:
      return;
    case v1::Event::kRoundStateChanged:
      state_.round_state = event.round_state_changed().state();
      return touch(RowKind::round);
    case v1::Event::kMeetingStateChanged:
      return meeting_state(event.meeting_state_changed());
    case v1::Event::kChairHandedOver:
      state_.presiding = event.chair_handed_over().to();
      return touch(RowKind::round);
    case v1::Event::kTopicStateChanged:
      return topic_state(event.topic_state_changed());
    case v1::Event::kListCreated:
      return list_created(event.list_created());
    case v1::Event::kListStateChanged:
      return list_state(event.list_state_changed());
    case v1::Event::kListScheduled: {
      auto& facts = list(event.list_scheduled().list());
      facts.opens_at_ms = event.list_scheduled().opens_at_ms();
      return touch(RowKind::list, facts.id);
    }
    case v1::Event::kOrderingSet: {
      auto& facts = list(event.ordering_set().list());
      const auto& order = event.ordering_set().order();
      facts.ordering = event.ordering_set().ordering();
      facts.order.assign(order.begin(), order.end());
      for (const EntryId id : facts.order) {
        auto& placement = entry(id).placement;
        placement.set_reason(v1::Placement::ORDER_CHANGED);
        placement.set_at_ms(record_.at_ms());
        touch(RowKind::entry, id);
      }
      return touch(RowKind::list, facts.id);
    }
    case v1::Event::kEntryInscribed:
      return inscribed(event.entry_inscribed());
    case v1::Event::kEntryStateChanged:
      return entry_state(event.entry_state_changed());
    case v1::Event::kEntryMoved: {
      auto& facts = entry(event.entry_moved().entry());
      put_in_order(facts, event.entry_moved().before_entry());
      facts.placement = event.entry_moved().placement();
      facts.moved_reason = event.entry_moved().reason();
      return touch_entry(facts.id);
    }
    case v1::Event::kEntryReady: {
      entry(event.entry_ready().entry()).ready = true;
      return touch(RowKind::entry, event.entry_ready().entry());
    }
    case v1::Event::kEntryLimitSet: {
      entry(event.entry_limit_set().entry()).limit_override_ms = event.entry_limit_set().limit_ms();
      return touch(RowKind::entry, event.entry_limit_set().entry());
    }
    case v1::Event::kEntryReturned: {
      auto& facts = entry(event.entry_returned().entry());
      put_in_order(facts, event.entry_returned().before_entry());
      facts.placement = event.entry_returned().placement();
      facts.state = v1::ENTRY_STATE_INSCRIBED;
      facts.began_at_ms = facts.ended_at_ms = facts.used_ms = facts.limit_ms = 0;
      return touch_entry(facts.id);
    }
    case v1::Event::kEntryAbsent: {
      entry(event.entry_absent().entry()).absent = event.entry_absent().times();
      return touch_entry(event.entry_absent().entry());
    }
    case v1::Event::kFloorGiven:
      return floor_given(event.floor_given());
    case v1::Event::kFloorEnded:
      return floor_ended(event.floor_ended());
    case v1::Event::kFloorVoided:
      state_.floor = {};
      return touch(RowKind::floor);
    case v1::Event::kClockPaused: {
      state_.floor.used_ms = event.clock_paused().used_ms();
      state_.floor.since_ms = 0;
      state_.floor.state = v1::FLOOR_STATE_INTERRUPTED;
      entry(state_.floor.entry).state = v1::ENTRY_STATE_INTERRUPTED;
      touch(RowKind::floor);
      return touch(RowKind::entry, state_.floor.entry);
    }
    case v1::Event::kClockResumed: {
      state_.floor.since_ms = event.clock_resumed().since_ms();
      state_.floor.state = v1::FLOOR_STATE_HELD;
      entry(state_.floor.entry).state = v1::ENTRY_STATE_SPEAKING;
      touch(RowKind::floor);
      return touch(RowKind::entry, state_.floor.entry);
    }
    case v1::Event::kLimitChanged: {
      state_.floor.limit_ms = event.limit_changed().limit_ms();
      entry(state_.floor.entry).limit_ms = event.limit_changed().limit_ms();
      touch(RowKind::floor);
      return touch(RowKind::entry, state_.floor.entry);
    }
    case v1::Event::kFloorRestored:
      return floor_restored(event.floor_restored());
    case v1::Event::kTimeLimitsSet: {
      const auto& fact = event.time_limits_set();
      if (fact.topic() == 0)
        *state_.settings.mutable_limits() = fact.limits();
      else
        *at(state_.topics, fact.topic(), "topic").topic.mutable_limits() = fact.limits();
      if (fact.topic() == 0)
        touch(RowKind::round);
      else
        touch(RowKind::topic, fact.topic());
      return touch_waiting();
    }
    case v1::Event::kMessageShown:
      state_.notice.shown = true;
      state_.notice.text = event.message_shown().text();
      state_.notice.template_id = event.message_shown().template_id();
      state_.notice.until_ms = event.message_shown().until_ms();
      return touch(RowKind::notice);
    case v1::Event::kMessageCleared: {
      const bool blank = state_.notice.blank;
      const auto until = state_.notice.blank_until_ms;
      state_.notice = {};
      state_.notice.blank = blank;
      state_.notice.blank_until_ms = until;
      return touch(RowKind::notice);
    }
    case v1::Event::kDisplayBlanked:
      state_.notice.blank = true;
      state_.notice.blank_until_ms = event.display_blanked().until_ms();
      return touch(RowKind::notice);
    case v1::Event::kDisplayUnblanked:
      state_.notice.blank = false;
      state_.notice.blank_until_ms = 0;
      return touch(RowKind::notice);
    case v1::Event::kActUndone: {
      const auto found = state_.acts.find(event.act_undone().act());
      if (found == state_.acts.end()) return;
      found->second.undone = true;
      return touch(RowKind::act, found->first);
    }
    case v1::Event::kNoObjectionRecorded:
    case v1::Event::kClockReanchored:
      return;
    case v1::Event::FACT_NOT_SET:
      fault("an event of a newer version");
  }
}

void Applier::floor_restored(const v1::FloorRestored& fact) {
  auto& facts = entry(fact.entry());
  auto& on = list(facts.list);
  if (facts.state == v1::ENTRY_STATE_HEARD) {
    on.heard -= 1;
    on.recent.erase(std::remove(on.recent.begin(), on.recent.end(), facts.id), on.recent.end());
  }
  remove_from_order(facts);
  const bool running = fact.since_ms() != 0;
  facts.state = running ? v1::ENTRY_STATE_SPEAKING : v1::ENTRY_STATE_INTERRUPTED;
  facts.began_at_ms = fact.began_at_ms();
  facts.ended_at_ms = facts.used_ms = 0;
  facts.limit_ms = fact.limit_ms();
  state_.floor = {running ? v1::FLOOR_STATE_HELD : v1::FLOOR_STATE_INTERRUPTED,
                  facts.id,
                  fact.limit_ms(),
                  fact.used_ms(),
                  fact.since_ms(),
                  fact.began_at_ms()};
  touch(RowKind::floor);
  touch(RowKind::list, facts.list);
  touch_entry(facts.id);
}

}  // namespace

void apply(State& state, ActNumber act, const v1::LogRecord& record, Touched& touched) {
  Applier(state, act, record, touched).run();
}

}  // namespace nameplate::proceedings
