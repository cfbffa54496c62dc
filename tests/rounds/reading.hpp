// What the tests of the files share: the value or a failure, and faults as short lines.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "server/rounds/rounds.hpp"

namespace nameplate::rounds {

// "3 category unknown_category [memberstate]"
inline std::vector<std::string> lines_of(const std::vector<Fault>& faults) {
  std::vector<std::string> lines;
  for (const auto& each : faults) {
    lines.push_back(fmt::format("{} {} {} [{}]", each.line, each.column, each.fault, each.value));
  }
  return lines;
}

template <class T>
std::vector<std::string> faults_of(const Parsed<T>& parsed) {
  const auto* faults = std::get_if<std::vector<Fault>>(&parsed);
  return faults == nullptr ? std::vector<std::string>{} : lines_of(*faults);
}

template <class T>
T good(Parsed<T> parsed) {
  for (const auto& line : faults_of(parsed)) ADD_FAILURE() << line;
  auto* value = std::get_if<T>(&parsed);
  return value == nullptr ? T{} : std::move(*value);
}

}  // namespace nameplate::rounds
