// A round as files: participants, groups, programme and settings, read from CSV and written to it.
//
// Apart from the rules and from the server, so that the console's import, nameplatectl and the
// tests read alike. It never touches a disk or a clock, and never gives back half a file:
// everything, or every fault. The columns are documented in deploy/rounds/README.md.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "nameplate/v1/types.pb.h"
#include "server/rounds/fault.hpp"

namespace nameplate::rounds {

template <class T>
using Parsed = std::variant<T, std::vector<Fault>>;

struct Programme {
  std::vector<v1::Topic> topics;      // in the order of their first mention
  std::vector<v1::Meeting> meetings;  // likewise
};

Parsed<std::vector<v1::Participant>> parse_participants(std::string_view csv);
// A group's members must be among `participants` (codes).
Parsed<std::vector<v1::Group>> parse_groups(std::string_view csv,
                                            const std::set<std::string>& participants);
// Times are local to `time_zone`, an IANA name; an unknown one is a fault of the whole file.
Parsed<Programme> parse_programme(std::string_view csv, std::string_view time_zone);
Parsed<v1::RoundSettings> parse_round(std::string_view csv);

// What is written reads back as the same messages (times to the second; who set limits and when is
// on the record, not in these files). UTF-8 without a byte order mark, lines end with LF.
std::string write_participants(const std::vector<v1::Participant>& participants);
std::string write_groups(const std::vector<v1::Group>& groups);
// Throws std::invalid_argument if the time zone is not known.
std::string write_programme(const Programme& programme, std::string_view time_zone);
std::string write_round(const v1::RoundSettings& settings);

std::set<std::string> codes_of(const std::vector<v1::Participant>& participants);

// --- a whole round at once

struct RoundTexts {  // the contents of round.csv, participants.csv, groups.csv and programme.csv
  std::string round, participants, groups, programme;
};
struct Round {
  v1::RoundSettings settings;
  std::vector<v1::Participant> participants;
  std::vector<v1::Group> groups;
  Programme programme;
};
struct FileFault {
  std::string file;  // "groups.csv"
  Fault fault;
};

// Everything, or the faults of all four files. A presiding seat must be a participant, too.
std::variant<Round, std::vector<FileFault>> parse_round_files(const RoundTexts& texts);

// "groups.csv, line 3, members: "XX" is not the code of a participant"
std::string in_words(const FileFault& fault);

}  // namespace nameplate::rounds
