#include "server/proceedings/decide.hpp"

#include <algorithm>

#include "server/proceedings/authority.hpp"
#include "server/proceedings/message.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

// No default: a new act does not compile until it has its rule.
Verdict rule_on(const Asked& asked, const v1::Command& command) {
  switch (command.act_case()) {
    case v1::Command::kTick:
      return tick(asked);
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
  if (auto fault = fault_of_message(actor, command, now_ms)) return *std::move(fault);
  const auto role = effective_role(state, actor);
  if (const auto code = may_not(role, command.act_case()))
    return refuse(*code, *code == v1::REFUSAL_NOT_PRESIDING ? "35/106" : "");
  Events events;
  const Asked asked{state, actor, role, now_ms, events};
  if (auto no = rule_on(asked, command)) return *std::move(no);
  return events;
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
