// Codes and tokens: drawn evenly, read back however a person types them, kept as hashes.
#include "server/auth/codes.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <type_traits>

namespace nameplate::auth {
namespace {

// Two Secrets are compared by a test only here, by what they reveal.
std::string read(std::string_view typed) {
  const auto code = read_code(typed);
  return code ? code->reveal() : "nothing";
}

Random counting() {
  return [next = std::uint8_t{0}](void* bytes, std::size_t size) mutable {
    for (std::size_t i = 0; i < size; ++i) static_cast<std::uint8_t*>(bytes)[i] = next++;
  };
}

TEST(Code, HasTwoGroupsOfFiveCharacters) {
  EXPECT_EQ(make_code(counting()).reveal(), "01234-56789");
}

TEST(Code, UsesEachCharacterOfTheAlphabetAlike) {
  const auto random = system_random();
  std::map<char, int> seen;
  for (int i = 0; i < 3200; ++i) {
    const auto code = make_code(random);
    for (const char c : code.reveal()) ++seen[c];
  }
  seen.erase('-');
  EXPECT_EQ(seen.size(), 32U);
  for (const char c : {'I', 'L', 'O', 'U'}) EXPECT_FALSE(seen.contains(c)) << c;
  for (const auto& [c, times] : seen) EXPECT_NEAR(times, 1000, 200) << c;
}

TEST(Code, IsReadHoweverItIsTyped) {
  for (const auto* typed : {"7K3QX-9M2PD", "7k3qx-9m2pd", "7K3QX9M2PD", " 7k3 qx9 m2p d ",
                            "7-K-3-Q-X-9-M-2-P-D", "7K3QX\t9M2PD"})
    EXPECT_EQ(read(typed), "7K3QX9M2PD") << typed;
}

TEST(Code, TakesLettersForTheDigitsTheyLookLike) { EXPECT_EQ(read("OIL00-oil11"), "0110001111"); }

TEST(Code, IsNothingWhenItCannotBeOne) {
  for (const auto* typed : {"", "7K3QX-9M2P", "7K3QX-9M2PDD", "7K3QU-9M2PD", "7K3QX_9M2PD",
                            "7K3QX-9M2P\xc3\xa9", "          "})
    EXPECT_EQ(read(typed), "nothing") << typed;
  EXPECT_EQ(read(std::string(1'000'000, '0')), "nothing");
  EXPECT_EQ(read(std::string_view("7K3QX\0009M2PD", 11)), "nothing");
}

TEST(Code, IsKeptAsASlowHashThatOnlyItselfFits) {
  const auto code = *read_code("7K3QX-9M2PD");
  const auto hash = slow_hash(code);
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
  EXPECT_EQ(hash.find("7K3QX"), std::string::npos);
  EXPECT_TRUE(slow_verify(hash, code));
  EXPECT_FALSE(slow_verify(hash, *read_code("7K3QX-9M2PE")));
  EXPECT_FALSE(slow_verify("", code));
  EXPECT_NE(hash, slow_hash(code)) << "no salt";
}

TEST(Token, Has256RandomBits) {
  std::set<std::string> seen;
  const auto random = system_random();
  for (int i = 0; i < 1000; ++i) seen.insert(make_token(random).reveal());
  EXPECT_EQ(seen.size(), 1000U);
  EXPECT_EQ(make_token(counting()).reveal(), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
}

TEST(Token, OfAnotherLengthIsNone) {
  EXPECT_FALSE(hash_token(""));
  EXPECT_FALSE(hash_token(std::string(42, 'A')));
  EXPECT_FALSE(hash_token(std::string(44, 'A')));
  EXPECT_TRUE(hash_token(std::string(43, 'A')));
}

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
  out << value;
};
template <class T>
concept Comparable = requires(const T& a, const T& b) {
  a == b;
};

TEST(Secret, CanBeNeitherPrintedNorCompared) {
  EXPECT_FALSE(Printable<Secret>);
  EXPECT_FALSE(Comparable<Secret>);
  EXPECT_FALSE((std::is_convertible_v<Secret, std::string>));
  EXPECT_TRUE(Printable<std::string>);  // the question itself works
}

TEST(Secret, LeavesNothingInTheTextItWasMadeFrom) {
  std::string text = "7K3QX-9M2PD";  // short: it lives in the string itself
  const char* const bytes = text.data();
  const Secret secret(std::move(text));
  EXPECT_EQ(std::string_view(bytes, 11), std::string_view("\0\0\0\0\0\0\0\0\0\0\0", 11));
  EXPECT_EQ(secret.reveal(), "7K3QX-9M2PD");
}

TEST(Secret, LeavesNothingInTheOneItWasMovedFrom) {
  Secret first(std::string("7K3QX-9M2PD"));
  const char* const bytes = first.reveal().data();
  const Secret second(std::move(first));
  EXPECT_EQ(std::string_view(bytes, 11), std::string_view("\0\0\0\0\0\0\0\0\0\0\0", 11));
  EXPECT_EQ(second.reveal(), "7K3QX-9M2PD");
}

}  // namespace
}  // namespace nameplate::auth
