// The chamber display: a message, or nothing. Both have an end, so that nobody has to remember it.
#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

Verdict check_until(const Asked& asked, std::int64_t until_ms) {
  if (until_ms == 0) return {};
  if (until_ms <= asked.now_ms || until_ms > asked.now_ms + limits::kFarAheadMs)
    return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, "until_ms");
  return {};
}

bool is_empty(const v1::LocalText& text) {
  return text.en().empty() && text.fr().empty() && text.es().empty() && text.ru().empty() &&
         text.ar().empty() && text.zh().empty();
}

}  // namespace

Verdict show_message(const Asked& asked, const v1::ShowMessage& act) {
  if (act.template_id().empty() && is_empty(act.text()))
    return refuse_field(v1::REFUSAL_FIELD_MISSING, "text");
  if (auto no = check_texts(act.text(), limits::kMessageBytes, "text")) return no;
  if (auto no = check_text(act.template_id(), 64, "template_id")) return no;
  if (auto no = check_until(asked, act.until_ms())) return no;
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
  if (auto no = check_until(asked, act.until_ms())) return no;
  if (asked.state.notice.blank && asked.state.notice.blank_until_ms == act.until_ms())
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
