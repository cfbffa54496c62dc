// One cell to one value and back: codes, names, numbers, durations, limits and the words of the
// enums.
//
// Every reader here takes the place it reads from and adds its fault there, then answers something
// harmless, so that the reading of the file goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nameplate/v1/types.pb.h"
#include "server/rounds/csv.hpp"
#include "server/rounds/fault.hpp"

namespace nameplate::rounds {

// One cell of a table, with where it stands and where its faults go.
struct Place {
  std::string_view text;
  int line = 0;
  std::string_view column;
  Faults* faults = nullptr;

  void fault(std::string_view word, std::string_view value) const {
    faults->add(line, column, word, value);
  }
  void fault(std::string_view word) const { fault(word, text); }
};

inline constexpr std::size_t kMostTextBytes =
    300;  // names, titles: the longest State's name has 111

// 1 to 16 of A-Z 0-9 -. `missing_is_fault`: an empty cell is "required".
std::string read_code(const Place& place);
std::string read_text(const Place& place, bool required);
// From `least` to `most`; 0 after a fault.
std::uint32_t read_number(const Place& place, std::uint32_t least, std::uint32_t most);
std::optional<bool> read_yes_no(const Place& place);

// "3:00", "12:30.250" in ms; nothing if it is not a duration.
std::optional<std::int64_t> duration_of(std::string_view text);
std::string write_duration(std::int64_t ms);

// "guideline group=5:00 member_state=3:00"; empty = none.
v1::TimeLimits read_limits(const Place& place);
std::string write_limits(const v1::TimeLimits& limits);

inline constexpr int kMostReplies = 4;                       // of a delegation, on one topic
inline constexpr std::int64_t kLeastLimit = 10 * 1000;       // 0:10
inline constexpr std::int64_t kMostLimit = 120 * 60 * 1000;  // 120:00

// "PS points=own_matters appeals=no motions=no replies=2". Left out: points of order as its
// category, no appeals, no motions, no replies. Without a participant after a fault.
v1::Rights read_rights(const Place& place);
std::string write_rights(const v1::Rights& rights);

std::vector<std::string_view> split_words(std::string_view text);

// The words of the enums. Reading answers 0 for an unknown word; writing answers "" for 0.
v1::Category category_of(std::string_view word);
std::string_view word_for(v1::Category category);
v1::TopicKind topic_kind_of(std::string_view word);
std::string_view word_for(v1::TopicKind kind);
v1::OrderingPolicy ordering_of(std::string_view word);
std::string_view word_for(v1::OrderingPolicy ordering);
v1::Mode mode_of(std::string_view word);
std::string_view word_for(v1::Mode mode);

// The six languages, in the order of the columns.
inline constexpr std::size_t kLanguages = 6;
std::string_view language_at(std::size_t index);
std::string& text_in(v1::LocalText& text, std::size_t index);
const std::string& text_in(const v1::LocalText& text, std::size_t index);

}  // namespace nameplate::rounds
