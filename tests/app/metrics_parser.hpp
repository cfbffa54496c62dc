// Reads Prometheus' text format 0.0.4 strictly, so that a test notices what a scraper would refuse.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace nameplate::app::testing {

// Sample name with its labels -> value; nothing if the text is not the format.
std::optional<std::map<std::string, double>> parse_metrics(const std::string& text);

}  // namespace nameplate::app::testing
