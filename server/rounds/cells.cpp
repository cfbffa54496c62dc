#include "server/rounds/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace nameplate::rounds {
namespace {

template <class E, std::size_t N>
using Words = std::array<std::pair<E, std::string_view>, N>;

constexpr Words<v1::Category, 6> kCategories{{{v1::CATEGORY_GROUP, "group"},
                                              {v1::CATEGORY_MEMBER_STATE, "member_state"},
                                              {v1::CATEGORY_OBSERVER_STATE, "observer_state"},
                                              {v1::CATEGORY_IGO, "igo"},
                                              {v1::CATEGORY_ENTITY, "entity"},
                                              {v1::CATEGORY_STAKEHOLDER, "stakeholder"}}};
constexpr Words<v1::TopicKind, 2> kKinds{
    {{v1::TOPIC_KIND_DISCUSSION, "discussion"}, {v1::TOPIC_KIND_READING, "reading"}}};
constexpr Words<v1::OrderingPolicy, 5> kOrderings{
    {{v1::ORDERING_POLICY_AS_REQUESTED, "as_requested"},
     {v1::ORDERING_POLICY_GROUPS_FIRST, "groups_first"},
     {v1::ORDERING_POLICY_PROTOCOL, "protocol"},
     {v1::ORDERING_POLICY_LOT, "lot"},
     {v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST, "not_yet_spoken_first"}}};
constexpr Words<v1::Mode, 2> kModes{{{v1::MODE_INFORMAL, "informal"}, {v1::MODE_FORMAL, "formal"}}};
constexpr Words<v1::LimitBasis, 2> kBases{
    {{v1::LIMIT_BASIS_GUIDELINE, "guideline"}, {v1::LIMIT_BASIS_DECIDED, "decided"}}};

constexpr Words<v1::PointScope, 3> kScopes{{{v1::POINT_SCOPE_NONE, "none"},
                                            {v1::POINT_SCOPE_OWN_MATTERS, "own_matters"},
                                            {v1::POINT_SCOPE_ALL, "all"}}};

template <class E, std::size_t N>
E value_in(const Words<E, N>& words, std::string_view word) {
  for (const auto& [value, its_word] : words) {
    if (its_word == word) return value;
  }
  return E{};
}
template <class E, std::size_t N>
std::string_view word_in(const Words<E, N>& words, E wanted) {
  for (const auto& [value, its_word] : words) {
    if (value == wanted) return its_word;
  }
  return {};
}

constexpr std::array<std::string_view, kLanguages> kLanguageTags{"en", "fr", "es",
                                                                 "ru", "ar", "zh"};

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string read_code(const Place& place) {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  if (place.text.empty()) {
    place.fault("required");
  } else if (place.text.size() > 16 ||
             place.text.find_first_not_of(kAllowed) != std::string_view::npos) {
    place.fault("bad_code");
  } else {
    return std::string(place.text);
  }
  return {};
}

std::string read_text(const Place& place, bool required) {
  if (place.text.empty() && required) place.fault("required");
  if (place.text.size() > kMostTextBytes) {
    place.fault("too_long",
                fmt::format("{} bytes instead of at most {}", place.text.size(), kMostTextBytes));
    return {};
  }
  return std::string(place.text);
}

std::uint32_t read_number(const Place& place, std::uint32_t least, std::uint32_t most) {
  const auto value = number_of(place.text);
  if (value && *value >= least && *value <= most) return *value;
  place.fault("bad_number");
  return 0;
}

std::optional<bool> read_yes_no(const Place& place) {
  if (place.text == "yes") return true;
  if (place.text == "no") return false;
  place.fault("not_yes_or_no");
  return std::nullopt;
}

std::optional<std::int64_t> duration_of(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto minutes = number_of(text.substr(0, colon));
  auto rest = text.substr(colon + 1);
  std::uint32_t thousandths = 0;
  if (const auto dot = rest.find('.'); dot != std::string_view::npos) {
    const auto given = number_of(rest.substr(dot + 1));
    if (!given || rest.size() != dot + 4) return std::nullopt;
    thousandths = *given;
    rest = rest.substr(0, dot);
  }
  const auto seconds = number_of(rest);
  if (!minutes || !seconds || rest.size() != 2 || *seconds > 59 || *minutes > 999)
    return std::nullopt;
  return (std::int64_t{*minutes} * 60 + *seconds) * 1000 + thousandths;
}

std::string write_duration(std::int64_t ms) {
  const auto seconds = ms / 1000;
  auto text = fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  if (ms % 1000 != 0) text += fmt::format(".{:03}", ms % 1000);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return words;
    text.remove_prefix(begin);
    const auto end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

v1::TimeLimits read_limits(const Place& place) {
  v1::TimeLimits limits;
  const auto words = split_words(place.text);
  if (words.empty()) return limits;
  limits.set_basis(value_in(kBases, words.front()));
  if (limits.basis() == v1::LIMIT_BASIS_UNSPECIFIED) {
    place.fault("limit_basis_missing", words.front());
    return {};
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    const auto category = category_of(words[i].substr(0, equals));
    const auto limit =
        equals == std::string_view::npos ? std::nullopt : duration_of(words[i].substr(equals + 1));
    if (category == v1::CATEGORY_UNSPECIFIED || !limit) {
      place.fault("bad_limit", words[i]);
      continue;
    }
    if (*limit != 0 && (*limit < kLeastLimit || *limit > kMostLimit)) {
      place.fault("out_of_range", words[i]);
    }
    for (const auto& earlier : limits.limits()) {
      if (earlier.category() == category) place.fault("twice", word_for(category));
    }
    auto* each = limits.add_limits();
    each->set_category(category);
    each->set_limit_ms(*limit);
  }
  return limits;
}

std::string write_limits(const v1::TimeLimits& limits) {
  std::string text(word_in(kBases, limits.basis()));
  if (text.empty() && limits.limits().empty()) return {};
  if (text.empty()) text = word_in(kBases, v1::LIMIT_BASIS_GUIDELINE);
  for (const auto& each : limits.limits()) {
    text += fmt::format(" {}={}", word_for(each.category()), write_duration(each.limit_ms()));
  }
  return text;
}

namespace {

// One right of a participant, "replies=2"; false if it is none.
bool take_right(std::string_view word, v1::Rights& rights) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos) return false;
  const auto name = word.substr(0, equals);
  const auto value = word.substr(equals + 1);
  const bool yes = value == "yes";
  if (name == "points") {
    rights.set_points_of_order(value_in(kScopes, value));
    return rights.points_of_order() != v1::POINT_SCOPE_UNSPECIFIED;
  }
  if (name == "replies") {
    if (value.size() != 1 || value[0] < '0' || value[0] > '0' + kMostReplies) return false;
    rights.set_replies(static_cast<std::uint32_t>(value[0] - '0'));
    return true;
  }
  if (!yes && value != "no") return false;
  if (name == "appeals") rights.set_appeals(yes);
  if (name == "motions") rights.set_motions(yes);
  return name == "appeals" || name == "motions";
}

}  // namespace

v1::Rights read_rights(const Place& place) {
  const auto words = split_words(place.text);
  if (words.empty()) {
    place.fault("required");
    return {};
  }
  v1::Rights rights;
  bool good = true;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (take_right(words[i], rights)) continue;
    place.fault("bad_right", words[i]);
    good = false;
  }
  auto code = read_code({words.front(), place.line, place.column, place.faults});
  if (!good || code.empty()) return {};
  rights.set_participant(std::move(code));
  return rights;
}

std::string write_rights(const v1::Rights& rights) {
  std::string text = rights.participant();
  if (const auto scope = word_in(kScopes, rights.points_of_order()); !scope.empty())
    text += fmt::format(" points={}", scope);
  if (rights.appeals()) text += " appeals=yes";
  if (rights.motions()) text += " motions=yes";
  return text + fmt::format(" replies={}", rights.replies());
}

v1::Category category_of(std::string_view word) { return value_in(kCategories, word); }
std::string_view word_for(v1::Category category) { return word_in(kCategories, category); }
v1::TopicKind topic_kind_of(std::string_view word) { return value_in(kKinds, word); }
std::string_view word_for(v1::TopicKind kind) { return word_in(kKinds, kind); }
v1::OrderingPolicy ordering_of(std::string_view word) { return value_in(kOrderings, word); }
std::string_view word_for(v1::OrderingPolicy ordering) { return word_in(kOrderings, ordering); }
v1::Mode mode_of(std::string_view word) { return value_in(kModes, word); }
std::string_view word_for(v1::Mode mode) { return word_in(kModes, mode); }

std::string_view language_at(std::size_t index) { return kLanguageTags.at(index); }

const std::string& text_in(const v1::LocalText& text, std::size_t index) {
  const std::array<const std::string*, kLanguages> all{&text.en(), &text.fr(), &text.es(),
                                                       &text.ru(), &text.ar(), &text.zh()};
  return *all.at(index);
}

std::string& text_in(v1::LocalText& text, std::size_t index) {
  const std::array<std::string* (v1::LocalText::*)(), kLanguages> all{
      &v1::LocalText::mutable_en, &v1::LocalText::mutable_fr, &v1::LocalText::mutable_es,
      &v1::LocalText::mutable_ru, &v1::LocalText::mutable_ar, &v1::LocalText::mutable_zh};
  return *(text.*all.at(index))();
}

}  // namespace nameplate::rounds
