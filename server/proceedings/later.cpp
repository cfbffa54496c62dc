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

void Applier::one(const v1::MostTimesSet&) { fault("no such fact yet"); }
void Applier::one(const v1::LotsDrawn&) { fault("no such fact yet"); }
void Applier::one(const v1::DrawAnnounced&) { fault("no such fact yet"); }
void Applier::one(const v1::SwapProposed&) { fault("no such fact yet"); }
void Applier::one(const v1::SwapStateChanged&) { fault("no such fact yet"); }

}  // namespace nameplate::proceedings
