#include "server/rounds/csv.hpp"

#include <gmock/gmock.h>

#include "tests/rounds/reading.hpp"

namespace nameplate::rounds {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<Column> kColumns{{"code", true}, {"name"}};

struct Read {
  std::vector<std::string> rows;  // "line code|name"
  std::vector<std::string> faults;
};

Read read(std::string_view text) {
  Faults faults;
  Read result;
  for (const auto& row : read_table(text, kColumns, faults)) {
    result.rows.push_back(fmt::format("{} {}|{}", row.line, row.cells[0], row.cells[1]));
  }
  result.faults = lines_of(faults.take());
  return result;
}

TEST(Csv, ReadsQuotesCommasAndDoubledQuotes) {
  const auto result = read("code,name\nA,\"one, \"\"two\"\"\"\n\"B\",\"\"\n");
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_THAT(result.rows, ElementsAre("2 A|one, \"two\"", "3 B|"));
}

TEST(Csv, ReadsAByteOrderMarkCrlfBlankLinesAndAMissingLastLineEnd) {
  const auto result = read(
      "\xEF\xBB\xBF"
      "code,name\r\n\r\nA,x\r\n,,\r\n ,\t\r\nB,y");
  // A line of three empty cells is as blank as a line of none: spreadsheets leave such lines
  // behind.
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_THAT(result.rows, ElementsAre("3 A|x", "6 B|y"));
}

TEST(Csv, TakesColumnsInAnyOrderAndLeavesNotesAside) {
  const auto result = read("note,name,code\nfor the desk,x,A\n");
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_THAT(result.rows, ElementsAre("2 A|x"));
}

TEST(Csv, CountsTheLinesInsideQuotes) {
  const auto result = read("code,name\nA,\"x\ny\"\nB,z,\n");
  EXPECT_THAT(result.faults, ElementsAre("2 name control_character [U+000A]",
                                         "4  wrong_number_of_cells [3 instead of 2]"));
}

TEST(Csv, ReportsEveryFaultOfAFileAtOnce) {
  const auto result = read(
      "code,name,nmae,name\nA,\"x\" y,,\nB,a\"b,,\nC\nD,\xC3\x28,,\nE,\xE2\x80\xAE"
      "x,,\nF,\"open,,\n");
  EXPECT_THAT(
      result.faults,
      ElementsAre("1 nmae column_unknown []", "1 name column_twice []", "2  text_after_quote [ y]",
                  "3  quote_inside []", "4  wrong_number_of_cells [1 instead of 4]",
                  "5  not_utf8 [C3]", "6 name direction_control [U+202E]", "7  quote_not_closed []",
                  "7  wrong_number_of_cells [2 instead of 4]"));
}

TEST(Csv, NamesTheUsualWrongWaysToSave) {
  EXPECT_THAT(read("").faults, ElementsAre("0  empty_file []"));
  EXPECT_THAT(read(" \n\n").faults, ElementsAre("0  empty_file []"));
  EXPECT_THAT(read(std::string_view("\xFF\xFE"
                                    "c\0o\0",
                                    6))
                  .faults,
              ElementsAre("0  utf16 []"));
  EXPECT_THAT(read("code;name\nA;x\n").faults, ElementsAre("1  semicolons [semicolons]"));
  EXPECT_THAT(read("code\tname\nA\tx\n").faults, ElementsAre("1  semicolons [tabs]"));
  EXPECT_THAT(read("name\nx\n").faults, ElementsAre("1 code column_missing []"));
}

TEST(Csv, RefusesOverlongFormsSurrogatesAndWhatIsNoCharacter) {
  EXPECT_THAT(read("code,name\nA,\xC0\xAF\n").faults, ElementsAre("2  not_utf8 [C0]"));
  EXPECT_THAT(read("code,name\nA,\xED\xA0\x80\n").faults, ElementsAre("2  not_utf8 [ED]"));
  EXPECT_THAT(read("code,name\nA,\xF4\x90\x80\x80\n").faults, ElementsAre("2  not_utf8 [F4]"));
  EXPECT_THAT(read("code,name\nA,\xEF\xBF\xBD\n").faults,
              ElementsAre("2 name damaged_character [U+FFFD]"));
  EXPECT_THAT(read("code,name\nA,\xEF\xBF\xBF\n").faults,
              ElementsAre("2 name not_a_character [U+FFFF]"));
  EXPECT_THAT(read(std::string_view("code,name\nA,\0\n", 13)).faults,
              ElementsAre("2 name control_character [U+0000]"));
}

TEST(Csv, KeepsTextInNfcAndTrimmed) {
  // e + combining acute, between a no-break space and blanks.
  const auto result = read(
      "code,name\nA,\xC2\xA0"
      "e\xCC\x81"
      "t  \n");
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_THAT(result.rows, ElementsAre("2 A|\xC3\xA9t"));
}

TEST(Csv, StopsAtItsBounds) {
  EXPECT_THAT(read(std::string(kMostBytes + 1, 'x')).faults, ElementsAre("0  too_big [2 MiB]"));
  std::string many = "code,name\n";
  for (std::size_t i = 0; i < kMostLines; ++i) many += "A,x\n";
  EXPECT_THAT(read(many).faults, IsEmpty());
  EXPECT_THAT(read(many + "A,x\n").faults, ElementsAre("5002  too_many_lines [5000]"));
}

TEST(Csv, BoundsTheNumberOfFaultsAndSaysHowManyMore) {
  std::string many = "code,name\n";
  for (std::size_t i = 0; i < Faults::kMost + 7; ++i) many += "A\n";
  const auto result = read(many);
  ASSERT_EQ(result.faults.size(), Faults::kMost + 1);
  EXPECT_EQ(result.faults.back(), "501  more_faults [7]");
}

TEST(Csv, WritesNoCellThatASpreadsheetWouldRun) {
  // Eleven ways to begin, six to go on; alone, behind another cell, and behind the mark itself.
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    for (const std::string rest :
         {"1+1", "HYPERLINK(\"//evil.example\",\"x\")", "cmd|' /C calc'!A0", "SUM(1,2)",
          "=DDE(\"cmd\";\"/C calc\";\"x\")", "IMPORTXML(\"//evil.example\")"}) {
      const auto line = write_line({start + rest, "x"});
      EXPECT_TRUE(line.starts_with('\'') || line.starts_with("\"'")) << line;
      const auto second = write_line({"x", start + rest});
      EXPECT_TRUE(second.starts_with("x,'") || second.starts_with("x,\"'")) << second;
      EXPECT_TRUE(write_line({"'" + start + rest, "x"}).find("''") != std::string::npos);
    }
  }
  EXPECT_EQ(write_line({"'tis", "O'Higgins"}), "'tis,O'Higgins\n");
}

TEST(Csv, WhatIsWrittenReadsBackAsItWas) {
  for (const std::string cell : {"plain", "a,b", "say \"so\"", "=1+1", "'=1+1", "''=1", "'", "'tis",
                                 "-", "@x", "＝x", "عربي", "中文", "\"", "\"\"", "a'=b"}) {
    const auto result = read("code,name\n" + write_line({"A", cell}));
    EXPECT_THAT(result.faults, IsEmpty());
    EXPECT_THAT(result.rows, ElementsAre("2 A|" + cell));
  }
}

}  // namespace
}  // namespace nameplate::rounds
