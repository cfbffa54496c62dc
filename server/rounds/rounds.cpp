#include "server/rounds/rounds.hpp"

#include <fmt/format.h>

#include <utility>

namespace nameplate::rounds {
namespace {

constexpr std::string_view kRoundFile = "round.csv";
constexpr std::string_view kParticipantsFile = "participants.csv";
constexpr std::string_view kGroupsFile = "groups.csv";
constexpr std::string_view kProgrammeFile = "programme.csv";

// What was read, or nothing and its faults in `all`.
template <class T>
T take(std::string_view file, Parsed<T> parsed, std::vector<FileFault>& all) {
  if (auto* good = std::get_if<T>(&parsed)) return std::move(*good);
  for (auto& fault : std::get<std::vector<Fault>>(parsed)) {
    all.push_back({std::string(file), std::move(fault)});
  }
  return {};
}

}  // namespace

std::variant<Round, std::vector<FileFault>> parse_round_files(const RoundTexts& texts) {
  std::vector<FileFault> faults;
  Round round;
  round.settings = take(kRoundFile, parse_round(texts.round), faults);
  const bool settings_good = faults.empty();
  round.participants = take(kParticipantsFile, parse_participants(texts.participants), faults);
  const bool participants_good = !round.participants.empty();
  const auto codes = codes_of(round.participants);
  // When the names could not be read, every member would seem unknown: say nothing of them then.
  if (participants_good)
    round.groups = take(kGroupsFile, parse_groups(texts.groups, codes), faults);
  const auto zone = settings_good ? round.settings.time_zone() : std::string("UTC");
  round.programme = take(kProgrammeFile, parse_programme(texts.programme, zone), faults);
  if (participants_good) {
    const auto want = [&](const char* setting, const std::string& code) {
      if (codes.contains(code)) return;
      faults.push_back({std::string(kRoundFile), {0, setting, "unknown_participant", code}});
    };
    for (const auto& seat : round.settings.presiding_seats()) want("presiding_en", seat.code());
    for (const auto& rights : round.settings.rights()) want("rights", rights.participant());
  }
  if (!faults.empty()) return faults;
  return round;
}

std::string in_words(const FileFault& of_file) {
  const auto& fault = of_file.fault;
  auto place = of_file.file;
  if (fault.line > 0) place += fmt::format(", line {}", fault.line);
  if (!fault.column.empty()) place += ", " + fault.column;
  return fmt::format("{}: {}", place, in_words(fault));
}

}  // namespace nameplate::rounds
