#include "server/record/words.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

#include "server/record/terms.hpp"

namespace nameplate::record {
namespace {

using Phrases = std::vector<std::string>;

constexpr std::size_t kNamesSpelled = 3;  // of a batch; more are counted

// Empty: no words of its own (counted elsewhere, or a mere consequence).
std::string phrase(const State& state, const v1::Event& event) {
  switch (event.fact_case()) {
    case v1::Event::kRoundSet:
      return "settings of the round set";
    case v1::Event::kParticipantsReplaced:
      return fmt::format("{} participants imported",
                         event.participants_replaced().participants_size());
    case v1::Event::kParticipantPut:
      return fmt::format("participant {} entered",
                         event.participant_put().participant().name().en());
    case v1::Event::kParticipantRemoved:
      return fmt::format("participant {} removed", event.participant_removed().code());
    case v1::Event::kGroupsReplaced:
      return fmt::format("{} groups imported", event.groups_replaced().groups_size());
    case v1::Event::kGroupPut:
      return fmt::format("group {} entered", event.group_put().group().name().en());
    case v1::Event::kGroupRemoved:
      return fmt::format("group {} removed", event.group_removed().code());
    case v1::Event::kMeetingPut:
      return fmt::format("{} meeting entered in the programme",
                         ordinal(event.meeting_put().meeting().number()));
    case v1::Event::kMeetingRemoved:
      return "a meeting removed from the programme";
    case v1::Event::kTopicPut:
      return fmt::format("topic {} entered in the programme: {}",
                         event.topic_put().topic().number(),
                         event.topic_put().topic().title().en());
    case v1::Event::kTopicRemoved:
      return "a topic removed from the programme";
    case v1::Event::kAccessNoted:
      return access_words(event.access_noted().note());
    case v1::Event::kRoundStateChanged:
      return state_words(event.round_state_changed().state());
    case v1::Event::kMeetingStateChanged:
      return state_words(state, event.meeting_state_changed());
    case v1::Event::kChairHandedOver:
      return "chair taken by the co-facilitator of " +
             participant_name(state, event.chair_handed_over().to());
    case v1::Event::kTopicStateChanged:
      return state_words(state, event.topic_state_changed());
    case v1::Event::kListCreated:
      return {};
    case v1::Event::kListStateChanged:
      return state_words(state, event.list_state_changed());
    case v1::Event::kListScheduled:
      return list_words(state, event.list_scheduled().list()) +
             (event.list_scheduled().opens_at_ms() == 0 ? ": opening no longer announced"
                                                        : ": opening announced");
    case v1::Event::kOrderingSet:
      return fmt::format("order of {}: {}", list_words(state, event.ordering_set().list()),
                         ordering_words(event.ordering_set().ordering()));
    case v1::Event::kEntryInscribed:
      // Who asked to reply and was not accorded it is nobody's business.
      if (event.entry_inscribed().state() == v1::ENTRY_STATE_REQUESTED)
        return "a right of reply requested";
      return fmt::format("{} inscribed on {}", entry_words(state, event.entry_inscribed().entry()),
                         list_words(state, event.entry_inscribed().list()));
    case v1::Event::kEntryStateChanged:
      return {};  // counted by act_words
    case v1::Event::kEntryMoved: {
      const auto& fact = event.entry_moved();
      return fact.before_entry() == 0
                 ? entry_words(state, fact.entry()) + " moved to the end"
                 : fmt::format("{} moved before {}", entry_words(state, fact.entry()),
                               entry_words(state, fact.before_entry()));
    }
    case v1::Event::kEntryReady:
      return entry_words(state, event.entry_ready().entry()) + " is ready";
    case v1::Event::kEntryLimitSet:
      return fmt::format("{}: {}", entry_words(state, event.entry_limit_set().entry()),
                         limit_words(event.entry_limit_set().limit_ms()));
    case v1::Event::kEntryReturned:
      return entry_words(state, event.entry_returned().entry()) + " back on the list";
    case v1::Event::kEntryAbsent:
      return fmt::format("{} absent when called ({} in all)",
                         entry_words(state, event.entry_absent().entry()),
                         event.entry_absent().times());
    case v1::Event::kFloorGiven:
      return fmt::format("floor given to {}, {}", entry_words(state, event.floor_given().entry()),
                         limit_words(event.floor_given().limit_ms()));
    case v1::Event::kFloorEnded:
      return fmt::format("statement of {} ended after {}",
                         entry_words(state, event.floor_ended().entry()),
                         duration_words(event.floor_ended().used_ms()));
    case v1::Event::kFloorVoided:
      return fmt::format("call of {} void", entry_words(state, event.floor_voided().entry()));
    case v1::Event::kClockPaused:
      return fmt::format("clock stopped at {}", duration_words(event.clock_paused().used_ms()));
    case v1::Event::kClockResumed:
      return "clock running again";
    case v1::Event::kLimitChanged:
      return fmt::format("time of {} set to {}", entry_words(state, event.limit_changed().entry()),
                         duration_words(event.limit_changed().limit_ms()));
    case v1::Event::kFloorRestored:
      return fmt::format("floor given back to {} with {} used",
                         entry_words(state, event.floor_restored().entry()),
                         duration_words(event.floor_restored().used_ms()));
    case v1::Event::kTimeLimitsSet: {
      const auto& fact = event.time_limits_set();
      return fmt::format("time limits of {}: {}",
                         fact.meeting() == 0 ? topic_words(state, fact.topic())
                                             : meeting_words(state, fact.meeting()),
                         limits_words(fact.limits()));
    }
    case v1::Event::kMessageShown:
      return event.message_shown().text().en().empty()
                 ? fmt::format("message shown: {}", event.message_shown().template_id())
                 : fmt::format("message shown: {}", event.message_shown().text().en());
    case v1::Event::kMessageCleared:
      return "message cleared";
    case v1::Event::kDisplayBlanked:
      return "display blanked";
    case v1::Event::kDisplayUnblanked:
      return "display shown again";
    case v1::Event::kActUndone:
      return fmt::format("act {} undone", event.act_undone().act());
    case v1::Event::kModeSet:
    case v1::Event::kPresenceMarked:
    case v1::Event::kPointRaised:
    case v1::Event::kPointStateChanged:
    case v1::Event::kPointReclassified:
    case v1::Event::kPointRuled:
    case v1::Event::kRulingAppealed:
    case v1::Event::kMotionMoved:
    case v1::Event::kMotionStateChanged:
    case v1::Event::kMotionSpeakerAdded:
    case v1::Event::kMotionSpeakerHeard:
    case v1::Event::kVoteOpened:
    case v1::Event::kVoteRecorded:
      return matter_words(state, event);
    case v1::Event::kUnitOpened:
    case v1::Event::kMostTimesSet:
    case v1::Event::kLotsDrawn:
    case v1::Event::kDrawAnnounced:
    case v1::Event::kEntryPassedOn:
    case v1::Event::kStatementCorrected:
    case v1::Event::kSpeakerReminded:
    case v1::Event::kAccommodationSet:
    case v1::Event::kSwapProposed:
    case v1::Event::kSwapStateChanged:
      return beside_words(state, event);
    case v1::Event::kNoObjectionRecorded:
      return "without objection";
    case v1::Event::kClockReanchored:
      return fmt::format("meeting clock set right by {} ms", event.clock_reanchored().by_ms());
    case v1::Event::FACT_NOT_SET:
      return "a fact that this program does not know";
  }
  return {};
}

// A programme imported at once: counted, where spelling it out would fill a page.
bool is_counted(const v1::LogRecord& record, const v1::Event& event) {
  if (!event.has_topic_put() && !event.has_meeting_put()) return false;
  std::size_t put = 0;
  for (const auto& other : record.events()) put += other.fact_case() == event.fact_case() ? 1 : 0;
  return put > kNamesSpelled;
}

void add_counted(const v1::LogRecord& record, Phrases& phrases) {
  std::size_t topics = 0;
  std::size_t meetings = 0;
  for (const auto& event : record.events()) {
    if (!is_counted(record, event)) continue;
    ++(event.has_topic_put() ? topics : meetings);
  }
  if (topics > 0) phrases.push_back(fmt::format("{} topics entered in the programme", topics));
  if (meetings > 0)
    phrases.push_back(fmt::format("{} meetings entered in the programme", meetings));
}

// "Kenya, Ghana carried over, unheard"; "150 names carried over, unheard".
void add_entry_states(const State& state, const v1::LogRecord& record, Phrases& phrases) {
  std::map<v1::EntryState, std::vector<std::uint32_t>> changed;
  for (const auto& event : record.events())
    if (event.has_entry_state_changed())
      changed[event.entry_state_changed().state()].push_back(event.entry_state_changed().entry());
  for (const auto& [to, entries] : changed) {
    std::string who;
    if (to == v1::ENTRY_STATE_DECLINED) {
      who = "a right of reply";
    } else if (entries.size() > kNamesSpelled) {
      who = fmt::format("{} names", entries.size());
    } else {
      for (const auto id : entries) who += (who.empty() ? "" : ", ") + entry_words(state, id);
    }
    phrases.push_back(fmt::format("{} {}", who, became(to)));
  }
}

}  // namespace

std::string participant_name(const State& state, const std::string& code) {
  const auto found = state.participants.find(code);
  return found == state.participants.end() ? code : found->second.name().en();
}

std::string on_behalf_words(const State& state, const proceedings::EntryFacts& entry) {
  if (!entry.on_behalf_of.empty()) {
    const auto group = state.groups.find(entry.on_behalf_of);
    return group == state.groups.end() ? entry.on_behalf_of : group->second.name().en();
  }
  std::string names;
  for (const auto& code : entry.for_members)
    names += (names.empty() ? "" : ", ") + participant_name(state, code);
  return names;
}

std::string officer_words(const State& state, const v1::Actor& actor) {
  const auto name = participant_name(state, actor.participant());
  switch (actor.role()) {
    case v1::ROLE_PRESIDING:
      return name.empty() ? "Chair" : fmt::format("Chair ({})", name);
    case v1::ROLE_COFACILITATOR:
      return name.empty() ? "Co-facilitator" : fmt::format("Co-facilitator ({})", name);
    case v1::ROLE_SECRETARY:
      return "Secretary";
    case v1::ROLE_OFFICER:
      return "Conference officer";
    case v1::ROLE_DELEGATION:
      return fmt::format("Delegation of {}", name);
    case v1::ROLE_SYSTEM:  // what the server noted at somebody's order has that seat
      if (actor.seat() == "secretary") return "Secretary";
      if (actor.seat() == "presiding") return "Chair";
      return actor.seat().empty() || actor.seat() == "system" ? "The clock" : actor.seat();
    default:
      return actor.seat();
  }
}

std::string act_words(const State& state, const v1::LogRecord& record) {
  Phrases phrases;
  add_counted(record, phrases);
  for (const auto& event : record.events()) {
    if (is_counted(record, event)) continue;
    if (auto words = phrase(state, event); !words.empty()) phrases.push_back(std::move(words));
  }
  add_entry_states(state, record, phrases);
  std::string sentence;
  for (const auto& words : phrases) sentence += (sentence.empty() ? "" : "; ") + words;
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence;
}

std::string act_reason(const v1::LogRecord& record) {
  // What was taken back had a reason; taking it back has none.
  if (record.command().has_undo()) return {};
  for (const auto& event : record.events()) {
    if (event.has_entry_moved() && !event.entry_moved().reason().empty())
      return event.entry_moved().reason();
    if (event.has_entry_limit_set() && !event.entry_limit_set().reason().empty())
      return event.entry_limit_set().reason();
    if (event.has_floor_given() && !event.floor_given().out_of_order_reason().empty())
      return event.floor_given().out_of_order_reason();
    if (event.has_point_ruled() && !event.point_ruled().text().empty())
      return event.point_ruled().text();
    if (event.has_statement_corrected()) return event.statement_corrected().reason();
    if (event.has_floor_ended() && !event.floor_ended().withdrawn_reason().empty())
      return event.floor_ended().withdrawn_reason();
    if (event.has_swap_state_changed() && !event.swap_state_changed().reason().empty())
      return event.swap_state_changed().reason();
    if (event.has_meeting_state_changed() && !event.meeting_state_changed().reason().empty())
      return event.meeting_state_changed().reason();
  }
  return {};
}

std::string act_name(const v1::Command& command) {
  const auto number = static_cast<int>(command.act_case());
  const auto* field = v1::Command::descriptor()->FindFieldByNumber(number);
  return field == nullptr ? std::string() : field->name();
}

bool is_routine(const v1::Command& command) {
  switch (command.act_case()) {
    case v1::Command::kInscribe:
    case v1::Command::kReady:
    case v1::Command::kMarkPresent:
    case v1::Command::kCallNext:
    case v1::Command::kEndStatement:
    case v1::Command::kPauseClock:
    case v1::Command::kResumeClock:
    case v1::Command::kShowMessage:
    case v1::Command::kClearMessage:
    case v1::Command::kBlankDisplay:
    case v1::Command::kUnblankDisplay:
      return true;
    default:
      return false;
  }
}

std::string outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::heard:
      return "heard";
    case Outcome::speaking:
      return "speaking";
    case Outcome::absent:
      return "absent";
    case Outcome::undone:
      return "undone";
    case Outcome::corrected:
      return "corrected";
  }
  return {};
}

std::string ordinal(std::uint32_t number) {
  const auto tens = number % 100;
  const bool teen = tens >= 11 && tens <= 13;
  const char* ending = teen               ? "th"
                       : number % 10 == 1 ? "st"
                       : number % 10 == 2 ? "nd"
                       : number % 10 == 3 ? "rd"
                                          : "th";
  return fmt::format("{}{}", number, ending);
}

std::string duration_words(std::int64_t ms) {
  const auto s = ms / 1000;
  if (s >= 3600) return fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
  return fmt::format("{}:{:02}", s / 60, s % 60);
}

}  // namespace nameplate::record
