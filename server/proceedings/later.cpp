// Acts that have no rule yet.
#include "server/proceedings/applier.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

// the mode, who is here, points of order, motions and votes
Verdict set_mode(const Asked&, const v1::SetMode&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict mark_present(const Asked&, const v1::MarkPresent&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict raise_point(const Asked&, const v1::RaisePoint&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict withdraw_point(const Asked&, const v1::WithdrawPoint&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict reclassify_point(const Asked&, const v1::ReclassifyPoint&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict recognise_point(const Asked&, const v1::RecognisePoint&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict rule_on_point(const Asked&, const v1::RuleOnPoint&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict appeal_ruling(const Asked&, const v1::AppealRuling&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict dispose_point(const Asked&, const v1::DisposePoint&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict move_motion(const Asked&, const v1::MoveMotion&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict withdraw_motion(const Asked&, const v1::WithdrawMotion&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict take_motion(const Asked&, const v1::TakeMotion&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict speak_on_motion(const Asked&, const v1::SpeakOnMotion&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict hear_on_motion(const Asked&, const v1::HearOnMotion&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict put_to_vote(const Asked&, const v1::PutToVote&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict record_vote(const Asked&, const v1::RecordVote&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }

// order
Verdict set_most_times(const Asked&, const v1::SetMostTimes&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict draw_lots(const Asked&, const v1::DrawLots&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict announce_draw(const Asked&, const v1::AnnounceDraw&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict propose_swap(const Asked&, const v1::ProposeSwap&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict answer_swap(const Asked&, const v1::AnswerSwap&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }

// replies
Verdict go_to_unit(const Asked&, const v1::GoToUnit&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }
Verdict request_reply(const Asked&, const v1::RequestReply&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict decide_reply(const Asked&, const v1::DecideReply&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict give_floor_outside(const Asked&, const v1::GiveFloorOutside&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict remind_speaker(const Asked&, const v1::RemindSpeaker&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict withdraw_floor(const Asked&, const v1::WithdrawFloor&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict set_accommodation(const Asked&, const v1::SetAccommodation&) {
  return refuse(v1::REFUSAL_UNKNOWN_ACT);
}
Verdict correct(const Asked&, const v1::Correct&) { return refuse(v1::REFUSAL_UNKNOWN_ACT); }

void Applier::one(const v1::ModeSet&) { fault("no such fact yet"); }
void Applier::one(const v1::PresenceMarked&) { fault("no such fact yet"); }
void Applier::one(const v1::PointRaised&) { fault("no such fact yet"); }
void Applier::one(const v1::PointStateChanged&) { fault("no such fact yet"); }
void Applier::one(const v1::PointReclassified&) { fault("no such fact yet"); }
void Applier::one(const v1::PointRuled&) { fault("no such fact yet"); }
void Applier::one(const v1::RulingAppealed&) { fault("no such fact yet"); }
void Applier::one(const v1::MotionMoved&) { fault("no such fact yet"); }
void Applier::one(const v1::MotionStateChanged&) { fault("no such fact yet"); }
void Applier::one(const v1::MotionSpeakerAdded&) { fault("no such fact yet"); }
void Applier::one(const v1::MotionSpeakerHeard&) { fault("no such fact yet"); }
void Applier::one(const v1::VoteOpened&) { fault("no such fact yet"); }
void Applier::one(const v1::VoteRecorded&) { fault("no such fact yet"); }

void Applier::one(const v1::MostTimesSet&) { fault("no such fact yet"); }
void Applier::one(const v1::LotsDrawn&) { fault("no such fact yet"); }
void Applier::one(const v1::DrawAnnounced&) { fault("no such fact yet"); }
void Applier::one(const v1::SwapProposed&) { fault("no such fact yet"); }
void Applier::one(const v1::SwapStateChanged&) { fault("no such fact yet"); }

void Applier::one(const v1::UnitOpened&) { fault("no such fact yet"); }
void Applier::one(const v1::EntryPassedOn&) { fault("no such fact yet"); }
void Applier::one(const v1::StatementCorrected&) { fault("no such fact yet"); }
void Applier::one(const v1::SpeakerReminded&) { fault("no such fact yet"); }
void Applier::one(const v1::AccommodationSet&) { fault("no such fact yet"); }

}  // namespace nameplate::proceedings
