#include "server/proceedings/message.hpp"

#include <cstdlib>
#include <set>
#include <string>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/message_checks.hpp"
#include "server/proceedings/text.hpp"

namespace nameplate::proceedings {
namespace {

Verdict fault_of(const v1::NoteAccess& act) {
  if (act.kind() == v1::NoteAccess::KIND_UNSPECIFIED) return missing("kind");
  if (!v1::NoteAccess::Kind_IsValid(act.kind())) return out_of_range("kind");
  if (!is_clean_text(act.client(), limits::kWordBytes)) return out_of_range("client");
  return act.seat().empty() || is_word(act.seat()) ? std::nullopt : out_of_range("seat");
}

Verdict fault_of(const v1::SuspendMeeting& act, std::int64_t now_ms) {
  if (!is_clean_text(act.reason(), limits::kReasonBytes)) return out_of_range("reason");
  return zero_or_ahead(act.resume_at_ms(), now_ms, "resume_at_ms");
}

Verdict fault_of(const v1::GiveFloor& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  return need_reason(act.reason());
}

Verdict fault_of(const v1::AddSeconds& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  const auto seconds = std::int64_t{act.seconds()};
  const bool good = seconds != 0 && std::abs(seconds) <= limits::kMostSecondsAdded;
  return good ? std::nullopt : out_of_range("seconds");
}

Verdict fault_of(const v1::SetEntryLimit& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  const auto ms = act.limit_ms();
  const bool good = ms == 0 || (ms >= limits::kShortestLimitMs && ms <= limits::kLongestLimitMs);
  return good ? need_reason(act.reason()) : out_of_range("limit_ms");
}

Verdict fault_of(const v1::SetTimeLimits& act) {
  if (act.topic() != 0 && act.meeting() != 0) return out_of_range("meeting");
  return fault_of_limits(act.limits());
}

Verdict fault_of(const v1::GoToUnit& act) {
  if (auto no = need_number(act.topic(), "topic")) return no;
  if (auto no = need_number(act.unit(), "unit")) return no;
  return v1::Leftover_IsValid(act.leftover()) ? std::nullopt : out_of_range("leftover");
}

Verdict fault_of(const v1::Actor& actor, const v1::RequestReply& act) {
  if (auto no = need_number(act.to_entry(), "to_entry")) return no;
  const bool own = act.participant().empty() && actor.role() == v1::ROLE_DELEGATION;
  return need_code(own ? actor.participant() : act.participant(), "participant");
}

Verdict fault_of(const v1::DecideReply& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  return is_clean_text(act.reason(), limits::kReasonBytes) ? std::nullopt : out_of_range("reason");
}

Verdict fault_of(const v1::GiveFloorOutside& act) {
  if (act.capacity() == v1::CAPACITY_UNSPECIFIED) return missing("capacity");
  const bool outside = act.capacity() == v1::CAPACITY_SECRETARIAT ||
                       act.capacity() == v1::CAPACITY_GUEST ||
                       act.capacity() == v1::CAPACITY_PRECEDENCE;
  if (!outside) return out_of_range("capacity");
  const auto& name = act.speaker();
  if (name.en().empty()) return missing("speaker");
  for (const auto* one : {&name.en(), &name.fr(), &name.es(), &name.ru(), &name.ar(), &name.zh()})
    if (!is_clean_text(*one, limits::kNameBytes)) return out_of_range("speaker");
  return {};
}

Verdict fault_of(const v1::RemindSpeaker& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  if (act.kind() == v1::RemindSpeaker::KIND_UNSPECIFIED) return missing("kind");
  return v1::RemindSpeaker::Kind_IsValid(act.kind()) ? std::nullopt : out_of_range("kind");
}

Verdict fault_of(const v1::WithdrawFloor& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  return need_reason(act.reason());
}

Verdict fault_of(const v1::SetAccommodation& act) {
  if (auto no = need_code(act.participant(), "participant")) return no;
  const bool good = act.extra_ms() >= 0 && act.extra_ms() <= limits::kMostExtraMs;
  return good ? std::nullopt : out_of_range("extra_ms");
}

Verdict fault_of(const v1::Correct& act) {
  if (auto no = need_number(act.entry(), "entry")) return no;
  if (act.kind() == v1::Correct::KIND_UNSPECIFIED) return missing("kind");
  if (!v1::Correct::Kind_IsValid(act.kind())) return out_of_range("kind");
  const bool good = act.used_ms() >= 0 && act.used_ms() <= limits::kMostUsedMs;
  return good ? need_reason(act.reason()) : out_of_range("used_ms");
}

Verdict fault_of(const v1::ShowMessage& act, std::int64_t now_ms) {
  const auto& text = act.text();
  std::size_t written = 0;
  for (const auto* one : {&text.en(), &text.fr(), &text.es(), &text.ru(), &text.ar(), &text.zh()}) {
    if (!is_clean_text(*one, limits::kMessageBytes)) return out_of_range("text");
    written += one->size();
  }
  // Screens fall back to English: without it some would show nothing.
  if (text.en().empty() && (written > 0 || act.template_id().empty())) return missing("text");
  if (!act.template_id().empty() && !is_word(act.template_id())) return out_of_range("template_id");
  return zero_or_ahead(act.until_ms(), now_ms, "until_ms");
}

// Whom the act is for: filled in from the sign-in of a delegation that names nobody.
Verdict need_acting_for(const v1::Actor& actor, const std::string& named) {
  const bool own = named.empty() && actor.role() == v1::ROLE_DELEGATION;
  return need_code(own ? actor.participant() : named, "participant");
}

Verdict fault_of(const v1::SetMode& act) {
  if (auto no = need_number(act.meeting(), "meeting")) return no;
  if (act.mode() == v1::MODE_UNSPECIFIED) return missing("mode");
  return v1::Mode_IsValid(act.mode()) ? std::nullopt : out_of_range("mode");
}

Verdict need_kind(v1::PointKind kind) {
  if (kind == v1::POINT_KIND_UNSPECIFIED) return missing("kind");
  return v1::PointKind_IsValid(kind) ? std::nullopt : out_of_range("kind");
}

Verdict fault_of(const v1::Actor& actor, const v1::RaisePoint& act) {
  if (auto no = need_acting_for(actor, act.participant())) return no;
  if (auto no = need_kind(act.kind())) return no;
  if (!is_clean_text(act.note(), limits::kNoteBytes)) return out_of_range("note");
  // 88/128: nothing but a point of order interrupts a vote.
  const bool good = !act.about_voting() || act.kind() == v1::POINT_KIND_ORDER;
  return good ? std::nullopt : out_of_range("about_voting");
}

Verdict fault_of(const v1::ReclassifyPoint& act) {
  if (auto no = need_number(act.point(), "point")) return no;
  return need_kind(act.kind());
}

Verdict fault_of(const v1::RuleOnPoint& act) {
  if (auto no = need_number(act.point(), "point")) return no;
  if (act.ruling() == v1::RULING_UNSPECIFIED) return missing("ruling");
  if (!v1::Ruling_IsValid(act.ruling())) return out_of_range("ruling");
  return is_clean_text(act.text(), limits::kReasonBytes) ? std::nullopt : out_of_range("text");
}

Verdict fault_of(const v1::Actor& actor, const v1::AppealRuling& act) {
  if (auto no = need_number(act.point(), "point")) return no;
  return need_acting_for(actor, act.participant());
}

Verdict fault_of(const v1::Actor& actor, const v1::MoveMotion& act, std::int64_t now_ms) {
  if (auto no = need_acting_for(actor, act.participant())) return no;
  if (act.kind() == v1::MOTION_KIND_UNSPECIFIED) return missing("kind");
  if (!v1::MotionKind_IsValid(act.kind())) return out_of_range("kind");
  if (act.kind() != v1::MOTION_KIND_SUSPEND_MEETING && act.resume_at_ms() != 0)
    return out_of_range("resume_at_ms");
  return zero_or_ahead(act.resume_at_ms(), now_ms, "resume_at_ms");
}

Verdict fault_of(const v1::Actor& actor, const v1::SpeakOnMotion& act) {
  if (auto no = need_number(act.motion(), "motion")) return no;
  if (auto no = need_acting_for(actor, act.participant())) return no;
  if (act.side() == v1::SIDE_UNSPECIFIED) return missing("side");
  return v1::Side_IsValid(act.side()) ? std::nullopt : out_of_range("side");
}

// No objection, or votes: a vote in which nobody took part is none.
Verdict fault_of(const v1::Tally& tally) {
  const bool counted = tally.yes() != 0 || tally.no() != 0 || tally.abstain() != 0;
  if (tally.no_objection()) return counted ? out_of_range("tally") : std::nullopt;
  return counted ? std::nullopt : missing("tally");
}

}  // namespace

std::optional<v1::Refusal> fault_of_message(const v1::Actor& actor, const v1::Command& command,
                                            std::int64_t now_ms) {
  switch (command.act_case()) {
    case v1::Command::ACT_NOT_SET:
      return refuse(v1::REFUSAL_UNKNOWN_ACT);
    case v1::Command::kTick:
    case v1::Command::kOpenRound:
    case v1::Command::kConcludeRound:
    case v1::Command::kResumeMeeting:
    case v1::Command::kAdjournMeeting:
    case v1::Command::kClearMessage:
    case v1::Command::kUnblankDisplay:
    case v1::Command::kCallNext:
      return {};
    case v1::Command::kSetRound:
      return fault_of_settings(command.set_round().settings());
    case v1::Command::kImportParticipants:
      return fault_of_participants(command.import_participants());
    case v1::Command::kPutParticipant:
      return fault_of_participant(command.put_participant().participant());
    case v1::Command::kRemoveParticipant:
      return need_code(command.remove_participant().code(), "code");
    case v1::Command::kImportGroups:
      return fault_of_groups(command.import_groups());
    case v1::Command::kPutGroup:
      return fault_of_group(command.put_group().group());
    case v1::Command::kRemoveGroup:
      return need_code(command.remove_group().code(), "code");
    case v1::Command::kImportProgramme:
      return fault_of_programme(command.import_programme());
    case v1::Command::kPutMeeting:
      return fault_of_meeting(command.put_meeting().meeting());
    case v1::Command::kRemoveMeeting:
      return need_number(command.remove_meeting().meeting(), "meeting");
    case v1::Command::kPutTopic:
      return fault_of_topic(command.put_topic().topic());
    case v1::Command::kRemoveTopic:
      return need_number(command.remove_topic().topic(), "topic");
    case v1::Command::kNoteAccess:
      return fault_of(command.note_access());
    case v1::Command::kCallToOrder:
      return need_number(command.call_to_order().meeting(), "meeting");
    case v1::Command::kSuspendMeeting:
      return fault_of(command.suspend_meeting(), now_ms);
    case v1::Command::kHandOverChair:
      return need_code(command.hand_over_chair().to(), "to");
    case v1::Command::kOpenTopic:
      return need_number(command.open_topic().topic(), "topic");
    case v1::Command::kStandTopicOver:
      return need_number(command.stand_topic_over().topic(), "topic");
    case v1::Command::kConcludeTopic:
      return need_number(command.conclude_topic().topic(), "topic");
    case v1::Command::kOpenList:
      return fault_of(command.open_list(), now_ms);
    case v1::Command::kAnnounceClosing:
      return fault_of(command.announce_closing(), now_ms);
    case v1::Command::kCloseList:
      return need_number(command.close_list().list(), "list");
    case v1::Command::kReopenList:
      return need_number(command.reopen_list().list(), "list");
    case v1::Command::kSetOrdering:
      return fault_of(command.set_ordering());
    case v1::Command::kSetMostTimes:
      return fault_of(command.set_most_times());
    case v1::Command::kDrawLots:
      return fault_of(command.draw_lots());
    case v1::Command::kAnnounceDraw:
      return fault_of(command.announce_draw(), now_ms);
    case v1::Command::kProposeSwap:
      return fault_of(command.propose_swap());
    case v1::Command::kAnswerSwap:
      return fault_of(command.answer_swap());
    case v1::Command::kInscribe:
      return fault_of(actor, command.inscribe());
    case v1::Command::kWithdraw:
      return need_number(command.withdraw().entry(), "entry");
    case v1::Command::kMoveEntry:
      return fault_of(command.move_entry());
    case v1::Command::kNotNow:
      return fault_of(command.not_now());
    case v1::Command::kReady:
      return need_number(command.ready().entry(), "entry");
    case v1::Command::kGiveFloor:
      return fault_of(command.give_floor());
    case v1::Command::kMarkAbsent:
      return need_number(command.mark_absent().entry(), "entry");
    case v1::Command::kEndStatement:
      return need_number(command.end_statement().entry(), "entry");
    case v1::Command::kPauseClock:
      return need_number(command.pause_clock().entry(), "entry");
    case v1::Command::kResumeClock:
      return need_number(command.resume_clock().entry(), "entry");
    case v1::Command::kAddSeconds:
      return fault_of(command.add_seconds());
    case v1::Command::kSetTimeLimits:
      return fault_of(command.set_time_limits());
    case v1::Command::kSetEntryLimit:
      return fault_of(command.set_entry_limit());
    case v1::Command::kShowMessage:
      return fault_of(command.show_message(), now_ms);
    case v1::Command::kBlankDisplay:
      return zero_or_ahead(command.blank_display().until_ms(), now_ms, "until_ms");
    case v1::Command::kSetMode:
      return fault_of(command.set_mode());
    case v1::Command::kMarkPresent:
      return need_acting_for(actor, command.mark_present().participant());
    case v1::Command::kRaisePoint:
      return fault_of(actor, command.raise_point());
    case v1::Command::kWithdrawPoint:
      return need_number(command.withdraw_point().point(), "point");
    case v1::Command::kReclassifyPoint:
      return fault_of(command.reclassify_point());
    case v1::Command::kRecognisePoint:
      return need_number(command.recognise_point().point(), "point");
    case v1::Command::kRuleOnPoint:
      return fault_of(command.rule_on_point());
    case v1::Command::kAppealRuling:
      return fault_of(actor, command.appeal_ruling());
    case v1::Command::kDisposePoint:
      return need_number(command.dispose_point().point(), "point");
    case v1::Command::kMoveMotion:
      return fault_of(actor, command.move_motion(), now_ms);
    case v1::Command::kWithdrawMotion:
      return need_number(command.withdraw_motion().motion(), "motion");
    case v1::Command::kTakeMotion:
      return need_number(command.take_motion().motion(), "motion");
    case v1::Command::kSpeakOnMotion:
      return fault_of(actor, command.speak_on_motion());
    case v1::Command::kHearOnMotion:
      return need_number(command.hear_on_motion().motion(), "motion");
    case v1::Command::kPutToVote:
      return need_number(command.put_to_vote().motion(), "motion");
    case v1::Command::kRecordVote:
      return fault_of(command.record_vote().tally());
    case v1::Command::kGoToUnit:
      return fault_of(command.go_to_unit());
    case v1::Command::kRequestReply:
      return fault_of(actor, command.request_reply());
    case v1::Command::kDecideReply:
      return fault_of(command.decide_reply());
    case v1::Command::kGiveFloorOutside:
      return fault_of(command.give_floor_outside());
    case v1::Command::kRemindSpeaker:
      return fault_of(command.remind_speaker());
    case v1::Command::kWithdrawFloor:
      return fault_of(command.withdraw_floor());
    case v1::Command::kSetAccommodation:
      return fault_of(command.set_accommodation());
    case v1::Command::kCorrect:
      return fault_of(command.correct());
    case v1::Command::kUndo:
      return command.undo().act() == 0 ? missing("act") : std::nullopt;
  }
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}

}  // namespace nameplate::proceedings
