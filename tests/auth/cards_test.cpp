// QR codes are read back here from their pictures, module by module.
#include "server/auth/cards.hpp"

#include <gtest/gtest.h>
#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <regex>
#include <stdexcept>
#include <vector>

namespace nameplate::auth {
namespace {

using Picture = std::vector<std::vector<bool>>;  // dark?

Picture expected(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  const auto width = static_cast<std::size_t>(code->width);
  Picture picture(width + 8, std::vector<bool>(width + 8, false));
  for (std::size_t y = 0; y < width; ++y)
    for (std::size_t x = 0; x < width; ++x)
      picture[y + 4][x + 4] = (code->data[y * width + x] & 1U) != 0;
  return picture;
}

Picture from_svg(const std::string& svg) {
  std::smatch box;
  EXPECT_TRUE(std::regex_search(svg, box, std::regex("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"")));
  const auto size = static_cast<std::size_t>(std::stoul(box[1]));
  Picture picture(size, std::vector<bool>(size, false));
  const std::string dark = svg.substr(svg.rfind("<path"));
  const std::regex run("M([0-9]+) ([0-9]+)h([0-9]+)v1h-([0-9]+)z");
  for (std::sregex_iterator it(dark.begin(), dark.end(), run), end; it != end; ++it)
    for (std::size_t i = 0; i < std::stoul((*it)[3]); ++i)
      picture.at(std::stoul((*it)[2])).at(std::stoul((*it)[1]) + i) = true;
  return picture;
}

Picture from_text(const std::string& text) {
  Picture picture;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<bool> upper;
    std::vector<bool> lower;
    for (; text[at] != '\n';) {
      const bool blank = text[at] == ' ';
      const std::string block = blank ? " " : text.substr(at, 3);
      upper.push_back(!(block == "\u2588" || block == "\u2580"));
      lower.push_back(!(block == "\u2588" || block == "\u2584"));
      at += blank ? 1 : 3;
    }
    ++at;
    picture.push_back(upper);
    picture.push_back(lower);
  }
  return picture;
}

const std::string kLink = "https://192.168.1.20:8443/j#AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

TEST(Card, LinksToTheJoinPageWithTheTokenInTheFragment) {
  const Secret token(std::string("TOKEN"));
  EXPECT_EQ(join_url("https://chamber.example:8443", token).reveal(),
            "https://chamber.example:8443/j#TOKEN");
}

TEST(QrCode, AsSvgHasEveryModuleInItsPlace) { EXPECT_EQ(from_svg(qr_svg(kLink)), expected(kLink)); }

TEST(QrCode, AsTextHasEveryModuleInItsPlace) {
  auto picture = from_text(qr_text(kLink));
  picture.resize(expected(kLink).size());  // an odd height leaves half a line of text over
  EXPECT_EQ(picture, expected(kLink));
}

TEST(QrCode, HoldsNoTextThatIsTooLong) {
  EXPECT_THROW(qr_svg(std::string(5000, 'x')), std::runtime_error);
}

}  // namespace
}  // namespace nameplate::auth
