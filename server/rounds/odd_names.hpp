// Names that deceive the eye: written with another script's letters so as to pass for another name,
// or too long for any screen.
//
// Warnings for the secretariat and never a refusal: whether a name is somebody's own is not for a
// program to say. Who gives names: the secretariat's files and its console, so that a person sees
// the warning before the name is on a screen.
#pragma once

#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/types.pb.h"
#include "server/proceedings/state.hpp"

namespace nameplate::rounds {

// The longest names of organizations; counted as a reader counts, an accent with its letter.
inline constexpr int kLongestName = 64;
// What stands on one letter: Arabic and Vietnamese need two, nobody needs five.
inline constexpr int kMostMarks = 4;

struct Named {
  std::string code;  // a participant's or a group's; the same code is the same bearer
  v1::LocalText name;
  bool group = false;  // a group may have the very name of an organization: ASEAN is both
  // Whose name it is, where one bearer has several codes; empty = the code says it.
  std::string bearer = {};
};

// Every name that the round shows: of participants, of groups, and of those who speak outside the
// list, whose code is "entry/N". As it will be after `import`, if that brings participants or
// groups.
std::vector<Named> names_of(const proceedings::State& state, const v1::Command& import = {});

enum class Oddness {
  like,   // looks like the name of another, but is written otherwise
  same,   // is the name of another
  mixed,  // letters of several scripts in one word
  long_   // more than kLongestName, or with a heap of marks
};

struct OddName {
  Oddness why = Oddness::like;
  std::string code;
  std::string name;
  std::string like;  // the other's name and code, for `like` and `same`
  std::string like_code;
};

// One for each name at most, in the order of the bearers. Pairs are named once: the later one of
// two, or, where only one has letters of its own, the one that is written otherwise than its
// language is. None when ICU fails: a warning that cannot be given must not stop an import.
std::vector<OddName> odd_names(const std::vector<Named>& all);

// "like", "same", "mixed", "long": for the console.
std::string word_of(Oddness why);
// For a terminal: "XX: \"Kenyа\" looks like \"Kenya\" (KE) but is written with other letters."
std::string in_words(const OddName& odd);

}  // namespace nameplate::rounds
