// The six digits as RFC 4226 and RFC 6238 print them: what every phone's app shows.
#include "server/auth/totp.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace nameplate::auth {
namespace {

// "ASCII string value 12345678901234567890", of both appendices.
Secret key_of_the_rfc() { return Secret(std::string("12345678901234567890")); }
constexpr std::int64_t kNow = 1'520'861'400'000;

std::string now_digits(std::int64_t ahead = 0) {
  return digits_at(key_of_the_rfc(), kNow / kStepMs + ahead).reveal();
}
std::optional<std::int64_t> read(const std::string& typed, std::int64_t after = 0) {
  return step_of(key_of_the_rfc(), typed, kNow, after);
}

TEST(Totp, MakesTheNumbersOfRfc4226AppendixD) {
  static constexpr std::array<std::pair<std::uint32_t, const char*>, 10> kTable = {{
      {1284755224, "755224"},
      {1094287082, "287082"},
      {137359152, "359152"},
      {1726969429, "969429"},
      {1640338314, "338314"},
      {868254676, "254676"},
      {1918287922, "287922"},
      {82162583, "162583"},
      {673399871, "399871"},
      {645520489, "520489"},
  }};
  for (std::size_t count = 0; count < kTable.size(); ++count) {
    EXPECT_EQ(hotp_bits(key_of_the_rfc(), count), kTable[count].first) << count;
    EXPECT_EQ(digits_at(key_of_the_rfc(), static_cast<std::int64_t>(count)).reveal(),
              kTable[count].second);
  }
}

TEST(Totp, MakesTheNumbersOfRfc6238AppendixB) {
  static constexpr std::array<std::pair<std::int64_t, std::uint32_t>, 6> kTable = {{
      {59, 94287082},
      {1111111109, 7081804},
      {1111111111, 14050471},
      {1234567890, 89005924},
      {2000000000, 69279037},
      {20000000000, 65353130},
  }};
  for (const auto& [seconds, eight_digits] : kTable) {
    const std::int64_t step = seconds * 1000 / kStepMs;
    EXPECT_EQ(hotp_bits(key_of_the_rfc(), static_cast<std::uint64_t>(step)) % 100'000'000,
              eight_digits)
        << seconds;
    const auto six = std::to_string(eight_digits % 1'000'000);
    EXPECT_EQ(digits_at(key_of_the_rfc(), step).reveal(), std::string(6 - six.size(), '0') + six);
  }
}

TEST(Totp, TakesOneStepOfSkewEitherWayAndNoMore) {
  const std::int64_t step = kNow / kStepMs;
  for (const int ahead : {-1, 0, 1}) EXPECT_EQ(read(now_digits(ahead)), step + ahead) << ahead;
  for (const int ahead : {-3, -2, 2, 3}) EXPECT_FALSE(read(now_digits(ahead))) << ahead;
}

TEST(Totp, TakesNoStepThatIsNotLaterThanTheLast) {
  const std::int64_t step = kNow / kStepMs;
  EXPECT_TRUE(read(now_digits(), step - 1));
  EXPECT_FALSE(read(now_digits(), step));
  EXPECT_FALSE(read(now_digits(-1), step)) << "nor an earlier one after a later one";
  EXPECT_TRUE(read(now_digits(1), step));
}

TEST(Totp, ReadsDigitsAsAppsShowThemAndNothingElse) {
  const std::string digits = now_digits();
  EXPECT_TRUE(read(digits.substr(0, 3) + " " + digits.substr(3)));
  EXPECT_TRUE(read(" " + digits + " "));
  for (const auto& wrong :
       {std::string(), digits.substr(1), digits + "0", std::string("------"), std::string(6, '\0'),
        digits + "                    ", digits + std::string(1, '\0')})
    EXPECT_FALSE(read(wrong)) << wrong;
}

TEST(Totp, WritesKeysAsRfc4648AndTheAppsReadThem) {
  const std::array<std::pair<const char*, const char*>, 7> table = {{{"", ""},
                                                                     {"f", "MY"},
                                                                     {"fo", "MZXQ"},
                                                                     {"foo", "MZXW6"},
                                                                     {"foob", "MZXW6YQ"},
                                                                     {"fooba", "MZXW6YTB"},
                                                                     {"foobar", "MZXW6YTBOI"}}};
  for (const auto& [plain, written] : table)
    EXPECT_EQ(base32(Secret(std::string(plain))).reveal(), written);
  EXPECT_EQ(base32(Secret(std::string("\xff\xff\xff\xff\xff", 5))).reveal(), "77777777");
  EXPECT_EQ(key_uri(key_of_the_rfc(), "cofacilitator:MX").reveal(),
            "otpauth://totp/Nameplate:cofacilitator%3AMX?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=Nameplate&algorithm=SHA1&digits=6&period=30");
  EXPECT_EQ(make_key(system_random()).reveal().size(), 20U);
  EXPECT_NE(make_key(system_random()).reveal(), make_key(system_random()).reveal());
}

}  // namespace
}  // namespace nameplate::auth
