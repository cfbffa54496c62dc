#include "proto/cpp/forecast.hpp"

#include <algorithm>
#include <cmath>

namespace nameplate::binding {
namespace {

// Known beforehand: a slot takes 1.4 times the limit, five minutes where there is none, give or
// take this part of it.
constexpr double kSlotPerLimit = 1.4;
constexpr double kSlotWithoutLimitMs = 300'000;
constexpr double kSpread = 0.5;
// It counts as much as so many measured turnovers.
constexpr double kWeight = 2;
// Four of five: that many standard deviations to either side of a normal distribution.
constexpr double kDeviations = 1.2816;
// Whoever speaks longer than expected is given this part of a slot still.
constexpr double kStillToGo = 0.15;

struct Slot {
  double mean_ms = 0;
  double variance = 0;
  double seen = 0;  // measured turnovers and what counts as such
};

double usual_ms(std::int64_t limit_ms) {
  return limit_ms > 0 ? kSlotPerLimit * static_cast<double>(limit_ms) : kSlotWithoutLimitMs;
}

Slot slot_of(const v1::ListRow& list, v1::Category category, std::int64_t limit_ms,
             double measured_scale) {
  const double usual = usual_ms(limit_ms);
  const double spread = kSpread * usual;
  Slot slot{usual, spread * spread, kWeight};
  for (const auto& turnover : list.turnovers()) {
    if (turnover.category() != category || turnover.count() == 0) continue;
    const double count = turnover.count();
    const double sum = static_cast<double>(turnover.sum_ms()) * measured_scale;
    const double squares =
        static_cast<double>(turnover.sum_sq_s2()) * 1e6 * measured_scale * measured_scale;
    const double measured = sum / count;
    const double off = usual - measured;
    slot.seen = kWeight + count;
    slot.mean_ms = (kWeight * usual + sum) / slot.seen;
    slot.variance = (kWeight * spread * spread + std::max(0.0, squares - sum * measured) +
                     kWeight * count / slot.seen * off * off) /
                    slot.seen;
  }
  return slot;
}

// What has been added up so far. Slots of one category share an error: their mean is an estimate.
class Sum {
 public:
  void add(v1::Category category, const Slot& slot) {
    mean_ms_ += slot.mean_ms;
    variance_ += slot.variance;
    shared_[category] += std::sqrt(slot.variance / slot.seen);
  }
  void add_rest(double mean_ms, double variance) {
    mean_ms_ += mean_ms;
    variance_ += variance;
  }
  [[nodiscard]] Span from(std::int64_t now_ms) const {
    double variance = variance_;
    for (const auto& [category, deviations] : shared_) variance += deviations * deviations;
    const double wide = kDeviations * std::sqrt(variance);
    const auto at = [&](double ms) {
      return now_ms + static_cast<std::int64_t>(std::floor(std::max(0.0, ms) + 0.5));
    };
    return {at(mean_ms_ - wide), at(mean_ms_ + wide)};
  }

 private:
  double mean_ms_ = 0;
  double variance_ = 0;
  std::map<v1::Category, double> shared_;
};

}  // namespace

Fits Forecast::fits_by(std::int64_t hard_stop_ms) const {
  Fits fits;
  for (const auto& span : ends) {
    if (span.to_ms <= hard_stop_ms) ++fits.few;
    if (span.from_ms <= hard_stop_ms) ++fits.many;
  }
  return fits;
}

Forecast forecast(const v1::ListRow& list, const EntryOf& entry_of, const v1::FloorRow& floor,
                  std::int64_t now_ms, const LimitOf& limit_of) {
  Sum sum;
  if (const auto* speaker = floor.entry() == 0 ? nullptr : entry_of(floor.entry())) {
    const auto slot = slot_of(list, speaker->category(), floor.limit_ms(), 1);
    const auto gone_ms =
        static_cast<double>(std::max<std::int64_t>(now_ms - floor.began_at_ms(), 0));
    const double rest_ms = std::max(slot.mean_ms - gone_ms, kStillToGo * slot.mean_ms);
    const double part = rest_ms / slot.mean_ms;
    sum.add_rest(rest_ms, slot.variance * part);
  }
  Forecast result;
  for (const auto id : list.order()) {
    const auto* entry = entry_of(id);
    const auto category = entry == nullptr ? v1::CATEGORY_UNSPECIFIED : entry->category();
    const std::int64_t now_limit_ms = entry == nullptr ? 0 : entry->limit_ms();
    const std::int64_t limit_ms = entry == nullptr || !limit_of ? now_limit_ms : limit_of(*entry);
    const double scale = now_limit_ms > 0 && limit_ms > 0
                             ? static_cast<double>(limit_ms) / static_cast<double>(now_limit_ms)
                             : 1;
    result.entries.push_back(id);
    result.calls.push_back(sum.from(now_ms));
    sum.add(category, slot_of(list, category, limit_ms, scale));
    result.ends.push_back(sum.from(now_ms));
  }
  result.end = sum.from(now_ms);
  return result;
}

}  // namespace nameplate::binding
