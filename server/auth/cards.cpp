#include "server/auth/cards.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace nameplate::auth {
namespace {

constexpr int kQuiet = 4;

struct Modules {
  std::unique_ptr<QRcode, decltype(&QRcode_free)> code;
  explicit Modules(const std::string& text)
      : code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free) {
    if (!code) throw std::runtime_error("the text is too long for a QR code");
  }
  [[nodiscard]] int width() const { return code->width; }
  [[nodiscard]] bool dark(int x, int y) const {
    if (x < 0 || y < 0 || x >= code->width || y >= code->width) return false;
    return (code->data[y * code->width + x] & 1U) != 0;
  }
};

}  // namespace

Secret join_url(const std::string& base_url, const Secret& token) {
  return Secret(base_url + "/j#" + token.reveal());
}

std::string qr_svg(const std::string& text) {
  const Modules modules(text);
  const std::string size = std::to_string(modules.width() + 2 * kQuiet);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size +
                    "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" +
                    size + "H0z\"/><path d=\"";
  for (int y = 0; y < modules.width(); ++y)
    for (int x = 0; x < modules.width(); ++x) {
      if (!modules.dark(x, y)) continue;
      int run = 1;
      while (modules.dark(x + run, y)) ++run;
      svg += "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h" +
             std::to_string(run) + "v1h-" + std::to_string(run) + "z";
      x += run;
    }
  return svg + "\"/></svg>";
}

std::string qr_text(const std::string& text) {
  const Modules modules(text);
  std::string out;
  // Two modules a character, light on dark: most terminals are dark.
  for (int y = -kQuiet; y < modules.width() + kQuiet; y += 2) {
    for (int x = -kQuiet; x < modules.width() + kQuiet; ++x) {
      const bool upper = !modules.dark(x, y);
      const bool lower = !modules.dark(x, y + 1);
      out += upper && lower ? "\u2588" : upper ? "\u2580" : lower ? "\u2584" : " ";
    }
    out += '\n';
  }
  return out;
}

}  // namespace nameplate::auth
