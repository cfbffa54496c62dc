// The times on a programme are local to the chamber; everything else counts milliseconds of UTC.
// The only file that knows time zones (ICU: the library's own are missing in g++ 12). It reads no
// clock.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace nameplate::rounds {

struct LocalDate {
  int year = 0, month = 0, day = 0;
  bool operator==(const LocalDate&) const = default;
};

// "2018-03-12", a day that exists between 1990 and 2199.
std::optional<LocalDate> read_date(std::string_view text);

class TimeZone {
 public:
  // An IANA name known to ICU, "America/New_York"; nothing for another. Own names such as "GMT+5"
  // are none: browsers would not know them.
  static std::optional<TimeZone> named(std::string_view name);

  // "10:00", "10:00:30" of `day`, or with its own day "2018-03-12 10:00" (T for the space is
  // accepted), each with an optional offset "-04:00" after it. Answers the UTC time in ms, or a
  // word of fault.hpp. Without `day` the text must have one.
  [[nodiscard]] std::variant<std::int64_t, std::string_view> read_time(
      std::string_view text, const std::optional<LocalDate>& day) const;

  [[nodiscard]] LocalDate date_at(std::int64_t utc_ms) const;
  [[nodiscard]] static std::string write_date(const LocalDate& date);
  // In the form read_time reads, as short as it can be: no day if it is `day`, seconds and offset
  // only where they are needed. Parts of a second are dropped.
  [[nodiscard]] std::string write_time(std::int64_t utc_ms,
                                       const std::optional<LocalDate>& day) const;

  TimeZone(TimeZone&&) noexcept;
  TimeZone& operator=(TimeZone&&) noexcept;
  ~TimeZone();

 private:
  struct Zone;
  explicit TimeZone(std::unique_ptr<Zone> zone);
  [[nodiscard]] std::int64_t offset_at(std::int64_t utc_ms) const;
  std::unique_ptr<Zone> zone_;
};

}  // namespace nameplate::rounds
