#include "tests/app/metrics_parser.hpp"

#include <regex>
#include <set>
#include <sstream>

namespace nameplate::app::testing {

std::optional<std::map<std::string, double>> parse_metrics(const std::string& text) {
  if (text.empty() || text.back() != '\n') return std::nullopt;
  static const std::regex help(R"(# HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*)");
  static const std::regex type(R"(# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram))");
  static const std::regex sample(
      R"(([a-zA-Z_:][a-zA-Z0-9_:]*)(\{[a-zA-Z_]\w*="([^"\\]|\\["\\n])*"(,[a-zA-Z_]\w*="([^"\\]|\\["\\n])*")*\})? (\+Inf|-Inf|NaN|-?[0-9.]+(e[+-]?[0-9]+)?))");
  std::map<std::string, double> samples;
  std::set<std::string> families;
  std::string family;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_match(line, help)) continue;
    if (std::regex_match(line, match, type)) {
      family = match[1];
      if (!families.insert(family).second) return std::nullopt;
      continue;
    }
    if (!std::regex_match(line, match, sample)) return std::nullopt;
    const std::string name = match[1];
    const bool member = name == family || name == family + "_bucket" || name == family + "_sum" ||
                        name == family + "_count";
    if (family.empty() || !member) return std::nullopt;
    if (!samples.emplace(name + match[2].str(), std::stod(match[6])).second) return std::nullopt;
  }
  return samples;
}

}  // namespace nameplate::app::testing
