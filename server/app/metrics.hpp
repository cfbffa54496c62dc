// Prometheus' text format 0.0.4, by hand: a histogram and a writer. It holds no values but
// histograms; counters live where they are counted.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace nameplate::app {

// Durations in seconds, in buckets from 100 microseconds to 10 seconds.
class Histogram {
 public:
  static constexpr std::array<double, 15> kBounds = {
      0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
  void observe_us(std::int64_t microseconds);

 private:
  friend class MetricsText;
  std::array<std::uint64_t, kBounds.size() + 1> counts_{};  // not cumulated; the last is +Inf
  std::uint64_t total_ = 0;
  double sum_seconds_ = 0;
};

class MetricsText {
 public:
  using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // Begins a family; its samples follow. `type` is "counter", "gauge" or "histogram".
  void family(std::string_view name, std::string_view type, std::string_view help);
  void sample(double value, Labels labels = {});
  void sample(std::uint64_t value, Labels labels = {});
  void sample(std::int64_t value, Labels labels = {});
  void histogram(std::string_view name, std::string_view help, const Histogram& histogram);

  // A family of one sample.
  template <class Number>
  void counter(std::string_view name, std::string_view help, Number value) {
    family(name, "counter", help);
    sample(value);
  }
  template <class Number>
  void gauge(std::string_view name, std::string_view help, Number value) {
    family(name, "gauge", help);
    sample(value);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void line(std::string_view suffix, Labels labels, std::string_view value);
  std::string text_;
  std::string name_;
};

}  // namespace nameplate::app
