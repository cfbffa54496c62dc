#include "server/rounds/tables.hpp"

namespace nameplate::rounds {
namespace {

enum : std::size_t { kCode, kMembers, kName };

std::vector<Column> columns() {
  return {{"code", true}, {"members", true}, {"name_en", true}, {"name_fr"},
          {"name_es"},    {"name_ru"},       {"name_ar"},       {"name_zh"}};
}

void read_members(const Place& place, const std::set<std::string>& participants, v1::Group& group) {
  std::set<std::string_view> seen;
  for (const auto member : split_words(place.text)) {
    if (!participants.contains(std::string(member))) {
      place.fault("unknown_participant", member);
    } else if (!seen.insert(member).second) {
      place.fault("member_twice", member);
    }
    group.add_members(std::string(member));
  }
  if (group.members().empty()) place.fault("required");
}

}  // namespace

Parsed<std::vector<v1::Group>> parse_groups(std::string_view csv,
                                            const std::set<std::string>& participants) {
  Reading file(csv, columns());
  std::vector<v1::Group> groups;
  std::set<std::string> codes;
  std::set<std::string> names;
  for (const auto& row : file.rows) {
    v1::Group group;
    group.set_code(read_code(file.at(row, kCode)));
    *group.mutable_name() = file.texts_at(row, kName, true);
    read_members(file.at(row, kMembers), participants, group);
    if (!group.code().empty() && !codes.insert(group.code()).second)
      file.at(row, kCode).fault("twice");
    if (!group.name().en().empty() && !names.insert(group.name().en()).second) {
      file.at(row, kName).fault("name_twice");
    }
    groups.push_back(std::move(group));
  }
  return file.result(std::move(groups));
}

std::string write_groups(const std::vector<v1::Group>& groups) {
  std::string csv = write_headings(columns());
  for (const auto& each : groups) {
    std::string members;
    for (const auto& member : each.members()) members += (members.empty() ? "" : " ") + member;
    std::vector<std::string> cells{each.code(), members};
    append_texts(cells, each.name());
    csv += write_line(cells);
  }
  return csv;
}

}  // namespace nameplate::rounds
