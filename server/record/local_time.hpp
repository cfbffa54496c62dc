// Milliseconds of UTC as a chamber's date and time. The only file of the room that knows time
// zones.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace nameplate::record {

class LocalTime {
 public:
  // An IANA name; UTC for one that is not known.
  explicit LocalTime(const std::string& zone);
  ~LocalTime();
  LocalTime(const LocalTime&) = delete;
  LocalTime& operator=(const LocalTime&) = delete;

  [[nodiscard]] std::string date(std::int64_t utc_ms) const;         // "12 March 2018"
  [[nodiscard]] std::string clock(std::int64_t utc_ms) const;        // "10:03:27"
  [[nodiscard]] std::string short_clock(std::int64_t utc_ms) const;  // "10:03"
  // "2018-03-12T10:03:27-04:00"; empty for 0.
  [[nodiscard]] std::string iso(std::int64_t utc_ms) const;
  // "2018-03-12T14:03:27Z"; empty for 0.
  [[nodiscard]] static std::string iso_utc(std::int64_t utc_ms);

 private:
  struct Zone;
  std::unique_ptr<Zone> zone_;
};

}  // namespace nameplate::record
