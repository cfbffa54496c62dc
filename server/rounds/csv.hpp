// RFC 4180, read strictly and written safely. It knows cells and headings, nothing of rounds.
//
// Reading never stops at the first fault: what can still be read is read, so that a person mends a
// file once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/rounds/fault.hpp"

namespace nameplate::rounds {

struct Column {
  std::string_view name;
  bool required = false;
};

struct Row {
  int line = 0;                    // of its first character, from 1
  std::vector<std::string> cells;  // one for each column asked for, in that order; absent = empty
  std::vector<int> lines;          // of each cell; a quoted cell above may span lines
};

// A cell beginning with one of these is a formula to a spreadsheet, so it is written with ' before
// it; reading takes that ' away again. The full-width forms are formulas too in East Asian
// versions.
bool looks_like_formula(std::string_view cell);

// The largest file and the most lines read: a round of 5,000 participants is beyond any chamber.
inline constexpr std::size_t kMostBytes = std::size_t{2} << 20U;
inline constexpr std::size_t kMostLines = 5000;

// The rows of a file whose first line names its columns, in any order. A byte order mark, CRLF, LF,
// empty lines and a missing last line end are accepted. A column "note" is for people and always
// allowed. Cells come in NFC, trimmed, free of characters that may not stand in a cell (text.hpp).
std::vector<Row> read_table(std::string_view text, const std::vector<Column>& columns,
                            Faults& faults);

// One line with its LF. Quotes where needed.
std::string write_line(const std::vector<std::string>& cells);

}  // namespace nameplate::rounds
