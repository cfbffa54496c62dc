// Why the rules said no, in an English sentence: from the same catalogue the pages use.
//
// Apart so that a terminal and a page never give two reasons for one refusal. Until the catalogue
// has a sentence, the code's name stands for it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "nameplate/v1/types.pb.h"

namespace nameplate::binding::cli {

// A Fluent catalogue, as far as one-line sentences need it: { $variable }, { "text" }, { message },
// { -term } and { $n -> [one] ... *[other] ... } with English plural forms.
class Catalogue {
 public:
  explicit Catalogue(std::string_view ftl);
  // Empty when there is no such message. An unknown variable shows as its name in braces.
  [[nodiscard]] std::string text(std::string_view id,
                                 const std::map<std::string, std::string>& variables) const;

 private:
  std::map<std::string, std::string, std::less<>> messages_;
};

// `name_of` gives a participant's English name for its code; `zone` the round's, for times.
std::string sentence(const v1::Refusal& refusal, const std::string& participant_name,
                     const std::string& zone);

}  // namespace nameplate::binding::cli
