// The chamber display: a message, or nothing. Both have an end, so that nobody has to remember it.
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {

Verdict show_message(const Asked& asked, const v1::ShowMessage& act) {
  auto& fact = *asked.add().mutable_message_shown();
  *fact.mutable_text() = act.text();
  fact.set_template_id(act.template_id());
  fact.set_until_ms(act.until_ms());
  return {};
}

Verdict clear_message(const Asked& asked) {
  if (!asked.state.notice.shown) return refuse(v1::REFUSAL_ALREADY_SO);
  asked.add().mutable_message_cleared();
  return {};
}

Verdict blank_display(const Asked& asked, const v1::BlankDisplay& act) {
  const auto& notice = asked.state.notice;
  if (notice.blank && notice.blank_until_ms == act.until_ms())
    return refuse(v1::REFUSAL_ALREADY_SO);
  asked.add().mutable_display_blanked()->set_until_ms(act.until_ms());
  return {};
}

Verdict unblank_display(const Asked& asked) {
  if (!asked.state.notice.blank) return refuse(v1::REFUSAL_ALREADY_SO);
  asked.add().mutable_display_unblanked();
  return {};
}

}  // namespace nameplate::proceedings
