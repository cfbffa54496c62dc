#include "server/rounds/fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "server/rounds/text.hpp"

namespace nameplate::rounds {
namespace {

struct Sentence {
  std::string_view fault;
  std::string_view words;  // {} stands for the value
};

// One place for all, so that a new fault cannot go without its sentence: a test holds the two
// together.
constexpr std::array kSentences{
    // the file
    Sentence{"empty_file", "the file is empty; its first line must name the columns"},
    Sentence{"too_big", "the file is larger than {}; is it the right one?"},
    Sentence{"utf16", "the file is UTF-16; save it as \"CSV UTF-8\""},
    Sentence{"not_utf8", "bytes {} are not UTF-8; save the file as \"CSV UTF-8\""},
    Sentence{"semicolons", "the cells are parted by {}; save the file with commas"},
    Sentence{"quote_not_closed", "a quotation mark opens here and is never closed"},
    Sentence{"quote_inside",
             "a quotation mark in the middle of a cell; put the cell in quotation "
             "marks and double those inside"},
    Sentence{"text_after_quote", "text after the closing quotation mark: {}"},
    Sentence{"too_many_lines", "more than {} lines"},
    Sentence{"no_rows", "no line follows the headings"},
    Sentence{"more_faults", "and {} more faults"},
    // the headings
    Sentence{"column_missing", "this column is missing"},
    Sentence{"column_unknown", "no such column is known; take it out or correct its name"},
    Sentence{"column_twice", "this column is there twice"},
    Sentence{"wrong_number_of_cells", "the line has {} cells"},
    // the characters of a cell
    Sentence{"control_character", "contains the control character {}"},
    Sentence{"direction_control",
             "contains the invisible character {}, which turns the direction of the text around"},
    Sentence{"damaged_character",
             "contains {}: the text was damaged by an earlier conversion; take it from the source "
             "again"},
    Sentence{"not_a_character", "contains {}, which is no character for interchange"},
    // the value of a cell
    Sentence{"required", "must not be empty"},
    Sentence{"too_long", "is too long: {}"},
    Sentence{"bad_code", "\"{}\" is not a code: 1 to 16 of A-Z, 0-9 and -"},
    Sentence{"bad_id", "\"{}\" is not an id: 1 to 64 of a-z, 0-9 and -, not beginning with -"},
    Sentence{"twice", "\"{}\" stands on an earlier line already"},
    Sentence{"name_twice", "another line has the same name: {}"},
    Sentence{"too_many", "too many: {}"},
    Sentence{"unknown_category",
             "\"{}\" is not a category; use group, member_state, observer_state, igo, entity or "
             "stakeholder"},
    Sentence{"unknown_participant", "\"{}\" is not the code of a participant"},
    Sentence{"member_twice", "names the member {} twice"},
    Sentence{"unknown_kind", "\"{}\" is not a kind of topic; use discussion or reading"},
    Sentence{"unknown_ordering",
             "\"{}\" is not an order; use as_requested, groups_first, protocol, lot or "
             "not_yet_spoken_first"},
    Sentence{"bad_number", "\"{}\" is not a whole number within the bounds"},
    Sentence{"bad_date", "\"{}\" is not a date; write 2018-03-12"},
    Sentence{"bad_time", "\"{}\" is not a time; write 10:00 or 2018-03-12 10:00"},
    Sentence{"no_such_local_time", "{} does not exist: the clocks go forward over it that day"},
    Sentence{"ambiguous_local_time",
             "{} comes twice that day: the clocks go back; add the offset, as in 01:30-04:00"},
    Sentence{"wrong_offset", "{}: the round's time zone has another offset then"},
    Sentence{"bad_duration", "\"{}\" is not a duration; write minutes and seconds, 3:00"},
    Sentence{"out_of_range", "{} is out of range"},
    Sentence{"limit_basis_missing",
             "\"{}\": begin with guideline or decided, then group=5:00 and so on"},
    Sentence{"bad_limit",
             "\"{}\" is not a limit; write a category, = and minutes: member_state=3:00"},
    Sentence{"bad_right",
             "\"{}\" is not a right; write points=none, own_matters or all, appeals=yes, "
             "motions=yes, replies=0 to 4"},
    // the programme
    Sentence{"unit_alone", "must be empty on the line of a unit"},
    Sentence{"unit_before_topic", "no earlier line names topic {}"},
    Sentence{"not_a_reading", "topic {} is not a reading, and has no units"},
    Sentence{"without_meeting", "is given, but the line names no meeting"},
    Sentence{"without_topic", "is given, but the line names no topic"},
    Sentence{"differs", "is not what an earlier line says of the same: {}"},
    Sentence{"ends_before_it_begins", "the meeting ends at {}, which is not after it begins"},
    Sentence{"too_long_a_meeting", "{}: a meeting is one sitting of at most 12 hours"},
    Sentence{"meetings_overlap", "meeting {} begins before the one before it ends"},
    // the settings of the round
    Sentence{"unknown_setting", "no such setting is known"},
    Sentence{"setting_missing", "this setting is missing"},
    Sentence{"unknown_time_zone", "\"{}\" is not a time zone; write America/New_York"},
    Sentence{"unknown_mode", "\"{}\" is not a mode; use informal or formal"},
    Sentence{"unknown_language", "\"{}\" is not a language; use en, fr, es, ru, ar or zh"},
    Sentence{"not_yes_or_no", "\"{}\": write yes or no"},
    Sentence{"not_presiding", "\"{}\" has no English name: give its presiding_en line first"},
};

}  // namespace

std::string in_words(const Fault& fault) {
  const auto* found = std::find_if(kSentences.begin(), kSentences.end(),
                                   [&](const Sentence& each) { return each.fault == fault.fault; });
  if (found == kSentences.end()) return fmt::format("{}: {}", fault.fault, fault.value);
  return fmt::format(fmt::runtime(found->words), fault.value);
}

const std::vector<std::string>& fault_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const auto& each : kSentences) all.emplace_back(each.fault);
    return all;
  }();
  return words;
}

void Faults::add(int line, std::string_view column, std::string_view fault,
                 std::string_view value) {
  if (faults_.size() >= kMost) {
    ++left_out_;
    return;
  }
  faults_.push_back({line, printable(column), std::string(fault), printable(value)});
}

std::vector<Fault> Faults::take() {
  std::stable_sort(faults_.begin(), faults_.end(),
                   [](const Fault& a, const Fault& b) { return a.line < b.line; });
  auto all = std::exchange(faults_, {});
  if (left_out_ > 0)
    all.push_back({all.back().line, "", "more_faults", fmt::format("{}", left_out_)});
  left_out_ = 0;
  return all;
}

}  // namespace nameplate::rounds
