#include "proto/cpp/cli/time_text.hpp"

#include <fmt/format.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace nameplate::binding::cli {

namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// One "90s" of "1h90s", taken from the front.
std::optional<std::int64_t> take_part(std::string_view& text) {
  const auto digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == text.npos) return std::nullopt;
  const auto value = whole(text.substr(0, digits));
  text.remove_prefix(digits);
  struct Unit {
    std::string_view name;
    std::int64_t ms;
  };
  static constexpr std::array<Unit, 4> kUnits = {
      {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
  for (const auto& unit : kUnits) {
    if (!text.starts_with(unit.name) || !value || *value > 1'000'000'000) continue;
    text.remove_prefix(unit.name.size());
    return *value * unit.ms;
  }
  return std::nullopt;
}

bool take(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

// One to `most` digits, as many as there are.
bool take_number(std::string_view& text, std::size_t most, int& into) {
  const auto digits = std::min({text.find_first_not_of("0123456789"), text.size(), most});
  if (digits == 0) return false;
  std::from_chars(text.data(), text.data() + digits, into);
  text.remove_prefix(digits);
  return true;
}

// "2018-03-12"
bool take_date(std::string_view& text, TimeText& into) {
  return take_number(text, 4, into.year) && take(text, '-') && take_number(text, 2, into.month) &&
         take(text, '-') && take_number(text, 2, into.day);
}

// "10:00" or "10:00:05"
bool take_hours(std::string_view& text, TimeText& into) {
  if (!take_number(text, 2, into.hour) || !take(text, ':') || !take_number(text, 2, into.minute))
    return false;
  return !take(text, ':') || take_number(text, 2, into.second);
}

bool plausible(const TimeText& t) {
  return t.month >= 1 && t.month <= 12 && t.day >= 1 && t.day <= 31 && t.hour >= 0 && t.hour < 24 &&
         t.minute >= 0 && t.minute < 60 && t.second >= 0 && t.second < 60;
}

std::unique_ptr<icu::GregorianCalendar> calendar_in(const std::string& zone) {
  UErrorCode status = U_ZERO_ERROR;
  auto* of =
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone.empty() ? "Etc/UTC" : zone));
  return std::make_unique<icu::GregorianCalendar>(of, status);
}

}  // namespace

std::optional<std::int64_t> parse_duration_ms(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  std::int64_t total_ms = 0;
  if (const auto colon = text.find(':'); colon != text.npos) {
    const auto minutes = whole(text.substr(0, colon));
    const auto seconds = whole(text.substr(colon + 1));
    if (!minutes || !seconds || *minutes < 0 || *minutes > 100'000 || *seconds < 0 || *seconds > 59)
      return std::nullopt;
    total_ms = (*minutes * 60 + *seconds) * 1000;
  } else {
    if (text.empty()) return std::nullopt;
    while (!text.empty()) {
      const auto part = take_part(text);
      if (!part) return std::nullopt;
      total_ms += *part;
    }
  }
  return negative ? -total_ms : total_ms;
}

std::optional<TimeText> parse_time(std::string_view text) {
  TimeText result;
  if (text == "now") return result;
  if (text == "never") return TimeText{TimeText::Kind::kAbsolute, -1};
  if (text.starts_with('+')) {
    const auto ms = parse_duration_ms(text);
    if (!ms) return std::nullopt;
    result.ms = *ms;
    return result;
  }
  if (const auto ms = whole(text)) return TimeText{TimeText::Kind::kAbsolute, *ms};
  const bool utc = text.ends_with('Z');
  if (utc) text.remove_suffix(1);
  std::string_view rest = text;
  if (take_date(rest, result) && (take(rest, 'T') || take(rest, ' ')) && take_hours(rest, result)) {
    if (!rest.empty() || !plausible(result)) return std::nullopt;
    result.kind = TimeText::Kind::kLocal;
    if (utc) return TimeText{TimeText::Kind::kAbsolute, resolve(result, 0, "Etc/UTC")};
    return result;
  }
  rest = text;
  result = TimeText{};
  result.month = result.day = 1;
  if (utc || !take_hours(rest, result) || !rest.empty() || !plausible(result)) return std::nullopt;
  result.kind = TimeText::Kind::kLocalToday;
  return result;
}

std::int64_t resolve(const TimeText& text, std::int64_t now_ms, const std::string& zone) {
  if (text.kind == TimeText::Kind::kAbsolute) return text.ms;
  if (text.kind == TimeText::Kind::kFromNow) return text.ms == 0 ? 0 : now_ms + text.ms;
  UErrorCode status = U_ZERO_ERROR;
  const auto calendar = calendar_in(zone);
  if (text.kind == TimeText::Kind::kLocalToday) {
    calendar->setTime(static_cast<UDate>(now_ms), status);
    calendar->set(UCAL_HOUR_OF_DAY, text.hour);
    calendar->set(UCAL_MINUTE, text.minute);
    calendar->set(UCAL_SECOND, text.second);
  } else {
    calendar->clear();
    calendar->set(text.year, text.month - 1, text.day, text.hour, text.minute, text.second);
  }
  calendar->set(UCAL_MILLISECOND, 0);
  return static_cast<std::int64_t>(calendar->getTime(status));
}

std::string local_text(std::int64_t at_ms, const std::string& zone) {
  UErrorCode status = U_ZERO_ERROR;
  const auto calendar = calendar_in(zone);
  calendar->setTime(static_cast<UDate>(at_ms), status);
  const auto field = [&](UCalendarDateFields which) { return calendar->get(which, status); };
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", field(UCAL_YEAR), field(UCAL_MONTH) + 1,
                     field(UCAL_DATE), field(UCAL_HOUR_OF_DAY), field(UCAL_MINUTE),
                     field(UCAL_SECOND));
}

std::string utc_text(std::int64_t at_ms) {
  auto text = local_text(at_ms, "Etc/UTC");
  text[10] = 'T';
  return fmt::format("{}.{:03}Z", text, ((at_ms % 1000) + 1000) % 1000);
}

}  // namespace nameplate::binding::cli
