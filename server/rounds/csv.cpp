#include "server/rounds/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "server/rounds/text.hpp"

namespace nameplate::rounds {
namespace {

struct RawCell {
  std::string text;
  int line = 0;
};
struct RawRow {
  int line = 0;
  std::vector<RawCell> cells;
};

// Splits text into rows and cells. Line ends are LF or CRLF; a lone CR is data (and then a fault of
// its cell).
class Splitter {
 public:
  Splitter(std::string_view text, Faults& faults) : text_(text), faults_(faults) {}

  std::vector<RawRow> rows() {
    std::vector<RawRow> all;
    while (at_ < text_.size()) {
      RawRow row{line_, {}};
      do {
        row.cells.push_back(cell());
      } while (take(','));
      end_of_line();
      all.push_back(std::move(row));
    }
    return all;
  }

 private:
  [[nodiscard]] bool more() const { return at_ < text_.size(); }
  [[nodiscard]] bool at_line_end() const {
    return !more() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }
  bool take(char wanted) {
    if (!more() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  void end_of_line() {
    take('\r');
    take('\n');
    ++line_;
  }

  RawCell cell() { return more() && text_[at_] == '"' ? quoted() : plain(); }

  RawCell plain() {
    RawCell cell{{}, line_};
    bool said = false;
    while (!at_line_end() && text_[at_] != ',') {
      if (text_[at_] == '"' && !said) {
        faults_.add(line_, "", "quote_inside");
        said = true;
      }
      cell.text += text_[at_++];
    }
    return cell;
  }

  RawCell quoted() {
    RawCell cell{{}, line_};
    ++at_;
    while (more()) {
      const char c = text_[at_++];
      if (c == '"') {
        if (!take('"')) return after_quote(std::move(cell));
        cell.text += '"';
        continue;
      }
      if (c == '\n') ++line_;
      cell.text += c;
    }
    faults_.add(cell.line, "", "quote_not_closed");
    return cell;
  }

  RawCell after_quote(RawCell cell) {
    std::string rest;
    while (!at_line_end() && text_[at_] != ',') rest += text_[at_++];
    if (!normalized(rest).empty()) faults_.add(line_, "", "text_after_quote", rest);
    return cell;
  }

  std::string_view text_;
  Faults& faults_;
  std::size_t at_ = 0;
  int line_ = 1;
};

// Reports what is not UTF-8, once a line, and puts "?" there so that the rest can be read.
std::string as_utf8(std::string_view text, Faults& faults) {
  std::string result;
  int line = 1;
  int said = 0;
  std::size_t from = 0;
  while (const auto bad = find_bad_utf8(text, from)) {
    const auto good = text.substr(from, bad->at - from);
    line += static_cast<int>(std::count(good.begin(), good.end(), '\n'));
    if (said != line) {
      std::string hex;
      for (const char c : text.substr(bad->at, bad->length)) {
        hex += fmt::format("{}{:02X}", hex.empty() ? "" : " ", static_cast<unsigned char>(c));
      }
      faults.add(line, "", "not_utf8", hex);
      said = line;
    }
    result += good;
    result += '?';
    from = bad->at + bad->length;
  }
  return result += text.substr(from);
}

bool is_blank(const RawRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const RawCell& cell) { return normalized(cell.text).empty(); });
}

constexpr std::size_t kIgnored = static_cast<std::size_t>(-1);

// For each cell of a line, the column asked for that it belongs to. Nothing when columns are
// missing: then the lines below cannot be judged.
std::optional<std::vector<std::size_t>> read_headings(const RawRow& row,
                                                      const std::vector<Column>& columns,
                                                      Faults& faults) {
  if (row.cells.size() == 1) {
    for (const auto& [mark, name] : {std::pair{';', "semicolons"}, std::pair{'\t', "tabs"}}) {
      if (row.cells[0].text.find(mark) != std::string::npos) {
        faults.add(row.line, "", "semicolons", name);
        return std::nullopt;
      }
    }
  }
  std::vector<std::size_t> places;
  std::set<std::string> seen;
  for (const auto& cell : row.cells) {
    const auto name = normalized(cell.text);
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column& each) { return each.name == name; });
    if (!seen.insert(name).second) faults.add(row.line, name, "column_twice");
    if (column == columns.end() && name != "note") faults.add(row.line, name, "column_unknown");
    places.push_back(column == columns.end() ? kIgnored
                                             : static_cast<std::size_t>(column - columns.begin()));
  }
  bool complete = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].required && std::find(places.begin(), places.end(), i) == places.end()) {
      faults.add(row.line, columns[i].name, "column_missing");
      complete = false;
    }
  }
  if (!complete) return std::nullopt;
  return places;
}

std::string clean_cell(const RawCell& cell, std::string_view column, Faults& faults) {
  if (const auto bad = find_bad_character(cell.text)) {
    faults.add(cell.line, column, bad->fault, bad->code_point);
    return {};
  }
  auto text = normalized(cell.text);
  if (text.starts_with('\'') && looks_like_formula(text)) text.erase(0, 1);
  return text;
}

}  // namespace

bool looks_like_formula(std::string_view cell) {
  // Any number of ' before it counts, so that writing and reading stay each other's inverse.
  while (cell.starts_with('\'')) cell.remove_prefix(1);
  constexpr std::array<std::string_view, 11> kStarts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                     "\n", "＝", "＋", "－", "＠"};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return cell.starts_with(start); });
}

std::vector<Row> read_table(std::string_view text, const std::vector<Column>& columns,
                            Faults& faults) {
  if (text.size() > kMostBytes) {
    faults.add(0, "", "too_big", fmt::format("{} MiB", kMostBytes >> 20U));
    return {};
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    faults.add(0, "", "utf16");
    return {};
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto utf8 = as_utf8(text, faults);
  auto raw = Splitter(utf8, faults).rows();
  raw.erase(std::remove_if(raw.begin(), raw.end(), is_blank), raw.end());
  if (raw.empty()) {
    faults.add(0, "", "empty_file");
    return {};
  }
  const auto places = read_headings(raw.front(), columns, faults);
  if (!places) return {};
  if (raw.size() > kMostLines + 1) {
    faults.add(raw[kMostLines + 1].line, "", "too_many_lines", fmt::format("{}", kMostLines));
    raw.resize(kMostLines + 1);
  }

  std::vector<Row> rows;
  for (std::size_t i = 1; i < raw.size(); ++i) {
    const auto& from = raw[i];
    if (from.cells.size() != places->size()) {
      // Which cell belongs to which column is a guess now, so nothing more is said of this line.
      faults.add(from.line, "", "wrong_number_of_cells",
                 fmt::format("{} instead of {}", from.cells.size(), places->size()));
      continue;
    }
    Row row{from.line, std::vector<std::string>(columns.size()),
            std::vector<int>(columns.size(), from.line)};
    for (std::size_t c = 0; c < from.cells.size(); ++c) {
      const auto place = (*places)[c];
      if (place == kIgnored) continue;
      row.cells[place] = clean_cell(from.cells[c], columns[place].name, faults);
      row.lines[place] = from.cells[c].line;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string write_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    const auto cell = looks_like_formula(cells[i]) ? '\'' + cells[i] : cells[i];
    const bool alone = cells.size() == 1 && cell.empty();  // an empty line would be no line
    if (cell.find_first_of(",\"\r\n") == std::string::npos && !alone) {
      line += cell;
      continue;
    }
    line += '"';
    for (const char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line += '\n';
}

}  // namespace nameplate::rounds
