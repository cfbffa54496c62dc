// Shared by the readers of the single files: a row's places by column, and names in the six
// languages.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "server/rounds/cells.hpp"
#include "server/rounds/rounds.hpp"

namespace nameplate::rounds {

// A file being read: its columns, its rows, its faults.
struct Reading {
  Reading(std::string_view csv, std::vector<Column> its_columns)
      : columns(std::move(its_columns)), rows(read_table(csv, columns, faults)) {}

  // For files that cannot mean anything without a line below the headings.
  void require_rows() {
    if (rows.empty() && faults.none()) faults.add(1, "", "no_rows");
  }
  [[nodiscard]] Place at(const Row& row, std::size_t column) {
    return {row.cells[column], row.lines[column], columns[column].name, &faults};
  }
  // The text in six languages, whose columns begin at `first`. Only English may be required.
  v1::LocalText texts_at(const Row& row, std::size_t first, bool required) {
    v1::LocalText text;
    for (std::size_t i = 0; i < kLanguages; ++i) {
      auto value = read_text(at(row, first + i), required && i == 0);
      if (!value.empty()) text_in(text, i) = std::move(value);
    }
    return text;
  }
  // All or nothing.
  template <class T>
  Parsed<T> result(T value) {
    if (faults.none()) return value;
    return faults.take();
  }

  Faults faults;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

inline void append_texts(std::vector<std::string>& cells, const v1::LocalText& text) {
  for (std::size_t i = 0; i < kLanguages; ++i) cells.push_back(text_in(text, i));
}

inline std::string write_headings(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const auto& column : columns) names.emplace_back(column.name);
  return write_line(names);
}

}  // namespace nameplate::rounds
