// What is wrong with a file, as facts: where, what, and the text that is at fault.
//
// Apart from the readers, because faults also travel: over HTTP as JSON, and to a terminal as
// sentences. A fault must never carry a character that could disturb either.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nameplate::rounds {

struct Fault {
  int line = 0;        // of the file, from 1; 0 = the file as a whole
  std::string column;  // the heading, or the setting's name; empty = the whole line
  std::string fault;   // a stable word: "unknown_category"
  std::string value;   // the offending text, shortened and printable; may be empty
  auto operator<=>(const Fault&) const = default;
};

// The fault as one English sentence that says what to do, without the place ("line 12, category:
// ...").
std::string in_words(const Fault& fault);

// Every word that a reader can give, for the tests and for translators.
const std::vector<std::string>& fault_words();

// Collects what is wrong. Bounded: a wholly foreign file must not make megabytes of faults.
class Faults {
 public:
  static constexpr std::size_t kMost = 500;

  void add(int line, std::string_view column, std::string_view fault, std::string_view value = {});
  [[nodiscard]] bool none() const { return faults_.empty(); }
  // In the order of the file. If there were more than kMost, the last one is "more_faults".
  [[nodiscard]] std::vector<Fault> take();

 private:
  std::vector<Fault> faults_;
  std::size_t left_out_ = 0;
};

}  // namespace nameplate::rounds
