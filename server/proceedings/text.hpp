// What a person may type and what a code looks like: checked once, before any rule sees it.
#pragma once

#include <cstddef>
#include <string_view>

namespace nameplate::proceedings {

// Well-formed UTF-8 (RFC 3629) of at most `most_bytes`, without control characters and without the
// bidirectional overrides and isolates that make one text look like another.
bool is_clean_text(std::string_view text, std::size_t most_bytes);

// 1 to 16 of A-Z 0-9 and the hyphen: a participant, a group, a presiding seat.
bool is_code(std::string_view code);

// 1 to 64 of A-Z a-z 0-9 and - _ . / : + : a seat, a template, a time zone, a language.
bool is_word(std::string_view word);

}  // namespace nameplate::proceedings
