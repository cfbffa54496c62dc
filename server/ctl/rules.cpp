// The rules of procedure as the program has them, with the scenario that shows each.
#include <map>
#include <string>
#include <string_view>

#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/proceedings/rule_book.hpp"

namespace nameplate::ctl {
namespace {

// tests/scenarios/covered.txt as it was when this program was built; the tests hold it to what the
// scenarios really reach.
constexpr std::string_view kCovered =
#include "covered.inc"
    ;

std::map<std::string_view, std::string_view> scenarios_by_key() {
  std::map<std::string_view, std::string_view> found;
  for (std::size_t at = 0; at < kCovered.size();) {
    const auto end = std::min(kCovered.find('\n', at), kCovered.size());
    const auto line = kCovered.substr(at, end - at);
    at = end + 1;
    const auto key_end = line.find(": ");
    if (key_end == std::string_view::npos || line.starts_with('#')) continue;
    const auto first = line.substr(key_end + 2);
    found[line.substr(0, key_end)] = first.substr(0, first.find(' '));
  }
  return found;
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.resize(width, ' ');
  return text + "  ";
}

}  // namespace

int rules() {
  const auto scenarios = scenarios_by_key();
  for (const auto& line : proceedings::rule_book()) {
    const auto key = proceedings::key_of(line);
    const auto found = scenarios.find(key);
    print(padded(std::string(line.rule), 6) + padded(key, 36) +
          padded(proceedings::who_may(line.act), 40) + padded(std::string(line.effect), 70) +
          (found == scenarios.end() ? "uncovered" : std::string(found->second)) + "\n");
  }
  return kOk;
}

}  // namespace nameplate::ctl
