#include "server/app/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace nameplate::app {
namespace {

std::string escaped(std::string_view text, bool quote) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '"' && quote) {
      out += "\\\"";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

void Histogram::observe_us(std::int64_t microseconds) {
  const double seconds = static_cast<double>(microseconds) / 1e6;
  const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
  ++counts_[static_cast<std::size_t>(bucket)];
  ++total_;
  sum_seconds_ += seconds;
}

void MetricsText::family(std::string_view name, std::string_view type, std::string_view help) {
  name_ = name;
  text_ += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, escaped(help, false), name, type);
}

void MetricsText::line(std::string_view suffix, Labels labels, std::string_view value) {
  text_ += name_;
  text_ += suffix;
  const char* before = "{";
  for (const auto& [label, content] : labels) {
    text_ += fmt::format("{}{}=\"{}\"", before, label, escaped(content, true));
    before = ",";
  }
  if (labels.size() > 0) text_ += '}';
  text_ += fmt::format(" {}\n", value);
}

void MetricsText::sample(double value, Labels labels) {
  line("", labels, fmt::format("{}", value));
}
void MetricsText::sample(std::uint64_t value, Labels labels) {
  line("", labels, std::to_string(value));
}
void MetricsText::sample(std::int64_t value, Labels labels) {
  line("", labels, std::to_string(value));
}

void MetricsText::histogram(std::string_view name, std::string_view help,
                            const Histogram& histogram) {
  family(name, "histogram", help);
  std::uint64_t cumulated = 0;
  for (std::size_t i = 0; i < Histogram::kBounds.size(); ++i) {
    cumulated += histogram.counts_[i];
    line("_bucket", {{"le", fmt::format("{}", Histogram::kBounds[i])}}, std::to_string(cumulated));
  }
  line("_bucket", {{"le", "+Inf"}}, std::to_string(histogram.total_));
  line("_sum", {}, fmt::format("{}", histogram.sum_seconds_));
  line("_count", {}, std::to_string(histogram.total_));
}

}  // namespace nameplate::app
