// Texts people type: what is let through, what is not.
#include "server/proceedings/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace nameplate::proceedings {
namespace {

TEST(CleanText, LetsTheSixLanguagesThrough) {
  for (const char* text : {"Côte d'Ivoire", "Российская Федерация", "تيمور- ليشتي",
                           "玻利维亚（多民族国）", "", "\xF0\x9F\x95\x8A", "a\u200Fb"})
    EXPECT_TRUE(is_clean_text(text, 400)) << text;
}

TEST(CleanText, StopsAtItsBoundInBytes) {
  EXPECT_TRUE(is_clean_text(std::string(400, 'x'), 400));
  EXPECT_FALSE(is_clean_text(std::string(401, 'x'), 400));
}

TEST(CleanText, RefusesControlCharactersAndLineBreaks) {
  for (const char* text : {"a\nb", "a\tb", "\x1b[2J", "\x7f", "\xC2\x85", "\xE2\x80\xA8"})
    EXPECT_FALSE(is_clean_text(text, 400));
  EXPECT_FALSE(is_clean_text(std::string("a\0b", 3), 400));
}

TEST(CleanText, RefusesWhatTurnsTheDirectionOfATextAround) {
  for (const char* text : {"\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9"})
    EXPECT_FALSE(is_clean_text(text, 400));
}

TEST(CleanText, RefusesBytesThatAreNotUtf8) {
  for (const char* text :
       {"\xFF", "\xC0\x80", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xF0\x80\x80\x80", "\xE0\x80\x80", "\x80", "\xC3\x28", "\xEF\xBB\xBF"})
    EXPECT_FALSE(is_clean_text(text, 400));
}

TEST(Code, IsShortAndPlain) {
  for (const char* code : {"KE", "X-AU", "G77", "ABCDEFGHIJKLMNOP"}) EXPECT_TRUE(is_code(code));
  for (const char* code : {"", "ke", "K E", "ABCDEFGHIJKLMNOPQ", "É"}) EXPECT_FALSE(is_code(code));
}

TEST(Word, IsASeatATemplateOrATimeZone) {
  for (const char* word : {"delegation:KE", "America/New_York", "Etc/GMT+5", "gcm-2018-03"})
    EXPECT_TRUE(is_word(word));
  for (const char* word : {"", "a b", "a\"b", "é"}) EXPECT_FALSE(is_word(word));
  EXPECT_FALSE(is_word(std::string(65, 'a')));
}

}  // namespace
}  // namespace nameplate::proceedings
