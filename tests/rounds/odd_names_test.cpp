// Names that pass for others are named; the names of the six languages are not.
#include "server/rounds/odd_names.hpp"

#include <gmock/gmock.h>
#include <unicode/uclean.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "server/rounds/rounds.hpp"

namespace nameplate::rounds {
namespace {

Named named(const std::string& code, const std::string& en) {
  Named one{code, {}};
  one.name.set_en(en);
  return one;
}

struct Case {
  const char* what;
  const char* name;
  const char* why;  // "" = nothing odd
};

class BesideKenya : public testing::TestWithParam<Case> {};

TEST_P(BesideKenya, AName) {
  for (const bool first : {false, true}) {
    const auto kenya = named("KE", "Kenya");
    const auto other = named("XX", GetParam().name);
    const auto odd = odd_names(first ? std::vector{other, kenya} : std::vector{kenya, other});
    if (*GetParam().why == '\0') {
      EXPECT_TRUE(odd.empty()) << in_words(odd.front());
      continue;
    }
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(word_of(odd.front().why), GetParam().why);
    EXPECT_EQ(odd.front().name, odd.front().code == "XX" ? GetParam().name : "Kenya");
  }
}

// NOLINTBEGIN(misc-misleading-bidirectional): they are what is tested.
INSTANTIATE_TEST_SUITE_P(
    Table, BesideKenya,
    testing::Values(
        Case{"Cyrillic a", "Keny\u0430", "like"},
        Case{"Cyrillic K and a", "\u041aeny\u0430", "like"},
        Case{"large, Cyrillic A", "KENY\u0410", "like"}, Case{"all large", "KENYA", "like"},
        Case{"Greek nu", "Ke\u03bdya", "like"}, Case{"zero-width joiner", "Ken\u200dya", "like"},
        Case{"zero-width space", "Ken\u200bya", "like"},
        Case{"mark of direction", "Ken\u200eya", "like"},
        Case{"full width", "\uff2b\uff45\uff4e\uff59\uff41", "like"},
        Case{"mathematical letters", "\U0001d40aeny\U0001d41a", "like"},
        Case{"the very same", "Kenya", "same"}, Case{"mixed, like nobody", "Be\u043bgium", "mixed"},
        Case{"Greek o in a word", "M\u03bfnaco", "mixed"},
        Case{"long", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg", "long"},
        Case{"a heap of marks", "Ke\u0301\u0302\u0303\u0304\u0306nia", "long"},
        Case{"another name", "Korea", ""}, Case{"French", "C\u00f4te d\u2019Ivoire", ""},
        Case{"Cyrillic", "Кения", ""}, Case{"Cyrillic and a Latin word", "Форум NGO", ""},
        Case{"Arabic with a joiner", "می\u200cخواهم", ""}, Case{"Chinese", "肯尼亚", ""},
        Case{"Arabic", "كينيا", ""}, Case{"Vietnamese", "Việt Nam", ""},
        Case{"Japanese", "日本のカナ", ""}, Case{"Korean", "대한민국", ""},
        Case{"digits", "G77 and China", ""}, Case{"empty", "", ""}));
// NOLINTEND(misc-misleading-bidirectional)

TEST(OddNames, SayWhoseNameTheForgerTakes) {
  const auto odd = odd_names({named("XX", "Keny\u0430"), named("KE", "Kenya")});
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_EQ(odd.front().code, "XX") << "also when the forger comes first";
  EXPECT_EQ(odd.front().like, "Kenya");
  EXPECT_EQ(odd.front().like_code, "KE");
  EXPECT_EQ(in_words(odd.front()),
            "XX: \"Keny\u0430\" looks like \"Kenya\" (KE) but is written with other letters.");
}

TEST(OddNames, OfOneBearerMayBeAlike) {
  Named kenya = named("KE", "Kenya");
  kenya.name.set_fr("Kenya");
  kenya.name.set_es("KENYA");
  EXPECT_TRUE(odd_names({kenya}).empty());
}

// An odd name in any language counts.
TEST(OddNames, AreFoundInEveryLanguage) {
  Named other{"XX", {}};
  other.name.set_en("Ruritania");
  other.name.set_ru("K\u0435\u043d\u0438\u044f");  // a Latin K
  Named kenya{"KE", {}};
  kenya.name.set_ru("Кения");
  const auto odd = odd_names({kenya, other});
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_EQ(odd.front().like, "Кения");
}

proceedings::State with_guests(const std::vector<std::string>& speakers) {
  proceedings::State state;
  std::uint32_t id = 0;
  for (const auto& speaker : speakers) {
    auto& entry = state.entries[++id];
    entry.speaker.set_en(speaker);
  }
  return state;
}

TEST(OddNames, OfAGuestWithTwoEntriesAreOneBearers) {
  EXPECT_TRUE(odd_names(names_of(with_guests({"Ms. Rivera", "Ms. Rivera"}))).empty());
  auto state = with_guests({"Keny\u0430", "Keny\u0430", "Kenya"});
  state.participants["KE"].mutable_name()->set_en("Kenya");
  std::vector<std::string> codes;
  for (const auto& odd : odd_names(names_of(state))) codes.push_back(odd.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"entry/1", "entry/2", "entry/3"}))
      << "each of a forger's entries is marked, and who takes the very name";
}

// ICU without memory, as it is without its data.
bool icu_fails = false;
void* icu_allocate(const void*, std::size_t size) {
  return icu_fails ? nullptr : std::malloc(size);
}
void* icu_allocate_anew(const void*, void* old, std::size_t size) {
  return icu_fails ? nullptr : std::realloc(old, size);
}
void icu_free(const void*, void* memory) { std::free(memory); }

// In a process of its own: ICU remembers that it failed.
TEST(OddNamesDeathTest, AreNoneWhenIcuFails) {
  const auto compare_without_memory = [] {
    u_cleanup();
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(nullptr, icu_allocate, icu_allocate_anew, icu_free, &status);
    if (U_FAILURE(status)) std::exit(2);
    icu_fails = true;
    const auto odd = odd_names({named("KE", "Kenya"), named("XX", "Keny\u0430")});
    std::exit(odd.empty() ? 0 : 1);
  };
  EXPECT_EXIT(compare_without_memory(), testing::ExitedWithCode(0), "");
}

TEST(OddNames, OfAGroupMayBeThoseOfItsOrganizationButNotLookLikeThem) {
  const auto organization = named("X-PIF", "Pacific Islands Forum");
  auto group = named("PIF", "Pacific Islands Forum");
  group.group = true;
  EXPECT_TRUE(odd_names({organization, group}).empty());
  group.name.set_en("P\u0430cific Islands Forum");
  ASSERT_EQ(odd_names({organization, group}).size(), 1U);
  EXPECT_EQ(odd_names({organization, group}).front().code, "PIF");
}

TEST(OddNames, AreNoneAmongTheNamesOfARealRound) {
  const auto text = [](const std::string& name) {
    std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/deploy/rounds/gcm-2018-03/" + name);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  };
  const auto parsed = parse_round_files(
      {text("round.csv"), text("participants.csv"), text("groups.csv"), text("programme.csv")});
  ASSERT_TRUE(std::holds_alternative<Round>(parsed));
  std::vector<Named> all;
  for (const auto& each : std::get<Round>(parsed).participants)
    all.push_back({each.code(), each.name()});
  for (const auto& each : std::get<Round>(parsed).groups)
    all.push_back({each.code(), each.name(), true});
  ASSERT_GE(all.size(), 240U);
  for (const auto& odd : odd_names(all)) ADD_FAILURE() << in_words(odd);
  // The test of the test: one forged letter among all of them.
  all.push_back(named("XX", "Fr\u0430nce"));
  EXPECT_EQ(odd_names(all).size(), 1U);
}

}  // namespace
}  // namespace nameplate::rounds
