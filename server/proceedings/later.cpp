// Acts that have no rule yet.
#include "server/proceedings/applier.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

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
