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
      return tick(asked, command.tick());
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
    case v1::Command::kSetMode:
      return set_mode(asked, command.set_mode());
    case v1::Command::kMarkPresent:
      return mark_present(asked, command.mark_present());
    case v1::Command::kGoToUnit:
      return go_to_unit(asked, command.go_to_unit());
    case v1::Command::kSetMostTimes:
      return set_most_times(asked, command.set_most_times());
    case v1::Command::kDrawLots:
      return draw_lots(asked, command.draw_lots());
    case v1::Command::kAnnounceDraw:
      return announce_draw(asked, command.announce_draw());
    case v1::Command::kProposeSwap:
      return propose_swap(asked, command.propose_swap());
    case v1::Command::kAnswerSwap:
      return answer_swap(asked, command.answer_swap());
    case v1::Command::kRequestReply:
      return request_reply(asked, command.request_reply());
    case v1::Command::kDecideReply:
      return decide_reply(asked, command.decide_reply());
    case v1::Command::kGiveFloorOutside:
      return give_floor_outside(asked, command.give_floor_outside());
    case v1::Command::kRemindSpeaker:
      return remind_speaker(asked, command.remind_speaker());
    case v1::Command::kWithdrawFloor:
      return withdraw_floor(asked, command.withdraw_floor());
    case v1::Command::kSetAccommodation:
      return set_accommodation(asked, command.set_accommodation());
    case v1::Command::kCorrect:
      return correct(asked, command.correct());
    case v1::Command::kRaisePoint:
      return raise_point(asked, command.raise_point());
    case v1::Command::kWithdrawPoint:
      return withdraw_point(asked, command.withdraw_point());
    case v1::Command::kReclassifyPoint:
      return reclassify_point(asked, command.reclassify_point());
    case v1::Command::kRecognisePoint:
      return recognise_point(asked, command.recognise_point());
    case v1::Command::kRuleOnPoint:
      return rule_on_point(asked, command.rule_on_point());
    case v1::Command::kAppealRuling:
      return appeal_ruling(asked, command.appeal_ruling());
    case v1::Command::kDisposePoint:
      return dispose_point(asked, command.dispose_point());
    case v1::Command::kMoveMotion:
      return move_motion(asked, command.move_motion());
    case v1::Command::kWithdrawMotion:
      return withdraw_motion(asked, command.withdraw_motion());
    case v1::Command::kTakeMotion:
      return take_motion(asked, command.take_motion());
    case v1::Command::kSpeakOnMotion:
      return speak_on_motion(asked, command.speak_on_motion());
    case v1::Command::kHearOnMotion:
      return hear_on_motion(asked, command.hear_on_motion());
    case v1::Command::kPutToVote:
      return put_to_vote(asked, command.put_to_vote());
    case v1::Command::kRecordVote:
      return record_vote(asked, command.record_vote());
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
