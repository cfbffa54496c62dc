// A phrase of the scenarios and the act it stands for; the lists of phrases by subject.
#pragma once

#include <functional>
#include <regex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/proceedings/decide.hpp"
#include "tests/scenarios/act_words.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {

using proceedings::EntryId;
using proceedings::State;

struct Context {
  const State& state;
  const v1::Actor& actor;
  std::int64_t day_ms;
  std::smatch words;

  [[nodiscard]] bool said(std::size_t i) const { return words[i].matched; }
  [[nodiscard]] std::string word(std::size_t i) const { return words[i].str(); }
  [[nodiscard]] std::uint32_t number(std::size_t i) const {
    return static_cast<std::uint32_t>(std::stoul(word(i)));
  }
  [[nodiscard]] std::int64_t time(std::size_t i) const {
    return said(i) ? day_ms + time_of_day(word(i)) : 0;
  }
  // Its latest entry: "KE", "KE/AFRICA" for what it says on behalf of a group, "KE@1" on list 1.
  [[nodiscard]] EntryId entry(std::size_t i) const {
    static const std::regex kName("([A-Z0-9-]+)(?:/([A-Z0-9-]+))?(?:@(\\d+))?");
    const auto name = word(i);
    if (name == "nobody") return 0;
    if (name == "whoever-speaks") return state.floor.entry;
    std::smatch parts;
    if (!std::regex_match(name, parts, kName)) throw std::invalid_argument("not a name: " + name);
    const auto list = parts[3].matched ? std::stoul(parts[3].str()) : 0;
    for (auto at = state.entries.rbegin(); at != state.entries.rend(); ++at) {
      const auto& facts = at->second;
      const bool there = list == 0 || facts.list == list;
      if (there && facts.participant == parts[1] && facts.on_behalf_of == parts[2].str())
        return at->first;
    }
    throw std::invalid_argument("no entry of " + name);
  }
  [[nodiscard]] EntryId next() const {
    const auto topic = state.topics.find(state.open_topic);
    if (topic == state.topics.end()) return 0;
    const auto& order = state.lists.at(proceedings::calls_from(state, topic->first)).order;
    return order.empty() ? 0 : order.front();
  }
  // The podium's last act that can be undone; a delegation's own last withdrawal.
  [[nodiscard]] std::uint64_t undoable() const {
    for (auto at = state.withdrawals.rbegin(); at != state.withdrawals.rend(); ++at)
      if (at->second.by == actor.seat()) return at->first;
    return state.undoable ? state.undoable->act : state.last_act;
  }
};

using Fill = std::function<void(const Context&, v1::Command&)>;
struct Phrase {
  std::regex pattern;
  Fill fill;
};

inline constexpr auto kTime = "(\\d+:\\d\\d(?::\\d\\d)?)";
inline constexpr auto kWho = "(\\S+)";

// "%t" is a time of day, "%w" a name, "%d" a number.
inline Phrase phrase(std::string_view text, Fill fill) {
  std::string pattern(text);
  for (const auto& [mark, group] :
       {std::pair("%t", kTime), std::pair("%w", kWho), std::pair("%d", "(\\d+)")})
    for (auto at = pattern.find(mark); at != std::string::npos; at = pattern.find(mark))
      pattern.replace(at, 2, group);
  return {std::regex(pattern), std::move(fill)};
}

// act_words_matters.cpp
std::vector<Phrase> point_phrases();
std::vector<Phrase> motion_phrases();
// act_words_beside.cpp
std::vector<Phrase> beside_phrases();
// act_words_order.cpp
std::vector<Phrase> order_phrases();

}  // namespace nameplate::scenarios
