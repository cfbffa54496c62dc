// The forecast's golden lines, held against the C++ binding; the TypeScript tests read the same.
#include "proto/cpp/forecast.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace nameplate::binding {
namespace {

constexpr std::int64_t kNow = 1'520'850'000'000;

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) {
    const auto begin = part.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
  }
  return parts;
}
std::vector<std::int64_t> numbers(const std::string& text) {
  std::vector<std::int64_t> all;
  for (const auto& part : split(text, ':')) all.push_back(std::stoll(part));
  return all;
}

struct Scene {
  v1::ListRow list;
  v1::FloorRow floor;
  std::map<std::uint32_t, v1::EntryRow> entries;

  void add(std::uint32_t id, std::int64_t category, std::int64_t limit_ms) {
    entries[id].set_id(id);
    entries[id].set_category(static_cast<v1::Category>(category));
    entries[id].set_limit_ms(limit_ms);
  }
  void read(const std::string& speaker, const std::string& turnovers, const std::string& waiting) {
    if (speaker != "-") {
      const auto said = numbers(speaker);
      add(99, said[0], said[1]);
      floor.set_entry(99);
      floor.set_limit_ms(said[1]);
      floor.set_began_at_ms(kNow - said[2]);
    }
    for (const auto& one : split(turnovers == "-" ? "" : turnovers, ' ')) {
      const auto said = numbers(one);
      auto& turnover = *list.add_turnovers();
      turnover.set_category(static_cast<v1::Category>(said[0]));
      turnover.set_count(static_cast<std::uint32_t>(said[1]));
      turnover.set_sum_ms(said[2]);
      turnover.set_sum_sq_s2(said[3]);
    }
    std::uint32_t id = 0;
    for (const auto& one : split(waiting == "-" ? "" : waiting, ' ')) {
      add(++id, numbers(one)[0], numbers(one)[1]);
      list.add_order(id);
    }
  }
  [[nodiscard]] Forecast now(const LimitOf& limit_of = {}) const {
    const auto entry_of = [this](std::uint32_t entry) {
      const auto found = entries.find(entry);
      return found == entries.end() ? nullptr : &found->second;
    };
    return forecast(list, entry_of, floor, kNow, limit_of);
  }
};

std::string words(const Span& span) {
  return std::to_string((span.from_ms - kNow) / 1000) + "-" +
         std::to_string((span.to_ms - kNow) / 1000);
}

TEST(GoldenForecast, EveryLineHolds) {
  std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/proto/golden/forecast.txt");
  int read = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto parts = split(line, ';');
    ASSERT_EQ(parts.size(), 5U) << line;
    Scene scene;
    scene.read(parts[0], parts[1], parts[2]);
    LimitOf limit_of;
    if (parts[3] != "-") limit_of = [&parts](const v1::EntryRow&) { return std::stoll(parts[3]); };
    const auto shown = scene.now(limit_of);
    std::string said;
    for (const auto& span : shown.calls) said += words(span) + " ";
    EXPECT_EQ(said + words(shown.end), parts[4]) << line;
    ++read;
  }
  EXPECT_GT(read, 10);
}

TEST(Forecast, SaysHowManyFitBeforeTheHardStop) {
  Scene scene;
  scene.read("-", "2:40:9200000:2160000", "2:180000 2:180000 2:180000 2:180000");
  const auto shown = scene.now();
  const auto [few, many] = shown.fits_by(kNow + 690'000);  // three slots of 3:50
  EXPECT_LT(few, 3U);
  EXPECT_GE(many, 3U);
  EXPECT_EQ(shown.fits_by(kNow).many, 0U);
  EXPECT_EQ(shown.fits_by(kNow + 36'000'000).few, 4U);
}

TEST(Forecast, CountsANameItDoesNotKnowAsOneWithoutALimit) {
  Scene scene;
  scene.list.add_order(7);
  EXPECT_EQ(words(scene.now().end), "64-535");
}

}  // namespace
}  // namespace nameplate::binding
