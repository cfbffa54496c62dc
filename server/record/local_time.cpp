#include "server/record/local_time.hpp"

#include <fmt/format.h>
#include <unicode/timezone.h>

#include <array>
#include <chrono>

namespace nameplate::record {
namespace {

struct Civil {
  int year, month, day, hour, minute, second;
};

Civil civil(std::int64_t ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> at{milliseconds(ms)};
  const auto day = floor<days>(at);
  const year_month_day date(day);
  const hh_mm_ss time(floor<seconds>(at - day));
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          static_cast<int>(time.seconds().count())};
}

std::string iso_of(const Civil& at) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", at.year, at.month, at.day, at.hour,
                     at.minute, at.second);
}

}  // namespace

struct LocalTime::Zone {
  std::unique_ptr<icu::TimeZone> zone;

  [[nodiscard]] std::int64_t offset_ms(std::int64_t utc_ms) const {
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode failed = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(utc_ms), 0, raw, saving, failed);
    return U_FAILURE(failed) ? 0 : std::int64_t{raw} + saving;
  }
  [[nodiscard]] Civil at(std::int64_t utc_ms) const { return civil(utc_ms + offset_ms(utc_ms)); }
};

LocalTime::LocalTime(const std::string& zone) : zone_(std::make_unique<Zone>()) {
  zone_->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  if (zone.empty() || *zone_->zone == icu::TimeZone::getUnknown())
    zone_->zone.reset(icu::TimeZone::getGMT()->clone());
}

LocalTime::~LocalTime() = default;

std::string LocalTime::date(std::int64_t utc_ms) const {
  static constexpr std::array kMonths = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  const auto at = zone_->at(utc_ms);
  return fmt::format("{} {} {}", at.day, kMonths.at(static_cast<std::size_t>(at.month - 1)),
                     at.year);
}

std::string LocalTime::clock(std::int64_t utc_ms) const {
  const auto at = zone_->at(utc_ms);
  return fmt::format("{:02}:{:02}:{:02}", at.hour, at.minute, at.second);
}

std::string LocalTime::short_clock(std::int64_t utc_ms) const { return clock(utc_ms).substr(0, 5); }

std::string LocalTime::iso(std::int64_t utc_ms) const {
  if (utc_ms == 0) return {};
  const auto minutes = zone_->offset_ms(utc_ms) / 60'000;
  const auto absolute = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{}{:02}:{:02}", iso_of(zone_->at(utc_ms)), minutes < 0 ? '-' : '+',
                     absolute / 60, absolute % 60);
}

std::string LocalTime::iso_utc(std::int64_t utc_ms) {
  return utc_ms == 0 ? std::string() : iso_of(civil(utc_ms)) + "Z";
}

}  // namespace nameplate::record
