#include "server/rounds/odd_names.hpp"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "server/rounds/text.hpp"

namespace nameplate::rounds {
namespace {

struct CloseChecker {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};
using Checker = std::unique_ptr<USpoofChecker, CloseChecker>;

// ICU lacks its data or its memory.
struct CannotCompare : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void must(UErrorCode status) {
  if (U_FAILURE(status)) throw CannotCompare(u_errorName(status));
}

// One script in a word, or those that are written together: Japanese, Korean, Chinese with Latin.
Checker checker() {
  UErrorCode status = U_ZERO_ERROR;
  Checker made(uspoof_open(&status));
  must(status);
  uspoof_setChecks(made.get(), USPOOF_RESTRICTION_LEVEL, &status);
  uspoof_setRestrictionLevel(made.get(), USPOOF_HIGHLY_RESTRICTIVE);
  must(status);
  return made;
}

// Full-width forms become plain ones; what nobody sees (joiners, marks of direction) goes.
icu::UnicodeString visible(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  must(status);
  const auto composed = nfkc->normalize(icu::UnicodeString::fromUTF8(name), status);
  must(status);
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
    const auto c = composed.char32At(at);
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) continue;
    out.append(u_isUWhiteSpace(c) != 0 ? static_cast<UChar32>(' ') : c);
  }
  return out.trim();
}

std::string skeleton(const USpoofChecker* with, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  uspoof_getSkeletonUnicodeString(with, 0, text, out, &status);
  must(status);
  std::string utf8;
  return out.toUTF8String(utf8);
}

// As it is, all large and all small: Cyrillic letters look like Latin ones in one of these, often
// not in all.
std::array<std::string, 3> looks_of(const USpoofChecker* with, const std::string& name) {
  const auto seen = visible(name);
  auto large = seen;
  auto small = seen;
  const auto root = icu::Locale::getRoot();
  return {skeleton(with, seen), skeleton(with, large.toUpper(root)),
          skeleton(with, small.toLower(root))};
}

bool mixes_scripts(const USpoofChecker* with, const std::string& name) {
  const auto seen = visible(name);
  icu::UnicodeString word;
  const auto bad = [&] {
    if (word.isEmpty()) return false;
    UErrorCode status = U_ZERO_ERROR;
    const auto found = uspoof_checkUnicodeString(with, word, nullptr, &status);
    must(status);
    word.remove();
    return (found & USPOOF_RESTRICTION_LEVEL) != 0;
  };
  for (std::int32_t at = 0; at < seen.length(); at = seen.moveIndex32(at, 1)) {
    const auto c = seen.char32At(at);
    const bool letter = u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (letter)
      word.append(c);
    else if (bad())
      return true;
  }
  return bad();
}

bool too_long(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> letters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  must(status);
  const auto text = icu::UnicodeString::fromUTF8(name);
  letters->setText(text);
  int count = 0;
  std::int32_t from = letters->first();
  for (auto to = letters->next(); to != icu::BreakIterator::DONE; from = to, to = letters->next()) {
    int marks = 0;
    for (auto at = from; at < to; at = text.moveIndex32(at, 1))
      marks += (U_GET_GC_MASK(text.char32At(at)) & U_GC_M_MASK) != 0 ? 1 : 0;
    if (++count > kLongestName || marks > kMostMarks) return true;
  }
  return false;
}

struct One {
  std::string code, bearer, name;
  std::array<std::string, 3> looks;
  bool mixed = false;
  bool group = false;
};

// The names of each bearer, each once.
std::vector<One> all_names(const USpoofChecker* with, const std::vector<Named>& all) {
  std::vector<One> names;
  for (const auto& bearer : all) {
    std::set<std::string> seen;
    const auto& name = bearer.name;
    for (const auto* text :
         {&name.en(), &name.fr(), &name.es(), &name.ru(), &name.ar(), &name.zh()}) {
      // It goes through ICU, which wants UTF-8; the rules have asked for that before.
      if (text->empty() || find_bad_utf8(*text, 0) || !seen.insert(*text).second) continue;
      names.push_back({bearer.code, bearer.bearer.empty() ? bearer.code : bearer.bearer, *text,
                       looks_of(with, *text), mixes_scripts(with, *text), bearer.group});
    }
  }
  return names;
}

std::vector<OddName> compared(const std::vector<Named>& all) {
  const auto with = checker();
  const auto names = all_names(with.get(), all);
  // Who is written in one script has a look before who mixes them: so the forger is named, whoever
  // comes first.
  std::map<std::pair<int, std::string>, const One*> by_look;
  const auto take = [&](const One& one) {
    for (int form = 0; form < 3; ++form)
      by_look.try_emplace({form, one.looks[static_cast<std::size_t>(form)]}, &one);
  };
  const auto plain = [](const One& one) {
    return !one.mixed && find_bad_character(one.name) == std::nullopt &&
           normalized(one.name) == one.name &&
           visible(one.name) == icu::UnicodeString::fromUTF8(one.name);
  };
  for (const auto& one : names)
    if (plain(one)) take(one);
  for (const auto& one : names) take(one);

  std::vector<OddName> odd;
  for (const auto& one : names) {
    const One* other = nullptr;
    for (int form = 0; form < 3 && other == nullptr; ++form) {
      const auto* found = by_look.at({form, one.looks[static_cast<std::size_t>(form)]});
      const bool both = found->name == one.name && found->group != one.group;
      if (found->bearer != one.bearer && !both) other = found;
    }
    if (other != nullptr)
      odd.push_back({other->name == one.name ? Oddness::same : Oddness::like, one.code, one.name,
                     other->name, other->code});
    else if (one.mixed)
      odd.push_back({Oddness::mixed, one.code, one.name, {}, {}});
    else if (too_long(one.name))
      odd.push_back({Oddness::long_, one.code, one.name, {}, {}});
  }
  return odd;
}

}  // namespace

std::vector<Named> names_of(const proceedings::State& state, const v1::Command& import) {
  std::vector<Named> names;
  if (import.has_import_participants())
    for (const auto& one : import.import_participants().participants())
      names.push_back({one.code(), one.name()});
  else
    for (const auto& [code, one] : state.participants) names.push_back({code, one.name()});
  if (import.has_import_groups())
    for (const auto& one : import.import_groups().groups())
      names.push_back({one.code(), one.name(), true});
  else
    for (const auto& [code, one] : state.groups) names.push_back({code, one.name(), true});
  // A guest may stand on the lists more than once: who has the same name in every language is one.
  for (const auto& [id, entry] : state.entries)
    if (entry.participant.empty())
      names.push_back({"entry/" + std::to_string(id), entry.speaker, false,
                       "guest " + entry.speaker.SerializeAsString()});
  return names;
}

std::vector<OddName> odd_names(const std::vector<Named>& all) {
  try {
    return compared(all);
  } catch (const CannotCompare&) {
    return {};
  }
}

std::string word_of(Oddness why) {
  switch (why) {
    case Oddness::like:
      return "like";
    case Oddness::same:
      return "same";
    case Oddness::mixed:
      return "mixed";
    case Oddness::long_:
      return "long";
  }
  return {};
}

std::string in_words(const OddName& odd) {
  const auto name = fmt::format("{}: \"{}\"", odd.code, printable(odd.name));
  switch (odd.why) {
    case Oddness::like:
      return fmt::format("{} looks like \"{}\" ({}) but is written with other letters.", name,
                         printable(odd.like), odd.like_code);
    case Oddness::same:
      return fmt::format("{} is also the name of {}.", name, odd.like_code);
    case Oddness::mixed:
      return name + " mixes letters of several scripts in one word.";
    case Oddness::long_:
      return fmt::format("{} has more than {} letters, or a heap of marks on one.", name,
                         kLongestName);
  }
  return {};
}

}  // namespace nameplate::rounds
