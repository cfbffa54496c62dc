#include <map>

#include "server/rounds/tables.hpp"

namespace nameplate::rounds {
namespace {

enum : std::size_t { kCode, kCategory, kName };

std::vector<Column> columns() {
  return {{"code", true}, {"category", true}, {"name_en", true}, {"name_fr"},
          {"name_es"},    {"name_ru"},        {"name_ar"},       {"name_zh"}};
}

v1::Participant read_participant(Reading& file, const Row& row) {
  v1::Participant participant;
  participant.set_code(read_code(file.at(row, kCode)));
  const auto category = file.at(row, kCategory);
  participant.set_category(category_of(category.text));
  if (category.text.empty()) {
    category.fault("required");
  } else if (participant.category() == v1::CATEGORY_UNSPECIFIED) {
    category.fault("unknown_category");
  }
  *participant.mutable_name() = file.texts_at(row, kName, true);
  return participant;
}

}  // namespace

Parsed<std::vector<v1::Participant>> parse_participants(std::string_view csv) {
  Reading file(csv, columns());
  file.require_rows();
  std::vector<v1::Participant> participants;
  std::set<std::string> codes;
  std::set<std::string> names;
  for (const auto& row : file.rows) {
    participants.push_back(read_participant(file, row));
    const auto& read = participants.back();
    if (!read.code().empty() && !codes.insert(read.code()).second)
      file.at(row, kCode).fault("twice");
    // Two delegations with one name could not be told apart on any screen.
    if (!read.name().en().empty() && !names.insert(read.name().en()).second) {
      file.at(row, kName).fault("name_twice");
    }
  }
  return file.result(std::move(participants));
}

std::string write_participants(const std::vector<v1::Participant>& participants) {
  std::string csv = write_headings(columns());
  for (const auto& each : participants) {
    std::vector<std::string> cells{each.code(), std::string(word_for(each.category()))};
    append_texts(cells, each.name());
    csv += write_line(cells);
  }
  return csv;
}

std::set<std::string> codes_of(const std::vector<v1::Participant>& participants) {
  std::set<std::string> codes;
  for (const auto& each : participants) codes.insert(each.code());
  return codes;
}

}  // namespace nameplate::rounds
