// Inside the rules' room: what the checks of messages have in common, and those by file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"
#include "server/proceedings/text.hpp"

namespace nameplate::proceedings {

inline Verdict missing(std::string_view field) {
  return refuse_field(v1::REFUSAL_FIELD_MISSING, field);
}
inline Verdict out_of_range(std::string_view field) {
  return refuse_field(v1::REFUSAL_FIELD_OUT_OF_RANGE, field);
}

inline Verdict need_number(std::uint32_t number, std::string_view field) {
  return number == 0 ? missing(field) : std::nullopt;
}

inline Verdict need_code(const std::string& code, std::string_view field) {
  if (code.empty()) return missing(field);
  return is_code(code) ? std::nullopt : out_of_range(field);
}

inline Verdict need_reason(const std::string& reason) {
  if (reason.find_first_not_of(' ') == std::string::npos)
    return refuse_field(v1::REFUSAL_REASON_REQUIRED, "reason");
  return is_clean_text(reason, limits::kReasonBytes) ? std::nullopt : out_of_range("reason");
}

inline Verdict need_ahead(std::int64_t at_ms, std::int64_t now_ms, std::string_view field) {
  const bool ahead = at_ms > now_ms && at_ms - now_ms <= limits::kFarAheadMs;
  return ahead ? std::nullopt : out_of_range(field);
}

inline Verdict zero_or_ahead(std::int64_t at_ms, std::int64_t now_ms, std::string_view field) {
  return at_ms == 0 ? std::nullopt : need_ahead(at_ms, now_ms, field);
}

// message_list.cpp
Verdict fault_of(const v1::OpenList& act, std::int64_t now_ms);
Verdict fault_of(const v1::AnnounceClosing& act, std::int64_t now_ms);
Verdict fault_of(const v1::SetOrdering& act);
Verdict fault_of(const v1::SetMostTimes& act);
Verdict fault_of(const v1::DrawLots& act);
Verdict fault_of(const v1::AnnounceDraw& act, std::int64_t now_ms);
Verdict fault_of(const v1::ProposeSwap& act);
Verdict fault_of(const v1::AnswerSwap& act);
Verdict fault_of(const v1::Actor& actor, const v1::Inscribe& act);
Verdict fault_of(const v1::MoveEntry& act);
Verdict fault_of(const v1::NotNow& act);

}  // namespace nameplate::proceedings
