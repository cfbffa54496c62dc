#include "server/proceedings/decide.hpp"

#include <algorithm>

#include "server/proceedings/authority.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

std::int64_t limit_in(const v1::TimeLimits& limits, v1::Category category, bool& found) {
  for (const auto& limit : limits.limits())
    if (limit.category() == category) {
      found = true;
      return limit.limit_ms();
    }
  return 0;
}

void add_list_closed(const Asked& asked, ListId list) {
  auto& fact = *asked.add().mutable_list_state_changed();
  fact.set_list(list);
  fact.set_state(v1::LIST_STATE_CLOSED);
}

// No default: a new act does not compile until it has its rule.
Verdict rule_on(const Asked& asked, const v1::Command& command) {
  switch (command.act_case()) {
    case v1::Command::kTick:
      tick(asked);
      return {};
    case v1::Command::kSetRound:
      return set_round(asked, command.set_round());
    case v1::Command::kImportParticipants:
      return import_participants(asked, command.import_participants());
    case v1::Command::kPutParticipant:
      return put_participant(asked, command.put_participant());
    case v1::Command::kRemoveParticipant:
      return remove_participant(asked, command.remove_participant());
    case v1::Command::kImportGroups:
      return import_groups(asked, command.import_groups());
    case v1::Command::kPutGroup:
      return put_group(asked, command.put_group());
    case v1::Command::kRemoveGroup:
      return remove_group(asked, command.remove_group());
    case v1::Command::kImportProgramme:
      return import_programme(asked, command.import_programme());
    case v1::Command::kPutMeeting:
      return put_meeting(asked, command.put_meeting());
    case v1::Command::kRemoveMeeting:
      return remove_meeting(asked, command.remove_meeting());
    case v1::Command::kPutTopic:
      return put_topic(asked, command.put_topic());
    case v1::Command::kRemoveTopic:
      return remove_topic(asked, command.remove_topic());
    case v1::Command::kNoteAccess:
      return note_access(asked, command.note_access());
    case v1::Command::kOpenRound:
      return open_round(asked);
    case v1::Command::kConcludeRound:
      return conclude_round(asked);
    case v1::Command::kCallToOrder:
      return call_to_order(asked, command.call_to_order());
    case v1::Command::kSuspendMeeting:
      return suspend_meeting(asked, command.suspend_meeting());
    case v1::Command::kResumeMeeting:
      return resume_meeting(asked);
    case v1::Command::kAdjournMeeting:
      return adjourn_meeting(asked, command.adjourn_meeting());
    case v1::Command::kHandOverChair:
      return hand_over_chair(asked, command.hand_over_chair());
    case v1::Command::kOpenTopic:
      return open_topic(asked, command.open_topic());
    case v1::Command::kStandTopicOver:
      return stand_topic_over(asked, command.stand_topic_over());
    case v1::Command::kConcludeTopic:
      return conclude_topic(asked, command.conclude_topic());
    case v1::Command::kOpenList:
      return open_list(asked, command.open_list());
    case v1::Command::kAnnounceClosing:
      return announce_closing(asked, command.announce_closing());
    case v1::Command::kCloseList:
      return close_list(asked, command.close_list());
    case v1::Command::kReopenList:
      return reopen_list(asked, command.reopen_list());
    case v1::Command::kSetOrdering:
      return set_ordering(asked, command.set_ordering());
    case v1::Command::kInscribe:
      return inscribe(asked, command.inscribe());
    case v1::Command::kWithdraw:
      return withdraw(asked, command.withdraw());
    case v1::Command::kMoveEntry:
      return move_entry(asked, command.move_entry());
    case v1::Command::kNotNow:
      return not_now(asked, command.not_now());
    case v1::Command::kReady:
      return ready(asked, command.ready());
    case v1::Command::kCallNext:
      return call_next(asked, command.call_next());
    case v1::Command::kGiveFloor:
      return give_floor(asked, command.give_floor());
    case v1::Command::kMarkAbsent:
      return mark_absent(asked, command.mark_absent());
    case v1::Command::kEndStatement:
      return end_statement(asked, command.end_statement());
    case v1::Command::kPauseClock:
      return pause_clock(asked, command.pause_clock());
    case v1::Command::kResumeClock:
      return resume_clock(asked, command.resume_clock());
    case v1::Command::kAddSeconds:
      return add_seconds(asked, command.add_seconds());
    case v1::Command::kSetTimeLimits:
      return set_time_limits(asked, command.set_time_limits());
    case v1::Command::kSetEntryLimit:
      return set_entry_limit(asked, command.set_entry_limit());
    case v1::Command::kShowMessage:
      return show_message(asked, command.show_message());
    case v1::Command::kClearMessage:
      return clear_message(asked);
    case v1::Command::kBlankDisplay:
      return blank_display(asked, command.blank_display());
    case v1::Command::kUnblankDisplay:
      return unblank_display(asked);
    case v1::Command::kUndo:
      return undo(asked, command.undo());
    case v1::Command::ACT_NOT_SET:
      return refuse(v1::REFUSAL_UNKNOWN_ACT);
  }
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}

}  // namespace

Decision decide(const State& state, const v1::Actor& actor, const v1::Command& command,
                std::int64_t now_ms) {
  if (command.act_case() == v1::Command::ACT_NOT_SET) return refuse(v1::REFUSAL_UNKNOWN_ACT);
  const auto role = effective_role(state, actor);
  if (const auto code = may_not(role, command.act_case())) return refuse(*code, "35/106");
  Events events;
  const Asked asked{state, actor, role, now_ms, events};
  if (auto no = rule_on(asked, command)) return *no;
  return events;
}

// What the clock alone causes. Decided first in its turn, so that a press in the same turn finds it
// done.
void tick(const Asked& asked) {
  const auto& state = asked.state;
  for (const auto& [id, list] : state.lists) {
    if (list.state == v1::LIST_STATE_NOT_OPEN && list.opens_at_ms != 0 &&
        list.opens_at_ms <= asked.now_ms) {
      add_round_running(asked);
      add_list_opened(asked, list);
    }
    if (list.state == v1::LIST_STATE_CLOSING_ANNOUNCED && list.closes_at_ms <= asked.now_ms)
      add_list_closed(asked, id);
  }
  const auto& notice = state.notice;
  if (notice.shown && notice.until_ms != 0 && notice.until_ms <= asked.now_ms)
    asked.add().mutable_message_cleared();
  if (notice.blank && notice.blank_until_ms != 0 && notice.blank_until_ms <= asked.now_ms)
    asked.add().mutable_display_unblanked();
}

std::optional<std::int64_t> next_deadline(const State& state) {
  std::optional<std::int64_t> next;
  const auto at = [&](std::int64_t ms) { next = next ? std::min(*next, ms) : ms; };
  for (const auto& [id, list] : state.lists) {
    if (list.state == v1::LIST_STATE_NOT_OPEN && list.opens_at_ms != 0) at(list.opens_at_ms);
    if (list.state == v1::LIST_STATE_CLOSING_ANNOUNCED) at(list.closes_at_ms);
  }
  if (state.notice.shown && state.notice.until_ms != 0) at(state.notice.until_ms);
  if (state.notice.blank && state.notice.blank_until_ms != 0) at(state.notice.blank_until_ms);
  return next;
}

std::int64_t limit_for(const State& state, const EntryFacts& entry) {
  if (entry.limit_override_ms) return *entry.limit_override_ms;
  bool found = false;
  const auto list = state.lists.find(entry.list);
  if (list != state.lists.end()) {
    const auto topic = state.topics.find(list->second.topic);
    if (topic != state.topics.end()) {
      const auto ms = limit_in(topic->second.topic.limits(), entry.category, found);
      if (found) return ms;
    }
  }
  return limit_in(state.settings.limits(), entry.category, found);
}

std::uint32_t place_of(const State& state, EntryId entry) {
  const auto found = state.entries.find(entry);
  if (found == state.entries.end()) return 0;
  const auto list = state.lists.find(found->second.list);
  if (list == state.lists.end()) return 0;
  const auto& order = list->second.order;
  const auto at = std::find(order.begin(), order.end(), entry);
  return at == order.end() ? 0 : static_cast<std::uint32_t>(at - order.begin() + 1);
}

}  // namespace nameplate::proceedings
