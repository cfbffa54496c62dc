#include "server/rounds/local_time.hpp"

#include <fmt/format.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

namespace nameplate::rounds {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kDay = 24LL * 3600 * kSecond;

// Takes exactly `digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<LocalDate> take_date(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || *year < 1990 || *year > 2199) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return LocalDate{*year, *month, *day};
}

// "10:00" or "10:00:30", as ms since midnight.
std::optional<std::int64_t> take_time_of_day(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute) return std::nullopt;
  int second = 0;
  if (take(text, ':')) {
    const auto given = take_number(text, 2);
    if (!given) return std::nullopt;
    second = *given;
  }
  if (*hour > 23 || *minute > 59 || second > 59) return std::nullopt;
  return ((*hour * 60LL + *minute) * 60 + second) * kSecond;
}

// "-04:00" in ms.
std::optional<std::int64_t> take_offset(std::string_view& text) {
  const bool west = text.starts_with('-');
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_number(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_number(text, 2);
  if (!minutes || *hours > 18 || *minutes > 59) return std::nullopt;
  const std::int64_t offset = (*hours * 60LL + *minutes) * 60 * kSecond;
  return west ? -offset : offset;
}

std::int64_t midnight(const LocalDate& date) {
  const std::chrono::sys_days days = std::chrono::year_month_day{
      std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
      std::chrono::day(static_cast<unsigned>(date.day))};
  return days.time_since_epoch().count() * kDay;
}

std::int64_t floor_day(std::int64_t ms) { return (ms >= 0 ? ms : ms - kDay + 1) / kDay; }

}  // namespace

struct TimeZone::Zone {
  std::unique_ptr<icu::TimeZone> icu;
};

TimeZone::TimeZone(std::unique_ptr<Zone> zone) : zone_(std::move(zone)) {}
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;
TimeZone::~TimeZone() = default;

std::optional<TimeZone> TimeZone::named(std::string_view name) {
  const auto id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  icu::UnicodeString canonical;
  UBool is_system = 0;
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getCanonicalID(id, canonical, is_system, status);
  if (U_FAILURE(status) || is_system == 0 || name == "Etc/Unknown") return std::nullopt;
  auto zone = std::make_unique<Zone>();
  zone->icu.reset(icu::TimeZone::createTimeZone(id));
  if (!zone->icu) return std::nullopt;
  return TimeZone(std::move(zone));
}

std::int64_t TimeZone::offset_at(std::int64_t utc_ms) const {
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone_->icu->getOffset(static_cast<UDate>(utc_ms), 0, raw, saving, status);
  return std::int64_t{raw} + saving;
}

std::optional<LocalDate> read_date(std::string_view text) {
  const auto date = take_date(text);
  return text.empty() ? date : std::nullopt;
}

std::variant<std::int64_t, std::string_view> TimeZone::read_time(
    std::string_view text, const std::optional<LocalDate>& day) const {
  constexpr std::string_view kBad = "bad_time";
  auto date = day;
  if (text.find_first_of(" T") != std::string_view::npos) {
    date = take_date(text);
    if (!date || (!take(text, ' ') && !take(text, 'T'))) return kBad;
  }
  const auto time = take_time_of_day(text);
  if (!date || !time) return kBad;
  const std::int64_t local = midnight(*date) + *time;

  // The offsets of the day before and the day after are all that can be in force: zones change at
  // most once in between. Which of them was in force at the time it leads to, holds.
  std::vector<std::int64_t> times;
  for (const auto around : {local - kDay, local + kDay}) {
    const auto utc = local - offset_at(around);
    if (offset_at(utc) != local - utc) continue;
    if (times.empty() || times.front() != utc) times.push_back(utc);
  }
  if (!text.empty()) {
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return kBad;
    for (const auto utc : times) {
      if (utc == local - *offset) return utc;
    }
    return std::string_view("wrong_offset");
  }
  if (times.empty()) return std::string_view("no_such_local_time");
  if (times.size() > 1) return std::string_view("ambiguous_local_time");
  return times.front();
}

LocalDate TimeZone::date_at(std::int64_t utc_ms) const {
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days(floor_day(utc_ms + offset_at(utc_ms)))}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string TimeZone::write_date(const LocalDate& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string TimeZone::write_time(std::int64_t utc_ms, const std::optional<LocalDate>& day) const {
  const auto offset = offset_at(utc_ms);
  const auto local = utc_ms + offset;
  const auto seconds = (local - floor_day(local) * kDay) / kSecond;
  const auto date = date_at(utc_ms);
  std::string text = day == date ? "" : write_date(date) + " ";
  text += fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
  if (std::holds_alternative<std::int64_t>(read_time(text, day))) return text;
  const auto minutes = (offset < 0 ? -offset : offset) / kSecond / 60;
  return text + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace nameplate::rounds
